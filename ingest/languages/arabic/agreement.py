"""What drafts tell of themselves and their neighbours: names, agreement, commas, what may stand where."""

from __future__ import annotations

from ingest.languages.arabic.phrases import NOMINAL, Phrase
from ingest.languages.drafts import Draft
from ingest.reading import Mention, Time


def names(draft: Draft) -> bool:
    """Whether a word stands in the name of somebody or something, adjectives apart."""
    return isinstance(draft.unit, Mention) and draft.unit.kind != "adjective"


def names_person(draft: Draft) -> bool:
    """Whether a word stands in a person's name."""
    unit = draft.unit
    return isinstance(unit, Mention) and unit.kind == "name" and any(code.startswith("PER:") for code in unit.actors)


def names_polity(draft: Draft) -> bool:
    """Whether a word stands in the name of a state or organisation."""
    unit = draft.unit
    named = isinstance(unit, Mention) and unit.kind == "name" and bool(unit.actors)
    return named and not names_person(draft)


def is_verbal_noun(draft: Draft) -> bool:
    """Whether a word is a masdar."""
    return draft.feat("VerbForm") == "Vnoun"


def is_circumstance(draft: Draft) -> bool:
    """Whether a word is a participle in the accusative that opens a clause of its own: مشيدا بـ, متهما."""
    return draft.feat("VerbForm") == "Part" and draft.feat("Case") == "Acc" and draft.feat("Definite") != "Def"


def agree(verb: Draft, noun: Draft, *, adjacent: bool) -> bool:
    """Whether a noun may be the subject of the verb before it; people, plurals and unknown genders always may.

    A masculine verb takes a feminine subject only at a distance.
    """
    gender = noun.feat("Gender")
    if not gender or noun.feat("Number") == "Plur":
        return True
    if noun.unit is not None and not names_polity(noun):
        return True
    if verb.feat("Gender") == "Fem":
        return gender == "Fem"
    return gender == "Masc" or not adjacent


def after_comma(drafts: list[Draft], phrase: Phrase) -> bool:
    """Whether a comma stands right before a phrase."""
    return phrase.head > 0 and drafts[phrase.head - 1].form in "،,"


def ends_core(drafts: list[Draft], phrase: Phrase) -> bool:
    """Whether no further bare phrase or content clause follows, times passed over."""
    following = phrase.end
    while following < len(drafts) and isinstance(drafts[following].unit, Time):
        following += 1
    after = drafts[following] if following < len(drafts) else None
    return after is None or not (after.upos in NOMINAL or after.upos == "SCONJ")


def is_adverbial(drafts: list[Draft], phrase: Phrase) -> bool:
    """Whether a bare accusative only qualifies the verb, a name being there for its object: تتهم تحديدا قطر."""
    alone = phrase.head == phrase.last == phrase.end - 1
    if not alone or drafts[phrase.head].feat("Case") != "Acc" or phrase.end >= len(drafts):
        return False
    return names_polity(drafts[phrase.end])
