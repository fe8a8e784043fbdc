"""Languages: one folder each, found by looking. Adding one touches nothing outside its folder.

A language folder is a package whose `LANGUAGE` gives what `Language` asks for.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from ingest.actors.naming import Naming
from ingest.article import Article
from ingest.events.lexicon import Lexicon
from ingest.reading import Mention, Sentence, Time, Word


class Language(Protocol):
    """What the stages need to know of a language."""

    @property
    def code(self) -> str:
        """ISO 639-1."""

    @property
    def lexicon(self) -> Lexicon:
        """Its event words. Raises BadTable."""

    @property
    def naming(self) -> Naming:
        """Its names, offices and pointing words. Raises BadTable."""

    def derived(self, word: Word) -> tuple[str, str] | None:
        """The verb a verbal noun or participle comes from, with `masdar`, `active` or `passive`; None for others."""

    def fold(self, text: str) -> str:
        """The text with spelling differences that carry no meaning taken away; for comparing, never for showing."""

    def segment(self, article: Article) -> tuple[Sentence, ...]:
        """The sentences of the article's paragraphs, with tokens and without words."""

    def times(self, sentence: Sentence, published: date | None) -> tuple[Time, ...]:
        """The time expressions of a sentence; relative ones stay unresolved where `published` is None."""

    def announced(self, time: Time, sentence: Sentence, published: date | None) -> Time:
        """A time of something still to come: "on Saturday" read forwards from the day of publication."""

    def parse(self, sentence: Sentence, mentions: tuple[Mention, ...], times: tuple[Time, ...]) -> tuple[Word, ...]:
        """The built-in annotator: the words of a sentence whose names and times are already known."""


@cache
def languages() -> Mapping[str, Language]:
    """Every language found beside this module, by its code."""
    found = (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__) if module.ispkg)
    return {language.code: language for language in (cast(Language, package.LANGUAGE) for package in found)}
