"""Finding known names in a sentence: one look-up table over spellings, the longest name first, in linear time.

Names are compared by the spelling keys of the language, signs and spaces left out, so that بيونغ يانغ and بيونغيانغ are
one name. Names of several words are also compared by sound, since transcriptions differ (غوتيريش, جوتيريش). A
proclitic (و, ل, ب ...) may stand before the first word only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ingest.actors.naming import Spelling
from ingest.reading import Token

T = TypeVar("T")

_LONGEST = 9
_SHORTEST_AFTER_PROCLITIC = 3
_JOINTS = frozenset("-‐‑–.'’")
_POSSESSIVES = frozenset({"'s", "'", "’"})


def spellings(name: str, spelling: Spelling) -> tuple[str, ...]:
    """The keys of the words of a name; signs are left out."""
    found = (spelling.key(token.text) for token in spelling.tokens(name, 0, len(name)))
    return tuple(key for key in found if key and key[0].isalnum())


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence made ready for looking up: the key of every token, and its readings with a proclitic taken off."""

    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    readings: tuple[tuple[tuple[int, str], ...], ...]
    joints: tuple[bool, ...]
    spelling: Spelling = field(compare=False, repr=False)

    @classmethod
    def of(cls, found: tuple[Token, ...], spelling: Spelling) -> Words:
        """The tokens of a sentence, made ready."""
        readings = tuple(tuple(spelling.readings(token.text)) for token in found)
        return cls(found, tuple(spelling.key(token.text) for token in found), readings, _joints(found), spelling)

    @classmethod
    def of_keys(cls, keys: tuple[str, ...], spelling: Spelling) -> Words:
        """Keys by themselves, as if they were a sentence; it has no tokens."""
        return cls((), keys, tuple(((0, key),) for key in keys), tuple(False for _ in keys), spelling)

    def begin(self, position: int, taken: int) -> int:
        """The offset of a name that starts at a token once `taken` letters of proclitics are off."""
        token = self.tokens[position]
        return token.begin + self.spelling.length(token.text, taken)


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

    def __init__(
        self, entries: Iterable[tuple[str, T]], spelling: Spelling, shortest: int = _SHORTEST_AFTER_PROCLITIC
    ) -> None:
        self._spelling = spelling
        self._shortest = shortest
        self._single: dict[str, tuple[T, ...]] = {}
        self._several: dict[str, tuple[T, ...]] = {}
        self._beginnings: set[str] = set()
        for name, value in entries:
            self.add(spellings(name, spelling), value)

    def add(self, keys: tuple[str, ...], value: T) -> None:
        """One name more, by the keys of its words."""
        if not keys:
            return
        if len(keys) == 1:
            _append(self._single, keys[0], value)
            return
        joined = self._spelling.sound("".join(keys))
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
        short = taken and len(key) < self._shortest
        if key in self._single and not short:
            yield Match(start, start + 1, taken, key, self._single[key])
        joined = self._spelling.sound(key)
        position = start
        while joined and joined in self._beginnings and position - start < _LONGEST:
            position += 1
            if joined in self._several:
                yield Match(start, position, taken, joined, self._several[joined])
            if position < len(words.keys) and (words.joints[position] or words.keys[position] in _POSSESSIVES):
                position += 1
            if position >= len(words.keys) or not words.keys[position]:
                return
            joined += self._spelling.sound(words.keys[position])


def _append(table: dict[str, tuple[T, ...]], key: str, value: T) -> None:
    known = table.get(key, ())
    if value not in known:
        table[key] = (*known, value)
