"""English intervals: from 3 to 5 May, between Monday and Wednesday, the week of May 3, the past two weeks, weekends.

An interval is `begin/end` at the precision of the text: days, months (2015-01/2015-03) or years (2003/2005).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ingest.languages.english.datewords import (
    COUNT,
    Found,
    Resolve,
    count,
    day,
    day_value,
    month,
    month_number,
    nearest_day,
    shifted,
    week_of,
    weekday,
    weekday_before,
    weekday_number,
    year,
)

_TO = r" ?(?:-|–|—|to|through|until|till|and) ?"
_OPENING = r"(?:(?:between|from) )?"
_HALVES = {"first": 1, "second": 2}


def grammar() -> Iterator[tuple[re.Pattern[str], Resolve]]:
    """The patterns with their resolvers, in the order they are tried."""
    last, late = day("last"), month("late")
    days = rf"{_OPENING}{day()}{_TO}{last} (?:of )?{month()}(?:,? {year()})?"
    yield re.compile(rf"\b{days}", re.IGNORECASE), _days
    yield re.compile(rf"\b{_OPENING}{month()} {day()}{_TO}{last}\b(?![\d%])(?:,? {year()})?", re.IGNORECASE), _days
    both = rf"(?:between|from) {month()} {day()}(?:,? {year()})?{_TO}{late} {last}\b(?:,? {year('end')})?"
    yield re.compile(rf"\b{both}", re.IGNORECASE), _dates
    both = rf"(?:between|from) {day()} {month()}(?:,? {year()})?{_TO}{last} {late}(?:,? {year('end')})?"
    yield re.compile(rf"\b{both}", re.IGNORECASE), _dates
    yield re.compile(rf"\b(?:[Bb]etween|[Ff]rom) {month()}{_TO}{late}(?:,? (?:of )?{year()})?"), _months
    yield re.compile(rf"\b(?:[Bb]etween|[Ff]rom) {year()}{_TO}{year('end')}\b"), _years
    yield re.compile(rf"\b{year()}[-–]{year('end')}\b"), _years
    yield re.compile(rf"\b(?:[Bb]etween|[Ff]rom) {weekday()}{_TO}{weekday('end')}\b"), _weekdays
    yield re.compile(rf"\b{weekday()} (?:to|through|until) {weekday('end')}\b"), _weekdays
    yield re.compile(rf"\b[Tt]he week of (?:{month()} {day()}|{day('first')} {month('start')})\b"), _week_of
    yield re.compile(rf"\b(?:the )?(?P<which>last|past|next|coming) {COUNT} (?P<unit>day|week|month|year)s?\b"), _span
    yield re.compile(r"\b(?P<which>last|this|next|the|this past) weekend\b", re.IGNORECASE), _weekend
    yield re.compile(rf"\bthe (?P<half>first|second) half of (?:{month()}(?:,? {year()})?|{year('whole')})"), _half


def _days(match: re.Match[str], published: date | None) -> Found | None:
    """ "3-5 May", "May 3 to 5, 2015"."""
    number, first, last = month_number(match["month"]), int(match["day"]), int(match["last"])
    if first >= last:
        return None
    if match["year"]:
        return _interval(
            day_value(int(match["year"]), number, first), day_value(int(match["year"]), number, last), published
        )
    end = nearest_day(number, last, published) if published else None
    return _interval(end and day_value(int(end[:4]), number, first), end, published)


def _dates(match: re.Match[str], published: date | None) -> Found | None:
    """ "From 3 May to 5 June 2015"; a year given once counts for both."""
    ended = match["end"] or match["year"]
    first, last = month_number(match["month"]), month_number(match["late"])
    if ended:
        end = day_value(int(ended), last, int(match["last"]))
        began = int(match["year"] or ended) - (not match["year"] and first > last)
    else:
        end = nearest_day(last, int(match["last"]), published) if published else None
        began = int(end[:4]) - (first > last) if end else 0
    return _interval(day_value(began, first, int(match["day"])) if end else None, end, published)


def _months(match: re.Match[str], published: date | None) -> Found | None:
    """ "From January to March", of the last year in which both are over or running where none is named."""
    first, last = month_number(match["month"]), month_number(match["late"])
    if match["year"]:
        ended = int(match["year"])
    elif published:
        ended = published.year - (last > published.month)
    else:
        return None
    return _interval(f"{ended - (first > last)}-{first:02}", f"{ended}-{last:02}", published)


def _years(match: re.Match[str], published: date | None) -> Found | None:
    return _interval(match["year"], match["end"], published) if match["year"] < match["end"] else None


def _weekdays(match: re.Match[str], published: date | None) -> Found | None:
    """ "From Monday to Wednesday": the latest such days that are not after the day of publication."""
    if published is None:
        return None
    end = weekday_before(match["end"], published)
    begin = end - timedelta(days=(weekday_number(match["end"]) - weekday_number(match["weekday"])) % 7)
    return _interval(begin.isoformat(), end.isoformat(), published)


def _week_of(match: re.Match[str], published: date | None) -> Found | None:
    if published is None:
        return None
    number = month_number(match["month"] or match["start"])
    value = nearest_day(number, int(match["day"] or match["first"]), published)
    return (week_of(date.fromisoformat(value)), None, False) if value else None


def _span(match: re.Match[str], published: date | None) -> Found | None:
    """ "The past two weeks": from the unit so many back to the day of publication, or the other way round."""
    if published is None:
        return None
    number, unit = count(match["count"]), match["unit"]
    coming = match["which"] in {"next", "coming"}
    step = number if coming else -number
    edge = (published + timedelta(days=step)).isoformat() if unit == "day" else shifted(published, step, unit)
    if coming:
        return f"{published.isoformat()}/{edge.rpartition('/')[2]}", None, True
    return f"{edge.partition('/')[0]}/{published.isoformat()}", None, False


def _weekend(match: re.Match[str], published: date | None) -> Found | None:
    """A Saturday and Sunday: the last that began by the day of publication, or the one after it."""
    if published is None:
        return None
    which = match["which"].lower()
    saturday = weekday_before("saturday", published)
    coming = which == "next" or (which == "this" and published.weekday() < 5)
    if coming:
        saturday += timedelta(weeks=1)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}", None, coming


def _half(match: re.Match[str], published: date | None) -> Found | None:
    """ "The first half of 2004", "the second half of May 2017"."""
    first = _HALVES[match["half"]] == 1
    if match["whole"]:
        first_month, last_month = ("01", "06") if first else ("07", "12")
        return _interval(f"{match['whole']}-{first_month}", f"{match['whole']}-{last_month}", published)
    if not match["year"] and published is None:
        return None
    number = month_number(match["month"])
    on_year = int(match["year"]) if match["year"] else _year_of(number, published)
    last = next(value for value in (day_value(on_year, number, end) for end in (31, 30, 29, 28)) if value)
    begin, middle = f"{on_year}-{number:02}-01", f"{on_year}-{number:02}-15"
    return _interval(begin, middle, published) if first else _interval(f"{middle[:-2]}16", last, published)


def _year_of(number: int, published: date | None) -> int:
    return published.year - (number > published.month) if published else 0


def _interval(begin: str | None, end: str | None, published: date | None) -> Found | None:
    """An interval, still to come where it begins after the day of publication."""
    if not begin or not end or begin > end:
        return None
    return f"{begin}/{end}", None, published is not None and begin > published.isoformat()
