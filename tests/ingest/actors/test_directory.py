"""Looking an actor up by any name."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.actors.directory import look_up, to_json

PUTIN = "PER:Vladimir Putin@RUS"


def _codes(asked: str, on: date | None = None) -> list[str]:
    return [known.actor.code for known in look_up(asked, on)]


@pytest.mark.parametrize(
    ("asked", "how"),
    [
        (PUTIN, "code"),
        ("PER:Vladimir Putin", "code"),
        ("https://w3id.org/dragoman/id/person/Vladimir_Putin", "code"),
        ("بوتين", "name"),
        ("Putin", "name"),
        ("فلاديمر بوتن", "likeness"),
        ("Vladimir Poutine", "likeness"),
    ],
)
def test_a_person_is_found_by_every_kind_of_name(asked: str, how: str) -> None:
    """By code, IRI, surname in either language, and spellings that no table has."""
    (known,) = look_up(asked)
    assert (known.actor.code, known.how) == (PUTIN, how)


@pytest.mark.parametrize(
    ("asked", "code"),
    [("RUS", "RUS"), ("موسكو", "RUS"), ("Moscow", "RUS"), ("روسي", "RUS"), ("الكرملين", "RUS"), ("ORG:EU", "ORG:EU"),
     ("EU", "ORG:EU"), ("الاتحاد الأوروبي", "ORG:EU")],
)  # fmt: skip
def test_states_and_organisations_are_found_by_whatever_stands_for_them(asked: str, code: str) -> None:
    """Code, name, adjective, capital and seat of power."""
    assert _codes(asked) == [code]


@pytest.mark.parametrize("asked", ["the US president", "الرئيس الأمريكي"])
def test_an_office_means_its_holder_on_the_day(asked: str) -> None:
    """In 2003 the US president is Bush, in 2010 Obama."""
    assert _codes(asked, date(2003, 5, 1)) == ["PER:George W. Bush@USA"]
    assert _codes(asked, date(2010, 5, 1)) == ["PER:Barack Obama@USA"]


def test_a_part_of_a_name_gives_all_who_have_it_nearest_in_time_first() -> None:
    """Two presidents are called Bush; the day asked about decides which comes first."""
    assert _codes("Bush", date(1991, 1, 1))[0] == "PER:George H. W. Bush@USA"
    assert _codes("Bush", date(2005, 1, 1))[0] == "PER:George W. Bush@USA"


@pytest.mark.parametrize("asked", ["President George Bush", "الرئيس الأميركي جورج بوش"])
def test_the_day_decides_between_namesakes_in_one_office(asked: str) -> None:
    """Father and son were president, and the news calls both George Bush."""
    assert _codes(asked, date(1989, 12, 4)) == ["PER:George H. W. Bush@USA"]
    assert _codes(asked, date(2003, 5, 1)) == ["PER:George W. Bush@USA"]


def test_a_polity_is_that_of_the_day() -> None:
    """Kaja Kallas stood for Estonia before she stood for the EU."""
    assert _codes("Kaja Kallas", date(2022, 5, 1)) == ["PER:Kaja Kallas@EST"]
    assert _codes("Kaja Kallas", date(2025, 5, 1)) == ["PER:Kaja Kallas@ORG:EU"]


@pytest.mark.parametrize("asked", ["", "   ", "قزقزق", "qqq", "?!", "PER:", "https://example.org/x", "\x00"])
def test_what_nobody_is_called_finds_nobody(asked: str) -> None:
    """Nor do empty words, signs and other people's IRIs."""
    assert look_up(asked) == ()


def test_the_answer_tells_offices_with_dates_names_and_where_they_come_from() -> None:
    """As the JSON form has them; a term without an end is open."""
    (known,) = look_up("كوفي عنان")
    told = to_json(known)
    assert told["labels"] == {"en": "Kofi Annan", "ar": "كوفي أنان"}
    assert told["polity"] == "ORG:UN"
    offices = {(office["title"], office["polity"]): office for office in told["offices"]}
    term = offices["secretary-general", "ORG:UN"]
    assert (term["begin"][:4], term["end"][:4]) == ("1997", "2006")
    assert all(office["sources"] for office in told["offices"])
    used = {*told["sources"], *(key for office in told["offices"] for key in office["sources"])}
    assert set(told["documents"]) == used == {source.key for source in known.sources}
