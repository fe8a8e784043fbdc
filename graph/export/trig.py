"""TriG: graph by graph, without loss (https://www.w3.org/TR/trig/)."""

from __future__ import annotations

from graph.export.statements import sorted_quads
from graph.store.protocol import Store
from graph.store.syntax import Syntax, serialise


def export(store: Store) -> bytes:
    """The store as TriG."""
    return serialise(sorted_quads(store), Syntax.TRIG)
