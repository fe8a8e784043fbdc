"""CSV: a line for each sentence that carries an act. `graph.results` says how cells are made safe for spreadsheets."""

from __future__ import annotations

from typing import Final

from graph.results import as_csv
from graph.store.protocol import Store

_EVENTS: Final = """
SELECT ?event ?type ?mode ?begin ?end (STRAFTER(STR(?state), "#") AS ?status) ?goldstein ?confidence ?act ?act_ar
       (GROUP_CONCAT(DISTINCT ?source_code; separator=" | ") AS ?sources)
       (GROUP_CONCAT(DISTINCT ?target_code; separator=" | ") AS ?targets) ?place ?sentence ?article
WHERE {
  ?class dgm:typeName ?type .
  GRAPH ?article {
    ?event a ?class ; dgm:status ?state ; dgm:evidence ?evidence .
    ?evidence dgm:quote ?sentence .
    OPTIONAL { ?event dgm:mode ?mode }
    OPTIONAL { ?event dgm:begin ?begin }
    OPTIONAL { ?event dgm:end ?end }
    OPTIONAL { ?event dgm:goldstein ?goldstein }
    OPTIONAL { ?event dgm:confidence ?confidence }
    OPTIONAL { ?event dgm:source/dgm:code ?source_code }
    OPTIONAL { ?event dgm:target/dgm:code ?target_code }
    OPTIONAL { ?event dgm:place/rdfs:label ?place FILTER (LANG(?place) = "en") }
    OPTIONAL { ?event rdfs:label ?act FILTER (LANG(?act) = "en") }
    OPTIONAL { ?event rdfs:label ?act_ar FILTER (LANG(?act_ar) = "ar") }
  }
}
GROUP BY ?event ?type ?mode ?begin ?end ?state ?goldstein ?confidence ?act ?act_ar ?place ?sentence ?article
ORDER BY ?begin ?event ?article ?sentence
"""


def export(store: Store) -> bytes:
    """The acts of the store as CSV in UTF-8, with the mark by which Excel knows it."""
    return as_csv(store.query(_EVENTS)).encode("utf-8-sig")
