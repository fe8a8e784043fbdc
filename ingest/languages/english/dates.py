"""English time expressions: a small grammar of days, months, years and words relative to the day of publication.

Days of the week and days without a year are the nearest that fit not after the day of publication; `announced` reads
a weekday forwards. A part of a month or year ("early 2015") is the month or year. Intervals have a module of their
own. Not read: feasts, seasons, hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from ingest.languages.english import intervals
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
    weekday,
    weekday_before,
    weekday_number,
    year,
)
from ingest.reading import Sentence, Time

_WEEK = 7
_EARLIER = frozenset({"previous", "before", "earlier"})


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
    match = re.fullmatch(weekday(), written(sentence)[time.begin - sentence.begin : time.end - sentence.begin])
    if match is None or published is None:
        return time
    ahead = (weekday_number(match["weekday"]) - published.weekday()) % _WEEK
    return replace(time, value=(published + timedelta(days=ahead)).isoformat(), future=True)


def _iso(match: re.Match[str], published: date | None) -> Found | None:
    return _day(day_value(int(match["year"]), int(match["month_number"]), int(match["day"])), published)


def _full(match: re.Match[str], published: date | None) -> Found | None:
    return _day(day_value(int(match["year"]), month_number(match["month"]), int(match["day"])), published)


def _day(value: str | None, published: date | None) -> Found | None:
    return (value, None, published is not None and value > published.isoformat()) if value else None


def _day_and_month(match: re.Match[str], published: date | None) -> Found | None:
    """A day without a year: of the year of publication, or of the year before where that is still to come."""
    value = nearest_day(month_number(match["month"]), int(match["day"]), published) if published else None
    return (value, None, False) if value else None


def _month_and_year(match: re.Match[str], published: date | None) -> Found | None:
    value = f"{match['year']}-{month_number(match['month']):02}"
    return value, None, published is not None and value > published.isoformat()[:7]


def _named_month(match: re.Match[str], published: date | None) -> Found | None:
    """ "In June", "last June": the nearest not after the month of publication; "next June" the one after it."""
    if published is None:
        return None
    number, coming = month_number(match["month"]), match["which"].lower() == "next"
    on_year = published.year - (number > published.month) + coming * (number <= published.month)
    return f"{on_year + (coming and number > published.month)}-{number:02}", None, coming


def _year(match: re.Match[str], published: date | None) -> Found | None:
    return match["year"], None, published is not None and int(match["year"]) > published.year


def _weekday(match: re.Match[str], published: date | None) -> Found | None:
    if published is None:
        return None
    coming = (match["which"] or "").lower() in {"next", "coming"}
    found = weekday_before(match["weekday"], published)
    return (found + timedelta(days=_WEEK) if coming else found).isoformat(), None, coming


def _near(match: re.Match[str], published: date | None) -> Found | None:
    if published is None:
        return None
    near = match["near"].lower()
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(near, 0) + ("before yest" in near) * -2
    shift += 2 * ("after tomorrow" in near)
    return (published + timedelta(days=shift)).isoformat(), None, shift > 0


def _period(match: re.Match[str], published: date | None) -> Found | None:
    """ "Last month", "this year", "next week", "the end of the month"."""
    if published is None:
        return None
    step = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    return shifted(published, step, match["unit"].lower()), None, step > 0


def _ago(match: re.Match[str], published: date | None) -> Found | None:
    return _counted(count(match["count"]), match["unit"].lower(), published, -1)


def _ahead(match: re.Match[str], published: date | None) -> Found | None:
    """ "In three days' time"; a bare "in three days" may as well be how long something took."""
    return _counted(count(match["count"]), match["unit"].lower(), published, 1)


def _counted(number: int, unit: str, published: date | None, sign: int) -> Found | None:
    if published is None:
        return None
    if unit == "day":
        return (published + timedelta(days=sign * number)).isoformat(), None, sign > 0
    return shifted(published, sign * number, unit), None, sign > 0


def _beside(match: re.Match[str], published: date | None) -> Found | None:
    """ "The previous day", "a day later", "two weeks earlier": counted from another event."""
    groups = match.groupdict()
    days = count(match["count"]) if groups.get("count") else 1
    days *= _WEEK if groups.get("unit") == "week" else 1
    return None, -days if match["side"].lower() in _EARLIER else days, False


def _same_day(match: re.Match[str], published: date | None) -> Found | None:
    return None, 0, False


def _grammar() -> Iterator[tuple[re.Pattern[str], Resolve]]:
    yield re.compile(rf"\b{year()}-(?P<month_number>\d\d)-{day()}\b"), _iso
    yield from intervals.grammar()
    yield from _days()
    yield from _months()
    yield from _hanging()
    yield from _relative()
    yield re.compile(rf"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming) )?{weekday()}\b"), _weekday
    yield from _years()


def _days() -> Iterator[tuple[re.Pattern[str], Resolve]]:
    """Days with their month; a weekday before them is theirs: Monday, 5 May."""
    named = rf"\b(?:{weekday()},? (?:the )?)?"
    yield re.compile(rf"{named}{day()} (?:of )?{month()},? {year()}\b"), _full
    yield re.compile(rf"{named}{month()} {day()}(?:,| in)? {year()}\b"), _full
    yield re.compile(rf"\b{month()},? (?:of )?{year()}\b"), _month_and_year
    yield re.compile(rf"{named}{day()} (?:of )?{month()}(?! \d)"), _day_and_month
    yield re.compile(rf"{named}{month()} {day()}(?![\d%])"), _day_and_month


def _months() -> Iterator[tuple[re.Pattern[str], Resolve]]:
    """Months alone, where a word before tells that they are none of May's or March's namesakes."""
    before = (
        "[Ii]n|[Ll]ast|[Nn]ext|[Ss]ince|[Tt]his|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|(?:end|start|beginning|middle) of"
    )
    yield re.compile(rf"\b(?P<which>{before})[ -]{month()}"), _named_month
    yield re.compile(rf"\b(?P<which>[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter) (?!May|March){month()}"), _named_month


def _hanging() -> Iterator[tuple[re.Pattern[str], Resolve]]:
    """What is counted from another event."""
    yield re.compile(r"\b(?:the )?(?P<side>previous|following|next) day\b", re.IGNORECASE), _beside
    yield re.compile(r"\bthe day (?P<side>before|after)\b(?! (?:yesterday|tomorrow))", re.IGNORECASE), _beside
    counted = rf"\b{COUNT} (?P<unit>day|week)s? (?P<side>later|earlier|before|after)\b"
    yield re.compile(counted, re.IGNORECASE), _beside
    yield re.compile(r"\bthe same day\b|\bthat (?:same )?day\b", re.IGNORECASE), _same_day


def _relative() -> Iterator[tuple[re.Pattern[str], Resolve]]:
    """What is counted from the day of publication."""
    units = "(?P<unit>day|week|month|year)"
    yield re.compile(rf"\b{COUNT} {units}s? ago\b", re.IGNORECASE), _ago
    yield re.compile(rf"\b(?<=[Ii]n ){COUNT} {units}s?['’]s? time\b"), _ahead
    yield re.compile(r"\b(?P<which>last|past|this|next|coming) (?P<unit>week|month|year)\b", re.IGNORECASE), _period
    yield (
        re.compile(r"\b(?:end|start|beginning|later|earlier) (?:of|in) (?P<which>the) (?P<unit>week|month|year)\b"),
        _period,
    )
    near = "the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night"
    near += "|this (?:morning|afternoon|evening)"
    yield re.compile(rf"\b(?P<near>{near})\b", re.IGNORECASE), _near


def _years() -> Iterator[tuple[re.Pattern[str], Resolve]]:
    yield re.compile(rf"\b(?<=[Ii]n |[Oo]f |[Bb]y ){year()}\b"), _year
    for word in ("[Ss]ince", "[Uu]ntil", "[Bb]efore", "[Aa]fter", "[Ee]arly", "[Ll]ate", "[Mm]id", "[Ff]rom"):
        yield re.compile(rf"\b(?<={word}[ -]){year()}\b(?![-–])"), _year


_GRAMMAR = tuple(_grammar())
