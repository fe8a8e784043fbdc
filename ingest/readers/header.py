"""The header of a plain text: the day and the agency, on its first line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from ingest.tables import rows

_DAY = re.compile(r"(?P<word>\bdate\b\s*:?\s*)?(?<!\d)(?P<day>\d{4}-\d{1,2}-\d{1,2})(?!\d)", re.IGNORECASE)
_LONGEST = 120
_AROUND = " \t-–—|/,،;:؛()[]"


@dataclass(frozen=True, slots=True)
class Header:
    """What a header line says; `source` is "" and `published` None where it does not."""

    published: date | None
    source: str


def header(line: str) -> Header | None:
    """The header that a first line is, or None where it belongs to the article.

    `date 2025-09-05 أ.ف.ب` is one, and so are a bare day and the sign of an agency, alone or together; a line of
    prose that names an agency is not. Raises ValueError for a day that is not in the calendar.

    >>> header("date 2025-09-05 أ.ف.ب")
    Header(published=datetime.date(2025, 9, 5), source='AFP')
    """
    if len(line) > _LONGEST:
        return None
    found = _DAY.search(line)
    rest = (line[: found.start()] + line[found.end() :] if found else line).strip(_AROUND)
    known = _sign(rest) in agencies()
    if not (known or (found and (found["word"] or not rest))):
        return None
    return Header(_day(found["day"]) if found else None, agency(rest))


def agency(sign: str) -> str:
    """The name of the agency that signs so; the sign itself where no agency is known by it."""
    return agencies().get(_sign(sign), sign.strip())


@cache
def agencies() -> Mapping[str, str]:
    """The names of the agencies by the folded signs of agencies.tsv. Raises BadTable."""
    table = files("ingest.readers") / "agencies.tsv"
    return {_sign(row.required("sign")): row.required("name") for row in rows(table, ("sign", "name"))}


def _sign(text: str) -> str:
    """The letters alone: NFKD parts the hamza from its alif, and marks are no letters."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if sign.isalnum()).casefold()


def _day(text: str) -> date:
    year, month, day = map(int, text.split("-"))
    try:
        return date(year, month, day)
    except ValueError as fault:
        raise ValueError(f"the date '{text}' is not in the calendar") from fault
