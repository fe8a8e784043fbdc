"""The knowledge tables and the words of a language made into look-up tables: what the actor stages share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal, get_args

from ingest.actors.facts import REFUSED, load
from ingest.actors.gazetteer import Match, Matcher, Words, spellings
from ingest.actors.knowledge import MEDIA, Ambiguity, Knowledge, Place, Reading
from ingest.actors.naming import Anaphor, Institution, MembershipUse, Naming, Title
from ingest.actors.people import People, near
from ingest.identity import place_iri, state_iri
from ingest.languages import languages
from ingest.reading import Token

_OFTEN = 3

EntryKind = Literal["state", "organisation", "capital", "seat", "person", "place", "adjective", "refused"]

_FIRST: Mapping[EntryKind, int] = {
    "state": 0, "organisation": 1, "capital": 2, "seat": 3, "person": 4, "adjective": 5, "place": 6, "refused": 7,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for: `code` is that of a state or organisation or `PER:key`, "" for a mere place.

    `others` are organisations of the same name in other states, `-` among them that the name may mean none. `land` is
    the state that a mere place belongs to.
    """

    kind: EntryKind
    code: str
    place: str = ""
    place_iri: str = ""
    others: tuple[str, ...] = ()
    land: str = ""


class Lexicon:
    """Everything that is looked up in a text of one language about actors."""

    def __init__(self, knowledge: Knowledge, naming: Naming) -> None:
        self.knowledge = knowledge
        self.naming = naming
        self.people = People(knowledge, naming)
        self.names: Matcher[Entry] = Matcher(_entries(knowledge, naming), naming)
        self.titles: Matcher[Title] = Matcher(naming.titles(), naming)
        self.institutions: Matcher[Institution] = Matcher(naming.institutions(), naming)
        self.modifiers: Matcher[str] = Matcher(naming.modifiers(), naming)
        self.anaphors: Matcher[Anaphor] = Matcher(naming.anaphors(), naming)
        self._ambiguous = {
            spellings(name.name, naming): name for name in knowledge.ambiguous if name.lang == naming.code
        }
        self._common = frozenset(spellings(word, naming) for word in naming.common_words())
        self._memberships = _memberships(naming)
        readings = (reading for name in self._ambiguous.values() for reading in name.readings)
        self._doubtful = frozenset(code for one in readings if REFUSED in one.codes for code in one.codes)
        self._media = _media(knowledge)
        self._homes = _homes(knowledge, naming)

    def words(self, found: tuple[Token, ...]) -> Words:
        """The tokens of a sentence, made ready for looking up."""
        return Words.of(found, self.naming)

    def entries(self, words: Words, start: int, on: date | None) -> list[Match[Entry]]:
        """The names that start at a token, the longest first, each with the one entry it stands for at that time."""
        found: list[Match[Entry]] = []
        for match in self.names.all_at(words, start):
            entry = self._choose(words, match, on)
            if entry is not None:
                found.append(Match(match.start, match.end, match.taken, match.key, (entry,)))
        return found

    def membership_words(self, use: MembershipUse) -> frozenset[str]:
        """The keys of the words of memberships.tsv that have a use."""
        return self._memberships[use]

    def media(self, state: str, kind: str) -> str:
        """The code of a state's own agency (the first listed), or of its only broadcaster, else ""."""
        found = self._media.get((state, kind), [])
        return f"ORG:{found[0]}" if len(found) == 1 or (found and kind == "agency") else ""

    def about(self, states: Mapping[str, int], source: str, *, plain: bool = False) -> str:
        """The state an article is about: the one it names far more than others, else its publisher's; "" if neither.

        A publisher's own state that the article never names, while it names others, is not what it is about. `plain`: a
        state that is named only once or twice is not enough.
        """
        ranked = sorted(states.items(), key=lambda counted: -counted[1])[:2]
        leads = bool(ranked) and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1])
        if leads and ranked[0][1] >= _OFTEN:
            return ranked[0][0]
        home = self.home(source)
        if home and (not states or home in states):
            return home
        return ranked[0][0] if leads and not plain else ""

    def at_home(self, codes: Sequence[str], states: Mapping[str, int]) -> str:
        """Of organisations that share a name, the one whose state is named most; else the first, or "" after `-`."""
        known = [code for code in codes if code != REFUSED]
        here = max(known, key=lambda code: states.get(self.knowledge.home(code), 0))
        named = states.get(self.knowledge.home(here), 0) > 0
        return here if named or REFUSED not in codes else ""

    def shares_name(self, code: str) -> bool:
        """Whether an organisation or state has a name that means it only where its state is named."""
        return code in self._doubtful

    def may_mean(self, code: str, states: Mapping[str, int]) -> bool:
        """Whether an organisation or state can be meant where these states are named."""
        return not self.shares_name(code) or states.get(self.knowledge.home(code), 0) > 0

    def home(self, source: str) -> str:
        """The state in which the newspaper or broadcaster that published an article is at home, or ""."""
        return self._homes.get(spellings(source, self.naming), "")

    def _choose(self, words: Words, match: Match[Entry], on: date | None) -> Entry | None:
        name = self._ambiguous.get(_written(words, match))
        if name is not None:
            return self._read(words, match, name, on)
        if _written(words, match) in self._common:
            return None
        return self._likeliest(match.values, on)

    def _read(self, words: Words, match: Match[Entry], name: Ambiguity, on: date | None) -> Entry | None:
        for reading in name.readings:
            if _holds(reading, words, match):
                chosen = self._likeliest(tuple(self._meant(match, reading.codes)), on)
                shared = chosen is not None and chosen.kind in {"organisation", "adjective"} and len(reading.codes) > 1
                return replace(chosen, others=reading.codes) if chosen and shared else chosen
        return None

    def _meant(self, match: Match[Entry], codes: Iterable[str]) -> Iterator[Entry]:
        """What the codes of a reading stand for, as the name itself does (a nationality stays one) or by the code."""
        for code in (code for code in codes if code != REFUSED):
            own = next((entry for entry in match.values if entry.code == code), None)
            if entry := own or _entry(code, self.knowledge):
                yield entry

    def _likeliest(self, entries: tuple[Entry, ...], on: date | None) -> Entry | None:
        if len(entries) == 1:
            return entries[0]
        return min(entries, key=lambda entry: (_FIRST[entry.kind], self._distance(entry, on)), default=None)

    def _distance(self, entry: Entry, on: date | None) -> int:
        """How far from their time in office the text would name a person, or from its own a state: 0 is within."""
        if on is None:
            return 0
        if entry.kind == "person":
            return _office_distance(self.knowledge, entry.code.removeprefix("PER:"), on)
        state = self.knowledge.states.get(entry.code)
        return 1 if state and state.end and int(state.end) < on.year else 0

    def in_their_time(self, entry: Entry, on: date | None) -> bool:
        """Whether a person is one the news of that day would call by one word alone."""
        offices = self.knowledge.offices.get(entry.code.removeprefix("PER:"), ())
        return on is None or not offices or any(near(on, office.first, office.last) for office in offices)


