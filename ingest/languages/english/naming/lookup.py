"""Look-ups in an English sentence, where capital letters tell names from words."""

from __future__ import annotations

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.languages.english.names import is_word

_OPENING = frozenset("\"“‘'«:-–—([")
_ARTICLE = "the"


class EnglishLookup(Lookup):
    """A sentence whose names must be written as names."""

    def names(self, position: int) -> list[Match[Entry]]:
        """The names of the tables that start at a token with a capital letter, the longest first."""
        return [match for match in super().names(position) if self._written_as_name(match)]

    def _written_as_name(self, match: Match[Entry]) -> bool:
        """Whether a match is capitalised; bodies of several small words are too ("the international community")."""
        first = match.start + (self.key(match.start) == _ARTICLE and match.end - match.start > 1)
        text = self.text(first)
        capital = text[:1].isupper() or text[:1].isdigit()
        return capital or (match.end - first > 1 and match.values[0].kind == "organisation")

    def opens(self, position: int) -> bool:
        """Whether a token begins the sentence or a quotation, where a capital letter is no evidence."""
        return position == 0 or all(self.text(index) in _OPENING for index in range(position))

    def capital(self, position: int) -> bool:
        """Whether the capital letter of a token tells something."""
        return self.text(position)[:1].isupper() and not (self.opens(position) and is_word(self.text(position)))

    def after_possessive(self, position: int) -> int:
        """The position after 's or the apostrophe of a plural, where one stands there."""
        own = self.key(position) == "'s"
        plural = self.text(position) in {"'", "’"} and self.key(position - 1).endswith("s")
        return position + 1 if own or plural else position

    def after_article(self, position: int) -> int:
        """The position after an article, where one stands there."""
        return position + 1 if self.key(position) in {"the", "a", "an"} else position
