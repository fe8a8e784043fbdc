"""The knowledge tables, read and checked: what they and their columns mean stands in `seeds/knowledge/README.md`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol, TypeVar, cast, get_args

from ingest.actors.knowledge import (
    Ambiguity,
    Knowledge,
    Office,
    OfficePredicate,
    Organisation,
    OrganisationKind,
    Person,
    Place,
    PlaceKind,
    Reading,
    State,
    in_time,
)
from ingest.tables import Row, rows

REFUSED = "-"
"""The reading in `ambiguous.tsv` that says: here the name means none of our actors."""

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
    return {person: tuple(sorted(held, key=in_time)) for person, held in terms.items()}


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
    if unknown := [code for code in codes if code not in known]:
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