@cache
def shipped(language: str) -> Lexicon:
    """The lexicon of the tables that come with dragoman, for a language by its code. Raises KeyError and BadTable."""
    return Lexicon(load(), languages()[language].naming)


def _office_distance(knowledge: Knowledge, key: str, on: date) -> int:
    gaps = [
        max(0, (office.first - on).days, (on - office.last).days if office.last != date.max else 0)
        for office in knowledge.offices.get(key, ())
    ]
    return min(gaps, default=100_000)


def _holds(reading: Reading, words: Words, match: Match[Entry]) -> bool:
    text = "".join(token.text for token in words.tokens[match.start : match.end])
    before = words.keys[match.start - 1] if match.start else ""
    after = words.keys[match.end] if match.end < len(words.keys) else ""
    return (
        (not reading.written or text.endswith(reading.written.replace(" ", "")))
        and (not reading.before or before in _keys(reading.before, words))
        and (not reading.after or after in _keys(reading.after, words))
    )


def _keys(written: Iterable[str], words: Words) -> frozenset[str]:
    return frozenset("".join(spellings(word, words.spelling)) for word in written)


def _written(words: Words, match: Match[Entry]) -> tuple[str, ...]:
    """The keys of a match as they stand, without the proclitics of the first."""
    first = next(
        (key for taken, key in words.readings[match.start] if taken == match.taken and match.key.startswith(key)), ""
    )
    return (first or match.key, *words.keys[match.start + 1 : match.end])


