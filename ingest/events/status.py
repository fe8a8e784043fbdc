"""Status: whether an act occurred, is under way, planned, conditional, negated or denied."""

from __future__ import annotations

from ingest.events.slots import Syntax
from ingest.events.triggers import Trigger
from ingest.reading import Word
from ingest.record import Status

VERBAL_ACTS = frozenset(("SUPPORT", "AGREE", "THREATEN", "REJECT", "REQUEST", "ACCUSE"))
DECISIONS = frozenset(("SANCTION", "REJECT"))
"""Types of act that a state does by deciding it."""
_RANK: dict[Status, int] = {"denied": 5, "negated": 4, "conditional": 3, "planned": 2, "ongoing": 1, "occurred": 0}


class StatusReader:
    """Reads the status of the triggers of one sentence."""

    def __init__(self, syntax: Syntax, *, headline: bool) -> None:
        self.syntax = syntax
        self.tree = syntax.tree
        self.lexicon = syntax.lexicon
        self.headline = headline

    def status(self, trigger: Trigger, *, spoken: bool) -> Status:
        """The status of an act; `spoken`: its own source says it, and a pledge is made when it is said."""
        carrier = trigger.word if trigger.verbal else trigger.light or trigger.word
        turned = [*self._turned(trigger.word), *self._turned(carrier), *self._above(carrier)]
        if trigger.light and (lent := self.lexicon.modality.get(self.syntax.lemma(trigger.light))):
            turned.append(lent)  # يعتزم زيارة تركيا: the verb that lends the subject is the plan
        if any(need.slot == "neg" for need in trigger.frame.needs):  # "will not accept" is the refusal that occurred
            turned = [status for status in turned if status != "negated"]
        if trigger.frame.type in DECISIONS and self._decided(carrier):
            turned = [status for status in turned if status != "planned"]
        pledged = spoken and trigger.frame.type in VERBAL_ACTS
        if pledged:
            turned = [status for status in turned if status != "planned"]
        if turned:
            return max(turned, key=_RANK.__getitem__)
        return "occurred" if pledged else self._by_tense(carrier)

    def _turned(self, word: Word) -> list[Status]:
        """What the particles and adjectives of a word make of it."""
        marks = self.tree.children(word, "advmod", "aux", "amod", "mark", "case", "det", "compound")
        if word.feats.get("Aspect") != "Imp":  # قد says "already" before a perfect, "perhaps" before an imperfect
            marks = [mark for mark in marks if self.syntax.lemma(mark) not in self.lexicon.tasks["perhaps"]]
        return [status for mark in marks if (status := self.lexicon.modality.get(self.syntax.lemma(mark)))]

    def _above(self, word: Word) -> list[Status]:
        """What the verbs and nouns that govern a word make of it, up to the clause that asserts it."""
        found: list[Status] = []
        below = word
        for above in self.tree.ancestors(word):
            if below.deprel in ("conj", "parataxis", "nsubj") or below.deprel.startswith(("acl", "advcl")):
                break
            status = self.lexicon.modality.get(self.syntax.lemma(above))
            if status:
                found.append(status)
            if above.upos == "VERB" and not status:
                break
            below = above
        return found

    def _decided(self, word: Word) -> bool:
        """Whether a decision already taken governs a word directly: قررت قطع العلاقات."""
        above = self.tree.head(word)
        taken = above is not None and self.syntax.lemma(above) in self.lexicon.tasks["decide"]
        return taken and above is not None and not self._turned(above) and above.feats.get("Aspect") != "Imp"

    def _by_tense(self, carrier: Word) -> Status:
        if carrier.upos != "VERB" or not _unfinished(carrier) or self.headline:
            return "occurred"
        before = [m for m in self.tree.children(carrier, "mark") if m.id == carrier.id - 1]
        if any(self.syntax.lemma(mark) in self.lexicon.tasks["purpose"] for mark in before):
            return "planned"
        return "ongoing"


def _unfinished(word: Word) -> bool:
    """Whether a verb tells what goes on: an imperfect, a progressive, a simple present."""
    return word.feats.get("Aspect") in ("Imp", "Prog") or word.feats.get("Tense") == "Pres"
