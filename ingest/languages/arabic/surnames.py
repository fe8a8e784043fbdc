"""The usual spelling of a foreign surname, found among the surnames people bear: كيلوغ is Kellogg, not "Kilugh".

Arabic letters say roughly how a name sounds. Each surname of surnames.tsv is weighed by what it costs to read the
Arabic word so (graphemes.tsv) and by how common it is; the cheapest is taken where it is cheap enough.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from ingest.tables import Row, rows

_DATA = files("ingest.languages.arabic") / "data"
_ENOUGH = 0.6
_RARITY = 0.06
_KNOWN = 0.4
_MOST = 400
_LONGEST = 3
_NEVER = 99.0
_NONE = "-"

_HISSING = re.compile("تش|تز|تس|كس")
_ARABIC = str.maketrans(
    {**dict.fromkeys("طتثدذضظ", "t"), **dict.fromkeys("سصزشكقغجخ", "k"), "ب": "b", "ف": "b", "ر": "r", "ل": "l",
     "م": "m", "ن": "n", **dict.fromkeys("اويىءعهح", "")}
)  # fmt: skip
_CLUSTERS = re.compile("tsch|tch|tz|ts|cz|sch|zh|kh|gh")
_LATIN = str.maketrans(
    {**dict.fromkeys("td", "t"), **dict.fromkeys("szckqgjx", "k"), **dict.fromkeys("bpfv", "b"),
     **dict.fromkeys("aeiouyhw", "")}
)  # fmt: skip


@lru_cache(maxsize=20_000)
def usual(word: str, known: str = "") -> str:
    """The surname a folded Arabic word most likely stands for, in small letters, "" where none does.

    `known` is a spelling that another table gives; it is preferred a little.
    """
    weighed = []
    for rarity, name in _named(frame(word), len(word)):
        weight = _RARITY * rarity - _KNOWN * (name == known)
        cost = reading_cost(word, name)
        if cost <= _ENOUGH:
            weighed.append((cost + weight, name))
    return min(weighed, default=(0.0, ""))[1]


def frame(word: str) -> str:
    """The consonants of an Arabic word in few classes, by which surnames are looked up."""
    return _single(_HISSING.sub("س", word).translate(_ARABIC))


def latin_frame(name: str) -> str:
    """The same of a surname in small Latin letters.

    >>> latin_frame("kellogg") == frame("كيلوغ")
    True
    """
    return _single(_CLUSTERS.sub("k", name).replace("ph", "f").translate(_LATIN))


def _single(classes: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub("[^a-z]", "", classes))


def _named(bones: str, length: int) -> Iterator[tuple[float, str]]:
    """The commonest surnames of a frame, about as long as the Arabic word, with the logarithm of their rank."""
    found = [(rank, name) for rank, name in _surnames().get(bones, ()) if -2 <= len(name) - length <= 5]
    return ((math.log(rank + 20), name) for rank, name in found[:_MOST])


@cache
def _surnames() -> dict[str, tuple[tuple[int, str], ...]]:
    """The surnames by frame, each with its rank, the commonest first. Raises BadTable."""
    return {row["frame"]: tuple(_ranked(row)) for row in rows(_DATA / "surnames.tsv", ("frame", "surnames"))}


def _ranked(row: Row) -> Iterator[tuple[int, str]]:
    for one in row["surnames"].split():
        name, _, rank = one.partition(":")
        if not rank.isdigit():
            raise row.fault(f"'{one}' has no rank")
        yield int(rank), name


def reading_cost(word: str, name: str) -> float:
    """What it costs to read a folded Arabic word as a name in small Latin letters; 99 where that cannot be."""
    best = [[_NEVER] * (len(name) + 1) for _ in range(len(word) + 1)]
    best[0][0] = 0.0
    for i, row in enumerate(best):
        for j, cost in enumerate(row):
            if cost > _ENOUGH:
                continue
            for taken, latin, more in _steps(word, i, name, j):
                best[i + taken][j + latin] = min(best[i + taken][j + latin], cost + more)
    return best[-1][-1]


def _steps(word: str, i: int, name: str, j: int) -> Iterator[tuple[int, int, float]]:
    """The ways on from a place in both words: Arabic letters taken, Latin letters taken, and the cost."""
    yield from _unwritten(word, i, name, j)
    for length in range(1, min(_LONGEST, len(word) - i) + 1):
        for latin, cost in _readings(word[i : i + length], i == 0, i + length == len(word)):
            if name.startswith(latin, j):
                yield length, len(latin), cost


def _unwritten(word: str, i: int, name: str, j: int) -> Iterator[tuple[int, int, float]]:
    if j == len(name):
        return
    for latin, cost in _graphemes().get(("unwritten", ""), ()):
        if name[j] == latin:
            yield 0, 1, cost
    if i == len(word):
        for latin, cost in _graphemes().get(("unwritten", "end"), ()):
            if name[j:] == latin:
                yield 0, len(latin), cost


@cache
def _readings(part: str, first: bool, last: bool) -> Sequence[tuple[str, float]]:
    table = _graphemes()
    begin = table.get((part, "begin"), ()) if first else ()
    end = table.get((part, "end"), ()) if last else ()
    return (*begin, *(table.get((part, ""), ()) if not begin else ()), *end)


@cache
def _graphemes() -> dict[tuple[str, str], tuple[tuple[str, float], ...]]:
    """The readings of graphemes.tsv with their costs. Raises BadTable."""
    table = rows(_DATA / "graphemes.tsv", ("arabic", "place", "latin"))
    return {(row.required("arabic"), row["place"]): tuple(_costs(row)) for row in table}


def _costs(row: Row) -> Iterator[tuple[str, float]]:
    for one in row["latin"].split():
        latin, _, tenths = one.partition(":")
        if tenths and not tenths.isdigit():
            raise row.fault(f"'{tenths}' is no cost in tenths")
        yield latin.replace(_NONE, ""), int(tenths or 0) / 10
