"""What draws a view in the browser: a library's script, our file that drives it, and the data in its shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.views.layout import Point
from graph.views.model import View

Item = Mapping[str, str | float | int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes and edges as the library's own script reads them, each with an `id`."""

    nodes: Sequence[Item]
    edges: Sequence[Item]


class Renderer(Protocol):
    """One browser library.

    `driver` is a file of `page/` that defines `dragomanCanvas(holder, drawing, code, handlers)` (`code` is the language
    of the labels, `handlers` has `pick(id)` and `hover(id)`); what that returns
    (`fit`, `show`, `mark`, `centre`, `speak`, `repaint`, `positions`, `written`) is all that `page.js` knows of it.
    """

    driver: str

    def library(self) -> str:
        """The library's script, whole, with its licence notice."""
        ...

    def drawing(self, view: View, places: Mapping[str, Point]) -> Drawing:
        """The view's nodes and edges at their places."""
        ...
