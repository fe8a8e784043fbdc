"""The Turtle and the Python names say the same, and every term explains itself in both languages."""

from __future__ import annotations

import re
from functools import cache

import pytest
from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, URIRef

from ontology import files
from ontology.vocabulary import (
    ACTOR_CLASSES,
    DIRECT,
    DISTANT_CONSULTS,
    EVENT_CLASSES,
    GOLDSTEIN,
    LASTING,
    MODE_CLASSES,
    NAMESPACE,
    ORGANISATION_CLASSES,
    PLACE_CLASSES,
    QUAD,
    RELATION_CLASSES,
    STATUSES,
    SYMMETRIC,
    Dgm,
)

ONTOLOGY = URIRef("https://w3id.org/dragoman/ontology")
PROPERTY_TYPES = {OWL.ObjectProperty, OWL.DatatypeProperty}


@cache
def vocabulary() -> Graph:
    return Graph().parse(data=files.vocabulary(), format="turtle")


def ref(term: Dgm) -> URIRef:
    return URIRef(term.value)


def described() -> set[str]:
    return {str(subject) for subject in vocabulary().subjects(unique=True) if subject != ONTOLOGY}


def properties() -> set[URIRef]:
    return {URIRef(str(s)) for kind in PROPERTY_TYPES for s in vocabulary().subjects(RDF.type, kind)}


def values(predicate: Dgm) -> set[tuple[str, str]]:
    """(subject, object as text) of a property of classes."""
    return {(str(s), str(o)) for s, o in vocabulary().subject_objects(ref(predicate))}


def test_terms_are_the_same_both_ways() -> None:
    """No term of the Turtle is without its Python name and no Python name without its term."""
    assert described() == {term.value for term in Dgm}
    assert all(term.value == NAMESPACE + term.name for term in Dgm)


@pytest.mark.parametrize("term", [*Dgm])
def test_term_is_explained_in_both_languages(term: Dgm) -> None:
    """Every class, individual and property has one label and one comment in Arabic letters and one in Latin."""
    for predicate in (RDFS.label, RDFS.comment):
        texts = {o.language: str(o) for o in vocabulary().objects(ref(term), predicate) if isinstance(o, Literal)}
        assert len(list(vocabulary().objects(ref(term), predicate))) == 2
        assert re.search(r"[\u0621-\u064a]", texts["ar"])
        assert re.fullmatch(r"[\x20-\x7e]+", texts["en"])


def test_labels_of_kinds_are_distinct() -> None:
    """No two classes bear the same label in one language, so that a legend can be read."""
    classes = list(vocabulary().subjects(RDF.type, OWL.Class))
    labels = [label for each in classes for label in vocabulary().objects(each, RDFS.label)]
    assert len(labels) == len(set(labels))


def test_ontology_names_itself() -> None:
    """The ontology has its version, licence and preferred prefix."""
    about = {str(p).rsplit("/", 1)[-1].rsplit("#", 1)[-1]: str(o) for p, o in vocabulary().predicate_objects(ONTOLOGY)}
    assert about["versionInfo"] == "0.1.0"
    assert about["license"] == "https://www.apache.org/licenses/LICENSE-2.0"
    assert about["preferredNamespacePrefix"] == "dgm"
    assert about["preferredNamespaceUri"] == NAMESPACE


def test_no_blank_nodes() -> None:
    """The vocabulary and the alignments are free of blank nodes, as all our data."""
    both = vocabulary() + Graph().parse(data=files.alignments(), format="turtle")
    assert not [term for triple in both for term in triple if isinstance(term, BNode)]


def test_classes_named_are_described() -> None:
    """Superclasses, superproperties, domains and ranges of ours are themselves described."""
    named = {
        str(o)
        for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.inverseOf, OWL.disjointWith)
        for o in vocabulary().objects(None, predicate)
    }
    assert {iri for iri in named if iri.startswith(NAMESPACE)} <= described()


def test_every_property_has_domain_and_range() -> None:
    """Every property says of what it is said and what it leads to."""
    for each in properties():
        assert len(list(vocabulary().objects(each, RDFS.domain))) == 1, each
        assert len(list(vocabulary().objects(each, RDFS.range))) == 1, each


