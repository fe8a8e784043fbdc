"""The slots of a predicate: which words stand as its subject, object, genitive or prepositional complement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from ingest.events.lexicon import Frame, Lexicon
from ingest.events.tree import Tree
from ingest.reading import Word

Slots = dict[str, list[Word]]

CORE = frozenset(("subj", "obj", "gen", "adj", "amod", "comp", "prt", "antecedent"))
"""The slots that are no preposition."""

_RELATIONS = {
    "compound:prt": "prt",
    "nsubj": "subj",
    "csubj": "comp",
    "ccomp": "comp",
    "obj": "obj",
    "iobj": "obj",
    "amod": "amod",
}


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is known of a language's words: their event lexicon, spelling folds and derivations.

    `derived` gives the verb that a verbal noun or participle comes from with `masdar`, `active` or `passive`.
    """

    lexicon: Lexicon
    fold: Callable[[str], str]
    derived: Callable[[Word], tuple[str, str] | None]

    def frames(self, word: Word) -> tuple[Frame, ...]:
        """The frames of a word: its own, or those of the verb it is derived from."""
        lemma = self.fold(word.lemma)
        if word.upos == "VERB":
            return self.lexicon.verbs.of(lemma)
        if frames := self.lexicon.nouns.of(lemma):
            return frames
        origin = self.derived(word) if word.upos in ("NOUN", "ADJ", "X") else None
        return self.lexicon.verbs.of(self.fold(origin[0])) if origin else ()

    def says(self, word: Word) -> bool:
        """Whether a word is a verb of saying or its active participle."""
        if word.upos == "VERB":
            return self.fold(word.lemma) in self.lexicon.speech
        origin = self.derived(word) if is_participle(word) else None
        return origin is not None and self.fold(origin[0]) in self.lexicon.speech


def is_participle(word: Word) -> bool:
    """Whether a word is a participle used as a predicate."""
    return word.feats.get("VerbForm") == "Part"


def is_infinitive_content(word: Word) -> bool:
    """Whether an infinitive says what the noun above it is about: "a threat to attack"."""
    return word.deprel == "acl" and word.feats.get("VerbForm") == "Inf"


def is_passive(word: Word) -> bool:
    """Whether a verb or participle tells what is done to its subject."""
    return word.upos == "VERB" and word.feats.get("Voice") == "Pass"


