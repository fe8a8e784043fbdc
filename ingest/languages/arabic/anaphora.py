"""Arabic words that point back to an actor: what each of them looks for, from `data/anaphors.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast, get_args

from ingest.languages.arabic.names import titles
from ingest.languages.arabic.script import bare
from ingest.tables import Row, rows

AnaphorKind = Literal["pair", "group", "counterpart", "own", "same"]
Wanted = Literal["person", "polity", "agency", "organisation"]
_COLUMNS = ("anaphor", "kind", "class", "number", "gender", "predicate", "title")
_DATA = files("ingest.languages.arabic") / "data"


@dataclass(frozen=True, slots=True)
class Anaphor:
    """What a word looks for; see the head of anaphors.tsv."""

    kind: AnaphorKind
    wanted: Wanted
    number: int
    gender: str
    predicate: str
    title: str


@cache
def anaphors() -> tuple[tuple[str, Anaphor], ...]:
    """Every word of the table with what it looks for. Raises BadTable."""
    return tuple(
        (word, _anaphor(row)) for row in rows(_DATA / "anaphors.tsv", _COLUMNS) for word in row.many("anaphor")
    )


def _anaphor(row: Row) -> Anaphor:
    if row["kind"] not in get_args(AnaphorKind) or row["class"] not in get_args(Wanted):
        raise row.fault(f"kind is one of {get_args(AnaphorKind)} and class one of {get_args(Wanted)}")
    if not row["number"].isdigit() or row["gender"] not in {"", "m", "f"}:
        raise row.fault("number is a figure, and gender m, f or empty")
    return Anaphor(
        cast("AnaphorKind", row["kind"]), cast("Wanted", row["class"]), int(row["number"]), row["gender"],
        row["predicate"], row["title"],
    )  # fmt: skip


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
