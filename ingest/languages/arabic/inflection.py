"""The forms of Arabic words for nationalities, offices and bodies of state.

Inflection follows any grammar of Modern Standard Arabic (Ryding 2005, chapters 7 and 10): an adjective agrees with its
noun in gender, number, case and definiteness (الكورية الشمالية), an office inflects its head word and keeps the rest
(رئيسة الوزراء); the forms are made here once and looked up afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import product

from ingest.actors import tables
from ingest.actors.naming import Institution, Title

DATA: Traversable = files("ingest.languages.arabic") / "data"
_POSSESSIVES = ("ه", "ها", "هم", "هما", "نا")


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
    found = (pair for written, title in tables.titles(DATA) for pair in title_forms(written, title))
    return tuple(dict.fromkeys(found))


def title_forms(written: str, title: Title) -> Iterator[tuple[str, Title]]:
    """The forms of one office: its head inflected, the words after it with and without the article."""
    head, *rest = written.split()
    for form, kind in _heads(head, title):
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
    """The words after the head, each with and without article, ل and the feminine ending (وزيرا للخارجية).

    One of them, and no more, may carry a possessive pronoun: وزير خارجيتها, وزير شؤونها الخارجية.
    """
    plain = [_tail_forms(word) for word in words]
    yield from product(*plain)
    for position, word in enumerate(words):
        yield from product(*plain[:position], _owned_forms(word), *plain[position + 1 :])


def _tail_forms(word: str) -> tuple[str, ...]:
    joined, stem = _parted(word)
    if word.startswith("ب") or stem == "الله":
        return (word,)
    feminine = () if stem.endswith("ة") else (f"{joined}{stem}ة", f"{joined}ال{stem}ة")
    whom = () if joined else (f"لل{stem}",)
    return (f"{joined}{stem}", f"{joined}ال{stem}", *whom, *feminine)


def _owned_forms(word: str) -> tuple[str, ...]:
    joined, stem = _parted(word)
    if word.startswith("ب") or stem == "الله":
        return ()
    bound = stem.removesuffix("ة") + ("ت" if stem.endswith("ة") else "")
    return tuple(f"{joined}{bound}{pronoun}" for pronoun in ("ه", "ها", "هم"))


def _parted(word: str) -> tuple[str, str]:
    """The conjunction that a word of a title begins with, if one stands before its article, and the bare word."""
    joined = "و" if word.startswith("وال") else ""
    return joined, word.removeprefix(joined).removeprefix("ال")


@cache
def institutions() -> tuple[tuple[str, Institution], ...]:
    """Every form of every word of institutions.tsv. Raises BadTable."""
    found = (pair for written, body in tables.institutions(DATA) for pair in _institution(written, body))
    return tuple(dict.fromkeys(found))


def _institution(written: str, body: Institution) -> Iterator[tuple[str, Institution]]:
    head, *rest = written.split()
    for tail in _tails(rest):
        definite = any(word.startswith(("ال", "لل")) for word in tail)
        yield " ".join((head, *tail)), replace(body, definite=definite)
        yield " ".join((f"ال{head}", *tail)), replace(body, definite=True)


@cache
def modifiers() -> tuple[tuple[str, str], ...]:
    """Every form of the words that may stand between a title and a name, with their sense. Raises BadTable."""
    found: list[tuple[str, str]] = []
    for written, sense in tables.modifiers(DATA):
        head, *rest = written.split()
        found.extend((" ".join((form, *rest)), sense) for form in _modifier_forms(head))
    return tuple(found)


def _modifier_forms(head: str) -> Iterator[str]:
    if head.startswith("ب"):
        yield head
        return
    for ending in ("", "ة", "ا", "ين", "ان", "ون"):
        yield head + ending
        yield f"ال{head}{ending}"
