"""What a matched time expression means: its value against the day of publication, by the arithmetic of `almanac`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ingest.languages.arabic import time_words as words
from ingest.languages.arabic.almanac import (
    Direction,
    Unit,
    day_value,
    half_value,
    hijri_value,
    span_value,
    unit_value,
    weekday_value,
    weekend_value,
    yearless_day,
    yearless_month,
)


@dataclass(frozen=True, slots=True)
class Value:
    """What a pattern makes of its words."""

    value: str | None
    days_after: int | None = None
    future: bool = False


NOT_A_TIME = Value(None)
_DAYS = (3, 10)
_HALVES = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is resolved against: the day of publication, and the direction where its words have none."""

    published: date | None
    leaning: Direction = ""


# None: the words are no time after all, and may belong to a shorter one.
Resolver = Callable[["re.Match[str]", Frame], "Value | None"]


def _leaning(match: re.Match[str], frame: Frame) -> Direction:
    """The direction the words give, else that of the frame; "the 21st of this month" lies on either side."""
    told = words.direction(match.groupdict().get("rel"))
    return "" if told == "present" else told or frame.leaning


def _dated(value: str | None, frame: Frame, *, future: bool = False) -> Value | None:
    """The value, known to be to come where it begins after the day of publication."""
    if value is None:
        return None
    begin = value.split("/")[0]
    ahead = frame.published is not None and begin > frame.published.isoformat()[: len(begin)]
    return Value(value, future=future or ahead)


def no_time(_match: re.Match[str], _frame: Frame) -> Value:
    """What only looks like a time: روسيا اليوم."""
    return NOT_A_TIME


def _relative(frame: Frame, value: Callable[[date], str | None], *, future: bool = False) -> Value | None:
    """A value that needs the day of publication."""
    if frame.published is None:
        return Value(None, future=future)
    return _dated(value(frame.published), frame, future=future)


def _day_of(match: re.Match[str], frame: Frame, day: str, month: str, year: str | None) -> str | None:
    number, names = words.ordinal(match[day]), words.months("gregorian").values
    if year:
        return day_value(int(year), int(names[month]), number)
    if frame.published is None:
        return None
    relation = match.groupdict().get("yrel")
    if relation:
        step = {"past": -1, "future": 1}.get(words.direction(relation), 0)
        return day_value(frame.published.year + step, int(names[month]), number)
    return yearless_day(int(names[month]), number, frame.published, _leaning(match, frame))


def full_day(match: re.Match[str], frame: Frame) -> Value | None:
    """A day of a month, with its year or without."""
    value = _day_of(match, frame, "d", match["m"], match["y"])
    if value is None:
        return None if match["y"] or frame.published else Value(None)
    return _dated(value, frame, future=words.direction(match["rel"]) == "future")


def days(match: re.Match[str], frame: Frame) -> Value | None:
    """From one day to another: 3 - 5 مايو."""
    month, end = match["m2"] or match["m"], _day_of(match, frame, "d", match["m"], match["y"])
    if end is None:
        return Value(None) if frame.published is None else None
    begin = _day_of(match, frame, "d2", month, match["y2"] or end[:4])
    if begin and begin > end and not match["y2"]:
        begin = _day_of(match, frame, "d2", month, str(int(end[:4]) - 1))
    return _dated(f"{begin}/{end}", frame) if begin and begin < end else None


def month(match: re.Match[str], frame: Frame) -> Value | None:
    """A month, with its year or without."""
    number = int(words.months("gregorian").values[match["m"]])
    if match["y"]:
        return _dated(f"{int(match['y']):04}-{number:02}", frame)
    relation, future = match.groupdict().get("yrel"), words.direction(match["rel"]) == "future"
    if relation:
        step = {"past": -1, "future": 1}.get(words.direction(relation), 0)
        return _relative(frame, lambda day: f"{day.year + step:04}-{number:02}")
    return _relative(frame, lambda day: yearless_month(number, day, _leaning(match, frame)), future=future)


def numeric(match: re.Match[str], frame: Frame) -> Value | None:
    """04/04/2017."""
    return _dated(day_value(int(match["y"]), int(match["mm"]), int(match["d"])), frame)


def dateline(match: re.Match[str], frame: Frame) -> Value | None:
    """The day and month of a dateline: 15 - 8."""
    return _relative(frame, lambda day: yearless_day(int(match["mm"]), int(match["d"]), day, ""))


def year(match: re.Match[str], frame: Frame) -> Value | None:
    """A year alone."""
    return _dated(match["y"], frame)


def years(match: re.Match[str], _frame: Frame) -> Value | None:
    """From one year to another."""
    return Value(f"{match['y2']}/{match['y']}") if match["y2"] < match["y"] else None


