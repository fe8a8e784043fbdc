"""Arabic names and offices: how they are inflected, and which words can be part of a personal name.

Inflection follows any grammar of Modern Standard Arabic (Ryding 2005, chapters 7 and 10): an adjective agrees with its
noun in gender, number, case and definiteness (الكورية الشمالية), an office inflects its head word and keeps the rest
(رئيسة الوزراء); the forms are made here once and looked up afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import simplemma

from ingest.languages.arabic.script import bare, fold
from ingest.tables import Row, rows

TITLE_COLUMNS = ("title", "predicate", "title_en", "gender", "number", "note")
_PREDICATES = frozenset(
    {"", "headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf", "holdsOfficeIn", "spokespersonOf"}
)
_NOTES = frozenset({"", "open", "state", "address", "first", "unnamed", "masculine", "abroad"})
_SENSES = frozenset({"former", "late", "elect", "acting", "plain"})
_MEANINGS = frozenset({"state", "people", "agency", "broadcaster"})

_DATA = files("ingest.languages.arabic") / "data"
_ENDINGS = ("ه", "ها", "هم", "هما", "ا", "ين", "ون", "ان", "ات")
_BOUND_FEMININE = ("ته", "تها", "تهم", "تهما")
_POSSESSIVES = ("ه", "ها", "هم", "هما", "نا")


@dataclass(frozen=True, slots=True)
class Title:
    """One form of an office or form of address.

    `definite`: it carries the article (الرئيس) or a pronoun (رئيسه, then `owned`). `notes` as in titles.tsv.
    """

    predicate: str
    title_en: str
    gender: str
    number: str
    notes: frozenset[str]
    definite: bool = False
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Institution:
    """One form of a word for a body of a state (الحكومة) or for its people (مسؤول)."""

    means: Literal["state", "people", "agency", "broadcaster"]
    alone: bool
    definite: bool = False


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


def adjective_forms(masculine: str) -> Iterator[str]:
    """All forms of a nationality adjective given masculine, singular and indefinite; of one word or several.

    >>> "الكوريتان الشماليتان" in set(adjective_forms("كوري شمالي"))
    True
    """
    parts = [tuple(_agreeing(word)) for word in masculine.split()]
    for forms in zip(*parts, strict=True):
        yield " ".join(forms)
        yield " ".join(f"ال{form}" for form in forms)


def plural_forms(plural: str) -> tuple[str, str]:
    """A broken plural without and with the article (روس, الروس)."""
    return plural, f"ال{plural}"


def _agreeing(word: str) -> Iterator[str]:
    yield word
    for ending in ("ة", "ا", "ان", "ين", "تان", "تين", "ون", "ات", "و", "تا", "تي"):
        yield word + ending


@cache
def titles() -> tuple[tuple[str, Title], ...]:
    """Every form of every title of titles.tsv. Raises BadTable."""
    return tuple(dict.fromkeys(pair for row in rows(_DATA / "titles.tsv", TITLE_COLUMNS) for pair in _titles(row)))


def _titles(row: Row) -> Iterator[tuple[str, Title]]:
    notes = frozenset(row.many("note"))
    if row["predicate"] not in _PREDICATES:
        raise row.fault(f"'{row['predicate']}' is no predicate of an office")
    if not notes <= _NOTES or row["gender"] not in {"m", "f"} or row["number"] not in {"sg", "pl"}:
        raise row.fault("gender is m or f, number sg or pl, and notes are " + ", ".join(sorted(_NOTES - {""})))
    row.required("title")
    plain = Title(row["predicate"], row["title_en"], row["gender"], row["number"], notes)
    for title in row.many("title"):
        head, *rest = title.split()
        for form, kind in _heads(head, plain):
            for tail in _tails(rest):
                yield " ".join((form, *tail)), kind


def _heads(head: str, plain: Title) -> Iterator[tuple[str, Title]]:
    yield from _with_article(head, plain)
    for pronoun in _POSSESSIVES:
        yield head.removesuffix("ة") + ("ت" if head.endswith("ة") else "") + pronoun, _owned(plain)
    if plain.number == "pl" or head.endswith(("ة", "ا")):
        return
    yield head + "ا", plain
    yield from _dual(head, plain)
    if plain.gender == "m" and "masculine" not in plain.notes:
        yield from _feminine(head + "ة", replace(plain, gender="f"))


def _feminine(head: str, title: Title) -> Iterator[tuple[str, Title]]:
    yield from _with_article(head, title)
    for pronoun in _POSSESSIVES:
        yield head.removesuffix("ة") + "ت" + pronoun, _owned(title)


def _dual(head: str, plain: Title) -> Iterator[tuple[str, Title]]:
    dual = replace(plain, number="du")
    for ending in ("ان", "ين"):
        yield from _with_article(head + ending, dual)


def _with_article(head: str, title: Title) -> Iterator[tuple[str, Title]]:
    yield head, title
    yield f"ال{head}", replace(title, definite=True)


def _owned(title: Title) -> Title:
    return replace(title, definite=True, owned=True)


def _tails(words: list[str]) -> Iterator[tuple[str, ...]]:
    """The words after the head, each with and without article, ل and the feminine ending (وزيرا للخارجية)."""
    if not words:
        yield ()
        return
    first, *rest = words
    for tail in _tails(rest):
        for form in _tail_forms(first):
            yield (form, *tail)


def _tail_forms(word: str) -> tuple[str, ...]:
    stem = word.removeprefix("ال")
    if word.startswith("ب") or stem == "الله":
        return (word,)
    feminine = () if stem.endswith("ة") else (f"{stem}ة", f"ال{stem}ة")
    return (stem, f"ال{stem}", f"لل{stem}", *feminine)


@cache
def institutions() -> tuple[tuple[str, Institution], ...]:
    """Every form of every word of institutions.tsv. Raises BadTable."""
    found: list[tuple[str, Institution]] = []
    for row in rows(_DATA / "institutions.tsv", ("institution", "means", "alone")):
        if row["means"] not in _MEANINGS or row["alone"] not in {"", "yes"}:
            raise row.fault("means is state, people, agency or broadcaster, and alone is yes or empty")
        row.required("institution")
        found.extend(pair for name in row.many("institution") for pair in _institution(name, row))
    return tuple(dict.fromkeys(found))


def _institution(name: str, row: Row) -> Iterator[tuple[str, Institution]]:
    head, *rest = name.split()
    means: Literal["state", "people", "agency", "broadcaster"] = row["means"]  # type: ignore[assignment]
    for tail in _tails(rest):
        definite = any(word.startswith(("ال", "لل")) for word in tail)
        yield " ".join((head, *tail)), Institution(means, row["alone"] == "yes", definite)
        yield " ".join((f"ال{head}", *tail)), Institution(means, row["alone"] == "yes", True)


@cache
def modifiers() -> tuple[tuple[str, str], ...]:
    """Every form of the words that may stand between a title and a name, with their sense. Raises BadTable."""
    found: list[tuple[str, str]] = []
    for row in rows(_DATA / "title_modifiers.tsv", ("modifier", "sense")):
        if row["sense"] not in _SENSES:
            raise row.fault("sense is one of " + ", ".join(sorted(_SENSES)))
        head, *rest = row.required("modifier").split()
        found.extend((" ".join((form, *rest)), row["sense"]) for form in _modifier_forms(head))
    return tuple(found)


def _modifier_forms(head: str) -> Iterator[str]:
    if head.startswith("ب"):
        yield head
        return
    for ending in ("", "ة", "ا", "ين", "ان", "ون"):
        yield head + ending
        yield f"ال{head}{ending}"


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
    if len(folded) < 2 or not folded.isalpha() or folded in name_stops() or bare(token) in {"على", "إلى", "الى"}:
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


def _bases(plain: str) -> Iterator[str]:
    starts = {plain}
    if plain[:1] in "وف" and len(plain) > 3:
        starts.add(plain[1:])
    for start in tuple(starts):
        if start[:1] in "بلك" and len(start) > 3:
            starts.add(start[1:])
        if start.startswith("لل"):
            starts.add(start[2:])
        if start[:1] == "س" and start[1:2] in "يتنأ" and len(start) > 4:
            starts.add(start[1:])
    for start in tuple(starts):
        starts.update(start.removesuffix(ending) for ending in _ENDINGS if len(start) - len(ending) > 3)
        starts.update(start.removesuffix(ending) + "ة" for ending in _BOUND_FEMININE if len(start) - len(ending) > 2)
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
