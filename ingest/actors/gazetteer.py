"""Finding known names in a sentence: one look-up table over spellings, the longest name first, in linear time.

Names are compared by spelling keys: folded tokens with signs and spaces left out, so that بيونغ يانغ and بيونغيانغ
are one name. Names of several words are also compared with ج, غ, ك and ق made one, since Arabic has no letter for g
(غوتيريش, جوتيريش). A proclitic (و, ل, ب ...) may stand before the first word only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from ingest.languages.arabic.script import fold, tokens, unprefixed
from ingest.reading import Token

T = TypeVar("T")

_G = str.maketrans("جغق", "ككك")
_LONGEST = 9
_SHORTEST_AFTER_PROCLITIC = 3
_JOINTS = frozenset("-‐‑–.'’")


def spelling(token: str) -> str:
    """The key one token is compared by.

    >>> spelling("الأميركية")
    'الامريكيه'
    """
    return fold(token).replace("اميرك", "امريك").replace("ديموقراط", "ديمقراط").replace(".", "").lower()


def spellings(name: str) -> tuple[str, ...]:
    """The keys of the words of a name; signs are left out."""
    return tuple(key for token in tokens(name, 0, len(name)) if (key := spelling(token.text)) and key[0].isalnum())


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence made ready for looking up: the key of every token, and its readings with a proclitic taken off."""

    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    readings: tuple[tuple[tuple[int, str], ...], ...]
    joints: tuple[bool, ...]

    @classmethod
    def of(cls, found: tuple[Token, ...]) -> Words:
        """The tokens of a sentence, made ready."""
        readings = tuple(tuple((taken, spelling(rest)) for taken, rest in unprefixed(token.text)) for token in found)
        return cls(found, tuple(spelling(token.text) for token in found), readings, _joints(found))

    def begin(self, position: int, taken: int) -> int:
        """The offset of a name that starts at a token once `taken` letters of proclitics are off."""
        token = self.tokens[position]
        return token.begin + raw_length(token.text, taken)


def raw_length(text: str, letters: int) -> int:
    """How many code points of a token its first letters take up, vowel marks included."""
    length = 0
    while letters > 0 and length < len(text):
        letters -= len(fold(text[length]))
        length += 1
    while 0 < length < len(text) and not fold(text[length]):
        length += 1
    return length


def _joints(found: tuple[Token, ...]) -> tuple[bool, ...]:
    """Which tokens only join two parts of one name: أون in كيم جونغ-أون."""
    return tuple(
        token.text in _JOINTS
        and 0 < index < len(found) - 1
        and found[index - 1].end == token.begin
        and token.end == found[index + 1].begin
        for index, token in enumerate(found)
    )


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A name found: from token `start` to before token `end`, with `taken` letters of proclitics left outside."""

    start: int
    end: int
    taken: int
    key: str
    values: tuple[T, ...]


class Matcher(Generic[T]):
    """Names with what they stand for; several things may share a name.

    `shortest` is the least number of letters a name of one word must have to be looked for behind a proclitic.
    """

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], T]], shortest: int = _SHORTEST_AFTER_PROCLITIC) -> None:
        self._shortest = shortest
        self._single: dict[str, tuple[T, ...]] = {}
        self._several: dict[str, tuple[T, ...]] = {}
        self._beginnings: set[str] = set()
        for keys, value in entries:
            self._add(keys, value)

    def _add(self, keys: tuple[str, ...], value: T) -> None:
        if not keys:
            return
        if len(keys) == 1:
            _append(self._single, keys[0], value)
            return
        joined = "".join(keys).translate(_G)
        _append(self._several, joined, value)
        length = 0
        for key in keys:
            length += len(key)
            self._beginnings.add(joined[:length])

    def all_at(self, words: Words, start: int) -> list[Match[T]]:
        """Every name that starts at a token: the longest first, and of these the one with least taken off."""
        found = [match for taken, key in words.readings[start] for match in self._from(words, start, taken, key)]
        found.sort(key=lambda match: (-match.end, match.taken))
        return found

    def at(self, words: Words, start: int) -> Match[T] | None:
        """The longest name that starts at a token."""
        found = self.all_at(words, start)
        return found[0] if found else None

    def _from(self, words: Words, start: int, taken: int, key: str) -> Iterator[Match[T]]:
        if taken and len(key) < self._shortest:
            return
        if key in self._single:
            yield Match(start, start + 1, taken, key, self._single[key])
        joined = key.translate(_G)
        position = start
        while joined and joined in self._beginnings and position - start < _LONGEST:
            position += 1
            if joined in self._several:
                yield Match(start, position, taken, joined, self._several[joined])
            if position < len(words.keys) and words.joints[position]:
                position += 1
            if position >= len(words.keys) or not words.keys[position]:
                return
            joined += words.keys[position].translate(_G)


def _append(table: dict[str, tuple[T, ...]], key: str, value: T) -> None:
    known = table.get(key, ())
    if value not in known:
        table[key] = (*known, value)
