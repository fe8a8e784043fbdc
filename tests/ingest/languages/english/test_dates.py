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
        ("They met a couple of days ago.", "2025-09-03"),
        ("They met on Monday, 4 August 2025.", "2025-08-04"),
        ("They met on Tuesday, August 5.", "2025-08-05"),
        ("They met in early May.", "2025-05"),
        ("They met in late 2014.", "2014"),
        ("They meet at the end of the month.", "2025-09"),
        ("They meet in two weeks' time.", "2025-09-15/2025-09-21"),
        ("They met last night.", "2025-09-04"),
        ("They met the day before yesterday.", "2025-09-03"),
    ],
)
def test_times_are_resolved(text: str, value: str) -> None:
    """Days without a year and weekdays are the nearest not after the day of publication."""
    assert [time.value for time in find_times(sentence(text), DAY)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met between 3 and 5 May.", "2025-05-03/2025-05-05"),
        ("They met from 3 to 5 May 2014.", "2014-05-03/2014-05-05"),
        ("They met on May 3-5, 2015.", "2015-05-03/2015-05-05"),
        ("They met from December 3 to January 5.", "2024-12-03/2025-01-05"),
        ("They met between 3 May and 5 June 2014.", "2014-05-03/2014-06-05"),
        ("They met from January to March.", "2025-01/2025-03"),
        ("They met between 2003 and 2005.", "2003/2005"),
        ("They met from Monday to Wednesday.", "2025-09-01/2025-09-03"),
        ("They met in the week of May 7.", "2025-05-05/2025-05-11"),
        ("They met over the past two weeks.", "2025-08-18/2025-09-05"),
        ("They met in the last three days.", "2025-09-02/2025-09-05"),
        ("They met last weekend.", "2025-08-30/2025-08-31"),
        ("They meet this weekend.", "2025-09-06/2025-09-07"),
        ("They met in the first half of 2014.", "2014-01/2014-06"),
        ("They met in the second half of May 2017.", "2017-05-16/2017-05-31"),
    ],
)
def test_intervals(text: str, value: str) -> None:
    """An interval is its first and last day, month or year, at the precision of the text."""
    assert [time.value for time in find_times(sentence(text), DAY)] == [value]


@pytest.mark.parametrize("text", ["It cost 60 to 70 dollars.", "It was the first in two weeks of talks."])
def test_what_is_no_interval(text: str) -> None:
    """Numbers that are no days, and how long something took."""
    assert find_times(sentence(text), DAY) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [("the previous day", -1), ("The next day they left", 1), ("It ended two weeks later", 14), ("on the same day", 0)],
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
