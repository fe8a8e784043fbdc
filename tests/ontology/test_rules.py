"""Each rule gives its direct triples for acts that happened, between actors and between their sides, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from pyoxigraph import NamedNode, QueryTriples, Store
from rdflib.plugins.sparql import prepareQuery

from ontology import files
from ontology.vocabulary import DIRECT, EVENT_CLASSES, LASTING, MODE_CLASSES, SYMMETRIC, Dgm

PREFIXES = "PREFIX dgm: <https://w3id.org/dragoman/ontology#> PREFIX : <https://example.org/> "
RULES = {rule.name: rule for rule in files.rules()}

# Every class of acts that has a property of its own, and the property beside those of its type.
OF_TYPE = {
    "AGREE": "agreedWith", "CONSULT": "met", "SUPPORT": "supported", "CONCEDE": "concededTo",
    "COOPERATE": "cooperatedWith", "AID": "aided", "RETREAT": "withdrewFrom", "REQUEST": "requestedOf",
    "ACCUSE": "accused", "REJECT": "rejected", "THREATEN": "threatened", "PROTEST": "protestedAgainst",
    "SANCTION": "sanctioned", "MOBILIZE": "mobilizedAgainst", "COERCE": "coerced", "ASSAULT": "attacked",
}  # fmt: skip
OF_MODE = {
    ("AGREE", "sign"): {"agreedWith", "signedWith"},
    ("CONSULT", "visit"): {"met", "visited"},
    ("CONSULT", "call"): {"phoned"},
    ("CONSULT", "invite"): {"invited"},
    ("CONSULT", "correspondence"): {"wroteTo"},
    ("CONSULT", "mediation"): {"mediatedFor"},
    ("CONSULT", "brief"): set(),
    ("CONSULT", "council-debate"): set(),
    ("SUPPORT", "recognise"): {"supported", "recognised"},
    ("SUPPORT", "congratulate"): {"supported", "congratulated"},
    ("SUPPORT", "condole"): {"supported", "condoledWith"},
    ("RETREAT", "ceasefire"): {"ceasedFireWith"},
}
HOSTED = {("kim", "hosted", "xi"), ("PRK", "hosted", "CHN"), ("xi", "visited", "kim"), ("CHN", "visited", "PRK")}


def store(*graphs: str) -> Store:
    filled = Store()
    for number, triples in enumerate(graphs):
        filled.update(f"{PREFIXES} INSERT DATA {{ GRAPH :graph{number} {{ {triples} }} }}")
    return filled


def derived(filled: Store) -> set[tuple[str, str, str]]:
    """What all rules give over the union of a store's graphs, as local names."""
    return {triple for rule in files.rules() for triple in _run(filled, rule.text)}


def _run(filled: Store, text: str) -> Iterator[tuple[str, str, str]]:
    answer = filled.query(text, use_default_graph_as_union=True)
    assert isinstance(answer, QueryTriples)
    for triple in answer:
        assert isinstance(triple.subject, NamedNode)
        assert isinstance(triple.object, NamedNode)
        yield _local(triple.subject), _local(triple.predicate), _local(triple.object)


def _local(iri: NamedNode) -> str:
    return re.split(r"[#/]", iri.value)[-1]


@cache
def classes(kind: str, mode: str) -> str:
    exact = MODE_CLASSES.get((kind, mode), EVENT_CLASSES[kind])
    distant = (
        [Dgm.DistantConsult]
        if mode in {"brief", "call", "correspondence", "council-debate", "invite", "mediation"}
        else []
    )
    return " , ".join(f"<{term}>" for term in (exact, *distant, EVENT_CLASSES[kind], Dgm.Event))


def act(kind: str, mode: str = "", status: str = "occurred") -> str:
    """Kim, for North Korea, does something to Xi, for China."""
    return (
        f":act a {classes(kind, mode)} ; dgm:status dgm:{status} ; dgm:source :kim ; dgm:sourceSide :PRK ;"
        " dgm:target :xi ; dgm:targetSide :CHN . :kim a dgm:Person . :xi a dgm:Person ."
    )


def between(properties: set[str]) -> set[tuple[str, str, str]]:
    """Those properties from Kim to Xi and from North Korea to China, both ways where they are symmetric."""
    forth = {(a, name, b) for name in properties for a, b in (("kim", "xi"), ("PRK", "CHN"))}
    return forth | {(b, name, a) for a, name, b in forth if Dgm[name] in SYMMETRIC}


@pytest.mark.parametrize("kind", [*EVENT_CLASSES])
@pytest.mark.parametrize("status", ["occurred", "ongoing"])
def test_act_of_each_type(kind: str, status: str) -> None:
    """An act of each type that occurred or is under way gives its property between the people and their states."""
    assert derived(store(act(kind, status=status))) == between({OF_TYPE[kind]})


@pytest.mark.parametrize(("kind", "mode"), [*MODE_CLASSES])
def test_act_of_each_kind(kind: str, mode: str) -> None:
    """An act of each kind gives its type's property, save for kinds that have their own instead or besides."""
    expected = HOSTED | between({"met"}) if mode == "host" else between(OF_MODE.get((kind, mode), {OF_TYPE[kind]}))
    assert derived(store(act(kind, mode))) == expected


