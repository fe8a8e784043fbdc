"""Where the paragraphs of a text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

LONGEST_TITLE = 300
"""Characters: a first paragraph beyond this is no title, whatever it ends with."""

_EDGE = r"\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_CONTENT = re.compile(rf"[^{_EDGE}](?:.*[^{_EDGE}])?", re.DOTALL)
_FULL_STOP = re.compile(r"[.؟!?۔…][\"”“»')\]’]*$")


def lines(text: str) -> Iterator[Span]:
    """The lines of a text (every line break of Unicode), without the blanks and invisible signs at their edges.

    A blank line is an empty span where it stands.
    """
    begin = 0
    for line in text.splitlines(keepends=True):
        content = _CONTENT.search(line)
        yield (begin + content.start(), begin + content.end()) if content else (begin, begin)
        begin += len(line)


def by_lines(text: str) -> tuple[Span, ...]:
    """A paragraph a line."""
    return tuple(span for span in lines(text) if span[0] < span[1])


def by_blank_lines(text: str, start: int = 0) -> tuple[Span, ...]:
    """The paragraphs after `start`, parted by blank lines: lines broken by hand stay in one paragraph."""
    found: list[Span] = []
    open_paragraph = False
    for begin, end in lines(text):
        if begin == end or begin < start:
            open_paragraph = False
        elif open_paragraph:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
            open_paragraph = True
    return tuple(found)


def title(text: str, paragraphs: tuple[Span, ...]) -> str:
    """The first paragraph on one line, where it is short and does not end like a sentence; else ""."""
    if not paragraphs or paragraphs[0][1] - paragraphs[0][0] > LONGEST_TITLE:
        return ""
    first = " ".join(text[slice(*paragraphs[0])].split())
    return "" if _FULL_STOP.search(first) else first
