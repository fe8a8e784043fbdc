"""The header line of a plain text."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.readers.header import Header, agencies, agency, header

DAY = date(2025, 9, 5)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("date 2025-09-05 أ.ف.ب", Header(DAY, "AFP")),
        ("Date: 2025-09-05 — Reuters", Header(DAY, "Reuters")),
        ("(اف ب) 2025-09-05", Header(DAY, "AFP")),
        ("2025-9-5", Header(DAY, "")),
        ("date ٢٠٢٥-٠٩-٠٥", Header(DAY, "")),
        ("date 2025-09-05 صحيفة النهار", Header(DAY, "صحيفة النهار")),
        ("شينخوا", Header(None, "Xinhua")),
    ],
)
def test_a_header_gives_day_and_agency(line: str, found: Header) -> None:
    """Day and agency stand in any order, either may be missing, and the agency gets its usual name."""
    assert header(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "باريس (أ ف ب) - أجرى الرئيس محادثات",
        "قالت وكالة رويترز إن الوزير وصل إلى بغداد",
        "قمة 2025-09-05 في بكين",
        "Talks in Beijing",
        "date 2025-09-05 " + "كلام " * 40,
    ],
)
def test_prose_is_no_header(line: str) -> None:
    """A dateline, a sentence that names an agency, a title with a day, and a whole article on a line are prose."""
    assert header(line) is None


def test_a_day_that_never_was_is_refused() -> None:
    """The thirty-first of September is named in the error."""
    with pytest.raises(ValueError, match="2025-09-31"):
        header("date 2025-09-31 أ.ف.ب")


def test_a_sign_not_known_is_kept_as_it_is() -> None:
    """Only signs of the table are changed."""
    assert (agency(" الأهرام "), agency("د ب أ")) == ("الأهرام", "dpa")


def test_no_sign_of_the_table_stands_twice() -> None:
    """Every row of agencies.tsv has a sign of its own once folded."""
    from importlib.resources import files  # noqa: PLC0415

    from ingest.tables import rows  # noqa: PLC0415

    assert len(agencies()) == len(list(rows(files("ingest.readers") / "agencies.tsv", ("sign", "name"))))
