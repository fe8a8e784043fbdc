"""The words of Arabic time expressions, by role: what months, units, directions and numbers there are, with values.

They come from `data/months.tsv` and `data/time_words.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from ingest.languages.arabic.almanac import Direction, Unit
from ingest.languages.arabic.script import fold
from ingest.tables import rows

_DATA = files("ingest.languages.arabic") / "data"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one role with their values, folded, and the alternation that matches them."""

    values: Mapping[str, str]

    @property
    def pattern(self) -> str:
        """The alternation that matches the words, the longest first."""
        return "(?:" + "|".join(re.escape(word) for word in sorted(self.values, key=len, reverse=True)) + ")"


@cache
def role(role: str) -> Words:
    """The words of a role. Raises BadTable."""
    columns = ("word", "role", "value", "gloss")
    return Words(
        {fold(row["word"]): row["value"] for row in rows(_DATA / "time_words.tsv", columns) if row["role"] == role}
    )


@cache
def months(calendar: str, *, alone: bool = False) -> Words:
    """The months of a calendar; with `alone`, those whose name is enough. Raises BadTable."""
    found: dict[str, str] = {}
    for row in rows(_DATA / "months.tsv", ("name", "month", "calendar", "alone", "region")):
        if row["calendar"] == calendar and (row["alone"] == "yes" or not alone):
            found[fold(row.required("name"))] = row.required("month")
    return Words(found)


def number(word: str) -> int:
    """The value of a number in digits or words."""
    return int(word) if word.isdigit() else int(role("number").values[word])


def ordinal(word: str) -> int:
    """The value of an ordinal, or of digits."""
    return int(word) if word.isdigit() else int(role("ordinal").values[word])


def direction(word: str | None) -> Direction:
    """Where a word points: الماضي is "past"; no word has no direction."""
    if not word:
        return ""
    return cast(Direction, {**role("direction").values, **role("directions").values}[word])


def unit(word: str) -> Unit:
    """The unit that a word counts in."""
    found = {**role("unit").values, **role("units").values, **role("pair").values}
    return cast(Unit, found[word.removeprefix("ال")])
