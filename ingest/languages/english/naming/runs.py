"""Runs of capitalised words that can be a personal name."""

from __future__ import annotations

from ingest.languages.english.names import is_word, may_be_name, particles
from ingest.languages.english.naming.lookup import EnglishLookup

_LONGEST = 6
_SYLLABLE = 5
_HYPHENS = frozenset("-‐‑")


class Runs:
    """The names that the words of one sentence can make."""

    def __init__(self, look: EnglishLookup) -> None:
        self._look = look

    def end(self, start: int) -> int | None:
        """Where a personal name that starts at a token ends, or None where none starts."""
        position, parts = start, 0
        while position < self._look.size and parts < _LONGEST:
            if parts and self._look.words.joints[position]:
                position += 1
                continue
            if not self._goes_on(position, parts):
                break
            position, parts = position + 1, parts + 1
        while position > start and not (may_be_name(self._look.text(position - 1)) or self._joined(position - 1)):
            position -= 1
        return position if position > start else None

    def _joined(self, position: int) -> bool:
        """Whether a hyphen joins a syllable to the name before it: Cheuk-yan."""
        return position > 1 and self._look.words.joints[position - 1] and self._look.text(position - 1) in _HYPHENS

    def _goes_on(self, position: int, parts: int) -> bool:
        text = self._look.text(position)
        if parts and self._joined(position) and text.isalpha() and text.islower():
            return not is_word(text) or len(text) < _SYLLABLE
        if self._look.key(position) in particles():
            return bool(parts) or text[:1].isupper()
        return may_be_name(text) and not self._other(position, parts)

    def _other(self, position: int, parts: int) -> bool:
        """Whether something else than a person starts at a token: a state, a body, an office."""
        if any(match.values[0].kind not in {"person", "place"} for match in self._look.names(position)):
            return True
        return self._look.title(position) is not None and not parts
