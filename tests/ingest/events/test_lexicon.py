"""The event words: every row of the shipped tables is sound, and a faulty row is told by file and line."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import ingest.languages.arabic
from ingest.events.lexicon import FRAME_COLUMNS, RELATION_COLUMNS, TASKS, Frame, Need, RelationFrame, load
from ingest.languages.arabic.morphology import function_readings, noun_readings, verb_lemmas, verb_readings
from ingest.languages.arabic.script import fold, tokens
from ingest.tables import Row, rows
from ontology.errors import BadTable
from ontology.vocabulary import MODE_CLASSES
from tests.ingest import news

FRAMES = Path(ingest.languages.arabic.__file__).parent / "frames"
VERBS = list(rows(FRAMES / "verbs.tsv", FRAME_COLUMNS))
NOUNS = list(rows(FRAMES / "nouns.tsv", FRAME_COLUMNS))
RELATIONS = list(rows(FRAMES / "relations.tsv", RELATION_COLUMNS))
LEXICON = news.arabic().lexicon

FREE_MODES: frozenset[tuple[str, str]] = frozenset()
"""Modes of frames that the ontology has no class for, on purpose: their events get the class of the type."""
SUPPLIED = frozenset(
    (
        "subj",
        "obj",
        "gen",
        "adj",
        "ctrl",
        "comp",
        "amod",
        "speaker",
        "addressee",
        "partner",
        "neg",
        "light",
        "site",
        "means",
        "scene",
        "antecedent",
    )
)

PREDICATES = {fold("على")}
"""Prepositions that the parser makes predicates: على إيران أن تلتزم."""


def place(row: Row) -> str:
    return f"{Path(row.path).name}, line {row.line}: {row['lemma']}"


def words(row: Row) -> list[str]:
    return [token.text for token in tokens(row["example"], 0, len(row["example"]))]


# -- the shipped tables --------------------------------------------------------------------------------------------


def test_every_row_is_loaded() -> None:
    """No row of the frames and relations is lost on the way, and lemmas stand folded."""
    for table, loaded in ((VERBS, LEXICON.verbs), (NOUNS, LEXICON.nouns), (RELATIONS, LEXICON.relations)):
        assert sorted(fold(row["lemma"]) for row in table) == sorted(
            frame.lemma for frames in loaded.by_lemma.values() for frame in frames
        )
        assert len(table) > 5


def test_no_frame_stands_twice() -> None:
    """Two rows of one table never have the same lemma and needs."""
    for table in (VERBS, NOUNS):
        keys = [(fold(row["lemma"]), row["needs"]) for row in table]
        assert [key for key in keys if keys.count(key) > 1] == []


def test_the_most_demanding_frame_comes_first() -> None:
    """Frames of a lemma are tried from the most needs to the fewest."""
    for frames in (*LEXICON.verbs.by_lemma.values(), *LEXICON.nouns.by_lemma.values()):
        needs = [len(frame.needs) for frame in frames]
        assert needs == sorted(needs, reverse=True)


def test_every_mode_is_known_to_the_ontology() -> None:
    """A frame's type and mode have a class, or stand in the list of the free ones, which holds no other."""
    modes = {(row["type"], row["mode"]) for row in (*VERBS, *NOUNS) if row["type"] != "-"}
    assert modes - MODE_CLASSES.keys() == FREE_MODES


def test_every_type_has_a_frame() -> None:
    """Each of PLOVER's sixteen types can be read."""
    assert {row["type"] for row in (*VERBS, *NOUNS)} - {"-"} == {kind for kind, _ in MODE_CLASSES}


def test_every_frame_has_slots_that_can_be_filled() -> None:
    """Slots and needs name a slot supplied by syntax, a preposition, or `clause:` and a preposition."""
    compounds = set(LEXICON.compounds.values())

    def known(slot: str) -> bool:
        plain = slot.removeprefix("clause:")
        return slot in SUPPLIED or fold(plain) in compounds or any(r.upos == "ADP" for r in function_readings(plain))

    strays = [
        (place(row), slot)
        for row in (*VERBS, *NOUNS)
        for slot in (*row.many("source"), *row.many("target"), *(need.slot for need in _needs_of(row)))
        if not known(slot)
    ]
    assert strays == []
    assert [
        place(row) for row in (*VERBS, *NOUNS) if row["type"] != "-" and not (row["source"] and row["target"])
    ] == []


