"""JSON Lines: an object a line, each an article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import BinaryIO

from ingest.article import Article
from ingest.readers.decoding import decode
from ingest.readers.drafts import LONGEST_ARTICLE, Draft, Run
from ingest.readers.header import agency
from ingest.readers.paragraphs import by_lines
from ontology.errors import UnreadableArticle

# ISO 639-2 codes that articles carry, by their ISO 639-1 twins.
_SHORT_CODES = {"ara": "ar", "arb": "ar", "eng": "en", "fas": "fa", "per": "fa"}


def read(stream: BinaryIO, path: str, stem: str, run: Run) -> Iterator[Article | UnreadableArticle]:
    """The articles of the lines, and the refusal of each line that holds none. Blank lines are passed over."""
    empty = True
    for number, line in _lines(stream):
        if line is not None and not line.strip():
            continue
        empty = False
        try:
            yield run.article(_draft(line, path, f"{stem}-{number}", number))
        except UnreadableArticle as refusal:
            yield refusal
    if empty:
        raise UnreadableArticle(path, "is empty")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1; None for one that is too long, which is passed over in pieces."""
    number = 0
    while line := stream.readline(LONGEST_ARTICLE + 1):
        number += 1
        if len(line) <= LONGEST_ARTICLE:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_ARTICLE)
        yield number, None


def _draft(line: bytes | None, path: str, id_: str, number: int) -> Draft:
    """The draft of a line; `id_` stands in for an id it does not have. Raises UnreadableArticle."""
    if line is None:
        raise UnreadableArticle(path, f"is longer than {LONGEST_ARTICLE >> 20} MiB, so it is no news article", number)
    try:
        decoded = decode(line)
        record = _object(decoded.text)
        text = _field(record, "text")
        return Draft(
            path=path,
            id=_id(record) or id_,
            text=text,
            paragraphs=by_lines(text),
            line=number,
            published=_day(_field(record, "date")),
            lang=_language(_field(record, "lang")),
            title=_field(record, "title"),
            source=agency(_field(record, "source")),
            url=_field(record, "url"),
            notes=(f"read as {decoded.guessed}",) if decoded.guessed else (),
        )
    except ValueError as fault:
        raise UnreadableArticle(path, str(fault), number) from fault


def _object(text: str) -> dict[str, object]:
    try:
        record = json.loads(text)
    except json.JSONDecodeError as fault:
        raise ValueError(f"is no JSON ({fault.msg} at character {fault.pos + 1})") from fault
    except RecursionError as fault:
        raise ValueError("is JSON nested too deep") from fault
    if not isinstance(record, dict):
        raise ValueError("is JSON but no object")
    return record


def _field(record: dict[str, object], name: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"the field '{name}' is no text")
    return value


def _id(record: dict[str, object]) -> str:
    """The id as text; a whole number is one too."""
    value = record.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _field(record, "id").strip()


def _day(text: str) -> date | None:
    """The day of an ISO 8601 date or moment."""
    if not text.strip():
        return None
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError as fault:
        raise ValueError(f"the date '{text[:40]}' is no ISO date (2025-09-05)") from fault


def _language(tag: str) -> str:
    """The ISO 639-1 code of a language tag: "ar" for "ar-EG" and "ara"."""
    primary = tag.strip().lower().replace("_", "-").split("-")[0]
    return _SHORT_CODES.get(primary, primary)
