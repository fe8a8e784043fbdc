"""The parts of personal names in English text: capitalised words that are neither ordinary words nor stops."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import simplemma

from ingest.languages.english.script import fold, openers
from ingest.tables import rows

DATA = files("ingest.languages.english") / "data"


@cache
def particles() -> frozenset[str]:
    """The words inside names, folded: al, bin, de, van. Raises BadTable."""
    return frozenset(row.required("particle") for row in rows(DATA / "name_particles.tsv", ("particle",)))


@cache
def name_stops() -> frozenset[str]:
    """Words that are never part of a personal name, folded. Raises BadTable."""
    return frozenset(row.required("word") for row in rows(DATA / "name_stops.tsv", ("word",))) | openers()


@cache
def given_places() -> frozenset[str]:
    """Names of places that are given names too, folded. Raises BadTable."""
    return frozenset(row.required("place") for row in rows(DATA / "given_places.tsv", ("place",)))


@cache
def given_names() -> frozenset[str]:
    """Given names, folded. Raises BadTable."""
    return frozenset(row.required("name") for row in rows(DATA / "given_names.tsv", ("name",)))


@cache
def thing_words() -> frozenset[str]:
    """Words before which a nationality or state only names a thing, spelt as there: Open, dollar. Raises BadTable."""
    return frozenset(row.required("word") for row in rows(DATA / "thing_words.tsv", ("word",)))


@cache
def language_words() -> frozenset[str]:
    """Words after which a nationality alone is a language: speak, into. Raises BadTable."""
    return frozenset(row.required("word") for row in rows(DATA / "language_words.tsv", ("word",)))


@cache
def american_states() -> frozenset[str]:
    """The states of the USA and their short forms, folded. Raises BadTable."""
    return frozenset(row.required("state") for row in rows(DATA / "american_states.tsv", ("state",)))


@cache
def title_fields() -> frozenset[str]:
    """Words of the field of an office or ministry, folded. Raises BadTable."""
    return frozenset(row.required("word") for row in rows(DATA / "title_fields.tsv", ("word",)))


@lru_cache(maxsize=50_000)
def is_word(token: str) -> bool:
    """Whether a token, made small, is an ordinary English word."""
    small = fold(token)
    return small in openers() or simplemma.is_known(small, lang="en")


def may_be_name(token: str) -> bool:
    """Whether a token is written as a part of a name: with a capital letter, no stop, no acronym."""
    plain = token.replace(".", "").replace("'", "").replace("’", "")
    if not plain.isalpha() or not token[0].isupper() or fold(token) in name_stops():
        return False
    return not (plain.isupper() and 2 <= len(plain) <= 5 and not _initials(token))


def _initials(token: str) -> bool:
    return "." in token
