"""Who there is to be meant: states, places, organisations, people and their offices, read from `seeds/knowledge/`.

Every fact is a row of a table there; nothing about an actor is written in code. The tables and what their columns
mean are described in `seeds/knowledge/README.md`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, Protocol, TypeVar, cast, get_args

from ingest.identity import organisation_iri, person_iri, state_iri
from ingest.record import Actor
from ingest.tables import Row, rows

OfficePredicate = Literal["headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf", "holdsOfficeIn", "spokespersonOf"]
PlaceKind = Literal["capital", "city", "region", "seat"]
OrganisationKind = Literal["igo", "bloc", "agency", "broadcaster", "newspaper", "party", "armed", "ngo", "court"]

REFUSED = "-"
"""The reading in `ambiguous.tsv` that says: here the name means none of our actors."""

MEDIA: frozenset[OrganisationKind] = frozenset({"agency", "broadcaster", "newspaper"})
"""Kinds of organisation that only say things and never act."""

ASSEMBLIES: frozenset[OrganisationKind] = frozenset({"igo", "bloc"})
"""Kinds of organisation whose members are states, and which meet."""

DOMESTIC: frozenset[OrganisationKind] = frozenset({"party", "ngo"})
"""Kinds of organisation that belong to their state: what passes between the two is no diplomacy."""

_CODE = re.compile(r"[A-Z]{3}")
_ITEM = re.compile(r"Q[1-9]\d*")
_NUMBER = re.compile(r"[1-9]\d*")
_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")

_STATE_COLUMNS = (
    "code", "name_en", "name_ar", "alt_en", "alt_ar", "adjective_en", "adjective_ar", "capital", "wikidata", "from",
    "to", "source",
)  # fmt: skip
_PLACE_COLUMNS = ("key", "name_en", "name_ar", "alt_en", "alt_ar", "state", "kind", "wikidata", "geonames", "source")
_ORGANISATION_COLUMNS = ("code", "name_en", "name_ar", "alt_en", "alt_ar", "kind", "state", "wikidata", "source")
_PERSON_COLUMNS = ("key", "name_en", "name_ar", "alt_en", "alt_ar", "polity", "wikidata", "born", "source")
_OFFICE_COLUMNS = ("person", "predicate", "title_en", "polity", "from", "to", "source")
_READING_COLUMNS = ("name", "lang", "reading", "written", "before", "after", "note", "source")


class _Named(Protocol):
    """What all entries that can be named have in common."""

    @property
    def name_en(self) -> str: ...
    @property
    def name_ar(self) -> str: ...
    @property
    def alt_en(self) -> tuple[str, ...]: ...
    @property
    def alt_ar(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class State:
    """A state by its ISO 3166 alpha-3 code.

    `adjectives_ar` are masculine singular and indefinite (أمريكي, كوري شمالي); `plurals_ar` are the broken plurals
    that no rule gives (روس, أكراد). `begin` and `end` are years, of former states only. `capital` keys a place.
    """

    code: str
    name_en: str
    name_ar: str
    alt_en: tuple[str, ...]
    alt_ar: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    adjectives_ar: tuple[str, ...]
    plurals_ar: tuple[str, ...]
    capital: str
    wikidata: str
    begin: str
    end: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region or building. A capital or a `seat` (the Kremlin) may stand for its `state` as an actor."""

    key: str
    name_en: str
    name_ar: str
    alt_en: tuple[str, ...]
    alt_ar: tuple[str, ...]
    state: str
    kind: PlaceKind
    wikidata: str
    geonames: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation by its usual acronym or English name, without `ORG:`. `state` is where it is at home, or ""."""

    code: str
    name_en: str
    name_ar: str
    alt_en: tuple[str, ...]
    alt_ar: tuple[str, ...]
    kind: OrganisationKind
    state: str
    wikidata: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the usual English name. `polity` is the code last represented: `RUS`, or `ORG:EU`.

    An alternative name of one word says that this word alone means the person in the news of their time.
    """

    key: str
    name_en: str
    name_ar: str
    alt_en: tuple[str, ...]
    alt_ar: tuple[str, ...]
    polity: str
    wikidata: str
    born: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """One term of one office. `begin` and `end` are ISO days, months or years as sourced, "" where not known.

    `first` and `last` are the same as days: of a month or a year its first and its last day, and the ends of the
    calendar where nothing is known.
    """

    person: str
    predicate: OfficePredicate
    title_en: str
    polity: str
    begin: str
    end: str
    first: date
    last: date
    source: tuple[str, ...]

    def held(self, on: date) -> bool:
        """Whether the office was held on that day, as far as the table knows."""
        return self.first <= on <= self.last


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take an ambiguous name; it holds where all of its conditions do.

    `codes` are the actors it can mean: a state's code, `ORG:x`, `PER:key` or `place:key`; several leave the choice to
    the article's date and context, none means that the name is refused here, and `-` after an organisation that it is
    meant only where the article names its state. `written`: the text must spell it so,
    vowel marks included. `before` and `after`: one of these single words must stand right before or after the name.
    """

    codes: tuple[str, ...]
    written: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name that two actors share or that is also a common word: its readings, the first that holds being taken."""

    name: str
    lang: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class Knowledge:
    """All tables, by code or key; `offices` by the person's key, each person's in order of time."""

    states: Mapping[str, State]
    places: Mapping[str, Place]
    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    offices: Mapping[str, tuple[Office, ...]]
    ambiguous: tuple[Ambiguity, ...]

    def actor(self, code: str) -> Actor:
        """The actor a contract code means: `PRK`, `ORG:EU`, `PER:Kim Jong Un@PRK`. Raises KeyError if not known.

        A person keeps the polity the code names, so one person can be an actor for Estonia and later for the EU.
        """
        if code.startswith("ORG:"):
            return _organisation_actor(self.organisations[code.removeprefix("ORG:")])
        if code.startswith("PER:"):
            key, _, polity = code.removeprefix("PER:").partition("@")
            return _person_actor(self.people[key], polity or self.people[key].polity)
        return _state_actor(self.states[code])

    def person_code(self, key: str, on: date | None = None) -> str:
        """The contract code of a person, with the polity represented on that day. Raises KeyError."""
        polity = self.polity(key, on)
        return f"PER:{key}@{polity}" if polity else f"PER:{key}"

    def polity(self, key: str, on: date | None = None) -> str:
        """Whom a person represented on that day: the office held then tells, else the people table. Raises KeyError."""
        held = self.offices_on(key, on) if on else ()
        return held[-1].polity if held else self.people[key].polity

    def home(self, code: str) -> str:
        """The state of an organisation where one is known, else the code itself."""
        organisation = self.organisations.get(code.removeprefix("ORG:")) if code.startswith("ORG:") else None
        return organisation.state or code if organisation else code

    def offices_on(self, key: str, on: date) -> tuple[Office, ...]:
        """The offices a person held on that day, the latest taken up last; empty for a person not known."""
        return tuple(office for office in self.offices.get(key, ()) if office.held(on))

    def holder(self, predicate: str, polity: str, on: date) -> Person | None:
        """Who held an office on that day; where several did, the one who took it up last."""
        held = [office for office in self._terms.get((predicate, polity), ()) if office.held(on)]
        return self.people[held[-1].person] if held else None

    @cached_property
    def _terms(self) -> Mapping[tuple[str, str], tuple[Office, ...]]:
        terms: defaultdict[tuple[str, str], list[Office]] = defaultdict(list)
        for office in sorted((term for held in self.offices.values() for term in held), key=_in_time):
            terms[office.predicate, office.polity].append(office)
        return {key: tuple(held) for key, held in terms.items()}

    def names(self, lang: str) -> Iterator[tuple[str, str]]:
        """Every name of every entry in one language, with its code: `RUS`, `ORG:x`, `PER:key`, `place:key`."""
        tables: tuple[tuple[str, Mapping[str, _Named]], ...] = (
            ("", self.states),
            ("ORG:", self.organisations),
            ("PER:", self.people),
            ("place:", self.places),
        )
        for prefix, entries in tables:
            for key, entry in entries.items():
                for name in _names(entry, lang):
                    yield name, f"{prefix}{key}"


