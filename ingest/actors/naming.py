"""The noun phrases of one sentence that name actors: titles with names, names alone, nationalities, institutions.

The order of an Arabic phrase is office, adjectives of quality and nationality, name (الرئيس الروسي السابق ميدفيديف), or
office and the name of the state (وزير خارجية قطر), or the name first and the office in apposition (فابيوس، وزير
الخارجية الفرنسي). What is found here is not yet linked to anybody: that takes the whole article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ingest.actors.gazetteer import Match, Words
from ingest.actors.lexicon import Entry, Lexicon
from ingest.actors.people import Sought
from ingest.languages.arabic.names import Institution, NameClass, Title, is_word, name_class, name_stops, particles

DraftKind = Literal["person", "role", "body", "entry"]

_COMMAS = frozenset("،,:-–ـ")
_QUOTES = frozenset("\"'“”«»()[]")
_AFTER_COMMON = frozenset({"given", "common", "surname", "unknown"})
_DEFINITE = ("ال", "وال", "فال", "لل", "بال")
_LONGEST_NAME = 6
_LONGEST_FIELD = 8
_OF = frozenset({"في", "لدي", "باسم", "الي", "من", "عن", "ل"})
_GOVERNING = frozenset({"في", "لدي", "باسم", "ل"})
_OF_STATE = frozenset({"member of parliament", "senator", "member of Congress", "minister"})
_THIS_STATE = frozenset({"البلاد", "الجمهوريه", "الدوله", "الحكومه", "الوزراء"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A phrase found: tokens `first` to before `last`, `taken` letters of proclitics left outside.

    kind  person  a name, with `name` its tokens (first, last) and `entry` where the tables know it
          role    a title without a name
          body    an institution with its state
          entry   a state, organisation, place or adjective from the tables
    `polities` are the states and organisations the phrase names, `sense` a modifier (former, late, ...).
    """

    kind: DraftKind
    first: int
    last: int
    taken: int
    entry: Entry | None = None
    name: tuple[int, int] | None = None
    title: Title | None = None
    sense: str = ""
    polities: tuple[str, ...] = ()
    institution: Institution | None = None


@dataclass(frozen=True, slots=True)
class _Office:
    """A title read so far, with what follows it."""

    title: Title
    first: int
    taken: int
    solid: int
    polities: tuple[str, ...] = ()
    sense: str = ""
    name: tuple[int, int] | None = None
    entry: Entry | None = None


