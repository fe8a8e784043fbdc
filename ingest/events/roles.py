"""Roles: which actors are source and target of a trigger, by its frame and the slots of its sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ingest.events.fillers import Fillers
from ingest.events.polities import represented
from ingest.events.slots import Syntax
from ingest.events.triggers import Trigger, trigger_at
from ingest.reading import Word
from ingest.record import MUTUAL, EventType

SHARED = frozenset(("بين", "clause:بين", "between", "subj"))
"""Slots that can hold both sides of an act: "talks between A and B", "A and B agreed"."""
_AGENT = ("من قبل", "by")
_CONTENT = ("ب", "إلى", "الي", "على", "علي", "comp", "obj", "to")
_CONTENT_DEPTH = 3
_TOUCHING = (
    "obj",
    "comp",
    "ل",
    "علي",
    "ضد",
    "امام",
    "مع",
    "عن",
    "against",
    "on",
    "with",
    "to",
    "from",
    "of",
    "in",
    "gen",
)
_EXPLICIT = ("subj", "adj", *_AGENT)
ANSWERS = frozenset(("SUPPORT", "REJECT", "ACCUSE", "PROTEST"))
"""Types that answer an act, whose noun may stand for those who did it."""
CONTENT_TARGETS = frozenset(("THREATEN", "AGREE", "REJECT"))
"""Types whose target may be named only in what is threatened, pledged or refused."""
TOUCHED_TYPES = frozenset(("ACCUSE", "SUPPORT", "PROTEST"))
"""Types whose target may be named anywhere within what they are about."""
STRUCK_TYPES = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "AID", "RETREAT", "CONCEDE"))
"""Types of deeds: done to a place, they are done to the state it lies in."""
_ON_LAND = frozenset(("ASSAULT", "COERCE", "MOBILIZE"))
"""Deeds that strike a place also where it only says where they were done."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Source and target of an act. `explicit` says that neither had to be supplied from outside its own syntax."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    explicit: bool