def hijri(match: re.Match[str], _frame: Frame) -> Value | None:
    """A Hijri day, month or year."""
    found = match.groupdict()
    month = found.get("hm") and int(words.months("hijri").values[match["hm"]])
    day = found.get("d") and words.ordinal(match["d"])
    value = hijri_value(int(match["y"]), month or None, day or None)
    return None if value is None else Value(value)


def _sign(steps: int) -> Direction:
    return "past" if steps < 0 else "future" if steps > 0 else ""


def relative_day(match: re.Match[str], frame: Frame) -> Value | None:
    """ "yesterday", "today"; a weekday beside it says which day better than the day of publication does."""
    steps, weekday = int(words.role("day").values[match["day"]]), match["wd"]
    if weekday is None:
        return _relative(frame, lambda day: unit_value("day", day, steps), future=steps > 0)
    number, direction = (
        int(words.role("weekday").values[weekday]),
        _sign(steps),
    )
    return _relative(frame, lambda day: weekday_value(number, day, direction).isoformat(), future=steps > 0)


def weekday(match: re.Match[str], frame: Frame) -> Value | None:
    """A weekday: the latest, the next or the last one."""
    number, direction = int(words.role("weekday").values[match["wd"]]), _leaning(match, frame)
    future = words.direction(match["rel"]) == "future"
    return _relative(frame, lambda day: weekday_value(number, day, direction).isoformat(), future=future)


def last_unit(match: re.Match[str], frame: Frame) -> Value | None:
    """الشهر الماضي, هذا العام."""
    steps = {"past": -1, "present": 0, "future": 1}[words.direction(match["rel"])] if match["rel"] else 0
    unit = words.unit(match["unit"])
    return _relative(frame, lambda day: unit_value(unit, day, steps), future=steps > 0)


def last_units(match: re.Match[str], frame: Frame) -> Value | None:
    """الأيام الثلاثة الماضية: an interval up to publication, or on from it."""
    steps = words.number(match["n"].removeprefix("ال")) if match["n"] else 2
    future = words.direction(match["rel"]) == "future"
    unit = words.unit(match["unit"])
    return _relative(frame, lambda day: span_value(unit, day, steps if future else -steps), future=future)


def _count(match: re.Match[str]) -> int:
    if match["pair"]:
        return 2
    return words.number(match["n"]) if match["n"] else 1


def _counted_unit(match: re.Match[str]) -> Unit:
    return words.unit(match["pair"] or match["units"] or match["unit"])


def ago(match: re.Match[str], frame: Frame) -> Value | None:
    """قبل يومين, منذ شهر."""
    unit, count = _counted_unit(match), _count(match)
    return _relative(frame, lambda day: unit_value(unit, day, -count))


def after_event(match: re.Match[str], _frame: Frame) -> Value | None:
    """بعد يومين من: so many days from the event it hangs on."""
    length = {"day": 1, "week": 7}.get(_counted_unit(match))
    if length is None:
        return None
    days = _count(match) * length
    return Value(None, days_after=-days if match["side"] == "قبل" else days)


def days_ago(_match: re.Match[str], frame: Frame) -> Value | None:
    """ "Days ago": the plural is said of three to ten."""
    first, last = _DAYS
    return _relative(frame, lambda day: f"{unit_value('day', day, -last)}/{unit_value('day', day, -first)}")


def weekend(match: re.Match[str], frame: Frame) -> Value | None:
    """نهاية الأسبوع الماضي: its Saturday and Sunday."""
    steps = {"past": -1, "present": 0, "future": 1}[words.direction(match["rel"])] if match["rel"] else 0
    return _relative(frame, lambda day: weekend_value(day, steps), future=steps > 0)


def half(match: re.Match[str], frame: Frame) -> Value | None:
    """The first or second half of a month, or of the year that the words name."""
    number = int(words.role("ordinal").values[match["half"]])
    if number > _HALVES:
        return None
    if match["m"]:
        month = int(words.months("gregorian").values[match["m"]])
        return _relative(frame, lambda day: half_value(yearless_month(month, day, _leaning(match, frame)), number))
    if match["y"]:
        return _dated(half_value(match["y"], number), frame)
    steps = {"past": -1, "present": 0, "future": 1}[words.direction(match["rel"])] if match["rel"] else 0
    return _relative(frame, lambda day: half_value(unit_value("year", day, steps), number), future=steps > 0)


def hanging(match: re.Match[str], _frame: Frame) -> Value | None:
    """اليوم السابق: before or after the event it hangs on."""
    return Value(None, days_after=int(words.role("hanging").values[match["hang"]]))
