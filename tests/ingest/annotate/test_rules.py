"""The built-in annotator."""

from __future__ import annotations

import pytest

from ingest.annotate import Rules, annotator
from ingest.article import Article
from ingest.languages import languages
from ingest.reading import Reading
from ontology.errors import BadInput

TEXT = "وصل الوزير إلى بكين. وأجرى محادثات."


def test_every_sentence_gets_the_words_its_language_parses() -> None:
    """Clitics are words of their own, and every word lies where it stands in the text."""
    article = Article("a", TEXT, ((0, len(TEXT)),), None, "ar")
    reading = Rules()(Reading(article, languages()["ar"].segment(article)))
    assert [[word.form for word in sentence.words] for sentence in reading.sentences] == [
        ["وصل", "الوزير", "إلى", "بكين", "."],
        ["و", "أجرى", "محادثات", "."],
    ]
    assert all(TEXT[word.begin : word.end] == word.form for sentence in reading.sentences for word in sentence.words)


def test_a_language_without_rules_is_told() -> None:
    """By its code."""
    with pytest.raises(BadInput, match="a: there are no rules for the language 'fr'"):
        Rules()(Reading(Article("a", "Oui.", ((0, 4),), None, "fr")))


def test_rules_are_the_default() -> None:
    """Named so in the graph."""
    assert annotator().name == "rules"
