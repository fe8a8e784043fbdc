"""IRIs: the same thing is the same node, and nothing else is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import identity
from ingest.record import Event, Evidence

TALKS = Event(
    type="CONSULT",
    mode="talks",
    source=("PER:Kim Jong Un@PRK",),
    target=("PER:Xi Jinping@CHN",),
    date="2025-09-04",
    place="Beijing",
    status="occurred",
    attributed_to=None,
    trigger="أجرى … محادثات",
    evidence=Evidence(2, 153, 262, "وأجرى كيم محادثات"),
    confidence=0.86,
)
ACCUSATION = replace(TALKS, type="ACCUSE", mode="accuse")


def same(one: Event, other: Event, docs: tuple[str, str] = ("a", "b")) -> bool:
    return identity.event_iri(one, docs[0]) == identity.event_iri(other, docs[1])


def swapped(event: Event) -> Event:
    return replace(event, source=event.target, target=event.source)


def test_names_become_segments() -> None:
    """Each kind of thing has its own path, spaces become underscores and all else that is not plain is encoded."""
    assert identity.state_iri("PRK") == "https://w3id.org/dragoman/id/state/PRK"
    assert (
        identity.organisation_iri("EU") == identity.organisation_iri("ORG:EU") == "https://w3id.org/dragoman/id/org/EU"
    )
    assert identity.person_iri("Kim Jong Un") == "https://w3id.org/dragoman/id/person/Kim_Jong_Un"
    assert identity.unknown_person_iri("Ali Hasan", "ORG:EU") == "https://w3id.org/dragoman/id/person/Ali_Hasan.EU"
    assert identity.unknown_person_iri("Ali Hasan", "") == "https://w3id.org/dragoman/id/person/Ali_Hasan.unknown"
    assert identity.place_iri("Tripoli (Libya)") == "https://w3id.org/dragoman/id/place/Tripoli_%28Libya%29"
    assert identity.article_iri("a/b#c?d") == "https://w3id.org/dragoman/id/article/a%2Fb%23c%3Fd"
    assert identity.article_iri("خبر") == "https://w3id.org/dragoman/id/article/%D8%AE%D8%A8%D8%B1"
    assert identity.graph_iri("derived") == "https://w3id.org/dragoman/id/graph/derived"
    assert identity.polity_iri("ORG:EU") == identity.organisation_iri("EU")
    assert identity.polity_iri("FRA") == identity.state_iri("FRA")


@given(st.text())
def test_every_name_gives_a_plain_iri(name: str) -> None:
    """Whatever a document is called, its IRI holds only characters that need no escaping anywhere."""
    assert re.fullmatch(r"https://w3id\.org/dragoman/id/article/[A-Za-z0-9._~%-]*", identity.article_iri(name))


def test_lone_surrogate_in_a_name() -> None:
    """A document id that JSON filled with half a character still has an IRI."""
    assert identity.article_iri("a\ud800") == "https://w3id.org/dragoman/id/article/a%ED%A0%80"


def test_one_act_in_two_articles() -> None:
    """Reports differ in words, place, sureness and mode, and still mean one act."""
    other = replace(TALKS, mode="meeting", place=None, status="ongoing", confidence=0.5, trigger="التقى")
    assert same(TALKS, other)


@pytest.mark.parametrize("kind", ["AGREE", "CONSULT", "COOPERATE"])
def test_order_of_partners(kind: str) -> None:
    """Who is named first does not matter in meetings, agreements and joint work."""
    event = replace(TALKS, type=kind, mode="")  # type: ignore[arg-type]
    assert same(event, swapped(event))


def test_direction_of_other_acts() -> None:
    """Who accuses whom matters, and so does who visits whom."""
    visit = replace(TALKS, mode="visit")
    assert not same(ACCUSATION, swapped(ACCUSATION))
    assert not same(visit, swapped(visit))
    assert not same(replace(ACCUSATION, target=()), replace(ACCUSATION, source=(), target=ACCUSATION.source))


@pytest.mark.parametrize("mode", ["visit", "host", "call", "invite", "correspondence", "mediation", "brief"])
def test_consultations_that_are_no_meeting(mode: str) -> None:
    """A visit, a call or a letter is another act than the talks of the same day."""
    assert not same(TALKS, replace(TALKS, mode=mode))


def test_other_day_or_actors_or_status() -> None:
    """Another day, other actors, or an act that is planned or denied is another act."""
    assert not same(TALKS, replace(TALKS, date="2025-09-03"))
    assert not same(TALKS, replace(TALKS, target=("PER:Vladimir Putin@RUS",)))
    assert not same(TALKS, replace(TALKS, status="planned"))
    assert not same(TALKS, replace(TALKS, status="denied"))
    assert not same(replace(TALKS, status="planned"), replace(TALKS, status="denied"))
    assert same(replace(TALKS, status="planned"), replace(TALKS, status="conditional"))
    assert same(replace(TALKS, status="negated"), replace(TALKS, status="denied"))


def test_act_without_a_date_stays_in_its_article() -> None:
    """Undated acts are one within an article and never across two."""
    undated = replace(ACCUSATION, date=None)
    assert same(undated, undated, ("a", "a"))
    assert not same(undated, undated, ("a", "b"))


def test_hashes_are_fixed() -> None:
    """An IRI once given stays: these are the ones of the first version."""
    relation = identity.relation_iri("a", "b", "c")
    assert [identity.event_iri(TALKS, "a"), relation, identity.evidence_iri("a", 1, 2, relation)] == [
        "https://w3id.org/dragoman/id/event/d55b06daa6ba8081",
        "https://w3id.org/dragoman/id/relation/321cf3124838eafc",
        "https://w3id.org/dragoman/id/evidence/e6685e35287ea6a3",
    ]
    assert identity.relation_iri("ab", "", "c") != identity.relation_iri("a", "b", "c")
