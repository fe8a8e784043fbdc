"""Offices in English: nationality, qualities and field before the title, state, field and holder after it.

"Russian President Vladimir Putin", "Russia's foreign minister, Sergei Lavrov", "President Vladimir Putin of Russia",
"the presidents of Russia and China", and after a name in apposition: "Putin, the Russian president".
"""

from __future__ import annotations

from dataclasses import replace

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.naming import Draft, Title
from ingest.actors.office_phrases import OfficePhrase, apposed, drafted, foreign
from ingest.languages.english.names import may_be_name, title_fields
from ingest.languages.english.naming.lookup import EnglishLookup
from ingest.languages.english.naming.runs import Runs

_BEFORE = 8
_FIELD = 7
_EPITHETS = 2
_TOP = frozenset({"headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf"})
_PREPOSITIONS = frozenset({"of", "for", "to", "at", "in", "with", "on"})
_GOVERNING = frozenset({"of", "for", "at", "in", "with"})
_FILLERS = frozenset({"and", "the", "of", "for", "&", ","})
_POLITIES = frozenset({"state", "organisation", "capital", "seat", "adjective"})


class Offices:
    """The offices one sentence names."""

    def __init__(self, look: EnglishLookup, runs: Runs) -> None:
        self._look = look
        self._runs = runs

    def at(self, start: int) -> Draft | None:
        """The office that starts at a token, with its holder where one is named."""
        office = self._head(start)
        draft = drafted(self._look, _narrowed(self._whole(office))) if office else None
        addressed = draft is not None and draft.title is not None and "address" in draft.title.notes
        return self.apposed(draft) if draft and addressed else draft

    def polity(self, position: int) -> Match[Entry] | None:
        """The longest name of a state or organisation, or nationality, that starts at a token."""
        for match in self._look.names(position):
            if match.values[0].kind == "refused":
                return None
            if match.values[0].kind in _POLITIES and match.values[0].code:
                return match
        return None

    # Before the title

    def _head(self, start: int) -> OfficePhrase | None:
        """The words before a title, and the title."""
        position, polities, sense, fields, several = start, tuple[str, ...](), "", 0, False
        for _ in range(_BEFORE):
            title = self._look.title(position)
            if title is not None and not self._leads_on(position, title):
                if several and title.values[0].number == "sg":
                    return None
                return OfficePhrase(title.values[0], start, title.end, 0, polities, sense, fields)
            if match := self.polity(position):
                polities = (*polities, match.values[0].code)
                position = self._look.after_possessive(match.end)
            elif modifier := self._look.modifier(position):
                sense, position = sense or modifier.values[0].replace("plain", ""), modifier.end
            elif polities and self._look.key(position) == "and" and self.polity(position + 1):
                several, position = True, position + 1
            elif epithets := self._epithets(position) if polities else 0:
                position = epithets
            elif end := self._field_word(position, start):
                fields, position = fields + 1, end
            else:
                return None
        return None

    def _field_word(self, position: int, start: int) -> int:
        """Where a word of a field, a body or a joint before the title ends, 0 where there is none."""
        if position > start and (body := self._look.institution(position)):
            return self._look.after_possessive(body.end)
        joined = self._look.key(position) in {"and", "&"} and self._look.key(position + 1) in title_fields()
        field = self._look.key(position) in title_fields() or (
            position > start and (joined or self._joint_at(position))
        )
        return position + 1 if field else 0

    def _epithets(self, position: int) -> int:
        """Where one or two words of praise or blame before a high office end: "Bolivia's charismatic president"."""
        for end in range(position + 1, position + 1 + _EPITHETS):
            if not self._look.text(end - 1).islower() or self._look.institution(end - 1):
                return 0
            title = self._look.title(end)
            if title and title.values[0].predicate in _TOP and title.values[0].title_en != "leader":
                return end if self._look.key(position - 1) == "'s" else 0
        return 0

    def _leads_on(self, position: int, title: Match[Title]) -> bool:
        """Whether a title only qualifies another: deputy energy minister, chief negotiator."""
        quality = self._look.modifier(position) or self._look.key(position) in title_fields()
        if not quality or title.end - position > 1:
            return False
        follows = title.end
        while self._look.key(follows) in title_fields() or self._look.modifier(follows):
            follows += 1
        return follows > title.end - 1 and self._look.title(follows) is not None

    # After the title

    def _whole(self, office: OfficePhrase) -> OfficePhrase:
        office = self._elect(office)
        office = self._complements(office)
        office = self._held(office)
        if office.name and not office.polities:
            office = self._of_state(office)
        return office

    def _elect(self, office: OfficePhrase) -> OfficePhrase:
        """ "President-elect"."""
        modifier = self._look.modifier(office.solid + 1) if self._joint_at(office.solid) else None
        return replace(office, sense=modifier.values[0], solid=modifier.end) if modifier else office

    def _joint_at(self, position: int) -> bool:
        return position < self._look.size and self._look.words.joints[position]

    def _complements(self, office: OfficePhrase) -> OfficePhrase:
        for _ in range(3):
            preposition = self._look.key(office.solid)
            if preposition not in _PREPOSITIONS:
                break
            after = self._complement(office, preposition)
            if after is None:
                break
            office = after
        return office

    def _complement(self, office: OfficePhrase, preposition: str) -> OfficePhrase | None:
        """ "Of Russia", "for foreign affairs", "to China", "for the foreign ministry"."""
        start = self._look.after_article(office.solid + 1)
        if match := self.polity(start):
            return self._governed(office, preposition, match)
        end = self._field(start)
        open_office = "open" in office.title.notes and preposition in {"of", "for"}
        return replace(office, solid=end) if open_office and end > start else None

    def _governed(self, office: OfficePhrase, preposition: str, match: Match[Entry]) -> OfficePhrase | None:
        possessive = self._look.after_possessive(match.end)
        if preposition not in _GOVERNING or (preposition != "of" and "abroad" in office.title.notes):
            return replace(office, solid=match.end) if office.polities else None
        if preposition in {"in", "at", "with"} and (office.polities or match.values[0].kind == "adjective"):
            return None
        if office.polities and preposition == "of" and match.values[0].kind == "adjective":
            return None
        office = replace(office.of(match.values[0].code), solid=match.end)
        if possessive > match.end or match.values[0].kind == "adjective":
            return replace(office, solid=max(self._field(possessive), match.end))
        return self._coordinated(office) if preposition == "of" and office.title.number == "pl" else office

    def _coordinated(self, office: OfficePhrase) -> OfficePhrase:
        """ "The presidents of Russia, China and Iran"."""
        while True:
            position = office.solid
            while self._look.key(position) in {"and", ",", "the"}:
                position += 1
            match = self.polity(position) if position > office.solid else None
            if match is None or match.values[0].kind == "adjective":
                return office
            office = replace(office.of(match.values[0].code), solid=match.end)

    def _field(self, position: int) -> int:
        """Where the words of a field or body end: energy and natural resources, the foreign ministry."""
        end = position
        for _ in range(_FIELD):
            body = self._look.institution(position)
            if body is not None:
                position = end = body.end
            elif self._look.key(position) in title_fields():
                position = end = position + 1
            elif self._look.key(position) in _FILLERS:
                position += 1
            else:
                break
        return end

    # The holder

    def _held(self, office: OfficePhrase) -> OfficePhrase:
        """The name after a title; after a comma only one that the tables know or that has two words."""
        if office.title.number != "sg":
            return office
        comma = self._look.text(office.solid) == ","
        start = office.solid + comma
        match = next((m for m in self._look.names(start) if m.values[0].kind == "person"), None)
        if match and foreign(self._look, match.values[0], office):
            match = None
        end = self._runs.end(start)
        if match and (end is None or match.end >= end or match.end - start > 1):
            end = max(match.end, end or 0) if match.end - start > 1 else match.end
            return replace(office, name=(start, end), entry=match.values[0], solid=end)
        if end is None or (comma and (end - start < 2 or not self._closed(end))):
            return office
        if not may_be_name(self._look.text(start)) and end - start < 2:
            return office
        return replace(office, name=(start, end), solid=end)

    def _closed(self, position: int) -> bool:
        """Whether an apposition ends at a position: with a comma, the sentence, or a verb after it."""
        return self._look.text(position) in {",", ".", "", ")", "-", "–", "—"} or self._look.text(position).islower()

    def _of_state(self, office: OfficePhrase) -> OfficePhrase:
        """ "President Vladimir Putin of Russia"."""
        if self._look.key(office.solid) != "of" or not office.title.predicate:
            return office
        match = self.polity(self._look.after_article(office.solid + 1))
        if match is None or match.values[0].kind == "adjective":
            return office
        return replace(office.of(match.values[0].code), solid=match.end)

    # What it makes

    def apposed(self, draft: Draft) -> Draft:
        """A name with the office after it: "Putin, the Russian president"."""
        if self._look.text(draft.last) != ",":
            return draft
        start = draft.last + 1
        office = self._head(start) or self._head(self._look.after_article(start))
        if office is None or "address" in office.title.notes or office.title.number != "sg":
            return draft
        office = self._complements(self._elect(office))
        belongs = bool(office.polities) or self._holds(draft, office)
        return apposed(self._look, draft, _narrowed(office)) if belongs else draft

    def _holds(self, draft: Draft, office: OfficePhrase) -> bool:
        """Whether a known person is known to hold a high office just then: "John Kerry, the secretary of state"."""
        if draft.entry is None or self._look.on is None or office.title.predicate not in _TOP:
            return False
        held = self._look.lexicon.knowledge.offices_on(draft.entry.code.removeprefix("PER:"), self._look.on)
        return any(term.predicate == office.title.predicate for term in held)


def _narrowed(office: OfficePhrase) -> OfficePhrase:
    """The office with the title it has: a president or leader of an organisation or a parliament heads no state."""
    title = office.title
    if "state" not in title.notes:
        return office
    of_organisation = any(code.startswith("ORG:") for code in office.polities)
    if not of_organisation and not office.fields:
        return office
    title_en = "head" if title.title_en == "president" else title.title_en
    return replace(office, title=replace(title, predicate="holdsOfficeIn", title_en=title_en))
