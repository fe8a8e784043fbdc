"""Time expressions of Arabic news: absolute dates in every order, regional months, relative days, hanging ones.

The grammar is a list of patterns over the folded tokens of a sentence, parted by single spaces. The words come from
`data/months.tsv` and `data/time_words.tsv`; the arithmetic is in `almanac`. The longest match wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import cast

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
from ingest.languages.arabic.letters import letters_of
from ingest.languages.arabic.script import fold
from ingest.reading import Sentence, Time, Token
from ingest.tables import rows

_DATA = files("ingest.languages.arabic") / "data"


@dataclass(frozen=True, slots=True)
class _Value:
    """What a pattern makes of its words."""

    value: str | None
    days_after: int | None = None
    future: bool = False


_NOT_A_TIME = _Value(None)
_DAYS = (3, 10)
_HALVES = 2


@dataclass(frozen=True, slots=True)
class _Frame:
    """What an expression is resolved against: the day of publication, and the direction where its words have none."""

    published: date | None
    leaning: Direction = ""


# None: the words are no time after all, and may belong to a shorter one.
_Resolver = Callable[["re.Match[str]", _Frame], "_Value | None"]


def find_times(sentence: Sentence, published: date | None) -> tuple[Time, ...]:
    """The time expressions of a sentence in order, none over another.

    Those without a year or relative to the day of publication have the value None where that day is not known, and
    look back where their words do not say; `resolve_future` gives the other reading.
    """
    return tuple(_times(sentence.tokens, sentence.index, _Frame(published)))


def resolve_future(time: Time, words: tuple[Token, ...], published: date | None) -> Time:
    """The same expression in a sentence about what is to come: "سيصل الخميس" is the Thursday ahead.

    `words` are the tokens of its sentence. Expressions that say themselves when they are stay as they are.
    """
    for ahead in _times(words, time.sentence, _Frame(published, "present")):
        if (ahead.begin, ahead.end) == (time.begin, time.end):
            return replace(ahead, future=True) if ahead.value != time.value else time
    return time


# -- matching ------------------------------------------------------------------------------------------------------


def _times(tokens: tuple[Token, ...], index: int, frame: _Frame) -> Iterator[Time]:
    text, starts = _line(tokens)
    taken: list[tuple[int, int]] = []
    found: list[Time] = []
    for begin, end, match, resolve in sorted(_matches(text), key=lambda m: (m[0] - m[1], m[0])):
        if any(begin < b and a < end for a, b in taken):
            continue
        value = resolve(match, frame)
        if value is not None:
            taken.append((begin, end))
        if value is not None and value is not _NOT_A_TIME:
            first, last = _place(begin, tokens, starts), _token_at(end - 1, starts)
            found.append(Time(index, first, tokens[last].end, value.value, value.days_after, value.future))
    yield from sorted(found, key=lambda time: time.begin)


def _matches(text: str) -> Iterator[tuple[int, int, re.Match[str], _Resolver]]:
    for pattern, resolve in _grammar():
        for match in pattern.finditer(text):
            yield (*match.span("t"), match, resolve)


def _line(tokens: tuple[Token, ...]) -> tuple[str, tuple[int, ...]]:
    """The folded tokens parted by spaces, and where each begins."""
    parts = [fold(token.text) for token in tokens]
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part) + 1)
    return " ".join(parts), tuple(starts[:-1])


def _token_at(position: int, starts: tuple[int, ...]) -> int:
    return max(i for i, start in enumerate(starts) if start <= position)


def _place(position: int, tokens: tuple[Token, ...], starts: tuple[int, ...]) -> int:
    """The offset in the article of a place in the line; within a token, proclitics are left out."""
    number = _token_at(position, starts)
    token, inside = tokens[number], position - starts[number]
    word = letters_of(token.text)
    return token.begin + (word.starts[inside] if word and inside else inside)


# -- words ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one role with their values, folded, and the alternation that matches them."""

    values: Mapping[str, str]

    @property
    def pattern(self) -> str:
        return "(?:" + "|".join(re.escape(word) for word in sorted(self.values, key=len, reverse=True)) + ")"


@cache
def _role(role: str) -> _Words:
    """The words of a role. Raises BadTable."""
    columns = ("word", "role", "value", "gloss")
    return _Words(
        {fold(row["word"]): row["value"] for row in rows(_DATA / "time_words.tsv", columns) if row["role"] == role}
    )


