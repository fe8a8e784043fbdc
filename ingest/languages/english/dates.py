"""English time expressions: a small grammar of days, months, years and words relative to the day of publication.

Days of the week and days without a year are the nearest that fit not after the day of publication; `announced` reads
a weekday forwards. Not read yet: intervals ("from 3 to 5 May"), feasts, seasons, hours.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from ingest.reading import Sentence, Time

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTH = (
    r"(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|" + "|".join(map(str.capitalize, _MONTHS)) + r")\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_COUNT = r"(?P<count>\d{1,3}|an?|" + "|".join(_NUMBERS[1:]) + r")"
_WEEKDAY = r"(?P<weekday>" + "|".join(map(str.capitalize, _DAYS)) + r")"

Found = tuple[str | None, int | None, bool]
"""ISO value, days after another event, and whether the time is still to come."""


def find_times(sentence: Sentence, published: date | None) -> tuple[Time, ...]:
    """The time expressions of a sentence, in order, none overlapping another."""
    text = written(sentence)
    found: list[Time] = []
    for pattern, resolve in _GRAMMAR:
        for match in pattern.finditer(text):
            begin, end = sentence.begin + match.start(), sentence.begin + match.end()
            if any(time.begin < end and begin < time.end for time in found):
                continue
            if result := resolve(match, published):
                found.append(Time(sentence.index, begin, end, *result))
    return tuple(sorted(found, key=lambda time: time.begin))


def written(sentence: Sentence) -> str:
    """A sentence from its tokens, each in its place, with blanks between."""
    text = ""
    for token in sentence.tokens:
        text = text.ljust(token.begin - sentence.begin) + token.text
    return text


def resolve_future(time: Time, sentence: Sentence, published: date | None) -> Time:
    """A weekday still to come: the next one from the day of publication on. Others stay as they are."""
    match = re.fullmatch(_WEEKDAY, written(sentence)[time.begin - sentence.begin : time.end - sentence.begin])
    if match is None or published is None:
        return time
    ahead = (_DAYS.index(match["weekday"].lower()) - published.weekday()) % 7
    return replace(time, value=(published + timedelta(days=ahead)).isoformat(), future=True)


def _iso(match: re.Match[str], published: date | None) -> Found | None:
    return _day(int(match["year"]), int(match["month_number"]), int(match["day"]))


def _full(match: re.Match[str], published: date | None) -> Found | None:
    return _day(int(match["year"]), _month_number(match["month"]), int(match["day"]))


def _day(year: int, month: int, day: int) -> Found | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day).isoformat(), None, False


def _day_and_month(match: re.Match[str], published: date | None) -> Found | None:
    """A day without a year: of the year of publication, or of the year before where that is still to come."""
    if published is None:
        return None
    month, day = _month_number(match["month"]), int(match["day"])
    for year in (published.year, published.year - 1):
        found = _day(year, month, day)
        if found and found[0] and date.fromisoformat(found[0]) <= published:
            return found
    return None


def _month_and_year(match: re.Match[str], published: date | None) -> Found | None:
    return f"{match['year']}-{_month_number(match['month']):02}", None, False


def _named_month(match: re.Match[str], published: date | None) -> Found | None:
    """ "In June", "last June": the nearest not after the month of publication; "next June" the one after it."""
    if published is None:
        return None
    month, coming = _month_number(match["month"]), match["which"].lower() == "next"
    year = published.year - (month > published.month) + coming * (month <= published.month)
    return f"{year + (coming and month > published.month)}-{month:02}", None, coming


def _year(match: re.Match[str], published: date | None) -> Found | None:
    return match["year"], None, published is not None and int(match["year"]) > published.year


def _weekday(match: re.Match[str], published: date | None) -> Found | None:
    if published is None:
        return None
    coming = (match["which"] or "").lower() == "next"
    back = (published.weekday() - _DAYS.index(match["weekday"].lower())) % 7
    day = published + timedelta(days=7 - back) if coming else published - timedelta(days=back)
    return day.isoformat(), None, coming


def _near(match: re.Match[str], published: date | None) -> Found | None:
    if published is None:
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
    return (published + timedelta(days=shift)).isoformat(), None, shift > 0


def _period(match: re.Match[str], published: date | None) -> Found | None:
    """ "Last month", "this year", "next week"."""
    if published is None:
        return None
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return _shifted(published, step, match["unit"].lower()), None, step > 0


def _ago(match: re.Match[str], published: date | None) -> Found | None:
    count = _count(match["count"])
    if published is None:
        return None
    if match["unit"].lower() == "day":
        return (published - timedelta(days=count)).isoformat(), None, False
    return _shifted(published, -count, match["unit"].lower()), None, False


def _shifted(published: date, step: int, unit: str) -> str | None:
    if unit == "year":
        return str(published.year + step)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _beside(match: re.Match[str], published: date | None) -> Found | None:
    """ "The previous day", "a day later": counted from another event."""
    before = match["side"].lower() in {"previous", "before", "earlier"}
    count = _count(match["count"]) if "count" in match.groupdict() and match["count"] else 1
    return None, -count if before else count, False


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return _NUMBERS.index(word.lower()) if word.lower() in _NUMBERS else 1


_Resolve = Callable[[re.Match[str], date | None], Found | None]


def _grammar() -> Iterator[tuple[re.Pattern[str], _Resolve]]:
    yield re.compile(rf"\b{_YEAR}-(?P<month_number>\d\d)-(?P<day>\d\d)\b"), _iso
    yield re.compile(rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b"), _full
    yield re.compile(rf"\b{_MONTH} {_DAY}(?:,| in)? {_YEAR}\b"), _full
    yield re.compile(rf"\b{_MONTH},? (?:of )?{_YEAR}\b"), _month_and_year
    yield re.compile(rf"\b{_DAY} (?:of )?{_MONTH}(?! \d)"), _day_and_month
    yield re.compile(rf"\b{_MONTH} {_DAY}(?![\d%])"), _day_and_month
    yield re.compile(rf"\b(?P<which>[Ii]n|[Ll]ast|[Nn]ext|[Ss]ince|[Tt]his|[Dd]uring) {_MONTH}"), _named_month
    yield re.compile(r"\b(?:the )?(?P<side>previous|following|next) day\b", re.IGNORECASE), _beside
    yield re.compile(r"\bthe day (?P<side>before|after)\b(?! (?:yesterday|tomorrow))", re.IGNORECASE), _beside
    yield re.compile(rf"\b{_COUNT} days? (?P<side>later|earlier)\b", re.IGNORECASE), _beside
    yield re.compile(rf"\b{_COUNT} (?P<unit>day|week|month|year)s? ago\b", re.IGNORECASE), _ago
    yield re.compile(r"\b(?P<which>last|this|next) (?P<unit>week|month|year)\b", re.IGNORECASE), _period
    yield re.compile(rf"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext) )?{_WEEKDAY}\b"), _weekday
    yield re.compile(r"\b(?P<near>yesterday|today|tonight|tomorrow)\b", re.IGNORECASE), _near
    yield re.compile(rf"\b(?<=[Ii]n |[Oo]f |[Bb]y ){_YEAR}\b"), _year
    yield re.compile(rf"\b(?<=[Ss]ince ){_YEAR}\b"), _year


_GRAMMAR = tuple(_grammar())
