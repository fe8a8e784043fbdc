"""The JSON Lines reader."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from ingest.article import Article
from ingest.readers import jsonl
from ingest.readers.drafts import Run
from ontology.errors import UnreadableArticle

RECORD = {"id": "a1", "date": "2014-01-09", "lang": "ar", "source": "أ.ف.ب", "text": "لقاء في عمان\nالتقى الوزيران."}


def _read(data: bytes) -> list[Article | UnreadableArticle]:
    return list(jsonl.read(io.BytesIO(data), "f.jsonl", "f", Run()))


def _line(**fields: object) -> bytes:
    return json.dumps(RECORD | fields).encode() + b"\n"


def _refusals(data: bytes) -> list[str]:
    return [str(outcome) for outcome in _read(data) if isinstance(outcome, UnreadableArticle)]


def test_a_line_becomes_an_article() -> None:
    """Line breaks part paragraphs, and a first one without full stop is the title."""
    assert _read(_line()) == [
        Article(
            id="a1",
            text="لقاء في عمان\nالتقى الوزيران.",
            paragraphs=((0, 12), (13, 28)),
            published=date(2014, 1, 9),
            lang="ar",
            title="لقاء في عمان",
            source="AFP",
        )
    ]


def test_every_field_is_taken() -> None:
    """A title of its own wins over the first paragraph, a moment gives its day, a tag gives its language."""
    (article,) = _read(
        _line(title="عنوان\nثان", date="2014-01-09T22:10:00+03:00", lang="ar-EG", url="https://a.example/1")
    )
    assert isinstance(article, Article)
    assert (article.title, article.published, article.lang, article.url) == (
        "عنوان ثان",
        date(2014, 1, 9),
        "ar",
        "https://a.example/1",
    )


def test_what_is_missing_is_made_good_or_noted() -> None:
    """Without an id the file's stem and the line stand in; without a language the letters tell it."""
    (article,) = _read(b"\n" + json.dumps({"text": "Talks in Rome."}).encode())
    assert isinstance(article, Article)
    assert (article.id, article.lang, article.published, len(article.notes)) == ("f-2", "en", None, 1)


def test_a_bad_line_harms_no_other() -> None:
    """Every refusal stands in its place with file and line, and the good lines are read."""
    outcomes = _read(_line() + b"{]\n" + _line(id="a2") + _line(id=7))
    assert [outcome.id if isinstance(outcome, Article) else outcome.line for outcome in outcomes] == [
        "a1",
        2,
        "a2",
        "7",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'["a"]', "is JSON but no object"),
        (b'{"id": 1', "is no JSON (Expecting ',' delimiter at character 9)"),
        (b"[" * 100_000, "is JSON nested too deep"),
        (_line(text=""), "holds no text"),
        (_line(text=None), "holds no text"),
        (_line(text=["a"]), "the field 'text' is no text"),
        (_line(date="5.9.2025"), "the date '5.9.2025' is no ISO date (2025-09-05)"),
        (_line(date="2025-02-30"), "the date '2025-02-30' is no ISO date (2025-09-05)"),
        (_line(title="\ud800"), "holds half of a surrogate pair, which is no character"),
        (_line(id="a\u0001"), "the id must have 1 to 200 characters and no control characters"),
        (_line(id="a" * 201), "the id must have 1 to 200 characters and no control characters"),
        (
            b'{"text": "\0"}',
            "holds NUL bytes, so it is no text (UTF-16 is read where it begins with its byte order mark)",
        ),
    ],
)
def test_a_refusal_is_one_sentence(line: bytes, reason: str) -> None:
    """File, line and what is wrong."""
    assert _refusals(line) == [f"f.jsonl, line 1: {reason}"]


def test_the_same_id_twice_in_a_run_is_refused() -> None:
    """The second is told where the first stands; the first is read."""
    assert _refusals(_line() + _line()) == [
        "f.jsonl, line 2: the id 'a1' is already that of the article in f.jsonl, line 1"
    ]


def test_a_line_of_fifty_megabytes_is_passed_over_in_pieces() -> None:
    """The next line is read as if nothing had been."""
    huge = b'{"text": "' + b"x" * (50 << 20) + b'"}\n'
    outcomes = _read(huge + _line())
    assert str(outcomes[0]) == "f.jsonl, line 1: is longer than 16 MiB, so it is no news article"
    assert [outcome.id for outcome in outcomes if isinstance(outcome, Article)] == ["a1"]


def test_a_line_in_an_old_charset_is_decoded_and_noted() -> None:
    """JSON Lines should be UTF-8; where a line is not, it is said."""
    (article,) = _read(json.dumps(RECORD, ensure_ascii=False).encode("cp1256"))
    assert isinstance(article, Article)
    assert (article.text, article.notes) == (RECORD["text"], ("read as cp1256",))


def test_an_empty_file_is_refused() -> None:
    """A file of blank lines holds nothing."""
    with pytest.raises(UnreadableArticle, match="is empty"):
        _read(b"\n  \n")
