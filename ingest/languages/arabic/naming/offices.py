"""Offices in Arabic: a title, its qualities, nationality, field and state, and who holds it.

The order is office, adjectives of quality and nationality, name (الرئيس الروسي السابق ميدفيديف), or office and the name
of the state (وزير خارجية قطر), or the name first and the office in apposition (فابيوس، وزير الخارجية الفرنسي).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ingest.actors.gazetteer import Match, Words
from ingest.actors.knowledge import TOP
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import OF_STATE, Lookup
from ingest.actors.naming import Draft, Title
from ingest.actors.office_phrases import OfficePhrase, apposed, drafted, foreign
from ingest.languages.arabic.inflection import DATA
from ingest.languages.arabic.names import group_words, is_word, phrase_stops
from ingest.languages.arabic.naming.holders import may_be_name
from ingest.languages.arabic.naming.runs import Runs
from ingest.languages.arabic.script import bare, fold
from ingest.tables import rows

_COMMAS = frozenset("،,:-–ـ")
_QUOTES = frozenset("\"'“”«»()[]")
_DEFINITE = ("ال", "وال", "فال", "لل", "بال")
_LONGEST_FIELD = 8
_LONGEST_GROUP = 3
_OF = frozenset({"في", "لدي", "باسم", "الي", "من", "عن", "ل"})
_FROM = frozenset({"عن", "من"})
_GOVERNING = frozenset({"في", "لدي", "باسم", "ل"})
_THIS_STATE = frozenset(
    f"{article}{word}" for article in ("ال", "لل") for word in ("بلاد", "جمهوريه", "دوله", "حكومه", "وزراء")
)


@cache
def _named_after() -> frozenset[str]:
    """The words of named_after.tsv, folded. Raises BadTable."""
    return frozenset(fold(row.required("word")) for row in rows(DATA / "named_after.tsv", ("word", "gloss")))


class Offices:
    """The offices one sentence names."""

    def __init__(self, look: Lookup, runs: Runs) -> None:
        self._look = look
        self._runs = runs
        self._ended: dict[int, OfficePhrase] = {}

    def at(self, start: int) -> Draft | None:
        """The office that starts at a token, with its holder where one is named."""
        if self._look.key(start - 1) in _named_after():
            return None
        if further := self._further(start):
            return self._noted(further)
        match = self._title(start)
        if (
            match is None
            or self._misread(match)
            or (match.end == start + 1 and not match.taken and self._in_name(start))
        ):
            return None
        draft = self._noted(self._office(match))
        return self.apposed(draft) if draft and draft.title and "address" in draft.title.notes else draft

    def _title(self, position: int) -> Match[Title] | None:
        """The longest office that starts at a token; "deputy" and another office are one."""
        match = self._look.title(position)
        if match is None or "deputy" not in match.values[0].notes or match.values[0].definite:
            return match
        chief = self._look.title(match.end)
        if chief is None or chief.taken or not chief.values[0].predicate or chief.values[0].number != "sg":
            return match
        title_en = f"deputy {chief.values[0].title_en}"
        title = replace(match.values[0], title_en=title_en, notes=chief.values[0].notes - {"state", "first"})
        return replace(match, end=chief.end, values=(title,))

    def _noted(self, office: OfficePhrase) -> Draft | None:
        """The mention of an office, remembered since the next words may say who else holds one like it."""
        self._ended[office.solid] = office
        return self._office_draft(office)

    def _further(self, start: int) -> OfficePhrase | None:
        """One more holder of an office named just before: وزراء الخارجية المصري شكري والجزائري مساهل."""
        apart = self._look.text(start - 1) in _COMMAS | {"و"}
        office = self._ended.get(start - apart)
        joined = self._look.text(start)[:1] == "و"
        if office is None or office.name is None or not (apart or joined):
            return None
        office = replace(office, first=start, name=None, entry=None)
        for match in self._look.names(start):
            if (match.taken != 1 if joined else match.taken or not apart) or match.values[0].kind not in {
                "adjective",
                "person",
            }:
                continue
            if further := self._one_more(replace(office, taken=match.taken, solid=match.end), match):
                return further
        return None

    def _one_more(self, office: OfficePhrase, match: Match[Entry]) -> OfficePhrase | None:
        entry = match.values[0]
        if entry.kind == "person":
            several = office.title.number != "sg" and not office.polities
            return replace(office, name=(match.start, match.end), entry=entry) if several else None
        if not office.polities or not _of_one(match):
            return None
        held = self._holder(
            replace(office, polities=(entry.code,), title=replace(office.title, number="sg")), match.end
        )
        named = held and held[0].name and held[0].name[0] == match.end
        return held[0] if held and named and (held[0].entry or held[0].solid - match.end > 1) else None

    def _misread(self, match: Match[Title]) -> bool:
        """Whether "his governor" is only folded like the word that is written: محافظة "governorate"."""
        return all(title.owned for title in match.values) and bare(self._look.text(match.start)).endswith("ة")

    def _in_name(self, position: int) -> bool:
        """Whether an indefinite title is part of the name that the given name before it begins: محمد أمير."""
        indefinite = not self._look.key(position).startswith(_DEFINITE)
        return position > 0 and indefinite and self._runs.kind(position - 1) == "given"

    def _office(self, match: Match[Title]) -> OfficePhrase:
        """Reads on after a title: qualities, nationalities, the state or body, the field, and the name."""
        office = OfficePhrase(self._chosen(match), match.start, match.end, match.taken)
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

    def _step(self, office: OfficePhrase, position: int, field: int) -> tuple[OfficePhrase, int, int] | None:
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
        notes = match.values[0].notes
        return match.end if notes & {"address", "prince"} and "counterpart" not in notes else None

    def _whose(self, office: OfficePhrase, position: int, field: int) -> tuple[OfficePhrase, int, int] | None:
        """The state or organisation of an office: at once, between commas, or after a preposition."""
        if polity := self._polity(office, position, field):
            return polity
        if self._look.text(position) in _COMMAS:
            return self._parted(office, position + 1)
        return self._polity(office, position + 1, field) if self._look.key(position) in _GOVERNING else None

    def _polity(self, office: OfficePhrase, position: int, field: int) -> tuple[OfficePhrase, int, int] | None:
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
            named = self._look.key(match.start - 1) in group_words()
            return replace(office.of(entry.code), solid=match.end, fields=max(field - 1 - named, 0)), match.end, 0
        return None

    def _parted(self, office: OfficePhrase, position: int) -> tuple[OfficePhrase, int, int] | None:
        """A nationality between commas: الوزير الأول، الجزائري، عبد المالك سلال."""
        nation = next((m for m in self._look.names(position) if m.values[0].kind == "adjective"), None)
        if nation is None or nation.taken or office.polities or self._look.text(nation.end) not in _COMMAS:
            return None
        return replace(office, polities=(nation.values[0].code,), solid=nation.end), nation.end, 0

    def _names_group(self, office: OfficePhrase, match: Match[Entry]) -> bool:
        """Whether a state is part of the name of a party or movement: حزب آفاق تونس."""
        return match.start > office.solid and self._in_group(office, match.start - 1)

    def _coordinated(self, office: OfficePhrase, match: Match[Entry]) -> bool:
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

    def _may_govern(self, office: OfficePhrase, match: Match[Entry], entry: Entry, field: int) -> bool:
        if entry.kind == "adjective":
            return True
        before = self._look.words.keys[match.start - 1]
        if before in _FROM and entry.code.startswith("ORG:"):
            return office.title.title_en in OF_STATE or "member" in office.title.notes
        if before in _OF or match.taken:
            governs = before in _GOVERNING or match.taken > 0
            return governs and "abroad" not in office.title.notes and bool(office.title.predicate)
        return not office.title.owned and (match.start == office.solid or field > 0)

    def _chief(self, office: OfficePhrase, position: int) -> tuple[OfficePhrase, int, int] | None:
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

    def _holder(self, office: OfficePhrase, position: int) -> tuple[OfficePhrase, int, int] | None:
        """The name after a title; after a comma only one that the tables or the list of given names know."""
        if office.title.number != "sg" and not self._one_of_several(office, position):
            return None
        comma = self._look.words.tokens[position].text in _COMMAS
        start = position + 1 if comma else position
        if start >= self._look.size or (comma and self._look.title(start)):
            return None
        match = next((m for m in self._look.names(start) if m.values[0].kind == "person" and not m.taken), None)
        if match and match.end - match.start == 1 and foreign(self._look, match.values[0], office):
            return None
        if self._look.key(start) == "بن" and start == office.solid and self._look.modifier(start - 1):
            start -= 1  # الشيخ ثاني بن عبد الله: "second" is a name here
        return self._named(office, start, match, comma=comma)

    def _named(
        self, office: OfficePhrase, start: int, match: Match[Entry] | None, *, comma: bool
    ) -> tuple[OfficePhrase, int, int] | None:
        """The office with the name that starts at a token: a known one, or a run of words that may be one."""
        if match and (inner := self._inner(office, start, match.values[0])):
            return replace(office, solid=inner), self._look.size, 1
        end = self._runs.end(start)
        if match and (not end or match.end >= end):
            return self._held(office, start, match.end, match.values[0])
        if end is None or not may_be_name(self._look, office, (start, end), comma=comma):
            return None
        return self._held(office, start, end, match.values[0] if match and match.end - start > 1 else None)

    def _one_of_several(self, office: OfficePhrase, position: int) -> bool:
        """Whether the first of several holders follows: behind his own nationality, or a known one without any."""
        if position != office.solid:
            return False
        if not office.polities:
            known = any(match.values[0].kind == "person" and not match.taken for match in self._look.names(position))
            return known and office.title.definite and office.title.predicate in TOP
        nations = (match for index in range(office.first, position) for match in self._look.names(index))
        return len(office.polities) == 1 and any(match.end == position and _of_one(match) for match in nations)

    def _inner(self, office: OfficePhrase, start: int, entry: Entry) -> int | None:
        """Where a higher office inside the phrase starts whose holder is named: المتحدث باسم الرئيس التركي أردوغان."""
        if office.title.predicate in TOP or self._look.on is None:
            return None
        key = entry.code.removeprefix("PER:")
        held = {term.predicate for term in self._look.lexicon.knowledge.offices_on(key, self._look.on)} & TOP
        for index in range(self._title_end(office), start):
            title = self._look.title(index)
            if title and title.values[0].predicate in held:
                return index
        return None

    def _held(self, office: OfficePhrase, start: int, end: int, entry: Entry | None) -> tuple[OfficePhrase, int, int]:
        return replace(office, name=(start, end), entry=entry, solid=end), end, 0

    def _field(self, office: OfficePhrase, position: int) -> tuple[OfficePhrase, int, int] | None:
        """The words of the field of an office: وزير الاقتصاد والمالية, رئيس لجنة الشؤون الخارجية."""
        if "open" not in office.title.notes or (
            office.title.definite and "address" not in office.title.notes and not self._owned_field(office)
        ):
            return None
        key = self._look.words.keys[position]
        text = self._look.words.tokens[position].text
        if key in _OF and not self._serves_another(office, position):
            return office, position + 1, 1
        if key in phrase_stops() or self._serves_another(office, position) or self._addresses(position):
            return None
        if text in _QUOTES or not key.isalpha():
            return (office, position + 1, 1) if text in _QUOTES and position > office.first + 1 else None
        definite = key.startswith(("ال", "لل", "وال", "بال"))
        bound = position == office.solid and is_word(text)
        inside = bound or self._bound_before(position) or self._in_group(office, position)
        return (office, position + 1, 1) if definite or inside else None

    def _addresses(self, position: int) -> bool:
        """Whether a preposition and a form of address begin another phrase: للسيد بولتون."""
        key = self._look.key(position)
        if not key.startswith("لل"):
            return False
        article = f"ال{key.removeprefix('لل')}"
        match = self._look.lexicon.titles.at(Words.of_keys((article,), self._look.lexicon.naming), 0)
        return match is not None and "address" in match.values[0].notes

    def _serves_another(self, office: OfficePhrase, position: int) -> bool:
        """Whether a spokesman nobody names is followed by his master: متحدث باسم رئيس الوزراء فلان names the latter."""
        inner = self._look.title(position) if office.title.predicate == "spokespersonOf" else None
        return inner is not None and not office.title.definite and bool(inner.values[0].predicate)

    def _in_group(self, office: OfficePhrase, position: int) -> bool:
        """Whether a bare word begins the name of a body, or stands in one: حركة مشروع تونس."""
        nouns = is_word(self._look.words.tokens[position].text)
        near = range(max(office.solid, position - _LONGEST_GROUP), position + 1)
        return nouns and any(self._look.key(index) in group_words() for index in near)

    def _owned_field(self, office: OfficePhrase) -> bool:
        return office.title.predicate == "spokespersonOf" or "unnamed" in office.title.notes

    def _bound_before(self, position: int) -> bool:
        """Whether the word before is indefinite and so may bind this one: رئيس لجنة شؤون ..."""
        before = self._look.words.keys[position - 1]
        return before in _OF and is_word(self._look.words.tokens[position].text)

    def _office_draft(self, office: OfficePhrase) -> Draft | None:
        title = self._narrowed(office)
        several = replace(title, number="pl") if self._indefinite(office) else title
        return drafted(self._look, replace(office, title=several))

    def _indefinite(self, office: OfficePhrase) -> bool:
        """Whether the form is accusative (انتخب رئيسا) or a dual without article: no certain holder is meant."""
        head = bare(self._look.text(office.first, office.taken))
        return head.endswith("ا") and not office.title.definite and not office.name

    def _narrowed(self, office: OfficePhrase) -> Title:
        """رئيس is a president only where it is definite or a state follows; else the head of something."""
        title = office.title
        if "prince" in title.notes and title.definite and not title.owned:
            return replace(title, predicate="")
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

    def _title_end(self, office: OfficePhrase) -> int:
        match = self._title(office.first)
        return match.end if match else office.first + 1

    def _polity_follows(self, office: OfficePhrase) -> bool:
        position = self._title_end(office)
        return any(match.values[0].code in office.polities for match in self._look.names(position))

    def apposed(self, draft: Draft) -> Draft:
        """A name with the office after it: لوران فابيوس وزير الخارجية الفرنسي."""
        position = draft.last + (self._look.text(draft.last) in _COMMAS)
        match = self._title(position)
        if match is None or match.taken or "address" in match.values[0].notes or match.values[0].number != "sg":
            return draft
        if bare(self._look.text(position)).endswith("ا"):
            return draft  # كان عمران خان رئيسا: a predicate, no apposition
        definite = self._look.key(position).startswith("ال") and position == draft.last
        if definite and draft.entry is None and not self._speaks(match.values[0]):
            return draft
        office = self._office(match)
        wanted = bool(office.polities) or (not definite and match.end - match.start > 1)
        if office.name or not wanted:
            return draft
        return apposed(self._look, draft, replace(office, title=self._narrowed(office)))

    def conferred(self, draft: Draft, position: int) -> Draft | None:
        """A name with the office that starts at a token and that the sentence gives it; None where none starts."""
        match = self._title(position)
        if match is None or match.taken or not match.values[0].predicate or match.values[0].number != "sg":
            return None
        office = self._office(match)
        if office.name or (draft.entry and foreign(self._look, draft.entry, office)):
            return None
        office = replace(office, title=self._narrowed(office), polities=office.polities or draft.polities)
        return replace(apposed(self._look, draft, office), last=draft.last)

    def _speaks(self, title: Title) -> bool:
        """Whether a definite office right after a name mostly belongs to it: spokespersons, ambassadors, officials."""
        return title.predicate == "spokespersonOf" or bool({"unnamed", "member"} & title.notes)


def _of_one(match: Match[Entry]) -> bool:
    """Whether a nationality is that of one man: المصري and الكوري الجنوبي, not العرب or الأوروبيين."""
    return match.values[0].kind == "adjective" and match.key.startswith("ال") and match.key.endswith("ي")
