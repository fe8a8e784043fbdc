"""Turtle: the union of all graphs, without their names (https://www.w3.org/TR/turtle/)."""

from __future__ import annotations

from graph.export.statements import sorted_triples
from graph.store.protocol import Store
from graph.store.syntax import Syntax, serialise


def export(store: Store) -> bytes:
    """The store as Turtle."""
    return serialise(sorted_triples(store), Syntax.TURTLE)
