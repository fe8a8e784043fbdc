"""Arabic words that point back to an actor, and the gender an office gives its holder."""

from __future__ import annotations

from functools import cache

from ingest.actors import tables
from ingest.actors.naming import Anaphor
from ingest.languages.arabic.inflection import DATA, titles
from ingest.languages.arabic.script import bare


@cache
def anaphors() -> tuple[tuple[str, Anaphor], ...]:
    """Every word of anaphors.tsv with what it looks for. Raises BadTable."""
    return tuple(tables.anaphors(DATA))


def gender(phrase: str) -> str:
    """The gender a phrase gives its person by its first word: `f` for وزيرة, `m` for وزير, "" where it says nothing."""
    first = phrase.split(maxsplit=1)
    return _genders().get(bare(first[0]), "") if first else ""


@cache
def _genders() -> dict[str, str]:
    found: dict[str, str] = {}
    for form, title in titles():
        found.setdefault(bare(form.split()[0]), title.gender)
    return found
