"""Names looked up in sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.actors.gazetteer import Matcher, Words
from ingest.languages.arabic.naming import ArabicNaming
from ingest.languages.arabic.naming.spelling import key, raw_length
from ingest.languages.arabic.script import tokens

NAMES = ("الصين", "كوريا", "كوريا الشمالية", "أنطونيو غوتيريش", "بيونغ يانغ", "وليد جنبلاط")
ARABIC = ArabicNaming()


def matcher() -> Matcher[str]:
    return Matcher(((name, name) for name in NAMES), ARABIC)


def first(text: str) -> tuple[str, ...]:
    words = Words.of(tokens(text, 0, len(text)), ARABIC)
    found = (matcher().at(words, index) for index in range(len(words.tokens)))
    return next((match.values for match in found if match), ())


def test_longest_name_wins() -> None:
    """Where two names start at one word the longer is taken."""
    assert first("أعلنت كوريا الشمالية") == ("كوريا الشمالية",)


def test_spellings_that_mean_the_same_meet() -> None:
    """Letters for g, joined words, hamza, vowel marks and proclitics do not hide a name."""
    assert [first(text) for text in ("انطونيو جوتيريش", "وبيونغيانغ", "وللصّين", "وليد جنبلاط")] == [
        ("أنطونيو غوتيريش",),
        ("بيونغ يانغ",),
        ("الصين",),
        ("وليد جنبلاط",),
    ]


def test_signs_do_not_join_words() -> None:
    """A full stop after a name is no part of it."""
    text = "كوريا الشمالية."
    words = Words.of(tokens(text, 0, len(text)), ARABIC)
    match = matcher().at(words, 0)
    assert match is not None
    assert match.end == 2


def test_a_name_is_not_found_across_punctuation() -> None:
    """Words parted by a comma are no name."""
    assert first("كوريا، الشمالية") == ("كوريا",)


@given(st.text(alphabet="وللصين\u064b\u0651\u0640بكا", max_size=12), st.integers(1, 4))
def test_raw_length_takes_whole_letters(text: str, letters: int) -> None:
    """What is taken off a token has just the letters asked for, and vowel marks stay with their letter."""
    length = raw_length(text, letters)
    assert len(key(text[:length])) == min(letters, len(key(text)))
    assert not text[length:] or key(text[length])
