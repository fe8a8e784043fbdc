"""The noun phrases of one Arabic sentence that name actors: offices, institutions, names; the longest at each place."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.actors.named import named
from ingest.actors.naming import Draft, one_by_one
from ingest.languages.arabic.naming.appointments import Appointments
from ingest.languages.arabic.naming.bodies import Bodies
from ingest.languages.arabic.naming.namesakes import Namesakes
from ingest.languages.arabic.naming.offices import Offices
from ingest.languages.arabic.naming.persons import Persons
from ingest.languages.arabic.naming.runs import Runs


def phrases(look: Lookup) -> Iterator[Draft]:
    """Every phrase, in order; none overlaps another."""
    return one_by_one(look.size, _Phrases(look).at)


class _Phrases:
    def __init__(self, look: Lookup) -> None:
        runs = Runs(look)
        self._look = look
        self._offices = Offices(look, runs)
        self._persons = Persons(look, runs, self._offices)
        self._bodies = Bodies(look)
        self._appointments = Appointments(look, self._offices)
        self._namesakes = Namesakes(look)

    def at(self, start: int) -> Draft | None:
        """The longest phrase that starts at a token."""
        found = [draft for draft in (self._offices.at(start), self._bodies.at(start), self._named(start)) if draft]
        longest = max(found, key=lambda draft: (draft.last, -draft.taken), default=None)
        return self._appointments.given(longest) if longest else None

    def _named(self, start: int) -> Draft | None:
        return named(self._look, start, self._persons, self._is_other)

    def _is_other(self, match: Match[Entry]) -> bool:
        """Whether a name is somebody's surname here, or part of the name of a thing."""
        surname = match.values[0].kind == "adjective" and self._persons.is_surname(match)
        return surname or self._namesakes.at(match)
