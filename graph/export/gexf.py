"""GEXF 1.2 for Gephi: actors, places and events as a network (https://gexf.net/)."""

from __future__ import annotations

import re

import networkx as nx

from graph.export.network import network
from graph.store.protocol import Store


def export(store: Store) -> bytes:
    """The store as GEXF, without the day of writing that networkx puts in."""
    graph = network(store)
    for _, attributes in graph.nodes(data=True):
        attributes["label"] = attributes.get("label_en") or attributes.get("label_ar") or attributes["iri"]
    written = "\n".join(nx.generate_gexf(graph))
    return re.sub(r' lastmodifieddate="[^"]*"', "", written).encode("utf-8")