@cache
def _months(calendar: str, *, alone: bool = False) -> _Words:
    """The months of a calendar; with `alone`, those whose name is enough. Raises BadTable."""
    found: dict[str, str] = {}
    for row in rows(_DATA / "months.tsv", ("name", "month", "calendar", "alone", "region")):
        if row["calendar"] == calendar and (row["alone"] == "yes" or not alone):
            found[fold(row.required("name"))] = row.required("month")
    return _Words(found)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(_role("number").values[word])


def _ordinal(word: str) -> int:
    return int(word) if word.isdigit() else int(_role("ordinal").values[word])


def _direction(word: str | None) -> Direction:
    if not word:
        return ""
    return cast(Direction, {**_role("direction").values, **_role("directions").values}[word])


def _unit(word: str) -> Unit:
    found = {**_role("unit").values, **_role("units").values, **_role("pair").values}
    return cast(Unit, found[word.removeprefix("ال")])


# -- resolving -----------------------------------------------------------------------------------------------------


def _leaning(match: re.Match[str], frame: _Frame) -> Direction:
    """The direction the words give, else that of the frame; "the 21st of this month" lies on either side."""
    told = _direction(match.groupdict().get("rel"))
    return "" if told == "present" else told or frame.leaning


def _dated(value: str | None, frame: _Frame, *, future: bool = False) -> _Value | None:
    """The value, known to be to come where it begins after the day of publication."""
    if value is None:
        return None
    begin = value.split("/")[0]
    ahead = frame.published is not None and begin > frame.published.isoformat()[: len(begin)]
    return _Value(value, future=future or ahead)


def _no_time(_match: re.Match[str], _frame: _Frame) -> _Value:
    return _NOT_A_TIME


def _relative(frame: _Frame, value: Callable[[date], str | None], *, future: bool = False) -> _Value | None:
    """A value that needs the day of publication."""
    if frame.published is None:
        return _Value(None, future=future)
    return _dated(value(frame.published), frame, future=future)


def _day_of(match: re.Match[str], frame: _Frame, day: str, month: str, year: str | None) -> str | None:
    number, names = _ordinal(match[day]), _months("gregorian").values
    if year:
        return day_value(int(year), int(names[month]), number)
    if frame.published is None:
        return None
    relation = match.groupdict().get("yrel")
    if relation:
        step = {"past": -1, "future": 1}.get(_direction(relation), 0)
        return day_value(frame.published.year + step, int(names[month]), number)
    return yearless_day(int(names[month]), number, frame.published, _leaning(match, frame))


def _full_day(match: re.Match[str], frame: _Frame) -> _Value | None:
    value = _day_of(match, frame, "d", match["m"], match["y"])
    if value is None:
        return None if match["y"] or frame.published else _Value(None)
    return _dated(value, frame, future=_direction(match["rel"]) == "future")


def _days(match: re.Match[str], frame: _Frame) -> _Value | None:
    month, end = match["m2"] or match["m"], _day_of(match, frame, "d", match["m"], match["y"])
    if end is None:
        return _Value(None) if frame.published is None else None
    begin = _day_of(match, frame, "d2", month, match["y2"] or end[:4])
    if begin and begin > end and not match["y2"]:
        begin = _day_of(match, frame, "d2", month, str(int(end[:4]) - 1))
    return _dated(f"{begin}/{end}", frame) if begin and begin < end else None


def _month(match: re.Match[str], frame: _Frame) -> _Value | None:
    number = int(_months("gregorian").values[match["m"]])
    if match["y"]:
        return _dated(f"{int(match['y']):04}-{number:02}", frame)
    relation, future = match.groupdict().get("yrel"), _direction(match["rel"]) == "future"
    if relation:
        step = {"past": -1, "future": 1}.get(_direction(relation), 0)
        return _relative(frame, lambda day: f"{day.year + step:04}-{number:02}")
    return _relative(frame, lambda day: yearless_month(number, day, _leaning(match, frame)), future=future)


def _numeric(match: re.Match[str], frame: _Frame) -> _Value | None:
    return _dated(day_value(int(match["y"]), int(match["mm"]), int(match["d"])), frame)


def _dateline(match: re.Match[str], frame: _Frame) -> _Value | None:
    return _relative(frame, lambda day: yearless_day(int(match["mm"]), int(match["d"]), day, ""))


