"""RDF terms as ingest makes them; the one module of ingest that knows pyoxigraph.

Text from articles becomes terms here and nowhere else, so what RDF cannot hold (lone surrogates, a language tag or an
address that is none) is dealt with here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from ontology import files

Term = NamedNode | Literal
Triple = tuple[NamedNode, NamedNode, Term]

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_OA = "http://www.w3.org/ns/oa#"
_PROV = "http://www.w3.org/ns/prov#"
_SCHEMA = "https://schema.org/"
_WIKIDATA = "http://www.wikidata.org/entity/"

TYPE = NamedNode(f"{_RDF}type")
LABEL = NamedNode(f"{_RDFS}label")
ALT_LABEL = NamedNode(f"{_SKOS}altLabel")
SAME_AS = NamedNode("http://www.w3.org/2002/07/owl#sameAs")
SEM_EVENT = NamedNode("http://semanticweb.cs.vu.nl/2009/11/sem/Event")

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ITEM = re.compile(r"Q[1-9][0-9]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), NamedNode(f"{_XSD}date")),
    (re.compile(r"\d{4}-\d\d"), NamedNode(f"{_XSD}gYearMonth")),
    (re.compile(r"\d{4}"), NamedNode(f"{_XSD}gYear")),
)


def node(iri: str) -> NamedNode:
    """The node of an IRI. Raises ValueError where it is none."""
    return NamedNode(iri)


def oa(name: str) -> NamedNode:
    """A term of the Web Annotation vocabulary."""
    return NamedNode(_OA + name)


def prov(name: str) -> NamedNode:
    """A term of PROV-O."""
    return NamedNode(_PROV + name)


def schema(name: str) -> NamedNode:
    """A term of schema.org."""
    return NamedNode(_SCHEMA + name)


def text(value: str, lang: str = "") -> Literal:
    """A text, with its language where `lang` is a language tag (BCP 47).

    A lone surrogate, which no RDF text can hold, becomes U+FFFD: one code point for one, so that offsets stay right.
    """
    clean = _SURROGATE.sub("\ufffd", value)
    return Literal(clean, language=lang.lower()) if _LANGUAGE.fullmatch(lang) else Literal(clean)


def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(value)


def decimal(value: float) -> Literal:
    """A decimal number rounded to four places, in the canonical form of XSD 1.1, which a store gives back unchanged.

    >>> decimal(0.86).value, decimal(7.0).value
    ('0.86', '7')
    """
    rounded = Decimal(repr(float(value))).quantize(Decimal("0.0001")) + 0
    return Literal(f"{rounded:f}".rstrip("0").rstrip("."), datatype=NamedNode(f"{_XSD}decimal"))


def date(value: str) -> Literal:
    """An ISO day, month or year as xsd:date, xsd:gYearMonth or xsd:gYear. Raises ValueError where it is none."""
    for pattern, datatype in _DATES:
        if pattern.fullmatch(value):
            return Literal(value, datatype=datatype)
    raise ValueError(f"'{value}' is no ISO day, month or year")


def span(value: str | None) -> tuple[Literal | None, Literal | None]:
    """Begin and end of an ISO day, month, year or interval a/b; the end of an interval alone is given."""
    if not value:
        return None, None
    begin, _, end = value.partition("/")
    return date(begin), date(end) if end else None


def address(url: str) -> NamedNode | None:
    """The node of an absolute http or https address, None for anything else."""
    try:
        parts = urlsplit(url)
        return NamedNode(url) if parts.scheme in ("http", "https") and parts.netloc else None
    except ValueError:
        return None


def item(number: str) -> NamedNode | None:
    """The Wikidata item of a Q-number, None where there is none."""
    return NamedNode(_WIKIDATA + number) if _ITEM.fullmatch(number) else None


def facts(subject: NamedNode, *pairs: tuple[NamedNode, Term | None]) -> Iterator[Triple]:
    """The triples of one subject, without those that have no object."""
    return ((subject, predicate, value) for predicate, value in pairs if value is not None)


def in_graph(graph: NamedNode, triples: Iterable[Triple]) -> tuple[Quad, ...]:
    """The triples as quads of one graph, each once, in the order they came."""
    return tuple(Quad(*triple, graph) for triple in dict.fromkeys(triples))


@cache
def term_label(term: str, lang: str) -> str:
    """The label of a term of our vocabulary in Arabic or English. Raises KeyError for a term that is not there."""
    return _term_labels()[term, lang]


@cache
def _term_labels() -> dict[tuple[str, str], str]:
    found = parse(files.vocabulary(), format=RdfFormat.TURTLE)
    return {
        (quad.subject.value, quad.object.language or ""): quad.object.value
        for quad in found
        if quad.predicate == LABEL and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }


__all__ = [
    "ALT_LABEL",
    "LABEL",
    "SAME_AS",
    "SEM_EVENT",
    "TYPE",
    "Literal",
    "NamedNode",
    "Quad",
    "Term",
    "Triple",
    "address",
    "date",
    "decimal",
    "facts",
    "in_graph",
    "integer",
    "item",
    "node",
    "oa",
    "prov",
    "schema",
    "span",
    "term_label",
    "text",
]
