"""The letters of a token, folded, each with its place in the token and the vowel marks written on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.languages.arabic.script import bare, fold

_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3]+")


@dataclass(frozen=True, slots=True)
class Letters:
    """A token's letters: `raw` as written, `folded` as `script.fold` gives them, and the `marks` after each.

    `starts` are the places of the letters in the token, with the token's length at the end.
    """

    raw: str
    folded: str
    marks: tuple[str, ...]
    starts: tuple[int, ...]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The stretch of the token that the letters `begin` to `end` fill, with their marks."""
        return self.starts[begin], self.starts[end]


def letters_of(token: str) -> Letters | None:
    """The letters of a token; None where it has none or others than Arabic ones."""
    if not _ARABIC.fullmatch(bare(token)):
        return None
    starts = tuple(at for at, sign in enumerate(token) if bare(sign))
    bounds = (*starts, len(token))
    marks = tuple(token[a + 1 : b] for a, b in pairwise(bounds))
    return Letters(bare(token), fold(token), marks, (0, *bounds[1:]))