@pytest.mark.parametrize("kind", [*EVENT_CLASSES])
@pytest.mark.parametrize("status", ["planned", "conditional", "negated", "denied"])
def test_act_that_did_not_happen_gives_nothing(kind: str, status: str) -> None:
    """What is planned, possible, negated or denied is no direct triple."""
    assert derived(store(act(kind, status=status))) == set()


def test_visit_to_a_state_is_no_meeting() -> None:
    """Who visits a state visited it, and met it only where a text says so."""
    visit = f":act a {classes('CONSULT', 'visit')} ; dgm:status dgm:occurred ; dgm:source :kim ; dgm:target :CHN ;"
    filled = store(f"{visit} dgm:sourceSide :PRK ; dgm:targetSide :CHN . :kim a dgm:Person . :CHN a dgm:State .")
    assert derived(filled) == {("kim", "visited", "CHN"), ("PRK", "visited", "CHN")}


def test_people_of_one_side() -> None:
    """People of one state meet one another, but the state does not meet itself."""
    meeting = f":act a {classes('CONSULT', 'meeting')} ; dgm:status dgm:occurred ; dgm:source :kim ; dgm:target :choe ;"
    filled = store(f"{meeting} dgm:sourceSide :PRK ; dgm:targetSide :PRK . :kim a dgm:Person . :choe a dgm:Person .")
    assert derived(filled) == {("kim", "met", "choe"), ("choe", "met", "kim")}


def test_opposite_sides_of_one_event() -> None:
    """Of an event with several targets, the source met each of them, and nothing is said of the targets together."""
    ceremony = (
        f":act a {classes('CONSULT', 'ceremony')} ; dgm:status dgm:occurred ; dgm:source :kim ; dgm:target :xi, :putin"
    )
    pairs = {("kim", "xi"), ("kim", "putin")}
    assert derived(store(f"{ceremony} .")) == {(a, "met", b) for a, b in pairs | {(b, a) for a, b in pairs}}


def test_act_spread_over_graphs() -> None:
    """The rules see the union of all graphs: what one article says of the act and another of its status."""
    one = f":act a {classes('ACCUSE', 'blame')} ; dgm:source :USA"
    other = ":act dgm:status dgm:occurred ; dgm:target :CHN"
    assert derived(store(one, other)) == {("USA", "accused", "CHN")}


@pytest.mark.parametrize("predicate", LASTING)
def test_lasting_relation(predicate: Dgm) -> None:
    """A relation gives its predicate directly, both ways where it is symmetric."""
    filled = store(f":r a dgm:Relation ; dgm:subject :a ; dgm:predicate <{predicate}> ; dgm:object :b .")
    back = {("b", predicate.name, "a")} if predicate in SYMMETRIC else set()
    assert derived(filled) == {("a", predicate.name, "b")} | back


def test_relation_by_a_stranger_predicate_gives_nothing() -> None:
    """Only the predicates of lasting relations become triples, whatever a graph may say."""
    filled = store(":r a dgm:Relation ; dgm:subject :a ; dgm:predicate dgm:met ; dgm:object :b .")
    assert derived(filled) == set()


def test_office_without_an_end() -> None:
    """An office of the reference tables holds directly as long as no end of it is known."""
    held = "a dgm:OfficeHolding ; dgm:predicate dgm:headOfStateOf ; dgm:inPolity :USA ; dgm:begin '2009' ; dgm:holder"
    filled = store(f":h1 {held} :obama ; dgm:end '2017' . :h2 {held} :trump .")
    assert derived(filled) == {("trump", "headOfStateOf", "USA")}


def test_one_file_a_property() -> None:
    """There is one rule for each direct property, by its name, and two for lasting relations."""
    assert set(RULES) == {term.name for term in DIRECT} | {"relations", "offices"}


@pytest.mark.parametrize("name", [*RULES])
def test_rule_explains_itself(name: str) -> None:
    """Each rule has a title, a meaning in Arabic and English and an example, and derives what it is named for."""
    rule = RULES[name]
    assert rule.title
    assert re.search(r"[\u0621-\u064a]", rule.meaning["ar"])
    assert rule.meaning["en"].endswith(".")
    assert rule.example
    built = set(re.findall(r"dgm:(\w+)", rule.text.split("CONSTRUCT", 1)[1].split("WHERE", 1)[0]))
    assert built == (set() if name in {"relations", "offices"} else {name})


@pytest.mark.parametrize("name", [*RULES])
def test_rule_is_standard(name: str) -> None:
    """Each rule is standard SPARQL 1.1 for a second engine too, and names no graph, service or file."""
    prepareQuery(RULES[name].text)
    body = "\n".join(line for line in RULES[name].text.splitlines() if not line.startswith("#"))
    assert not re.search(r"\b(GRAPH|FROM|SERVICE)\b", body)
