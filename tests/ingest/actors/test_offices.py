"""Offices become relations without any event reading."""

from __future__ import annotations

from datetime import date

from ingest import pipeline
from ingest.article import Article


def facts(text: str, lang: str) -> list[tuple[str, str, str, str | None]]:
    article = Article("a", text, ((0, len(text)),), date(2017, 4, 12), lang)
    return [(r.subject, r.predicate, r.object, r.office) for r in pipeline.extract(article).relations]


def test_offices_of_names_are_relations_in_both_languages() -> None:
    """An office with a name is a fact of the text, in English although its acts are not read."""
    wanted = [("PER:Sergey Lavrov@RUS", "foreignMinisterOf", "RUS", "foreign minister")]
    assert facts("Russian Foreign Minister Sergei Lavrov spoke.", "en") == wanted
    assert facts("قال وزير الخارجية الروسي سيرغي لافروف إن اللقاء مفيد", "ar") == wanted


def test_an_office_without_a_name_counts_for_who_is_named_elsewhere() -> None:
    """ "The premier" states the office of somebody named in the article, and of nobody else."""
    assert facts("Theresa May left. The British prime minister was tired.", "en") == [
        ("PER:Theresa May@GBR", "headOfGovernmentOf", "GBR", "prime minister")
    ]
    assert facts("The British prime minister was tired.", "en") == []


def test_a_former_office_is_no_office() -> None:
    """Who held an office before does not hold it."""
    assert facts("Former U.S. President Barack Obama spoke.", "en") == []


def test_actors_of_acts_are_given() -> None:
    """Whoever acts in an English article is among its actors, and no note says that something was left out."""
    text = "Russia invaded Ukraine."
    found = pipeline.extract(Article("a", text, ((0, len(text)),), date(2022, 3, 1), "en"))
    assert ([event.type for event in found.events], found.notes) == (["ASSAULT"], ())
    assert [actor.code for actor in found.actors] == ["RUS", "UKR"]
