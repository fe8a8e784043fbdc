"""The built-in English parser: one pass from left to right, clause by clause, over tagged words.

News English is subject, verb, object, then phrases with prepositions; clauses open with a small closed set of words, or
with a bare verb form. The parser keeps a stack of open clauses, reads one base phrase after another and attaches it to
the clause on top by valency and nearness. What it gives is evidence for the event stage, not a treebank.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.languages.drafts import Draft
from ingest.reading import Mention, Time

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_INNER = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "X"))
_OPENERS = frozenset('“"«‘(')
_CLOSERS = frozenset('”"»’)')
_DASHES = frozenset("-–—")
_SEPARATORS = frozenset(",;:") | _DASHES
_DATELINE = 15
_LIST = 9
_INNER_PREPOSITIONS = frozenset(("of", "to", "in", "for", "from", "at", "on", "and", ","))


@dataclass(frozen=True, slots=True)
class Valency:
    """What the lexicon knows: whether a word takes a preposition or a particle, and which verbs take a clause."""

    licenses: Callable[[Draft, str], bool]
    particle: Callable[[Draft, str], bool]
    takes_clause: Callable[[Draft], bool]


@dataclass(slots=True)
class Clause:
    """An open clause: what it hangs on, its predicate (-1 so far), and what waits for the predicate or is filled."""

    governor: int
    deprel: str
    predicate: int = -1
    subject: int = -1
    object: int = -1
    waiting: list[tuple[int, str]] = field(default_factory=list)
    relative: int = -1  # the relative pronoun that opens it
    inverted: bool = False  # whether its subject follows: "…", said the minister
    comma: bool = False  # whether a comma has come since its subject


class Parser:
    """Parses one sentence of drafts in place."""

    def __init__(self, drafts: list[Draft], valency: Valency) -> None:
        self.drafts = drafts
        self.valency = valency
        self.clauses = [Clause(-1, "root")]
        self.at = 0
        self.noun = -1  # the head of the phrase just read, while nothing closes it
        self.coordinator = -1
        self.case: list[int] = []
        self.marks: list[int] = []
        self.helpers: list[tuple[int, str]] = []  # auxiliaries, negations and adverbs before their verb
        self.quotes = 0
        self.root = -1

    def run(self) -> None:
        """Attach every word."""
        handlers: dict[str, Callable[[], None]] = {
            "PUNCT": self._punctuation, "CCONJ": self._conjunction, "ADP": self._preposition,
            "SCONJ": self._subordinator,
            "VERB": self._verb, "AUX": self._auxiliary, "PART": self._particle, "ADV": self._adverb,
        }  # fmt: skip
        while self.at < len(self.drafts):
            handlers.get(self.drafts[self.at].upos, self._phrase)()
        while self.clauses:
            self._close()
        self._finish()

    @property
    def clause(self) -> Clause:
        """The innermost open clause."""
        return self.clauses[-1]

    def _attach(self, word: int, head: int, deprel: str) -> None:
        if word != head:
            self.drafts[word].head, self.drafts[word].deprel = head, deprel

    # -- small words -------------------------------------------------------------------------------------------

    def _punctuation(self) -> None:
        sign = self.drafts[self.at].form
        if sign == "-" and self._joins(self.at):
            self.at += 1
            return
        if sign in _OPENERS and not (sign in _CLOSERS and self.quotes):
            self.quotes += 1
        elif sign in _CLOSERS and self.quotes:
            self.quotes -= 1
        elif sign in _SEPARATORS:
            self._comma()
            if sign in _DASHES and self._in_dateline():
                self._drop_dateline()
        self.at += 1

    def _joins(self, at: int) -> bool:
        """Whether a hyphen stands between two words without a blank: "US-led"."""
        if not 0 < at < len(self.drafts) - 1 or self.drafts[at].form != "-":
            return False
        before, sign, after = self.drafts[at - 1 : at + 2]
        return before.end == sign.begin and sign.end == after.begin

    def _in_dateline(self) -> bool:
        """Whether only a place and a day stand before a dash: "MOSCOW, March 30 (AFP) - "."""
        before = self.drafts[: self.at]
        named = before and (before[0].form.isupper() or before[-1].form == ")")
        return bool(named) and len(self.clauses) == 1 and self.clause.predicate < 0 and len(before) < _DATELINE

    def _drop_dateline(self) -> None:
        if self.clause.subject >= 0:
            self.clause.waiting.append((self.clause.subject, "dep"))
        self.clause.subject = self.noun = -1
        self.clause.comma = False

    def _comma(self) -> None:
        while (
            len(self.clauses) > 1 and self.clause.predicate >= 0 and self.clause.deprel in ("acl:relcl", "acl", "advcl")
        ):
            self._close()
        self.clause.comma = True
        self.case.clear()

    def _conjunction(self) -> None:
        self.coordinator = self.at
        self.at += 1

    def _preposition(self) -> None:
        if self._is_particle():
            self._attach(self.at, self.clause.predicate, "compound:prt")
        else:
            self.case.append(self.at)
        self.at += 1

    def _is_particle(self) -> bool:
        """Whether a word belongs to the verb: "call off the talks", "shot it down"."""
        predicate = self.clause.predicate
        if predicate < 0 or not self.valency.particle(self.drafts[predicate], self.drafts[self.at].lemma):
            return False
        after = self.drafts[self.at + 1] if self.at + 1 < len(self.drafts) else None
        if after is not None and after.lemma == "of":
            return False
        return self.at == predicate + 1 or after is None or after.upos in ("PUNCT", "ADP", "CCONJ")

    def _subordinator(self) -> None:
        clause, word = self.clause, self.drafts[self.at]
        governor = clause.predicate
        if word.lemma == "that" and governor >= 0:
            self._open(governor, "ccomp")
        elif governor >= 0:
            self._open(governor, "ccomp" if word.lemma in ("whether", "how", "why") else "advcl")
        else:
            self._open(-1, "advcl")
        self.marks.append(self.at)
        self.at += 1

    def _auxiliary(self) -> None:
        if self._verb_after(self.at + 1) < 0 and not self._helped_after(self.at + 1):
            self._copula()
            return
        self.helpers.append((self.at, "aux"))
        self.at += 1

    def _verb_after(self, at: int) -> int:
        while at < len(self.drafts) and self.drafts[at].upos in ("AUX", "ADV", "PART"):
            at += 1
        return at if at < len(self.drafts) and self.drafts[at].upos == "VERB" else -1

    def _helped_after(self, at: int) -> bool:
        """Whether another auxiliary comes, which will be the predicate: "must be ready"."""
        while at < len(self.drafts) and self.drafts[at].upos in ("ADV", "PART"):
            at += 1
        return at < len(self.drafts) and self.drafts[at].upos == "AUX"

    def _copula(self) -> None:
        """A form of "be" (or "have") that is the predicate itself."""
        draft = self.drafts[self.at]
        draft.upos = "VERB"
        draft.feats = {"VerbForm": "Fin", **draft.feats}
        self._verb()

    def _particle(self) -> None:
        draft = self.drafts[self.at]
        if draft.lemma == "'s":
            self._possessive()
            return
        self.helpers.append((self.at, "mark" if draft.lemma == "to" else "advmod"))
        self.at += 1

    def _possessive(self) -> None:
        """ "Russia's invasion": the owner hangs on the noun to come."""
        self._attach(self.at, max(self.noun, 0), "case")
        self.at += 1

    def _adverb(self) -> None:
        if self._is_particle():
            self._attach(self.at, self.clause.predicate, "compound:prt")
        elif self._verb_after(self.at) >= 0:
            self.helpers.append((self.at, "advmod"))
        elif self.clause.predicate >= 0:
            self._attach(self.at, self.clause.predicate, "advmod")
        else:
            self.clause.waiting.append((self.at, "advmod"))
        self.at += 1

    # -- noun phrases ------------------------------------------------------------------------------------------

    def _phrase(self) -> None:
        relative = self.drafts[self.at].feat("PronType") == "Rel"
        if relative and self.noun >= 0:
            self._relative()
            return
        head = self._base_phrase()
        case, self.case = self.case, []
        for mark in case:
            self._attach(mark, head, "case")
        self._place(head, case)
        self.noun = head

    def _base_phrase(self) -> int:
        """Read determiner, adjectives, owners and nouns; gives the last noun, on which the others hang."""
        parts = [self._unit()]
        while self.at < len(self.drafts) and (self._joins(self.at) or self._continues(parts[-1])):
            self.at += self._joins(self.at)
            parts.append(self._unit())
        head = next((p for p in reversed(parts) if self.drafts[p].upos in _NOMINAL), parts[-1])
        for part in parts:
            if part != head:
                self._attach(part, head, self._inner(part))
        return head

    def _inner(self, part: int) -> str:
        draft = self.drafts[part]
        if draft.upos == "PRON" or (draft.upos in ("PROPN", "NOUN") and draft.unit is not None):
            return "nmod"
        return {"DET": "det", "ADJ": "amod", "NUM": "nummod"}.get(draft.upos, "nmod")

    def _unit(self) -> int:
        """One word, or all words of a mention or time, one of which heads the others, with a possessive mark."""
        first = self.at
        unit = self.drafts[first].unit
        self.at += 1
        while unit is not None and self.at < len(self.drafts) and self.drafts[self.at].unit is unit:
            self.at += 1
        head = self._unit_head(first, self.at)
        for part in range(first, self.at):
            self._attach(part, head, "flat")
        if self._is_mark(self.at):
            self._attach(self.at, head, "case")
            self.at += 1
        return head

    def _unit_head(self, first: int, end: int) -> int:
        """The last word before a preposition: the Russian ambassador to Syria."""
        inner = (at for at in range(first + 1, end) if self.drafts[at].form.lower() in _INNER_PREPOSITIONS)
        return next(inner, end) - 1

    def _is_mark(self, at: int) -> bool:
        return at < len(self.drafts) and self.drafts[at].lemma == "'s" and self.drafts[at].upos == "PART"

    def _owns(self, part: int) -> bool:
        return any(d.head == part and d.deprel == "case" and d.lemma == "'s" for d in self.drafts)

    def _continues(self, last: int) -> bool:
        """Whether the next word belongs to the base phrase after `last`."""
        here, before = self.drafts[self.at], self.drafts[last]
        if here.upos not in _INNER or isinstance(here.unit, Time) or isinstance(before.unit, Time):
            return False
        if self._owns(last) or before.upos in ("DET", "ADJ", "NUM"):
            return True
        if before.upos == "PRON":
            return before.feat("Poss") == "Yes" or before.form.lower() == "whose"
        if here.unit is not None and here.upos == "PROPN":
            return before.unit is None and before.upos == "NOUN" and not self._ends_phrase(before)
        return (here.upos in ("NOUN", "PROPN") and before.upos in ("NOUN", "PROPN", "X")) or (
            here.upos in ("ADJ", "NUM") and before.unit is not None and self._noun_follows()
        )  # fmt: skip

    def _ends_phrase(self, before: Draft) -> bool:
        return before.form.endswith("s")

    def _noun_follows(self) -> bool:
        after = self.drafts[self.at + 1] if self.at + 1 < len(self.drafts) else None
        return after is not None and after.upos == "NOUN" and after.unit is None

    def _place(self, head: int, case: list[int]) -> None:
        """Attach a noun phrase to what stands before it."""
        coordinator, self.coordinator = self.coordinator, -1
        if coordinator >= 0 and self._coordinates(head, coordinator, case):
            return
        if self.clause.inverted and self.clause.subject < 0 and not case:
            self.clause.subject = head
            self._attach(head, self.clause.predicate, "nsubj")
            return
        if isinstance(self.drafts[head].unit, Time):
            self._hang(head, "obl")
        elif case:
            self._prepositional(head, self.drafts[case[-1]].lemma)
        else:
            self._bare(head)

    def _coordinates(self, head: int, coordinator: int, case: list[int]) -> bool:
        """Join "A and B", unless B is the subject of a clause that a conjunction joins."""
        clause = self.clause
        if not case and clause.predicate >= 0 and (self._finite_next() or self._opens_clause(coordinator)):
            self._begin_conjunct(coordinator)
            self._bare(head)
            return True
        fellow = self._fellow(case)
        if fellow < 0:
            return False
        self._attach(head, fellow, "conj")
        self._attach(coordinator, head, "cc")
        return True

    def _opens_clause(self, coordinator: int) -> bool:
        """Whether a list of subjects follows: ", but Turkey and Hungary held up the bid"."""
        contrast = (
            self.drafts[coordinator].lemma == "but" or self.noun < 0 or isinstance(self.drafts[self.noun].unit, Time)
        )
        joined = self.at < len(self.drafts) and self.drafts[self.at].upos == "CCONJ"
        ahead = self.drafts[self.at + 1 : self.at + _LIST] if joined else []
        verbs = (d for d in ahead if d.upos not in _INNER)
        verb = next(verbs, None)
        return contrast and verb is not None and (verb.upos == "AUX" or verb.feat("VerbForm") == "Fin")

    def _fellow(self, case: list[int]) -> int:
        """The word that a coordinate phrase joins: the last noun, or with a preposition the last with the same."""
        if not case:
            return self.noun
        lemma = self.drafts[case[-1]].lemma
        with_same = (d.head for d in reversed(self.drafts[: case[0]]) if d.deprel == "case" and d.lemma == lemma)
        return next(with_same, -1)

    def _begin_conjunct(self, coordinator: int) -> None:
        while (
            len(self.clauses) > 1 and self.clause.deprel in ("acl", "acl:relcl", "advcl") and self.clause.predicate >= 0
        ):
            self._close()
        clause = self.clause
        self.clauses.append(Clause(clause.predicate, "conj"))
        self._attach(coordinator, clause.predicate, "cc")

    def _finite_next(self) -> bool:
        at = self.at
        while at < len(self.drafts) and self.drafts[at].upos in ("AUX", "ADV"):
            if self.drafts[at].upos == "AUX":
                return True
            at += 1
        return at < len(self.drafts) and self.drafts[at].upos == "VERB" and self.drafts[at].feat("VerbForm") == "Fin"

    def _speech_next(self) -> bool:
        """Whether a verb of saying comes next that nothing follows for it to say."""
        at = self.at
        while at < len(self.drafts) and self.drafts[at].upos in ("AUX", "ADV"):
            at += 1
        if at >= len(self.drafts) or self.drafts[at].upos != "VERB" or not self.valency.takes_clause(self.drafts[at]):
            return False
        after = self.drafts[at + 1] if at + 1 < len(self.drafts) else None
        return after is None or after.upos in ("PUNCT", "ADP") or isinstance(after.unit, Time)

    def _hang(self, word: int, deprel: str) -> None:
        if self.clause.predicate >= 0:
            self._attach(word, self.clause.predicate, deprel)
        else:
            self.clause.waiting.append((word, deprel))

    def _prepositional(self, head: int, preposition: str) -> None:
        """A phrase with a preposition: "of" to the noun before, others to whichever word takes them."""
        noun, predicate = self.noun, self.clause.predicate
        adjacent = noun >= 0
        if adjacent and preposition == "of":
            self._attach(head, noun, "nmod")
        elif adjacent and (predicate < 0 or noun < predicate):
            self._attach(head, self._taking(noun, preposition) if noun != self.clause.relative else noun, "nmod")
        elif adjacent and self._noun_wins(noun, predicate, preposition):
            self._attach(head, self._taking(noun, preposition), "nmod")
        else:
            self._hang(head, "obl")

    def _noun_wins(self, noun: int, predicate: int, preposition: str) -> bool:
        taking = self._taking(noun, preposition)
        if not self.valency.licenses(self.drafts[taking], preposition):
            return preposition == "between" and predicate != self.drafts[noun].head
        return not self.valency.licenses(self.drafts[predicate], preposition) or self.drafts[taking].upos == "NOUN"

    def _taking(self, noun: int, preposition: str) -> int:
        """The nearest noun of a phrase that takes a preposition, else its last: "the sale of tanks to Ukraine"."""
        chain = [noun]
        while self.drafts[chain[-1]].head >= 0 and self.drafts[chain[-1]].deprel in ("nmod", "conj") and len(chain) < 4:
            chain.append(self.drafts[chain[-1]].head)
        nouns = (word for word in chain if self.drafts[word].upos != "VERB")
        return next((word for word in nouns if self.valency.licenses(self.drafts[word], preposition)), noun)

    def _bare(self, head: int) -> None:
        """A phrase without a preposition: subject before the verb, object after it, apposition after a comma."""
        clause = self.clause
        if clause.predicate < 0:
            self._topic(head)
        elif self.drafts[head].upos == "ADJ":
            self._attach(head, clause.predicate, "xcomp")
        elif clause.comma and self._speech_next():
            self._attach(head, clause.predicate, "dep")  # until the verb of saying takes it for its subject
        elif self._finite_next() and (clause.comma or clause.object >= 0 or self._takes_clause(clause.predicate)):
            self._open(clause.predicate, "ccomp")
            self.clause.subject = head
        elif clause.object < 0 and not (clause.comma and self.noun >= 0) and not self._passive(clause.predicate):
            self._attach(head, clause.predicate, "obj")
            clause.object = head
        elif self.noun >= 0:
            self._attach(head, self.noun, self._beside(self.noun, head) if clause.comma else "nmod")
        else:
            self._hang(head, "obj" if clause.object < 0 else "dep")

    def _beside(self, noun: int, head: int) -> str:
        """After a comma names of different actors are a list, and all else says who or what the noun is."""
        one, other = self.drafts[noun].unit, self.drafts[head].unit
        named = isinstance(one, Mention) and isinstance(other, Mention) and one.actors and other.actors
        if not named or self.drafts[noun].upos == "ADJ":
            return "appos"
        assert isinstance(one, Mention)  # noqa: S101 - for the type checker; `named` says so
        assert isinstance(other, Mention)  # noqa: S101
        kin = one.actors[0].startswith("PER:") == other.actors[0].startswith("PER:")
        return "conj" if kin and not set(one.actors) & set(other.actors) else "appos"

    def _topic(self, head: int) -> None:
        clause = self.clause
        if clause.subject >= 0 and clause.comma:
            self._attach(head, clause.subject, self._beside(clause.subject, head))
            clause.comma = False
        elif clause.subject >= 0:
            self._attach(head, clause.subject, "flat")
        else:
            clause.subject = head

    def _takes_clause(self, predicate: int) -> bool:
        return self.valency.takes_clause(self.drafts[predicate])

    def _passive(self, predicate: int) -> bool:
        return self.drafts[predicate].feat("Voice") == "Pass"

    # -- verbs -------------------------------------------------------------------------------------------------

    def _verb(self) -> None:
        word, draft = self.at, self.drafts[self.at]
        self.at += 1
        helped = next((deprel for _, deprel in self.helpers if deprel in ("aux", "mark")), "")
        infinitive = helped == "mark"  # "to leave", but "has to leave" is finite
        finite = draft.feat("VerbForm") == "Fin" or helped == "aux"
        if infinitive:
            self._infinitive(word)
        elif finite:
            self._finite(word)
        else:
            self._participle(word)
        self._furnish(word)
        self.noun = -1
        self.clause.comma = False

    def _furnish(self, word: int) -> None:
        """Give a verb the auxiliaries, negations and conjunctions that wait for it."""
        for helper, deprel in self.helpers:
            passive = deprel == "aux" and self.drafts[helper].lemma == "be" and self._passive(word)
            self._attach(helper, word, "aux:pass" if passive else deprel)
        for mark in self.marks:
            self._attach(mark, word, "mark")
        self.helpers, self.marks = [], []

    def _finite(self, word: int) -> None:
        if self.coordinator < 0:
            self._leave_modifiers()
        clause = self.clause
        if clause.predicate < 0:
            self._predicate(word)
        elif self.coordinator >= 0:
            self._leave_content()
            self._begin_conjunct(self.coordinator)
            self.coordinator = -1
            self._predicate(word)
        elif self.valency.takes_clause(self.drafts[word]) and self.noun >= 0:
            self._says(word)
        else:
            self._steal(word)

    def _leave_modifiers(self) -> None:
        """A finite verb after a complete modifier is that of the subject before it: "men held by Moscow left"."""
        waits = [c.predicate < 0 and c.subject >= 0 for c in self.clauses]
        while any(waits[:-1]) and self.clause.deprel in ("acl", "acl:relcl", "advcl") and self.clause.predicate >= 0:
            self._close()
            waits.pop()

    def _leave_content(self) -> None:
        """After "and" a verb goes with the actor who speaks, not with a thing he speaks of.

        "Greece maintains that the name is a claim and has vetoed …".
        """
        while len(self.clauses) > 1 and self.clause.deprel == "ccomp" and not self._acts(self.clause.subject):
            if not self._acts(self.clauses[-2].subject):
                return
            self._close()

    def _acts(self, subject: int) -> bool:
        """Whether a subject is one that the text names, or a person."""
        if subject < 0:
            return False
        draft = self.drafts[subject]
        return isinstance(draft.unit, Mention) or draft.upos == "PRON"

    def _predicate(self, word: int) -> None:
        clause = self.clause
        clause.predicate = word
        self._attach(word, clause.governor, clause.deprel)
        subject = "nsubj:pass" if self._passive(word) else "nsubj"
        if clause.relative >= 0:
            self._relate(clause, subject)
        if clause.subject >= 0:
            self._attach(clause.subject, word, subject)
        for waiting, deprel in clause.waiting:
            self._attach(waiting, word, deprel)
        clause.waiting = []

    def _relate(self, clause: Clause, subject: str) -> None:
        """Give a relative pronoun its place: the subject, else the object or what its preposition says."""
        cased = any(
            d.head == clause.relative and d.deprel == "case" for d in self.drafts[max(0, clause.relative - 2) :]
        )
        if clause.subject >= 0 or cased:
            self._attach(clause.relative, clause.predicate, "obl" if cased else "obj")
            clause.object = clause.object if cased else clause.relative
        else:
            self._attach(clause.relative, clause.predicate, subject)

    def _says(self, word: int) -> None:
        """ "…, the minister said": what was said hangs on the verb of saying that follows it."""
        inverted = self.drafts[word - 1].upos == "PUNCT"
        while len(self.clauses) > 1:
            self._close()
        said = self.clause.predicate
        subject = -1 if inverted else self._whole(self.noun, said)
        self.clauses = [Clause(-1, "root", predicate=word, subject=subject, inverted=inverted)]
        self._attach(word, -1, "root")
        self._attach(said, word, "ccomp")
        if subject >= 0:
            self._attach(subject, word, "nsubj")

    def _whole(self, noun: int, after: int) -> int:
        """The head of the phrase that a noun ends: "the president of France"."""
        while self.drafts[noun].deprel in ("conj", "flat", "nmod", "appos") and self.drafts[noun].head > after:
            noun = self.drafts[noun].head
        return noun

    def _steal(self, word: int) -> None:
        """A finite verb in a clause that has one: the noun just read was its subject."""
        governor = self.clause.predicate
        subject = self._whole(self.noun, governor) if self.noun >= 0 else -1
        if subject >= 0 and self.drafts[subject].deprel in ("obj", "nmod", "appos", "dep", "obl"):
            if self.clause.object == subject:
                self.clause.object = -1
            self._open(governor, "ccomp")
            self.clause.subject = subject
        else:
            self._open(governor, "parataxis")
        self._predicate(word)

    def _infinitive(self, word: int) -> None:
        clause = self.clause
        coordinated = self.coordinator >= 0
        if coordinated:
            self._attach(self.coordinator, word, "cc")
            self.coordinator = -1
        noun = self.noun
        if clause.predicate < 0 and noun >= 0:
            self.clauses.append(Clause(noun, "acl"))
        elif noun >= 0 and noun != clause.object and self.drafts[noun].deprel == "nmod":
            self.clauses.append(Clause(clause.predicate, "xcomp"))
        elif clause.predicate >= 0:
            self.clauses.append(
                Clause(clause.predicate, "conj" if coordinated and clause.deprel == "xcomp" else "xcomp")
            )
        else:
            self.clauses.append(Clause(-1, "advcl"))
        self._predicate(word)

    def _participle(self, word: int) -> None:
        clause, noun = self.clause, self.noun
        case, self.case = self.case, []
        for mark in case:
            self._attach(mark, word, "case")
        coordinated, self.coordinator = self.coordinator, -1
        if coordinated >= 0 and clause.predicate >= 0:
            self._attach(coordinated, word, "cc")
            self.clauses.append(Clause(clause.predicate, "conj"))
        elif not case and not clause.comma and self._adjoins(word):
            self.clauses.append(Clause(clause.predicate, "xcomp"))
        elif noun >= 0 and (
            self.valency.licenses(self.drafts[noun], self.drafts[case[-1]].lemma) if case else not clause.comma
        ):
            self.clauses.append(Clause(noun, "acl"))
        else:
            self.clauses.append(Clause(clause.predicate, "advcl"))
        self._predicate(word)

    def _adjoins(self, word: int) -> bool:
        """Whether a gerund follows its verb: "stopped bombing", "ruled out meeting"."""
        before = word - 2 if self.drafts[word - 1].deprel == "compound:prt" else word - 1
        return self.drafts[word].feat("VerbForm") == "Ger" and before >= 0 and before == self.clause.predicate

    def _relative(self) -> None:
        """ "Who", "which", "that" after a noun open a clause about it."""
        noun, pronoun = self.noun, self.at
        self.clauses.append(Clause(noun, "acl:relcl"))
        if self.drafts[pronoun].form.lower() == "whose":
            self.noun = -1
            return
        self.at += 1
        for mark in self.case:
            self._attach(mark, pronoun, "case")
        self.case = []
        self.clause.relative = pronoun

    # -- clauses -----------------------------------------------------------------------------------------------

    def _open(self, governor: int, deprel: str) -> None:
        self.clauses.append(Clause(governor, deprel))
        self.noun = -1

    def _close(self) -> None:
        clause = self.clauses.pop()
        if clause.predicate >= 0:
            return
        below = self.clauses[-1] if self.clauses else None
        loose = [*clause.waiting, *([(clause.subject, "nsubj")] if clause.subject >= 0 else [])]
        for word, deprel in loose:
            if below is not None and below.predicate >= 0:
                self._attach(word, below.predicate, "obl" if deprel == "nsubj" else deprel)
            elif below is not None:
                below.waiting.append((word, "obl"))

    def _finish(self) -> None:
        """One root, and everything loose below it."""
        roots = [i for i, d in enumerate(self.drafts) if d.deprel == "root"]
        verbs = [i for i, d in enumerate(self.drafts) if d.head < 0 and d.upos == "VERB"]
        nouns = [i for i, d in enumerate(self.drafts) if d.head < 0 and d.upos in _NOMINAL]
        root = next(iter((*roots, *verbs, *nouns)), 0)
        for word, draft in enumerate(self.drafts):
            if word == root:
                draft.head, draft.deprel = -1, "root"
            elif draft.head < 0 or not draft.deprel or draft.deprel == "root":
                self._attach(word, root, _loose(draft))


def _loose(draft: Draft) -> str:
    if draft.upos == "PUNCT":
        return "punct"
    if draft.upos == "VERB":
        return draft.deprel if draft.deprel not in ("", "root") else "parataxis"
    return {"CCONJ": "cc", "ADP": "case", "SCONJ": "mark", "AUX": "aux", "ADV": "advmod"}.get(draft.upos, "dep")


def parse(drafts: list[Draft], valency: Valency) -> None:
    """Give every word its head and relation, in place."""
    if drafts:
        Parser(drafts, valency).run()
