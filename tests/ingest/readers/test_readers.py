"""Files, folders and stdin."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from ingest.article import Article
from ingest.readers import Outcome, read
from ontology.errors import NotThereYet

SHARED = Path(__file__).parents[4] / "shared"
LINE = json.dumps({"id": "j", "text": "Talks in Rome.", "date": "2020-01-01"}).encode() + b"\n"


def _told(outcomes: list[Outcome]) -> list[str]:
    return [outcome.id if isinstance(outcome, Article) else str(outcome) for outcome in outcomes]


def test_a_folder_is_read_in_name_order(tmp_path: Path) -> None:
    """All files of known kinds below it, however deep; other files are passed over, those to come are refused."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.TXT").write_text("Oslo hosts talks.", encoding="utf-8")
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(LINE))
    (tmp_path / "c.html").write_text("<p>", encoding="utf-8")
    (tmp_path / "z.txt").write_text("", encoding="utf-8")
    (tmp_path / "notes.md").write_text("no article", encoding="utf-8")
    assert _told(list(read([tmp_path]))) == [
        "j",
        "two",
        f"{tmp_path / 'c.html'}: HTML pages cannot be read yet",
        f"{tmp_path / 'z.txt'}: is empty",
    ]


def test_a_format_to_come_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    """Named by hand, a page is a wrong use, not a bad document."""
    with pytest.raises(NotThereYet, match="feeds cannot be read yet"):
        read([tmp_path, tmp_path / "news.xml"])


def test_files_that_cannot_be_read_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    """No file, an empty folder, a kind nobody knows, damaged gzip: a sentence each."""
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    (tmp_path / "cut.jsonl.gz").write_bytes(
        gzip.compress(LINE.replace(b'"j"', b'"k"') + os.urandom(400).hex().encode())[:-60]
    )
    (tmp_path / "not.jsonl.gz").write_bytes(LINE)
    (tmp_path / "ok.jsonl").write_bytes(LINE)
    names = ["none.txt", "none.pdf", "empty", "x.pdf", "not.jsonl.gz", "cut.jsonl.gz", "ok.jsonl"]
    told = _told(list(read([tmp_path / name for name in names])))
    assert [line.removeprefix(f"{tmp_path}{os.sep}") for line in told] == [
        "none.txt: there is no such file",
        "none.pdf: there is no such file",
        "empty: holds no file that can be read (.txt, .jsonl, .jsonl.gz)",
        "x.pdf: no reader knows this kind of file; .txt, .jsonl, .jsonl.gz can be read, and '-' is standard input",
        "not.jsonl.gz: is damaged: Not a gzipped file (b'{\"')",
        "k",
        "cut.jsonl.gz: is damaged: Compressed file ended before the end-of-stream marker was reached",
        "j",
    ]


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence, no trace. (The system's refusal is played, for root may read what it likes.)"""

    def refuse(self: Path, mode: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied", str(self))

    path = tmp_path / "secret.txt"
    path.write_text("Talks.", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert _told(list(read([path]))) == [f"{path}: may not be read: permission denied"]


def test_the_same_file_twice_is_told(tmp_path: Path) -> None:
    """Ids are one run's, across files."""
    path = tmp_path / "ok.jsonl"
    path.write_bytes(LINE)
    assert _told(list(read([path, path]))) == [
        "j",
        f"{path}, line 1: the id 'j' is already that of the article in {path}, line 1",
    ]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain text, its id "stdin"."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("شينخوا\n\nزار الوزير روما.".encode())))
    (article,) = read(["-"], lang="ar")
    assert isinstance(article, Article)
    assert (article.id, article.source, article.lang) == ("stdin", "Xinhua", "ar")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared corpus is not beside the repository")
def test_real_articles_are_read_whole() -> None:
    """The AFP article and every line of the development gold: no refusal, spans in the text, the gold's dates."""
    gold = sorted((SHARED / "gold").glob("*.articles.jsonl"))
    outcomes = list(read([SHARED / "seed" / "afp-ar-2025-09-05.txt", *gold]))
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in gold)
    assert len(articles) == len(outcomes) == lines + 1
    assert (articles[0].source, str(articles[0].published), len(articles[0].paragraphs)) == ("AFP", "2025-09-05", 12)
    assert all(begin < end <= len(article.text) for article in articles for begin, end in article.paragraphs)
    assert all(article.published for article in articles)
