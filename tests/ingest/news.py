"""Small news for the tests of the reader: a text under a title, and what was read of it as plain tuples."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ingest import pipeline
from ingest.actors.facts import load
from ingest.annotate import Rules
from ingest.article import Article
from ingest.events.slots import Grammar, Syntax
from ingest.events.tree import Tree
from ingest.languages import Language, languages
from ingest.reading import Reading, Word
from ingest.record import Extraction, Status

TITLE = "نشرة الأخبار"
"""A title that tells nothing, so that the text proper is not taken for the headline."""
DAY = date(2025, 9, 5)  # a Friday
ISO = "2025-09-05"
MONTH = "2025-09"

PUTIN = "PER:Vladimir Putin@RUS"
LAVROV = "PER:Sergey Lavrov@RUS"
XI = "PER:Xi Jinping@CHN"
WANG = "PER:Wang Yi@CHN"
KIM = "PER:Kim Jong Un@PRK"
TRUMP = "PER:Donald Trump@USA"
RUBIO = "PER:Marco Rubio@USA"
MACRON = "PER:Emmanuel Macron@FRA"
ZELENSKY = "PER:Volodymyr Zelensky@UKR"
ERDOGAN = "PER:Recep Tayyip Erdogan@TUR"
FIDAN = "PER:Hakan Fidan@TUR"
SISI = "PER:Abdel Fattah el-Sisi@EGY"
SHARAA = "PER:Ahmed al-Sharaa@SYR"

Actors = str | tuple[str, ...]
Act = tuple[str, str, tuple[str, ...], tuple[str, ...], str | None, str | None, Status, str | None]
"""type, mode, source, target, date, place, status, attributed_to"""
Fact = tuple[str, str, str, str | None]
"""subject, predicate, object, since"""


def article(*paragraphs: str, published: date | None = DAY, lang: str = "ar") -> Article:
    """An article of these paragraphs, the first of them its title."""
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article("news", "\n\n".join(paragraphs), tuple(spans), published, lang, title=paragraphs[0])


def extracted(*paragraphs: str, published: date | None = DAY) -> Extraction:
    """What is read of paragraphs under a title."""
    return pipeline.extract(article(TITLE, *paragraphs, published=published))


def acts(extraction: Extraction) -> list[Act]:
    """The events, without evidence, trigger and confidence."""
    return [(e.type, e.mode, e.source, e.target, e.date, e.place, e.status, e.attributed_to) for e in extraction.events]


def told(*paragraphs: str, published: date | None = DAY) -> list[Act]:
    """The acts that paragraphs under a title tell."""
    return acts(extracted(*paragraphs, published=published))


def facts(*paragraphs: str, published: date | None = DAY) -> list[Fact]:
    """The relations that paragraphs under a title state."""
    found = extracted(*paragraphs, published=published).relations
    return [(r.subject, r.predicate, r.object, r.since) for r in found]


def act(  # noqa: PLR0917 - tables of acts read better as rows than with every cell named
    kind: str,
    mode: str,
    source: Actors,
    target: Actors,
    date: str | None = None,
    place: str | None = None,
    status: Status = "occurred",
    by: str | None = None,
) -> Act:
    """An act as `acts` gives it; one actor needs no tuple."""
    return kind, mode, _codes(source), _codes(target), date, place, status, by


def _codes(actors: Actors) -> tuple[str, ...]:
    return (actors,) if isinstance(actors, str) else actors


def arabic() -> Language:
    """The Arabic language."""
    return languages()["ar"]


def read(*paragraphs: str, published: date | None = DAY) -> Reading:
    """The whole reading of paragraphs under a title, words and all."""
    reading = Reading(article(TITLE, *paragraphs, published=published))
    for stage in pipeline.stages(arabic(), Rules(), load()):
        reading = stage(reading)
    return reading


def syntax(reading: Reading) -> Syntax:
    """The syntax of the reading's last sentence."""
    sentence = reading.sentences[-1]
    tree = Tree(
        sentence,
        tuple(m for m in reading.mentions if m.sentence == sentence.index),
        tuple(t for t in reading.times if t.sentence == sentence.index),
    )
    language = arabic()
    return Syntax(tree, Grammar(language.lexicon, language.fold, language.derived))


def word(words: Iterable[Word], form: str) -> Word:
    """The only word of that form."""
    (found,) = (w for w in words if w.form == form)
    return found