def test_event_classes() -> None:
    """The sixteen types of PLOVER lead to the classes that bear their names, right below dgm:Event."""
    assert values(Dgm.typeName) == {(iri.value, name) for name, iri in EVENT_CLASSES.items()}
    assert len(EVENT_CLASSES) == 16
    assert all((ref(term), RDFS.subClassOf, ref(Dgm.Event)) in vocabulary() for term in EVENT_CLASSES.values())


def test_mode_classes() -> None:
    """Each type and mode leads to the class that bears the mode's name and lies below the type's class, or is it."""
    assert values(Dgm.modeName) == {(iri.value, mode) for (_, mode), iri in MODE_CLASSES.items()}
    for (kind, _), iri in MODE_CLASSES.items():
        assert ref(EVENT_CLASSES[kind]) in set(vocabulary().transitive_objects(ref(iri), RDFS.subClassOf))


def test_distant_consults() -> None:
    """The consultations that are no meetings are the subclasses of dgm:DistantConsult."""
    below = set(vocabulary().subjects(RDFS.subClassOf, ref(Dgm.DistantConsult)))
    assert below == {ref(term) for term in DISTANT_CONSULTS}


def test_kinds_lie_right_below_their_type() -> None:
    """All other kinds have the type's class as superclass, so that two classes and dgm:Event are the whole line."""
    for (kind, _), iri in MODE_CLASSES.items():
        parent = Dgm.DistantConsult if iri in DISTANT_CONSULTS else EVENT_CLASSES[kind]
        if iri != parent:
            assert set(vocabulary().objects(ref(iri), RDFS.subClassOf)) == {ref(parent)}


def test_quad_classes() -> None:
    """Each type's quad class is the one the Turtle gives its class."""
    assert values(Dgm.quadClass) == {(EVENT_CLASSES[kind].value, quad.value) for kind, quad in QUAD.items()}


def test_goldstein_values() -> None:
    """Each class of events has in Python the Goldstein value the alignments give it."""
    alignments = Graph().parse(data=files.alignments(), format="turtle")
    given = {str(s): float(str(o)) for s, o in alignments.subject_objects(ref(Dgm.goldstein))}
    assert given == {term.value: value for term, value in GOLDSTEIN.items()}
    events = {str(each) for each in vocabulary().transitive_subjects(RDFS.subClassOf, ref(Dgm.Event))}
    assert set(given) == events - {Dgm.Event.value}


def test_statuses() -> None:
    """The statuses of a record are the individuals of dgm:Status."""
    found = {str(each) for each in vocabulary().subjects(RDF.type, ref(Dgm.Status))}
    assert found == {term.value for term in STATUSES.values()}
    assert {name: term.name for name, term in STATUSES.items()} == {name: name for name in STATUSES}


def test_relation_classes() -> None:
    """Each predicate of lasting relations has the class that names it."""
    assert values(Dgm.ofPredicate) == {(term.value, Dgm[name].value) for name, term in RELATION_CLASSES.items()}
    assert {Dgm[name] for name in RELATION_CLASSES} == set(LASTING)


def test_kinds_of_organisations_and_places() -> None:
    """Each kind of the reference tables has the class that bears its name."""
    kinds = {**ORGANISATION_CLASSES, **PLACE_CLASSES}
    assert values(Dgm.kindName) == {(term.value, name) for name, term in kinds.items()}


def test_actor_classes() -> None:
    """The three classes of actors lie below dgm:Actor."""
    below = {str(each) for each in vocabulary().subjects(RDFS.subClassOf, ref(Dgm.Actor))}
    assert below == {term.value for term in ACTOR_CLASSES.values()}


def test_symmetric_properties() -> None:
    """The properties that hold both ways are the ones declared symmetric."""
    declared = {str(each) for each in vocabulary().subjects(RDF.type, OWL.SymmetricProperty)}
    assert declared == {term.value for term in SYMMETRIC}


def test_direct_properties() -> None:
    """The properties of acts are those below dgm:actedTowards."""
    below = {str(each) for each in vocabulary().transitive_subjects(RDFS.subPropertyOf, ref(Dgm.actedTowards))}
    assert below - {Dgm.actedTowards.value} == {term.value for term in DIRECT}
