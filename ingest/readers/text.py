"""Plain text: a header line if there is one, then paragraphs parted by blank lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from ingest.article import Article
from ingest.readers.decoding import decode
from ingest.readers.drafts import LONGEST_ARTICLE, Draft, Run
from ingest.readers.header import Header, header
from ingest.readers.paragraphs import by_blank_lines, lines
from ontology.errors import UnreadableArticle


def read(stream: BinaryIO, path: str, stem: str, run: Run) -> Iterator[Article]:
    """The one article of a text file; its id is the file's `stem`. Raises UnreadableArticle."""
    data = stream.read(LONGEST_ARTICLE + 1)
    if len(data) > LONGEST_ARTICLE:
        raise UnreadableArticle(path, f"is longer than {LONGEST_ARTICLE >> 20} MiB, so it is no news article")
    yield run.article(_draft(data, path, stem))


def _draft(data: bytes, path: str, stem: str) -> Draft:
    try:
        decoded = decode(data)
        head, start = _header(decoded.text)
    except ValueError as fault:
        raise UnreadableArticle(path, str(fault)) from fault
    paragraphs = by_blank_lines(decoded.text, start)
    if not paragraphs:
        raise UnreadableArticle(path, "holds a header and no article" if start else "is empty")
    notes = (f"read as {decoded.guessed}",) if decoded.guessed else ()
    return Draft(path, stem, decoded.text, paragraphs, published=head.published, source=head.source, notes=notes)


def _header(text: str) -> tuple[Header, int]:
    """The header and the offset where it ends; an empty one and 0 where the text has none."""
    for begin, end in lines(text):
        if begin < end:
            found = header(text[begin:end])
            return (found, end) if found else (Header(None, ""), 0)
    return Header(None, ""), 0
