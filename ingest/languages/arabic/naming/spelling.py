"""How Arabic names are spelt: the keys they are compared by, and how many letters of a token a proclitic takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ingest.languages.arabic.script import fold, unprefixed

_G = str.maketrans("جغق", "ككك")


@lru_cache(maxsize=100_000)
def key(token: str) -> str:
    """The key one token is compared by: folded, and of the spellings that newspapers differ in, one.

    >>> key("الأميركية")
    'الامريكيه'
    """
    return fold(token).replace("اميرك", "امريك").replace("ديموقراط", "ديمقراط").replace(".", "").lower()


def sound(key: str) -> str:
    """A key with ج, غ, ق and ك made one: Arabic has no letter for g (غوتيريش, جوتيريش)."""
    return key.translate(_G)


def readings(token: str) -> Iterator[tuple[int, str]]:
    """Every way to read a token as proclitics and a name: the letters taken off, and the key of the rest."""
    for taken, rest in unprefixed(token):
        yield taken, key(rest)


def raw_length(text: str, letters: int) -> int:
    """How many code points of a token its first letters take up, vowel marks included."""
    length = 0
    while letters > 0 and length < len(text):
        letters -= len(fold(text[length]))
        length += 1
    while 0 < length < len(text) and not fold(text[length]):
        length += 1
    return length
