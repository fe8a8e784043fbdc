from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.views import build
from graph.views.layout import box, layout
from graph.views.model import Edge, Label, Node
from tests.graph.views.sample import sample


def _some_graph(events: int, seed: int) -> tuple[list[Node], list[Edge]]:
    """Events between two to four of a third as many actors, with names as long as real ones."""
    dice = random.Random(seed)  # noqa: S311  the same graph every time
    actors = [
        Node(
            f"a{at}",
            "Person",
            "Person",
            Label("Abdullah bin Zayed"[: dice.randint(4, 18)], "وزير الخارجية"),
            dice.randint(1, 9),
        )
        for at in range(max(2, events // 3))
    ]
    acts = [
        Node(f"e{at}", "Event", "VerbalConflict", Label("call for talks"), day="2025-09-04") for at in range(events)
    ]
    edges = [
        Edge(actor.id, act.id, "source", act.id)
        for act in acts
        for actor in dice.sample(actors, min(len(actors), dice.randint(2, 4)))
    ]
    return actors + acts, edges


def _overlaps(nodes: list[Node], places: dict[str, tuple[float, float]]) -> list[tuple[str, str]]:
    def apart(one: Node, other: Node) -> bool:
        (x, y), (u, v), a, b = places[one.id], places[other.id], box(one), box(other)
        return abs(x - u) >= (a.width + b.width) / 2 or abs(y + a.low - v - b.low) >= (a.height + b.height) / 2

    return [(one.id, other.id) for one, other in combinations(nodes, 2) if not apart(one, other)]


def test_no_label_of_a_sixty_node_graph_lies_on_another() -> None:
    """Sixty nodes with their labels in one component are readable."""
    nodes, edges = _some_graph(45, seed=1)
    assert len(nodes) == 60
    assert _overlaps(nodes, layout(nodes, edges)) == []


def test_components_are_packed_side_by_side() -> None:
    """Six components of two nodes each stand apart, in more than one row and column."""
    nodes = [Node(f"n{at}", "State", "State", Label(f"State {at}")) for at in range(12)]
    edges = [Edge(f"n{at}", f"n{at + 1}", "relation") for at in range(0, 12, 2)]
    places = layout(nodes, edges)
    assert _overlaps(nodes, places) == []
    assert min(len({x for x, _ in places.values()}), len({y for _, y in places.values()})) > 1


def test_the_same_graph_stands_the_same_way() -> None:
    """Nothing is left to chance."""
    view = build(sample())
    assert layout(view.nodes, view.edges) == layout(view.nodes, view.edges)
    assert layout((), ()) == {}


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 25), st.integers(0, 10**6))
def test_every_node_has_its_own_place(events: int, seed: int) -> None:
    """Any graph of events is laid out whole, without overlap."""
    nodes, edges = _some_graph(events, seed)
    places = layout(nodes, edges)
    assert set(places) == {node.id for node in nodes}
    assert _overlaps(nodes, places) == []
