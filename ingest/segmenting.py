"""Sentences of an article: its paragraphs and datelines taken apart; where a sentence ends is the language's to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.article import Article
from ingest.reading import Sentence, Token

Groups = Callable[[int, int], Iterator[tuple[Token, ...]]]


def sentences(article: Article, dateline: re.Pattern[str], groups: Groups) -> tuple[Sentence, ...]:
    """The sentences in order; a paragraph ends one, and so does a dateline.

    `groups` gives the tokens of the sentences between two offsets of the text.
    """
    found: list[Sentence] = []
    for begin, end in article.paragraphs:
        place = dateline.match(article.text, begin, end)
        start = place.end() if place else begin
        for group in (*groups(begin, start), *groups(start, end)):
            found.append(Sentence(len(found), group[0].begin, group[-1].end, group))
    return tuple(found)
