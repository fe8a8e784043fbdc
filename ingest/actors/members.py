"""The phrases of an article in their places, and the people that they name linked to one identity each.

Names are linked over the whole article, since a headline names by surname whom the text names in full: to a person of
the tables, else to somebody the article has named, else to a new local identity with a romanised label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.actors.gazetteer import Words
from ingest.actors.knowledge import TOP, parted
from ingest.actors.lexicon import Lexicon
from ingest.actors.likeness import Likeness
from ingest.actors.naming import Draft, Title
from ingest.actors.people import Sought
from ingest.identity import unknown_person_iri
from ingest.record import Actor

NAMED = 0.95
NAMED_HERE = 0.85
NEW_PERSON = 0.7
HOLDER = 0.6
ASSUMED_STATE = 0.5

_CROWNS = frozenset({"king", "emir", "sultan", "emperor", "monarch", "pope", "shah", "prince"})

"""The offices whose holders the tables know well enough to tell them by the date."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A phrase with its sentence."""

    draft: Draft
    words: Words
    sentence: int

    @property
    def begin(self) -> int:
        """Where the phrase begins in the article's text, proclitics left outside."""
        return self.words.begin(self.draft.first, self.draft.taken)

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words.tokens[self.draft.last - 1].end

    def name(self) -> tuple[str, ...]:
        """The words of the name, folded, without signs and proclitics."""
        if self.draft.name is None:
            return ()
        first, last = self.draft.name
        taken = self.draft.taken if first == self.draft.first else 0
        keys = [self.words.keys[index] for index in range(first, last)]
        if taken:
            token = self.words.tokens[first]
            keys[0] = next(key for letters, key in self.words.readings[first] if letters == taken) or token.text
        return tuple(key for key in keys if key and key[0].isalpha())

    def written(self) -> str:
        """The name as it stands in the text."""
        if self.draft.name is None:
            return ""
        first, last = self.draft.name
        taken = self.draft.taken if first == self.draft.first else 0
        begin = self.words.begin(first, taken)
        text = "".join(
            token.text if index == 0 or token.begin == self.words.tokens[first + index - 1].end else f" {token.text}"
            for index, token in enumerate(self.words.tokens[first:last])
        )
        return text[begin - self.words.tokens[first].begin :]


@dataclass(frozen=True, slots=True)
class _Member:
    """A person of the article: code, the words each spelling of the name has, and the office last given."""

    code: str
    names: frozenset[tuple[str, ...]]
    polity: str
    predicates: frozenset[str] = frozenset()


