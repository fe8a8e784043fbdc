"""English time expressions."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.languages.english.dates import find_times, resolve_future
from ingest.languages.english.script import tokens
from ingest.reading import Sentence

DAY = date(2025, 9, 5)  # a Friday


def sentence(text: str) -> Sentence:
    return Sentence(0, 0, len(text), tokens(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Tuesday.", "2025-09-02"),
        ("They met last Friday.", "2025-09-05"),
        ("They meet next Monday.", "2025-09-08"),
        ("They met on 4 September 2025.", "2025-09-04"),
        ("They met on September 4, 2024.", "2024-09-04"),
        ("They met on Sept. 4.", "2025-09-04"),
        ("They met on December 4.", "2024-12-04"),
        ("They met in June 2003.", "2003-06"),
        ("They met in October.", "2024-10"),
        ("They met last month.", "2025-08"),
        ("They meet next year.", "2026"),
        ("They met last week.", "2025-08-25/2025-08-31"),
        ("They met yesterday.", "2025-09-04"),
        ("They met in 1999.", "1999"),
        ("They met three days ago.", "2025-09-02"),
        ("They met two months ago.", "2025-07"),
    ],
)
def test_times_are_resolved(text: str, value: str) -> None:
    """Days without a year and weekdays are the nearest not after the day of publication."""
    assert [time.value for time in find_times(sentence(text), DAY)] == [value]


@pytest.mark.parametrize(
    ("text", "days"), [("the previous day", -1), ("The next day they left", 1), ("It ended two days later", 2)]
)
def test_times_beside_another_event(text: str, days: int) -> None:
    """What is counted from another event has no value of its own."""
    assert [(time.value, time.days_after) for time in find_times(sentence(text), DAY)] == [(None, days)]


@pytest.mark.parametrize("text", ["May said so.", "They may march.", "It was on 31 June.", "He sat down."])
def test_what_is_no_time(text: str) -> None:
    """Names and verbs spelt like months, and days no month has."""
    assert find_times(sentence(text), DAY) == ()


def test_without_a_date_relative_times_stay_open() -> None:
    """Only what the text says in full has a value."""
    found = find_times(sentence("On Tuesday and 4 May 2020 and yesterday"), None)
    assert [time.value for time in found] == ["2020-05-04"]


def test_an_announced_weekday_is_still_to_come() -> None:
    """On Saturday, read forwards."""
    text = sentence("They meet on Saturday.")
    (time,) = find_times(text, DAY)
    assert resolve_future(time, text, DAY).value == "2025-09-06"
