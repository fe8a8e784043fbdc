"""The word tables that every language has for its names, read and checked: offices, bodies, qualities, pointing words.

What the columns mean stands at the head of each table. The words are given as written; a language derives their forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import cast, get_args

from ingest.actors.naming import Anaphor, AnaphorKind, Institution, Meaning, MembershipUse, Title, Wanted
from ingest.tables import Row, rows

_TITLES = ("title", "predicate", "title_en", "gender", "number", "note")
_INSTITUTIONS = ("institution", "means", "alone")
_MODIFIERS = ("modifier", "sense")
_ANAPHORS = ("anaphor", "kind", "class", "number", "gender", "predicate", "title")

_OFFICES = frozenset({"headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf", "holdsOfficeIn", "spokespersonOf"})
_SENSES = frozenset({"former", "late", "elect", "acting", "plain"})
_NOTES = frozenset(
    {"open", "state", "address", "first", "unnamed", "masculine", "abroad", "counterpart", "member", "deputy", "prince"}
)

Folder = Path | Traversable


def titles(folder: Folder) -> Iterator[tuple[str, Title]]:
    """The offices and forms of address of titles.tsv, each spelling by itself. Raises BadTable."""
    for row in rows(folder / "titles.tsv", _TITLES):
        row.required("title")
        title = _title(row)
        for written in row.many("title"):
            yield written, title


def _title(row: Row) -> Title:
    notes = frozenset(row.many("note"))
    if row["predicate"] not in _OFFICES | {""}:
        raise row.fault(f"'{row['predicate']}' is no predicate of an office")
    if not notes <= _NOTES or row["gender"] not in {"", "m", "f"} or row["number"] not in {"sg", "pl"}:
        raise row.fault("gender is m, f or empty, number sg or pl, and notes are " + ", ".join(sorted(_NOTES)))
    return Title(row["predicate"], row["title_en"], row["gender"], row["number"], notes)


def institutions(folder: Folder) -> Iterator[tuple[str, Institution]]:
    """The words of institutions.tsv. Raises BadTable."""
    for row in rows(folder / "institutions.tsv", _INSTITUTIONS):
        if row["means"] not in get_args(Meaning) or row["alone"] not in {"", "yes"}:
            raise row.fault("means is state, people, agency or broadcaster, and alone is yes or empty")
        row.required("institution")
        body = Institution(cast("Meaning", row["means"]), row["alone"] == "yes")
        for written in row.many("institution"):
            yield written, body


def modifiers(folder: Folder) -> Iterator[tuple[str, str]]:
    """The words of title_modifiers.tsv with their sense. Raises BadTable."""
    for row in rows(folder / "title_modifiers.tsv", _MODIFIERS):
        if row["sense"] not in _SENSES:
            raise row.fault("sense is one of " + ", ".join(sorted(_SENSES)))
        yield row.required("modifier"), row["sense"]


def memberships(folder: Folder) -> Iterator[tuple[str, MembershipUse]]:
    """The words of memberships.tsv with their use. Raises BadTable."""
    for row in rows(folder / "memberships.tsv", ("words", "use")):
        if row["use"] not in get_args(MembershipUse):
            raise row.fault(f"use is one of {get_args(MembershipUse)}")
        yield from ((word, cast("MembershipUse", row["use"])) for word in row.many("words"))


def anaphors(folder: Folder) -> Iterator[tuple[str, Anaphor]]:
    """The words of anaphors.tsv with what they look for. Raises BadTable."""
    for row in rows(folder / "anaphors.tsv", _ANAPHORS):
        anaphor = _anaphor(row)
        for written in row.many("anaphor"):
            yield written, anaphor


def _anaphor(row: Row) -> Anaphor:
    if row["kind"] not in get_args(AnaphorKind) or row["class"] not in get_args(Wanted):
        raise row.fault(f"kind is one of {get_args(AnaphorKind)} and class one of {get_args(Wanted)}")
    if not row["number"].isdigit() or row["gender"] not in {"", "m", "f"}:
        raise row.fault("number is a figure, and gender m, f or empty")
    return Anaphor(
        cast("AnaphorKind", row["kind"]), cast("Wanted", row["class"]), int(row["number"]), row["gender"],
        row["predicate"], row["title"],
    )  # fmt: skip


def organisation_adjectives(folder: Folder) -> Iterator[tuple[str, str]]:
    """The adjectives of organisation_adjectives.tsv with the code of their organisation. Raises BadTable."""
    for row in rows(folder / "organisation_adjectives.tsv", ("adjective", "code")):
        yield row.required("adjective"), row.required("code")


def common_words(folder: Folder) -> Iterator[str]:
    """The words of common_words.tsv. Raises BadTable."""
    for row in rows(folder / "common_words.tsv", ("word", "gloss")):
        yield row.required("word")
