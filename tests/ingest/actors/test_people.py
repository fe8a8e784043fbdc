"""Linking names to known people."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.actors.facts import load
from ingest.actors.people import People, Sought
from ingest.languages.arabic.naming import ArabicNaming


@pytest.fixture(scope="module")
def people() -> People:
    return People(load(), ArabicNaming())


def test_a_strange_spelling_is_linked_through_its_consonants(people: People) -> None:
    """A name spelt in no table's way is its person when state and office fit."""
    found = people.find(Sought(("سيرغاي", "لافرف"), "RUS", "foreignMinisterOf"), date(2017, 4, 12))
    assert found is not None
    assert found[0] == "Sergey Lavrov"


def test_another_state_is_another_person(people: People) -> None:
    """A name that fits is refused where the text gives a state the person never stood for."""
    assert people.find(Sought(("سيرغي", "لافروف"), "TUN", "holdsOfficeIn"), date(2017, 4, 12)) is None


def test_two_consonants_prove_nothing(people: People) -> None:
    """حامد is not محمد though their consonants look alike."""
    assert people.find(Sought(("محمد", "المومني")), date(2017, 6, 6)) is None


def test_a_surname_alone_needs_the_office(people: People) -> None:
    """One word is linked only to the holder of the office that the title names."""
    day = date(2017, 4, 12)
    assert people.find(Sought(("تيلرسون",)), day) is None
    assert people.find(Sought(("تيلرسون",), "USA", "foreignMinisterOf"), day) == ("Rex Tillerson", 0.9)


def test_an_untitled_name_is_linked_with_care(people: People) -> None:
    """Without a title other letters of the same sound class, or another number of words, are another person."""
    assert people.find(Sought(("محمد", "الكيلاني")), date(2025, 4, 4)) is None
    assert people.find(Sought(("محمد", "محمد", "عبدالعزيز")), date(2017, 6, 8)) is None


def test_a_name_derived_from_another_is_another() -> None:
    """حامدي is "of Hamid": the two are no spellings of one name, as يونج and يونغ are."""
    same = ArabicNaming().same_word
    assert [same("الحامدي", "حامد"), same("يونج", "يونغ")] == [False, True]


def test_the_title_of_an_office_and_a_surname_name_its_holder(people: People) -> None:
    """First names are written as one hears them; in another state nobody is meant."""
    day, words = date(2018, 6, 1), ("دلفن", "لورينزانا")
    found = people.find(Sought(words, "PHL", "holdsOfficeIn", "defence minister"), day)
    assert found == ("Delfin Lorenzana", 0.9)
    assert people.find(Sought(words, "MEX", "holdsOfficeIn", "defence minister"), day) is None
