"""Paragraph spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.paragraphs import by_blank_lines, by_lines, title


def _texts(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[begin:end] for begin, end in spans]


def test_blank_lines_part_paragraphs_and_line_breaks_do_not() -> None:
    """Lines broken by hand stay together; a line of blanks or of invisible signs parts."""
    text = "  أول\r\nسطر \r\n \u200f\t\r\n\r\nثان\n"
    assert _texts(text, by_blank_lines(text)) == ["أول\r\nسطر", "ثان"]


def test_every_line_is_a_paragraph_in_json_lines() -> None:
    """All line breaks of Unicode count, and blank lines give nothing."""
    text = "one\n\n two\u2028three\r"
    assert _texts(text, by_lines(text)) == ["one", "two", "three"]


def test_the_title_is_a_first_paragraph_that_does_not_end_like_a_sentence() -> None:
    """A closing quotation mark does not hide the full stop before it."""
    assert title("قمة في\nبكين\n\nنص.", ((0, 11), (13, 16))) == "قمة في بكين"
    assert title("قال: «لا.»", ((0, 10),)) == ""
    assert title("", ()) == ""
    assert title("ا" * 301, ((0, 301),)) == ""


@given(st.text(alphabet=st.sampled_from(" \n\r\t\u2029\u200fab.م")))
def test_spans_are_in_order_and_hold_all_that_is_seen(text: str) -> None:
    """No letter is lost between paragraphs, whatever the breaks, and none is empty or begins with a blank."""
    for spans in (by_lines(text), by_blank_lines(text)):
        parts = _texts(text, spans)
        assert list(spans) == sorted(spans)
        assert all(part and part == part.strip() for part in parts)
        seen = [sign for sign in text if not sign.isspace() and sign != "\u200f"]
        assert [sign for part in parts for sign in part if not sign.isspace() and sign != "\u200f"] == seen
