"""Lasting relations that a text states: alliances, close or hostile relations, memberships."""

from __future__ import annotations

from ingest.events.fillers import Fillers
from ingest.events.lexicon import Need, RelationFrame
from ingest.events.slots import Syntax
from ingest.reading import Reading, Word
from ingest.record import Evidence, Relation

MUTUAL = frozenset(("alliedWith", "closeRelationsWith", "hostileTo"))
_COMMAS = frozenset("،,؛;")
_STATED = 0.8  # confidence of a relation the text states


class RelationReader:
    """Collects the relations of one article, sentence by sentence; the first statement of each is kept."""

    def __init__(self, reading: Reading, fillers: Fillers) -> None:
        self.reading = reading
        self.fillers = fillers
        self._found: dict[tuple[str, ...], Relation] = {}

    def found(self) -> tuple[Relation, ...]:
        """The relations read, in text order."""
        return tuple(self._found.values())

    def sentence(self, syntax: Syntax) -> None:
        """Read one sentence."""
        for word in syntax.tree.words:
            if syntax.tree.mention(word) is None:
                for frame in syntax.lexicon.relations.of(syntax.lemma(word)):
                    if self._stated(syntax, word, frame):
                        break

    def _stated(self, syntax: Syntax, word: Word, frame: RelationFrame) -> bool:
        slots = syntax.slots(word)
        light = syntax.light_verb(word)
        if not all(self._met(syntax, need, slots.get(need.slot, [])) for need in frame.needs):
            return False
        objects = self._actors(syntax, word, light, frame.object)
        beside = self._beside(syntax, word) if frame.subject == ("subj",) else ()
        subjects = beside or self._actors(syntax, word, light, frame.subject)
        if frame.predicate in MUTUAL and set(objects) == set(subjects) and len(subjects) > 1:
            subjects, objects = subjects[:1], subjects[1:]
        pairs = [(a, b) for a in subjects for b in objects if a != b and self._may_hold(frame, a, b)]
        since = self._since(syntax, light or word)
        for subject, other in pairs:
            self._keep(Relation(subject, frame.predicate, other, self._evidence(syntax), _STATED, since))
        return bool(pairs)

    def _may_hold(self, frame: RelationFrame, subject: str, other: str) -> bool:
        """Whether a relation can stand between two: an office a person's in an organisation, any other between two."""
        if frame.predicate == "holdsOfficeIn":
            return subject.startswith("PER:") and other.startswith("ORG:")
        return self._polity(subject) != self._polity(other)

    def _met(self, syntax: Syntax, need: Need, words: list[Word]) -> bool:
        if need.lemmas is None:
            return bool(words) != need.negated
        return any(syntax.lemma(word) in need.lemmas for word in words) != need.negated

    def _actors(self, syntax: Syntax, word: Word, light: Word | None, slots: tuple[str, ...]) -> tuple[str, ...]:
        for slot in slots:
            if found := self._slot(syntax, word, light, slot):
                return found
        return ()

    def _slot(self, syntax: Syntax, word: Word, light: Word | None, slot: str) -> tuple[str, ...]:
        if slot == "subj" and word.upos != "VERB":
            above = light or syntax.governing_predicate(word)
            return (
                self._subject_not_under(syntax, above, word)
                if above is not None
                else self._nominal_subject(syntax, word)
            )
        if slot == "subj":
            return self.fillers.subject(syntax, word)
        own = syntax.slots(word).get(slot, [])
        lent = syntax.slots(light).get(slot, []) if light is not None else []
        return self.fillers.all_of(syntax, own or [w for w in lent if w.id != word.id])

    def _subject_not_under(self, syntax: Syntax, above: Word, word: Word) -> tuple[str, ...]:
        subjects = syntax.slots(above).get("subj", [])
        if any(word in syntax.tree.subtree(subject) for subject in subjects):
            return self._apposition(syntax, word)
        return (
            self._nominal_subject(syntax, word) or self._apposition(syntax, word) or self.fillers.subject(syntax, above)
        )

    def _nominal_subject(self, syntax: Syntax, word: Word) -> tuple[str, ...]:
        return self.fillers.all_of(syntax, syntax.tree.children(word, "nsubj"))

    def _beside(self, syntax: Syntax, word: Word) -> tuple[str, ...]:
        """The name right before a word that says what somebody is: علي عبد الله صالح، المتحالف مع الحوثيين."""
        before = (m for m in self.reading.mentions if m.sentence == syntax.tree.sentence.index and m.end <= word.begin)
        last = max(before, key=lambda mention: mention.end, default=None)
        if word.upos == "VERB" or last is None or last.kind == "adjective":
            return ()
        return last.actors if self.reading.text(last.end, word.begin).strip(" ،,") in {"", "ال"} else ()

    def _apposition(self, syntax: Syntax, word: Word) -> tuple[str, ...]:
        """ "Saudi Arabia, an ally of the United States": the noun that the word stands in apposition to."""
        above = syntax.tree.head(word)
        return self.fillers.of(syntax, above) if above is not None and word.deprel == "appos" else ()

    def _polity(self, code: str) -> str:
        actor = self.reading.actors.get(code)
        return actor.polity or code if actor else code

    def _since(self, syntax: Syntax, word: Word) -> str | None:
        """The year or day that follows "since" before the next comma."""
        marks = (
            w for w in syntax.tree.words if w.begin > word.begin and syntax.lemma(w) in syntax.lexicon.tasks["since"]
        )
        start = next((w.begin for w in marks), len(self.reading.article.text))
        time = next((t for t in syntax.tree.times if t.begin >= start and t.value), None)
        if time is None or time.value is None or set(self.reading.text(word.end, time.begin)) & _COMMAS:
            return None
        return time.value.split("/")[0]

    def _evidence(self, syntax: Syntax) -> Evidence:
        sentence = syntax.tree.sentence
        return Evidence(sentence.index, sentence.begin, sentence.end, self.reading.text(sentence.begin, sentence.end))

    def _keep(self, relation: Relation) -> None:
        sides = (relation.subject, relation.object)
        key = (relation.predicate, *(sorted(sides) if relation.predicate in MUTUAL else sides))
        self._found.setdefault(key, relation)
