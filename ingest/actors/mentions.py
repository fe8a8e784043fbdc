"""Stage: who is named. Fills `mentions` and `actors` of a reading from its tokens and the knowledge tables.

Names are linked over the whole article, since a headline names by surname whom the text names in full; then offices
without a name are resolved: to a person of that office met in the article, else to its holder on the article's date,
else to the state. How sure each way is stands in the constants below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.actors.gazetteer import Words
from ingest.actors.lexicon import Lexicon, shipped
from ingest.actors.naming import Draft, Phrases
from ingest.actors.people import Sought
from ingest.identity import unknown_person_iri
from ingest.languages.arabic.names import particles
from ingest.languages.arabic.romanisation import romanise, skeleton
from ingest.reading import Mention, Reading, Sentence, Stage
from ingest.record import Actor

NAMED = 0.95
NEW_PERSON = 0.7
ASSUMED_STATE = 0.5
NAMED_HERE = 0.85
HOLDER = 0.6
OFFICIAL = 0.75
CONTEXT = 0.4

_TOP = frozenset({"headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf"})


@dataclass(frozen=True, slots=True)
class _Placed:
    """A phrase with its sentence."""

    draft: Draft
    words: Words
    sentence: int

    @property
    def begin(self) -> int:
        return self.words.begin(self.draft.first, self.draft.taken)

    @property
    def end(self) -> int:
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


def find_mentions(reading: Reading) -> Reading:
    """The stage with the tables that come with dragoman."""
    return _Finder(shipped(), reading).reading()


def mention_finder(lexicon: Lexicon) -> Stage:
    """The stage with other tables."""
    return lambda reading: _Finder(lexicon, reading).reading()


def mentions_in(reading: Reading, sentence: int) -> tuple[Mention, ...]:
    """The mentions of one sentence, in order."""
    return tuple(mention for mention in reading.mentions if mention.sentence == sentence)


class _Finder:
    """One article's mentions in the making."""

    def __init__(self, lexicon: Lexicon, reading: Reading) -> None:
        self._lexicon = lexicon
        self._knowledge = lexicon.knowledge
        self._reading = reading
        self._on = reading.article.published
        self._placed = [placed for sentence in reading.sentences for placed in self._phrases(sentence)]
        self._members: dict[str, _Member] = {}
        self._actors: dict[str, Actor] = {}
        self._states = Counter(code for placed in self._placed for code in _states(placed.draft))

    def _phrases(self, sentence: Sentence) -> Iterator[_Placed]:
        words = Words.of(sentence.tokens)
        for draft in Phrases(words, self._lexicon, self._on).drafts():
            yield _Placed(draft, words, sentence.index)

    def reading(self) -> Reading:
        """The reading with its mentions and actors."""
        codes = self._people()
        mentions = [
            mention
            for index, placed in enumerate(self._placed)
            if (mention := self._mention(placed, codes.get(index))) is not None
        ]
        for mention in mentions:
            for code in mention.actors:
                self._actor(code)
        mentions.sort(key=lambda mention: mention.begin)
        return replace(self._reading, mentions=tuple(mentions), actors=dict(self._actors))

    # People

    def _people(self) -> dict[int, tuple[str, float]]:
        """The code and confidence of every named person, full names and those of the tables first."""
        people = [(index, placed) for index, placed in enumerate(self._placed) if placed.draft.kind == "person"]
        people.sort(key=lambda pair: (-_firmness(pair[1].draft), -len(pair[1].name()), pair[0]))
        return {index: found for index, placed in people if (found := self._person(placed))}

    def _person(self, placed: _Placed) -> tuple[str, float] | None:
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

    def _known(self, placed: _Placed, words: tuple[str, ...]) -> tuple[str, float] | None:
        draft = placed.draft
        if draft.entry is not None:
            key = draft.entry.code.removeprefix("PER:")
            if self._contradicts(key, draft) and len(words) < 3:
                return None
            return key, NAMED if len(words) > 1 else HOLDER
        predicate = draft.title.predicate if draft.title else ""
        return self._lexicon.people.find(Sought(words, _polity(draft), predicate), self._on)

    def _contradicts(self, key: str, draft: Draft) -> bool:
        """Whether the text gives the person a state that was never theirs."""
        polity = _polity(draft)
        return (
            bool(polity)
            and not polity.startswith("ORG:")
            and polity not in self._lexicon.people.polities(key)
            and (not any(known.startswith("ORG:") for known in self._lexicon.people.polities(key)))
        )

    def _code(self, key: str, draft: Draft) -> str:
        polity = _polity(draft)
        if polity and (polity in self._lexicon.people.polities(key) or polity.startswith("ORG:")) and not draft.sense:
            return f"PER:{key}@{polity}"
        return self._knowledge.person_code(key, self._on)

    def _member(self, words: tuple[str, ...], draft: Draft) -> _Member | None:
        """Somebody the article has already named whom these words can mean."""
        polity = _polity(draft)
        for member in self._members.values():
            if polity and member.polity and polity != member.polity and not polity.startswith("ORG:"):
                continue
            if any(_names_same(words, name) for name in member.names):
                return member
        return None

    def _join(self, member: _Member, words: tuple[str, ...], draft: Draft) -> str:
        predicates = member.predicates | ({draft.title.predicate} if draft.title and draft.title.predicate else set())
        self._members[member.code] = replace(member, names=member.names | {words}, predicates=predicates)
        return member.code

    def _enrol(self, code: str, words: tuple[str, ...], draft: Draft) -> str:
        key, _, polity = code.removeprefix("PER:").partition("@")
        known = self._lexicon.people.spellings(key) if key in self._knowledge.people else ()
        names = frozenset((words, *(name for name in known if not name[0].isascii())))
        self._members[code] = _Member(code, names, polity)
        return self._join(self._members[code], words, draft)

    def _new(self, placed: _Placed, words: tuple[str, ...]) -> tuple[str, float] | None:
        draft = placed.draft
        if len(words) < 2 and not (draft.title and draft.polities):
            return None
        polity = _polity(draft) or self._context()
        organisation = self._knowledge.organisations.get(polity.removeprefix("ORG:"))
        label = romanise(words, organisation.state if organisation and polity.startswith("ORG:") else polity)
        if not label:
            return None
        code = f"PER:{label}@{polity}" if polity else f"PER:{label}"
        written = placed.written()
        iri = unknown_person_iri(label, polity)
        self._actors.setdefault(code, Actor(code, "Person", iri, label, written, polity, known=False))
        return self._enrol(code, words, draft), NEW_PERSON if _polity(draft) else ASSUMED_STATE

    def _context(self) -> str:
        """The state an article is about where it says nothing else: the one most named, else that of its publisher."""
        home = self._lexicon.home(self._reading.article.source)
        ranked = self._states.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1] and home in self._states):
            return home
        return ranked[0][0]

    # Mentions

    def _mention(self, placed: _Placed, person: tuple[str, float] | None) -> Mention | None:
        draft = placed.draft
        if draft.kind == "person":
            return self._of_person(placed, person)
        if draft.kind == "role":
            return self._of_role(placed)
        if draft.kind == "body":
            return self._of_body(placed)
        entry = draft.entry
        if entry is None:
            return None
        kind = "adjective" if entry.kind == "adjective" else "name"
        return Mention(
            placed.sentence, placed.begin, placed.end, "adjective" if kind == "adjective" else "name", draft.polities,
            NAMED, entry.place, entry.place_iri,
        )  # fmt: skip

    def _of_person(self, placed: _Placed, person: tuple[str, float] | None) -> Mention | None:
        if person is None:
            return self._of_role(placed) if placed.draft.polities and placed.draft.title else None
        code, confidence = person
        title, sense = placed.draft.title, placed.draft.sense
        office = title.title_en if title else ""
        predicate = title.predicate if title else ""
        if sense in {"former", "late", "elect"} and office:
            office, predicate = f"{sense} {office}", ""
        return Mention(
            placed.sentence, placed.begin, placed.end, "name", (code,), confidence, office=office, predicate=predicate
        )

    def _of_role(self, placed: _Placed) -> Mention | None:
        title, polities = placed.draft.title, placed.draft.polities
        if title is None or not polities:
            return None
        found = [self._holder(title.predicate, polity, placed.draft.sense) for polity in polities]
        if title.number == "pl":
            found = [(polity, OFFICIAL) for polity in polities]
        if not placed.draft.sense and title.number == "sg":
            found = found[:1]
        return Mention(
            placed.sentence, placed.begin, placed.end, "role", tuple(code for code, _ in found),
            min(confidence for _, confidence in found), office=title.title_en, predicate=title.predicate,
        )  # fmt: skip

    def _holder(self, predicate: str, polity: str, sense: str) -> tuple[str, float]:
        if sense != "former":
            for member in self._members.values():
                if member.polity == polity and self._holds(member, predicate):
                    return member.code, NAMED_HERE
            person = self._knowledge.holder(predicate, polity, self._on) if predicate in _TOP and self._on else None
            if person is not None:
                return f"PER:{person.key}@{polity}", HOLDER
        return polity, OFFICIAL

    def _holds(self, member: _Member, predicate: str) -> bool:
        if predicate in member.predicates and predicate in _TOP:
            return True
        key = member.code.removeprefix("PER:").partition("@")[0]
        offices = self._knowledge.offices_on(key, self._on) if self._on and predicate in _TOP else ()
        return any(office.predicate == predicate and office.polity == member.polity for office in offices)

    def _of_body(self, placed: _Placed) -> Mention | None:
        body, polities = placed.draft.institution, placed.draft.polities
        if body is None:
            return None
        kind = "role" if body.means == "people" else "name"
        if polities:
            code = self._lexicon.media(polities[0], body.means) if body.means in {"agency", "broadcaster"} else ""
            actors, confidence = ((code,) if code else polities), OFFICIAL
        else:
            state = self._lexicon.about(self._states, self._reading.article.source)
            if not state or body.means != "state":
                return None
            actors, confidence = (state,), CONTEXT
        return Mention(
            placed.sentence, placed.begin, placed.end, "role" if kind == "role" else "name", actors, confidence
        )

    def _actor(self, code: str) -> None:
        if code not in self._actors:
            self._actors[code] = self._knowledge.actor(code)


