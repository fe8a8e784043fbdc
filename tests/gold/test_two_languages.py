"""The comparison of the two versions of a document: how it counts, and that it has not fallen behind."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.actors.facts import load
from ingest.article import Article
from tests.gold.two_languages import FILES, Pair, Share, misses, pairs, shares, version

FLOOR = 0.9
"""The least share of the codes of either version that the other must have too."""

DAY = date(2018, 9, 30)


def pair(arabic: str, english: str) -> Pair:
    """A document of one paragraph in both languages."""
    made = (
        version(Article("a", text, ((0, len(text)),), DAY, lang), load())
        for lang, text in (("ar", arabic), ("en", english))
    )
    return Pair("a", *made)


def test_a_code_counts_where_the_other_version_has_it_too() -> None:
    """States, organisations and whom people serve count; the misses stand with their words and sentence."""
    met = pair(
        "التقى بوتين وفدا من الأمم المتحدة.", "Putin met a delegation of the United Nations in Geneva, Iran said."
    )
    barren = pair("نزل المطر.", "The cats and the dogs agreed.")
    assert shares([met, barren]) == (Share(2, 2), Share(2, 3))
    assert list(misses([met, barren])) == [
        "a\ten\tIRN\tIran\tPutin met a delegation of the United Nations in Geneva, Iran said."
    ]


@pytest.mark.skipif(
    not all(path.exists() for path in FILES.values()), reason="the parallel corpus is not beside this checkout"
)
def test_the_two_versions_agree() -> None:
    """Over the documents that name states, nine in ten codes of each version are found in the other."""
    there, back = shares(list(pairs()))
    assert there.value >= FLOOR, there
    assert back.value >= FLOOR, back