def _needs_of(row: Row) -> tuple[Need, ...]:
    table = LEXICON.verbs if row in VERBS else LEXICON.nouns
    frames = table.of(fold(row["lemma"]))
    return tuple(need for frame in frames for need in frame.needs)


def test_every_verb_is_known_to_the_morphology() -> None:
    """A frame for a verb that no token can be read as would never be used."""
    known = {fold(lemma) for lemma in verb_lemmas()} | PREDICATES
    assert [place(row) for row in VERBS if fold(row["lemma"]) not in known] == []


def test_every_verb_example_shows_its_verb() -> None:
    """Some word of the example is an inflection of the lemma."""
    shown = {
        place(row): any(fold(r.lemma) == fold(row["lemma"]) for word in words(row) for r in verb_readings(word))
        for row in VERBS
        if row["example"] and fold(row["lemma"]) not in PREDICATES
    }
    assert len(shown) > 100
    assert [name for name, found in shown.items() if not found] == []


def test_every_noun_example_shows_its_noun() -> None:
    """Some word of the example is an inflection of the lemma."""
    shown = {
        place(row): any(fold(r.lemma) == fold(row["lemma"]) for word in words(row) for r in noun_readings(word))
        for row in (*NOUNS, *RELATIONS)
        if row["example"]
    }
    assert [name for name, found in shown.items() if not found] == []


def _unshown(table: str, columns: tuple[str, ...]) -> list[str]:
    return [
        place(row)
        for row in rows(FRAMES / table, columns)
        if not any(fold(r.lemma) == fold(row["lemma"]) for word in words(row) for r in verb_readings(word))
    ]


def test_every_support_verb_is_shown() -> None:
    """Verbs that lend their arguments are known to the morphology, and shown inflected."""
    assert _unshown("support.tsv", ("lemma", "slot", "example")) == []


@pytest.mark.xfail(strict=True, reason="جزم is in no verb table")
def test_every_verb_of_saying_is_shown() -> None:
    """Verbs of saying are known to the morphology, and shown inflected."""
    assert _unshown("speech.tsv", ("lemma", "example")) == []


# -- a small folder ------------------------------------------------------------------------------------------------