def load(folder: Path | Traversable | None = None) -> Knowledge:
    """The tables of a folder, by default those that come with dragoman. Raises BadTable, which names file and line."""
    return _shipped() if folder is None else _load(folder)


@cache
def _shipped() -> Knowledge:
    return _load(files("seeds") / "knowledge")


def _load(folder: Path | Traversable) -> Knowledge:
    states = _table(folder / "states.tsv", _STATE_COLUMNS, _state, "code")
    places = _table(folder / "places.tsv", _PLACE_COLUMNS, _place, "key", states)
    _check_capitals(folder / "states.tsv", places)
    organisations = _table(folder / "organisations.tsv", _ORGANISATION_COLUMNS, _organisation, "code", states)
    polities = frozenset(states) | {f"ORG:{code}" for code in organisations}
    people = _table(folder / "people.tsv", _PERSON_COLUMNS, _person, "key", polities)
    offices = _offices(folder / "offices.tsv", people, polities)
    known = polities | {f"PER:{key}" for key in people} | {f"place:{key}" for key in places}
    return Knowledge(states, places, organisations, people, offices, _ambiguous(folder / "ambiguous.tsv", known))


_Entry_co = TypeVar("_Entry_co", covariant=True)


class _Make(Protocol[_Entry_co]):
    """Turns one row into one entry, checking codes against those already known."""

    def __call__(self, row: Row, known: Iterable[str]) -> _Entry_co: ...


