"""The loader of named queries names file and line when it refuses one."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.queries.catalogue import Parameter, read
from ontology.errors import BadTable

HEADER = "# title@en: Names\n# title@ar: أسماء\n# description: All names.\n"
BODY = "SELECT ?who ?name { ?who rdfs:label ?name }\n"


def test_a_query_is_read(tmp_path: Path) -> None:
    """Titles, description and parameters come from the header."""
    parameters = "# param: who (actor) the one named\n# param: name (text = x) words\n"
    (tmp_path / "names.rq").write_text(HEADER + parameters + BODY, encoding="utf-8")
    query = read(tmp_path)["names"]
    assert (dict(query.titles), query.description) == ({"en": "Names", "ar": "أسماء"}, "All names.")
    assert query.parameters == (
        Parameter("who", "actor", "the one named", None, required=True),
        Parameter("name", "text", "words", "x", required=False),
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (BODY, 1, "0 lines '# title@en:'"),
        (HEADER + "# title@ar: اسم\n" + BODY, 4, "2 lines '# title@ar:'"),
        (HEADER + "# param: who actor\n" + BODY, 4, "is not 'name"),
        (HEADER + "# param: who (people) them\n" + BODY, 4, "kind 'people'"),
        (HEADER + "SELECT ?who {\n?who rdfs:label\n}", 6, "error at 6:"),
        (HEADER + "# param: when (date) a day\n" + BODY, 1, "[?]when"),
    ],
)
def test_a_faulty_query_is_refused(tmp_path: Path, text: str, line: int, said: str) -> None:
    """The fault says which line of which file, and what is wrong with it."""
    (tmp_path / "names.rq").write_text(text, encoding="utf-8")
    with pytest.raises(BadTable, match=said) as caught:
        read(tmp_path)
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "names.rq"), line)