TABLES = {
    "classes.tsv": "class\tlemmas\nwarmth\tتأييد|تضامن\n",
    "tasks.tsv": "task\twords\n" + "".join(f"{task}\tمن\n" for task in TASKS),
    "verbs.tsv": (
        "lemma\tneeds\ttype\tmode\tsource\ttarget\texample\n"
        "أعرب\t\t-\t\tsubj\tل\tأعرب\n"
        "أعرب\tعن=@warmth/شكر; ل!=*\tSUPPORT\tback\tsubj\tل|مع\tأعرب عن\n"
    ),
    "nouns.tsv": "lemma\tneeds\ttype\tmode\tsource\ttarget\texample\n",
    "relations.tsv": "lemma\tneeds\tpredicate\tsubject\tobject\texample\nحليف\t\talliedWith\tsubj\tgen|ل\tحليف\n",
    "support.tsv": "lemma\tslot\texample\nأجرى\tobj\tأجرى\n",
    "speech.tsv": "lemma\texample\nقال\tقال\n",
    "modality.tsv": "lemma\tstatus\texample\nلم\tnegated\tلم\n",
    "attribution.tsv": "lemma\texample\nأورد\tأورد\n",
    "compounds.tsv": "words\tlemma\texample\nمن جانب\tمن قبل\tمن جانب\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with one small table of each kind."""
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    yield tmp_path
    shutil.rmtree(tmp_path)


def test_a_folder_of_tables_is_a_lexicon(folder: Path) -> None:
    """Lemmas and slots are folded, classes opened, needs read and the barren frame kept for what it says: no act."""
    lexicon = load(folder, fold)
    assert lexicon.verbs.of("اعرب") == (
        Frame(
            "اعرب",
            (Need("عن", frozenset(("تاييد", "تضامن", "شكر"))), Need("ل", None, negated=True)),
            "SUPPORT",
            "back",
            ("subj",),
            ("ل", "مع"),
        ),
        Frame("اعرب", (), None, "", ("subj",), ("ل",)),
    )
    assert lexicon.verbs.of("قال") == lexicon.nouns.of("قال") == ()
    assert lexicon.relations.of("حليف") == (RelationFrame("حليف", (), "alliedWith", ("subj",), ("gen", "ل")),)
    assert lexicon.classes == {"warmth": frozenset(("تاييد", "تضامن"))}
    assert (lexicon.support, lexicon.speech) == ({"اجري": ("obj",)}, frozenset(("قال",)))
    assert (lexicon.modality, lexicon.attribution) == ({"لم": "negated"}, frozenset(("اورد",)))
    assert lexicon.compounds == {"من جانب": "من قبل"}


@pytest.mark.parametrize(
    ("table", "row", "reason"),
    [
        ("verbs.tsv", "أيد\t\tPRAISE\tback\tsubj\tobj\tأيد", "'PRAISE' is no PLOVER type"),
        ("verbs.tsv", "أيد\t\tsupport\tback\tsubj\tobj\tأيد", "'support' is no PLOVER type"),
        ("verbs.tsv", "أيد\t\t\tback\tsubj\tobj\tأيد", "the column 'type' is empty"),
        ("verbs.tsv", "\t\tSUPPORT\tback\tsubj\tobj\tأيد", "the column 'lemma' is empty"),
        ("verbs.tsv", "أيد\tobj=@cold\tSUPPORT\tback\tsubj\tobj\tأيد", "the word class '@cold' is not in classes.tsv"),
        ("nouns.tsv", "دعم\tل\tSUPPORT\tback\tsubj\tobj\tدعم", "the need 'ل' is not of the form slot=lemmas"),
        ("nouns.tsv", "دعم\t=*\tSUPPORT\tback\tsubj\tobj\tدعم", "the need '=*' is not of the form slot=lemmas"),
        ("nouns.tsv", "دعم\tل!=\tSUPPORT\tback\tsubj\tobj\tدعم", "the need 'ل!=' is not of the form slot=lemmas"),
        ("nouns.tsv", "دعم\tSUPPORT\tback\tsubj\tobj\tدعم", "6 cells where 7 are wanted"),
        ("relations.tsv", "صديق\t\tfriendOf\tsubj\tgen\tصديق", "'friendOf' is no relation of the contract"),
        ("modality.tsv", "كاد\tnearly\tكاد", "'nearly' is no status"),
        ("classes.tsv", "warmth\tشكر", "the word class 'warmth' stands twice"),
        ("support.tsv", "\tobj\tشن", "the column 'lemma' is empty"),
        ("speech.tsv", "صرح\tصرح\tصرح", "3 cells where 2 are wanted"),
        ("attribution.tsv", "نقل", "1 cells where 2 are wanted"),
        ("compounds.tsv", "\tمن قبل\tمن", "the column 'words' is empty"),
    ],
)
def test_a_faulty_row_is_told_by_file_and_line(folder: Path, table: str, row: str, reason: str) -> None:
    """The row just added is refused, with the file it stands in, its line and what is wrong with it."""
    text = TABLES[table] + row + "\n"
    (folder / table).write_text(text, encoding="utf-8")
    with pytest.raises(BadTable) as told:
        load(folder, fold)
    assert (told.value.path, told.value.line) == (str(folder / table), text.count("\n"))
    assert told.value.reason == reason


@pytest.mark.parametrize("table", TABLES)
def test_a_missing_column_is_told(folder: Path, table: str) -> None:
    """A table whose header lacks a column is refused at its first line."""
    header, *rest = TABLES[table].splitlines()
    (folder / table).write_text("\n".join([header.rpartition("\t")[0], *rest]), encoding="utf-8")
    with pytest.raises(BadTable) as told:
        load(folder, fold)
    assert (told.value.path, told.value.line) == (str(folder / table), 1)
    assert "the header is" in told.value.reason
