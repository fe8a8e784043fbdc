"""What has been met so far in an article: subjects of clauses and events, in text order."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from ingest.record import MUTUAL, Event

_REACH = 12


@dataclass(slots=True)
class Memory:
    """The discourse so far; later sentences lean on it for dropped subjects, pronouns and "this meeting"."""

    subjects: list[tuple[str, ...]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    speaker: tuple[str, ...] = ()

    def note_speaker(self, actors: tuple[str, ...]) -> None:
        """Note who speaks, whom "I" and "we" mean from then on."""
        self.speaker = actors or self.speaker

    def note_subject(self, actors: tuple[str, ...]) -> None:
        """Note the subject of a clause."""
        if actors:
            self.subjects.append(actors)

    def last_subject(self, fits: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
        """The last subject noted that fits, empty where none of the recent ones does."""
        return next((actors for actors in reversed(self.subjects[-_REACH:]) if fits(actors)), ())

    def last_meeting(self, with_actor: Collection[str] = ()) -> Event | None:
        """The last consultation read, that of one of some actors if any are given."""
        for event in reversed(self.events):
            sides = {*event.source, *event.target}
            if event.type == "CONSULT" and (not with_actor or sides & set(with_actor)):
                return event
        return None

    def doers(self, types: Collection[str] = ()) -> tuple[str, ...]:
        """Who did the last act told, or the last of some types, of which meetings and agreements count as one kind."""
        wanted = {*types, *(MUTUAL if MUTUAL & set(types) else ())}
        acts = (event for event in reversed(self.events) if not types or event.type in wanted or _shares(event, wanted))
        return next(map(_doers, acts), ())


def _shares(event: Event, types: Collection[str]) -> bool:
    return event.mode == "sign" and bool(MUTUAL & set(types))


def _doers(event: Event) -> tuple[str, ...]:
    both = event.type in MUTUAL or event.mode == "sign"
    return tuple(dict.fromkeys((*event.source, *(event.target if both else ()))))
