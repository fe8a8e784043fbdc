"""Which known person a name means: by its words, then by consonant skeletons, checked against office and state.

The score runs from 0 to 2: the share of words that agree plus the likeness of the skeletons. From `ACCEPT` on a name
is taken for the person; between `DOUBT` and `ACCEPT` only where the office or the state the text gives fits too.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.actors.gazetteer import spellings
from ingest.actors.knowledge import TOP, Knowledge, Person
from ingest.actors.likeness import Likeness
from ingest.actors.naming import Naming

ACCEPT = 1.5
DOUBT = 1.2
_SURE = 1.7
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Sought:
    """A name as the text gives it: its words, and the polity, predicate and title of its office ("" where none)."""

    words: tuple[str, ...]
    polity: str = ""
    predicate: str = ""
    title: str = ""


class People:
    """The known people, indexed for finding those a name could mean.

    `words` are all the words of their names, `openers` those that a longer name begins with.
    """

    def __init__(self, knowledge: Knowledge, naming: Naming) -> None:
        self._knowledge = knowledge
        self._naming = naming
        self._likeness = Likeness(naming)
        self._spellings = {key: tuple(_spellings(person, naming)) for key, person in knowledge.people.items()}
        self._by_skeleton: defaultdict[str, set[str]] = defaultdict(set)
        for key, names in self._spellings.items():
            for name in names:
                for word in (*name[:1], *name[-1:]):
                    if bones := naming.skeleton(word):
                        self._by_skeleton[bones].add(key)
        self.words = frozenset(word for names in self._spellings.values() for name in names for word in name)
        longer = (name for names in self._spellings.values() for name in names if len(name) > 1)
        self.openers = frozenset(name[0] for name in longer)
        self._terms: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for key, offices in knowledge.offices.items():
            for office in offices:
                self._terms[office.predicate, office.polity].append(key)

    def spellings(self, key: str) -> tuple[tuple[str, ...], ...]:
        """The names of a person, each as the keys of its words."""
        return self._spellings[key]

    def own_spellings(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Those names that are in the script of the language."""
        return tuple(name for name in self._spellings[key] if self._naming.own(name[0]))

    def find(self, sought: Sought, on: date | None) -> tuple[str, float] | None:
        """The person a name most likely means, with a confidence from 0 to 1, or None."""
        if holder := self._holder(sought, on):
            return holder, 0.9
        if holder := self._namesake(sought, on):
            return holder, 0.8
        if len(sought.words) < 2:
            return None
        scored = sorted(((self._score(sought, key), key) for key in self._candidates(sought)), reverse=True)
        for score, key in scored[:3]:
            if self._fits(score, key, sought, on):
                return key, min(0.95, score / 2)
        return None

    def alike(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Everybody with a name that the words come near enough to be in doubt, the most alike first."""
        if not words:
            return ()
        sought = Sought(words)
        scored = ((self._nearness(words, key), key) for key in self._candidates(sought))
        return tuple(key for score, key in sorted(scored, key=lambda pair: (-pair[0], pair[1])) if score >= DOUBT)

    def _nearness(self, words: tuple[str, ...], key: str) -> float:
        return max((self._likeness.of(words, name) for name in self._spellings[key]), default=0.0)

    def _candidates(self, sought: Sought) -> set[str]:
        last = self._by_skeleton.get(self._naming.skeleton(sought.words[-1]), set())
        first = self._by_skeleton.get(self._naming.skeleton(sought.words[0]), set())
        return (last | first) if len(last) + len(first) < 400 else (last & first)

    def _score(self, sought: Sought, key: str) -> float:
        """The best score of any spelling; without a title only of those that agree word by word."""
        bare = not sought.polity and not sought.predicate
        names = (name for name in self._spellings[key] if not bare or self._likeness.word_by_word(sought.words, name))
        return max((self._likeness.of(sought.words, name) for name in names), default=0.0)

    def _fits(self, score: float, key: str, sought: Sought, on: date | None) -> bool:
        if sought.polity and sought.polity not in self.polities(key):
            return False
        if self._in_office(key, sought, on):
            named = bool(sought.polity) or self._same_surname(sought.words, key)
            return named and (score >= ACCEPT or (score >= DOUBT and bool(sought.polity)))
        if score < ACCEPT or not self._same_surname(sought.words, key):
            return False
        return bool(sought.polity) or (score >= _SURE and self._current(key, on))

    def _same_surname(self, words: Sequence[str], key: str) -> bool:
        """Whether a name ends as one of the person's does: محمد باقري is not Mohammad Bagher Ghalibaf."""
        return any(self._naming.same_word(words[-1], name[-1]) for name in self._spellings[key])

    def _in_office(self, key: str, sought: Sought, on: date | None) -> bool:
        return any(
            office.predicate == sought.predicate
            and sought.polity in {"", office.polity}
            and near(on, office.first, office.last)
            for office in self._knowledge.offices.get(key, ())
        )

    def _current(self, key: str, on: date | None) -> bool:
        return any(near(on, office.first, office.last) for office in self._knowledge.offices.get(key, ()))

    def polities(self, key: str) -> frozenset[str]:
        """Every state and organisation a person has stood for."""
        held = (office.polity for office in self._knowledge.offices.get(key, ()))
        return frozenset((self._knowledge.people[key].polity, *held))

    def _holder(self, sought: Sought, on: date | None) -> str | None:
        """The holder of the office the title names, where the words can be that person's name."""
        if not sought.polity or on is None:
            return None
        if sought.predicate not in TOP:
            return self._colleague(sought, on)
        for key in self._terms.get((sought.predicate, sought.polity), ()):
            if self._in_office(key, sought, on) and self._shares_surname(sought.words, key):
                return key
        return None

    def _colleague(self, sought: Sought, on: date) -> str | None:
        """Who holds an office that several may, by its title and the surname: first names are written as one hears."""
        held = self._terms.get((sought.predicate, sought.polity), ()) if sought.title and len(sought.words) > 1 else ()
        fitting = (key for key in held if self._bears(key, sought, on) and self._same_surname(sought.words, key))
        return next(fitting, None)

    def _bears(self, key: str, sought: Sought, on: date) -> bool:
        offices = self._knowledge.offices[key]
        return any(
            (office.title_en, office.polity) == (sought.title, sought.polity) and near(on, office.first, office.last)
            for office in offices
        )

    def _namesake(self, sought: Sought, on: date | None) -> str | None:
        """The only holder of an office anywhere by a surname: "Prime Minister Abe"."""
        if sought.predicate not in TOP or sought.polity or on is None or len(sought.words) != 1:
            return None
        (word,) = sought.words
        holders = [
            key
            for key in self._by_skeleton.get(self._naming.skeleton(word), ())
            if any(word in {name[0], name[-1]} for name in self._spellings[key])
            and any(office.predicate == sought.predicate for office in self._knowledge.offices_on(key, on))
        ]
        return holders[0] if len(holders) == 1 else None

    def _shares_surname(self, words: Sequence[str], key: str) -> bool:
        if len(words) > 1:
            return any(self._likeness.of(words, name) >= DOUBT for name in self._spellings[key])
        return any(
            self._naming.same_word(words[0], part) for name in self._spellings[key] for part in (*name[-1:], *name[:1])
        )


def near(on: date | None, first: date, last: date) -> bool:
    """Whether a day falls in a term or within a year of it; an unknown day does."""
    if on is None:
        return True
    return first <= on + _YEAR and (last >= date.max - _YEAR or on - _YEAR <= last)


def _spellings(person: Person, naming: Naming) -> Iterator[tuple[str, ...]]:
    seen = set()
    for name in (person.name_ar, *person.alt_ar, person.name_en, *person.alt_en):
        words = spellings(_plain(name), naming)
        if words and words not in seen:
            seen.add(words)
            yield words


def _plain(name: str) -> str:
    if name.isascii() or "\u0600" <= name[:1] <= "\u06ff":
        return name
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
