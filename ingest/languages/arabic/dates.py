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
    hijri_value,
    span_value,
    unit_value,
    weekday_value,
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


@dataclass(frozen=True, slots=True)
class _Frame:
    """What an expression is resolved against: the day of publication, and the direction where its words have none."""

    published: date | None
    leaning: Direction = ""


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
    inside = tuple(token for token in words if token.begin < time.end and time.begin < token.end)
    for ahead in _times(inside, time.sentence, _Frame(published, "present")):
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
    return _Words({fold(row["word"]): row["value"] for row in rows(_DATA / "time_words.tsv", columns) if row["role"] == role})


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
    """The direction the words give, else that of the frame; "this" year or month is no direction."""
    return _direction(match.groupdict().get("rel")) or frame.leaning


def _dated(value: str | None, frame: _Frame, *, future: bool = False) -> _Value | None:
    if value is None:
        return None
    ahead = frame.published is not None and "/" not in value and value > frame.published.isoformat()[: len(value)]
    return _Value(value, future=future or ahead)


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
    return yearless_day(int(names[month]), number, frame.published, _ahead(_leaning(match, frame)))


def _ahead(direction: Direction) -> Direction:
    """ "The 21st of this month" may lie on either side; so may a date in a sentence about the future, but near."""
    return "" if direction == "present" else direction


def _full_day(match: re.Match[str], frame: _Frame) -> _Value | None:
    value = _day_of(match, frame, "d", match["m"], match["y"])
    if value is None:
        return None if match["y"] or frame.published else _Value(None)
    return _dated(value, frame, future=_direction(match["rel"]) == "future")


def _days(match: re.Match[str], frame: _Frame) -> _Value | None:
    first_month = match.groupdict().get("m2") or match["m"]
    end = _day_of(match, frame, "d", match["m"], match["y"])
    year = match["y"] or (end and end[:4])
    begin = _day_of(match, frame, "d2", first_month, match.groupdict().get("y2") or year)
    if not (begin and end):
        return _Value(None) if frame.published is None else None
    return _Value(f"{begin}/{end}", future=_direction(match["rel"]) == "future") if begin < end else None


def _month(match: re.Match[str], frame: _Frame) -> _Value | None:
    number = int(_months("gregorian").values[match["m"]])
    if match["y"]:
        return _dated(f"{int(match['y']):04}-{number:02}", frame)
    relation, future = match.groupdict().get("yrel"), _direction(match["rel"]) == "future"
    if relation:
        step = {"past": -1, "future": 1}.get(_direction(relation), 0)
        return _relative(frame, lambda day: f"{day.year + step:04}-{number:02}")
    return _relative(frame, lambda day: yearless_month(number, day, _ahead(_leaning(match, frame))), future=future)


def _numeric(match: re.Match[str], frame: _Frame) -> _Value | None:
    return _dated(day_value(int(match["y"]), int(match["mm"]), int(match["d"])), frame)


def _dateline(match: re.Match[str], frame: _Frame) -> _Value | None:
    return _relative(frame, lambda day: yearless_day(int(match["mm"]), int(match["d"]), day, ""))


def _year(match: re.Match[str], frame: _Frame) -> _Value | None:
    return _dated(match["y"], frame)


def _years(match: re.Match[str], _frame: _Frame) -> _Value | None:
    begin, end = match["y2"], match["y"]
    end = begin[:2] + end if len(end) == 2 else end
    return _Value(f"{begin}/{end}") if begin < end else None


def _hijri(match: re.Match[str], _frame: _Frame) -> _Value | None:
    found = match.groupdict()
    month = found.get("hm") and int(_months("hijri").values[match["hm"]])
    day = found.get("d") and _ordinal(match["d"])
    value = hijri_value(int(match["y"]), month or None, day or None)
    return None if value is None else _Value(value)


def _relative_day(match: re.Match[str], frame: _Frame) -> _Value | None:
    steps = int(_role("day").values[match["day"]])
    return _relative(frame, lambda day: unit_value("day", day, steps), future=steps > 0)


def _weekday(match: re.Match[str], frame: _Frame) -> _Value | None:
    number, direction = int(_role("weekday").values[match["wd"]]), _leaning(match, frame)
    future = _direction(match["rel"]) == "future"
    return _relative(frame, lambda day: weekday_value(number, day, direction).isoformat(), future=future)


def _last_unit(match: re.Match[str], frame: _Frame) -> _Value | None:
    steps = {"past": -1, "present": 0, "future": 1}[_direction(match["rel"])] if match["rel"] else 0
    unit = _unit(match["unit"])
    return _relative(frame, lambda day: unit_value(unit, day, steps), future=steps > 0)


def _season(match: re.Match[str], frame: _Frame) -> _Value | None:
    if match["y"]:
        return _dated(match["y"], frame)
    return None


def _last_units(match: re.Match[str], frame: _Frame) -> _Value | None:
    found = match.groupdict()
    counted = found.get("n") or found.get("n2")
    steps = _number(counted.removeprefix("ال")) if counted else 2
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
    days = _count(match) * {"day": 1, "week": 7}[_counted_unit(match)]
    return _Value(None, days_after=-days if match["side"] == "قبل" else days)


