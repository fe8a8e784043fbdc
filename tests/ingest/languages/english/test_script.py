"""English tokens, sentences and datelines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Article
from ingest.languages.english.script import fold, segment, tokens


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text, 0, len(text))]


def sentences(text: str) -> list[str]:
    article = Article("a", text, ((0, len(text)),), None, "en")
    return [text[sentence.begin : sentence.end] for sentence in segment(article)]


def test_possessives_stand_apart_and_abbreviations_keep_their_stop() -> None:
    """'s is a token of its own, U.S., Mr. and initials are one each, hyphens part words."""
    assert words("Mr. George W. Bush's U.S.-led G20 team wasn't O'Brien’s.") == [
        "Mr.", "George", "W.", "Bush", "'s", "U.S.", "-", "led", "G20", "team", "wasn't", "O'Brien", "’s", ".",
    ]  # fmt: skip


def test_sentences_end_at_full_stops_alone() -> None:
    """No sentence ends with a title or an initial; one ends with an abbreviation before a word of grammar."""
    assert sentences('Mr. Bush of the U.S. Senate left the U.S. He met Gen. John F. Kelly. "Done." They left.') == [
        "Mr. Bush of the U.S. Senate left the U.S.",
        "He met Gen. John F. Kelly.",
        '"Done."',
        "They left.",
    ]


def test_a_dateline_is_a_sentence_of_its_own() -> None:
    """Place, day and agency are parted from the text proper, whatever the dash."""
    assert sentences("WASHINGTON, March 8 (Reuters) - The talks began.") == [
        "WASHINGTON, March 8 (Reuters) -",
        "The talks began.",
    ]
    assert sentences("PARIS — Talks began.") == ["PARIS —", "Talks began."]
    assert sentences("Talks began - at last.") == ["Talks began - at last."]


def test_spellings_fold_together() -> None:
    """Accents, stroked letters and capitals carry no meaning."""
    assert [fold(name) for name in ("Erdoğan", "Łódź", "İstanbul", "SØREN")] == ["erdogan", "lodz", "istanbul", "soren"]


@given(st.text(max_size=60))
def test_tokens_are_slices_and_lose_no_letter(text: str) -> None:
    """Every token is the text between its offsets, in order, and only blanks are left out."""
    found = tokens(text, 0, len(text))
    assert all(text[token.begin : token.end] == token.text for token in found)
    assert "".join("".join(token.text.split()) for token in found) == "".join(text.split())
