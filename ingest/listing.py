"""Events and actors as tables for people to read, in a terminal of either direction of writing."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping

from rich.table import Table
from rich.text import Text

from ingest.actors.directory import Known
from ingest.actors.knowledge import Office
from ingest.record import Actor, Event, Extraction

_WHEN = 15
_WHAT = 28
_FRAME = 10  # what the borders take
_NARROWEST = 24
_LINES = 3


def events_table(extractions: Iterable[Extraction], width: int) -> Table:
    """The events of the extractions in their order, for a terminal of `width` columns; the sentence is shortened."""
    table = Table(show_lines=True)
    for heading in ("when, where", "what, who → whom", "sentence"):
        table.add_column(heading, no_wrap=True)
    for extraction in extractions:
        names = {actor.code: actor.label_en or actor.label_ar for actor in extraction.actors}
        for event in extraction.events:
            table.add_row(*map(Text, _cells(event, names, max(_NARROWEST, width - _WHEN - _WHAT - _FRAME))))
    return table


def actor_table(known: Known) -> Table:
    """What is known of an actor, a line a fact: identity, names in both languages, offices with dates, and sources."""
    actor, entry = known.actor, known.entry
    table = Table(show_header=False, box=None, pad_edge=False, title=_title(actor), title_justify="left")
    facts = {
        "code": [actor.code],
        "IRI": [actor.iri],
        "Wikidata": [actor.wikidata] if actor.wikidata else [],
        "English": [entry.name_en, *entry.alt_en],
        "Arabic": [entry.name_ar, *entry.alt_ar],
        "stands for": [actor.polity] if actor.polity != actor.code else [],
        "offices": [_term(office) for office in known.offices],
        "sources": [f"{source.key}: {source.name} {source.url}" for source in known.sources],
    }
    for heading, lines in facts.items():
        written = [isolated(line) for line in dict.fromkeys(lines) if line]
        if written:
            table.add_row(Text(heading), Text("\n".join(written)))
    return table


def actors_table(found: Iterable[Known]) -> Table:
    """Several actors, a line each: code, Arabic label, the office taken up last."""
    table = Table("code", "Arabic", "last office", box=None, pad_edge=False)
    for known in found:
        last = _term(known.offices[-1]) if known.offices else known.actor.kind
        table.add_row(*map(Text, map(isolated, (known.actor.code, known.entry.name_ar, last))))
    return table


def _title(actor: Actor) -> Text:
    return Text(" · ".join(isolated(label) for label in (actor.label_en, actor.label_ar) if label))


def _term(office: Office) -> str:
    """One office on a line: its dates (… where not known, or not over), title, polity and sources."""
    return (
        f"{office.begin or '…'} – {office.end or '…'}  {office.title_en}, {office.polity}  [{'|'.join(office.source)}]"
    )


def _cells(event: Event, names: Mapping[str, str], width: int) -> tuple[str, str, str]:
    """Each line is isolated by itself: an isolate left open at a line's end would turn the borders."""
    source, target = (", ".join(names.get(code, code) for code in side) for side in (event.source, event.target))
    when = _lines([event.date or "no date", event.status, event.place or ""], _WHEN)
    what = _lines([f"{event.type} {event.mode}", f"{source} →", target or "–"], _WHAT)
    said = textwrap.wrap(" ".join(event.evidence.quote.split()), width, max_lines=_LINES, placeholder=" …")
    return when, what, "\n".join(map(isolated, said))


def _lines(parts: Iterable[str], width: int) -> str:
    return "\n".join(isolated(line) for part in parts for line in textwrap.wrap(part, width))


def isolated(line: str) -> str:
    """A line of a cell; one with Arabic in it between isolates (UAX #9), so that the cells beside it keep their order.

    >>> isolated("Kim"), ascii(isolated("كيم"))
    ('Kim', "'\\u2068\\u0643\\u064a\\u0645\\u2069'")
    """
    right_to_left = any(unicodedata.bidirectional(sign) in ("R", "AL", "AN") for sign in line)
    return f"\u2068{line}\u2069" if right_to_left else line