def _hanging(match: re.Match[str], _frame: _Frame) -> _Value | None:
    return _Value(None, days_after=int(_role("hanging").values[match["hang"]]))


# -- grammar -------------------------------------------------------------------------------------------------------


@cache
def _grammar() -> tuple[tuple[re.Pattern[str], _Resolver], ...]:
    """Every pattern with what resolves it; the group `t` is the expression, what precedes it is context."""
    return tuple((re.compile(f"(?<![^ ]){pattern}(?![^ ])"), resolve) for pattern, resolve in _patterns())


def _patterns() -> Iterator[tuple[str, _Resolver]]:
    yield from _calendar_patterns()
    yield from _year_patterns()
    yield from _relative_patterns()
    yield from _counted_patterns()


_LEAD = "(?:[وف]?[بلك]?)"
_Y = r"(?P<y>(?:1[5-9]|20)\d\d)"
_Y2 = r"(?P<y2>(?:1[5-9]|20)\d\d)"
_YEAR_WORD = "(?:العام|عام|السنه|سنه)"


def _paired(names: str, group: str) -> str:
    """A month, with its other regional name: "أيلول/سبتمبر", "كانون الاول (ديسمبر)"."""
    return rf"(?P<{group}>{names})(?: (?:[/-] )?{names}(?![^ ])| \( {names} \))?"


def _calendar_patterns() -> Iterator[tuple[str, _Resolver]]:
    names, hijri = _months("gregorian").pattern, _months("hijri").pattern
    rel, weekday, part = _role("direction").pattern, _role("weekday").pattern, _role("part").pattern
    day = rf"(?:\d{{1,2}}|{_role('ordinal').pattern})"
    month = rf"(?:(?:من )?(?:شهر )?{_paired(names, 'm')})"
    year = rf"(?: (?:من )?(?:(?:[ل]?{_YEAR_WORD}|[,،]) )?{_Y}(?: م)?| من (?:العام|السنه) (?P<yrel>{rel})| (?P<rel>{rel}))?"
    year = f"(?:{year})"
    empty = "(?P<y>(?!))?(?P<rel>(?!))?"
    opening = rf"(?:(?:{part} )?(?:يوم )?(?:امس )?(?:{weekday} )?(?:ال?موافق )?(?:\( )?(?:يوم )?)"
    yield rf"{_LEAD}(?P<t>{opening}(?P<d>{day}) {month}{year})", _full_day
    yield rf"(?:{_LEAD}(?:من|بين) )?(?P<t>(?P<d2>{day}) (?:-|و|الي|حتي|و ?ال) ?(?P<d>{day}) {month}{year})", _days
    yield (
        rf"(?:{_LEAD}(?:من|بين) )?(?P<t>(?P<d2>{day}) (?:من )?(?P<m2>{names})(?: {_Y2})? (?:-|و|الي|حتي) (?P<d>{day}) {month}{year})",
        _days,
    )
    yield rf"{_LEAD}(?P<t>(?:شهر )?{_paired(names, 'm')} (?:(?:من )?{_YEAR_WORD} )?{_Y}){_none('rel')}", _month
    yield rf"{_LEAD}(?P<t>(?:شهر )?{_paired(names, 'm')} (?:(?P<rel>{rel})|من (?:العام|السنه) (?P<yrel>{rel}))){_none('y')}", _month
    yield rf"{_LEAD}(?P<t>شهر {_paired(names, 'm')}){_none('y', 'rel')}", _month
    alone, edge = _months("gregorian", alone=True).pattern, _role("edge").pattern
    before = rf"(?:{_LEAD}(?:في|منذ|خلال|حتي|من|الي|قبل|بعد|{edge}) )"
    yield rf"{before}(?P<t>{_paired(alone, 'm')}){_none('y', 'rel')}", _month
    yield rf"{_LEAD}(?P<t>(?:يوم )?(?P<d>\d{{1,2}}) (?P<sep>[/-]) (?P<mm>\d{{1,2}}) (?P=sep) (?P<y>(?:19|20)\d\d))", _numeric
    yield rf"{_LEAD}(?P<t>(?:يوم )?(?P<d>\d{{1,2}})\.(?P<mm>\d{{1,2}})\.(?P<y>(?:19|20)\d\d))", _numeric
    yield rf"{_LEAD}(?P<t>(?P<y>(?:19|20)\d\d) (?P<sep>[/-]) (?P<mm>\d{{1,2}}) (?P=sep) (?P<d>\d{{1,2}}))", _numeric
    yield r"^(?:[^ \d]+ ){1,4}(?P<t>(?P<d>\d{1,2}) [/-] (?P<mm>\d{1,2})) \( .*", _dateline
    era = "(?:ه|هجري|هجريه|للهجره)"
    yield rf"{_LEAD}(?P<t>(?P<d>{day}) (?:من )?(?:شهر )?(?P<hm>{hijri}) (?:(?:عام|سنه) )?(?P<y>1[345]\d\d)(?: {era})?)", _hijri
    yield rf"{_LEAD}(?P<t>(?:شهر )?(?P<hm>{hijri}) (?:(?:عام|سنه) )?(?P<y>1[345]\d\d)(?: {era})?)", _hijri
    yield rf"{_LEAD}(?P<t>(?:{_YEAR_WORD} )?(?P<y>1[345]\d\d) {era})", _hijri
    del empty


