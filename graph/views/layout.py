"""Where each node stands: igraph lays out every connected component alone, labels are pushed apart, components packed.

Deterministic: the starting places are given, so the same nodes and edges always stand the same way.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import igraph

from graph.views.model import Edge, Node

Point = tuple[float, float]
Part = Sequence[tuple[Node, Point]]

ASPECT: Final = 1.2  # width to height of the whole picture
_ROOM: Final = 2.4  # area of a component to the area of its labels
_GAP: Final = 10.0  # between two labels
_MARGIN: Final = 40.0  # between two components
_ROUNDS: Final = 40  # of pushing, before the picture grows
_GROWTH: Final = 1.1
_GROWTHS: Final = 60
_STRESS_MOST: Final = 400  # larger components are laid out by force, not by stress


@dataclass(frozen=True, slots=True)
class Box:
    """The room a node takes with its label, in canvas units; its middle lies `low` units under the node's place."""

    width: float
    height: float
    low: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle a component takes with its labels."""

    left: float
    top: float
    width: float
    height: float


def box(node: Node) -> Box:
    """The room for the longer of the two labels."""
    letters = max(len(node.label.en), len(node.label.ar))
    if node.kind == "Event":
        height = 46.0 if node.day else 35.0  # a sign with one or two lines under it
        return Box(max(30.0, 6.6 * max(letters, len(node.day))), height, height / 2 - 11)
    size = actor_size(node.weight)
    return Box(0.62 * size * letters + 26, 2.0 * size + 8)


def actor_size(weight: int) -> int:
    """The size of an actor's letters by its number of events: 14 for few, 22 for many."""
    return round(14 + min(8.0, 2.0 * math.log2(max(weight, 1))))


def layout(nodes: Sequence[Node], edges: Iterable[Edge]) -> dict[str, Point]:
    """A place for each node by id, the picture's middle at (0, 0)."""
    number = {node.id: at for at, node in enumerate(nodes)}
    lines = sorted({_pair(number[edge.source], number[edge.target]) for edge in edges if edge.source != edge.target})
    whole = igraph.Graph(n=len(nodes), edges=lines)
    parts = sorted(whole.connected_components(), key=lambda part: (-len(part), part[0]))
    placed = [_place([nodes[at] for at in part], whole.induced_subgraph(part)) for part in parts]
    return _centred(_pack(placed))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (min(one, other), max(one, other))


def _place(nodes: Sequence[Node], graph: igraph.Graph) -> list[tuple[Node, Point]]:
    """One connected component: laid out, turned so that it is wide, its labels apart."""
    if len(nodes) == 1:
        return [(nodes[0], (0.0, 0.0))]
    start = graph.layout_circle()
    if len(nodes) <= _STRESS_MOST:
        points = graph.layout_kamada_kawai(seed=start, epsilon=0.0)
    else:
        points = graph.layout_fruchterman_reingold(seed=start, niter=400, grid="nogrid")
    boxes = [box(node) for node in nodes]
    return list(zip(nodes, _apart(_spread(_turned([(x, y) for x, y in points]), boxes), boxes), strict=True))


def _turned(points: Sequence[Point]) -> list[Point]:
    """The points turned about their middle so that they spread most along the width (their first principal axis)."""
    count = len(points)
    mx, my = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    flat = [(x - mx, y - my) for x, y in points]
    xx, yy, xy = sum(x * x for x, _ in flat), sum(y * y for _, y in flat), sum(x * y for x, y in flat)
    angle = -0.5 * math.atan2(2 * xy, xx - yy)
    cos, sin = math.cos(angle), math.sin(angle)
    return [(x * cos - y * sin, x * sin + y * cos) for x, y in flat]