def _year(match: re.Match[str], frame: _Frame) -> _Value | None:
    return _dated(match["y"], frame)


def _years(match: re.Match[str], _frame: _Frame) -> _Value | None:
    return _Value(f"{match['y2']}/{match['y']}") if match["y2"] < match["y"] else None


def _hijri(match: re.Match[str], _frame: _Frame) -> _Value | None:
    found = match.groupdict()
    month = found.get("hm") and int(_months("hijri").values[match["hm"]])
    day = found.get("d") and _ordinal(match["d"])
    value = hijri_value(int(match["y"]), month or None, day or None)
    return None if value is None else _Value(value)


def _sign(steps: int) -> Direction:
    return "past" if steps < 0 else "future" if steps > 0 else ""


def _relative_day(match: re.Match[str], frame: _Frame) -> _Value | None:
    """ "yesterday", "today"; a weekday beside it says which day better than the day of publication does."""
    steps, weekday = int(_role("day").values[match["day"]]), match["wd"]
    if weekday is None:
        return _relative(frame, lambda day: unit_value("day", day, steps), future=steps > 0)
    number, direction = (
        int(_role("weekday").values[weekday]),
        _sign(steps),
    )
    return _relative(frame, lambda day: weekday_value(number, day, direction).isoformat(), future=steps > 0)


def _weekday(match: re.Match[str], frame: _Frame) -> _Value | None:
    number, direction = int(_role("weekday").values[match["wd"]]), _leaning(match, frame)
    future = _direction(match["rel"]) == "future"
    return _relative(frame, lambda day: weekday_value(number, day, direction).isoformat(), future=future)


def _last_unit(match: re.Match[str], frame: _Frame) -> _Value | None:
    steps = {"past": -1, "present": 0, "future": 1}[_direction(match["rel"])] if match["rel"] else 0
    unit = _unit(match["unit"])
    return _relative(frame, lambda day: unit_value(unit, day, steps), future=steps > 0)


def _last_units(match: re.Match[str], frame: _Frame) -> _Value | None:
    steps = _number(match["n"].removeprefix("ال")) if match["n"] else 2
    future = _direction(match["rel"]) == "future"
    unit = _unit(match["unit"])
    return _relative(frame, lambda day: span_value(unit, day, steps if future else -steps), future=future)


def _count(match: re.Match[str]) -> int:
    if match["pair"]:
        return 2
    return _number(match["n"]) if match["n"] else 1


def _counted_unit(match: re.Match[str]) -> Unit:
    return _unit(match["pair"] or match["units"] or match["unit"])


def _ago(match: re.Match[str], frame: _Frame) -> _Value | None:
    unit, count = _counted_unit(match), _count(match)
    return _relative(frame, lambda day: unit_value(unit, day, -count))


def _after_event(match: re.Match[str], _frame: _Frame) -> _Value | None:
    length = {"day": 1, "week": 7}.get(_counted_unit(match))
    if length is None:
        return None
    days = _count(match) * length
    return _Value(None, days_after=-days if match["side"] == "قبل" else days)


def _days_ago(_match: re.Match[str], frame: _Frame) -> _Value | None:
    """ "Days ago": the plural is said of three to ten."""
    first, last = _DAYS
    return _relative(frame, lambda day: f"{unit_value('day', day, -last)}/{unit_value('day', day, -first)}")


def _weekend(match: re.Match[str], frame: _Frame) -> _Value | None:
    steps = {"past": -1, "present": 0, "future": 1}[_direction(match["rel"])] if match["rel"] else 0
    return _relative(frame, lambda day: weekend_value(day, steps), future=steps > 0)


def _half(match: re.Match[str], frame: _Frame) -> _Value | None:
    """The first or second half of a month, or of the year that the words name."""
    number = int(_role("ordinal").values[match["half"]])
    if number > _HALVES:
        return None
    if match["m"]:
        month = int(_months("gregorian").values[match["m"]])
        return _relative(frame, lambda day: half_value(yearless_month(month, day, _leaning(match, frame)), number))
    if match["y"]:
        return _dated(half_value(match["y"], number), frame)
    steps = {"past": -1, "present": 0, "future": 1}[_direction(match["rel"])] if match["rel"] else 0
    return _relative(frame, lambda day: half_value(unit_value("year", day, steps), number), future=steps > 0)


