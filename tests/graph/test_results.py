"""Answers as text: what people and programs read."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answer import Answer
from graph.results import FORMATS, as_csv, as_json, as_tsv, harmless, table, turtle, width
from graph.terms import XSD, Literal, NamedNode, Triple
from ontology.errors import WrongUse

KIM = NamedNode("https://w3id.org/dragoman/id/person/Kim_Jong_Un")
ARABIC = Literal("كيم جونغ أون", language="ar")
NUMBER = Literal("-2", datatype=NamedNode(f"{XSD}decimal"))
ROWS = Answer(("who", "name", "n"), ((KIM, ARABIC, NUMBER), (None, Literal('a "b", c'), None)))
YES = Answer(boolean=True)
TRIPLES = Answer(triples=(Triple(KIM, NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), ARABIC),))


def test_a_table_is_read_by_people() -> None:
    """IRIs are short, columns stand in line, and Arabic is isolated so that its neighbours keep their places."""
    assert table(ROWS).split("\n") == [
        "who                    name          n",
        "─────────────────────  ────────────  ──",
        "id/person/Kim_Jong_Un  \u2068كيم جونغ أون\u2069  -2",
        '                       a "b", c',
        "",
    ]
    assert table(YES) == "answer\n──────\ntrue\n"
    assert table(TRIPLES).startswith("subject                predicate   object\n")


def test_a_table_without_rows_shows_its_columns() -> None:
    """Nothing found is a head with nothing under it; a query of no variables gives empty lines and no fault."""
    assert table(Answer(("a", "b"))) == "a  b\n─  ─\n"
    assert table(Answer((), ((),))) == "\n\n\n"


def test_hostile_words_cannot_steer_a_terminal() -> None:
    """Escapes, line breaks and direction signs of an article are taken out of the table, marks take no room."""
    words = Literal("a\x1b[31m\nb\u202e\u2069c\x9b")
    assert table(Answer(("x",), ((words,),))) == "x\n" + "─" * 10 + "\na [31m bc\n"
    assert (width("كِتَاب"), width("漢字"), width("\u2068x\u2069")) == (4, 4, 1)


def test_json_is_the_format_of_the_w3c() -> None:
    """Terms are whole, unbound cells are absent."""
    assert json.loads(as_json(ROWS)) == {
        "head": {"vars": ["who", "name", "n"]},
        "results": {
            "bindings": [
                {
                    "who": {"type": "uri", "value": KIM.value},
                    "name": {"type": "literal", "value": ARABIC.value, "xml:lang": "ar"},
                    "n": {"type": "literal", "value": "-2", "datatype": f"{XSD}decimal"},
                },
                {"name": {"type": "literal", "value": 'a "b", c'}},
            ]
        },
    }
    assert json.loads(as_json(YES)) == {"head": {}, "boolean": True}


def test_csv_follows_rfc_4180() -> None:
    """Lines end with CRLF, quotation marks are doubled, unbound cells are empty."""
    assert as_csv(ROWS) == f'who,name,n\r\n{KIM.value},كيم جونغ أون,-2\r\n,"a ""b"", c",\r\n'


@pytest.mark.parametrize(
    "words", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-", "＝1", "-1+2", "=كيم"]
)
def test_what_a_spreadsheet_would_run_is_made_harmless(words: str) -> None:
    """A cell that begins as a formula does gets an apostrophe."""
    assert harmless(Literal(words)) == f"'{words}"
    assert harmless(Literal(words, datatype=NamedNode("x:y"))) == f"'{words}"


@pytest.mark.parametrize("words", ["-2", "+1.5e3", "2025-09-04", "كيم = شي", "a@b", "", "'=1"])
def test_other_cells_stay_as_they_are(words: str) -> None:
    """Numbers, dates and words are not touched."""
    assert harmless(Literal(words)) == words


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20), min_size=1, max_size=4))
def test_csv_gives_every_cell_back(words: list[str]) -> None:
    """A reader of CSV gets what was harmless, whatever the words hold."""
    answer = Answer(tuple(map(str, range(len(words)))), (tuple(map(Literal, words)),))
    assert list(csv.reader(io.StringIO(as_csv(answer), newline="")))[1] == [harmless(Literal(word)) for word in words]


def test_tsv_gives_terms_whole() -> None:
    """Terms are in Turtle's syntax, so that nothing is lost and no tab parts a cell."""
    answer = Answer(("a", "b"), ((KIM, ARABIC), (None, Literal("x\ty\n"))))
    assert as_tsv(answer) == f'?a\t?b\n<{KIM.value}>\t"كيم جونغ أون"@ar\n\t"x\\ty\\n"\n'


def test_turtle_holds_triples_only() -> None:
    """CONSTRUCT gives Turtle; rows do not, and that is said."""
    assert turtle(TRIPLES).splitlines()[-1] == f'<{KIM.value}> rdfs:label "كيم جونغ أون"@ar .'
    with pytest.raises(WrongUse, match="CONSTRUCT"):
        turtle(ROWS)


def test_every_format_of_the_contract_is_there() -> None:
    """The names the command takes."""
    assert list(FORMATS) == ["table", "json", "csv", "tsv", "ttl"]