def _table(
    path: Path | Traversable, columns: Sequence[str], make: _Make[_Entry_co], key: str, known: Iterable[str] = ()
) -> dict[str, _Entry_co]:
    entries: dict[str, _Entry_co] = {}
    items: set[str] = set()
    for row in rows(path, columns):
        name = row.required(key)
        if name in entries:
            raise row.fault(f"the {key} '{name}' is there twice")
        if (item := _item(row)) and item in items:
            raise row.fault(f"the Wikidata item {item} is there twice")
        items.add(item)
        entries[name] = make(row, known)
    return entries


def _state(row: Row, known: Iterable[str]) -> State:
    values = row.many("adjective_ar")
    return State(
        code=_matching(row, "code", _CODE, "a code of three capital letters"),
        name_en=row.required("name_en"),
        name_ar=row.required("name_ar"),
        alt_en=row.many("alt_en"),
        alt_ar=row.many("alt_ar"),
        adjectives_en=row.many("adjective_en"),
        adjectives_ar=tuple(value for value in values if not value.startswith("=")),
        plurals_ar=tuple(value.removeprefix("=") for value in values if value.startswith("=")),
        capital=row["capital"],
        wikidata=row["wikidata"],
        begin=_matching(row, "from", _YEAR, "a year"),
        end=_matching(row, "to", _YEAR, "a year"),
        source=_source(row),
    )


def _place(row: Row, known: Iterable[str]) -> Place:
    return Place(
        key=row["key"],
        name_en=row.required("name_en"),
        name_ar=row["name_ar"],
        alt_en=row.many("alt_en"),
        alt_ar=row.many("alt_ar"),
        state=_code(row, "state", known),
        kind=cast("PlaceKind", _one_of(row, "kind", get_args(PlaceKind))),
        wikidata=row["wikidata"],
        geonames=_matching(row, "geonames", _NUMBER, "a GeoNames number"),
        source=_source(row),
    )


def _organisation(row: Row, known: Iterable[str]) -> Organisation:
    return Organisation(
        code=row["code"],
        name_en=row.required("name_en"),
        name_ar=row["name_ar"],
        alt_en=row.many("alt_en"),
        alt_ar=row.many("alt_ar"),
        kind=cast("OrganisationKind", _one_of(row, "kind", get_args(OrganisationKind))),
        state=_code(row, "state", known),
        wikidata=row["wikidata"],
        source=_source(row),
    )


def _person(row: Row, known: Iterable[str]) -> Person:
    _span(row, "born")
    row.required("polity")
    return Person(
        key=row["key"],
        name_en=row.required("name_en"),
        name_ar=row["name_ar"],
        alt_en=row.many("alt_en"),
        alt_ar=row.many("alt_ar"),
        polity=_code(row, "polity", known),
        wikidata=row["wikidata"],
        born=row["born"],
        source=_source(row),
    )


def _offices(
    path: Path | Traversable, people: Mapping[str, Person], polities: Iterable[str]
) -> dict[str, tuple[Office, ...]]:
    terms: defaultdict[str, list[Office]] = defaultdict(list)
    for row in rows(path, _OFFICE_COLUMNS):
        if row.required("person") not in people:
            raise row.fault(f"the people table does not know '{row['person']}'")
        terms[row["person"]].append(_office(row, polities))
    return {person: tuple(sorted(held, key=_in_time)) for person, held in terms.items()}