def _none(*groups: str) -> str:
    """Groups that a resolver asks for and this pattern never fills."""
    return "".join(f"(?P<{group}>(?!))?" for group in groups)


def _year_patterns() -> Iterator[tuple[str, _Resolver]]:
    edge, season = _role("edge").pattern, _role("season").pattern
    no_month = rf"(?! (?:{_months('gregorian').pattern}|[/.,-] \d))"
    yield rf"{_LEAD}(?P<t>(?:{edge} )?{_YEAR_WORD} {_Y}(?: م)?){no_month}", _year
    yield rf"{_LEAD}(?:في|منذ|حتي|خلال|بحلول|قبل|بعد) (?P<t>(?:{edge} )?{_Y}){no_month}(?= [^\w]|$| (?:في|من|الي|علي|عن|مع|و\w+|ان|بين|بعد|قبل|ب\w+|ل\w+|ت\w+|ي\w+|حيث))", _year
    yield rf"{_LEAD}(?P<t>{edge} {_Y}){no_month}", _year
    yield rf"(?:{_LEAD}(?:عامي|من|بين|العامين|للفتره|الفتره) )?(?:(?:عام|عامي|سنه) )?(?P<t>{_Y2} (?:-|الي|حتي|و|/) (?:(?:عام|سنه) )?(?P<y>(?:1[5-9]|20)?\d\d))(?! (?:[/-] )?\d)(?! {_months('gregorian').pattern})", _years
    yield rf"{_LEAD}(?P<t>{season} (?:{_YEAR_WORD} )?{_Y})", _season


def _relative_patterns() -> Iterator[tuple[str, _Resolver]]:
    rel, weekday, part = _role("direction").pattern, _role("weekday").pattern, _role("part").pattern
    days, edge, hanging = _role("day").pattern, _role("edge").pattern, _role("hanging").pattern
    not_a_day = rf"(?! (?:العالمي|الدولي|الوطني|الاول|الثاني|الثالث|الاخير|السابع|السابق|التالي|نفسه|ذاته|الذي))"
    yield rf"{_LEAD}(?P<t>(?:{part} )?(?:يوم )?(?P<day>{days})(?: {part})?(?: {weekday})?){not_a_day}", _relative_day
    yield rf"{_LEAD}(?P<t>(?:{part} )?(?:يوم )?(?P<wd>{weekday})(?: - {weekday}| {weekday})?(?: (?P<rel>{rel}))?)", _weekday
    yield rf"{_LEAD}(?P<t>(?:{edge} )?(?P<unit>الاسبوع|الشهر|العام|السنه) (?P<rel>{rel}))", _last_unit
    yield rf"{_LEAD}(?P<t>(?:{edge} )?(?:هذا|هذه) (?P<unit>الاسبوع|الشهر|العام|السنه)){_none('rel')}", _last_unit
    yield rf"{_LEAD}(?P<t>{hanging.replace('(?:', '(?P<hang>', 1)})", _hanging


def _counted_patterns() -> Iterator[tuple[str, _Resolver]]:
    number, pair = rf"(?:\d{{1,3}}|{_role('number').pattern})", _role("pair").pattern
    unit, units = _role("unit").pattern, _role("units").pattern
    rel = rf"(?:{_role('directions').pattern}|{_role('direction').pattern})"
    amount = rf"(?:(?P<pair>{pair})|(?P<n>{number}) (?:(?P<units>{units})|(?P<unit>{unit})))"
    single = rf"(?:{amount}|(?P<unit1>{unit}))"
    yield rf"{_LEAD}(?P<t>(?:قبل|منذ) {amount})", _ago
    yield rf"{_LEAD}(?P<t>{amount} (?:مضت|خلت|مضي))", _ago
    del single
    days = rf"(?:(?P<pair>يومين|اسبوعين)|(?P<n>{number}) (?:(?P<units>ايام|اسابيع)|(?P<unit>يوما|اسبوعا))|(?P<unit1>يوم|اسبوع))"
    del days
    dual = rf"(?P<unit>ال(?:{pair[3:-1]}))".replace("(?:", "(?:", 1)
    yield rf"{_LEAD}(?P<t>{dual} (?P<rel>{rel}))", _last_units
    counted = rf"(?:(?P<n>ال{number}|{number}) )"
    yield rf"{_LEAD}(?P<t>(?P<unit>ال{units}) (?P<n>ال{number}) (?P<rel>{rel}))", _last_units
    yield rf"{_LEAD}(?P<t>{counted}(?P<unit>(?:ال)?{units}) (?P<rel>{rel}))", _last_units
    yield rf"{_LEAD}(?P<side>بعد|قبل)(?P<t>)", _after_event
