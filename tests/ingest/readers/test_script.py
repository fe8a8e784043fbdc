"""Language by script."""

from __future__ import annotations

import pytest

from ingest.readers.script import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أجرى الرئيس الروسي فلاديمير پوتين محادثات في القاهرة", "ar"),
        ("The Arabic word سلام means peace", "en"),
        ("رئیس جمهور ایران با همتای چینی خود در پکن دیدار و گفتگو کرد", "fa"),
        ("وزیر اعظم نے چین کے صدر سے ملاقات کی ہے", "ur"),
        ("Президент провёл переговоры в Пекине", "und"),
        ("2025 – 1978", "und"),
    ],
)
def test_letters_tell_the_language(text: str, code: str) -> None:
    """Arabic stays Arabic with a Persian letter in a name; Persian and Urdu are told from it."""
    assert language(text) == code
