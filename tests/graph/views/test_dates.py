from __future__ import annotations

import pytest

from graph.views.dates import bound, span
from ontology.errors import WrongUse


def test_a_month_and_a_year_are_spans_of_days() -> None:
    """Dates of three precisions become first and last day."""
    assert [span(text) for text in ("2025", "2025-10", "2025-10-22", "2025-10-22T10:00:00Z", "", "soon")] == [
        ("2025-01-01", "2025-12-31"),
        ("2025-10-01", "2025-10-31"),
        ("2025-10-22", "2025-10-22"),
        ("2025-10-22", "2025-10-22"),
        None,
        None,
    ]


@pytest.mark.parametrize(
    "text", ["yesterday", "2025-13", "2025-02-30", "2025-9-4", "2025-09-04x", "\u0662\u0660\u0662\u0665"]
)
def test_what_is_no_date_is_refused_with_the_option_named(text: str) -> None:
    """A window's end that is no ISO date is wrong use, said with the option it was given to."""
    with pytest.raises(WrongUse, match="--since"):
        bound(text, "--since")
