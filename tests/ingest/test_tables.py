"""Our own data tables: what is read of them and how their faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.tables import Row, rows
from ontology.errors import BadTable


def _table(folder: Path, text: str) -> Path:
    path = folder / "table.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_come_with_their_cells_and_lines(tmp_path: Path) -> None:
    """Comments and blank lines are passed over and counted; cells lose the blanks around them."""
    path = _table(tmp_path, "# verbs\nlemma\texample\n\n زار \tزار الرئيس بكين\n# more\nدعم\t\n")
    assert list(rows(path, ("lemma", "example"))) == [
        Row(str(path), 4, {"lemma": "زار", "example": "زار الرئيس بكين"}),
        Row(str(path), 6, {"lemma": "دعم", "example": ""}),
    ]


def test_comments_may_stand_before_the_header_only_as_comments(tmp_path: Path) -> None:
    """A table of a header alone has no rows, and is no fault."""
    assert list(rows(_table(tmp_path, "# nothing yet\nlemma\n"), ("lemma",))) == []


def test_windows_line_ends_are_no_part_of_a_cell(tmp_path: Path) -> None:
    """A table saved on Windows reads like any other."""
    path = _table(tmp_path, "")
    path.write_bytes("lemma\texample\r\nزار\tزيارة\r\n".encode())
    assert [row.cells for row in rows(path, ("lemma", "example"))] == [{"lemma": "زار", "example": "زيارة"}]


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("", ()),
        ("مع", ("مع",)),
        ("مع|بين|إلى جانب", ("مع", "بين", "إلى جانب")),
        (" مع | ||بين ", ("مع", "بين")),
    ],
)
def test_a_cell_may_hold_several_values(cell: str, values: tuple[str, ...]) -> None:
    """Values are parted by bars; blanks around them and empty ones go."""
    assert Row("t.tsv", 2, {"slots": cell}).many("slots") == values


def test_a_required_cell_must_be_filled() -> None:
    """An empty cell that must not be is told by file, line and column."""
    row = Row("t.tsv", 7, {"lemma": "", "type": "AID"})
    assert row.required("type") == "AID"
    with pytest.raises(BadTable) as told:
        row.required("lemma")
    assert str(told.value) == "t.tsv, line 7: the column 'lemma' is empty"


def test_a_row_gives_the_fault_to_raise() -> None:
    """A loader's own objection carries the row's file and line."""
    fault = Row("t.tsv", 3, {}).fault("'PRAISE' is no PLOVER type")
    assert (fault.path, fault.line, fault.reason, fault.exit_code) == ("t.tsv", 3, "'PRAISE' is no PLOVER type", 4)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "the table has no header"),
        ("# only this\n", 1, "the table has no header"),
        ("lemma\nزار\n", 1, "the header is ['lemma'] and should be ['lemma', 'example']"),
        ("\nexample\tlemma\n", 2, "the header is ['example', 'lemma'] and should be ['lemma', 'example']"),
        ("lemma\texample\nزار\n", 2, "1 cells where 2 are wanted"),
        ("lemma\texample\nزار\tزيارة\n\nدعم\tدعم\tدعم\n", 4, "3 cells where 2 are wanted"),
    ],
)
def test_faults_are_told_by_file_and_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    """A missing header or column and a row too long or short stop the reading, with the place."""
    path = _table(tmp_path, text)
    with pytest.raises(BadTable) as told:
        list(rows(path, ("lemma", "example")))
    assert (told.value.path, told.value.line, told.value.reason) == (str(path), line, reason)
