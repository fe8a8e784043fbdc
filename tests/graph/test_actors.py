"""An actor is found by what a person would call it."""

from __future__ import annotations

import pytest

from graph.actors import find_actor
from graph.store import Store
from graph.terms import Literal, NamedNode, Quad, short
from ontology.errors import BadQuery, UnknownActor


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Kim Jong Un", "id/person/Kim_Jong_Un"),
        ("kim jong un", "id/person/Kim_Jong_Un"),
        ("كيم جونغ أون", "id/person/Kim_Jong_Un"),
        ("كيم جونغ اون", "id/person/Kim_Jong_Un"),
        ("الاتحاد الاوروبى", "id/org/EU"),
        ("جونغ أون", "id/person/Kim_Jong_Un"),
        ("PER:Kim Jong Un@PRK", "id/person/Kim_Jong_Un"),
        ("PRK", "id/state/PRK"),
        ("ORG:EU", "id/org/EU"),
        ("EU", "id/org/EU"),
        ("  Kallas ", "id/person/Kaja_Kallas"),
        ("id/state/CHN", "id/state/CHN"),
        ("person/Xi_Jinping", "id/person/Xi_Jinping"),
        ("<https://w3id.org/dragoman/id/state/CHN>", "id/state/CHN"),
    ],
)
def test_an_actor_is_found(reports: Store, words: str, found: str) -> None:
    """By name in either language and spelling, by part of a name, by code and by IRI."""
    assert short(find_actor(reports, words).value) == found


def test_a_name_of_two_is_told(reports: Store) -> None:
    """Where two people are called Kim, both are listed with their codes."""
    with pytest.raises(BadQuery, match=r"2 actors.*PER:Kim Jong Un@PRK; PER:Kim Min-seok@KOR"):
        find_actor(reports, "كيم")


@pytest.mark.parametrize("words", ["Beijing", "nobody", "", " ", '" } #', "<not an iri>", "ً"])
def test_what_is_no_actor_is_told(reports: Store, words: str) -> None:
    """A place, an unknown or an empty name finds nobody."""
    with pytest.raises(UnknownActor, match="no actor"):
        find_actor(reports, words)


def test_other_names_of_the_reference_facts_count(store: Store) -> None:
    """An actor is found by skos:altLabel too."""
    name = NamedNode("https://w3id.org/dragoman/id/graph/reference")
    state = NamedNode("https://w3id.org/dragoman/id/state/USA")
    code = NamedNode("https://w3id.org/dragoman/ontology#code")
    other = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    words = Literal("أميركا", language="ar")
    store.replace_graph(name, [Quad(state, code, Literal("USA"), name), Quad(state, other, words, name)])
    assert find_actor(store, "اميركا") == state
