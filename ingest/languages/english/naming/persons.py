"""Personal names without an office before them: those the tables know, and unknown ones that an apposition tells of."""

from __future__ import annotations

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.naming import Draft
from ingest.actors.people import Sought
from ingest.languages.english.names import given_names, given_places, is_word, may_be_name
from ingest.languages.english.naming.lookup import EnglishLookup
from ingest.languages.english.naming.offices import Offices
from ingest.languages.english.naming.runs import Runs

_SHORT = 2


class Persons:
    """The people one sentence names."""

    def __init__(self, look: EnglishLookup, runs: Runs, offices: Offices) -> None:
        self._look = look
        self._runs = runs
        self._offices = offices

    def known(self, match: Match[Entry], entry: Entry) -> Draft | None:
        """The mention of a person of the tables, None where the words are another's name."""
        single = match.end - match.start == 1
        in_time = self._look.lexicon.in_their_time(entry, self._look.on)
        if single and (not in_time or self._part_of_another(match)):
            return None
        end = max(match.end, self._runs.end(match.start) or 0) if match.end - match.start > 1 else match.end
        return self._offices.apposed(Draft("person", match.start, end, 0, entry, (match.start, end)))

    def _part_of_another(self, match: Match[Entry]) -> bool:
        """Whether another part of a name stands beside: "Melania Trump", "Trump Tower"."""
        before, after = self._look.text(match.start - 1), self._look.text(match.end)
        if after == "-" or before == "-":
            return self._look.words.joints[match.end if after == "-" else match.start - 1]
        return self.is_part(match.start - 1, before) or self.is_part(match.end, after)

    def is_part(self, position: int, text: str) -> bool:
        """Whether a token must be part of a personal name."""
        if not may_be_name(text) or is_word(text) or self._look.title(position):
            return False
        return not any(found.values[0].kind != "refused" for found in self._look.names(position))

    def begins(self, match: Match[Entry]) -> bool:
        """Whether the name of a place is somebody's given name here: "Jordan Spieth"."""
        given = match.end - match.start == 1 and self._look.key(match.start) in given_places()
        return given and self.is_part(match.end, self._look.text(match.end))

    def unknown(self, start: int) -> Draft | None:
        """A run of capitalised words that an office in apposition, a known spelling or a given name shows a person."""
        if not may_be_name(self._look.text(start)) or not (self._look.capital(start) or self._given(start)):
            return None
        end = self._runs.end(start)
        if end is None or end - start < 2:
            return None
        draft = self._offices.apposed(Draft("person", start, end, 0, self._linked(start, end), (start, end)))
        return draft if draft.title or draft.entry or self._sure(start, end) else None

    def _given(self, position: int) -> bool:
        """Whether a token is somebody's given name."""
        key, openers = self._look.key(position), self._look.lexicon.people.openers
        return key in given_names() or (key in openers and len(key) > _SHORT and not is_word(key))

    def _sure(self, start: int, end: int) -> bool:
        """Whether a run without an office is a person's name: it begins with a given name, or is like Lee Cheuk-yan."""
        if self._inside(start, end):
            return False
        syllables = self._look.text(end - 1).islower() and self._look.words.joints[end - 2]
        return syllables or (self._given(start) and may_be_name(self._look.text(end - 1)))

    def _inside(self, start: int, end: int) -> bool:
        """Whether a run belongs to the name of something: "John F. Kennedy Airport", "the Henry Jackson Society"."""
        after = self._look.text(end)
        return (after[:1].isupper() and after.isalpha()) or self._look.key(start - 1) == "the"

    def _linked(self, start: int, end: int) -> Entry | None:
        words = tuple(key for key in self._look.words.keys[start:end] if key.isalpha())
        found = self._look.lexicon.people.find(Sought(words), self._look.on) if len(words) > 1 else None
        return Entry("person", f"PER:{found[0]}") if found else None
