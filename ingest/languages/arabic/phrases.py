"""Noun phrases: the base phrase that starts at a word, with its genitives, adjectives and possessive pronoun."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.languages.drafts import Draft
from ingest.reading import Mention, Time

NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "X"))
_QUOTES = frozenset('"“”«»')
_HYPHENS = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A base noun phrase: indices of its head, of its last noun, and one past its end."""

    head: int
    last: int
    end: int


def read_phrase(drafts: list[Draft], start: int) -> Phrase:
    """The phrase at `start`, its inner words attached to their heads; the head itself is left to the caller.

    Arabic builds it rightwards: noun, genitives (idafa: وزير خارجية البلاد), pronoun (زيارته), then adjectives that
    agree in definiteness with one of the nouns (العلاقات الثنائية).
    """
    position = _leading(drafts, start)
    head = position
    for index in range(start, head):
        _attach(drafts, index, head, "det" if drafts[index].upos == "DET" else "nummod")
    nouns = [head]
    position = _unit_end(drafts, head)
    while position < len(drafts):
        here = drafts[position]
        if here.upos == "PRON" and here.begin < drafts[position - 1].end + 1 and here.feat("Clitic"):
            _attach(drafts, position, nouns[-1], "nmod")
            drafts[nouns[-1]].feats["Definite"] = "Def"
            position += 1
        elif (after := _adjective(drafts, nouns, position)) is not None:
            position = after
        elif (end := _quoted_name(drafts, nouns[-1], position)) is not None:
            nouns.append(position + 1)
            position = end
        elif _is_ordinal(drafts, nouns[-1], position):
            _attach(drafts, position, nouns[-1], "nummod")
            position += 1
        elif _is_genitive(drafts, nouns[-1], position):
            position = _genitive(drafts, nouns, position)
        else:
            break
    return Phrase(head, nouns[-1], position)


def _genitive(drafts: list[Draft], nouns: list[int], position: int) -> int:
    """One past the genitive at a place with what stands before its noun (حصول هذا الاتصال), attached."""
    start, position = position, _leading(drafts, position)
    for index in range(start, position):
        _attach(drafts, index, position, "det" if drafts[index].upos == "DET" else "nummod")
    here = drafts[position]
    if here.upos == "ADJ" and here.unit is None:
        here.upos = "NOUN"
    _attach(drafts, position, nouns[-1], "nummod" if here.upos == "NUM" else "nmod")
    if here.definite:
        for noun in nouns:
            drafts[noun].feats.setdefault("Definite", "Cons")
    nouns.append(position)
    return _unit_end(drafts, position)


def _is_ordinal(drafts: list[Draft], noun: int, position: int) -> bool:
    """Whether a number in digits tells which of its kind a definite noun is: الدورة 21, المادة 5."""
    here, owner = drafts[position], drafts[noun]
    if here.upos != "NUM" or here.unit is not None or not here.form[0].isdigit():
        return False
    counts = position + 1 < len(drafts) and drafts[position + 1].upos in NOMINAL
    return owner.unit is None and owner.feat("Definite") == "Def" and not counts


def _adjective(drafts: list[Draft], nouns: list[int], position: int) -> int | None:
    """One past an adjective of the phrase that stands at a place or after its hyphen, attached."""
    at = position + 1 if _is_hyphen(drafts, position) else position
    owner = _modified(drafts, nouns, at)
    if owner is None:
        return None
    if at > position:
        _attach(drafts, position, at, "punct")
    _attach(drafts, at, owner, "amod")
    return _unit_end(drafts, at)


def _quoted_name(drafts: list[Draft], noun: int, position: int) -> int | None:
    """One past a name in quotation marks that is the genitive of the noun before, attached: قادة "الجيش الحر"."""
    if position + 1 >= len(drafts) or drafts[position].form not in _QUOTES:
        return None
    name = drafts[position + 1].unit
    if not isinstance(name, Mention) or name.kind != "name" or not _is_genitive(drafts, noun, position + 1):
        return None
    end = _unit_end(drafts, position + 1)
    if end >= len(drafts) or drafts[end].form not in _QUOTES:
        return None
    _attach(drafts, position + 1, noun, "nmod")
    for sign in (position, end):
        _attach(drafts, sign, position + 1, "punct")
    return end + 1


def _is_hyphen(drafts: list[Draft], position: int) -> bool:
    """Whether a sign joins two adjectives: محادثات روسية - أميركية."""
    if drafts[position].form not in _HYPHENS or position + 1 >= len(drafts):
        return False
    return drafts[position - 1].deprel == "amod" and drafts[position + 1].upos == "ADJ"


def _leading(drafts: list[Draft], start: int) -> int:
    position = start
    while position + 1 < len(drafts) and drafts[position].upos in ("DET", "NUM") and drafts[position].unit is None:
        following = drafts[position + 1]
        if following.upos not in NOMINAL or (drafts[position].upos == "DET" and isinstance(following.unit, Mention)):
            break
        position += 1
    return position


def _unit_end(drafts: list[Draft], head: int) -> int:
    """One past the words that share the head's unit, which hang on it as one name."""
    position = head + 1
    unit = drafts[head].unit
    while unit is not None and position < len(drafts) and drafts[position].unit is unit:
        _attach(drafts, position, head, "punct" if drafts[position].upos == "PUNCT" else "flat")
        position += 1
    return position


def _attach(drafts: list[Draft], index: int, head: int, deprel: str) -> None:
    drafts[index].head = head
    drafts[index].deprel = deprel


def _modified(drafts: list[Draft], nouns: list[int], position: int) -> int | None:
    """The noun of the phrase that the adjective at `position` agrees with, the nearest first."""
    adjective = drafts[position]
    if adjective.upos != "ADJ" or isinstance(adjective.unit, Time):
        return None
    for noun in reversed(nouns):
        if _agrees(drafts[noun], adjective):
            return noun
    return None


def _agrees(noun: Draft, adjective: Draft) -> bool:
    if isinstance(noun.unit, Time):
        return False
    if (adjective.feat("Definite") == "Def") != (noun.definite or noun.feat("Definite") == "Cons"):
        return False
    gender, number = noun.feat("Gender"), noun.feat("Number")
    if not gender or not adjective.feat("Gender") or noun.unit is not None:
        return True
    if number == "Plur":
        return True  # plurals of things take a feminine singular, of people a plural
    return gender == adjective.feat("Gender")


def _is_noun_after_all(owner: Draft, owned: Draft) -> bool:
    """Whether a word shaped like an adjective, agreeing with nothing before it, is a noun: ذكرى المولد.

    After a noun without article an adjective with one describes nothing; without one, gender must be at odds.
    """
    if owner.upos != "ADJ" or owner.unit is not None or owner.feat("Case") == "Acc":
        return False
    return owned.unit is None and owned.upos in ("NOUN", "ADJ", "NUM")


def _is_genitive(drafts: list[Draft], noun: int, position: int) -> bool:
    """Whether the word at `position` is the genitive of `noun`: a bare noun before a noun (دعم الصين)."""
    owner, owned = drafts[position], drafts[noun]
    if owner.upos not in ("NOUN", "PROPN", "X", "NUM", "DET") and not _is_noun_after_all(owner, owned):
        return False
    if isinstance(owner.unit, Time):
        return False
    if isinstance(owner.unit, Mention) and owner.unit.kind == "adjective":
        return False
    if isinstance(owned.unit, Mention | Time) or owned.definite or owned.feat("Case") == "Acc":
        return False
    if owned.feat("PronType") == "Dem":
        return False
    return owned.upos in ("NOUN", "ADJ", "NUM", "DET") and not owner.feat("Acc")
