"""Time expressions of Arabic news: absolute dates in every order, regional months, relative days, hanging ones.

The grammar is a list of patterns over the folded tokens of a sentence, parted by single spaces; each names what
resolves it (`resolving`). Their words are in `time_words`. The longest match wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from ingest.languages.arabic import resolving
from ingest.languages.arabic import time_words as words
from ingest.languages.arabic.letters import letters_of
from ingest.languages.arabic.script import fold
from ingest.reading import Sentence, Time, Token


def find_times(sentence: Sentence, published: date | None) -> tuple[Time, ...]:
    """The time expressions of a sentence in order, none over another.

    Those without a year or relative to the day of publication have the value None where that day is not known, and
    look back where their words do not say; `resolve_future` gives the other reading.
    """
    return tuple(_times(sentence.tokens, sentence.index, resolving.Frame(published)))


def resolve_future(time: Time, tokens: tuple[Token, ...], published: date | None) -> Time:
    """The same expression in a sentence about what is to come: "سيصل الخميس" is the Thursday ahead.

    `tokens` are those of its sentence. Expressions that say themselves when they are stay as they are.
    """
    for ahead in _times(tokens, time.sentence, resolving.Frame(published, "present")):
        if (ahead.begin, ahead.end) == (time.begin, time.end):
            return replace(ahead, future=True) if ahead.value != time.value else time
    return time


# -- matching ------------------------------------------------------------------------------------------------------


def _times(tokens: tuple[Token, ...], index: int, frame: resolving.Frame) -> Iterator[Time]:
    text, starts = _line(tokens)
    taken: list[tuple[int, int]] = []
    found: list[Time] = []
    for begin, end, match, resolve in sorted(_matches(text), key=lambda m: (m[0] - m[1], m[0])):
        if any(begin < b and a < end for a, b in taken):
            continue
        value = resolve(match, frame)
        if value is not None:
            taken.append((begin, end))
        if value is not None and value is not resolving.NOT_A_TIME:
            first, last = _place(begin, tokens, starts), _token_at(end - 1, starts)
            found.append(Time(index, first, tokens[last].end, value.value, value.days_after, value.future))
    yield from sorted(found, key=lambda time: time.begin)


def _matches(text: str) -> Iterator[tuple[int, int, re.Match[str], resolving.Resolver]]:
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


# -- grammar -----------------------------------------------------------------------------------------------------------

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
def _grammar() -> tuple[tuple[re.Pattern[str], resolving.Resolver], ...]:
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
    rel = words.role("direction").pattern
    year = rf"(?:[,،] )?(?:من )?(?:ل?{_YEAR_WORD} )?{_YEAR}(?: م)?"
    year = rf"(?: {year}| من (?:العام|السنه) (?P<yrel>{rel})| (?P<rel>{rel}))?"
    return rf"{day}(?:من )?(?:شهر )?{_paired(words.months('gregorian').pattern, 'm')}{year}"


def _day_number(group: str) -> str:
    """7, or السابع; the ordinal is no day within the name of a month (كانون الاول)."""
    return rf"(?P<{group}>\d{{1,2}}|(?<!كانون )(?<!تشرين ){words.role('ordinal').pattern})"


def _opening() -> str:
    """What may stand before a date: "مساء يوم الخميس الموافق"."""
    part, weekday, rel = (
        words.role("part").pattern,
        words.role("weekday").pattern,
        words.role("direction").pattern,
    )
    named = rf"(?:{weekday} (?:{rel} )?(?:[,،] )?)?"
    return rf"(?:{part} )?(?:يوم )?(?:امس |اليوم )?{named}(?:ال?موافق |المصادف )?(?:يوم )?"


def _titles() -> Iterator[tuple[str, resolving.Resolver]]:
    """Media that are called "today": قناة روسيا اليوم, "المصري اليوم"."""
    media = "(?:قناه|وكاله|موقع|شبكه|صحيفه|جريده|تلفزيون|راديو)"
    yield rf"{_LEAD}(?:ال)?{media} (?P<t>(?:[\"«] )?\w+ اليوم)", resolving.no_time
    yield r"[\"«“] (?P<t>\w+ اليوم) [\"»”]", resolving.no_time


def _days_of_months() -> Iterator[tuple[str, resolving.Resolver]]:
    day, last = _day_number("d2"), _months_year(_day_number("d") + " ")
    first = f"{day}(?: (?:من )?{_paired(words.months('gregorian').pattern, 'm2')}(?: {_YEAR_2})?)?"
    yield f"{_LEAD}(?P<t>{_opening()}{last})", resolving.full_day
    yield f"(?:{_LEAD}من )?(?P<t>{first} {_TO} {last})", resolving.days
    yield f"{_LEAD}(?:بين|يومي) (?P<t>{first} و ?{last})", resolving.days


def _months_alone() -> Iterator[tuple[str, resolving.Resolver]]:
    """A month with a year or "last"; the name alone where it can mean nothing else and stands after "in", "since"."""
    months, rel = words.months("gregorian").pattern, words.role("direction").pattern
    month = f"(?:شهر )?{_paired(months, 'm')}"
    yield f"{_LEAD}(?P<t>{month} (?:[,،] )?(?:من )?(?:{_YEAR_WORD} )?{_YEAR}){_none('rel')}", resolving.month
    yield f"{_LEAD}(?P<t>{month} (?:(?P<rel>{rel})|من (?:العام|السنه) (?P<yrel>{rel}))){_none('y')}", resolving.month
    yield f"{_LEAD}(?P<t>شهر {_paired(months, 'm')}){_none('y', 'rel')}", resolving.month
    alone = _paired(words.months("gregorian", alone=True).pattern, "m")
    before = f"{_LEAD}(?:في|منذ|خلال|حتي|من|الي|قبل|بعد|{words.role('edge').pattern})"
    yield f"{before} (?P<t>{alone}){_none('y', 'rel')}", resolving.month


def _numerals() -> Iterator[tuple[str, resolving.Resolver]]:
    """04/04/2017 (day first), 2025-09-05, 4.4.2017, and the dateline "انقرة 15 - 8 (اف ب)"."""
    day, month, year = r"(?P<d>\d{1,2})", r"(?P<mm>\d{1,2})", r"(?P<y>(?:19|20)\d\d)"
    yield f"{_LEAD}(?P<t>{_opening()}{day} (?P<sep>[/-]) {month} (?P=sep) {year})", resolving.numeric
    yield rf"{_LEAD}(?P<t>{_opening()}{day}\.{month}\.{year})", resolving.numeric
    yield f"{_LEAD}(?P<t>{year} (?P<sep>[/-]) {month} (?P=sep) {day})", resolving.numeric
    yield rf"^(?:[^ \d]+ ){{1,4}}(?P<t>{day} [/-] {month})(?= \()", resolving.dateline


def _hijri_dates() -> Iterator[tuple[str, resolving.Resolver]]:
    month = rf"(?:شهر )?(?P<hm>{words.months('hijri').pattern}) (?:(?:عام|سنه|لعام|لسنه) )?{_HIJRI_YEAR}(?: {_ERA})?"
    yield f"{_LEAD}(?P<t>{_opening()}{_day_number('d')} (?:من )?{month})", resolving.hijri
    yield f"{_LEAD}(?P<t>{month})", resolving.hijri
    yield f"{_LEAD}(?P<t>(?:{_YEAR_WORD} )?{_HIJRI_YEAR} {_ERA})", resolving.hijri


def _bare_years() -> Iterator[tuple[str, resolving.Resolver]]:
    edge, season, months = (
        words.role("edge").pattern,
        words.role("season").pattern,
        words.months("gregorian").pattern,
    )
    no_month = rf"(?! (?:{months}(?![^ ])|[/-] \d|{_ERA}(?![^ ])))"
    yield rf"{_LEAD}(?P<t>(?:(?:{edge}|{season}) )?{_YEAR_WORD} {_YEAR}(?: م)?){no_month}", resolving.year
    yield rf"{_LEAD}(?P<t>(?:{edge}|{season}) {_YEAR}){no_month}", resolving.year
    yield rf"{_LEAD}(?:في|منذ|حتي|خلال|بحلول|قبل|بعد) (?P<t>{_YEAR}){no_month}{_NO_NOUN}", resolving.year
    years = rf"{_YEAR_2} (?:{_TO}|/|و) (?:{_YEAR_WORD} )?(?P<y>(?:1[5-9]|20)\d\d)"
    yield rf"{_LEAD}(?:(?:عامي|سنتي|من|بين|للفتره|الفتره) )?(?:{_YEAR_WORD} )?(?P<t>{years}){no_month}", resolving.years


def _halves() -> Iterator[tuple[str, resolving.Resolver]]:
    """النصف الثاني من ماي, النصف الأول من العام الجاري."""
    rel = words.role("direction").pattern
    half = f"النصف (?P<half>{words.role('ordinal').pattern}) (?:من|ل)"
    yield (
        f"{_LEAD}(?P<t>{half} (?:شهر )?{_paired(words.months('gregorian').pattern, 'm')}){_none('y', 'rel')}",
        resolving.half,
    )
    year = rf"(?:هذا |هذه )?{_YEAR_WORD}(?: {_YEAR}| (?P<rel>{rel}))?"
    yield f"{_LEAD}(?P<t>{half} {year}){_none('m')}", resolving.half


def _near_days() -> Iterator[tuple[str, resolving.Resolver]]:
    rel, weekday, part = (
        words.role("direction").pattern,
        words.role("weekday").pattern,
        words.role("part").pattern,
    )
    day = f"(?P<day>{words.role('day').pattern})"
    yield (
        f"{_LEAD}(?P<t>(?:{part} )?(?:يوم )?{day}(?: {part})?(?: (?P<wd>{weekday}))?){_NOT_TODAY}",
        resolving.relative_day,
    )
    night = f"(?: (?:- )?{weekday})?"  # ليل الاثنين الثلاثاء: the night from Monday to Tuesday
    yield f"{_LEAD}(?P<t>(?:{part} )?(?:يوم )?(?P<wd>{weekday}){night}(?: (?P<rel>{rel}))?)", resolving.weekday


def _near_units() -> Iterator[tuple[str, resolving.Resolver]]:
    rel, edge = words.role("direction").pattern, words.role("edge").pattern
    weekend = "(?:عطله )?نهايه (?:هذا )?الاسبوع"
    yield f"{_LEAD}(?P<t>{weekend}(?: (?P<rel>{rel}))?)", resolving.weekend
    yield f"{_LEAD}(?P<t>(?:{edge} )?{_LONG_UNIT} (?P<rel>{rel}))", resolving.last_unit
    yield f"{_LEAD}(?P<t>(?:{edge} )?(?:هذا|هذه) {_LONG_UNIT}){_none('rel')}", resolving.last_unit


def _counted_units() -> Iterator[tuple[str, resolving.Resolver]]:
    """ "two days ago" is a day, "the past two days" an interval. "منذ نحو شهرين" (about) has no date to it."""
    yield f"{_LEAD}(?P<t>(?:قبل|منذ) {_amount()})(?! من )", resolving.ago
    yield f"{_LEAD}(?P<t>{_amount()} (?:مضت|خلت|مضي))", resolving.ago
    yield f"{_LEAD}(?P<t>(?:قبل|منذ) (?:بضعه |عده )?ايام)(?! (?:من|علي) )", resolving.days_ago
    rel = f"(?P<rel>{words.role('directions').pattern}|{words.role('direction').pattern})"
    number, units = rf"(?:\d{{1,3}}|{words.role('number').pattern})", words.role("units").pattern
    yield f"{_LEAD}(?P<t>(?P<unit>ال{words.role('pair').pattern}) {rel}){_none('n')}", resolving.last_units
    yield f"{_LEAD}(?P<t>(?P<unit>ال{units}) (?P<n>(?:ال)?{number}) {rel})", resolving.last_units
    yield f"{_LEAD}(?P<t>(?P<n>(?:ال)?{number}) (?P<unit>(?:ال)?{units}) {rel})", resolving.last_units


def _amount() -> str:
    """يومين, ثلاثة أيام, 12 عاما, or one unit that nothing names (not "قبل يوم الخميس", "قبل عام 2019")."""
    number, unit = rf"(?:\d{{1,3}}|{words.role('number').pattern})", words.role("unit").pattern
    pair, units = words.role("pair").pattern, words.role("units").pattern
    naming = "|".join((words.role("weekday").pattern, words.role("day").pattern, words.months("gregorian").pattern))
    one = rf"(?P<unit>{unit})(?! (?:\d|{naming}))"
    return rf"(?:(?P<pair>{pair})|(?P<n>{number}) (?P<units>{units}|{unit})|{one})(?! و)"


def _hung_on_events() -> Iterator[tuple[str, resolving.Resolver]]:
    amount = _amount()
    yield f"{_LEAD}(?P<t>(?P<hang>{words.role('hanging').pattern}))", resolving.hanging
    yield f"{_LEAD}(?P<t>(?<!يوما )(?<!يوم )(?P<side>بعد) {amount})", resolving.after_event
    yield f"{_LEAD}(?P<t>(?P<side>قبل) {amount})(?= من )", resolving.after_event
    yield f"{_LEAD}(?P<t>(?P<side>بعد|قبل) (?:ذلك|ها) ب{amount})", resolving.after_event
