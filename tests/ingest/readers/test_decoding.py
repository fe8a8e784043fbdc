"""Bytes to text."""

from __future__ import annotations

import pytest

from ingest.readers.decoding import Decoded, decode

ARABIC = "أجرى الرئيس الروسي محادثات في القاهرة مع نظيره المصري، وقال إنّ العلاقات بين البلدين وثيقة."


def test_utf8_is_taken_as_it_is() -> None:
    """UTF-8 needs no guess, and nothing is normalised."""
    assert decode(ARABIC.encode()) == Decoded(ARABIC)


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_decides_and_is_dropped(charset: str) -> None:
    """The mark names the charset and is no part of the text."""
    assert decode(ARABIC.encode(charset)) == Decoded(ARABIC)


@pytest.mark.parametrize("charset", ["cp1256", "iso8859_6"])
def test_old_arabic_charsets_are_told_apart(charset: str) -> None:
    """Windows-1256 and ISO 8859-6 share most letters' codes but not all; the text comes back whole."""
    assert decode(ARABIC.encode(charset)) == Decoded(ARABIC, charset)


def test_western_text_is_not_read_as_arabic() -> None:
    """Accents in an English text do not become Arabic letters."""
    text = "The café owners of Besançon met the minister – and said “no” to the pact."
    assert decode(text.encode("cp1252")) == Decoded(text, "cp1252")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "NUL bytes"),
        (ARABIC.encode("utf-16-le"), "NUL bytes"),
        (b"\xff\xfe" + ARABIC.encode("utf-16-le") + b"\n", "breaks off"),
        ("a\0b".encode("utf-16"), "NUL characters"),
        (bytes(range(1, 256)) * 3, "charset|neither"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    """A picture, UTF-16 without mark or cut in half, and noise are refused with the reason."""
    with pytest.raises(ValueError, match=reason):
        decode(data)
