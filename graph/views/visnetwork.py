"""vis-network by way of pyvis: pyvis collects nodes and edges and ships the script; it writes nothing itself.

Only this module imports pyvis. Its own page is not used: it calls a CDN, turns text into HTML and writes files without
an encoding. The script is vis-network 9.1.2 (Apache-2.0 or MIT, https://github.com/visjs), inlined with its notice.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from pyvis.network import Network

from graph.views.layout import Point, actor_size
from graph.views.model import Edge, Node, View
from graph.views.renderer import Drawing, Item

_SCRIPT = ("lib", "vis-9.1.2", "vis-network.min.js")
_EVENT_SIZE = 9


class VisNetwork:
    """Draws some hundreds of nodes on a canvas."""

    driver = "canvas_vis.js"

    def library(self) -> str:
        """The minified script as pyvis ships it."""
        return files("pyvis").joinpath(*_SCRIPT).read_text(encoding="utf-8")

    def drawing(self, view: View, places: Mapping[str, Point]) -> Drawing:
        """The nodes and edges that pyvis collected; styles and languages are chosen in the page."""
        network = Network(directed=True)
        for node in view.nodes:
            network.add_node(node.id, **_node(node, *places[node.id]))
        for number, edge in enumerate(view.edges):
            network.add_edge(edge.source, edge.target, id=f"edge{number}", **_edge(edge))
        nodes, edges, *_ = network.get_network_data()
        return Drawing(nodes, edges)


def _node(node: Node, x: float, y: float) -> Item:
    return {
        "label": node.label.any() or node.id,
        "style": node.group,
        "kind": node.kind,
        "en": node.label.en,
        "ar": node.label.ar,
        "mark": node.mark,
        "day": node.day,
        "size": _EVENT_SIZE if node.kind == "Event" else actor_size(node.weight),
        "x": x,
        "y": y,
    }


def _edge(edge: Edge) -> Item:
    return {
        "role": edge.role,
        "card": edge.card,
        "style": edge.group,
        "en": edge.label.en,
        "ar": edge.label.ar,
        "mark": edge.mark,
    }
