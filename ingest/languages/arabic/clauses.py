"""The clauses of an Arabic sentence while it is read: which are open, what opens one, what closes it.

A clause waits for its predicate; what comes before that is kept as topic or waiting word and attached with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from ingest.languages.arabic.agreement import names_polity
from ingest.languages.arabic.phrases import Phrase
from ingest.languages.drafts import Draft
from ingest.tables import rows


@dataclass(frozen=True, slots=True)
class Valency:
    """What the lexicon knows of the places words open.

    `licenses` says whether a word takes a preposition (by its lemma), `takes_object` whether a verb is transitive,
    `acts_on` whether its object is somebody that it acts on.
    """

    licenses: Callable[[Draft, str], bool]
    takes_object: Callable[[Draft], bool]
    acts_on: Callable[[Draft], bool]


@dataclass(slots=True)
class Clause:
    """An open clause: its predicate (or None so far), what it hangs on, and which core roles are filled."""

    governor: int
    deprel: str
    quoted: int
    predicate: int | None = None
    topics: list[int] = field(default_factory=list)
    waiting: list[tuple[int, str]] = field(default_factory=list)
    subject: int | None = None
    object: int | None = None


class Clauses:
    """The stack of open clauses over one sentence of drafts, and the words not attached yet."""

    def __init__(self, drafts: list[Draft], valency: Valency) -> None:
        self.drafts = drafts
        self.licenses = valency.licenses
        self.takes_object = valency.takes_object
        self.acts_on = valency.acts_on
        self.clauses = [Clause(-1, "root", 0)]
        self.closed: list[Clause] = []
        self.position = 0
        self.quotes = 0
        self.phrase: Phrase | None = None  # the phrase just read, while nothing closes it
        self.noun: int | None = None  # head of the last phrase, for coordination
        self.nouns: list[int] = []  # and all its nouns, the nearest first, for relatives
        self.coordinator: int | None = None
        self.case: list[int] = []
        self.mark: int | None = None
        self.relative: int | None = None
        self.particles: list[int] = []

    # -- opening -------------------------------------------------------------------------------------------------------

    def _open(self, governor: int, deprel: str, function: int | None = None) -> Clause:
        clause = Clause(governor, deprel, self.quotes)
        if function is not None:
            clause.waiting.append((function, self._function_deprel(function)))
        coordinator = self._take_coordinator()
        if coordinator is not None:
            clause.waiting.append((coordinator, "cc"))
        self.clauses.append(clause)
        return clause

    def _open_content(self) -> None:
        """أن, إن and their kin open a content clause of the predicate, or of the noun, before them."""
        mark, case = self._take_mark(), self._take_case()
        top = self.clauses[-1]
        governor = self._content_governor(top)
        if self.coordinator is not None and top.deprel == "ccomp" and top.predicate is not None:
            self._close()
            clause = Clause(top.predicate, "conj", self.quotes)
        else:
            clause = Clause(governor, "ccomp", self.quotes)
        for index in (mark, *case, self._take_coordinator()):
            if index is not None:
                clause.waiting.append((index, self._function_deprel(index)))
        self.clauses.append(clause)

    def _content_governor(self, top: Clause) -> int:
        if top.predicate is not None:
            return top.predicate
        return top.topics[-1] if top.topics else top.governor

    def _clause_for_verb(self, index: int) -> Clause:
        if self.relative is not None:
            return self._open_relative()
        if self.mark is not None:
            return self._open(self._anchor(), "advcl", self._take_mark())
        top = self.clauses[-1]
        if top.predicate is None:
            if (coordinator := self._take_coordinator()) is not None:
                top.waiting.append((coordinator, "cc"))
            return top
        if self.coordinator is not None:
            return self._open_coordinate(index)
        return self._open_bare(index, top)

    def _open_relative(self) -> Clause:
        relative, self.relative = self.relative, None
        clause = self._open(self._antecedent(relative), "acl:relcl")
        if relative is not None:
            clause.waiting.append((relative, "mark"))
        for index in self._take_case():
            clause.waiting.append((index, "case"))
        return clause

    def _antecedent(self, relative: int | None) -> int:
        """The noun a relative clause is about: the nearest of the last phrase that agrees (رئيس الحركة التي)."""
        gender = self.drafts[relative].feat("Gender") if relative is not None else ""
        fitting = [noun for noun in self.nouns if gender and self._agrees(noun, gender)]
        if len(fitting) > 1 and names_polity(self.drafts[fitting[0]]) and self.drafts[fitting[1]].unit is None:
            return fitting[1]  # هجمات باريس التي: a place needs no such telling apart
        if fitting:
            return fitting[0]
        return self.noun if self.noun is not None else self._anchor()

    def _agrees(self, noun: int, gender: str) -> bool:
        """Whether a noun may have a relative pronoun's gender; the plural of things is feminine."""
        draft = self.drafts[noun]
        things = gender == "Fem" and draft.feat("Number") == "Plur"
        return things or draft.feat("Gender") in ("", gender)

    def _open_coordinate(self, index: int) -> Clause:
        """و + verb joins the nearest open clause of the same aspect, and otherwise the outermost."""
        aspect = self.drafts[index].feat("Aspect")
        while len(self.clauses) > 1 and not self._matches(self.clauses[-1], aspect):
            if (
                self.clauses[-1].quoted
                and self.clauses[-1].quoted == self.quotes
                and self.clauses[-2].quoted < self.quotes
            ):
                break
            self._close()
        fellow = self.clauses[-1]
        if fellow.predicate is None:
            return fellow
        if len(self.clauses) > 1:
            self._close()
        return self._open(fellow.predicate, "conj")

    def _matches(self, clause: Clause, aspect: str) -> bool:
        return clause.predicate is not None and self.drafts[clause.predicate].feat("Aspect") == aspect

    def _open_bare(self, index: int, top: Clause) -> Clause:
        """A verb without any opener: the lexical verb of كان and its kin, an asyndetic relative, or a circumstance."""
        governor = top.predicate
        assert governor is not None  # noqa: S101 - the caller looked
        lemma = self.drafts[governor].lemma
        if self._is_auxiliary(governor):
            return self._demote_auxiliary(top, governor)
        if _verb_chains().get(lemma) == "raising" and self.drafts[index].feat("Aspect") == "Imp":
            return self._open(governor, "xcomp")
        noun = self.noun
        if noun is not None and self.phrase is not None and not self.drafts[self.phrase.last].definite:
            return self._open(noun, "acl")
        return self._open(governor, "advcl" if self.drafts[index].feat("Aspect") == "Imp" else "parataxis")

    def _is_auxiliary(self, index: int) -> bool:
        return self.drafts[index].upos == "VERB" and _verb_chains().get(self.drafts[index].lemma) == "auxiliary"

    def _demote_auxiliary(self, clause: Clause, auxiliary: int) -> Clause:
        self.drafts[auxiliary].upos = "AUX"
        clause.predicate = None
        clause.waiting.append((auxiliary, "aux"))
        for index, draft in enumerate(self.drafts):
            if draft.head == auxiliary and draft.deprel:
                clause.waiting.append((index, draft.deprel))
        return clause

    def _predicate(self, clause: Clause, index: int) -> None:
        clause.predicate = index
        for topic in clause.topics[:-1]:
            self._attach(topic, index, "dislocated")
        if clause.topics:
            clause.subject = clause.topics[-1]
            passive = self.drafts[index].feat("Voice") == "Pass"
            self._attach(clause.subject, index, "nsubj:pass" if passive else "nsubj")
        for waiting, deprel in clause.waiting:
            self._attach(waiting, index, deprel)
        clause.topics, clause.waiting = [], []

    # -- attaching -----------------------------------------------------------------------------------------------------

    def _hang(self, index: int, deprel: str) -> None:
        """Attach to the predicate of the clause on top, now or when it comes."""
        clause = self.clauses[-1]
        if clause.predicate is None:
            clause.waiting.append((index, deprel))
        else:
            self._attach(index, clause.predicate, deprel)

    def _attach(self, index: int, head: int, deprel: str) -> None:
        if index != head:
            self.drafts[index].head = head
            self.drafts[index].deprel = deprel

    def _anchor(self) -> int:
        """The predicate that a new subordinate clause hangs on: the nearest there is."""
        for clause in reversed(self.clauses):
            if clause.predicate is not None:
                return clause.predicate
        return self.clauses[0].topics[0] if self.clauses[0].topics else -1

    def _function_deprel(self, index: int) -> str:
        return {"CCONJ": "cc", "ADP": "case"}.get(self.drafts[index].upos, "mark")

    def _take_particles(self, verb: int) -> None:
        for index in self.particles:
            self._attach(index, verb, "aux" if self.drafts[index].upos == "AUX" else "advmod")
        self.particles = []

    def _take_case(self) -> list[int]:
        case, self.case = self.case, []
        return case

    def _take_mark(self) -> int | None:
        mark, self.mark = self.mark, None
        return mark

    def _take_coordinator(self) -> int | None:
        coordinator, self.coordinator = self.coordinator, None
        return coordinator

    # -- closing -------------------------------------------------------------------------------------------------------

    def _close(self) -> None:
        """Close the clause on top; one without a verb takes its last indefinite topic as predicate, or its only one."""
        clause = self.clauses.pop()
        if clause.predicate is None and clause.topics:
            self._predicate_of_topics(clause)
        if clause.predicate is not None:
            self._attach_clause(clause)
        self.closed.append(clause)
        self.phrase = None

    def _predicate_of_topics(self, clause: Clause) -> None:
        clause.predicate = clause.topics.pop()
        first = clause.topics[:1]
        for topic in clause.topics[1:]:
            self._attach(topic, clause.predicate, "appos")
        for topic in first:
            self._attach(topic, clause.predicate, "nsubj")
        for waiting, deprel in clause.waiting:
            self._attach(waiting, clause.predicate, deprel)

    def _attach_clause(self, clause: Clause) -> None:
        predicate = clause.predicate
        if predicate is None:
            return
        if clause.governor in (-1, predicate):
            self.drafts[predicate].head, self.drafts[predicate].deprel = -1, "root"
        else:
            self._attach(predicate, clause.governor, clause.deprel)

    def _finish(self) -> None:
        """Give every word still loose a governor, and the sentence one root."""
        roots = [i for i, d in enumerate(self.drafts) if d.deprel == "root"]
        root = roots[0] if roots else next((i for i, d in enumerate(self.drafts) if d.upos != "PUNCT"), 0)
        for index, draft in enumerate(self.drafts):
            if index == root:
                draft.head, draft.deprel = -1, "root"
            elif not draft.deprel or draft.deprel == "root":
                draft.head = root
                draft.deprel = {"PUNCT": "punct", "CCONJ": "cc", "ADP": "case", "SCONJ": "mark"}.get(draft.upos, "dep")


@cache
def _verb_chains() -> Mapping[str, str]:
    table = files("ingest.languages.arabic") / "data" / "verb_chains.tsv"
    return {row.required("lemma"): row.required("kind") for row in rows(table, ("lemma", "kind", "gloss"))}