def _hanging(match: re.Match[str], _frame: _Frame) -> _Value | None:
    return _Value(None, days_after=int(_role("hanging").values[match["hang"]]))


# -- grammar -------------------------------------------------------------------------------------------------------

_LEAD = "(?:[وف]?[بلك]?)"
_YEAR = r"(?P<y>(?:1[5-9]|20)\d\d)"
_YEAR_2 = r"(?P<y2>(?:1[5-9]|20)\d\d)"
_HIJRI_YEAR = r"(?P<y>1[345]\d\d)"
_ERA = "(?:ه|هجري|هجريه|للهجره)"
_YEAR_WORD = "(?:العام|عام|السنه|سنه)"
_TO = "(?:-|الي|حتي)"
_LONG_UNIT = "(?P<unit>الاسبوع|الشهر|العام|السنه)"
# "اليوم العالمي": a day of that name, not today; "اليوم التالي" hangs on another event.
_NOT_TODAY = "(?! (?:العالمي|الدولي|الوطني|الاول|الثاني|الثالث|الاخير|السابع|السابق|التالي|نفسه|ذاته|الذي)(?![^ ]))"
# A number after "in" is no year before what it counts: "في 2010 مدينة", "في 1800 متر".
_NO_NOUN = r"(?! (?:\w+[اه]|دولار|يورو|شخص|متر|كيلومتر|كلم|طن|جندي|الف|مليون|منزل|موقع)(?![^ ]))"


@cache
def _grammar() -> tuple[tuple[re.Pattern[str], _Resolver], ...]:
    """Every pattern with what resolves it; the group `t` is the expression, what stands before it is context."""
    patterns = (*_titles(), *_days_of_months(), *_months_alone(), *_numerals(), *_hijri_dates(), *_bare_years())
    patterns = (*patterns, *_halves())
    relative = (*_near_days(), *_near_units(), *_counted_units(), *_hung_on_events())
    return tuple((re.compile(f"(?<![^ ]){pattern}(?![^ ])"), resolve) for pattern, resolve in (*patterns, *relative))


def _none(*groups: str) -> str:
    """Groups that a resolver asks for and this pattern never fills."""
    return "".join(f"(?P<{group}>(?!))?" for group in groups)


def _paired(names: str, group: str) -> str:
    """A month, with its other regional name: "أيلول/سبتمبر", "كانون الاول (ديسمبر)"."""
    return rf"(?P<{group}>{names})(?: (?:[/-] )?{names}(?![^ ])| \( {names} \))?"


def _months_year(day: str = "") -> str:
    """A month and what may say its year: a number, "of last year", "last"."""
    rel = _role("direction").pattern
    year = rf"(?:[,،] )?(?:من )?(?:ل?{_YEAR_WORD} )?{_YEAR}(?: م)?"
    year = rf"(?: {year}| من (?:العام|السنه) (?P<yrel>{rel})| (?P<rel>{rel}))?"
    return rf"{day}(?:من )?(?:شهر )?{_paired(_months('gregorian').pattern, 'm')}{year}"


def _day_number(group: str) -> str:
    """7, or السابع; the ordinal is no day within the name of a month (كانون الاول)."""
    return rf"(?P<{group}>\d{{1,2}}|(?<!كانون )(?<!تشرين ){_role('ordinal').pattern})"


def _opening() -> str:
    """What may stand before a date: "مساء يوم الخميس الموافق"."""
    part, weekday, rel = _role("part").pattern, _role("weekday").pattern, _role("direction").pattern
    named = rf"(?:{weekday} (?:{rel} )?(?:[,،] )?)?"
    return rf"(?:{part} )?(?:يوم )?(?:امس |اليوم )?{named}(?:ال?موافق |المصادف )?(?:يوم )?"


def _titles() -> Iterator[tuple[str, _Resolver]]:
    """Media that are called "today": قناة روسيا اليوم, "المصري اليوم"."""
    media = "(?:قناه|وكاله|موقع|شبكه|صحيفه|جريده|تلفزيون|راديو)"
    yield rf"{_LEAD}(?:ال)?{media} (?P<t>(?:[\"«] )?\w+ اليوم)", _no_time
    yield r"[\"«“] (?P<t>\w+ اليوم) [\"»”]", _no_time


