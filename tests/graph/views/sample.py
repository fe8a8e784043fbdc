"""The sample graph and the ontology behind one SELECT, for the tests of views."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph

from graph.views.rows import Row, Select

ID = "https://w3id.org/dragoman/id/"
TALKS = ID + "event/01"
KIM = ID + "person/Kim_Jong_Un"
SENTENCE = (
    "أجرى الزعيم الكوري الشمالي كيم جونغ أون محادثات مع الرئيس الصيني شي جين بينغ في بكين يوم الخميس 4 سبتمبر 2025."
)

_HERE = Path(__file__).parent
_ONTOLOGY = _HERE.parents[2] / "ontology" / "dragoman.ttl"


def sample() -> Select:
    """The sample graph with the labels of the ontology."""
    return asked(sample_trig(), ontology=True)


def sample_trig() -> str:
    return (_HERE / "sample.trig").read_text(encoding="utf-8")


def asked(trig: str, *, ontology: bool = False) -> Select:
    """Any TriG behind a SELECT over the union of its graphs."""
    store = pyoxigraph.Store()
    store.load(trig.encode(), format=pyoxigraph.RdfFormat.TRIG)
    if ontology:
        store.load(
            path=str(_ONTOLOGY),
            format=pyoxigraph.RdfFormat.TURTLE,
            to_graph=pyoxigraph.NamedNode(ID + "graph/ontology"),
        )

    def select(sparql: str, /) -> Iterator[Row]:
        found = store.query(sparql, use_default_graph_as_union=True)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        for row in found:
            yield {name.value: None if row[name] is None else row[name].value for name in found.variables}

    return select
