"""How names of a state are put into Latin letters: see the head of manners.tsv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.tables import Row, rows

_DATA = files("ingest.languages.arabic") / "data"
_PLACES = ("whole", "begin", "second", "end", "")
_LONGEST = 8
_VOWELS = frozenset("aeiou")
_GUTTURALS = frozenset({"h", "kh", "gh"})


@dataclass(frozen=True, slots=True)
class Manner:
    """One manner of spelling; `letters` maps an Arabic text and its place in the word to Latin letters."""

    name: str
    letters: tuple[str, ...]
    short: str
    article: str
    parts: bool


def manner_of(polity: str) -> Manner:
    """The manner of a state, by its code. Raises BadTable."""
    return _manners().get(polity) or _manners()[""]


@cache
def manner(name: str) -> Manner:
    """A manner by its name. Raises BadTable, and KeyError."""
    return {one.name: one for one in _manners().values()}[name]


@cache
def _manners() -> dict[str, Manner]:
    found = {}
    for row in rows(_DATA / "manners.tsv", ("manner", "letters", "short", "article", "parts", "states")):
        one = Manner(row.required("manner"), row.many("letters"), row["short"], row["article"], row["parts"] == "yes")
        for state in row.many("states") or ("",):
            found[state] = one
    return found


@cache
def _letters(of: str) -> dict[tuple[str, str], str]:
    table = rows(_DATA / "name_letters.tsv", ("manner", "arabic", "place", "latin"))
    return {(row.required("arabic"), _place(row)): row["latin"] for row in table if row["manner"] == of}


def _place(row: Row) -> str:
    if row["place"] not in _PLACES:
        raise row.fault("place is one of " + ", ".join(_PLACES))
    return row["place"]


def spell(word: str, how: Manner) -> str:
    """A folded word in Latin letters, small.

    >>> spell("ريابكوف", manner("slavic"))
    'ryabkov'
    """
    latin, position = "", 0
    while position < len(word):
        length, written = _longest(word, position, how)
        latin += written
        position += length
    return _vowelled(re.sub(r"ii+", "i", latin), how.short) if how.short else latin


def _longest(word: str, position: int, how: Manner) -> tuple[int, str]:
    """The longest rows that fit at a place of a word: how many Arabic letters they take, and the Latin ones."""
    for length in range(min(_LONGEST, len(word) - position), 0, -1):
        part, places = word[position : position + length], _places(position, length, len(word))
        for of in how.letters:
            for place in places:
                if (part, place) in _letters(of):
                    return length, _letters(of)[part, place]
    return 1, ""


def _places(position: int, length: int, size: int) -> list[str]:
    held = {"whole": length == size, "begin": position == 0, "second": position == 1, "end": position + length == size}
    return [place for place in _PLACES if held.get(place, True)]


def _vowelled(latin: str, short: str) -> str:
    """Puts short vowels, which Arabic does not write, into the heaps of consonants nobody could say."""
    units = re.findall(r"sh|ch|kh|gh|th|dh|.", latin)
    consonants = [unit[0] not in _VOWELS for unit in units]
    out: list[str] = []
    heap = 0
    for index, unit in enumerate(units):
        heap = heap + 1 if consonants[index] else 0
        out.append(unit)
        follows = index + 1 < len(units) and consonants[index + 1]
        if (heap == 1 and index == 0 and follows) or (heap == 2 and follows):
            out.append(_short(short, units[index : index + 2]))
            heap = 0
    return "".join(out)


def _short(short: str, beside: list[str]) -> str:
    first, _, guttural = short.partition("/")
    return guttural if guttural and _GUTTURALS & set(beside) else first