def _days_of_months() -> Iterator[tuple[str, _Resolver]]:
    day, last = _day_number("d2"), _months_year(_day_number("d") + " ")
    first = f"{day}(?: (?:من )?{_paired(_months('gregorian').pattern, 'm2')}(?: {_YEAR_2})?)?"
    yield f"{_LEAD}(?P<t>{_opening()}{last})", _full_day
    yield f"(?:{_LEAD}من )?(?P<t>{first} {_TO} {last})", _days
    yield f"{_LEAD}(?:بين|يومي) (?P<t>{first} و ?{last})", _days


def _months_alone() -> Iterator[tuple[str, _Resolver]]:
    """A month with a year or "last"; the name alone where it can mean nothing else and stands after "in", "since"."""
    months, rel = _months("gregorian").pattern, _role("direction").pattern
    month = f"(?:شهر )?{_paired(months, 'm')}"
    yield f"{_LEAD}(?P<t>{month} (?:[,،] )?(?:من )?(?:{_YEAR_WORD} )?{_YEAR}){_none('rel')}", _month
    yield f"{_LEAD}(?P<t>{month} (?:(?P<rel>{rel})|من (?:العام|السنه) (?P<yrel>{rel}))){_none('y')}", _month
    yield f"{_LEAD}(?P<t>شهر {_paired(months, 'm')}){_none('y', 'rel')}", _month
    alone = _paired(_months("gregorian", alone=True).pattern, "m")
    before = f"{_LEAD}(?:في|منذ|خلال|حتي|من|الي|قبل|بعد|{_role('edge').pattern})"
    yield f"{before} (?P<t>{alone}){_none('y', 'rel')}", _month


def _numerals() -> Iterator[tuple[str, _Resolver]]:
    """04/04/2017 (day first), 2025-09-05, 4.4.2017, and the dateline "انقرة 15 - 8 (اف ب)"."""
    day, month, year = r"(?P<d>\d{1,2})", r"(?P<mm>\d{1,2})", r"(?P<y>(?:19|20)\d\d)"
    yield f"{_LEAD}(?P<t>{_opening()}{day} (?P<sep>[/-]) {month} (?P=sep) {year})", _numeric
    yield rf"{_LEAD}(?P<t>{_opening()}{day}\.{month}\.{year})", _numeric
    yield f"{_LEAD}(?P<t>{year} (?P<sep>[/-]) {month} (?P=sep) {day})", _numeric
    yield rf"^(?:[^ \d]+ ){{1,4}}(?P<t>{day} [/-] {month})(?= \()", _dateline


def _hijri_dates() -> Iterator[tuple[str, _Resolver]]:
    month = rf"(?:شهر )?(?P<hm>{_months('hijri').pattern}) (?:(?:عام|سنه|لعام|لسنه) )?{_HIJRI_YEAR}(?: {_ERA})?"
    yield f"{_LEAD}(?P<t>{_opening()}{_day_number('d')} (?:من )?{month})", _hijri
    yield f"{_LEAD}(?P<t>{month})", _hijri
    yield f"{_LEAD}(?P<t>(?:{_YEAR_WORD} )?{_HIJRI_YEAR} {_ERA})", _hijri


def _bare_years() -> Iterator[tuple[str, _Resolver]]:
    edge, season, months = _role("edge").pattern, _role("season").pattern, _months("gregorian").pattern
    no_month = rf"(?! (?:{months}(?![^ ])|[/-] \d|{_ERA}(?![^ ])))"
    yield rf"{_LEAD}(?P<t>(?:(?:{edge}|{season}) )?{_YEAR_WORD} {_YEAR}(?: م)?){no_month}", _year
    yield rf"{_LEAD}(?P<t>(?:{edge}|{season}) {_YEAR}){no_month}", _year
    yield rf"{_LEAD}(?:في|منذ|حتي|خلال|بحلول|قبل|بعد) (?P<t>{_YEAR}){no_month}{_NO_NOUN}", _year
    years = rf"{_YEAR_2} (?:{_TO}|/|و) (?:{_YEAR_WORD} )?(?P<y>(?:1[5-9]|20)\d\d)"
    yield rf"{_LEAD}(?:(?:عامي|سنتي|من|بين|للفتره|الفتره) )?(?:{_YEAR_WORD} )?(?P<t>{years}){no_month}", _years


