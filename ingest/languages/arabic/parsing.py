"""The built-in Arabic parser: one pass from right to left of the page, clause by clause, over tagged words.

Arabic news prose is mostly verb, subject, object, complements, with clauses opened by a small closed set of words
(أن, إن, الذي, بينما, و + verb). The parser keeps a stack of open clauses, reads one base phrase after another
(`phrases`) and attaches it to the clause on top by agreement, valency and adjacency. It never looks back at
attachments made: what it gives is evidence for the event stage, not a treebank.
"""

from __future__ import annotations

from collections.abc import Callable

from ingest.languages.arabic.agreement import is_circumstance, names
from ingest.languages.arabic.attachment import Attachment
from ingest.languages.arabic.clauses import Clause, Valency
from ingest.languages.arabic.phrases import NOMINAL, Phrase, read_phrase
from ingest.languages.drafts import Draft

__all__ = ["Valency", "parse"]

OPENERS = frozenset('“"«‘([')
CLOSERS = frozenset('”"»’)]')


class Parser(Attachment):
    """Parses one sentence of drafts in place: a handler a word class."""

    def run(self) -> None:
        """Attach every word."""
        handlers: dict[str, Callable[[], None]] = {
            "PUNCT": self._punctuation,
            "CCONJ": self._conjunction,
            "ADP": self._preposition,
            "SCONJ": self._subordinator,
            "VERB": self._verb,
            "AUX": self._particle,
            "PART": self._particle,
            "ADV": self._adverb,
            "PRON": self._pronoun,
        }
        while self.position < len(self.drafts):
            handlers.get(self.drafts[self.position].upos, self._nominal)()
        while self.clauses:
            self._close()
        self._finish()

    def _punctuation(self) -> None:
        sign = self.drafts[self.position].form
        if sign in OPENERS and not (sign in CLOSERS and self.quotes):
            self.quotes += 1
        elif sign in CLOSERS and self.quotes:
            self._end_quote()
        elif sign in "،,;؛:-–":
            self.phrase = None
            while (
                len(self.clauses) > 1
                and self.clauses[-1].deprel == "acl:relcl"
                and self.clauses[-1].predicate is not None
            ):
                self._close()
        self.position += 1

    def _end_quote(self) -> None:
        while (
            len(self.clauses) > 1 and self.clauses[-1].quoted == self.quotes and self.clauses[-1].predicate is not None
        ):
            self._close()
        self.quotes -= 1
        self.phrase = None

    def _conjunction(self) -> None:
        self.coordinator = self.position
        self.position += 1

    def _preposition(self) -> None:
        if self._is_duty():
            self._duty()
            return
        self.case.append(self.position)
        self.position += 1

    def _is_duty(self) -> bool:
        """Whether على says what somebody must do: على إيران أن تلتزم "it is for Iran to comply"."""
        here = self.drafts[self.position]
        if here.lemma != "على" or self.case or self.clauses[-1].predicate is not None:
            return False
        if self.position + 1 >= len(self.drafts) or self.drafts[self.position + 1].upos not in (*NOMINAL, "PRON"):
            return False
        end = self._bearers(self.position + 1)[-1].end
        return end < len(self.drafts) and self.drafts[end].upos == "SCONJ" and self.drafts[end].lemma == "أن"

    def _bearers(self, start: int) -> list[Phrase]:
        """The phrase at a place, and those that "and" joins to it."""
        bearers = [read_phrase(self.drafts, start)]
        while (end := bearers[-1].end) + 1 < len(self.drafts):
            if self.drafts[end].upos != "CCONJ" or self.drafts[end + 1].upos not in NOMINAL:
                break
            bearers.append(read_phrase(self.drafts, end + 1))
        return bearers

    def _duty(self) -> None:
        """The preposition is the predicate, and whoever has the duty its subject."""
        index, clause = self.position, self.clauses[-1]
        self.drafts[index].upos = "VERB"
        self.position += 1
        self._take_particles(index)
        self._predicate(clause, index)
        bearers = self._bearers(self.position)
        clause.subject = bearers[0].head
        self._attach(clause.subject, index, "nsubj")
        for phrase in bearers[1:]:
            self._attach(phrase.head - 1, phrase.head, "cc")
            self._attach(phrase.head, clause.subject, "conj")
        self.position = bearers[-1].end

    def _subordinator(self) -> None:
        self.mark = self.position
        self.phrase = None
        self.position += 1
        if self.drafts[self.mark].feat("Content"):
            self._open_content()

    def _particle(self) -> None:
        self.particles.append(self.position)
        self.position += 1

    def _adverb(self) -> None:
        self._hang(self.position, "advmod")
        self.position += 1

    def _pronoun(self) -> None:
        if self.drafts[self.position].feat("PronType") == "Rel":
            self.relative = self.position
            self.position += 1
            return
        self._place(Phrase(self.position, self.position, self.position + 1))

    def _nominal(self) -> None:
        if is_circumstance(self.drafts[self.position]) or self._is_feminine_circumstance():
            self._participle()
            return
        phrase = read_phrase(self.drafts, self.position)
        self._place(phrase)

    def _is_feminine_circumstance(self) -> bool:
        """Whether a feminine participle, which shows no accusative, tells what a feminine subject does: متهمة إياها."""
        here, before = self.drafts[self.position], self.drafts[self.position - 1] if self.position else None
        if here.feat("VerbForm") != "Part" or here.feat("Gender") != "Fem" or here.feat("Definite") == "Def":
            return False
        clause = self.clauses[-1]
        verb = clause.predicate
        if verb is None or self.drafts[verb].upos != "VERB" or self.drafts[verb].feat("Gender") != "Fem":
            return False
        if before is None:
            return False
        return before.form in "،," or (
            names(before) and clause.object is not None
        )  # else an object: احتجزت إيران ناقلة

    def _verb(self) -> None:
        index = self.position
        self.position += 1
        clause = self._clause_for_verb(index)
        self._take_particles(index)
        if clause.predicate is None:
            self._predicate(clause, index)
        self.phrase = None
        self._object_pronoun(clause, index)

    def _object_pronoun(self, clause: Clause, verb: int) -> None:
        here = self.position
        if here < len(self.drafts) and self.drafts[here].upos == "PRON" and self.drafts[here].feat("Clitic"):
            self._attach(here, verb, "obj")
            clause.object = here
            self.position += 1

    def _participle(self) -> None:
        """An accusative participle (مشيدا بـ, متهما) is a clause of its own about the subject."""
        index = self.position
        self.position += 1
        while len(self.clauses) > 1 and self.clauses[-1].deprel in ("ccomp", "acl:relcl", "acl"):
            self._close()
        anchor = self._anchor()
        if anchor == -1 and self.clauses[-1].topics:
            self._place(Phrase(index, index, index + 1))
            return
        if anchor == -1:  # a sentence may go on with one: مطالبا إيران بـ
            self._predicate(self.clauses[-1], index)
            return
        clause = self._open(anchor, "advcl")
        self._predicate(clause, index)
        self.phrase = None


def parse(drafts: list[Draft], valency: Valency) -> None:
    """Attach every draft of a sentence, in place."""
    if drafts:
        Parser(drafts, valency).run()
