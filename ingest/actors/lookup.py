"""One sentence and all that can be looked up in it: what the grammars of noun phrases work on."""

from __future__ import annotations

from datetime import date

from ingest.actors.gazetteer import Match, Words
from ingest.actors.lexicon import Entry, Lexicon
from ingest.actors.naming import Institution, Title

OF_STATE = frozenset({"member of parliament", "senator", "member of Congress", "minister"})
"""Offices, by their English title, that are always of a state, whatever party the phrase names."""


class Lookup:
    """The words of a sentence with the tables; what was looked up once is remembered."""

    def __init__(self, words: Words, lexicon: Lexicon, on: date | None) -> None:
        self.words = words
        self.lexicon = lexicon
        self.on = on
        self.size = len(words.tokens)
        self._names: dict[int, list[Match[Entry]]] = {}

    def key(self, position: int) -> str:
        """The key of a token, "" before and after the sentence."""
        return self.words.keys[position] if 0 <= position < self.size else ""

    def text(self, position: int, taken: int = 0) -> str:
        """A token as written, without so many letters of proclitics; "" before and after the sentence."""
        if not 0 <= position < self.size:
            return ""
        token = self.words.tokens[position]
        return token.text[self.words.begin(position, taken) - token.begin :]

    def names(self, position: int) -> list[Match[Entry]]:
        """The names of the tables that start at a token, the longest first."""
        if not 0 <= position < self.size:
            return []
        if position not in self._names:
            self._names[position] = self.lexicon.entries(self.words, position, self.on)
        return self._names[position]

    def title(self, position: int) -> Match[Title] | None:
        """The longest office or form of address that starts at a token."""
        return self.lexicon.titles.at(self.words, position) if 0 <= position < self.size else None

    def institution(self, position: int) -> Match[Institution] | None:
        """The longest word for a body of a state that starts at a token."""
        return self.lexicon.institutions.at(self.words, position) if 0 <= position < self.size else None

    def served(self, title: Title, polities: tuple[str, ...]) -> tuple[str, ...]:
        """Whom an office serves: members of a parliament their state, whatever the party that the phrase names."""
        if title.title_en not in OF_STATE:
            return polities
        return tuple(dict.fromkeys(self.lexicon.knowledge.home(code) for code in polities))

    def modifier(self, position: int) -> Match[str] | None:
        """The word of quality that starts at a token, without a proclitic."""
        match = self.lexicon.modifiers.at(self.words, position) if 0 <= position < self.size else None
        return match if match and not match.taken else None
