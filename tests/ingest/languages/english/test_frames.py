"""The English frames at work: every row's example is read as the row says, and everyday uses tell nothing."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import pipeline
from ingest.article import Article
from ingest.events.lexicon import FRAME_COLUMNS, RELATION_COLUMNS
from ingest.languages.english import LANGUAGE
from ingest.languages.english.lexis import FRAMES
from ingest.record import Extraction
from ingest.tables import Row, rows

DAY = date(2017, 6, 15)
Dyad = tuple[str, str, str]

ACTS: list[tuple[str, set[Dyad]]] = [
    ("Iran today threatened to bomb Iraq.", {("THREATEN", "IRN", "IRQ")}),
    ("France on Friday rejected an Australian ultimatum.", {("REJECT", "FRA", "AUS")}),
    ("Switzerland said today it had expelled two Russian diplomats for spying.", {("SANCTION", "CHE", "RUS")}),
    ("Russian diplomats were expelled by Switzerland.", {("SANCTION", "CHE", "RUS")}),
    ("The Palestinians reject proposed Israeli changes to the deal.", {("REJECT", "PSE", "ISR")}),
    ("Russia said that Sudan must return a helicopter.", {("REQUEST", "RUS", "SDN")}),
    ("Turkey and Greece held talks in Geneva.", {("CONSULT", "TUR", "GRC")}),
    ("Japan accused China of spying and summoned the Chinese ambassador.", {("ACCUSE", "JPN", "CHN")}),
    ("Egypt called off a meeting with Libya.", {("SANCTION", "EGY", "LBY")}),
    ("Syria came under attack by Israel.", {("ASSAULT", "ISR", "SYR")}),
    ('"We reject the American proposal," said the Iranian president.', {("REJECT", "IRN", "USA")}),
    ("The American resolution, which Russia vetoed, failed.", {("REJECT", "RUS", "USA")}),
]
"""A sentence, and the type, source polity and target polity of each of its acts."""

NO_ACTS = [
    "France lost to Brazil in the final.",
    "The French president returned from Germany.",
    "A storm hit France and Spain.",
    "The German minister spoke to reporters in Spain.",
    "Oil prices in Iran rose, analysts in Japan said.",
]
"""Everyday uses of words that tell acts elsewhere."""


def extracted(text: str) -> Extraction:
    """What is read of a sentence by itself."""
    return pipeline.extract(Article("news", text, ((0, len(text)),), DAY, "en"))


def dyads(text: str) -> set[Dyad]:
    """Type, source polity and target polity of the acts of a sentence."""
    return {
        (e.type, polity(one), polity(other)) for e in extracted(text).events for one in e.source for other in e.target
    }


def polity(actor: str) -> str:
    """The state or organisation an actor stands for: what follows a person's name."""
    return actor.partition("@")[2] if actor.startswith("PER:") else actor


def examples(table: str, columns: tuple[str, ...]) -> list[Row]:
    """The rows of a table of frames."""
    return list(rows(FRAMES / table, columns))


def label(row: Row) -> str:
    """What a row is called when it fails."""
    return f"{row['lemma']} {row['needs']}"


@pytest.mark.parametrize(
    "row", [*examples("verbs.tsv", FRAME_COLUMNS), *examples("nouns.tsv", FRAME_COLUMNS)], ids=label
)
def test_an_example_is_read_as_its_row_says(row: Row) -> None:
    """The example of a frame tells an act of the frame's type; that of a row without a type tells none."""
    types = {event.type for event in extracted(row["example"]).events}
    assert row["type"] in types or (row["type"] == "-" and not types)


@pytest.mark.parametrize("row", examples("relations.tsv", RELATION_COLUMNS), ids=label)
def test_an_example_states_its_relation(row: Row) -> None:
    """The example of a relation states it."""
    assert row["predicate"] in {relation.predicate for relation in extracted(row["example"]).relations}


@pytest.mark.parametrize(("text", "acts"), ACTS)
def test_a_sentence_tells_its_acts(text: str, acts: set[Dyad]) -> None:
    """Type, source and target come from the frame and the tree, and nothing else is told."""
    assert dyads(text) == acts


@pytest.mark.parametrize("text", NO_ACTS)
def test_everyday_uses_tell_nothing(text: str) -> None:
    """An everyday use of a word with frames is no act."""
    assert dyads(text) == set()


def test_the_tables_are_wide_enough() -> None:
    """At least 350 verbs and 150 nouns have frames."""
    assert len(LANGUAGE.lexicon.verbs.by_lemma) >= 350
    assert len(LANGUAGE.lexicon.nouns.by_lemma) >= 150
