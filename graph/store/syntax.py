"""RDF as bytes: reading and writing the syntaxes that Oxigraph knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import takewhile

import pyoxigraph
from pyoxigraph import RdfFormat

from graph.terms import PREFIXES, Quad, Triple


class Syntax(Enum):
    """An RDF syntax; `TURTLE` and `N_TRIPLES` hold no graph names."""

    TURTLE = RdfFormat.TURTLE
    TRIG = RdfFormat.TRIG
    N_TRIPLES = RdfFormat.N_TRIPLES
    N_QUADS = RdfFormat.N_QUADS
    JSON_LD = RdfFormat.JSON_LD


def parse(text: str | bytes, syntax: Syntax) -> Iterator[Quad]:
    """The quads of a text, in its order. Raises SyntaxError where it is not of that syntax."""
    return iter(pyoxigraph.parse(text, syntax.value))


def serialise(statements: Iterable[Quad] | Iterable[Triple], syntax: Syntax) -> bytes:
    """The statements in the order given; Turtle and TriG with the prefixes of `graph.terms.PREFIXES`, sorted."""
    if syntax not in (Syntax.TURTLE, Syntax.TRIG):
        return pyoxigraph.serialize(statements, format=syntax.value) or b""
    written = pyoxigraph.serialize(statements, format=syntax.value, prefixes=dict(PREFIXES)) or b""
    lines = written.splitlines(keepends=True)
    head = list(takewhile(lambda line: line.startswith(b"@prefix "), lines))  # Oxigraph gives them in no order
    return b"".join([*sorted(head), *lines[len(head) :]])


def without_blank_nodes(quads: Iterable[Quad]) -> list[Quad]:
    """The quads with each blank node named by its canonical label (RDFC-1.0), so that the same file is the same quads.

    The names are the well-known IRIs of RDF 1.1, section 3.5.
    """
    dataset = pyoxigraph.Dataset(quads)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return [_named(quad) for quad in dataset]


def _named(quad: Quad) -> Quad:
    subject = _skolem(quad.subject) if isinstance(quad.subject, pyoxigraph.BlankNode) else quad.subject
    value = _skolem(quad.object) if isinstance(quad.object, pyoxigraph.BlankNode) else quad.object
    return Quad(subject, quad.predicate, value, quad.graph_name)


def _skolem(node: pyoxigraph.BlankNode) -> pyoxigraph.NamedNode:
    return pyoxigraph.NamedNode(f"https://w3id.org/dragoman/.well-known/genid/{node.value}")
