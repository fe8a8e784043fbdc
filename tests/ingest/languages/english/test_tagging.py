"""What English words are in their sentences: noun or verb, finite or participle, told by what stands beside them."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import pipeline
from ingest.actors.facts import load
from ingest.annotate import Rules
from ingest.article import Article
from ingest.languages.english import LANGUAGE
from ingest.reading import Reading, Word

Tags = dict[str, str]


def words(text: str) -> tuple[Word, ...]:
    """The words of a sentence by itself."""
    reading = Reading(Article("news", text, ((0, len(text)),), date(2017, 6, 15), "en"))
    for stage in pipeline.stages(LANGUAGE, Rules(), load()):
        reading = stage(reading)
    return reading.sentences[-1].words


CASES: list[tuple[str, Tags]] = [
    ("The talks with Iran failed.", {"talks": "NOUN", "failed": "VERB"}),
    ("France attacks Mali.", {"attacks": "VERB"}),
    ("French attacks in Mali stopped.", {"attacks": "NOUN", "stopped": "VERB"}),
    ("Iran on Friday rejected the offer.", {"rejected": "VERB", "offer": "NOUN"}),
    ("The Palestinians reject proposed changes.", {"reject": "VERB", "proposed": "ADJ", "changes": "NOUN"}),
    ("A US-led force left.", {"led": "ADJ", "left": "VERB"}),
    ("The military said so.", {"military": "NOUN"}),
    ("He went there after talks with Iran.", {"after": "ADP"}),
    ("He went there after Iran rejected the plan.", {"after": "SCONJ"}),
    ("They killed at least 156 people.", {"at": "ADV", "least": "ADV"}),
    ("Japan agreed to support Peru.", {"to": "PART", "support": "VERB"}),
    ("Japan made a trip to Peru.", {"to": "ADP"}),
]


@pytest.mark.parametrize(("text", "tags"), CASES)
def test_parts_of_speech(text: str, tags: Tags) -> None:
    """The words beside a word decide what it is."""
    assert {w.form: w.upos for w in words(text) if w.form in tags} == tags


@pytest.mark.parametrize(
    ("text", "form", "feats"),
    [
        ("Diplomats expelled by Russia left.", "expelled", {"VerbForm": "Part", "Voice": "Pass"}),
        ("Russia expelled diplomats.", "expelled", {"VerbForm": "Fin", "Tense": "Past"}),
        ("Russia has expelled diplomats.", "expelled", {"VerbForm": "Part"}),
        ("Diplomats were expelled.", "expelled", {"VerbForm": "Part", "Voice": "Pass"}),
        ("Russia is expelling diplomats.", "expelling", {"VerbForm": "Ger", "Aspect": "Prog"}),
        ("Russia wants to expel diplomats.", "expel", {"VerbForm": "Inf"}),
        ("It left.", "It", {"PronType": "Prs", "Person": "3", "Number": "Sing", "Gender": "Neut", "Animacy": "Inan"}),
    ],
)
def test_features(text: str, form: str, feats: dict[str, str]) -> None:
    """Form, voice, tense and aspect of verbs, and whom a pronoun can mean."""
    (word,) = (w for w in words(text) if w.form == form)
    assert dict(word.feats) == feats
