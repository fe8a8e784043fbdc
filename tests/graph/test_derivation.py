"""The graphs no article says: ontology, reference facts and what the rules derive."""

from __future__ import annotations

from collections.abc import Mapping

from graph.answer import text
from graph.derivation import derive, install_ontology, install_reference
from graph.store import Store
from graph.terms import DERIVED_GRAPH, ONTOLOGY_GRAPH, REFERENCE_GRAPH, BlankNode, Literal, NamedNode, Quad, short

Graphs = Mapping[NamedNode, list[Quad]]


def derived(store: Store) -> set[str]:
    """The derived triples, shortened."""
    triples = (quad.triple for quad in store.quads(DERIVED_GRAPH))
    return {" ".join(short(text(term)) for term in (t.subject, t.predicate, t.object)) for t in triples}


def test_acts_and_relations_become_direct_triples(reports: Store) -> None:
    """Talks, a visit, a call, an accusation and an alliance, for people and their states; nothing denied or planned."""
    assert derived(reports) == {
        "id/person/Kim_Jong_Un dgm:met id/person/Xi_Jinping",
        "id/person/Xi_Jinping dgm:met id/person/Kim_Jong_Un",
        "id/state/PRK dgm:met id/state/CHN",
        "id/state/CHN dgm:met id/state/PRK",
        "id/person/Kim_Jong_Un dgm:visited id/state/CHN",
        "id/state/PRK dgm:visited id/state/CHN",
        "id/state/KOR dgm:phoned id/state/CHN",
        "id/state/CHN dgm:phoned id/state/KOR",
        "id/person/Kaja_Kallas dgm:accused id/state/CHN",
        "id/org/EU dgm:accused id/state/CHN",
        "id/state/PRK dgm:alliedWith id/state/RUS",
        "id/state/RUS dgm:alliedWith id/state/PRK",
    }


def test_the_queries_of_the_contract_are_answered(reports: Store) -> None:
    """The three questions every store must answer, as the contract writes them."""
    met = reports.query('SELECT ?who WHERE { ?who dgm:met ?kim . ?kim rdfs:label "كيم جونغ أون"@ar }')
    allied = reports.query("SELECT ?a ?b WHERE { ?a dgm:alliedWith ?b }")
    consulted = reports.query("SELECT ?event ?day WHERE { ?event a dgm:Consult ; dgm:begin ?day } ORDER BY ?day")
    assert [short(text(who)) for who in met.column("who") if who] == ["id/person/Xi_Jinping"]
    assert len(allied.rows) == 2
    assert len(consulted.rows) == 5


def test_nothing_changes_where_nothing_changed(store: Store, graphs: Graphs) -> None:
    """Installing and deriving again writes nothing."""
    for name, quads in graphs.items():
        store.replace_graph(name, quads)
    assert [install_ontology(store), install_ontology(store)] == ["new", "unchanged"]
    assert [derive(store), derive(store)] == ["new", "unchanged"]


def test_what_was_derived_goes_with_its_articles(store: Store, graphs: Graphs) -> None:
    """Without articles only ontology and reference facts are left: nothing derived keeps itself alive."""
    fact = Quad(
        NamedNode("https://w3id.org/dragoman/id/state/CHN"), NamedNode("a:label"), Literal("x"), REFERENCE_GRAPH
    )
    install_ontology(store)
    install_reference(store, [fact])
    before = set(store.quads())
    for name, quads in graphs.items():
        store.replace_graph(name, quads)
    assert derive(store) == "new"
    for name in store.graphs():
        store.drop_graph(name)
    assert derive(store) == "changed"
    assert set(store.quads()) == before


def test_the_ontology_has_no_blank_nodes(reports: Store) -> None:
    """Blank nodes of the Turtle are named, the same way each time."""
    quads = list(reports.quads(ONTOLOGY_GRAPH))
    assert len(quads) > 1000
    assert not any(isinstance(term, BlankNode) for quad in quads for term in (quad.subject, quad.object))


def test_reference_facts_are_put_into_their_graph(store: Store) -> None:
    """Whatever graph the facts came in, they are in the reference graph."""
    fact = Quad(NamedNode("a:a"), NamedNode("a:b"), Literal("c"))
    assert install_reference(store, [fact]) == "new"
    assert list(store.quads()) == [Quad(fact.subject, fact.predicate, fact.object, REFERENCE_GRAPH)]
