"""Triggers: the words of a sentence that a frame makes an act, with the slots their syntax offers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest.events.lexicon import Frame, Lexicon, Need
from ingest.events.slots import Fold, Slots, governing_predicate, is_participle, light_verb, predicate_slots
from ingest.events.tree import Tree
from ingest.reading import Word

Derived = Callable[[Word], tuple[str, str] | None]
"""The verb that a verbal noun or participle comes from, with `masdar`, `active` or `passive`; None for other words."""

_CHAIN = 3


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that a frame makes an act.

    `verbal` says that its subject is syntax's (a verb or participle), otherwise it is a noun, whose arguments may be
    lent by `light` ("held") and whose frame, if `derived`, is its verb's. `slots` holds what it can take roles from.
    """

    word: Word
    frame: Frame
    verbal: bool
    derived: bool
    light: Word | None
    slots: Slots


class Triggers:
    """Finds the triggers of one sentence."""

    def __init__(self, tree: Tree, lexicon: Lexicon, derived: Derived, fold: Fold) -> None:
        self.tree = tree
        self.lexicon = lexicon
        self.derived = derived
        self.fold = fold

    def __iter__(self) -> Iterator[Trigger]:
        for word in self.tree.words:
            if self.tree.mention(word) is None and self.tree.time(word) is None:
                trigger = self._trigger(word)
                if trigger is not None:
                    yield trigger

    def _trigger(self, word: Word) -> Trigger | None:
        lemma = self.fold(word.lemma)
        if word.upos == "VERB":
            return self._select(word, self.lexicon.verbs.of(lemma), verbal=True, derived=False)
        if word.upos not in ("NOUN", "ADJ", "X"):
            return None
        if frames := self.lexicon.nouns.of(lemma):
            return self._select(word, frames, verbal=False, derived=False)
        origin = self.derived(word)
        if origin is None:
            return None
        frames = self.lexicon.verbs.of(self.fold(origin[0]))
        verbal = origin[1] == "active" and (is_participle(word) or word.deprel in ("advcl", "acl", "amod", "xcomp"))
        return self._select(word, frames, verbal=verbal, derived=not verbal) if verbal or origin[1] == "masdar" else None

    def _select(self, word: Word, frames: tuple[Frame, ...], *, verbal: bool, derived: bool) -> Trigger | None:
        if not frames:
            return None
        light = None if verbal else light_verb(self.tree, word, self.lexicon, self.fold)
        slots = self._slots(word, light)
        for frame in frames:
            if all(self._met(need, slots) for need in frame.needs):
                return None if frame.type is None else Trigger(word, frame, verbal, derived, light, slots)
        return None

    def _slots(self, word: Word, light: Word | None) -> Slots:
        slots: Slots = defaultdict(list, predicate_slots(self.tree, word, self.fold))
        if light is not None:
            for name, words in predicate_slots(self.tree, light, self.fold).items():
                others = [other for other in words if other.id != word.id]
                if others and name not in slots and name != "gen":
                    slots[name] = others
        return slots

    def _met(self, need: Need, slots: Slots) -> bool:
        words = slots.get(need.slot, [])
        if need.lemmas is None:
            return bool(words) != need.negated
        found = any(self.fold(link.lemma) in need.lemmas for word in words for link in self._links(word))
        return found != need.negated

    def _links(self, word: Word) -> Iterator[Word]:
        """A word, its genitives (آلاف الجنود) and what is coordinated with it."""
        frontier = [word]
        for _ in range(_CHAIN):
            yield from frontier
            frontier = [c for w in frontier for c in self.tree.children(w, "nmod", "conj", "amod") if not self.tree.case(c)]


def speech_above(tree: Tree, word: Word, lexicon: Lexicon, fold: Fold, derived: Derived) -> Word | None:
    """The verb (or participle) of saying whose content a word belongs to; a relative clause says nothing of its own."""
    below = word
    for above in tree.ancestors(word):
        if below.deprel.startswith("acl"):
            return None
        if below.deprel not in ("conj", "advcl", "nsubj") and is_speech(above, lexicon, fold, derived):
            return above
        below = above
    return None


def is_speech(word: Word, lexicon: Lexicon, fold: Fold, derived: Derived) -> bool:
    """Whether a word is a verb of saying or its active participle."""
    if word.upos == "VERB":
        return fold(word.lemma) in lexicon.speech
    origin = derived(word) if is_participle(word) else None
    return origin is not None and fold(origin[0]) in lexicon.speech


__all__ = ["Derived", "Trigger", "Triggers", "governing_predicate", "is_speech", "speech_above"]
