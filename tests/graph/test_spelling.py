from __future__ import annotations

import pytest

from graph.spelling import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("كيم جونغ أون", "كيم جونغ اون"),
        ("كِيم جُونغ اُون", "كيم جونغ اون"),
        ("مصطفى", "مصطفي"),
        ("القـــاهرة", "القاهره"),
        ("\u2067الصين\u2069", "الصين"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("Kim_Jong-Un", "kim jong un"),
        ("٢٠٢٥ and ۲۰۲۵", "2025 and 2025"),
    ],
)
def test_spellings_of_one_name_fold_to_one(written: str, folded: str) -> None:
    """Hamza, ى/ي, ة/ه, vowel marks, tatweel, case, accents and digits make no difference to search."""
    assert fold(written) == folded


def test_a_decomposed_letter_folds_like_the_composed_one() -> None:
    """Alif with a combining hamza is the same as أ."""
    assert fold("ا\u0654ون") == fold("أون") == "اون"