class RoleReader:
    """Reads the roles of the triggers of one sentence."""

    def __init__(self, syntax: Syntax, fillers: Fillers, speech: Word | None, polity: Mapping[str, str]) -> None:
        self.syntax = syntax
        self.fillers = fillers
        self.speech = speech
        self.polity = polity

    def roles(self, trigger: Trigger) -> Roles:
        """The roles of a trigger; either side may be empty."""
        if trigger.derived and "speaker" not in trigger.frame.source:
            source, target, explicit = self._derived(trigger)
        else:
            source, target, explicit = self._listed(trigger)
        source = self._voiced(source)
        if len(source) == 1 and source == target:
            target = ()  # a slot that can hold both sides held one
        if explicit and len(source) > 1 and not target and trigger.frame.type in MUTUAL:
            return Roles(source[:1], source[1:], explicit)  # التقى ترامب وبوتين
        if source and not target and trigger.frame.type in CONTENT_TARGETS:
            target, explicit = self._from_content(trigger, source), False
        if source and not target and trigger.frame.type in TOUCHED_TYPES and trigger.frame.mode != "concern":
            target, explicit = self._touched(trigger, source), False
        if source and not target and trigger.frame.type in ANSWERS:
            target, explicit = self._recalled(trigger, source), False
        if source and not target and trigger.frame.type in STRUCK_TYPES:
            target = self._land(trigger, source)
        return self._parted(source, target, explicit)

    def _land(self, trigger: Trigger, source: tuple[str, ...]) -> tuple[str, ...]:
        """The state of the place that a deed is done to: حصار غزة, دمر مستشفى في حلب."""
        mine = represented(source, self.polity)
        where = self.syntax.lexicon.tasks["where"] if trigger.frame.type in _ON_LAND else ()
        struck = any(trigger.slots.get(slot) for slot in trigger.frame.target)
        for slot in (*trigger.frame.target, "obj", "gen", *where):
            for filler in trigger.slots.get(slot, []):
                mentions = filter(None, map(self.syntax.tree.mention, self.syntax.tree.subtree(filler)))
                lands = (
                    m.land or (m.actors[0] if struck and slot in where and m.place and m.actors else "")
                    for m in mentions
                )
                if land := next((land for land in lands if land and land not in mine), ""):
                    return (land,)
        return ()

    def _recalled(self, trigger: Trigger, source: tuple[str, ...]) -> tuple[str, ...]:
        """Whose act is answered: رحبت فرنسا بالاتفاق "France welcomed the agreement" of which others were told."""
        words = [word for slot in trigger.frame.target for word in trigger.slots.get(slot, [])]
        found = (self.fillers.recalled(self.syntax, word) for word in words)
        mine = represented(source, self.polity)
        return next((doers for doers in found if doers and not represented(doers, self.polity) <= mine), ())

    def _listed(self, trigger: Trigger) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """A verb, or a noun with a frame of its own: the slots its frame names, and the agent of a passive."""
        if trigger.light is not None and self.syntax.lemma(trigger.light) in self.syntax.lexicon.tasks["undergo"]:
            return self._undergone(trigger)
        source, slot = self._first(trigger, (*trigger.frame.source, *_AGENT), "")
        target, _ = self._first(trigger, (*self._direct(trigger), *trigger.frame.target), slot, other_than=source)
        if trigger.frame.type == "ACCUSE":
            target = self._doer_blamed(trigger) or target
        if slot == "gen" and not target and "site" in trigger.frame.target and self._site(trigger):
            return (), source, True
        visited = slot == "gen" and not target and trigger.frame.mode == "visit"
        if visited and not any(a.startswith("PER:") for a in source):
            controller = self._controller(trigger)  # يعتزم زيارة تركيا: not Turkey's visit but one to Turkey
            if controller and set(controller) != set(source):
                return controller, source, False
        return source, target, slot not in ("ctrl", "speaker", "partner")

    def _direct(self, trigger: Trigger) -> tuple[str, ...]:
        """The object that a verbal noun may have besides its genitive: اتهامه الغرب, غزو العراق الكويت."""
        return ("obj",) if not trigger.verbal and "obj" in self.syntax.slots(trigger.word) else ()

    def _site(self, trigger: Trigger) -> tuple[str, ...]:
        """Whose a city is that stands as the genitive of an attack: هجمات باريس struck Paris."""
        words = [
            w for w in trigger.slots.get("gen", []) if (m := self.syntax.tree.mention(w)) and self.fillers.is_city(m)
        ]
        return self.fillers.all_of(self.syntax, words)

    def _undergone(self, trigger: Trigger) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """تعرضت إيران لهجوم إسرائيلي: the subject of "to be exposed to" is the target."""
        target = self._subject(trigger)
        source, _ = self._first(trigger, ("adj", "من", "from", *_AGENT, "gen"), "", other_than=target)
        return source, target, True

    def _from_content(self, trigger: Trigger, source: tuple[str, ...]) -> tuple[str, ...]:
        """Whom what is threatened, pledged or asked would touch: هددت بقصف إسرائيل."""
        contents = (w for slot in _CONTENT for w in trigger.slots.get(slot, []))
        touched = (self._deed_touches(w, source, _CONTENT_DEPTH if w.upos == "VERB" else 1) for w in contents)
        return next(filter(None, touched), ())

    def _deed_touches(self, content: Word, source: tuple[str, ...], depth: int) -> tuple[str, ...]:
        """Whom a deed would touch: what its verb takes, then, up to a depth, what that takes."""
        slots = self.syntax.slots(content)
        things = [word for slot in _TOUCHING for word in slots.get(slot, [])]
        for thing in things:
            actors = self.fillers.of(self.syntax, thing)
            if found := tuple(actor for actor in actors if actor not in source):
                return found
        deeper = (self._deed_touches(thing, source, depth - 1) for thing in things if depth > 1)
        return next(filter(None, deeper), ())

    def _doer_blamed(self, trigger: Trigger) -> tuple[str, ...]:
        """Who did what is condemned, where its own phrase or clause tells: أدانت قتل الجنود على يد المسلحين."""
        deeds = [word for slot in trigger.frame.target for word in trigger.slots.get(slot, [])]
        for deed in (word for word in deeds if self.syntax.tree.mention(word) is None):
            clauses = self.syntax.tree.children(deed, "acl")
            agents = [self.syntax.preposition(w) for w in self.syntax.tree.subtree(deed)]
            doers = [word for preposition, word in agents if preposition in _AGENT]
            doers += [word for clause in clauses for word in self.syntax.tree.children(clause, "nsubj")]
            if trigger.verbal and "subj" in trigger.slots:
                doers += [word for slot in _AGENT for word in trigger.slots.get(slot, [])]
            if found := self.fillers.all_of(self.syntax, doers):
                return found
        return ()

    def _touched(self, trigger: Trigger, source: tuple[str, ...]) -> tuple[str, ...]:
        """Whose affair it is that a verb is about, named anywhere within its complements: نددت بتصاعد هجمات إسرائيل."""
        mine = represented(source, self.polity)
        for slot in (*trigger.frame.target, "obj", "comp"):
            for filler in trigger.slots.get(slot, []):
                for word in self.syntax.tree.subtree(filler):
                    mention = self.syntax.tree.mention(word)
                    actors = mention.actors if mention is not None else ()
                    if found := tuple(a for a in actors if self.polity.get(a, a) not in mine):
                        return found
        return ()

    def _derived(self, trigger: Trigger) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """A verbal noun: its genitive is the subject if a preposition marks the object, and otherwise the object."""
        source, source_slot = self._first(trigger, _EXPLICIT, "")
        outward = (*self._direct(trigger), *("ل" if slot == "obj" else slot for slot in trigger.frame.target))
        target, _ = self._first(trigger, outward, source_slot, other_than=source)
        if not source and self._owned_by_pronoun(trigger):
            source, source_slot = self._first(trigger, ("gen", "ctrl"), "")
            target = target or self._first(trigger, ("addressee",), "", other_than=source)[0]
        elif target:
            if not source:
                slots = ("ctrl", "its adj") if self._has_object(trigger) else ("gen", "ctrl")
                source, source_slot = self._first(trigger, slots, "", other_than=target)
        else:
            target, _ = self._first(trigger, ("gen",), source_slot, other_than=source)
            if not source:
                source, source_slot = self._first(trigger, ("ctrl",), "", other_than=target)
        return source, target, source_slot != "ctrl"

    def _has_object(self, trigger: Trigger) -> bool:
        """Whether a verbal noun's genitive is the thing its frame asks for: قطع العلاقات, تقديم المساعدات."""
        wanted = any(need.slot == "obj" and need.lemmas and not need.negated for need in trigger.frame.needs)
        return wanted and trigger.slots.get("obj") == trigger.slots.get("gen")

    def _owned_by_pronoun(self, trigger: Trigger) -> bool:
        """Whether a pronoun is a verbal noun's genitive: رفضها "her refusal" is what she does."""
        return any(word.upos == "PRON" for word in trigger.slots.get("gen", []))

    def _first(
        self, trigger: Trigger, slots: tuple[str, ...], used: str, other_than: tuple[str, ...] = ()
    ) -> tuple[tuple[str, ...], str]:
        for slot in slots:
            if slot == used and slot not in SHARED:
                continue
            found = self._actors(trigger, slot)
            left = found if slot in SHARED else tuple(a for a in found if a not in other_than)
            if left:
                return left, slot
        return (), ""

    def _actors(self, trigger: Trigger, slot: str) -> tuple[str, ...]:
        supplied: Mapping[str, Callable[[], tuple[str, ...]]] = {
            "subj": lambda: self._subject(trigger),
            "adj": lambda: self._adjectives(trigger),
            "site": lambda: self._site(trigger),
            "its adj": lambda: self._adjectives_of(trigger.slots.get("gen", [])),
            "ctrl": lambda: self._controller(trigger),
            "speaker": self._speaker,
            "addressee": self._addressee,
            "content": lambda: self._content_subject(trigger),
            "partner": self._partner,
            "means": lambda: self._means(trigger),
        }
        if slot in supplied:
            return supplied[slot]()
        if slot.startswith("clause:"):
            return self._in_clause(trigger, slot.removeprefix("clause:"))
        return self.fillers.all_of(self.syntax, trigger.slots.get(slot, []))

    def _adjectives(self, trigger: Trigger) -> tuple[str, ...]:
        words = [
            w for w in trigger.slots.get("amod", []) if (m := self.syntax.tree.mention(w)) and m.kind == "adjective"
        ]
        return self.fillers.all_of(self.syntax, words)

    def _means(self, trigger: Trigger) -> tuple[str, ...]:
        """Whose act or weapon somebody fell to: قتل في غارة إسرائيلية, استشهد برصاص الجيش الإسرائيلي."""
        for slot in self.syntax.lexicon.tasks["means"]:
            for word in trigger.slots.get(slot, []):
                if owners := self._doers(word, trigger.frame.type):
                    return owners
        return ()

    def _doers(self, word: Word, kind: EventType | None) -> tuple[str, ...]:
        """Whose a weapon or a deed of one type is; an indefinite deed has its doer after "of": قصف للجيش السوري."""
        slots = self.syntax.slots(word)
        if self.syntax.lemma(word) in self.syntax.lexicon.classes.get("weapon", ()):
            return self.fillers.all_of(self.syntax, [*slots.get("amod", []), *slots.get("gen", [])])
        act = trigger_at(self.syntax, word)
        if act is None or act.frame.type != kind:
            return ()
        roles = self.roles(act)
        if roles.source:
            return roles.source if roles.explicit else ()
        indefinite = word.feats.get("Definite") != "Def" and "gen" not in slots
        return self.fillers.all_of(self.syntax, slots.get("ل", [])) if indefinite else ()

    def _adjectives_of(self, things: list[Word]) -> tuple[str, ...]:
        """Whose a thing is by its adjective: إرسال فرق طبية صينية إلى تونس."""
        words = [w for thing in things for w in self.syntax.tree.children(thing, "amod") if self.syntax.tree.mention(w)]
        return self.fillers.all_of(self.syntax, words)

    def _in_clause(self, trigger: Trigger, preposition: str) -> tuple[str, ...]:
        """The first later phrase of the same clause with a preposition, whatever the parser hung it on."""
        tree = self.syntax.tree
        clause = tree.clause_head(trigger.word)
        for word in tree.words[trigger.word.id :]:
            if self.syntax.preposition(word)[0] == preposition and tree.clause_head(word) == clause:
                return self.fillers.of(self.syntax, self.syntax.preposition(word)[1])
        return ()

    def _subject(self, trigger: Trigger) -> tuple[str, ...]:
        if trigger.verbal:
            return self.fillers.subject(self.syntax, trigger.word)
        if trigger.light is None:
            return ()
        if trigger.word in self.syntax.slots(trigger.light).get("subj", []):
            return ()
        return self.fillers.subject(self.syntax, trigger.light)

    def _controller(self, trigger: Trigger) -> tuple[str, ...]:
        if owner := self._owner_of_deed(trigger):
            return self.fillers.all_of(self.syntax, owner)
        above = self.syntax.governing_predicate(trigger.light or trigger.word)
        if trigger.derived and above is not None and not self._is_complement(trigger.word, above):
            return ()
        return self.fillers.subject(self.syntax, above) if above is not None else ()

    def _owner_of_deed(self, trigger: Trigger) -> list[Word]:
        """Whose decision, wish or attempt an act is: قرار فرنسا قطع العلاقات, قدرة إيران على مهاجمة إسرائيل."""
        noun = self.syntax.tree.head(trigger.word)
        if trigger.light is not None or noun is None or noun.upos not in ("NOUN", "X"):
            return []
        preposition = self.syntax.preposition(trigger.word)[0]
        direct = trigger.word.deprel == "obj" and not preposition
        if not direct and preposition not in self.syntax.lexicon.tasks["deed"]:
            return []
        return self.syntax.slots(noun).get("gen", [])

    def _is_complement(self, word: Word, above: Word) -> bool:
        """Whether a verbal noun is what the verb above is about, and not only its time or reason (بعد هجمات بروكسل)."""
        marks = [
            self.syntax.preposition(w)[0] for w in (word, *self.syntax.tree.ancestors(word)) if w.begin > above.begin
        ]
        return all(mark in self.syntax.lexicon.tasks["complement"] for mark in marks if mark)

    def _content_subject(self, trigger: Trigger) -> tuple[str, ...]:
        """Whom a content clause is about: "demanded that Syria withdraw"."""
        slots = map(self.syntax.slots, trigger.slots.get("comp", []))
        return self.fillers.all_of(self.syntax, [w for s in slots for w in s.get("subj", s.get("obj", []))])

    def _speaker(self) -> tuple[str, ...]:
        return self.fillers.subject(self.syntax, self.speech) if self.speech is not None else ()

    def _addressee(self) -> tuple[str, ...]:
        if self.speech is None:
            return ()
        slots = self.syntax.slots(self.speech)
        told = [word for word in slots.get("obj", []) if self.syntax.tree.mention(word) is not None]
        return self.fillers.all_of(self.syntax, slots.get("ل", []) + slots.get("to", []) + told)

    def _partner(self) -> tuple[str, ...]:
        speaker = self._speaker()
        meeting = self.fillers.memory.last_meeting(speaker) if speaker else None
        if meeting is None:
            return ()
        return meeting.target if set(speaker) & set(meeting.source) else meeting.source

    def _voiced(self, source: tuple[str, ...]) -> tuple[str, ...]:
        """A leader who says what "his country" does is the source himself."""
        speaker = self._speaker()
        if not speaker or not source or set(source) == set(speaker):
            return source
        mine = represented(speaker, self.polity)
        return speaker if all(actor in mine for actor in source) else source

    def _parted(self, source: tuple[str, ...], target: tuple[str, ...], explicit: bool) -> Roles:
        """Two sides out of one list ("talks between A and B", "A and B met"), and nobody on both."""
        if source and set(source) == set(target):
            return Roles(source[:1], source[1:], explicit)
        mine = represented(source, self.polity)
        others = tuple(actor for actor in target if self.polity.get(actor, actor) not in mine)
        return Roles(source, others or tuple(a for a in target if a not in source), explicit)
