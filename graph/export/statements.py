"""The statements of a store in the order they are written: by graph, subject, predicate and object."""

from __future__ import annotations

from graph.store.protocol import Store
from graph.terms import Quad, Triple


def sorted_quads(store: Store) -> list[Quad]:
    """Every quad of the named graphs."""
    return sorted(store.quads(), key=lambda quad: (str(quad.graph_name), *_key(quad)))


def sorted_triples(store: Store) -> list[Triple]:
    """Every triple of the union, once."""
    return sorted({quad.triple for quad in store.quads()}, key=_key)


def _key(statement: Quad | Triple) -> tuple[str, str, str]:
    return str(statement.subject), str(statement.predicate), str(statement.object)
