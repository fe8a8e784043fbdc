"""Where a phrase of an Arabic sentence belongs: which verb or noun it hangs on, and in what role.

Prepositional phrases go by what the lexicon licenses and by adjacency, bare ones by agreement, valency and the roles
still open.
"""

from __future__ import annotations

from ingest.languages.arabic.agreement import (
    after_comma,
    agree,
    ends_core,
    is_adverbial,
    is_verbal_noun,
    names,
    names_person,
    names_polity,
)
from ingest.languages.arabic.clauses import Clause, Clauses
from ingest.languages.arabic.phrases import NOMINAL, Phrase
from ingest.languages.drafts import Draft
from ingest.reading import Time

NOUN_PREPOSITIONS = frozenset(("من", "ل", "بين", "عن", "ضد", "مع"))
VERBAL_NOUN_PREPOSITIONS = NOUN_PREPOSITIONS | {"ب", "إلى", "على"}
_NESTED = 2
_BRACKET_REACH = 25


class Attachment(Clauses):
    """Attaches phrase after phrase to the open clauses."""

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

    # -- prepositional phrases -----------------------------------------------------------------------------------------

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

    # -- coordination --------------------------------------------------------------------------------------------------

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

    # -- bare phrases --------------------------------------------------------------------------------------------------

    def _bare(self, phrase: Phrase) -> None:
        """A phrase without a preposition: a topic before the predicate, a core role or an apposition after it."""
        if self.phrase is not None and self._is_bracketed(phrase):
            self._attach(phrase.head, self.phrase.last, "appos")
            return
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

    def _is_bracketed(self, phrase: Phrase) -> bool:
        """Whether a phrase opens a bracket without a verb, which explains the noun before: دول (العراق وإيران)."""
        if phrase.head < 1 or self.drafts[phrase.head - 1].form != "(":
            return False
        inside = self.drafts[phrase.head : phrase.head + _BRACKET_REACH]
        closing = next((at for at, draft in enumerate(inside) if draft.form == ")"), None)
        return closing is not None and not any(draft.upos == "VERB" for draft in inside[:closing])

    def _leave_full_relative(self, phrase: Phrase) -> None:
        """An accusative after a relative clause with its object is the outer verb's: فرضت بلاده التي زارها قيودا."""
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
        if (
            noun is None
            or not after_comma(self.drafts, phrase)
            or clause.object is not None
            or clause.predicate is None
        ):
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

    # -- subjects ------------------------------------------------------------------------------------------------------

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