def _office(row: Row, polities: Iterable[str]) -> Office:
    row.required("polity")
    first, last = _span(row, "from")[0], _span(row, "to")[1]
    if first > last:
        raise row.fault("the office ends before it begins")
    return Office(
        person=row["person"],
        predicate=cast("OfficePredicate", _one_of(row, "predicate", get_args(OfficePredicate))),
        title_en=row.required("title_en"),
        polity=_code(row, "polity", polities),
        begin=row["from"],
        end=row["to"],
        first=first,
        last=last,
        source=_source(row),
    )


def _ambiguous(path: Path | Traversable, known: Iterable[str]) -> tuple[Ambiguity, ...]:
    found: defaultdict[tuple[str, str], list[Reading]] = defaultdict(list)
    for row in rows(path, _READING_COLUMNS):
        row.required("source")
        found[row.required("name"), row.required("lang")].append(_reading(row, known))
    return tuple(Ambiguity(name, lang, tuple(readings)) for (name, lang), readings in found.items())


def _reading(row: Row, known: Iterable[str]) -> Reading:
    row.required("reading")
    codes = () if row["reading"] == REFUSED else row.many("reading")
    if unknown := [code for code in codes if code not in known and code != REFUSED]:
        raise row.fault(f"no table knows '{unknown[0]}'")
    for column in ("before", "after"):
        if long := [words for words in row.many(column) if " " in words]:
            raise row.fault(f"the column '{column}' holds '{long[0]}' and takes single words")
    return Reading(codes, row["written"], row.many("before"), row.many("after"))


def _check_capitals(path: Path | Traversable, places: Mapping[str, Place]) -> None:
    for row in rows(path, _STATE_COLUMNS):
        if row["capital"] and row["capital"] not in places:
            raise row.fault(f"the places table does not know the capital '{row['capital']}'")


def _matching(row: Row, column: str, pattern: re.Pattern[str], wanted: str) -> str:
    if row[column] and not pattern.fullmatch(row[column]):
        raise row.fault(f"the column '{column}' holds '{row[column]}' and not {wanted}")
    return row[column]


def _item(row: Row) -> str:
    return _matching(row, "wikidata", _ITEM, "a Wikidata item")


def _code(row: Row, column: str, known: Iterable[str]) -> str:
    if row[column] and row[column] not in known:
        raise row.fault(f"the column '{column}' names '{row[column]}', which no table knows")
    return row[column]


def _one_of(row: Row, column: str, values: Sequence[str]) -> str:
    if row.required(column) not in values:
        raise row.fault(f"the column '{column}' holds '{row[column]}' and not one of {', '.join(values)}")
    return row[column]


def _source(row: Row) -> tuple[str, ...]:
    row.required("source")
    return row.many("source")


def _span(row: Row, column: str) -> tuple[date, date]:
    """The first and the last day of an ISO day, month or year; the whole calendar where the cell is empty."""
    if not row[column]:
        return date.min, date.max
    match = _DATE.fullmatch(row[column])
    try:
        if match:
            return _days(*(int(part) if part else None for part in match.groups()))
    except ValueError:
        pass
    raise row.fault(f"the column '{column}' holds '{row[column]}' and not an ISO day, month or year")


def _days(year: int | None, month: int | None, day: int | None) -> tuple[date, date]:
    first = date(year or 0, month or 1, day or 1)
    if day:
        return first, first
    after = date(first.year + 1, 1, 1) if not month or month == 12 else date(first.year, month + 1, 1)
    return first, after - timedelta(days=1)


def _in_time(office: Office) -> tuple[date, date]:
    return office.first, office.last


def _names(entry: _Named, lang: str) -> Iterator[str]:
    name, others = (entry.name_ar, entry.alt_ar) if lang == "ar" else (entry.name_en, entry.alt_en)
    if name:
        yield name
    yield from others


def _state_actor(state: State) -> Actor:
    return Actor(state.code, "State", state_iri(state.code), state.name_en, state.name_ar, state.code, state.wikidata)


def _organisation_actor(organisation: Organisation) -> Actor:
    code = f"ORG:{organisation.code}"
    iri = organisation_iri(organisation.code)
    return Actor(code, "Organisation", iri, organisation.name_en, organisation.name_ar, code, organisation.wikidata)


def _person_actor(person: Person, polity: str) -> Actor:
    code = f"PER:{person.key}@{polity}"
    return Actor(code, "Person", person_iri(person.key), person.name_en, person.name_ar, polity, person.wikidata)
