"""The knowledge tables become the graph of reference facts."""

from __future__ import annotations

from datetime import date as day
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, QueryTriples, Store

from ingest import identity
from ingest.actors.facts import load
from ingest.actors.knowledge import Knowledge, Office, Organisation, Person, Place, State
from ingest.reference import GRAPH, reference_quads
from ontology import files

PREFIXES = """
PREFIX dgm: <https://w3id.org/dragoman/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX state: <https://w3id.org/dragoman/id/state/>
"""
FRANCE = State(
    "FRA", "France", "فرنسا", ("French Republic", "France"), ("الجمهورية الفرنسية",), ("French",), ("فرنسي",), (),
    "Paris", "Q142", "", "", ("test",),
)  # fmt: skip
SOVIET_UNION = State(
    "SUN", "Soviet Union", "الاتحاد السوفيتي", (), ("الاتحاد السوفياتي",), ("Soviet",), ("سوفيتي",), (), "", "Q15180",
    "1922", "1991", ("test",),
)  # fmt: skip
PARIS = Place("Paris", "Paris", "باريس", (), (), "FRA", "capital", "Q90", "2988507", ("test",))
AFP = Organisation("AFP", "Agence France-Presse", "وكالة فرانس برس", ("AFP",), (), "agency", "FRA", "", ("test",))
MITTERRAND = Person(
    "François Mitterrand", "François Mitterrand", "فرانسوا ميتران", (), (), "FRA", "Q2038", "1916-10-26", ("test",)
)
TERM = Office(
    "François Mitterrand", "headOfStateOf", "president", "FRA", "1981-05-21", "1995-05-17", day(1981, 5, 21),
    day(1995, 5, 17), ("test",),
)  # fmt: skip
OPEN_TERM = Office(
    "François Mitterrand", "holdsOfficeIn", "", "ORG:AFP", "", "", day(1, 1, 1), day(9999, 12, 31), ("test",)
)
KNOWLEDGE = Knowledge(
    states={"FRA": FRANCE, "SUN": SOVIET_UNION},
    places={"Paris": PARIS},
    organisations={"AFP": AFP},
    people={"François Mitterrand": MITTERRAND},
    offices={"François Mitterrand": (TERM, OPEN_TERM)},
    ambiguous=(),
    sources={},
)


@cache
def store() -> Store:
    filled = Store()
    filled.extend(reference_quads(KNOWLEDGE))
    return filled


def ask(query: str) -> set[tuple[str, ...]]:
    answer = store().query(PREFIXES + query, use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    shortened = identity.BASE
    return {tuple(cell.value.removeprefix(shortened) if cell else "" for cell in row) for row in answer}


def test_all_in_the_reference_graph() -> None:
    """Every fact is in the graph of reference facts, once, in the same order each time, without blank nodes."""
    said = reference_quads(KNOWLEDGE)
    assert (
        {q.graph_name for q in said}
        == {NamedNode(GRAPH)}
        == {NamedNode("https://w3id.org/dragoman/id/graph/reference")}
    )
    assert len(said) == len(set(said))
    assert reference_quads(KNOWLEDGE) == said
    assert not [q for q in said if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]


def test_names() -> None:
    """Labels and other names come in both languages; a name that repeats the label is no other name."""
    query = "SELECT ?n WHERE { state:FRA %s ?n }"
    assert ask(query % "rdfs:label") == {("France",), ("فرنسا",)}
    assert ask(query % "skos:altLabel") == {("French Republic",), ("الجمهورية الفرنسية",)}
    assert ask(query % "owl:sameAs") == {("http://www.wikidata.org/entity/Q142",)}


def test_former_state() -> None:
    """A former state has its years."""
    assert ask("SELECT ?s ?a ?b WHERE { ?s schema:foundingDate ?a ; schema:dissolutionDate ?b }") == {
        ("state/SUN", "1922", "1991")
    }


def test_organisation() -> None:
    """An organisation has its kind with the superclasses, its code, and the state it is at home in."""
    kinds = "dgm:NewsAgency , dgm:NewsMedium , dgm:Organisation , dgm:Actor"
    assert ask(f"SELECT ?o ?c ?s WHERE {{ ?o a {kinds} ; dgm:code ?c ; dgm:basedIn ?s }}") == {
        ("org/AFP", "ORG:AFP", "state/FRA")
    }


def test_person() -> None:
    """A person has the code of the contract, a day of birth and whom he represents."""
    assert ask(
        "SELECT ?p ?c ?b ?s WHERE { ?p a dgm:Person ; dgm:code ?c ; schema:birthDate ?b ; dgm:represents ?s }"
    ) == {("person/Fran%C3%A7ois_Mitterrand", "PER:François Mitterrand@FRA", "1916-10-26", "state/FRA")}


def test_place_and_capital() -> None:
    """A place lies in its state and a capital is one."""
    assert ask("SELECT ?p ?s ?c WHERE { ?p a dgm:CapitalCity, dgm:Place ; dgm:inState ?s ; dgm:capitalOf ?c }") == {
        ("place/Paris", "state/FRA", "state/FRA")
    }


def test_holding_of_an_office() -> None:
    """A term says who held which office, where, from when to when."""
    rows = ask(
        """SELECT ?who ?office ?name ?where ?begin ?end WHERE {
             ?h a dgm:OfficeHolding ; dgm:holder ?who ; dgm:predicate dgm:headOfStateOf ; dgm:officeTitle ?title ;
                dgm:inPolity ?where ; dgm:begin ?begin ; dgm:end ?end ; dgm:office ?office .
             ?office a dgm:Office ; rdfs:label ?name ; dgm:inPolity ?where }"""
    )
    person = "person/Fran%C3%A7ois_Mitterrand"
    assert rows == {(person, "office/FRA.president", "president", "state/FRA", "1981-05-21", "1995-05-17")}


def test_only_open_terms_hold_directly() -> None:
    """The rule for offices gives the term without an end and not the one that ended."""
    rule = next(rule for rule in files.rules() if rule.name == "offices")
    answer = store().query(rule.text, use_default_graph_as_union=True)
    assert isinstance(answer, QueryTriples)
    assert [(str(t.predicate.value).split("#")[1], t.object) for t in answer] == [
        ("holdsOfficeIn", NamedNode("https://w3id.org/dragoman/id/org/AFP"))
    ]


def test_shipped_knowledge() -> None:
    """The tables that come with dragoman become quads: every state, organisation, person and place has its node."""
    knowledge = load()
    said = reference_quads()
    subjects = {q.subject for q in said}
    for key in knowledge.people:
        assert NamedNode(identity.person_iri(key)) in subjects
    for code in knowledge.states:
        assert Quad(NamedNode(identity.state_iri(code)), _code(), Literal(code), NamedNode(GRAPH)) in said
    assert len(subjects) >= len(knowledge.people) + len(knowledge.states) + len(knowledge.organisations)


def _code() -> NamedNode:
    return NamedNode("https://w3id.org/dragoman/ontology#code")
