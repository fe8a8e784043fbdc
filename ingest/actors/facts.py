"""The knowledge tables, read and checked: what they and their columns mean stands in `seeds/knowledge/README.md`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar, cast, get_args

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
    Source,
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
_SOURCE_COLUMNS = ("key", "name", "url", "licence", "what")
_READING_COLUMNS = ("name", "lang", "reading", "written", "before", "after", "note", "source")


def load(folder: Path | Traversable | None = None) -> Knowledge:
    """The tables of a folder, by default those that come with dragoman. Raises BadTable, which names file and line."""
    return _shipped() if folder is None else _load(folder)


@cache
def _shipped() -> Knowledge:
    return _load(files("seeds") / "knowledge")


def _load(folder: Path | Traversable) -> Knowledge:
    return _Tables(folder).knowledge()


T = TypeVar("T")


class _Tables:
    """The tables of one folder in the reading: what is known so far, for later rows to be held against.

    `codes` are all codes and keys that a row may name, written as `ambiguous.tsv` writes them (and `source:key`);
    `items` the Wikidata items and GeoNames numbers given so far, none of which may be given twice.
    """

    def __init__(self, folder: Path | Traversable) -> None:
        self.folder = folder
        self.codes: set[str] = set()
        self.items: set[str] = set()
        self.sources: dict[str, Source] = {}

    def knowledge(self) -> Knowledge:
        self.sources = self._table("sources.tsv", _SOURCE_COLUMNS, "key", _documented, "source:")
        states = self._table("states.tsv", _STATE_COLUMNS, "code", self._state)
        places = self._table("places.tsv", _PLACE_COLUMNS, "key", self._place, "place:")
        self._check_capitals(places)
        organisations = self._table("organisations.tsv", _ORGANISATION_COLUMNS, "code", self._organisation, "ORG:")
        people = self._table("people.tsv", _PERSON_COLUMNS, "key", self._person, "PER:")
        offices = self._grouped("offices.tsv", _OFFICE_COLUMNS, "person", self._office)
        readings = self._ambiguous()
        held = {person: tuple(sorted(terms, key=in_time)) for person, terms in offices.items()}
        return Knowledge(states, places, organisations, people, held, readings, self.sources)

    def _rows(self, table: str, columns: Sequence[str]) -> Iterator[Row]:
        return rows(self.folder / table, columns)

    def _table(
        self, table: str, columns: Sequence[str], key: str, make: Callable[[Row], T], prefix: str = ""
    ) -> dict[str, T]:
        entries: dict[str, T] = {}
        for row in self._rows(table, columns):
            name = row.required(key)
            if name in entries:
                raise row.fault(f"the {key} '{name}' is there twice")
            entries[name] = make(row)
            self.codes.add(prefix + name)
        return entries

    def _grouped(self, table: str, columns: Sequence[str], key: str, make: Callable[[Row], T]) -> dict[str, list[T]]:
        groups: defaultdict[str, list[T]] = defaultdict(list)
        for row in self._rows(table, columns):
            groups[row.required(key)].append(make(row))
        return dict(groups)

    def _state(self, row: Row) -> State:
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
            wikidata=self._item(row),
            begin=_matching(row, "from", _YEAR, "a year"),
            end=_matching(row, "to", _YEAR, "a year"),
            source=self._source(row),
        )

    def _place(self, row: Row) -> Place:
        return Place(
            key=row["key"],
            name_en=row.required("name_en"),
            name_ar=row["name_ar"],
            alt_en=row.many("alt_en"),
            alt_ar=row.many("alt_ar"),
            state=self._code(row, "state"),
            kind=cast("PlaceKind", _one_of(row, "kind", get_args(PlaceKind))),
            wikidata=self._item(row),
            geonames=self._once(row, "geonames", _NUMBER, "GeoNames number"),
            source=self._source(row),
        )

    def _organisation(self, row: Row) -> Organisation:
        return Organisation(
            code=row["code"],
            name_en=row.required("name_en"),
            name_ar=row["name_ar"],
            alt_en=row.many("alt_en"),
            alt_ar=row.many("alt_ar"),
            kind=cast("OrganisationKind", _one_of(row, "kind", get_args(OrganisationKind))),
            state=self._code(row, "state"),
            wikidata=self._item(row),
            source=self._source(row),
        )

    def _person(self, row: Row) -> Person:
        _span(row, "born")
        row.required("polity")
        return Person(
            key=row["key"],
            name_en=row.required("name_en"),
            name_ar=row["name_ar"],
            alt_en=row.many("alt_en"),
            alt_ar=row.many("alt_ar"),
            polity=self._code(row, "polity"),
            wikidata=self._item(row),
            born=row["born"],
            source=self._source(row),
        )

    def _office(self, row: Row) -> Office:
        if f"PER:{row['person']}" not in self.codes:
            raise row.fault(f"the people table does not know '{row['person']}'")
        row.required("polity")
        first, last = _span(row, "from")[0], _span(row, "to")[1]
        if first > last:
            raise row.fault("the office ends before it begins")
        return Office(
            person=row["person"],
            predicate=cast("OfficePredicate", _one_of(row, "predicate", get_args(OfficePredicate))),
            title_en=row.required("title_en"),
            polity=self._code(row, "polity"),
            begin=row["from"],
            end=row["to"],
            first=first,
            last=last,
            source=self._source(row),
        )

    def _ambiguous(self) -> tuple[Ambiguity, ...]:
        found: defaultdict[tuple[str, str], list[Reading]] = defaultdict(list)
        for row in self._rows("ambiguous.tsv", _READING_COLUMNS):
            found[row.required("name"), row.required("lang")].append(self._reading(row))
        return tuple(Ambiguity(name, lang, tuple(readings)) for (name, lang), readings in found.items())

    def _reading(self, row: Row) -> Reading:
        self._source(row)
        codes = () if row.required("reading") == REFUSED else row.many("reading")
        if unknown := [code for code in codes if code not in self.codes | {REFUSED}]:
            raise row.fault(f"no table knows '{unknown[0]}'")
        for column in ("before", "after"):
            if long := [words for words in row.many(column) if " " in words]:
                raise row.fault(f"the column '{column}' holds '{long[0]}' and takes single words")
        return Reading(codes, row["written"], row.many("before"), row.many("after"))

    def _check_capitals(self, places: Mapping[str, Place]) -> None:
        for row in self._rows("states.tsv", _STATE_COLUMNS):
            if row["capital"] and row["capital"] not in places:
                raise row.fault(f"the places table does not know the capital '{row['capital']}'")

    def _item(self, row: Row) -> str:
        return self._once(row, "wikidata", _ITEM, "Wikidata item")

    def _once(self, row: Row, column: str, pattern: re.Pattern[str], what: str) -> str:
        """An identifier, which no other row of any table may have."""
        item = _matching(row, column, pattern, f"a {what}")
        if item and item in self.items:
            raise row.fault(f"the {what} {item} is there twice")
        self.items.add(item)
        return item

    def _code(self, row: Row, column: str) -> str:
        if row[column] and row[column] not in self.codes:
            raise row.fault(f"the column '{column}' names '{row[column]}', which no table knows")
        return row[column]

    def _source(self, row: Row) -> tuple[str, ...]:
        row.required("source")
        keys = row.many("source")
        if unknown := [key for key in keys if key not in self.sources]:
            raise row.fault(f"the sources table does not know '{unknown[0]}'")
        return keys


def _documented(row: Row) -> Source:
    return Source(row["key"], row.required("name"), row["url"], row["licence"], row.required("what"))


def _matching(row: Row, column: str, pattern: re.Pattern[str], wanted: str) -> str:
    if row[column] and not pattern.fullmatch(row[column]):
        raise row.fault(f"the column '{column}' holds '{row[column]}' and not {wanted}")
    return row[column]


def _one_of(row: Row, column: str, values: Sequence[str]) -> str:
    if row.required(column) not in values:
        raise row.fault(f"the column '{column}' holds '{row[column]}' and not one of {', '.join(values)}")
    return row[column]


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
