"""The plain text reader."""

from __future__ import annotations

import io
from datetime import date

import pytest

from ingest.article import Article
from ingest.readers import drafts, text
from ingest.readers.drafts import Run
from ontology.errors import UnreadableArticle

NEWS = " date 2025-09-05 أ.ف.ب\n\nقمة في بكين\n\nأجرى كيم محادثات\nمع شي.\n\nوغادر.\n"


def _read(data: bytes, run: Run | None = None) -> Article:
    (article,) = text.read(io.BytesIO(data), "wire.txt", "wire", run or Run())
    return article


def test_a_wire_text_becomes_an_article() -> None:
    """The header stays in the text but in no paragraph, and the text is not changed by a sign."""
    assert _read(NEWS.encode()) == Article(
        id="wire",
        text=NEWS,
        paragraphs=((24, 35), (37, 60), (62, 68)),
        published=date(2025, 9, 5),
        lang="ar",
        title="قمة في بكين",
        source="AFP",
    )


def test_the_text_comes_back_from_its_spans() -> None:
    """Offsets count code points of the text as decoded, Windows line ends and byte order mark included."""
    article = _read(("\ufeff" + NEWS.replace("\n", "\r\n")).encode())
    slices = [article.text[begin:end] for begin, end in article.paragraphs]
    assert slices == ["قمة في بكين", "أجرى كيم محادثات\r\nمع شي.", "وغادر."]


def test_an_old_charset_is_noted() -> None:
    """What the reader had to assume is said in the article's notes."""
    article = _read(NEWS.encode("cp1256"))
    assert (article.text, article.notes) == (NEWS, ("read as cp1256",))


def test_a_date_is_filled_in_only_where_the_text_has_none() -> None:
    """The date given by the caller never overrules the header, and a missing one is noted."""
    given = Run(published=date(2001, 1, 1))
    assert _read(NEWS.encode(), given).published == date(2025, 9, 5)
    assert _read(b"Rome hosts talks.", given).published == date(2001, 1, 1)
    assert _read(b"Rome hosts talks.").notes == (
        "no date of publication: relative dates stay unresolved (--date gives one)",
    )


def test_control_characters_are_read_as_spaces() -> None:
    """No graph format can carry them; offsets stay what they were, and it is noted."""
    article = _read(b"date 2025-09-05\n\nTalks\x07 in \x1bRome.", Run())
    assert article.text == "date 2025-09-05\n\nTalks  in  Rome."
    assert article.notes == ("2 control characters read as spaces",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "wire.txt: is empty"),
        (" \r\n\u200f\n".encode(), "wire.txt: is empty"),
        ("date 2025-09-05 أ.ف.ب\n\n".encode(), "wire.txt: holds a header and no article"),
        (b"date 2025-13-05\n\ntext", "wire.txt: the date '2025-13-05' is not in the calendar"),
        (b"\x7fELF\0\0", "wire.txt: holds NUL bytes, .*"),
    ],
)
def test_what_holds_no_article_is_refused(data: bytes, reason: str) -> None:
    """Each refusal is one sentence that begins with the file."""
    with pytest.raises(UnreadableArticle, match=f"^{reason}$"):
        _read(data)


def test_a_text_of_fifty_megabytes_is_refused_unread() -> None:
    """No more is taken into memory than the limit."""
    stream = io.BytesIO(b"x" * (50 << 20))
    with pytest.raises(UnreadableArticle, match="longer than 16 MiB"):
        list(text.read(stream, "wire.txt", "wire", Run()))
    assert stream.tell() == drafts.LONGEST_ARTICLE + 1
