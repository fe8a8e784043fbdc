"""The arithmetic of dates as the news write them: the year left out, the weekday, "three months ago".

Values are ISO 8601: a day 2017-04-04, a month 2017-04, a year 2017, or an interval a/b of two of these.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Literal

from hijridate import Hijri

Direction = Literal["past", "present", "future", ""]
Unit = Literal["day", "week", "month", "year"]

_FITS: Mapping[Direction, Callable[[int], bool]] = {
    "past": lambda steps: steps < 0,
    "present": lambda steps: steps >= 0,
    "future": lambda steps: steps > 0,
    "": lambda steps: True,
}
# A date without a year is the nearest one, but the past may be twice as far as the future before that is meant.
_PAST_BIAS = 2


def day_value(year: int, month: int, day: int) -> str | None:
    """The ISO day; None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day).isoformat()


def hijri_value(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The Gregorian day, or interval of days, of a Hijri day, month or year (Umm al-Qura calendar, 1343 to 1500)."""
    try:
        first = Hijri(year, month or 1, day or 1)
        last = first if day else Hijri(year, month or 12, Hijri(year, month or 12, 1).month_length())
    except (ValueError, OverflowError):
        return None
    begin, end = (date(*d.to_gregorian().datetuple()).isoformat() for d in (first, last))
    return begin if day else f"{begin}/{end}"


def weekday_value(weekday: int, published: date, direction: Direction) -> date:
    """The day meant by a weekday's name, Monday being 0.

    Without direction it is the latest such day, the day of publication included; "past" leaves that day out;
    "present" looks ahead from that day on; "future" ("next Thursday") leaves it out.
    """
    back = (published.weekday() - weekday) % 7
    if direction == "past":
        return published - timedelta(back or 7)
    if direction == "future":
        return published + timedelta(7 - back)
    return published - timedelta(back) if direction == "" or not back else published + timedelta(7 - back)


def yearless_day(month: int, day: int, published: date, direction: Direction) -> str | None:
    """The day meant by "3 May": with a direction the next or last one ("present": from today on), else the nearest."""
    found = (day_value(published.year + step, month, day) for step in (-1, 0, 1))
    days = [date.fromisoformat(value) for value in found if value]
    chosen = _nearest([(d - published).days for d in days], direction)
    return None if chosen is None else days[chosen].isoformat()


def yearless_month(month: int, published: date, direction: Direction) -> str | None:
    """The month meant by "in May", by the same rule."""
    months = [(published.year + step, month) for step in (-1, 0, 1)]
    distances = [(year - published.year) * 12 + month - published.month for year, _ in months]
    chosen = _nearest(distances, direction)
    return None if chosen is None else f"{months[chosen][0]:04}-{month:02}"


def _nearest(distances: list[int], direction: Direction) -> int | None:
    fitting = [i for i, distance in enumerate(distances) if _FITS[direction](distance)]
    return min(fitting, key=lambda i: max(-distances[i], _PAST_BIAS * distances[i]), default=None)


def unit_value(unit: Unit, published: date, steps: int) -> str:
    """The day, week (Monday to Sunday), month or year so many steps from that of publication."""
    if unit == "day":
        return (published + timedelta(steps)).isoformat()
    if unit == "week":
        monday = published - timedelta(published.weekday()) + timedelta(7 * steps)
        return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"
    if unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + steps, 12)
        return f"{year:04}-{month + 1:02}"
    return f"{published.year + steps:04}"


def weekend_value(published: date, steps: int) -> str:
    """The Saturday and Sunday that end the week so many weeks from that of publication."""
    saturday = published - timedelta(published.weekday()) + timedelta(5 + 7 * steps)
    return f"{saturday.isoformat()}/{(saturday + timedelta(1)).isoformat()}"


def half_value(whole: str | None, number: int) -> str | None:
    """The first or second half of a year or month, as an interval.

    >>> half_value("2004", 1), half_value("2017-05", 2)
    ('2004-01/2004-06', '2017-05-16/2017-05-31')
    """
    if whole is None:
        return None
    if "-" not in whole:
        return f"{whole}-01/{whole}-06" if number == 1 else f"{whole}-07/{whole}-12"
    year, month = map(int, whole.split("-"))
    return f"{whole}-01/{whole}-15" if number == 1 else f"{whole}-16/{whole}-{monthrange(year, month)[1]}"


def span_value(unit: Unit, published: date, steps: int) -> str:
    """The interval from so many units before publication up to it, or from it on: "the past three days"."""
    far = unit_value(unit, published, steps)
    near = unit_value("day" if unit == "week" else unit, published, 0)
    far = far.split("/")[0] if steps < 0 else far.split("/")[-1]
    return f"{far}/{near}" if steps < 0 else f"{near}/{far}"
