"""The event stage: sentence by sentence, triggers become events with roles, date, place, status and attribution."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ingest.events.attribution import IsMedia, reporter
from ingest.events.dating import Calendar, shifted
from ingest.events.fillers import Fillers, Memory
from ingest.events.folding import folded
from ingest.events.lexicon import Lexicon
from ingest.events.relations import RelationReader
from ingest.events.roles import RoleReader, Roles, polities
from ingest.events.slots import explicit_subject, predicate_slots
from ingest.events.status import VERBAL_ACTS, StatusReader
from ingest.events.tree import Tree
from ingest.events.triggers import Trigger, Triggers, is_speech, speech_above
from ingest.languages import Language
from ingest.reading import Mention, Reading, Sentence, Time, Word
from ingest.record import Event, Evidence

_SPEECH_ACTS = VERBAL_ACTS | {"CONCEDE"}
_CONTENT_TAKERS = frozenset(("REQUEST", "ACCUSE", "THREATEN", "REJECT", "AGREE", "AID", "COERCE", "CONCEDE"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with its roles, before it is dated and weighed."""

    trigger: Trigger
    roles: Roles
    speech: Word | None


class EventReader:
    """Reads the events and relations of one article."""

    def __init__(self, reading: Reading, language: Language, is_media: IsMedia) -> None:
        self.reading = reading
        self.language = language
        self.lexicon: Lexicon = language.lexicon
        self.fold = language.fold
        self.is_media = is_media
        self.polity: Mapping[str, str] = polities(dict(reading.actors))
        self.memory = Memory()
        self.fillers = Fillers(reading, self.memory, self.fold, self._names_meeting, self.lexicon.classes["transparent"])
        self.relations = RelationReader(reading, self.lexicon, self.fillers, self.fold)

    def read(self) -> Reading:
        """The reading with its events and relations."""
        for sentence in self.reading.sentences:
            tree = Tree(sentence, self._mentions(sentence), self._times(sentence))
            self.relations.sentence(tree)
            for event in self._events(tree):
                self.memory.events.append(event)
        events = folded(self.memory.events, self.polity)
        return replace(self.reading, events=events, relations=self.relations.found())

    def _mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        return tuple(m for m in self.reading.mentions if m.sentence == sentence.index)

    def _times(self, sentence: Sentence) -> tuple[Time, ...]:
        return tuple(t for t in self.reading.times if t.sentence == sentence.index)

    def _names_meeting(self, lemma: str) -> bool:
        return any(frame.type == "CONSULT" for frame in self.lexicon.nouns.of(lemma))

    # -- one sentence ------------------------------------------------------------------------------------------

    def _events(self, tree: Tree) -> Iterator[Event]:
        calendar = Calendar(tree)
        agency = reporter(tree, self.lexicon, self.fillers, self.is_media, self.fold)
        status = StatusReader(tree, self.lexicon, self.fold, headline=tree.sentence.index == 0)
        noted = 0
        for candidate in self._candidates(tree):
            noted = self._note_subjects(tree, noted, candidate.trigger.word.begin)
            candidate = replace(candidate, roles=self._roles(tree, candidate))
            if self._counts(tree, candidate):
                yield self._event(tree, candidate, calendar, status, agency)
        self._note_subjects(tree, noted, tree.sentence.end)

    def _candidates(self, tree: Tree) -> Iterator[Candidate]:
        for trigger in Triggers(tree, self.lexicon, self.language.derived, self.fold):
            speech = speech_above(tree, trigger.word, self.lexicon, self.fold, self.language.derived)
            yield Candidate(trigger, Roles((), (), explicit=False), speech)

    def _roles(self, tree: Tree, candidate: Candidate) -> Roles:
        reader = RoleReader(tree, self.fillers, candidate.speech, dict(self.polity), self.fold)
        roles = reader.roles(candidate.trigger)
        return Roles(self._acting(roles.source), self._acting(roles.target), roles.explicit)

    def _acting(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(actor for actor in actors if not self.is_media(actor))

    def _note_subjects(self, tree: Tree, done: int, until: int) -> int:
        """Remember the subjects of the main predicates that begin before an offset; gives the count of words noted."""
        for word in tree.words[done:]:
            if word.begin > until:
                return word.id - 1
            if word.upos == "VERB" and not word.deprel.startswith("acl"):
                subjects = explicit_subject(tree, word)
                self.memory.subject(self._acting(self.fillers.all_of(tree, subjects)) if subjects else ())
        return len(tree.words)

    # -- what counts -------------------------------------------------------------------------------------------

    def _counts(self, tree: Tree, candidate: Candidate) -> bool:
        roles = candidate.roles
        if not roles.source or not roles.target or self._is_content(tree, candidate):
            return False
        sides = {self.polity.get(a, a) for a in roles.source}, {self.polity.get(a, a) for a in roles.target}
        return sides[0] != sides[1]

    def _is_content(self, tree: Tree, candidate: Candidate) -> bool:
        """What is asked for, threatened or alleged is no second act unless it names its own source."""
        trigger = candidate.trigger
        if candidate.roles.explicit and trigger.word.upos != "VERB":
            return False
        below = trigger.light or trigger.word
        for above in tree.ancestors(below):
            if below.deprel.startswith("acl") or below.deprel in ("conj", "parataxis", "nsubj"):
                return False
            if above.id != trigger.word.id and self._takes_content(tree, above):
                return True
            below = above
        return False

    def _takes_content(self, tree: Tree, word: Word) -> bool:
        frames = self.lexicon.verbs.of(self.fold(word.lemma)) if word.upos == "VERB" else self._noun_frames(word)
        return any(frame.type in _CONTENT_TAKERS for frame in frames) and tree.mention(word) is None

    def _noun_frames(self, word: Word) -> tuple[object, ...] | tuple:  # type: ignore[type-arg]
        if frames := self.lexicon.nouns.of(self.fold(word.lemma)):
            return frames
        origin = self.language.derived(word)
        return self.lexicon.verbs.of(self.fold(origin[0])) if origin else ()

    # -- one event ---------------------------------------------------------------------------------------------

    def _event(
        self, tree: Tree, candidate: Candidate, calendar: Calendar, status: StatusReader, agency: str | None
    ) -> Event:
        trigger, roles = candidate.trigger, candidate.roles
        frame = trigger.frame
        assert frame.type is not None  # noqa: S101 - Triggers gives only frames with a type
        spoken = candidate.speech is not None and self._speaks(tree, candidate)
        state = status.status(trigger, spoken=spoken or frame.type in VERBAL_ACTS and self._is_saying(trigger))
        place = self._place(tree, trigger)
        return Event(
            type=frame.type,
            mode=frame.mode,
            source=roles.source,
            target=roles.target,
            date=self._date(tree, candidate, calendar, spoken=spoken),
            place=place.place if place else None,
            place_iri=place.place_iri if place else None,
            status=state,
            attributed_to=agency or (None if spoken else self._sayer(tree, candidate)),
            trigger=self._trigger_text(trigger),
            evidence=self._evidence(tree),
            confidence=self._confidence(tree, candidate),
        )

    def _speaks(self, tree: Tree, candidate: Candidate) -> bool:
        """Whether the source is the one who says it."""
        assert candidate.speech is not None  # noqa: S101 - the caller looked
        speaker = self.fillers.subject(tree, candidate.speech)
        return bool(set(speaker) & set(candidate.roles.source))

    def _is_saying(self, trigger: Trigger) -> bool:
        return trigger.verbal and trigger.word.feats.get("Aspect") != "Imp"

    def _sayer(self, tree: Tree, candidate: Candidate) -> str | None:
        if candidate.speech is None:
            return None
        speaker = self.fillers.subject(tree, candidate.speech)
        return speaker[0] if speaker else None

    def _trigger_text(self, trigger: Trigger) -> str:
        words = sorted(filter(None, (trigger.word, trigger.light)), key=lambda word: word.begin)
        return " … ".join(self.reading.text(word.begin, word.end) for word in words)

    def _evidence(self, tree: Tree) -> Evidence:
        sentence = tree.sentence
        return Evidence(sentence.index, sentence.begin, sentence.end, self.reading.text(sentence.begin, sentence.end))

    def _place(self, tree: Tree, trigger: Trigger) -> Mention | None:
        carriers = [w for w in (trigger.word, trigger.light) if w is not None]
        slots = self.lexicon.classes["where"] | (self.lexicon.classes["whither"] if trigger.frame.mode == "visit" else set())
        for carrier in carriers:
            for slot, words in predicate_slots(tree, carrier, self.fold).items():
                for word in words if slot in slots else []:
                    mention = tree.mention(word)
                    if mention is not None and mention.place:
                        return mention
        return None

    # -- dates -------------------------------------------------------------------------------------------------

    def _date(self, tree: Tree, candidate: Candidate, calendar: Calendar, *, spoken: bool) -> str | None:
        trigger = candidate.trigger
        own = calendar.own(trigger)
        if own is not None:
            return own.value or shifted(self._base(tree, trigger, calendar), own.days_after)
        inherited = calendar.inherited(trigger)
        if inherited is not None and inherited.value is not None and (spoken or not trigger.derived):
            return inherited.value
        if spoken or (trigger.frame.type in _SPEECH_ACTS and trigger.verbal):
            return self._date_of_speech(candidate)
        return None

    def _base(self, tree: Tree, trigger: Trigger, calendar: Calendar) -> str | None:
        """The day of the event a relative time hangs on: that of the nearest predicate above."""
        for above in tree.ancestors(trigger.word):
            time = calendar.of(above)
            if time is not None and time.value is not None:
                return time.value
        return next((event.date for event in reversed(self.memory.events) if event.date), None)

    def _date_of_speech(self, candidate: Candidate) -> str | None:
        """What a speaker says goes with what he said or did last in the article, else with the article's day."""
        speaker = set(candidate.roles.source)
        for event in reversed(self.memory.events):
            if event.date and event.status == "occurred" and speaker & {*event.source, *event.target}:
                return event.date
        published = self.reading.article.published
        return published.isoformat() if published else None

    # -- confidence --------------------------------------------------------------------------------------------

    def _confidence(self, tree: Tree, candidate: Candidate) -> float:
        """Between 0 and 1: lower for verbal nouns, supplied roles and doubtful mentions."""
        trust = 0.92 if candidate.trigger.verbal else 0.85
        if not candidate.roles.explicit:
            trust *= 0.8
        actors = {*candidate.roles.source, *candidate.roles.target}
        mentioned = [m.confidence for m in tree.mentions if actors & set(m.actors)]
        named = {actor for m in tree.mentions for actor in m.actors}
        trust *= min(mentioned, default=0.8)
        return round(trust * (1.0 if actors <= named else 0.85), 2)


def is_saying(tree: Tree, word: Word, lexicon: Lexicon, language: Language) -> bool:
    """Whether a word says something."""
    return is_speech(word, lexicon, language.fold, language.derived)
