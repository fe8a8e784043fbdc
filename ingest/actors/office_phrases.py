"""A phrase that names an office, in any language: what was read of it, and the mention that it makes.

The grammars of the languages find the words; what an office makes of its holder is the same everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.actors.naming import Draft, Title


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """A title read so far, tokens `first` to before `solid`, with what stands around it.

    `taken` letters of proclitics are left outside; `fields` counts the words of its field or body before the state or
    organisation it serves; `name` are the tokens of the holder's name and `entry` the holder where the tables know him.
    """

    title: Title
    first: int
    solid: int
    taken: int = 0
    polities: tuple[str, ...] = ()
    sense: str = ""
    fields: int = 0
    name: tuple[int, int] | None = None
    entry: Entry | None = None

    def of(self, code: str) -> OfficePhrase:
        """The office with one state or organisation more."""
        return self if code in self.polities else replace(self, polities=(*self.polities, code))

    @property
    def membership(self) -> bool:
        """Whether the phrase only says to what organisation somebody belongs: "a leading member of the movement"."""
        belongs = "member" in self.title.notes and bool(self.polities) and not self.fields
        return belongs and self.polities[0].startswith("ORG:")


def foreign(look: Lookup, entry: Entry, office: OfficePhrase) -> bool:
    """Whether a known person never stood for the state of an office."""
    served = look.lexicon.people.polities(entry.code.removeprefix("PER:"))
    states = {code for code in office.polities if not code.startswith("ORG:")}
    return bool(states) and not states & served and not any(code.startswith("ORG:") for code in served)


def drafted(look: Lookup, office: OfficePhrase) -> Draft | None:
    """The mention of an office: a person where its holder is named, else the role where it is one of a known body."""
    draft = Draft("role", office.first, office.solid, office.taken)
    if office.name:
        return _titled(look, replace(draft, kind="person", name=office.name, entry=office.entry), office)
    if not office.title.predicate or not office.polities or "address" in office.title.notes:
        return None
    unnamed = "unnamed" in office.title.notes or not office.membership
    return _titled(look, draft, office) if unnamed else None  # "is a member of NATO" is no person


def apposed(look: Lookup, draft: Draft, office: OfficePhrase) -> Draft:
    """A name with the office that stands after it: "Putin, the Russian president"; as it was where it is another's."""
    if draft.entry and foreign(look, draft.entry, office):
        return draft
    return _titled(look, replace(draft, last=office.solid), office)


def _titled(look: Lookup, draft: Draft, office: OfficePhrase) -> Draft:
    title = replace(office.title, predicate="") if office.membership else office.title
    served = look.served(title, office.polities)
    party = office.polities[:1] if office.membership else [code for code in office.polities if code not in served]
    return replace(draft, title=title, sense=office.sense, polities=served, party=next(iter(party), ""))
