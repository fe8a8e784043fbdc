"""The noun phrases of one English sentence that name actors: offices, bodies, names; the longest at each place."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.named import named
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
        return named(self._look, start, self._persons, self._is_other)

    def _is_other(self, match: Match[Entry]) -> bool:
        """Whether a name begins or ends somebody's own, or is part of the name of a thing."""
        if self._persons.begins(match) or self._namesakes.at(match):
            return True
        before = match.start - 1
        return self._persons.is_part(before, self._look.text(before)) and match.values[0].kind in {"place", "capital"}
