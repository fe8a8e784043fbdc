"""Makes `data/verbs.tsv` and `data/derived_nouns.tsv` from `data/verb_lemmas.tsv` with mazini, a conjugator.

Run `python -m ingest.languages.arabic.make_verbs` after a change to the lemmas and check the outcome in; nothing at run
time needs mazini (https://github.com/forzagreen/mazini, CC BY 4.0, a port of Wiktionary's Module:ar-verb).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import mazini

from ingest.languages.arabic.script import bare, fold
from ingest.tables import Row, rows

DATA = files("ingest.languages.arabic") / "data"
LEMMA_COLUMNS = ("lemma", "root", "form", "object", "rank", "gloss")
VERB_COLUMNS = ("form", "lemma", "aspect", "person", "gender", "number", "mood", "voice")
NOUN_COLUMNS = ("noun", "lemma", "kind")

# Third and first persons; the second person and the imperative are not the language of news.
_PERSONS = {
    "3ms": ("3", "m", "s"),
    "3fs": ("3", "f", "s"),
    "3md": ("3", "m", "d"),
    "3fd": ("3", "f", "d"),
    "3mp": ("3", "m", "p"),
    "3fp": ("3", "f", "p"),
    "1s": ("1", "", "s"),
    "1p": ("1", "", "p"),
}
_TENSES = {"past": ("perf", ""), "ind": ("imp", ""), "sub": ("imp", "short"), "juss": ("imp", "short")}
_NOUNS = {"vn": "masdar", "ap": "active", "pp": "passive"}
# A radical that stands in for a و that stays as it is (استحوذ, استجوب), and occurs in no such root.
_STRONG = "ظ"


@dataclass(frozen=True, slots=True)
class Lemma:
    """A verb as `verb_lemmas.tsv` has it; `form` is mazini's code, with `/reduced` or `/strong` where it needs one."""

    lemma: str
    root: str
    form: str


def lemmas() -> tuple[Lemma, ...]:
    """The verbs to conjugate: all but ليس, which has its forms in `irregular_verbs.tsv`. Raises BadTable."""
    return tuple(_lemma(row) for row in rows(DATA / "verb_lemmas.tsv", LEMMA_COLUMNS) if row["form"] != "irregular")


def _lemma(row: Row) -> Lemma:
    return Lemma(row.required("lemma"), row.required("root"), row.required("form"))


@cache
def conjugation(verb: Lemma) -> Mapping[str, tuple[str, ...]]:
    """Every slot of a verb, with vowels, without the slots mazini leaves open. Raises mazini.MaziniError."""
    code = verb.form.removesuffix("/reduced").removesuffix("/strong")
    strong = verb.form.endswith("/strong")
    root = verb.root.replace("و", _STRONG) if strong else verb.root
    slots = mazini.conjugate(root, code, reduced=verb.form.endswith("/reduced")).slots
    back = "و" if strong else _STRONG
    return {slot: tuple(f.form.replace(_STRONG, back) for f in forms if f.form != "?") for slot, forms in slots.items()}


def verb_rows(verbs: Iterable[Lemma]) -> Iterator[str]:
    """The lines of `verbs.tsv`, sorted; forms that differ in voice alone share a line.

    The mood is "short" where only the subjunctive or jussive is written so (يكتبوا, يقل), and else empty.
    """
    moods: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for cells, mood in _all_cells(verbs):
        moods[cells].add(mood)
    voices: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for cells, found in moods.items():
        voices[(*cells[:-1], min(found))].add(cells[-1])
    for cells in sorted(voices):
        yield "\t".join((*cells, "|".join(sorted(voices[cells]))))


def _all_cells(verbs: Iterable[Lemma]) -> Iterator[tuple[tuple[str, ...], str]]:
    for row in rows(DATA / "irregular_verbs.tsv", VERB_COLUMNS):
        yield (fold(row["form"]), *(row[column] for column in VERB_COLUMNS[1:6]), row["voice"]), row["mood"]
    for verb in verbs:
        for slot, forms in conjugation(verb).items():
            for form in forms:
                yield from _cells(verb, slot, form)


def _cells(verb: Lemma, slot: str, form: str) -> Iterator[tuple[tuple[str, ...], str]]:
    tense, _, rest = slot.partition("_")
    voice = "pass" if rest.startswith("pass_") else "act"
    person = _PERSONS.get(rest.removeprefix("pass_"))
    if tense not in _TENSES or person is None:
        return
    aspect, mood = _TENSES[tense]
    for spelling in spellings(bare(form)):
        yield (fold(spelling), verb.lemma, aspect, *person, voice), mood


def spellings(form: str) -> tuple[str, ...]:
    """The form, and the other seats a hamza before the plural و is written on: جاؤوا, جاءوا; بدؤوا, بدأوا."""
    seat = re.search("[ؤأء](?=و)", form[1:])
    if seat is None:
        return (form,)
    at = seat.start() + 1
    return tuple(dict.fromkeys(form[:at] + hamza + form[at + 1 :] for hamza in (form[at], "ؤ", "أ", "ء")))


def noun_rows(verbs: Iterable[Lemma]) -> Iterator[str]:
    """The lines of `derived_nouns.tsv`, sorted: masdars of the derived forms, participles of all."""
    found = {
        (_plain(form), verb.lemma, kind)
        for verb in verbs
        for slot, forms in conjugation(verb).items()
        for kind in (_NOUNS.get(slot, ""),)
        for form in forms
        if kind and not (kind == "masdar" and verb.form.startswith("I/"))
    }
    for cells in sorted(found):
        yield "\t".join(cells)


def _plain(form: str) -> str:
    """A noun as the news write it: no vowels, no hamza on the alif of افتعال, ـٍ of the weak participles as ي."""
    letters = bare(form)
    return letters + "ي" if form.endswith("\u064d") and not letters.endswith("ي") else letters


def table(columns: Iterable[str], lines: Iterable[str]) -> str:
    """The text of a table, with its note of origin."""
    note = "# Made by make_verbs.py from verb_lemmas.tsv with mazini 0.2 (CC BY 4.0); not to be edited by hand."
    return "\n".join((note, "\t".join(columns), *lines, ""))


def main() -> None:
    """Writes both tables."""
    verbs = lemmas()
    for name, columns, lines in (
        ("verbs.tsv", VERB_COLUMNS, verb_rows(verbs)),
        ("derived_nouns.tsv", NOUN_COLUMNS, noun_rows(verbs)),
    ):
        with (DATA / name).open("w", encoding="utf-8", newline="\n") as out:  # type: ignore[call-overload]
            out.write(table(columns, lines))


if __name__ == "__main__":
    main()