def _entries(knowledge: Knowledge, naming: Naming) -> Iterator[tuple[str, Entry]]:
    for name, code in knowledge.names(naming.code):
        if entry := _entry(code, knowledge):
            yield name, entry
    states = knowledge.states.values()
    adjectives = dict.fromkeys((form, state.code) for state in states for form in naming.adjectives(state))
    yield from ((form, Entry("adjective", code)) for form, code in adjectives)
    for name, code in _ambiguous_names(knowledge, naming.code):
        if (name, code) not in adjectives and (entry := _entry(code, knowledge)):
            yield name, entry
    for form, code in naming.organisation_adjectives():
        if code in knowledge.organisations:
            yield form, Entry("adjective", f"ORG:{code}")


def _ambiguous_names(knowledge: Knowledge, language: str) -> Iterator[tuple[str, str]]:
    """Names that mean somebody only where a row says so: القاعدة "the base" after تنظيم, كوريا for either Korea."""
    for ambiguity in knowledge.ambiguous:
        if ambiguity.lang == language:
            codes = (code for reading in ambiguity.readings for code in reading.codes)
            yield from ((ambiguity.name, code) for code in codes if code != REFUSED)


def _entry(code: str, knowledge: Knowledge) -> Entry | None:
    if code.startswith("place:"):
        return _place_entry(knowledge.places[code.removeprefix("place:")])
    if code.startswith("PER:"):
        return Entry("person", code)
    if code.startswith("ORG:"):
        return Entry("organisation", code)
    return Entry("state", code, knowledge.states[code].name_en, state_iri(code))


def _place_entry(place: Place) -> Entry:
    iri = place_iri(place.key)
    if place.kind == "capital" and place.state:
        return Entry("capital", place.state, place.name_en, iri)
    if place.kind == "seat" and place.state:
        return Entry("seat", place.state)
    return Entry("place", "", place.name_en, iri, land=place.state)


def _homes(knowledge: Knowledge, naming: Naming) -> Mapping[tuple[str, ...], str]:
    """The state of every newspaper and broadcaster by each of its names; agencies write for the whole world."""
    found: dict[tuple[str, ...], str] = {}
    for organisation in knowledge.organisations.values():
        if organisation.kind in {"newspaper", "broadcaster"} and organisation.state:
            names = (organisation.name_en, organisation.name_ar, *organisation.alt_en, *organisation.alt_ar)
            found.update((spellings(name, naming), organisation.state) for name in names if name)
    return found


def _memberships(naming: Naming) -> Mapping[MembershipUse, frozenset[str]]:
    words = tuple(naming.memberships())
    uses: tuple[MembershipUse, ...] = get_args(MembershipUse)
    return {use: frozenset(naming.key(word) for word, its in words if its == use) for use in uses}


def _media(knowledge: Knowledge) -> Mapping[tuple[str, str], list[str]]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for code, organisation in knowledge.organisations.items():
        if organisation.kind in MEDIA and organisation.state:
            found[organisation.state, organisation.kind].append(code)
    return found
