"""Offices in Arabic: a title, its qualities, nationality, field and state, and who holds it.

The order is office, adjectives of quality and nationality, name (الرئيس الروسي السابق ميدفيديف), or office and the name
of the state (وزير خارجية قطر), or the name first and the office in apposition (فابيوس، وزير الخارجية الفرنسي).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.actors.naming import Draft, Title
from ingest.languages.arabic.names import group_words, is_word, name_class, phrase_stops
from ingest.languages.arabic.naming.runs import Runs
from ingest.languages.arabic.script import bare

_COMMAS = frozenset("،,:-–ـ")
_QUOTES = frozenset("\"'“”«»()[]")
_DEFINITE = ("ال", "وال", "فال", "لل", "بال")
_LONGEST_FIELD = 8
_LONGEST_GROUP = 3
_OF = frozenset({"في", "لدي", "باسم", "الي", "من", "عن", "ل"})
_GOVERNING = frozenset({"في", "لدي", "باسم", "ل"})
_THIS_STATE = frozenset({"البلاد", "الجمهوريه", "الدوله", "الحكومه", "الوزراء"})


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


class Offices:
    """The offices one sentence names."""

    def __init__(self, look: Lookup, runs: Runs) -> None:
        self._look = look
        self._runs = runs

    def at(self, start: int) -> Draft | None:
        """The office that starts at a token, with its holder where one is named."""
        match = self._look.title(start)
        if (
            match is None
            or self._misread(match)
            or (match.end == start + 1 and not match.taken and self._in_name(start))
        ):
            return None
        return self._office_draft(self._office(match))

    def _misread(self, match: Match[Title]) -> bool:
        """Whether "his governor" is only folded like the word that is written: محافظة "governorate"."""
        return all(title.owned for title in match.values) and bare(self._look.text(match.start)).endswith("ة")

    def _in_name(self, position: int) -> bool:
        """Whether an indefinite title is part of the name that the given name before it begins: محمد أمير."""
        indefinite = not self._look.key(position).startswith(_DEFINITE)
        return position > 0 and indefinite and self._runs.kind(position - 1) == "given"

    def _office(self, match: Match[Title]) -> _Office:
        """Reads on after a title: qualities, nationalities, the state or body, the field, and the name."""
        office = _Office(self._chosen(match), match.start, match.taken, match.end)
        position, field = match.end, 0
        while position < self._look.size and field <= _LONGEST_FIELD:
            step = self._step(office, position, field)
            if step is None:
                break
            office, position, is_field = step
            field += is_field
            if office.name:
                break
        return office

    def _chosen(self, match: Match[Title]) -> Title:
        """The form of a title that is written: وزيرة and وزيره "his minister" are folded alike."""
        owned = bare(self._look.text(match.start)).endswith("ه")
        return next((title for title in match.values if title.owned == owned), match.values[0])

    def _step(self, office: _Office, position: int, field: int) -> tuple[_Office, int, int] | None:
        solid = position == office.solid
        if modifier := self._look.modifier(position):
            sense = office.sense or modifier.values[0].replace("plain", "")
            end = modifier.end
            return replace(office, sense=sense, solid=end if solid else office.solid), end, 0
        if polity := self._whose(office, position, field):
            return polity
        if address := self._address(position):
            return office, address, 0
        return self._chief(office, position) or self._holder(office, position) or self._field(office, position)

    def _address(self, position: int) -> int | None:
        """A form of address between office and name: وزير الخارجية الشيخ صباح الخالد."""
        comma = self._look.words.tokens[position].text in _COMMAS
        start = position + 1 if comma else position
        match = self._look.title(start) if start < self._look.size else None
        if match is None or match.taken or not match.values[0].definite:
            return None
        if "address" not in match.values[0].notes or "counterpart" in match.values[0].notes:
            return None
        return match.end

    def _whose(self, office: _Office, position: int, field: int) -> tuple[_Office, int, int] | None:
        """The state or organisation of an office: at once, between commas, or after a preposition."""
        if polity := self._polity(office, position, field):
            return polity
        if self._look.text(position) in _COMMAS:
            return self._parted(office, position + 1)
        return self._polity(office, position + 1, field) if self._look.key(position) in _GOVERNING else None

    def _polity(self, office: _Office, position: int, field: int) -> tuple[_Office, int, int] | None:
        for match in self._look.names(position):
            entry = match.values[0]
            coordinated = self._coordinated(office, match)
            if entry.kind in {"person", "refused"} or (match.taken and not coordinated and not self._joined(match)):
                continue
            if coordinated:
                return replace(office, polities=(*office.polities, entry.code), solid=match.end), match.end, 0
            if entry.kind == "place" or (office.polities and entry.kind != "adjective"):
                genitive = entry.kind == "place" and not office.title.definite
                return (office, match.end, 1) if field or genitive else None
            if entry.kind in {"state", "capital"} and self._names_group(office, match):
                return office, match.end, 1
            if not self._may_govern(office, match, entry, field):
                return (office, match.end, 1) if field else None
            polities = (*office.polities, entry.code) if entry.code not in office.polities else office.polities
            return replace(office, polities=polities, solid=match.end), match.end, 0
        return None

    def _parted(self, office: _Office, position: int) -> tuple[_Office, int, int] | None:
        """A nationality between commas: الوزير الأول، الجزائري، عبد المالك سلال."""
        nation = next((m for m in self._look.names(position) if m.values[0].kind == "adjective"), None)
        if nation is None or nation.taken or office.polities or self._look.text(nation.end) not in _COMMAS:
            return None
        return replace(office, polities=(nation.values[0].code,), solid=nation.end), nation.end, 0

    def _names_group(self, office: _Office, match: Match[Entry]) -> bool:
        """Whether a state is part of the name of a party or movement: حزب آفاق تونس."""
        return match.start > office.solid and self._in_group(office, match.start - 1)

    def _coordinated(self, office: _Office, match: Match[Entry]) -> bool:
        """Whether a state or nationality is one more of several holders: وزيرا خارجية تونس ومصر."""
        several = (office.title.number != "sg" or self._indefinite(office)) and match.values[0].kind in {
            "state",
            "adjective",
            "capital",
        }
        another = match.taken == 1 and self._look.key(match.start)[:1] == "و"
        return several and another and bool(office.polities) and match.start == office.solid

    def _joined(self, match: Match[Entry]) -> bool:
        """Whether the proclitic is a preposition (للأمم المتحدة, بالاتحاد الأوروبي) and not "and"."""
        return self._look.words.keys[match.start][:1] in "بل"

    def _may_govern(self, office: _Office, match: Match[Entry], entry: Entry, field: int) -> bool:
        if entry.kind == "adjective":
            return True
        before = self._look.words.keys[match.start - 1]
        if before in _OF or match.taken:
            governs = before in _GOVERNING or match.taken > 0
            return governs and "abroad" not in office.title.notes and bool(office.title.predicate)
        return not office.title.owned and (match.start == office.solid or field > 0)

    def _chief(self, office: _Office, position: int) -> tuple[_Office, int, int] | None:
        """A known surname that is not the holder's: وزير خارجية أوباما جون كيري, مرشحة عن حزب ماكرون."""
        people = self._look.lexicon.people
        match = next((m for m in self._look.names(position) if m.values[0].kind == "person" and not m.taken), None)
        if match is None or match.end != position + 1 or self._look.key(position) in people.openers:
            return None
        following = self._runs.end(match.end)
        another = not office.title.definite and following is not None and following - match.end > 1
        if not another and self._look.key(position - 1) not in group_words():
            return None
        polity = self._look.lexicon.knowledge.polity(match.values[0].code.removeprefix("PER:"), self._look.on)
        polities = office.polities or ((polity,) if polity else ())
        return replace(office, polities=polities, solid=match.end), match.end, 1

    def _holder(self, office: _Office, position: int) -> tuple[_Office, int, int] | None:
        """The name after a title; after a comma only one that the tables or the list of given names know."""
        if office.title.number != "sg":
            return None
        comma = self._look.words.tokens[position].text in _COMMAS
        start = position + 1 if comma else position
        if start >= self._look.size or (comma and self._look.title(start)):
            return None
        match = next((m for m in self._look.names(start) if m.values[0].kind == "person" and not m.taken), None)
        if match and match.end - match.start == 1 and self._foreign(match.values[0], office):
            return None
        if self._look.key(start) == "بن" and start == office.solid and self._look.modifier(start - 1):
            start -= 1  # الشيخ ثاني بن عبد الله: "second" is a name here
        end = self._runs.end(start)
        if match and (not end or match.end >= end):
            return self._held(office, start, match.end, match.values[0])
        if end is None or not self._may_be_name(office, start, end, comma):
            return None
        return self._held(office, start, end, match.values[0] if match and match.end - start > 1 else None)

    def _foreign(self, entry: Entry, office: _Office) -> bool:
        """Whether a known person never stood for the state of the office: then the name begins another phrase."""
        served = self._look.lexicon.people.polities(entry.code.removeprefix("PER:"))
        states = {code for code in office.polities if not code.startswith("ORG:")}
        return bool(states) and not states & served and not any(code.startswith("ORG:") for code in served)

    def _held(self, office: _Office, start: int, end: int, entry: Entry | None) -> tuple[_Office, int, int]:
        return replace(office, name=(start, end), entry=entry, solid=end), end, 0

    def _may_be_name(self, office: _Office, start: int, end: int, comma: bool) -> bool:
        kinds = [name_class(self._look.words.tokens[index].text) for index in range(start, end)]
        known = any(kind == "given" for kind in kinds)
        if comma:
            return len(kinds) > 1 and (
                kinds[0] == "given" or (kinds[0] == "common" and kinds[1] in {"given", "common", "surname"})
            )
        if self._agrees(office, start):
            return False
        if kinds[0] == "surname":
            return (
                len(kinds) > 1 and known and start == office.solid and not is_word(self._look.words.tokens[start].text)
            )
        if kinds[0] == "common":
            return len(kinds) > 1 and (known or kinds[1] in {"surname", "common", "particle"})
        if kinds[0] == "unknown" and not known:
            return start == office.solid and (bool(office.polities) or office.title.definite or len(kinds) > 1)
        return len(kinds) > 1 or start == office.solid

    def _agrees(self, office: _Office, position: int) -> bool:
        """Whether a word with the article is an adjective of the field before it: تاريخ العالم العربي المعاصر."""
        definite = all(self._look.key(index).startswith("ال") for index in (position - 1, position))
        return definite and position > office.solid and is_word(self._look.text(position))

    def _field(self, office: _Office, position: int) -> tuple[_Office, int, int] | None:
        """The words of the field of an office: وزير الاقتصاد والمالية, رئيس لجنة الشؤون الخارجية."""
        if "open" not in office.title.notes or (
            office.title.definite and "address" not in office.title.notes and not self._owned_field(office)
        ):
            return None
        if self._serves_another(office, position):
            return None
        key = self._look.words.keys[position]
        text = self._look.words.tokens[position].text
        if key in _OF:
            return office, position + 1, 1
        if key in phrase_stops():
            return None
        if text in _QUOTES or not key.isalpha():
            return (office, position + 1, 1) if text in _QUOTES and position > office.first + 1 else None
        definite = key.startswith(("ال", "لل", "وال", "بال"))
        bound = position == office.solid and is_word(text)
        inside = bound or self._bound_before(position) or self._in_group(office, position)
        return (office, position + 1, 1) if definite or inside else None

    def _serves_another(self, office: _Office, position: int) -> bool:
        """Whether a spokesman nobody names is followed by his master: متحدث باسم رئيس الوزراء فلان names the latter."""
        inner = self._look.title(position) if office.title.predicate == "spokespersonOf" else None
        return inner is not None and not office.title.definite and bool(inner.values[0].predicate)

    def _in_group(self, office: _Office, position: int) -> bool:
        """Whether a bare word begins the name of a body, or stands in one: حركة مشروع تونس."""
        nouns = is_word(self._look.words.tokens[position].text)
        near = range(max(office.solid, position - _LONGEST_GROUP), position + 1)
        return nouns and any(self._look.key(index) in group_words() for index in near)

    def _owned_field(self, office: _Office) -> bool:
        return office.title.predicate == "spokespersonOf" or "unnamed" in office.title.notes

    def _bound_before(self, position: int) -> bool:
        """Whether the word before is indefinite and so may bind this one: رئيس لجنة شؤون ..."""
        before = self._look.words.keys[position - 1]
        return before in _OF and is_word(self._look.words.tokens[position].text)

    def _office_draft(self, office: _Office) -> Draft | None:
        title = self._narrowed(office)
        if self._indefinite(office):
            title = replace(title, number="pl")
        office = replace(office, polities=self._look.served(office.title, office.polities))
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

    def _indefinite(self, office: _Office) -> bool:
        """Whether the form is accusative (انتخب رئيسا) or a dual without article: no certain holder is meant."""
        head = bare(self._look.text(office.first, office.taken))
        return head.endswith("ا") and not office.title.definite and not office.name

    def _narrowed(self, office: _Office) -> Title:
        """رئيس is a president only where it is definite or a state follows; else the head of something."""
        title = office.title
        if title.owned and title.predicate == "headOfStateOf":
            return replace(title, predicate="holdsOfficeIn", title_en="head")
        if "state" not in title.notes or title.predicate != "headOfStateOf":
            return title
        follows = self._look.words.keys[self._title_end(office)] if self._title_end(office) < self._look.size else ""
        of_state = any(not polity.startswith("ORG:") for polity in office.polities)
        if title.definite and not any(polity.startswith("ORG:") for polity in office.polities):
            return title
        if follows in _THIS_STATE or (of_state and not title.definite and self._polity_follows(office)):
            return title
        return replace(
            title, predicate="holdsOfficeIn", title_en="head" if title.title_en == "president" else title.title_en
        )

    def _title_end(self, office: _Office) -> int:
        match = self._look.title(office.first)
        return match.end if match else office.first + 1

    def _polity_follows(self, office: _Office) -> bool:
        position = self._title_end(office)
        return any(match.values[0].code in office.polities for match in self._look.names(position))

    def apposed(self, draft: Draft) -> Draft:
        """A name with the office after it: لوران فابيوس وزير الخارجية الفرنسي."""
        position = draft.last + (self._look.text(draft.last) in _COMMAS)
        match = self._look.title(position)
        if match is None or match.taken or "address" in match.values[0].notes or match.values[0].number != "sg":
            return draft
        definite = self._look.key(position).startswith("ال") and position == draft.last
        if definite and draft.entry is None and not self._speaks(match.values[0]):
            return draft
        office = self._office(match)
        wanted = bool(office.polities) or (not definite and match.end - match.start > 1)
        if office.name or not wanted or (draft.entry and self._foreign(draft.entry, office)):
            return draft
        return replace(
            draft, last=office.solid, title=self._narrowed(office), sense=office.sense, polities=office.polities
        )

    def _speaks(self, title: Title) -> bool:
        """Whether a definite office right after a name mostly belongs to it: spokespersons, ambassadors, officials."""
        return title.predicate == "spokespersonOf" or "unnamed" in title.notes
