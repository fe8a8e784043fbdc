"""The built-in Arabic parser: one pass from right to left of the page, clause by clause, over tagged words.

Arabic news prose is mostly verb, subject, object, complements, with clauses opened by a small closed set of words
(أن, إن, الذي, بينما, و + verb). The parser keeps a stack of open clauses, reads one base phrase after another
(`phrases`) and attaches it to the clause on top by agreement, valency and adjacency. It never looks back at
attachments made: what it gives is evidence for the event stage, not a treebank.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from ingest.languages.arabic.agreement import (
    after_comma,
    agree,
    ends_core,
    is_adverbial,
    is_circumstance,
    is_verbal_noun,
    names,
    names_person,
    names_polity,
)
from ingest.languages.arabic.drafts import Draft
from ingest.languages.arabic.phrases import NOMINAL, Phrase, read_phrase
from ingest.reading import Time
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


NOUN_PREPOSITIONS = frozenset(("من", "ل", "بين", "عن", "ضد", "مع"))
VERBAL_NOUN_PREPOSITIONS = NOUN_PREPOSITIONS | {"ب", "إلى", "على"}
OPENERS = frozenset('“"«‘([')
CLOSERS = frozenset('”"»’)]')


_NESTED = 2


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


class Parser:
    """Parses one sentence of drafts in place."""

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

    # -- the word classes --------------------------------------------------------------------------------------

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

    # -- verbs and clauses -------------------------------------------------------------------------------------

    def _verb(self) -> None:
        index = self.position
        self.position += 1
        clause = self._clause_for_verb(index)
        self._take_particles(index)
        if clause.predicate is None:
            self._predicate(clause, index)
        self.phrase = None
        self._object_pronoun(clause, index)

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

    def _open(self, governor: int, deprel: str, function: int | None = None) -> Clause:
        clause = Clause(governor, deprel, self.quotes)
        if function is not None:
            clause.waiting.append((function, self._function_deprel(function)))
        coordinator = self._take_coordinator()
        if coordinator is not None:
            clause.waiting.append((coordinator, "cc"))
        self.clauses.append(clause)
        return clause

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

    # -- phrases -----------------------------------------------------------------------------------------------

    def _place(self, phrase: Phrase) -> None:
        """Attach a base phrase; `position` moves past it."""
        self.position = phrase.end
        head = self.drafts[phrase.head]
        case = self._take_case()
        for index in case:
            self._attach(index, phrase.head, "case")
        if isinstance(head.unit, Time):
            self._hang_time(phrase.head, prepositional=bool(case))
            return
        if case:
            self._prepositional(phrase, self.drafts[case[0]].lemma)
        elif self.coordinator is not None and not self._begins_clause(phrase):
            self._conjunct(phrase)
        else:
            self._bare(phrase)
        self.phrase = phrase
        self.noun = phrase.head
        self.nouns = self._nouns_of(phrase)

    def _nouns_of(self, phrase: Phrase) -> list[int]:
        """The nouns of a phrase from its last genitive to its head."""
        nouns = [phrase.last]
        while nouns[-1] != phrase.head and self.drafts[nouns[-1]].head != -1 and len(nouns) <= phrase.end:
            nouns.append(self.drafts[nouns[-1]].head)
        return nouns

    def _prepositional(self, phrase: Phrase, preposition: str) -> None:
        coordinator = self._take_coordinator()
        if coordinator is not None:
            self._attach(coordinator, phrase.head, "cc")
        self._leave_relative_for(preposition)
        noun = self._noun_for(preposition)
        if noun is not None:
            self._attach(phrase.head, noun, "nmod")
        else:
            self._hang(phrase.head, "obl")

    def _leave_relative_for(self, preposition: str) -> None:
        """A preposition that only the verb around a relative clause takes is its own: أدت الحرب التي شنتها إلى."""
        inner = self.clauses[-1]
        if len(self.clauses) < _NESTED or not inner.deprel.startswith("acl") or inner.predicate is None:
            return
        outer = self.clauses[-2].predicate
        within = [*self._phrase_chain(), *([inner.predicate] if inner.object is None else [])]
        if outer is None or any(self.licenses(self.drafts[word], preposition) for word in within):
            return
        filled = inner.subject is not None or inner.object is not None
        if self.licenses(self.drafts[outer], preposition) and filled:
            self._close()

    def _hang_time(self, index: int, *, prepositional: bool) -> None:
        """A time dates the predicate, or an event noun right before it (محادثات في اليوم السابق)."""
        previous = self.phrase
        if prepositional and previous is not None and is_verbal_noun(self.drafts[previous.head]):
            self._attach(index, previous.head, "nmod")
        else:
            self._hang(index, "obl")

    def _noun_for(self, preposition: str) -> int | None:
        """The noun before a prepositional phrase that it modifies, None if it belongs to the predicate."""
        predicate = self.clauses[-1].predicate
        chain = self._phrase_chain()
        for noun in chain:
            if self.licenses(self.drafts[noun], preposition):
                return noun
        if predicate is not None and (self.licenses(self.drafts[predicate], preposition) or not chain):
            return None
        own = VERBAL_NOUN_PREPOSITIONS if chain and is_verbal_noun(self.drafts[chain[0]]) else NOUN_PREPOSITIONS
        if chain and preposition in own and not names(self.drafts[chain[0]]):
            return chain[0]
        return chain[-1] if chain and predicate is None else None

    def _phrase_chain(self) -> list[int]:
        """The nouns of the phrase just read and those it hangs on inside the clause, the nearest first."""
        if self.phrase is None:
            return []
        chain: list[int] = []
        here = self.phrase.last
        while (
            here != -1
            and here not in chain
            and (self.drafts[here].upos in NOMINAL or self.drafts[here].upos == "DET")
            and here != self.clauses[-1].predicate
        ):
            chain.append(here)
            here = self.drafts[here].head if self.drafts[here].deprel in ("nmod", "conj", "obj", "obl", "nsubj") else -1
        return chain

    def _begins_clause(self, phrase: Phrase) -> bool:
        """Whether "و + phrase" starts a clause of its own ("... والصين ترفض"): a verb that agrees comes right after."""
        predicate = self.clauses[-1].predicate
        if predicate is None or self._is_auxiliary(predicate):
            return False
        following = phrase.end
        while following < len(self.drafts) and isinstance(self.drafts[following].unit, Time):
            following += 1
        return following < len(self.drafts) and self.drafts[following].upos in ("VERB", "AUX", "PART")

    def _conjunct(self, phrase: Phrase) -> None:
        coordinator = self._take_coordinator()
        fellow = self._fellow(phrase)
        if fellow is None:
            self.coordinator = coordinator
            self._bare(phrase)
            return
        if coordinator is not None:
            self._attach(coordinator, phrase.head, "cc")
        self._attach(phrase.head, fellow, "conj")

    def _fellow(self, phrase: Phrase) -> int | None:
        """The noun that a coordinated phrase stands beside: a name beside a name, a noun beside a noun."""
        if self.noun is None or (self.drafts[self.noun].deprel == "" and self.noun not in self.clauses[-1].topics):
            return None
        named = names(self.drafts[phrase.head])
        candidates = [self.phrase.last, *self._phrase_chain()] if self.phrase is not None else [self.noun]
        for candidate in candidates:
            if names(self.drafts[candidate]) == named:
                return self._first_conjunct(candidate)
        return self._first_conjunct(candidates[-1] if not named else candidates[0])

    def _first_conjunct(self, index: int) -> int:
        while self.drafts[index].deprel == "conj" and self.drafts[index].head != -1:
            index = self.drafts[index].head
        return index

    def _bare(self, phrase: Phrase) -> None:
        """A phrase without a preposition: a topic before the predicate, a core role or an apposition after it."""
        deed = self.noun if self._is_object_of_noun(phrase) else self._deed_of_owner(phrase)
        if deed is not None and self.mark is None and self.relative is None and self.coordinator is None:
            self._attach(phrase.head, deed, "obj")
            return
        if self.mark is not None:
            self._open(self._anchor(), "advcl", self._take_mark())
        elif self.relative is not None:
            self._open_relative()
        elif self.coordinator is not None and self.clauses[-1].predicate is not None:
            self._new_conjunct_clause()
        self._leave_full_relative(phrase)
        clause = self.clauses[-1]
        if clause.predicate is None:
            self._topic(clause, phrase)
        elif self._can_be_subject(clause, phrase):
            clause.subject = phrase.head
            passive = self.drafts[clause.predicate].feat("Voice") == "Pass"
            self._attach(phrase.head, clause.predicate, "nsubj:pass" if passive else "nsubj")
        else:
            self._beside_or_object(clause, clause.predicate, phrase)

    def _leave_full_relative(self, phrase: Phrase) -> None:
        """An accusative after a relative clause that has its object is the outer verb's: فرضت بلاده التي زارها قيودا."""
        inner = self.clauses[-1]
        if len(self.clauses) < _NESTED or not inner.deprel.startswith("acl") or inner.object is None:
            return
        outer = self.clauses[-2]
        if outer.predicate is None or outer.object is not None or self.drafts[phrase.head].feat("Case") != "Acc":
            return
        if self.takes_object(self.drafts[outer.predicate]) and not is_adverbial(self.drafts, phrase):
            self._close()
            self.phrase = None

    def _beside_or_object(self, clause: Clause, predicate: int, phrase: Phrase) -> None:
        fellow, deprel = self._beside(phrase)
        free = clause.object is None and self.drafts[predicate].feat("Voice") != "Pass"
        if fellow is not None and (after_comma(self.drafts, phrase) or not free or self._names_holder(phrase)):
            self._attach(phrase.head, fellow, deprel)
        elif free and not is_adverbial(self.drafts, phrase):
            clause.object = phrase.head
            self._attach(phrase.head, predicate, "obj")
        else:
            self._attach(phrase.head, predicate, "obl")

    def _is_object_of_noun(self, phrase: Phrase) -> bool:
        """Whether a name right after a verbal noun that a pronoun owns is its object: جدد اتهامه الغرب."""
        if self.phrase is None or not names(self.drafts[phrase.head]) or self.phrase.end != phrase.head:
            return False
        before = self.drafts[phrase.head - 1]
        return is_verbal_noun(self.drafts[self.phrase.last]) and before.upos == "PRON" and self.noun == self.phrase.last

    def _deed_of_owner(self, phrase: Phrase) -> int | None:
        """The noun whose owner does what the verbal noun after it says: قرار فرنسا قطع العلاقات, إعلان اليابان فرض.

        A name there is whom the owner acts on, where the noun is no subject: بعد انتقاد باريس أنقرة.
        """
        if self.phrase is None or self.phrase.end != phrase.head:
            return None
        owner = self._first_conjunct(self.phrase.last)
        deed, noun = self.drafts[phrase.head], self.drafts[owner].head
        if not names(self.drafts[owner]) or self.drafts[owner].deprel != "nmod" or noun == -1:
            return None
        if self.drafts[noun].unit is not None or self._has_case(owner):
            return None
        if is_verbal_noun(deed) and not deed.definite:
            return noun if deed.feat("Case") != "Acc" else None
        acts = is_verbal_noun(self.drafts[noun]) and self._has_case(noun)
        return noun if acts and names(deed) and not after_comma(self.drafts, phrase) else None

    def _has_case(self, noun: int) -> bool:
        return any(draft.head == noun and draft.deprel == "case" for draft in self.drafts)

    def _beside(self, phrase: Phrase) -> tuple[int | None, str]:
        """The name that a phrase stands beside, in a list or in apposition, if there is one."""
        if self._names_holder(phrase):
            return self.noun, "appos"
        if self.noun is None or not names(self.drafts[self.noun]):
            return None, ""
        if not self._follows_directly(phrase):
            return None, ""  # زار لافروف، الثلاثاء، تركيا: what stands between parts the two
        if (
            after_comma(self.drafts, phrase)
            and names_polity(self.drafts[self.noun])
            and names_polity(self.drafts[phrase.head])
        ):
            return self._first_conjunct(self.noun), "conj"  # السعودية، الإمارات والبحرين
        if self._is_explained(phrase):
            return None, ""  # اتهم المرشد، علي خامنئي، المسؤولين السعوديين
        explains = names(self.drafts[phrase.head]) or (after_comma(self.drafts, phrase) and phrase.last != phrase.head)
        return (self.noun, "appos") if explains else (None, "")  # بيونغ يانغ، حليفة روسيا

    def _is_explained(self, phrase: Phrase) -> bool:
        """Whether the name before a comma has been explained between commas already, and the verb lacks its object."""
        noun, clause = self.noun, self.clauses[-1]
        if noun is None or not after_comma(self.drafts, phrase) or clause.object is not None or clause.predicate is None:
            return False
        unit = self.drafts[noun].unit
        within = any(draft.unit is unit and draft.form in "،," for draft in self.drafts)
        explained = self.drafts[noun].deprel == "appos" or within
        return explained and self.acts_on(self.drafts[clause.predicate])

    def _follows_directly(self, phrase: Phrase) -> bool:
        """Whether nothing but a comma parts a phrase from the name before it."""
        before = phrase.head - (2 if after_comma(self.drafts, phrase) else 1)
        unit = self.drafts[self.noun or 0].unit
        return before >= 0 and self.drafts[before].unit is unit

    def _names_holder(self, phrase: Phrase) -> bool:
        """Whether a person's name follows the office that no list knows: وزير الدولة لشؤون الدفاع خالد العطية."""
        if self.phrase is None or self.noun is None or not names_person(self.drafts[phrase.head]):
            return False
        office = self.drafts[self.noun]
        settled = office.definite or office.feat("Definite") == "Cons"
        return office.unit is None and office.upos == "NOUN" and not is_verbal_noun(self.drafts[self.noun]) and settled

    def _new_conjunct_clause(self) -> None:
        while len(self.clauses) > 1 and self.clauses[-1].deprel in ("acl:relcl", "acl", "xcomp"):
            self._close()
        fellow = self.clauses[-1].predicate
        if fellow is not None:
            self._open(fellow, "conj")

    def _topic(self, clause: Clause, phrase: Phrase) -> None:
        apart = (
            clause.topics
            and names(self.drafts[clause.topics[-1]])
            and names(self.drafts[phrase.head])
            and self.phrase is None
        )
        if self.noun is not None and (apart or self._names_holder(phrase)):
            self._attach(phrase.head, clause.topics[-1] if apart else self.noun, "appos")
            return
        coordinator = self._take_coordinator()
        if coordinator is not None:
            clause.waiting.append((coordinator, "cc"))
        clause.topics.append(phrase.head)

    def _can_be_subject(self, clause: Clause, phrase: Phrase) -> bool:
        if clause.subject is not None or clause.predicate is None:
            return False
        verb, noun = self.drafts[clause.predicate], self.drafts[phrase.head]
        if verb.feat("VerbForm") == "Part" or verb.feat("Person") == "1" or verb.feat("Number") in ("Plur", "Dual"):
            return False
        if noun.feat("Case") == "Acc" or self._gap_is_subject(clause, verb):
            return False
        if not agree(verb, noun, adjacent=phrase.head - clause.predicate <= 1):
            return False
        if self._has_actor_above(clause) and self._only_thing(verb, phrase):
            return False
        shares = clause.object is None and clause.deprel in ("conj", "xcomp") and self._shares_actor(clause)
        return not (shares and self._acts_on(verb, phrase))

    def _shares_actor(self, clause: Clause) -> bool:
        """Whether the verb a clause is coordinated with has a name for its subject."""
        fellow = next((c for c in (*self.clauses, *self.closed) if c.predicate == clause.governor), None)
        return fellow is not None and fellow.subject is not None and names(self.drafts[fellow.subject])

    def _acts_on(self, verb: Draft, phrase: Phrase) -> bool:
        """Whether a name alone after a verb that acts on somebody is that somebody: زار أنقرة وسيلتقي فيدان."""
        return names(self.drafts[phrase.head]) and self.acts_on(verb) and ends_core(self.drafts, phrase)

    def _only_thing(self, verb: Draft, phrase: Phrase) -> bool:
        """Whether a thing after a transitive verb is its only noun phrase: "إذ أرسلت آلاف الجنود" (it sent troops)."""
        return not names(self.drafts[phrase.head]) and self.takes_object(verb) and ends_core(self.drafts, phrase)

    def _gap_is_subject(self, clause: Clause, verb: Draft) -> bool:
        """Whether a relative clause is about its own subject: transitive, without a pronoun for its object.

        قرار يطالب المجلس "a resolution that asks the Council"; but عملية نفذتها كييف "an operation Kyiv carried out".
        """
        if not clause.deprel.startswith("acl") or clause.object is not None or not self.takes_object(verb):
            return False
        antecedent = self.drafts[clause.governor]
        plural = antecedent.feat("Number") == "Plur"
        agrees = not antecedent.feat("Gender") or plural or antecedent.feat("Gender") == verb.feat("Gender")
        return agrees and verb.feat("Voice") != "Pass"

    def _has_actor_above(self, clause: Clause) -> bool:
        """Whether the clause depends on one whose subject is a name, which a dropped subject would then mean."""
        below = self.clauses[: self.clauses.index(clause)]
        return any(other.subject is not None and names(self.drafts[other.subject]) for other in below)

    # -- attaching ---------------------------------------------------------------------------------------------

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

    # -- closing -----------------------------------------------------------------------------------------------

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


def parse(drafts: list[Draft], valency: Valency) -> None:
    """Attach every draft of a sentence, in place."""
    if drafts:
        Parser(drafts, valency).run()


@cache
def _verb_chains() -> Mapping[str, str]:
    table = files("ingest.languages.arabic") / "data" / "verb_chains.tsv"
    return {row.required("lemma"): row.required("kind") for row in rows(table, ("lemma", "kind", "gloss"))}
