"""Readers: one module a format, chosen by how a file's name ends.

A document that cannot be read is given as the `UnreadableArticle` that says why, in its place among the articles, so
that whoever reads on can count and report it; nothing else is harmed by it.
"""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from ingest.article import Article
from ingest.readers import jsonl, text
from ingest.readers.drafts import Run
from ontology.errors import NotThereYet, UnreadableArticle

Outcome = Article | UnreadableArticle
"""What stands at one place of the input: an article, or why there is none."""

Reader = Callable[[BinaryIO, str, str, Run], Iterator[Outcome]]
"""stream, path, stem and run in; outcomes out. A fault of the whole file is raised as UnreadableArticle."""

READERS: Mapping[str, Reader] = {".txt": text.read, ".jsonl": jsonl.read, ".jsonl.gz": jsonl.read}
NOT_THERE_YET: Mapping[str, str] = {
    ".html": "HTML pages",
    ".htm": "HTML pages",
    ".xml": "feeds",
    ".rss": "feeds",
    ".atom": "feeds",
    ".warc.gz": "WARC files",
}
STDIN = "-"


@dataclass(frozen=True, slots=True)
class _Source:
    """A file to read and how its name ends; `fault` says why it cannot be."""

    path: Path
    ending: str
    fault: str = ""

    @property
    def stem(self) -> str:
        return self.path.name[: -len(self.ending)] or self.path.name


def read(paths: Iterable[Path | str], *, published: date | None = None, lang: str = "auto") -> Iterator[Outcome]:
    """The outcomes of files, folders and "-" (plain text from stdin), in the order given; folders in name order.

    `published` and `lang` fill in what an article does not say; "auto" goes by its letters. Two articles of one call
    cannot have the same id. Raises NotThereYet, before anything is read, where a file of a format still to come is
    named; found inside a folder, such a file is an outcome.
    """
    sources = [source for path in paths for source in _sources(path)]
    return _outcomes(sources, Run(published, lang))


def _outcomes(sources: Iterable[_Source | None], run: Run) -> Iterator[Outcome]:
    for source in sources:
        yield from _of_stdin(run) if source is None else _of_file(source, run)


def _of_stdin(run: Run) -> Iterator[Outcome]:
    yield from _guarded(text.read(sys.stdin.buffer, "standard input", "stdin", run), "standard input")


def _of_file(source: _Source, run: Run) -> Iterator[Outcome]:
    path = str(source.path)
    if source.fault:
        yield UnreadableArticle(path, source.fault)
        return
    try:
        with _opened(source) as stream:
            yield from _guarded(READERS[source.ending](stream, path, source.stem, run), path)
    except OSError as fault:
        yield UnreadableArticle(path, _plainly(fault))


def _opened(source: _Source) -> BinaryIO:
    return cast(BinaryIO, gzip.open(source.path)) if source.ending.endswith(".gz") else source.path.open("rb")


def _guarded(outcomes: Iterator[Outcome], path: str) -> Iterator[Outcome]:
    """The outcomes, the last one being the fault that ended the file before its time."""
    try:
        yield from outcomes
    except UnreadableArticle as refusal:
        yield refusal
    except (OSError, EOFError, zlib.error) as fault:
        yield UnreadableArticle(path, _plainly(fault))


def _plainly(fault: Exception) -> str:
    match fault:
        case FileNotFoundError():
            return "there is no such file"
        case PermissionError():
            return "may not be read: permission denied"
        case gzip.BadGzipFile() | EOFError() | zlib.error():
            return f"is damaged: {fault}"
        case OSError(strerror=str(reason)):
            return f"cannot be read: {reason}"
        case _:
            return f"cannot be read: {fault}"


def _sources(path: Path | str) -> Iterator[_Source | None]:
    """The files a path stands for; None stands for stdin."""
    if str(path) == STDIN:
        yield None
        return
    path = Path(path)
    if path.is_dir():
        yield from _below(path)
        return
    ending = _ending(path)
    if ending in NOT_THERE_YET:
        raise NotThereYet(
            f"{path}: {NOT_THERE_YET[ending]} cannot be read yet; text (.txt) and JSON Lines (.jsonl) can"
        )
    yield _Source(path, ending, "" if ending in READERS else _unknown(path))


def _unknown(path: Path) -> str:
    if not path.exists():
        return "there is no such file"
    return f"no reader knows this kind of file; {', '.join(READERS)} can be read, and '-' is standard input"


def _ending(path: Path) -> str:
    name = path.name.casefold()
    return next((ending for ending in (*READERS, *NOT_THERE_YET) if name.endswith(ending)), "")


def _below(folder: Path) -> Iterator[_Source]:
    """The files of known formats below a folder in name order; files of other kinds are no articles and passed over."""
    faults: list[OSError] = []
    found = [Path(base, name) for base, _, names in os.walk(folder, onerror=faults.append) for name in names]
    sources = [_Source(path, _ending(path), _yet(path)) for path in found if _ending(path)]
    sources += [_Source(Path(fault.filename), "", _plainly(fault)) for fault in faults]
    if not sources:
        sources.append(_Source(folder, "", f"holds no file that can be read ({', '.join(READERS)})"))
    yield from sorted(sources, key=lambda source: source.path.parts)


def _yet(path: Path) -> str:
    ending = _ending(path)
    return f"{NOT_THERE_YET[ending]} cannot be read yet" if ending in NOT_THERE_YET else ""


__all__ = ["NOT_THERE_YET", "READERS", "STDIN", "Outcome", "read"]