def _halves() -> Iterator[tuple[str, _Resolver]]:
    """النصف الثاني من ماي, النصف الأول من العام الجاري."""
    rel = _role("direction").pattern
    half = f"النصف (?P<half>{_role('ordinal').pattern}) (?:من|ل)"
    yield f"{_LEAD}(?P<t>{half} (?:شهر )?{_paired(_months('gregorian').pattern, 'm')}){_none('y', 'rel')}", _half
    year = rf"(?:هذا |هذه )?{_YEAR_WORD}(?: {_YEAR}| (?P<rel>{rel}))?"
    yield f"{_LEAD}(?P<t>{half} {year}){_none('m')}", _half


def _near_days() -> Iterator[tuple[str, _Resolver]]:
    rel, weekday, part = _role("direction").pattern, _role("weekday").pattern, _role("part").pattern
    day = f"(?P<day>{_role('day').pattern})"
    yield f"{_LEAD}(?P<t>(?:{part} )?(?:يوم )?{day}(?: {part})?(?: (?P<wd>{weekday}))?){_NOT_TODAY}", _relative_day
    night = f"(?: (?:- )?{weekday})?"  # ليل الاثنين الثلاثاء: the night from Monday to Tuesday
    yield f"{_LEAD}(?P<t>(?:{part} )?(?:يوم )?(?P<wd>{weekday}){night}(?: (?P<rel>{rel}))?)", _weekday


def _near_units() -> Iterator[tuple[str, _Resolver]]:
    rel, edge = _role("direction").pattern, _role("edge").pattern
    weekend = "(?:عطله )?نهايه (?:هذا )?الاسبوع"
    yield f"{_LEAD}(?P<t>{weekend}(?: (?P<rel>{rel}))?)", _weekend
    yield f"{_LEAD}(?P<t>(?:{edge} )?{_LONG_UNIT} (?P<rel>{rel}))", _last_unit
    yield f"{_LEAD}(?P<t>(?:{edge} )?(?:هذا|هذه) {_LONG_UNIT}){_none('rel')}", _last_unit


def _counted_units() -> Iterator[tuple[str, _Resolver]]:
    """ "two days ago" is a day, "the past two days" an interval. "منذ نحو شهرين" (about) has no date to it."""
    yield f"{_LEAD}(?P<t>(?:قبل|منذ) {_amount()})(?! من )", _ago
    yield f"{_LEAD}(?P<t>{_amount()} (?:مضت|خلت|مضي))", _ago
    yield f"{_LEAD}(?P<t>(?:قبل|منذ) (?:بضعه |عده )?ايام)(?! (?:من|علي) )", _days_ago
    rel = f"(?P<rel>{_role('directions').pattern}|{_role('direction').pattern})"
    number, units = rf"(?:\d{{1,3}}|{_role('number').pattern})", _role("units").pattern
    yield f"{_LEAD}(?P<t>(?P<unit>ال{_role('pair').pattern}) {rel}){_none('n')}", _last_units
    yield f"{_LEAD}(?P<t>(?P<unit>ال{units}) (?P<n>(?:ال)?{number}) {rel})", _last_units
    yield f"{_LEAD}(?P<t>(?P<n>(?:ال)?{number}) (?P<unit>(?:ال)?{units}) {rel})", _last_units


def _amount() -> str:
    """يومين, ثلاثة أيام, 12 عاما, or one unit that nothing names (not "قبل يوم الخميس", "قبل عام 2019")."""
    number, unit = rf"(?:\d{{1,3}}|{_role('number').pattern})", _role("unit").pattern
    one = (
        rf"(?P<unit>{unit})(?! (?:\d|{_role('weekday').pattern}|{_role('day').pattern}|{_months('gregorian').pattern}))"
    )
    return (
        rf"(?:(?P<pair>{_role('pair').pattern})|(?P<n>{number}) (?P<units>{_role('units').pattern}|{unit})|{one})(?! و)"
    )


def _hung_on_events() -> Iterator[tuple[str, _Resolver]]:
    amount = _amount()
    yield f"{_LEAD}(?P<t>(?P<hang>{_role('hanging').pattern}))", _hanging
    yield f"{_LEAD}(?P<t>(?<!يوما )(?<!يوم )(?P<side>بعد) {amount})", _after_event
    yield f"{_LEAD}(?P<t>(?P<side>قبل) {amount})(?= من )", _after_event
    yield f"{_LEAD}(?P<t>(?P<side>بعد|قبل) (?:ذلك|ها) ب{amount})", _after_event
