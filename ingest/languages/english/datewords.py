"""The words of English dates: patterns for months, days, years and counts, and what they come to."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


Found = tuple[str | None, int | None, bool]
"""ISO value, days after another event, and whether the time is still to come."""

Resolve = Callable[["re.Match[str]", date | None], Found | None]


def month(group: str = "month") -> str:
    """A month by its name or short form."""
    names = "|".join(map(str.capitalize, _MONTHS))
    return rf"(?P<{group}>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|{names})\b\.?"


def day(group: str = "day") -> str:
    """A day of the month."""
    return rf"(?P<{group}>\d{{1,2}})(?:st|nd|rd|th)?"


def year(group: str = "year") -> str:
    """A year of the twentieth or twenty-first century."""
    return rf"(?P<{group}>(?:19|20)\d\d)"


def weekday(group: str = "weekday") -> str:
    """A day of the week."""
    return rf"(?P<{group}>" + "|".join(map(str.capitalize, _DAYS)) + r")"


COUNT = r"(?P<count>\d{1,3}|a couple of|an?|" + "|".join(_NUMBERS[1:]) + r")"


def names_time(word: str) -> bool:
    """Whether a word is a day of the week or a month."""
    return bool(re.fullmatch(f"{weekday()}|{month()}", word))


def month_number(name: str) -> int:
    """The number of a month by its name or short form."""
    return next(number for number, full in enumerate(_MONTHS, 1) if full.startswith(name.lower()[:3]))


def weekday_number(name: str) -> int:
    """The number of a day of the week, Monday being 0."""
    return _DAYS.index(name.lower())


def count(word: str) -> int:
    """The number a word or figure means; an article means one."""
    small = word.lower()
    if small.isdigit():
        return int(small)
    return _NUMBERS.index(small) if small in _NUMBERS else 2 if "couple" in small else 1


def day_value(on_year: int, on_month: int, on_day: int) -> str | None:
    """The ISO day, None where the month has no such day."""
    if not (1 <= on_month <= 12 and 1 <= on_day <= monthrange(on_year, on_month)[1]):
        return None
    return date(on_year, on_month, on_day).isoformat()


def nearest_day(on_month: int, on_day: int, published: date) -> str | None:
    """A day without a year: of the year of publication, or of the year before where that is still to come."""
    values = (day_value(on_year, on_month, on_day) for on_year in (published.year, published.year - 1))
    return next((value for value in values if value and value <= published.isoformat()), None)


def weekday_before(name: str, published: date) -> date:
    """The nearest such day of the week not after the day of publication."""
    return published - timedelta(days=(published.weekday() - weekday_number(name)) % 7)


def shifted(published: date, step: int, unit: str) -> str:
    """The year, month or week so many before or after that of publication; the week as an interval."""
    if unit == "year":
        return str(published.year + step)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    return week_of(published + timedelta(weeks=step))


def week_of(on: date) -> str:
    """The week of a day, Monday to Sunday."""
    monday = on - timedelta(days=on.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
