"""The noun phrases of one English sentence that name actors: offices, bodies, names; the longest at each place."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.actors.naming import Draft, one_by_one
from ingest.languages.english.naming.bodies import Bodies
from ingest.languages.english.naming.lookup import EnglishLookup
from ingest.languages.english.naming.namesakes import Namesakes
from ingest.languages.english.naming.offices import Offices
from ingest.languages.english.naming.persons import Persons
from ingest.languages.english.naming.runs import Runs


def phrases(look: EnglishLookup) -> Iterator[Draft]:
    """Every phrase, in order; none overlaps another."""
    return one_by_one(look.size, _Phrases(look).at)


class _Phrases:
    def __init__(self, look: EnglishLookup) -> None:
        runs = Runs(look)
        self._look = look
        self._offices = Offices(look, runs)
        self._persons = Persons(look, runs, self._offices)
        self._bodies = Bodies(look, self._offices)
        self._namesakes = Namesakes(look)

    def at(self, start: int) -> Draft | None:
        """The longest phrase that starts at a token."""
        found = [draft for draft in (self._offices.at(start), self._bodies.at(start), self._named(start)) if draft]
        return max(found, key=lambda draft: draft.last, default=None)

    def _named(self, start: int) -> Draft | None:
        for match in self._look.names(start):
            entry = match.values[0]
            if entry.kind == "refused":
                return None
            if entry.kind == "person":
                if draft := self._persons.known(match, entry):
                    return draft
                continue
            if self._persons.begins(match) or self._namesakes.at(match):
                continue
            if self._persons.is_part(start - 1, self._look.text(start - 1)) and entry.kind in {"place", "capital"}:
                continue
            code = (entry.code,) if entry.code else ()
            return Draft("entry", match.start, match.end, match.taken, entry, polities=code)
        return self._persons.unknown(start)
