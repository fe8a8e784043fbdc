"""Dates of three precisions as spans of days, and whether two spans touch."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ontology.errors import WrongUse

_SHAPE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def span(text: str) -> tuple[str, str] | None:
    """The first and the last day an ISO day, month or year may mean, or None if it is none of these.

    Days are compared as text, so a month ends with its 31st whatever the month.

    >>> span("2025-09"), span("2025-09-04"), span("soon")
    (('2025-09-01', '2025-09-31'), ('2025-09-04', '2025-09-04'), None)
    """
    match = _SHAPE.match(text)
    if not match:
        return None
    year, month, day = match.groups()
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or '31'}"


def bound(text: str, option: str) -> tuple[str, str]:
    """The span of a date the user gave.

    Raises:
        WrongUse: it is not an ISO day, month or year of the calendar.

    """
    found = span(text) if _SHAPE.fullmatch(text) else None
    if not found or not _real(found[0]):
        raise WrongUse(f"{option} {text!r} is not a date like 2025, 2025-09 or 2025-09-04")
    return found


def _real(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
