"""The shapes accept a sound article graph and refuse each way of breaking one, by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, Graph, Namespace
from rdflib.term import Node

from ontology import files

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPES = "https://w3id.org/dragoman/shapes#"
ARTICLE = Path(__file__).with_name("article.ttl")
PREFIXES = """
BASE <https://w3id.org/dragoman/id/>
PREFIX : <https://w3id.org/dragoman/id/>
PREFIX dgm: <https://w3id.org/dragoman/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""

# What is done to the sound graph, and every shape that then speaks.
BROKEN = [
    ("DELETE DATA { :talks dgm:confidence 0.86 }", {"confidence"}),
    ("INSERT DATA { :talks dgm:confidence 0.5 }", {"confidence"}),
    ("DELETE DATA { :e1 dgm:confidence 0.86 } ; INSERT DATA { :e1 dgm:confidence 1.2 }", {"confidence"}),
    ("DELETE DATA { :e1 dgm:confidence 0.86 } ; INSERT DATA { :e1 dgm:confidence '-1'^^xsd:decimal }", {"confidence"}),
    ("DELETE DATA { :office dgm:confidence 0.95 } ; INSERT DATA { :office dgm:confidence '1' }", {"confidence"}),
    ("DELETE DATA { :talks dgm:evidence :e1 }", {"evidence"}),
    ("DELETE DATA { :office dgm:evidence :e2 }", {"evidence"}),
    ("INSERT DATA { :talks dgm:evidence :nowhere }", {"evidence"}),
    ("DELETE WHERE { :kim rdfs:label ?l }", {"label"}),
    ("INSERT DATA { :CHN rdfs:label 'Red China'@en }", {"label"}),
    ("INSERT DATA { :CHN rdfs:label 'Chine'@fr }", {"label"}),
    ("INSERT DATA { :CHN rdfs:label 'China' }", {"label"}),
    ("DELETE WHERE { :beijing rdfs:label ?l }", {"label"}),
    ("DELETE WHERE { :talks rdfs:label ?l }", {"label"}),
    ("DELETE DATA { :talks a dgm:Consult }", {"eventType"}),
    ("INSERT DATA { :talks a dgm:Accuse }", {"eventType"}),
    ("DELETE DATA { :talks dgm:source :kim }", {"eventSource"}),
    ("INSERT DATA { :talks dgm:source :stranger }", {"eventSource"}),
    ("INSERT DATA { :talks dgm:target :beijing }", {"eventTarget"}),
    ("INSERT DATA { :talks dgm:sourceSide 'PRK' }", {"eventSides"}),
    ("INSERT DATA { :talks dgm:targetSide 'CHN' }", {"eventSides"}),
    ("DELETE DATA { :talks dgm:status dgm:occurred }", {"eventStatus"}),
    ("INSERT DATA { :talks dgm:status dgm:denied }", {"eventStatus"}),
    ("DELETE DATA { :talks dgm:status dgm:occurred } ; INSERT DATA { :talks dgm:status 'occurred' }", {"eventStatus"}),
    ("DELETE WHERE { :talks dgm:begin ?d }", {"spanBegin"}),
    ("INSERT DATA { :talks dgm:begin '2025'^^xsd:gYear }", {"eventBegin"}),
    ("DELETE WHERE { :talks dgm:begin ?d } ; INSERT DATA { :talks dgm:begin '2025-09-03' }", {"eventBegin"}),
    ("DELETE WHERE { :talks dgm:begin ?d } ; INSERT DATA { :talks dgm:begin '2025-02-30'^^xsd:date }", {"eventBegin"}),
    ("DELETE WHERE { :talks dgm:end ?d } ; INSERT DATA { :talks dgm:end '4 September'^^xsd:date }", {"eventEnd"}),
    ("INSERT DATA { :talks dgm:end '2025-09'^^xsd:gYearMonth }", {"eventEnd"}),
    ("INSERT DATA { :talks dgm:place :CHN }", {"eventPlace"}),
    ("INSERT DATA { :talks dgm:attributedTo 'KCNA' }", {"eventAttribution"}),
    ("DELETE WHERE { :talks dgm:quadClass ?q }", {"eventQuadClass"}),
    ("INSERT DATA { :talks dgm:quadClass dgm:VerbalConflict }", {"eventQuadClass"}),
    ("DELETE WHERE { :talks dgm:goldstein ?g }", {"eventGoldstein"}),
    ("DELETE WHERE { :talks dgm:goldstein ?g } ; INSERT DATA { :talks dgm:goldstein 11.0 }", {"eventGoldstein"}),
    ("INSERT DATA { :talks dgm:mode '' }", {"eventMode"}),
    ("DELETE WHERE { :office dgm:subject ?a }", {"relationSubject"}),
    ("INSERT DATA { :office dgm:subject :CHN }", {"relationSubject"}),
    ("DELETE WHERE { :office dgm:predicate ?p }", {"relationPredicate"}),
    ("DELETE WHERE { :office dgm:predicate ?p } ; INSERT DATA { :office dgm:predicate :met }", {"relationPredicate"}),
    ("DELETE WHERE { :office dgm:object ?a } ; INSERT DATA { :office dgm:object :beijing }", {"relationObject"}),
    ("INSERT DATA { :office dgm:since 'long ago' }", {"relationSince"}),
    ("INSERT DATA { :office dgm:officeTitle 'leader' }", {"officeTitle"}),
    ("DELETE WHERE { :e1 dgm:quote ?q }", {"evidenceQuote", "evidenceExact"}),
    ("DELETE WHERE { :e1 dgm:beginOffset ?o }", {"evidenceBegin", "evidenceStart"}),
    ("DELETE WHERE { :e1 dgm:endOffset ?o }", {"evidenceEnd", "evidenceStop"}),
    (
        "DELETE DATA { :e1 dgm:endOffset 24 . <e1#position> oa:end 24 } ; "
        "INSERT DATA { :e1 dgm:endOffset 0 . <e1#position> oa:end 0 }",
        {"evidenceBegin"},
    ),
    (
        "DELETE DATA { :e1 dgm:beginOffset 0 . <e1#position> oa:start 0 } ; "
        "INSERT DATA { :e1 dgm:beginOffset -3 . <e1#position> oa:start -3 }",
        {"evidenceBegin"},
    ),
    ("DELETE WHERE { :e1 dgm:sentence ?n }", {"evidenceSentence"}),
    ("DELETE DATA { :e1 dgm:sentence 0 } ; INSERT DATA { :e1 dgm:sentence -1 }", {"evidenceSentence"}),
    ("DELETE WHERE { :e1 dgm:article ?a }", {"evidenceArticle", "evidenceOrigin"}),
    ("DELETE WHERE { :e1 prov:wasDerivedFrom ?a }", {"evidenceOrigin"}),
    ("DELETE WHERE { :e1 oa:hasBody ?b }", {"evidenceBody"}),
    ("DELETE WHERE { :e1 oa:hasBody ?b } ; INSERT DATA { :e1 oa:hasBody :kim }", {"evidenceBody"}),
    ("DELETE WHERE { <e1#quote> oa:exact ?w } ; INSERT DATA { <e1#quote> oa:exact 'أخرى'@ar }", {"evidenceExact"}),
    ("DELETE WHERE { <e1#position> oa:start ?o }", {"evidenceStart"}),
    ("DELETE WHERE { :e1 oa:hasTarget ?t }", {"evidenceExact", "evidenceStart", "evidenceStop"}),
    ("DELETE WHERE { :e1 prov:wasGeneratedBy ?a }", {"evidenceMaker"}),
    ("DELETE DATA { :program a prov:SoftwareAgent }", {"evidenceMaker"}),
    ("INSERT DATA { :kim a dgm:State }", {"actorClass"}),
    ("INSERT DATA { :ghost a dgm:Actor ; rdfs:label 'Ghost'@en ; dgm:code 'ORG:Ghost' }", {"actorClass"}),
    ("DELETE WHERE { :kim dgm:code ?c }", {"actorCode"}),
    ("INSERT DATA { :PRK dgm:code 'North Korea' }", {"actorCode"}),
    ("INSERT DATA { :kim dgm:represents 'PRK' }", {"actorPolity"}),
    ("INSERT DATA { :beijing owl:sameAs <http://www.wikidata.org/wiki/Beijing> }", {"sameAs"}),
    ("DELETE WHERE { :article schema:identifier ?i }", {"articleIdentifier"}),
    ("INSERT DATA { :article schema:datePublished '2025-09-06'^^xsd:date }", {"articleDate"}),
    ("DELETE WHERE { :article schema:inLanguage ?l }", {"articleLanguage"}),
    ("INSERT DATA { :article schema:url 'example.org' }", {"articleUrl"}),
    ("DELETE WHERE { :article schema:url ?u } ; INSERT DATA { :article schema:url <file:///etc> }", {"articleUrl"}),
]  # fmt: skip


