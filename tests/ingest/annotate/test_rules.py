"""The built-in annotator."""

from __future__ import annotations

import pytest

from ingest.annotate import Rules, annotator
from ingest.article import Article
from ingest.languages import languages
from ingest.reading import Mention, Reading, Time
from ontology.errors import BadInput

TEXT = "وصل الوزير إلى بكين. وأجرى الخميس محادثات."


def test_every_sentence_is_parsed_with_its_own_names_and_times() -> None:
    """What its language gives for it alone: the name in the first sentence and the day in the second stay theirs."""
    article = Article("a", TEXT, ((0, len(TEXT)),), None, "ar")
    arabic = languages()["ar"]
    first, second = arabic.segment(article)
    name = Mention(0, TEXT.index("بكين"), TEXT.index("بكين") + 4, "name", ("CHN",))
    day = Time(1, TEXT.index("الخميس"), TEXT.index("الخميس") + 6, None)
    words = [sentence.words for sentence in Rules()(Reading(article, (first, second), (name,), (day,))).sentences]
    assert words == [arabic.parse(first, (name,), ()), arabic.parse(second, (), (day,))]
    assert all(words)


def test_a_language_without_rules_is_told() -> None:
    """By its code."""
    with pytest.raises(BadInput, match="a: there are no rules for the language 'fr'"):
        Rules()(Reading(Article("a", "Oui.", ((0, 4),), None, "fr")))


def test_rules_are_the_default() -> None:
    """Named so in the graph."""
    assert annotator().name == "rules"
