"""The article: what every reader gives and every stage starts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read.

    `text` is the decoded text, unchanged; every offset anywhere counts its Unicode code points from 0.
    `paragraphs` are the half-open spans of `text` to be read, in order (a header line is in none of them).
    `published` is the date of publication or None where it is unknown: it is never guessed.
    `lang` is an ISO 639-1 code. `notes` says what the reader had to assume (a charset, say), a sentence each.
    """

    id: str
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    published: date | None
    lang: str
    title: str = ""
    source: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()
