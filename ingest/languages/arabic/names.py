"""The parts of personal names in Arabic: which words can be one, and which are ordinary words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import simplemma

from ingest.languages.arabic.script import bare, fold
from ingest.tables import rows

FAITH = "الدين"
"""The second half of names like سعد الدين and نور الدين; by itself a word (religion, debt)."""

_DATA = files("ingest.languages.arabic") / "data"
_NOMINAL = frozenset({"noun", "adjective", "word"})
_ENDINGS = ("ه", "ها", "هم", "هما", "ا", "ين", "ون", "ان", "ات")
_PRONOUNS = ("ه", "ها", "هم")
_BOUND_FEMININE = ("ته", "تها", "تهم", "تهما")


@dataclass(frozen=True, slots=True)
class NameToken:
    """A known part of names: how it is spelt in Latin letters, and whether it is an ordinary word too."""

    latin: str
    french: str
    common: bool


@dataclass(frozen=True, slots=True)
class Particle:
    """A word inside names: بن (father), عبد (prefix), دي (nobility)."""

    latin: str
    french: str
    kind: str


@cache
def name_tokens() -> dict[str, NameToken]:
    """The known parts of names by their folded spelling. Raises BadTable."""
    columns = ("name", "latin", "french", "common", "source")
    return {
        row.required("name"): NameToken(row.required("latin"), row["french"], bool(row["common"]))
        for row in rows(_DATA / "name_tokens.tsv", columns)
    }


@cache
def particles() -> dict[str, Particle]:
    """The words inside names (بن, عبد, دي) by their folded spelling. Raises BadTable."""
    columns = ("particle", "latin", "french", "kind", "source")
    return {
        fold(row.required("particle")): Particle(row.required("latin"), row["french"], row.required("kind"))
        for row in rows(_DATA / "name_particles.tsv", columns)
    }


@cache
def name_stops() -> frozenset[str]:
    """Words that end a name whatever else they are, folded. Raises BadTable."""
    return frozenset(fold(row.required("word")) for row in rows(_DATA / "name_stops.tsv", ("word", "kind")))


@cache
def phrase_stops() -> frozenset[str]:
    """Those of them that end any noun phrase: prepositions, verbs, pronouns, times; folded. Raises BadTable."""
    table = rows(_DATA / "name_stops.tsv", ("word", "kind"))
    return frozenset(fold(row.required("word")) for row in table if row["kind"] not in _NOMINAL)


@cache
def group_words() -> frozenset[str]:
    """Words that begin the name of a party, movement or other body (حزب, حركة), folded. Raises BadTable."""
    return frozenset(fold(row.required("word")) for row in rows(_DATA / "group_words.tsv", ("word", "gloss")))


@cache
def name_openers() -> frozenset[str]:
    """Verbs right after which a strange name is likely, folded, with "and" and without. Raises BadTable."""
    table = rows(_DATA / "name_openers.tsv", ("word", "gloss"))
    return frozenset(form for row in table for form in (fold(row.required("word")), f"و{fold(row['word'])}"))


NameClass = Literal["given", "common", "particle", "surname", "unknown", "stop"]


def name_class(token: str) -> NameClass:
    """What a token can be in a personal name.

    given     a known part of names, and no ordinary word
    common    a known part of names that is an ordinary word too (صالح "good")
    particle  بن, عبد, أبو, دي
    surname   a definite word, ordinary or not, as many surnames are (الشاهد, الجهيناوي)
    unknown   no word of Arabic that we know: in this place most likely a foreign name
    stop      anything else
    """
    folded = fold(token)
    if (
        len(folded) < 2
        or bare(token).startswith(("لل", "بالإ", "بالأ"))
        or not folded.isalpha()
        or folded in name_stops()
        or (folded[0] in "وف" and folded[1:] in name_stops())
        or bare(token) in {"على", "إلى", "الى"}
    ):
        return "stop"
    if folded in particles():
        return "particle"
    if known := name_tokens().get(folded):
        return "common" if known.common else "given"
    if folded.startswith("ال") and len(folded) > 4:
        return "surname"
    return "stop" if is_word(token) else "unknown"


@lru_cache(maxsize=100_000)
def is_word(token: str) -> bool:
    """Whether a token is an ordinary Arabic word, with or without what can be written onto it (وسيزور, بالوزارة)."""
    plain = bare(token)
    return any(simplemma.is_known(form, lang="ar") for form in _bases(plain))


def is_dictionary_word(token: str) -> bool:
    """Whether a token as it stands is a word of the dictionary."""
    return any(simplemma.is_known(form, lang="ar") for form in _hamza_forms(bare(token)))


def _bases(plain: str) -> Iterator[str]:
    starts = {plain}
    if plain[:1] in "وف" and len(plain) > 3:
        starts.add(plain[1:])
    for start in tuple(starts):
        if start[:1] in "بلك" and len(start) > 3:
            starts.add(start[1:])
        if start.startswith("لل"):
            starts.add(start[2:])
        if start[:1] == "س" and start[1:2] in "يتنأ" and len(start) > 3:
            starts.add(start[1:])
    for start in tuple(starts):
        starts.update(start.removesuffix(ending) for ending in _ENDINGS if len(start) - len(ending) > 3)
        starts.update(start.removesuffix(ending) for ending in _PRONOUNS if len(start) - len(ending) == 3)
        starts.update(start.removesuffix(ending) + "ة" for ending in _BOUND_FEMININE if len(start) - len(ending) > 1)
    for start in starts:
        stem = start.removeprefix("ال") if len(start) > 4 else start
        for form in {start, stem}:
            yield from _hamza_forms(form)


def _hamza_forms(form: str) -> Iterator[str]:
    """Many newspapers leave the hamza out (اعلن for أعلن) or end words in ى for ي."""
    yield form
    if form[:1] == "ا":
        yield "أ" + form[1:]
        yield "إ" + form[1:]
    if form.endswith("ى"):
        yield form[:-1] + "ي"
    if form.endswith("ه"):
        yield form[:-1] + "ة"
