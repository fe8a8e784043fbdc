"""Status: whether an act occurred, is under way, planned, conditional, negated or denied."""

from __future__ import annotations

from ingest.events.lexicon import Lexicon
from ingest.events.slots import Fold
from ingest.events.tree import Tree
from ingest.events.triggers import Trigger
from ingest.reading import Word
from ingest.record import Status

VERBAL_ACTS = frozenset(("SUPPORT", "AGREE", "THREATEN", "REJECT", "REQUEST", "ACCUSE"))
_RANK: dict[Status, int] = {"denied": 5, "negated": 4, "conditional": 3, "planned": 2, "ongoing": 1, "occurred": 0}


class StatusReader:
    """Reads the status of the triggers of one sentence."""

    def __init__(self, tree: Tree, lexicon: Lexicon, fold: Fold, *, headline: bool) -> None:
        self.tree = tree
        self.lexicon = lexicon
        self.fold = fold
        self.headline = headline

    def status(self, trigger: Trigger, *, spoken: bool) -> Status:
        """The status of an act; `spoken` says that it is what its own source says (a pledge is made when it is said)."""
        carrier = trigger.word if trigger.verbal else trigger.light or trigger.word
        turned = [*self._turned(trigger.word), *self._turned(carrier), *self._above(carrier)]
        if spoken and trigger.frame.type in VERBAL_ACTS:
            turned = [status for status in turned if status != "planned"]
        if turned:
            return max(turned, key=_RANK.__getitem__)
        return self._by_tense(carrier)

    def _turned(self, word: Word) -> list[Status]:
        """What the particles and adjectives of a word make of it."""
        marks = self.tree.children(word, "advmod", "aux", "amod", "mark", "case", "det", "compound")
        return [status for mark in marks if (status := self.lexicon.modality.get(self.fold(mark.lemma)))]

    def _above(self, word: Word) -> list[Status]:
        """What the verbs and nouns that govern a word make of it, up to the clause that asserts it."""
        found: list[Status] = []
        below = word
        for above in self.tree.ancestors(word):
            if below.deprel in ("conj", "parataxis", "nsubj") or below.deprel.startswith(("acl", "advcl")):
                break
            status = self.lexicon.modality.get(self.fold(above.lemma))
            if status:
                found.append(status)
            if above.upos == "VERB" and not status:
                break
            below = above
        return found

    def _by_tense(self, carrier: Word) -> Status:
        if carrier.upos != "VERB" or carrier.feats.get("Aspect") != "Imp" or self.headline:
            return "occurred"
        marks = {self.fold(mark.lemma) for mark in self.tree.children(carrier, "mark")}
        if marks & self.lexicon.classes.get("purpose", frozenset()):
            return "planned"
        return "ongoing"
