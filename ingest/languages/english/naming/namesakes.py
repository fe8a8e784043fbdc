"""Names of states that mean something else in their place: the British Open, Lebanon, Ohio, a union's Congress."""

from __future__ import annotations

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.languages.english.names import american_states, given_names, language_words, may_be_name, thing_words
from ingest.languages.english.naming.lookup import EnglishLookup
from ingest.languages.english.script import fold, openers

_QUARTERS = frozenset({"north", "south", "west", "east"})
_OF_STATES = frozenset({"state", "capital", "seat", "adjective"})


class Namesakes:
    """What only bears the name of a state, in one sentence."""

    def __init__(self, look: EnglishLookup) -> None:
        self._look = look

    def at(self, match: Match[Entry]) -> bool:
        """Whether a name found is another's here."""
        entry = match.values[0]
        if self._goes_on(match):
            return True
        if entry.kind not in _OF_STATES:
            return False
        if entry.kind == "adjective" and (self._surname(match) or self._language(match)):
            return True
        return self._thing(match) or self._town(match) or self._american(match) or self._longer(match, entry)

    def _goes_on(self, match: Match[Entry]) -> bool:
        """ "The West Bank", "the North Sea": a quarter of the sky with a name behind it."""
        quarter = match.end - match.start == 2 and self._look.key(match.start + 1) in _QUARTERS
        return quarter and self._look.text(match.end)[:1].isupper()

    def _surname(self, match: Match[Entry]) -> bool:
        """ "Johnny English": a nationality behind a given name."""
        single = match.end - match.start == 1 and match.start > 0
        return (
            single and self._look.key(match.start - 1) in given_names() and self._look.text(match.start - 1).istitle()
        )

    def _language(self, match: Match[Entry]) -> bool:
        """ "He spoke Arabic", "in French": a nationality after such a word and with no noun behind it."""
        if match.end - match.start > 1 or self._look.key(match.start - 1) not in language_words():
            return False
        after = self._look.text(match.end)
        return not after.isalpha() or fold(after) in openers()

    def _thing(self, match: Match[Entry]) -> bool:
        """ "British Open", "US dollars", "Russian Grand Prix"."""
        first, second = self._look.text(match.end), self._look.text(match.end + 1)
        return first in thing_words() or f"{first} {second}" in thing_words()

    def _town(self, match: Match[Entry]) -> bool:
        """ "Lebanon, Ohio"; not a list of states ("Turkey, Georgia and Iran")."""
        return self._look.text(match.end) == "," and self._is_american(match.end + 1)

    def _is_american(self, position: int) -> bool:
        key, after = self._look.key(position), self._look.key(position + 1)
        known = key in american_states() or f"{key} {after}" in american_states()
        return known and not any(found.values[0].kind == "state" for found in self._look.names(position))

    def _american(self, match: Match[Entry]) -> bool:
        """ "Atlanta, Georgia": the name of a state of the USA after a town that is nobody's capital."""
        if match.key not in american_states() or self._look.text(match.start - 1) != ",":
            return False
        town = self._look.text(match.start - 2)
        return may_be_name(town) and not any(
            found.end == match.start - 1 for start in (2, 3) for found in self._states(match.start - start)
        )

    def _states(self, position: int) -> list[Match[Entry]]:
        return [found for found in self._look.names(position) if found.values[0].kind in _OF_STATES | {"organisation"}]

    def _longer(self, match: Match[Entry], entry: Entry) -> bool:
        """ "The Trades Union Congress": a seat of one word inside a longer name."""
        if entry.kind != "seat" or match.end - match.start > 1 or match.start < 1:
            return False
        before = match.start - 1
        named = self._look.text(before)[:1].isupper() and self._look.text(before).isalpha()
        return named and not self._look.opens(before) and not self._look.names(before) and not self._known(before)

    def _known(self, position: int) -> bool:
        return bool(self._look.modifier(position) or self._look.title(position))
