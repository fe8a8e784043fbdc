"""Reading our own data tables: tab-separated, UTF-8, one header line, `#` comments, faults told by file and line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from ontology.errors import BadTable


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells by column name, and where it stands."""

    path: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell that holds several, parted by `|`."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())

    def required(self, column: str) -> str:
        """The cell, which must not be empty. Raises BadTable."""
        if not self.cells[column]:
            raise self.fault(f"the column '{column}' is empty")
        return self.cells[column]

    def fault(self, reason: str) -> BadTable:
        """The error to raise for this row."""
        return BadTable(self.path, self.line, reason)


def rows(path: Path | Traversable, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table that must have exactly `columns`, in that order. Raises BadTable."""
    lines = path.read_text(encoding="utf-8").split("\n")
    header_seen = False
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header_seen:
            header_seen = True
            if cells != list(columns):
                raise BadTable(str(path), number, f"the header is {cells} and should be {list(columns)}")
            continue
        if len(cells) != len(columns):
            raise BadTable(str(path), number, f"{len(cells)} cells where {len(columns)} are wanted")
        yield Row(str(path), number, dict(zip(columns, cells, strict=True)))
    if not header_seen:
        raise BadTable(str(path), 1, "the table has no header")
