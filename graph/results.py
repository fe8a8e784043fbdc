"""Answers as text: a table for people, JSON, CSV and TSV for programs, Turtle for triples.

JSON and TSV give every term whole, after the W3C's "SPARQL 1.1 Query Results" JSON and CSV/TSV formats. CSV is for
spreadsheets: it follows that specification and RFC 4180, with one departure. A spreadsheet runs a cell that begins
with `=`, `+`, `-` or `@` as a formula, and cells hold the words of articles, which anybody can write; so a cell that
begins so, or with a tab or a line break, gets an apostrophe before it (the way OWASP advises) unless it is a number.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from graph.answer import Answer, text
from graph.store.syntax import Syntax, serialise
from graph.terms import RDF, XSD, BlankNode, NamedNode, Term, Triple, short
from ontology.errors import WrongUse

Format = Callable[[Answer], str]

_FORMULA: Final = (*"=+-@＝＋－＠", "\t", "\r", "\n")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_WORDS: Final = frozenset({f"{XSD}string", f"{RDF}langString"})
_UNSEEN: Final = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
_ISOLATE: Final = ("\u2068", "\u2069")


def table(answer: Answer) -> str:
    """Columns parted by two spaces, for people: IRIs shortened, control signs gone, Arabic isolated (U+2068, U+2069).

    The isolates keep an Arabic cell from turning the order of its neighbours round.
    """
    whole = answer.tabular()
    rows = [list(whole.columns), *([shown(cell) for cell in row] for row in whole.rows)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    ruled = [rows[0], ["─" * size for size in widths], *rows[1:]]
    return "".join(_line(row, widths) for row in ruled)


def shown(term: Term | None) -> str:
    """A cell as people read it; empty where nothing is bound."""
    if term is None:
        return ""
    return legible(short(term.value) if isinstance(term, NamedNode) else text(term))


def legible(words: str) -> str:
    """The words for a terminal: one line, no control or direction signs of their own, isolated if any run leftwards."""
    safe = _CONTROL.sub(" ", _UNSEEN.sub("", words))
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in safe):
        return safe.join(_ISOLATE)
    return safe


def width(words: str) -> int:
    """The columns a terminal gives the words: none to marks and invisible signs, two to wide ones."""
    return sum(_sign_width(sign) for sign in words)


def as_json(answer: Answer) -> str:
    """SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/); triples as three columns."""
    if answer.boolean is not None:
        return json.dumps({"head": {}, "boolean": answer.boolean}) + "\n"
    whole = answer.tabular()
    bindings = [
        {column: _json_term(cell) for column, cell in zip(whole.columns, row, strict=True) if cell is not None}
        for row in whole.rows
    ]
    document = {"head": {"vars": list(whole.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def as_csv(answer: Answer) -> str:
    """Plain words, lines ended by CRLF, cells that a spreadsheet would run made harmless (see above)."""
    whole = answer.tabular()
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(whole.columns)
    writer.writerows([harmless(cell) for cell in row] for row in whole.rows)
    return lines.getvalue()


def harmless(term: Term | None) -> str:
    """A cell of a spreadsheet: what would be run as a formula gets an apostrophe before it."""
    if term is None:
        return ""
    words = text(term)
    return f"'{words}" if words.startswith(_FORMULA) and not _NUMBER.fullmatch(words) else words


def as_tsv(answer: Answer) -> str:
    """Every term whole in Turtle's syntax, tabs and line breaks escaped (SPARQL 1.1 TSV)."""
    whole = answer.tabular()
    lines = ["\t".join(f"?{column}" for column in whole.columns)]
    lines += ["\t".join("" if cell is None else str(cell) for cell in row) for row in whole.rows]
    return "".join(f"{line}\n" for line in lines)


def turtle(answer: Answer) -> str:
    """The triples of a CONSTRUCT or DESCRIBE, sorted.

    Raises:
        WrongUse: the answer holds no triples but rows or a truth.

    """
    if answer.triples is None:
        raise WrongUse("Turtle holds triples, which only CONSTRUCT and DESCRIBE give; ask for table, json, csv or tsv")
    return serialise(sorted(answer.triples, key=str), Syntax.TURTLE).decode("utf-8")


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {"table": table, "json": as_json, "csv": as_csv, "tsv": as_tsv, "ttl": turtle}
)
"""Every format by the name the command knows it by."""


def _line(cells: list[str], widths: list[int]) -> str:
    padded = (cell + " " * (size - width(cell)) for cell, size in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip(" ") + "\n"


def _sign_width(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value in _WORDS:
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


__all__ = [
    "FORMATS",
    "Format",
    "as_csv",
    "as_json",
    "as_tsv",
    "harmless",
    "legible",
    "shown",
    "table",
    "turtle",
    "width",
]
