"""N-Quads: a statement a line, without loss (https://www.w3.org/TR/n-quads/)."""

from __future__ import annotations

from graph.export.statements import sorted_quads
from graph.store.protocol import Store
from graph.store.syntax import Syntax, serialise


def export(store: Store) -> bytes:
    """The store as N-Quads."""
    return serialise(sorted_quads(store), Syntax.N_QUADS)
