"""The slots of a predicate: which words stand as its subject, object, genitive or prepositional complement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from ingest.events.lexicon import Lexicon
from ingest.events.tree import Tree
from ingest.reading import Word

Slots = dict[str, list[Word]]
Fold = Callable[[str], str]


def is_participle(word: Word) -> bool:
    """Whether a word is a participle used as a predicate."""
    return word.feats.get("VerbForm") == "Part"


def predicate_slots(tree: Tree, word: Word, fold: Fold) -> Slots:
    """The slots that a predicate's own dependents fill, by name (see lexicon.py), in text order."""
    slots: Slots = defaultdict(list)
    for child in tree.children(word):
        name = _slot_name(tree, word, child, fold)
        if name:
            slots[name].append(child)
    return slots


def _slot_name(tree: Tree, word: Word, child: Word, fold: Fold) -> str:
    relation = child.deprel.partition(":")[0]
    case = _case(tree, child, fold)
    if child.deprel in ("nsubj:pass", "csubj:pass"):
        return "obj"
    if relation in ("nsubj", "obj", "iobj"):
        return {"nsubj": "subj", "iobj": "obj"}.get(relation, case or relation)
    if relation in ("ccomp", "csubj"):
        return "comp"
    if relation == "xcomp":
        return case or "comp"
    if relation == "amod":
        return "amod"
    if relation in ("obl", "nmod", "advcl", "acl", "dep") and case:
        return case
    if relation == "nmod" or (relation == "obl" and word.upos != "VERB"):
        return "gen"
    return ""


def _case(tree: Tree, word: Word, fold: Fold) -> str:
    marks = tree.children(word, "case")
    return " ".join(fold(mark.lemma) for mark in marks[:1])


def light_verb(tree: Tree, noun: Word, lexicon: Lexicon, fold: Fold) -> Word | None:
    """The verb that lends an event noun its arguments: أجرى محادثات, نفذتها كييف (in a relative clause), جرى لقاء."""
    above = tree.head(noun)
    if above is not None and above.upos in ("VERB", "NOUN", "ADJ") and noun.deprel != "conj":
        wanted = lexicon.support.get(fold(above.lemma), ())
        slots = predicate_slots(tree, above, fold)
        if any(noun in slots.get(slot, []) for slot in wanted):
            return above
    for clause in tree.children(noun, "acl"):
        if fold(clause.lemma) in lexicon.support:
            return clause
    if noun.deprel == "conj" and above is not None and above.upos != "VERB":
        return light_verb(tree, above, lexicon, fold)
    return None


def governing_predicate(tree: Tree, word: Word) -> Word | None:
    """The nearest verb or participle above a word."""
    return next((above for above in tree.ancestors(word) if above.upos == "VERB" or is_participle(above)), None)


def explicit_subject(tree: Tree, predicate: Word) -> list[Word]:
    """The subject of a predicate, its own or the one it shares; empty where it is dropped.

    A coordinate verb shares its fellow's subject, a participle or open complement its governor's, and a verb in a
    relative clause without a subject of its own has the antecedent.
    """
    seen: set[int] = set()
    here: Word | None = predicate
    while here is not None and here.id not in seen:
        seen.add(here.id)
        own = [child for child in tree.children(here, "nsubj", "csubj") if "pass" not in child.deprel]
        if own:
            return own
        above = tree.head(here)
        if above is None:
            return []
        if here.deprel.startswith("acl"):
            return [] if tree.children(here, "nsubj") else [above]
        if here.deprel in ("conj", "xcomp", "parataxis") or (here.deprel == "advcl" and _circumstantial(tree, here)):
            here = above
        else:
            return []
    return []


def _circumstantial(tree: Tree, word: Word) -> bool:
    return is_participle(word) or not tree.children(word, "mark")