class Syntax:
    """One sentence's tree, read with the grammar of its language."""

    def __init__(self, tree: Tree, grammar: Grammar) -> None:
        self.tree = tree
        self.grammar = grammar
        self.lexicon = grammar.lexicon
        self._slots: dict[int, Slots] = {}

    def lemma(self, word: Word) -> str:
        """The folded lemma."""
        return self.grammar.fold(word.lemma)

    def slots(self, predicate: Word) -> Slots:
        """The slots that a predicate's own dependents fill, by name (see lexicon.py), in text order."""
        if predicate.id not in self._slots:
            slots: Slots = defaultdict(list)
            for child in self.tree.children(predicate):
                name, filler = self._slot(predicate, child)
                if name:
                    slots[name].append(filler)
            if "obj" not in slots and is_passive(predicate) and (patient := self._patient(predicate)):
                slots["obj"].append(patient)
            self._slots[predicate.id] = dict(slots)
        return self._slots[predicate.id]

    def _slot(self, predicate: Word, child: Word) -> tuple[str, Word]:
        relation = child.deprel.partition(":")[0]
        if child.deprel in ("nsubj:pass", "csubj:pass"):
            return "obj", child
        preposition, filler = self.preposition(child)
        if relation in ("obj", "xcomp", "obl", "nmod", "advcl", "acl", "dep", "conj") and preposition:
            return ("", child) if relation == "conj" else (preposition, filler)
        if relation == "xcomp" or is_infinitive_content(child):
            return "comp", child
        if relation == "nmod" or (relation == "obl" and predicate.upos != "VERB"):
            return "gen", child
        if relation == "obl" and self.tree.time(child) is None:
            return "obj", child  # a second object: حملت إيران إسرائيل المسؤولية
        return _RELATIONS.get(child.deprel, _RELATIONS.get(relation, "")), child

    def _patient(self, participle: Word) -> Word | None:
        """Whom a passive participle without a subject of its own is done to: "diplomats expelled by Moscow"."""
        above = self.tree.head(participle)
        if above is None or participle.feats.get("VerbForm") != "Part":
            return None
        if participle.deprel == "conj" and is_passive(above):
            return next(iter(self.slots(above).get("obj", ())), None)
        return above if participle.deprel == "acl" else None

    def preposition(self, word: Word) -> tuple[str, Word]:
        """A word's preposition and what it really governs: in "إلى جانب شي" (beside Xi) شي, after "إلى جانب"."""
        marks = [self.lemma(mark) for mark in self.tree.children(word, "case")]
        if not marks:
            return "", word
        compound = self.lexicon.compounds.get(f"{marks[-1]} {self.lemma(word)}")
        owned = [child for child in self.tree.children(word, "nmod") if not self.tree.case(child)]
        if compound and owned:
            return compound, owned[0]
        return self.lexicon.compounds.get(" ".join(marks), marks[-1]), word

    def marked(self, task: str) -> Callable[[Word], bool]:
        """Whether a word's preposition is one that does a task (see lexicon.TASKS)."""
        return lambda word: self.preposition(word)[0] in self.lexicon.tasks[task]

    def past(self, verb: Word) -> bool:
        """Whether an auxiliary puts a verb before the time of the telling: كان يزور, had visited."""
        helpers = (child for child in self.tree.children(verb) if child.deprel == "aux" and child.upos == "AUX")
        return any(helper.feats.get("Tense") != "Pres" for helper in helpers)

    def pluperfect(self, verb: Word) -> bool:
        """Whether a perfect stands under an auxiliary: وكان قد اتهم."""
        return verb.feats.get("Aspect") == "Perf" and self.past(verb)

    def light_verb(self, noun: Word) -> Word | None:
        """The verb that lends an event noun its arguments: أجرى محادثات, جرى لقاء, in a relative clause نفذتها كييف."""
        above = self.tree.head(noun)
        if above is not None and noun.deprel != "conj":
            wanted = self.lexicon.support.get(self.lemma(above), ())
            slots = self.slots(above)
            if any(noun in slots.get(slot, []) for slot in wanted):
                return above
        if above is not None and self.lemma(above) in self.lexicon.tasks["measure"] and self.tree.case(noun):
            return self.light_verb(above)
        for clause in self.tree.children(noun, "acl"):
            if self.lemma(clause) in self.lexicon.support:
                return clause
        if noun.deprel == "conj" and above is not None and above.upos != "VERB":
            return self.light_verb(above)
        return None

    def governing_predicate(self, word: Word) -> Word | None:
        """The nearest verb or participle above a word."""
        return next(
            (above for above in self.tree.ancestors(word) if above.upos == "VERB" or is_participle(above)), None
        )

    def speech_above(self, word: Word) -> Word | None:
        """The verb (or participle) of saying whose content a word belongs to; a relative clause is nobody's content."""
        below = word
        for above in self.tree.ancestors(word):
            if below.deprel.startswith("acl"):
                return None
            if below.deprel not in ("conj", "advcl", "nsubj", "parataxis") and self.grammar.says(above):
                return above
            below = above
        return None

    def explicit_subject(self, predicate: Word) -> list[Word]:
        """The subject of a predicate, its own or the one it shares; empty where it is dropped.

        A coordinate verb shares its fellow's subject, a participle or open complement its governor's, and a verb in a
        relative clause without a subject of its own has the antecedent.
        """
        seen: set[int] = set()
        here: Word | None = predicate
        while here is not None and here.id not in seen:
            seen.add(here.id)
            own = [child for child in self.tree.children(here, "nsubj") if "pass" not in child.deprel]
            if own:
                return own
            if is_passive(here) and here.feats.get("VerbForm") == "Part":
                return []
            above = self.tree.head(here)
            if above is not None and here.deprel.startswith("acl"):
                return [] if self._resumes(here, above) else [above]
            here = above if self._shares_subject(here) else None
        return []

    def _resumes(self, clause: Word, antecedent: Word) -> bool:
        """Whether a pronoun in a relative clause stands for its antecedent: هانوي التي وصل إليها "where he arrived"."""
        pronouns = [w for w in self.tree.children(clause) if w.upos == "PRON" and w.feats.get("PronType") == "Prs"]
        verb, noun = clause.feats.get("Gender"), antecedent.feats.get("Gender")
        return bool(pronouns) and not (verb and noun and verb == noun and pronouns[0].feats.get("Gender") != noun)

    def _shares_subject(self, word: Word) -> bool:
        if word.deprel == "advcl":
            return is_participle(word) or not self.tree.children(word, "mark")
        return word.deprel in ("conj", "xcomp", "parataxis", "amod")