class Members:
    """The people of one article in the making. `strangers` are those no table knows, by code."""

    def __init__(self, lexicon: Lexicon, placed: Sequence[Placed], on: date | None, source: str) -> None:
        self._lexicon = lexicon
        self._knowledge = lexicon.knowledge
        self._likeness = Likeness(lexicon.naming)
        self._on = on
        self._source = source
        self._members: dict[str, _Member] = {}
        self.strangers: dict[str, Actor] = {}
        self.states = Counter(filter(None, (self._state(code) for one in placed for code in one.draft.polities)))
        self.codes = self._linked(placed)

    def _state(self, code: str) -> str:
        """The state that an actor speaks for when it is asked what an article is about; "" for bodies of many."""
        if not code.startswith("ORG:"):
            return code
        return self._knowledge.home(code) if self._at_home(code) else ""

    def _at_home(self, code: str) -> bool:
        body = self._knowledge.organisations.get(code.removeprefix("ORG:"))
        return body is not None and body.kind == "party" and bool(body.state)

    def _linked(self, placed: Sequence[Placed]) -> dict[int, tuple[str, float]]:
        """The code and confidence of every named person, full names and those of the tables first."""
        people = [(index, one) for index, one in enumerate(placed) if one.draft.kind == "person"]
        people.sort(key=lambda pair: (-_firmness(pair[1].draft), -len(pair[1].name()), pair[0]))
        return {index: found for index, one in people if (found := self._person(one))}

    def holder(self, title: Title, polity: str, sense: str = "") -> tuple[str, float] | None:
        """Who holds an office: whom the article names with it, else its holder on the article's date."""
        if sense == "former":
            return None
        for member in self._members.values():
            if member.polity == polity and self._holds(member, title.predicate):
                return member.code, NAMED_HERE
        person = (
            self._knowledge.holder(title.predicate, polity, self._on) if title.predicate in TOP and self._on else None
        )
        if person is None or not self._crowned(title, person.key):
            return None
        return f"PER:{person.key}@{polity}", HOLDER

    def _crowned(self, title: Title, key: str) -> bool:
        """Whether a holder can be meant by a title: a republic has no king, whatever somebody calls himself."""
        if title.title_en not in _CROWNS | {"queen"} or self._on is None:
            return True
        wanted = {"queen"} if title.title_en == "queen" or title.gender == "f" else _CROWNS
        return any(office.title_en in wanted for office in self._knowledge.offices_on(key, self._on))

    def _person(self, placed: Placed) -> tuple[str, float] | None:
        words, draft = placed.name(), placed.draft
        if not words:
            return None
        member = self._member(words, draft)
        if member is not None:
            return self._join(member, words, draft), NAMED_HERE
        known = self._known(placed, words)
        if known is not None:
            key, confidence = known
            return self._enrol(self._code(key, draft), words, draft), confidence
        return self._new(placed, words)

    def _known(self, placed: Placed, words: tuple[str, ...]) -> tuple[str, float] | None:
        draft = placed.draft
        if draft.entry is not None:
            key = draft.entry.code.removeprefix("PER:")
            if self._contradicts(key, draft) and len(words) < 3:
                return None
            return key, NAMED if len(words) > 1 else HOLDER
        predicate = draft.title.predicate if draft.title else ""
        return self._lexicon.people.find(
            Sought(words, draft.polity, predicate, draft.title.title_en if draft.title else ""), self._on
        )

    def _contradicts(self, key: str, draft: Draft) -> bool:
        """Whether the text gives the person a state that was never theirs."""
        polity = draft.polity
        return (
            bool(polity)
            and not polity.startswith("ORG:")
            and polity not in self._lexicon.people.polities(key)
            and (not any(known.startswith("ORG:") for known in self._lexicon.people.polities(key)))
        )

    def _code(self, key: str, draft: Draft) -> str:
        polity = draft.polity
        if polity and (polity in self._lexicon.people.polities(key) or polity.startswith("ORG:")) and not draft.sense:
            return f"PER:{key}@{polity}"
        return self._knowledge.person_code(key, self._on)

    def _member(self, words: tuple[str, ...], draft: Draft) -> _Member | None:
        """Somebody the article has already named whom these words can mean."""
        polity = draft.polity
        for member in self._members.values():
            if polity and member.polity and polity != member.polity and not polity.startswith("ORG:"):
                continue
            if any(self._likeness.short_for(words, name) for name in member.names) and _called(words, draft, member):
                return member
        return None

    def _join(self, member: _Member, words: tuple[str, ...], draft: Draft) -> str:
        predicates = member.predicates | ({draft.title.predicate} if draft.title and draft.title.predicate else set())
        self._members[member.code] = replace(member, names=member.names | {words}, predicates=predicates)
        return member.code

    def _enrol(self, code: str, words: tuple[str, ...], draft: Draft) -> str:
        key, polity = parted(code)
        known = self._lexicon.people.own_spellings(key) if key in self._knowledge.people else ()
        names = frozenset((words, *known))
        self._members[code] = _Member(code, names, polity)
        return self._join(self._members[code], words, draft)

    def _new(self, placed: Placed, words: tuple[str, ...]) -> tuple[str, float] | None:
        draft = placed.draft
        if len(words) < 2 and not (draft.title and draft.polities):
            return None
        polity = draft.polity or self._context(words, plain=draft.title is None)
        naming, written = self._lexicon.naming, placed.written()
        label = naming.romanise(written, words, self._knowledge.home(polity))
        if not label:
            return None
        code = f"PER:{label}@{polity}" if polity else f"PER:{label}"
        label_ar = written if naming.code == "ar" else ""
        iri = unknown_person_iri(label, polity)
        self.strangers.setdefault(code, Actor(code, "Person", iri, label, label_ar, polity, known=False))
        return self._enrol(code, words, draft), NEW_PERSON if draft.polity else ASSUMED_STATE

    def _context(self, words: tuple[str, ...], *, plain: bool) -> str:
        """The state of somebody of whom the article says nothing, "" where none is likely.

        That is the state the article is about, else its publisher's where no others are spoken of alone; in either
        people must bear such names. Somebody without an office is taken for its citizen only where it is `plain` what
        the article is about.
        """
        home = self._lexicon.home(self._source)
        about = self._lexicon.about(self.states, self._source, plain=plain)
        likely = (about, home if home in self.states else "")
        return next((state for state in likely if state and self._lexicon.naming.borne(words, state)), "")

    def _holds(self, member: _Member, predicate: str) -> bool:
        if predicate in member.predicates and predicate in TOP:
            return True
        key = parted(member.code)[0]
        offices = self._knowledge.offices_on(key, self._on) if self._on and predicate in TOP else ()
        return any(office.predicate == predicate and office.polity == member.polity for office in offices)


def _firmness(draft: Draft) -> int:
    """How much a phrase tells of who is meant: a name of the tables, a title with its state, a title, nothing."""
    return 4 * (draft.entry is not None) + 2 * bool(draft.polities) + (draft.title is not None)


def _called(words: tuple[str, ...], draft: Draft, member: _Member) -> bool:
    """Whether a crown's holder can be called so: King Salman is no son of Salman's, kings go by their own name."""
    if draft.title is None or "first" not in draft.title.notes or len(words) > 1:
        return True
    return any(name[0] == words[0] for name in member.names)
