"""The graphs that no article says: the ontology, the reference facts, and what the rules derive from all the others."""

from __future__ import annotations

from collections.abc import Iterable

from graph.store.protocol import Change, Store
from graph.store.syntax import Syntax, parse, without_blank_nodes
from graph.terms import DERIVED_GRAPH, ONTOLOGY_GRAPH, REFERENCE_GRAPH, NamedNode, Quad
from ontology import files


def install_ontology(store: Store) -> Change:
    """Put the vocabulary and its alignments into the graph `id/graph/ontology`. Raises StoreFault."""
    quads = [quad for text in (files.vocabulary(), files.alignments()) for quad in parse(text, Syntax.TURTLE)]
    return store.replace_graph(ONTOLOGY_GRAPH, _homed(ONTOLOGY_GRAPH, without_blank_nodes(quads)))


def install_reference(store: Store, quads: Iterable[Quad]) -> Change:
    """Put the reference facts (states, people, organisations, offices) into `id/graph/reference`. Raises StoreFault."""
    return store.replace_graph(REFERENCE_GRAPH, _homed(REFERENCE_GRAPH, quads))


def derive(store: Store) -> Change:
    """Run every rule over the union of all graphs and make what they give the graph `id/graph/derived`.

    No rule needs what another derives (`ontology.files.rules` promises it), so one round is enough and nothing
    derived keeps itself alive. Raises StoreFault.
    """
    answers = (store.query(rule.text) for rule in files.rules())
    triples = {triple for answer in answers for triple in answer.triples or ()}
    derived = (Quad(triple.subject, triple.predicate, triple.object, DERIVED_GRAPH) for triple in triples)
    return store.replace_graph(DERIVED_GRAPH, derived)


def _homed(name: NamedNode, quads: Iterable[Quad]) -> list[Quad]:
    return [Quad(quad.subject, quad.predicate, quad.object, name) for quad in quads]
