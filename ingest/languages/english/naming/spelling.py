"""How English names are spelt: the keys they are compared by, consonant skeletons, and when two words are one name."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.actors.likeness import ratio
from ingest.languages.english.script import fold

_ACRONYM = re.compile(r"[A-Z]{2,3}")
_ALIKE = 0.75
_BONES = 3
_SPELT = 0.6
_GROUPS = (
    ("tch", "x"), ("sch", "x"), ("sh", "x"), ("ch", "x"), ("kh", "k"), ("gh", "k"), ("ph", "f"), ("th", "t"),
    ("dh", "d"), ("ck", "k"),
)  # fmt: skip
_CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("aeiouyhw", ""), **dict.fromkeys("ckqgj", "k"), **dict.fromkeys("pb", "b"),
        **dict.fromkeys("fv", "f"), **dict.fromkeys("sz", "s"),
    }
)  # fmt: skip


def key(token: str) -> str:
    """The key one token is compared by: folded, but short acronyms keep their capitals (US is not "us").

    >>> key("U.S."), key("Us"), key("NATO"), key("Nato")
    ('US', 'us', 'nato', 'nato')
    """
    plain = token.replace(".", "")
    return plain if _ACRONYM.fullmatch(plain) else fold(plain)


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The consonants of a word, those made one that transcriptions confuse; "" for other scripts.

    >>> skeleton("Sergei") == skeleton("Sergey"), skeleton("Muallem") == skeleton("Moualem")
    (True, True)
    """
    folded = fold(word)
    for group, letter in _GROUPS:
        folded = folded.replace(group, letter)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]", "", folded.translate(_CONSONANTS)))


def spelt_alike(word: str, other: str) -> bool:
    """Whether two words are one name spelt twice: Sergei, Sergey."""
    return word == other or (skeleton(word) == skeleton(other) and ratio(word, other) >= _ALIKE)


def same_word(word: str, other: str) -> bool:
    """Whether two words can be the same part of a name."""
    if word == other:
        return True
    ours, theirs = skeleton(word), skeleton(other)
    if min(len(ours), len(theirs)) < _BONES:
        return spelt_alike(word, other) and bool(ours)
    return ours == theirs and ratio(word, other) >= _SPELT
