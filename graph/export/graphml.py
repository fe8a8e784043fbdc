"""GraphML: actors, places and events as a network (http://graphml.graphdrawing.org/specification.html)."""

from __future__ import annotations

import io

import networkx as nx

from graph.export.network import network
from graph.store.protocol import Store


def export(store: Store) -> bytes:
    """The store as GraphML."""
    written = io.BytesIO()
    nx.write_graphml_xml(network(store), written)
    return written.getvalue()