def _spread(points: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    """The same picture in a frame of the usual shape, with `_ROOM` times the area that the boxes take themselves."""
    wide, tall = (max(1e-9, max(axis) - min(axis)) for axis in zip(*points, strict=True))
    area = _ROOM * sum((one.width + _GAP) * (one.height + _GAP) for one in boxes)
    width = math.sqrt(area * ASPECT)
    height = area / width
    if tall < wide / 20:  # a line stays one
        height = 0.0
    return [(x * width / wide, y * height / tall) for x, y in points]


def _apart(points: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    """The points moved, each pair along the shorter way, until no two boxes overlap; the picture grows as it must."""
    xs, ys = [x for x, _ in points], [y + own.low for (_, y), own in zip(points, boxes, strict=True)]
    for _ in range(_GROWTHS):
        if _settled(xs, ys, boxes):
            break
        xs, ys = [x * _GROWTH for x in xs], [y * _GROWTH for y in ys]
    return [(x, y - own.low) for x, y, own in zip(xs, ys, boxes, strict=True)]


def _settled(xs: list[float], ys: list[float], boxes: Sequence[Box]) -> bool:
    """Some rounds of pushing; whether the last one found nothing left to push."""
    for _ in range(_ROUNDS):
        if not sum([_push(one, other, xs, ys, boxes) for one, other in _near(xs, ys, boxes)]):
            return True
    return False


def _near(xs: Sequence[float], ys: Sequence[float], boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """The pairs that may overlap, found by a sweep from left to right."""
    reach = max(one.width for one in boxes) + _GAP
    level = max(one.height for one in boxes) + _GAP
    order = sorted(range(len(xs)), key=lambda at: (xs[at], at))
    pairs: list[tuple[int, int]] = []
    for rank, one in enumerate(order):
        for other in order[rank + 1 :]:
            if xs[other] - xs[one] > reach:
                break
            if abs(ys[other] - ys[one]) < level:
                pairs.append((one, other))
    return pairs


def _push(one: int, other: int, xs: list[float], ys: list[float], boxes: Sequence[Box]) -> bool:
    """Moves two overlapping boxes half the overlap each; says whether there was one."""
    dx, dy = xs[other] - xs[one], ys[other] - ys[one]
    across = (boxes[one].width + boxes[other].width) / 2 + _GAP - abs(dx)
    down = (boxes[one].height + boxes[other].height) / 2 + _GAP - abs(dy)
    if across <= 0.01 or down <= 0.01:
        return False
    if across < down:
        shift = math.copysign(across / 2, dx)
        xs[one], xs[other] = xs[one] - shift, xs[other] + shift
    else:
        shift = math.copysign(down / 2, dy)
        ys[one], ys[other] = ys[one] - shift, ys[other] + shift
    return True


def _pack(parts: Sequence[Part]) -> dict[str, Point]:
    """The components side by side in rows, largest first; of all row widths the one that gives the smallest picture."""
    frames = [_frame(part) for part in parts]
    rows = [_rows(frames, most) for most in itertools.accumulate(frame.width + _MARGIN for frame in frames)]
    best = min(rows, key=lambda corners: _extent(frames, corners), default=[])
    return {
        node.id: (x - frame.left + left, y - frame.top + top)
        for part, frame, (left, top) in zip(parts, frames, best, strict=True)
        for node, (x, y) in part
    }


def _rows(frames: Sequence[Frame], most: float) -> list[Point]:
    """The upper left corner of each frame when no row is wider than `most`."""
    corners: list[Point] = []
    x = y = tall = 0.0
    for frame in frames:
        if x and x + frame.width > most:
            x, y, tall = 0.0, y + tall + _MARGIN, 0.0
        corners.append((x, y))
        x, tall = x + frame.width + _MARGIN, max(tall, frame.height)
    return corners


def _extent(frames: Sequence[Frame], corners: Sequence[Point]) -> float:
    """How large a canvas of the usual shape must be to hold the frames at their corners."""
    wide = max(x + frame.width for frame, (x, _) in zip(frames, corners, strict=True))
    tall = max(y + frame.height for frame, (_, y) in zip(frames, corners, strict=True))
    return max(wide / ASPECT, tall)


def _frame(part: Part) -> Frame:
    sized = [(box(node), point) for node, point in part]
    left = min(x - size.width / 2 for size, (x, _) in sized)
    top = min(y + size.low - size.height / 2 for size, (_, y) in sized)
    right = max(x + size.width / 2 for size, (x, _) in sized)
    foot = max(y + size.low + size.height / 2 for size, (_, y) in sized)
    return Frame(left, top, right - left, foot - top)


def _centred(places: Mapping[str, Point]) -> dict[str, Point]:
    if not places:
        return {}
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    mx, my = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return {iri: (round(x - mx, 1), round(y - my, 1)) for iri, (x, y) in places.items()}