def _states(draft: Draft) -> Iterable[str]:
    return (code for code in draft.polities if not code.startswith("ORG:"))


def _polity(draft: Draft) -> str:
    return draft.polities[0] if draft.polities else ""


def _firmness(draft: Draft) -> int:
    """How much a phrase tells of who is meant: a name of the tables, a title with its state, a title, nothing."""
    return 4 * (draft.entry is not None) + 2 * bool(draft.polities) + (draft.title is not None)


def _names_same(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a shorter name can be the longer one in short: its surname, or some of its words in order."""
    if words == name:
        return True
    ours, theirs = _essence(words), _essence(name)
    if not ours or not theirs:
        return False
    short, long = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    if len(short) == 1:
        return _alike(short[0], long[-1]) or (len(long) > 1 and _alike(short[0], long[0]) and len(words) == 1)
    matched = sum(1 for word in short if any(_alike(word, other) for other in long))
    return matched == len(short) and _alike(short[0], long[0]) | _alike(short[-1], long[-1])


def _essence(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in particles())


def _alike(word: str, other: str) -> bool:
    if word == other or word.removeprefix("ال") == other.removeprefix("ال"):
        return True
    ours, theirs = skeleton(word), skeleton(other)
    return len(ours) >= 3 and ours == theirs and abs(len(word) - len(other)) <= 1