class Phrases:
    """The phrases of one sentence."""

    def __init__(self, words: Words, lexicon: Lexicon, on: date | None) -> None:
        self._words = words
        self._lexicon = lexicon
        self._on = on
        self._size = len(words.tokens)
        self._found: dict[int, list[Match[Entry]]] = {}

    def drafts(self) -> Iterator[Draft]:
        """Every phrase, in order; none overlaps another."""
        position = 0
        while position < self._size:
            draft = self._draft(position)
            if draft is None:
                position += 1
                continue
            yield draft
            position = draft.last

    def _draft(self, start: int) -> Draft | None:
        found = [draft for draft in (self._titled(start), self._body(start), self._named(start)) if draft]
        return max(found, key=lambda draft: (draft.last, -draft.taken), default=None)

    # Names

    def _names(self, start: int) -> list[Match[Entry]]:
        if start >= self._size:
            return []
        if start not in self._found:
            self._found[start] = self._lexicon.entries(self._words, start, self._on)
        return self._found[start]

    def _named(self, start: int) -> Draft | None:
        for match in self._names(start):
            entry = match.values[0]
            if entry.kind == "refused":
                return None
            if entry.kind == "person":
                if draft := self._person(match, entry):
                    return draft
                continue
            if entry.kind == "adjective" and self._is_surname(start):
                continue
            code = (entry.code,) if entry.code else ()
            return Draft("entry", match.start, match.end, match.taken, entry, polities=code)
        return self._unknown(start)

    def _person(self, match: Match[Entry], entry: Entry) -> Draft | None:
        if match.end - match.start == 1 and not self._lexicon.in_their_time(entry, self._on):
            return None
        end = self._extended(match)
        if end is None:
            return None
        draft = Draft("person", match.start, end, match.taken, entry, (match.start, end))
        return self._apposed(draft)

    def _extended(self, match: Match[Entry]) -> int | None:
        """Where a known name ends once the parts are added that the tables leave out; None where it is another's."""
        run = self._run(match.start, match.taken) or match.end
        added = [name_class(self._words.tokens[index].text) for index in range(match.end, run)]
        if sum(self._words.keys[index] not in particles() for index in range(match.start, match.end)) == 1:
            another = any(found.values[0].kind == "person" for found in self._names(match.end))
            if self._key(match) not in self._lexicon.people.openers:
                return match.end  # never a first name: what follows is another's (بوتين كيم)
            return None if added and added[0] in {"given", "particle"} and not another else match.end
        return run if added and all(kind in {"given", "particle"} for kind in added) else match.end

    def _key(self, match: Match[Entry]) -> str:
        """The first word of a match, without its proclitics."""
        return self._words.keys[match.start][match.taken :]

    def _is_surname(self, position: int) -> bool:
        """Whether a nationality is part of a name here: the token before is a given name (منيب المصري)."""
        return (
            position > 0
            and name_class(self._words.tokens[position - 1].text) == "given"
            and not self._names(position - 1)
        )

    def _unknown(self, start: int) -> Draft | None:
        """A name nobody told of: two or more words, the first and another of them known parts of names."""
        for taken, _ in self._words.readings[start]:
            text = self._text(start, taken)
            if taken and (len(text) < 3 or is_word(self._text(start))):
                continue
            if name_class(text) not in {"given", "common", "unknown", "particle"}:
                continue
            end = self._run(start, taken)
            if end is None or end - start < 2:
                continue
            if self._sure(start, end, taken):
                return self._apposed(Draft("person", start, end, taken, None, (start, end)))
            if entry := self._linked(start, end, taken):
                return self._apposed(Draft("person", start, end, taken, entry, (start, end)))
        return None

    def _linked(self, start: int, end: int, taken: int) -> Entry | None:
        """The known person a run of words names, though none of them is surely a name."""
        first = next(key for letters, key in self._words.readings[start] if letters == taken)
        words = tuple(key for key in (first, *self._words.keys[start + 1 : end]) if key.isalpha())
        found = self._lexicon.people.find(Sought(words), self._on) if len(words) > 1 else None
        return Entry("person", f"PER:{found[0]}") if found else None

    def _sure(self, start: int, end: int, taken: int) -> bool:
        texts = [self._text(index, taken if index == start else 0) for index in range(start, end)]
        classes = [name_class(text) for text in texts]
        if "surname" in classes:
            return False
        known = sum(kind in {"given", "common"} for kind in classes[1:])
        if classes[0] == "particle":
            return known > 1
        foreign = not taken and not is_word(texts[0]) and classes[-1] == "unknown" and len(texts[-1]) > 3
        return classes[0] == "given" and (known > 0 or foreign)

    def _text(self, position: int, taken: int = 0) -> str:
        token = self._words.tokens[position]
        return token.text[self._words.begin(position, taken) - token.begin :]

    def _run(self, start: int, taken: int = 0) -> int | None:
        """Where a personal name that starts at a token ends, or None where none starts."""
        position, parts, before = start, 0, "start"
        while position < self._size and parts < _LONGEST_NAME:
            if self._words.joints[position] and parts:
                position += 1
                continue
            kind = self._kind(position, taken if position == start else 0)
            if not self._goes_on(position, kind, before, parts):
                break
            if kind == "particle":
                position += self._particle(position)
            else:
                position += 1
            parts, before = parts + 1, kind
        return self._trimmed(start, position)

    def _prefixed(self, position: int) -> bool:
        """Whether a strange word is "and" or a preposition with something after it: لمارتن "for Martin"."""
        readings = self._words.readings[position]
        return self._words.keys[position][:1] == "و" or any(name_class(key) == "given" for _, key in readings[1:])

    def _kind(self, position: int, taken: int = 0) -> NameClass:
        """What a token can be in a name; an ordinary word that known people are called by is as good as a name's."""
        text = self._text(position, taken)
        kind = name_class(text)
        key = self._words.keys[position]
        if kind in {"stop", "surname"} and position and len(key) > 2 and key in self._lexicon.people.words:
            return kind if key in name_stops() else "common"
        return kind

    def _particle(self, position: int) -> int:
        """How many tokens a particle takes: عبد, أبو and آل bind the next word whatever it is."""
        particle = particles().get(self._words.keys[position])
        binds = particle is not None and particle.kind in {"prefix", "father"}
        return 2 if binds and position + 1 < self._size and self._words.keys[position + 1].isalpha() else 1

    def _goes_on(self, position: int, kind: str, before: str, parts: int) -> bool:
        if kind == "stop" or (parts and kind == "unknown" and self._prefixed(position)):
            return False
        if parts == 0:
            return kind in {"given", "unknown", "particle", "common"} or kind == "surname"
        if before == "particle" or kind in {"given", "particle"}:
            return not self._other(position) or kind == "given"
        if self._other(position):
            return kind in {"surname", "common"} and parts == 1 and before == "given"
        if kind == "surname":
            return before != "surname" and (parts == 1 or not is_word(self._words.tokens[position].text))
        return kind == "unknown" or (kind == "common" and parts <= 2)

    def _other(self, position: int) -> bool:
        """Whether something else than a person starts at a token: a nationality, a title, a quality."""
        if any(match.values[0].kind != "person" and not match.taken for match in self._names(position)):
            return True
        modifier = self._lexicon.modifiers.at(self._words, position)
        if modifier and not modifier.taken:
            return True
        title = self._lexicon.titles.at(self._words, position)
        known = self._words.keys[position] in self._lexicon.people.words and not self._words.keys[position].startswith(
            "ال"
        )
        return bool(title and not title.taken) and not known

    def _trimmed(self, start: int, end: int) -> int | None:
        while end > start and (
            self._words.keys[end - 1] in particles()
            and not (end - 2 >= start and self._words.keys[end - 2] in particles())
        ):
            end -= 1
        return end if end > start else None

    # Titles

    def _titled(self, start: int) -> Draft | None:
        if start and self._kind(start - 1) == "given" and not self._words.keys[start].startswith(_DEFINITE):
            return None
        match = self._lexicon.titles.at(self._words, start)
        return self._office_draft(self._office(match)) if match else None

    def _office(self, match: Match[Title]) -> _Office:
        """Reads on after a title: qualities, nationalities, the state or body, the field, and the name."""
        office = _Office(match.values[0], match.start, match.taken, match.end)
        position, field = match.end, 0
        while position < self._size and field <= _LONGEST_FIELD:
            step = self._step(office, position, field)
            if step is None:
                break
            office, position, is_field = step
            field += is_field
            if office.name:
                break
        return office

    def _step(self, office: _Office, position: int, field: int) -> tuple[_Office, int, int] | None:
        solid = position == office.solid
        if modifier := self._modifier(position):
            sense = office.sense or modifier.values[0].replace("plain", "")
            end = modifier.end
            return replace(office, sense=sense, solid=end if solid else office.solid), end, 0
        if polity := self._polity(office, position, field):
            return polity
        if self._words.keys[position] in _GOVERNING and (polity := self._polity(office, position + 1, field)):
            return polity
        if address := self._address(position):
            return office, address, 0
        if name := self._holder(office, position):
            return name
        return self._field(office, position)

    def _address(self, position: int) -> int | None:
        """A form of address between office and name: وزير الخارجية الشيخ صباح الخالد."""
        comma = self._words.tokens[position].text in _COMMAS
        start = position + 1 if comma else position
        match = self._lexicon.titles.at(self._words, start) if start < self._size else None
        if match is None or match.taken or "address" not in match.values[0].notes or not match.values[0].definite:
            return None
        return match.end

    def _modifier(self, position: int) -> Match[str] | None:
        match = self._lexicon.modifiers.at(self._words, position)
        return match if match and not match.taken else None

    def _polity(self, office: _Office, position: int, field: int) -> tuple[_Office, int, int] | None:
        for match in self._names(position):
            entry = match.values[0]
            if entry.kind in {"person", "refused"} or (match.taken and not self._joined(match)):
                continue
            if entry.kind == "place" or (office.polities and entry.kind != "adjective"):
                if field:
                    return office, match.end, 1
                return None
            if not self._may_govern(office, match, entry, field):
                return (office, match.end, 1) if field else None
            polities = (*office.polities, entry.code) if entry.code not in office.polities else office.polities
            return replace(office, polities=polities, solid=match.end), match.end, 0
        return None

    def _joined(self, match: Match[Entry]) -> bool:
        """Whether the proclitic is a preposition (للأمم المتحدة, بالاتحاد الأوروبي) and not "and"."""
        return self._words.keys[match.start][:1] in "بل"

    def _may_govern(self, office: _Office, match: Match[Entry], entry: Entry, field: int) -> bool:
        if entry.kind == "adjective":
            return True
        before = self._words.keys[match.start - 1]
        if before in _OF or match.taken:
            governs = before in _GOVERNING or match.taken > 0
            return governs and "abroad" not in office.title.notes and bool(office.title.predicate)
        return not office.title.owned and (match.start == office.solid or field > 0)

    def _holder(self, office: _Office, position: int) -> tuple[_Office, int, int] | None:
        """The name after a title; after a comma only one that the tables or the list of given names know."""
        if office.title.number != "sg":
            return None
        comma = self._words.tokens[position].text in _COMMAS
        start = position + 1 if comma else position
        if start >= self._size or (comma and self._lexicon.titles.at(self._words, start)):
            return None
        match = next((m for m in self._names(start) if m.values[0].kind == "person" and not m.taken), None)
        if match and match.end - match.start == 1 and self._foreign(match.values[0], office):
            return None
        end = self._run(start)
        if match and (not end or match.end >= end):
            return self._held(office, start, match.end, match.values[0])
        if end is None or not self._may_be_name(office, start, end, comma):
            return None
        return self._held(office, start, end, match.values[0] if match and match.end - start > 1 else None)

    def _foreign(self, entry: Entry, office: _Office) -> bool:
        """Whether a known person never stood for the state of the office: then the name begins another phrase."""
        served = self._lexicon.people.polities(entry.code.removeprefix("PER:"))
        states = {code for code in office.polities if not code.startswith("ORG:")}
        return bool(states) and not states & served and not any(code.startswith("ORG:") for code in served)

    def _held(self, office: _Office, start: int, end: int, entry: Entry | None) -> tuple[_Office, int, int]:
        return replace(office, name=(start, end), entry=entry, solid=end), end, 0

    def _may_be_name(self, office: _Office, start: int, end: int, comma: bool) -> bool:
        kinds = [name_class(self._words.tokens[index].text) for index in range(start, end)]
        known = any(kind == "given" for kind in kinds)
        if comma:
            return len(kinds) > 1 and (
                kinds[0] == "given" or (kinds[0] == "common" and kinds[1] in {"given", "common", "surname"})
            )
        if kinds[0] == "surname":
            return len(kinds) > 1 and known and start == office.solid and not is_word(self._words.tokens[start].text)
        if kinds[0] == "common":
            return len(kinds) > 1 and (known or kinds[1] in {"surname", "common", "particle"})
        if kinds[0] == "unknown" and not known:
            return start == office.solid and (bool(office.polities) or office.title.definite or len(kinds) > 1)
        return len(kinds) > 1 or start == office.solid

    def _field(self, office: _Office, position: int) -> tuple[_Office, int, int] | None:
        """The words of the field of an office: وزير الاقتصاد والمالية, رئيس لجنة الشؤون الخارجية."""
        if "open" not in office.title.notes or (
            office.title.definite and "address" not in office.title.notes and not self._owned_field(office)
        ):
            return None
        key = self._words.keys[position]
        text = self._words.tokens[position].text
        if key in _OF:
            return office, position + 1, 1
        if key in name_stops() and position > office.first + 1:
            return None
        if text in _QUOTES or not key.isalpha():
            return (office, position + 1, 1) if text in _QUOTES and position > office.first + 1 else None
        definite = key.startswith(("ال", "لل", "وال", "بال"))
        bound = position == office.solid and is_word(text)
        return (office, position + 1, 1) if definite or bound or self._bound_before(position) else None

    def _owned_field(self, office: _Office) -> bool:
        return office.title.predicate == "spokespersonOf" or "unnamed" in office.title.notes

    def _bound_before(self, position: int) -> bool:
        """Whether the word before is indefinite and so may bind this one: رئيس لجنة شؤون ..."""
        before = self._words.keys[position - 1]
        return before in _OF and is_word(self._words.tokens[position].text)

    def _office_draft(self, office: _Office) -> Draft | None:
        title = self._narrowed(office)
        office = replace(office, polities=self._served(office))
        if office.name:
            return Draft(
                "person",
                office.first,
                office.solid,
                office.taken,
                office.entry,
                office.name,
                title,
                office.sense,
                office.polities,
            )
        if not title.predicate or "address" in title.notes:
            return None
        if not office.polities:
            return None
        return Draft(
            "role", office.first, office.solid, office.taken, title=title, sense=office.sense, polities=office.polities
        )

    def _served(self, office: _Office) -> tuple[str, ...]:
        """Members of a parliament stand for their state, whatever the party that the phrase names."""
        if office.title.title_en not in _OF_STATE:
            return office.polities
        organisations = self._lexicon.knowledge.organisations
        found = (
            organisations[code.removeprefix("ORG:")].state or code if code.startswith("ORG:") else code
            for code in office.polities
        )
        return tuple(dict.fromkeys(found))

    def _narrowed(self, office: _Office) -> Title:
        """رئيس is a president only where it is definite or a state follows; else the head of something."""
        title = office.title
        if title.owned and title.predicate == "headOfStateOf":
            return replace(title, predicate="holdsOfficeIn", title_en="head")
        if "state" not in title.notes or title.predicate != "headOfStateOf":
            return title
        follows = self._words.keys[self._title_end(office)] if self._title_end(office) < self._size else ""
        of_state = any(not polity.startswith("ORG:") for polity in office.polities)
        if title.definite and not any(polity.startswith("ORG:") for polity in office.polities):
            return title
        if follows in _THIS_STATE or (of_state and not title.definite and self._polity_follows(office)):
            return title
        return replace(
            title, predicate="holdsOfficeIn", title_en="head" if title.title_en == "president" else title.title_en
        )

    def _title_end(self, office: _Office) -> int:
        match = self._lexicon.titles.at(self._words, office.first)
        return match.end if match else office.first + 1

    def _polity_follows(self, office: _Office) -> bool:
        position = self._title_end(office)
        return any(match.values[0].code in office.polities for match in self._names(position))

    # Names before their titles

    def _apposed(self, draft: Draft) -> Draft:
        """A name with the office after it: لوران فابيوس وزير الخارجية الفرنسي."""
        position = draft.last
        if position < self._size and self._words.tokens[position].text in _COMMAS:
            position += 1
        if position >= self._size:
            return draft
        match = self._lexicon.titles.at(self._words, position)
        if match is None or match.taken or "address" in match.values[0].notes or match.values[0].number != "sg":
            return draft
        comma = position > draft.last
        if self._words.keys[position].startswith("ال") and not comma:
            return draft
        office = self._office(match)
        if office.name or not (office.polities or match.end - match.start > 1):
            return draft
        if draft.entry and self._foreign(draft.entry, office):
            return draft
        return replace(
            draft, last=office.solid, title=self._narrowed(office), sense=office.sense, polities=office.polities
        )

    # Institutions

    def _body(self, start: int) -> Draft | None:
        for match in self._lexicon.institutions.all_at(self._words, start):
            if draft := self._institution(match):
                return draft
        return None

    def _institution(self, match: Match[Institution]) -> Draft | None:
        position = match.end
        for _ in range(4):
            if position >= self._size:
                break
            for name in self._names(position):
                entry = name.values[0]
                near = position == match.end or (position == match.end + 1 and self._words.keys[match.end] == "في")
                if entry.code and not name.taken and self._of_state(entry, near):
                    return Draft(
                        "body", match.start, name.end, match.taken, polities=(entry.code,), institution=match.values[0]
                    )
            modifier = self._modifier(position)
            if self._words.keys[position - 1] == "في":
                break
            field = self._words.keys[position].startswith(("ال", "وال", "لل"))
            if modifier is None and not field and not (position == match.end and self._words.keys[position] == "في"):
                break
            position = modifier.end if modifier else position + 1
        if match.values[0].alone and match.values[0].definite:
            return Draft("body", match.start, match.end, match.taken, institution=match.values[0])
        return None

    def _of_state(self, entry: Entry, adjacent: bool) -> bool:
        if entry.code.startswith("ORG:"):
            return False
        return entry.kind == "adjective" or (entry.kind in {"state", "capital"} and adjacent)
