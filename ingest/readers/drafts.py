"""From what a format holds to an article: the checks and defaults that all formats share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ingest.article import Article
from ingest.readers.paragraphs import Span, title
from ingest.readers.script import language
from ontology.errors import UnreadableArticle

LONGEST_ARTICLE = 16 * 1024 * 1024
"""Bytes: a text file or a line beyond this is no news article and is refused without being read whole."""
LONGEST_ID = 200
"""Characters: an id becomes a part of IRIs."""

# Signs that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets) and C1 controls, but tab and line ends.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its format gives it: where it stands, its fields, and what was assumed in reading it."""

    path: str
    id: str
    text: str
    paragraphs: tuple[Span, ...]
    line: int | None = None
    published: date | None = None
    lang: str = ""
    title: str = ""
    source: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()

    def refused(self, reason: str) -> UnreadableArticle:
        """The error to raise for this draft."""
        return UnreadableArticle(self.path, reason, self.line)


@dataclass(frozen=True, slots=True)
class Run:
    """One call of the readers: the day and language to fill in where an article has none, and the ids it has met."""

    published: date | None = None
    lang: str = "auto"
    _taken: dict[str, str] = field(default_factory=dict, repr=False)

    def article(self, draft: Draft) -> Article:
        """The article of a draft. Raises UnreadableArticle.

        The text is the draft's, sign for sign, but that control characters are read as spaces: no format of graphs
        can carry them, and offsets stay what they were.
        """
        _check_signs(draft)
        if not draft.paragraphs:
            raise draft.refused("holds no text")
        self._take(draft)
        text, controls = _CONTROLS.subn(" ", draft.text)
        published = draft.published or self.published
        return Article(
            id=draft.id,
            text=text,
            paragraphs=draft.paragraphs,
            published=published,
            lang=draft.lang or (language(text) if self.lang == "auto" else self.lang),
            title=_one_line(draft.title) or title(text, draft.paragraphs),
            source=_one_line(draft.source),
            url=_one_line(draft.url),
            notes=draft.notes + tuple(_assumed(controls, published)),
        )

    def _take(self, draft: Draft) -> None:
        here = draft.path if draft.line is None else f"{draft.path}, line {draft.line}"
        first = self._taken.setdefault(_as_in_iris(draft.id), here)
        if first is not here:
            raise draft.refused(f"the id '{draft.id}' is already that of the article in {first}")


def _as_in_iris(id_: str) -> str:
    """The id with the differences that its IRI does not keep (`ingest.identity`) taken away."""
    return "_".join(unicodedata.normalize("NFC", id_).split())


def _check_signs(draft: Draft) -> None:
    if any(map(_SURROGATE.search, (draft.text, draft.id, draft.title, draft.source, draft.url, draft.lang))):
        raise draft.refused("holds half of a surrogate pair, which is no character")
    if not draft.id or _CONTROLS.search(draft.id) or len(draft.id) > LONGEST_ID:
        raise draft.refused(f"the id must have 1 to {LONGEST_ID} characters and no control characters")


def _assumed(controls: int, published: date | None) -> Iterator[str]:
    if controls:
        yield f"{controls} control character{'s' if controls > 1 else ''} read as spaces"
    if published is None:
        yield "no date of publication: relative dates stay unresolved (--date gives one)"


def _one_line(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", text).split())
