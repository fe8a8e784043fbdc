"""One event, one record: reports of the same act within an article are folded into the fullest of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ingest.events.polities import represented
from ingest.record import MUTUAL, Event, Status

_FACTS: frozenset[Status] = frozenset(("occurred", "ongoing"))


def folded(events: Iterable[Event], polity: Mapping[str, str]) -> tuple[Event, ...]:
    """The events with repeated reports made one, in the order of their first report."""
    kept: list[Event] = []
    for event in events:
        twin = next((i for i, other in enumerate(kept) if _same_act(event, other, polity)), None)
        if twin is None:
            kept.append(event)
        else:
            kept[twin] = _fuller(kept[twin], event)
    return tuple(kept)


def _same_act(one: Event, other: Event, polity: Mapping[str, str]) -> bool:
    titled = 0 in (one.evidence.sent, other.evidence.sent)  # a title says in its own words what the text tells
    statuses = {one.status, other.status}
    if one.type != other.type or not (len(statuses) == 1 or (titled and statuses <= _FACTS)):
        return False
    if not _compatible(one.date, other.date):
        return False
    if one.mode != other.mode and one.type != "CONSULT" and one.evidence != other.evidence and not titled:
        return False
    if _sides_meet(one.source, other.source, polity) and _sides_meet(one.target, other.target, polity):
        return True
    crossed = _sides_meet(one.source, other.target, polity) and _sides_meet(one.target, other.source, polity)
    return one.type in MUTUAL and crossed


def _sides_meet(one: tuple[str, ...], other: tuple[str, ...], polity: Mapping[str, str]) -> bool:
    """Whether two lists of actors may be the same side: a state here may be its leader there."""
    persons = [{a for a in side if a.startswith("PER:")} for side in (one, other)]
    if persons[0] and persons[1]:
        return persons[0] == persons[1]
    return represented(one, polity) == represented(other, polity)


def _compatible(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _fuller(one: Event, other: Event) -> Event:
    first, second = sorted((one, other), key=_fullness, reverse=True)
    dates = [d for d in (first.date, second.date) if d]
    return replace(
        first,
        date=max(dates, key=len) if dates else None,
        place=first.place or second.place,
        place_iri=first.place_iri if first.place else second.place_iri,
        attributed_to=first.attributed_to or second.attributed_to,
        confidence=max(first.confidence, second.confidence),
    )


def _fullness(event: Event) -> tuple[int, float]:
    persons = sum(actor.startswith("PER:") for actor in (*event.source, *event.target))
    return persons + (event.date is not None) + (event.place is not None), event.confidence
