"""How alike two names are: the share of words that agree, and the likeness of their consonant skeletons."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from ingest.actors.naming import Naming

_LATIN_PARTICLES = frozenset(
    {"bin", "ben", "ibn", "al", "el", "abdul", "abdel", "abd", "abu", "abou", "de", "le", "van", "von"}
)


@lru_cache(maxsize=100_000)
def ratio(ours: str, theirs: str) -> float:
    """The share of letters that two words have in common in order, from 0 to 1."""
    return SequenceMatcher(None, ours, theirs).ratio()


class Likeness:
    """Compares names word by word, as a language says that words are the same."""

    def __init__(self, naming: Naming) -> None:
        self._naming = naming

    def of(self, words: Sequence[str], name: Sequence[str]) -> float:
        """From 0 to 2: the share of words that agree plus the likeness of the skeletons; 0 where the order differs."""
        ours, theirs = self.essence(words) or tuple(words), self.essence(name)
        if not theirs or not self._aligned(ours, theirs):
            return 0.0
        agreed = sum(1 for word in ours if any(self._naming.same_word(word, other) for other in theirs))
        overlap = 2 * min(agreed, len(theirs)) / (len(ours) + len(theirs))
        return overlap + ratio(self._bones(ours), self._bones(theirs))

    def word_by_word(self, words: Sequence[str], name: Sequence[str]) -> bool:
        """Whether two names have the same words in the same order, each spelt alike and not only sounding alike."""
        ours, theirs = self.essence(words), self.essence(name)
        return len(ours) == len(theirs) and all(map(self._naming.spelt_alike, ours, theirs))

    def short_for(self, words: Sequence[str], name: Sequence[str]) -> bool:
        """Whether one of two names can be the other in short: its surname, or some of its words in order."""
        if tuple(words) == tuple(name):
            return True
        ours, theirs = self.essence(words), self.essence(name)
        if not ours or not theirs:
            return False
        short, long = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
        if len(short) == 1:
            return self._alike(short[0], long[-1]) or (
                len(long) > 1 and self._alike(short[0], long[0]) and len(words) == 1
            )
        matched = sum(1 for word in short if any(self._alike(word, other) for other in long))
        return matched == len(short) and (self._alike(short[0], long[0]) or self._alike(short[-1], long[-1]))

    def essence(self, name: Sequence[str]) -> tuple[str, ...]:
        """The words of a name that tell people apart."""
        return tuple(word for word in name if word not in self._naming.particles and word not in _LATIN_PARTICLES)

    def _aligned(self, ours: Sequence[str], theirs: Sequence[str]) -> bool:
        """Whether the first word is no surname there and the last no given name."""
        if len(ours) < 2 or len(theirs) < 2:
            return True
        begins = any(self._naming.same_word(ours[0], other) for other in theirs[:-1])
        return begins and any(self._naming.same_word(ours[-1], other) for other in theirs[1:])

    def _bones(self, words: Sequence[str]) -> str:
        return "".join(map(self._naming.skeleton, words))

    def _alike(self, word: str, other: str) -> bool:
        """Whether two words of one article are the same part of a name."""
        if self._naming.plain(word) == self._naming.plain(other):
            return True
        ours, theirs = self._naming.skeleton(word), self._naming.skeleton(other)
        return len(ours) >= 3 and ours == theirs and abs(len(word) - len(other)) <= 1