@cache
def shapes() -> Graph:
    return Graph().parse(data=files.shapes(), format="turtle")


def sound() -> Graph:
    return Graph().parse(ARTICLE, format="turtle")


def complaints(graph: Graph, vocabulary: Graph | None = None) -> set[str]:
    """The local names of the shapes that speak about a graph."""
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=shapes(), ont_graph=vocabulary, advanced=False)
    assert isinstance(report, Graph)
    named = {str(source).removeprefix(SHAPES) for source in report.objects(None, SH.sourceShape)}
    assert conforms is not bool(named)
    return named


def property_shapes() -> set[Node]:
    return set(shapes().subjects(RDF.type, SH.PropertyShape))


def test_sound_graph_conforms() -> None:
    """A sound article graph conforms, alone and with the vocabulary beside it."""
    vocabulary = Graph().parse(data=files.vocabulary(), format="turtle")
    assert complaints(sound()) == set()
    assert complaints(sound(), vocabulary) == set()


@pytest.mark.parametrize(("change", "expected"), BROKEN, ids=[change for change, _ in BROKEN])
def test_broken_graph_is_refused(change: str, expected: set[str]) -> None:
    """Each fault is found by the shape that is there for it, and by no other."""
    graph = sound()
    graph.update(PREFIXES + change)
    assert complaints(graph) == expected


def test_every_shape_has_a_failing_example() -> None:
    """No property shape is without an example above that it refuses."""
    shown = {name for _, expected in BROKEN for name in expected}
    assert {str(shape).removeprefix(SHAPES) for shape in property_shapes()} == shown


def test_messages_in_both_languages() -> None:
    """Every property shape says what it wants in Arabic and in English."""
    spoken = {shape: {m.language for m in shapes().objects(shape, SH.message)} for shape in property_shapes()}  # type: ignore[attr-defined]
    assert set(map(frozenset, spoken.values())) == {frozenset({"ar", "en"})}
