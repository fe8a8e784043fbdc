"""Who there is to be meant: states, places, organisations, people and their offices.

Every fact is a row of a table that `ingest.actors.facts` reads; nothing about an actor is written in code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, Protocol

from ingest.identity import organisation_iri, person_iri, state_iri
from ingest.record import Actor

OfficePredicate = Literal["headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf", "holdsOfficeIn", "spokespersonOf"]
TOP: frozenset[str] = frozenset({"headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf"})
"""The offices of which a state has one holder at a time."""

PlaceKind = Literal["capital", "city", "region", "seat"]
OrganisationKind = Literal["igo", "bloc", "agency", "broadcaster", "newspaper", "party", "armed", "ngo", "court"]

MEDIA: frozenset[OrganisationKind] = frozenset({"agency", "broadcaster", "newspaper"})
"""Kinds of organisation that only say things and never act."""

ASSEMBLIES: frozenset[OrganisationKind] = frozenset({"igo", "bloc"})
"""Kinds of organisation whose members are states, and which meet."""

DOMESTIC: frozenset[OrganisationKind] = frozenset({"party", "ngo"})
"""Kinds of organisation that belong to their state: what passes between the two is no diplomacy."""


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
    the article's date and context, none means that the name is refused here, and `-` behind others that it means them
    only where the article names their state. `written`: the text must spell it so, vowel marks included. `before` and
    `after`: one of these single words must stand right before or right after the name.
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


@dataclass(frozen=True, slots=True)
class Source:
    """What stands behind rows that name its key; `url` and `licence` are "" where there is no document."""

    key: str
    name: str
    url: str
    licence: str
    what: str


@dataclass(frozen=True)
class Knowledge:
    """All tables, by code or key; `offices` by the person's key, each person's in order of time."""

    states: Mapping[str, State]
    places: Mapping[str, Place]
    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    offices: Mapping[str, tuple[Office, ...]]
    ambiguous: tuple[Ambiguity, ...]
    sources: Mapping[str, Source]

    def actor(self, code: str) -> Actor:
        """The actor a contract code means: `PRK`, `ORG:EU`, `PER:Kim Jong Un@PRK`. Raises KeyError if not known.

        A person keeps the polity the code names, so one person can be an actor for Estonia and later for the EU.
        """
        if code.startswith("ORG:"):
            return _organisation_actor(self.organisations[code.removeprefix("ORG:")])
        if code.startswith("PER:"):
            key, polity = parted(code)
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
        for office in sorted((term for held in self.offices.values() for term in held), key=in_time):
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


def parted(code: str) -> tuple[str, str]:
    """The key of a person and the polity named, "" where none is, from a contract code.

    >>> parted("PER:Kaja Kallas@ORG:EU")
    ('Kaja Kallas', 'ORG:EU')
    """
    key, _, polity = code.removeprefix("PER:").partition("@")
    return key, polity


def in_time(office: Office) -> tuple[date, date]:
    """What terms are sorted by: the first day, then the last."""
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
