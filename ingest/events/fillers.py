"""Who fills a slot: from a word of the tree to the actors it means.

A name means its actors. A common noun means the actors of its adjective (الجيش الروسي), else of its genitive (موقف
الصين), else of its apposition; "this meeting" means who met; a pronoun means its antecedent. Coordinated words add up.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from ingest.events.slots import Fold, explicit_subject
from ingest.events.tree import Tree
from ingest.reading import Mention, Reading, Word
from ingest.record import Event

_DEPTH = 4
_MEMORY = 12


@dataclass(slots=True)
class Memory:
    """What the reader has met so far in the article: subjects of clauses and the events read, in text order."""

    subjects: list[tuple[str, ...]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def subject(self, actors: tuple[str, ...]) -> None:
        """Note the subject of a clause."""
        if actors:
            self.subjects.append(actors)

    def last_meeting(self, with_actor: Collection[str] = ()) -> Event | None:
        """The last consultation read, that of one of some actors if any are given."""
        for event in reversed(self.events):
            sides = {*event.source, *event.target}
            if event.type == "CONSULT" and (not with_actor or sides & set(with_actor)):
                return event
        return None


class Fillers:
    """Resolves words to actor codes within one reading."""

    def __init__(
        self, reading: Reading, memory: Memory, fold: Fold, names_meeting: Callable[[str], bool], transparent: Collection[str]
    ) -> None:
        self.reading = reading
        self.memory = memory
        self.fold = fold
        self.names_meeting = names_meeting
        self.transparent = transparent

    def all_of(self, tree: Tree, words: Iterable[Word]) -> tuple[str, ...]:
        """The actors of several words, each once, in order."""
        return tuple(dict.fromkeys(actor for word in words for actor in self.of(tree, word)))

    def of(self, tree: Tree, word: Word, depth: int = _DEPTH) -> tuple[str, ...]:
        """The actors a word means, with those of the words coordinated with it."""
        own = self._own(tree, word, depth)
        others = [a for c in tree.children(word, "conj") if tree.is_nominal(c) for a in self.of(tree, c, depth - 1)]
        return tuple(dict.fromkeys((*own, *others)))

    def _own(self, tree: Tree, word: Word, depth: int) -> tuple[str, ...]:
        if depth <= 0:
            return ()
        mention = tree.mention(word)
        if mention is not None:
            return mention.actors or self._inside(tree, word, mention, depth)
        if word.upos == "PRON":
            return self.antecedent(tree, word)
        if self._recalls_meeting(tree, word):
            meeting = self.memory.last_meeting()
            return tuple(dict.fromkeys((*meeting.source, *meeting.target))) if meeting else ()
        return self._modifiers(tree, word, depth)

    def _inside(self, tree: Tree, word: Word, mention: Mention, depth: int) -> tuple[str, ...]:
        """A mention nobody could be found for (الوزير): what the words around it say."""
        return () if mention.place else self._modifiers(tree, word, depth)

    def _recalls_meeting(self, tree: Tree, word: Word) -> bool:
        pointed = any(child.feats.get("PronType") == "Dem" for child in tree.children(word, "det"))
        return pointed and self.names_meeting(self.fold(word.lemma))

    def _modifiers(self, tree: Tree, word: Word, depth: int) -> tuple[str, ...]:
        adjectives = [a for c in tree.children(word, "amod") if (m := tree.mention(c)) is not None for a in m.actors]
        if adjectives:
            return tuple(dict.fromkeys(adjectives))
        for genitive in tree.children(word, "nmod", "appos", "flat"):
            if not tree.case(genitive) and (found := self.of(tree, genitive, depth - 1)):
                return found
        for phrase in tree.children(word, "nmod", "obl"):
            if self.fold(tree.case(phrase)) in self.transparent and (found := self.of(tree, phrase, depth - 1)):
                return found
        return ()

    # -- pronouns ----------------------------------------------------------------------------------------------

    def antecedent(self, tree: Tree, pronoun: Word) -> tuple[str, ...]:
        """Who a third-person pronoun means: the subject of its clause if it may be, else the nearest fitting mention."""
        if pronoun.feats.get("Person") in ("1", "2"):
            return self.memory.subjects[-1] if self.memory.subjects and pronoun.feats.get("Person") == "1" else ()
        fits = self._fits(pronoun.feats.get("Gender", ""), pronoun.feats.get("Number", ""))
        predicate = next((w for w in tree.ancestors(pronoun) if w.upos == "VERB"), None)
        if predicate is not None and pronoun.deprel == "nmod":
            subject = self.subject(tree, predicate, pronoun.begin)
            if subject and fits(subject):
                return subject
        barred = self._clause_mates(tree, pronoun, predicate)
        for mention in self._before(pronoun.begin):
            if mention.kind != "adjective" and mention.actors and not barred & set(mention.actors) and fits(mention.actors):
                return mention.actors
        return ()

    def _clause_mates(self, tree: Tree, pronoun: Word, predicate: Word | None) -> set[str]:
        """An object pronoun never means the subject of its own verb."""
        if predicate is None or pronoun.deprel == "nmod":
            return set()
        subjects = [w for w in explicit_subject(tree, predicate) if w.end <= pronoun.begin and w.upos != "PRON"]
        return {actor for word in subjects if (m := tree.mention(word)) for actor in m.actors}

    def _before(self, offset: int) -> list[Mention]:
        earlier = [m for m in self.reading.mentions if m.end <= offset]
        return earlier[::-1][: _MEMORY * 2]

    def _fits(self, gender: str, number: str) -> Callable[[tuple[str, ...]], bool]:
        if number in ("Dual", "Plur"):
            return lambda actors: len(actors) > 1
        if gender == "Fem":
            return lambda actors: len(actors) == 1 and not actors[0].startswith("PER:")
        return lambda actors: len(actors) == 1 and actors[0].startswith("PER:")

    # -- subjects ----------------------------------------------------------------------------------------------

    def subject(self, tree: Tree, predicate: Word, before: int | None = None) -> tuple[str, ...]:
        """The actors of a predicate's subject; a dropped one is the last subject that agrees with the verb."""
        explicit = [w for w in explicit_subject(tree, predicate) if w.id != predicate.id]
        if explicit:
            return self.all_of(tree, [w for w in explicit if before is None or w.begin < before])
        return self.dropped(tree, predicate)

    def dropped(self, tree: Tree, predicate: Word) -> tuple[str, ...]:
        """The last subject that agrees with a verb which names none."""
        finite = self._finite(tree, predicate)
        if finite is None or finite.feats.get("Voice") == "Pass":
            return ()
        if finite.feats.get("Person") == "1":
            return self.memory.subjects[-1] if self.memory.subjects else ()
        fits = self._fits(finite.feats.get("Gender", ""), finite.feats.get("Number", ""))
        return next((actors for actors in reversed(self.memory.subjects[-_MEMORY:]) if fits(actors)), ())

    def _finite(self, tree: Tree, predicate: Word) -> Word | None:
        chain = [predicate, *tree.ancestors(predicate)]
        return next((word for word in chain if word.upos == "VERB" and word.feats.get("VerbForm") != "Part"), None)
