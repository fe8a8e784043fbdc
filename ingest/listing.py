"""Extractions as a table of events for people to read, in a terminal of either direction of writing."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from ingest.record import Event, Extraction

_OTHERS = 76  # columns that the other cells and the borders take at most
_NARROWEST = 24
_LINES = 2
_SIDE = 28


def events_table(extractions: Iterable[Extraction], width: int) -> Table:
    """The events of the extractions in their order, for a terminal of `width` columns; the sentence is shortened."""
    table = Table(title_justify="left", show_lines=True)
    for heading in ("date", "event", "who → whom", "status", "place", "sentence"):
        table.add_column(heading, no_wrap=heading in ("who → whom", "sentence"), overflow="fold")
    for cells in _rows(extractions, max(_NARROWEST, width - _OTHERS)):
        table.add_row(*map(Text, cells))
    return table


def _rows(extractions: Iterable[Extraction], width: int) -> Iterator[tuple[str, ...]]:
    for extraction in extractions:
        names = {actor.code: actor.label_en or actor.label_ar for actor in extraction.actors}
        for event in extraction.events:
            yield (
                event.date or "–",
                f"{event.type}\n{event.mode}".rstrip(),
                _who(event, names),
                event.status,
                event.place or "",
                _sentence(event.evidence.quote, width),
            )


def _who(event: Event, names: dict[str, str]) -> str:
    source, target = (", ".join(names.get(code, code) for code in side) for side in (event.source, event.target))
    return "\n".join(isolated(line) for side in (f"{source} →", target or "–") for line in textwrap.wrap(side, _SIDE))


def _sentence(quote: str, width: int) -> str:
    lines = textwrap.wrap(" ".join(quote.split()), width, max_lines=_LINES, placeholder=" …")
    return "\n".join(map(isolated, lines))


def isolated(line: str) -> str:
    """A line of a cell; one with Arabic in it between isolates (UAX #9), so that the cells beside it keep their order.

    Each line by itself: an isolate left open at a line's end would turn the borders.

    >>> isolated("Kim"), ascii(isolated("كيم"))
    ('Kim', "'\\u2068\\u0643\\u064a\\u0645\\u2069'")
    """
    right_to_left = any(unicodedata.bidirectional(sign) in ("R", "AL", "AN") for sign in line)
    return f"\u2068{line}\u2069" if right_to_left else line
