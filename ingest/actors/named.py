"""The names of the tables among the phrases of a sentence: the same search in every language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.actors.naming import Draft


class Persons(Protocol):
    """A language's reader of personal names."""

    def known(self, match: Match[Entry], entry: Entry) -> Draft | None:
        """The mention of a person of the tables, None where the words are another's name."""

    def unknown(self, start: int) -> Draft | None:
        """A name nobody told of."""


def named(look: Lookup, start: int, persons: Persons, is_other: Callable[[Match[Entry]], bool]) -> Draft | None:
    """The longest name that starts at a token; `is_other` says of a match that here it is part of something else."""
    for match in look.names(start):
        entry = match.values[0]
        if entry.kind == "refused":
            return None
        if entry.kind == "person":
            if draft := persons.known(match, entry):
                return draft
        elif not is_other(match):
            code = (entry.code,) if entry.code else ()
            return Draft("entry", match.start, match.end, match.taken, entry, polities=code)
    return persons.unknown(start)
