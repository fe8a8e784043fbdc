"""Lasting relations: alliances, close or hostile relations and memberships the text states, and the offices it gives."""

from __future__ import annotations

from ingest.events.fillers import Fillers
from ingest.events.lexicon import Lexicon, Need, RelationFrame
from ingest.events.slots import Fold, governing_predicate, light_verb, predicate_slots
from ingest.events.tree import Tree
from ingest.reading import Mention, Reading, Word
from ingest.record import Evidence, Relation

MUTUAL = frozenset(("alliedWith", "closeRelationsWith", "hostileTo"))


class RelationReader:
    """Collects the relations of one article, sentence by sentence; the first statement of each is kept."""

    def __init__(self, reading: Reading, lexicon: Lexicon, fillers: Fillers, fold: Fold) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.fillers = fillers
        self.fold = fold
        self._found: dict[tuple[str, str, str], Relation] = {}

    def found(self) -> tuple[Relation, ...]:
        """The relations read, in text order."""
        return tuple(self._found.values())

    def sentence(self, tree: Tree) -> None:
        """Read one sentence."""
        for mention in tree.mentions:
            self._office(tree, mention)
        for word in tree.words:
            if tree.mention(word) is None:
                for frame in self.lexicon.relations.of(self.fold(word.lemma)):
                    if self._stated(tree, word, frame):
                        break

    def _office(self, tree: Tree, mention: Mention) -> None:
        if not mention.predicate or mention.kind != "name":
            return
        for code in mention.actors:
            polity = code.partition("@")[2]
            if code.startswith("PER:") and polity:
                self._keep(tree, code, mention.predicate, polity, 0.9 * mention.confidence, office=mention.office)

    def _stated(self, tree: Tree, word: Word, frame: RelationFrame) -> bool:
        slots = predicate_slots(tree, word, self.fold)
        light = light_verb(tree, word, self.lexicon, self.fold)
        if not all(self._met(tree, need, slots.get(need.slot, [])) for need in frame.needs):
            return False
        objects = self._actors(tree, word, light, frame.object)
        subjects = self._actors(tree, word, light, frame.subject)
        if frame.predicate in MUTUAL and set(objects) == set(subjects) and len(subjects) > 1:
            subjects, objects = subjects[:1], subjects[1:]
        pairs = [(a, b) for a in map(self._polity, subjects) for b in map(self._polity, objects) if a and b and a != b]
        since = self._since(tree, light or word)
        for subject, other in pairs:
            self._keep(tree, subject, frame.predicate, other, 0.8, since=since)
        return bool(pairs)

    def _met(self, tree: Tree, need: Need, words: list[Word]) -> bool:
        if need.lemmas is None:
            return bool(words) != need.negated
        return any(self.fold(word.lemma) in need.lemmas for word in words) != need.negated

    def _actors(self, tree: Tree, word: Word, light: Word | None, slots: tuple[str, ...]) -> tuple[str, ...]:
        for slot in slots:
            if found := self._slot(tree, word, light, slot):
                return found
        return ()

    def _slot(self, tree: Tree, word: Word, light: Word | None, slot: str) -> tuple[str, ...]:
        if slot == "subj" and word.upos != "VERB":
            above = light or governing_predicate(tree, word)
            return self._subject_not_under(tree, above, word) if above is not None else self._nominal_subject(tree, word)
        if slot == "subj":
            return self.fillers.subject(tree, word)
        own = predicate_slots(tree, word, self.fold).get(slot, [])
        lent = predicate_slots(tree, light, self.fold).get(slot, []) if light is not None else []
        return self.fillers.all_of(tree, own or [w for w in lent if w.id != word.id])

    def _subject_not_under(self, tree: Tree, above: Word, word: Word) -> tuple[str, ...]:
        subjects = predicate_slots(tree, above, self.fold).get("subj", [])
        if any(word in tree.subtree(subject) for subject in subjects):
            return self._apposition(tree, word)
        return self._nominal_subject(tree, word) or self._apposition(tree, word) or self.fillers.subject(tree, above)

    def _nominal_subject(self, tree: Tree, word: Word) -> tuple[str, ...]:
        return self.fillers.all_of(tree, tree.children(word, "nsubj"))

    def _apposition(self, tree: Tree, word: Word) -> tuple[str, ...]:
        """ "Saudi Arabia, an ally of the United States": the noun that the word stands in apposition to."""
        above = tree.head(word)
        return self.fillers.of(tree, above) if above is not None and word.deprel == "appos" else ()

    def _polity(self, code: str) -> str:
        actor = self.reading.actors.get(code)
        return actor.polity or code if actor else code

    def _since(self, tree: Tree, word: Word) -> str | None:
        """The year (or day) after "since" in the clause."""
        start = next((w.begin for w in tree.words if self.fold(w.lemma) in self.lexicon.classes["since"]), None)
        if start is None or word.begin > start + len("since") and word.begin > start:
            return None
        later = [t for t in tree.times if t.begin >= start and t.value]
        return later[0].value.split("/")[0] if later and later[0].value else None

    def _keep(
        self, tree: Tree, subject: str, predicate: str, other: str, confidence: float,
        *, since: str | None = None, office: str | None = None,
    ) -> None:  # fmt: skip
        sides = sorted((subject, other)) if predicate in MUTUAL else [subject, other]
        key = (sides[0], predicate, sides[1])
        if key in self._found:
            return
        sentence = tree.sentence
        quote = self.reading.text(sentence.begin, sentence.end)
        evidence = Evidence(sentence.index, sentence.begin, sentence.end, quote)
        self._found[key] = Relation(subject, predicate, other, evidence, round(confidence, 2), since, office or None)  # type: ignore[arg-type]
