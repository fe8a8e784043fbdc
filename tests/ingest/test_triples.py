"""An extraction becomes a graph that stands alone, holds to the shapes, and answers the contract's questions."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pyshacl
import pytest
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    parse,
)
from pyoxigraph import serialize as written
from rdflib import Graph

from ingest import identity
from ingest.record import Event, Extraction
from ingest.terms import address, date, decimal, span, text
from ingest.triples import quads
from ontology import files
from ontology.vocabulary import Dgm
from tests.ingest import sample

ID = "https://w3id.org/dragoman/id/"
PREFIXES = """
PREFIX dgm: <https://w3id.org/dragoman/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
"""


@cache
def shapes() -> Graph:
    return Graph().parse(data=files.shapes(), format="turtle")


def report(said: tuple[Quad, ...]) -> str:
    """What the shapes say of the quads of one graph."""
    triples = written((Triple(q.subject, q.predicate, q.object) for q in said), format=RdfFormat.N_TRIPLES)
    conforms, _, words = pyshacl.validate(Graph().parse(data=triples, format="nt"), shacl_graph=shapes())
    return "" if conforms else str(words)


def filled(*extractions: Extraction) -> Store:
    """A store of articles, with what the rules derive from them."""
    store = Store()
    for extraction in extractions:
        store.extend(quads(extraction))
    for rule in files.rules():
        answer = store.query(rule.text, use_default_graph_as_union=True)
        assert isinstance(answer, QueryTriples)
        graph = NamedNode(identity.graph_iri("derived"))
        store.extend([Quad(triple.subject, triple.predicate, triple.object, graph) for triple in answer])
    return store


def ask(store: Store, query: str) -> set[tuple[str, ...]]:
    """The rows of a query over the union of all graphs, IRIs of things by their last part."""
    answer = store.query(PREFIXES + query, use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    return {tuple(cell.value.removeprefix(ID) if cell else "" for cell in row) for row in answer}


def one(*events: Event) -> Extraction:
    return replace(sample.EXTRACTION, events=events, relations=())


def test_everything_is_in_the_article_graph() -> None:
    """Every quad lies in the graph named by the article, each once, and none has a blank node."""
    said = quads(sample.EXTRACTION)
    assert {q.graph_name for q in said} == {NamedNode(f"{ID}article/sample-ar")}
    assert len(said) == len(set(said))
    assert not [q for q in said if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]


def test_same_extraction_same_quads() -> None:
    """The quads come in the same order each time, and a round trip through N-Quads keeps them."""
    said = quads(sample.EXTRACTION)
    assert quads(replace(sample.EXTRACTION)) == said
    assert tuple(parse(written(said, format=RdfFormat.N_QUADS), format=RdfFormat.N_QUADS)) == said


def test_graph_holds_to_the_shapes() -> None:
    """What we write of the sample conforms to SHACL without any inference."""
    assert report(quads(sample.EXTRACTION)) == ""


def test_contract_who_met_kim() -> None:
    """Who met Kim Jong Un is asked by his Arabic name."""
    rows = ask(filled(sample.EXTRACTION), 'SELECT ?who WHERE { ?who dgm:met ?kim . ?kim rdfs:label "كيم جونغ أون"@ar }')
    assert rows == {("person/Xi_Jinping",)}


def test_contract_allies() -> None:
    """Who is allied with whom holds both ways."""
    rows = ask(filled(sample.EXTRACTION), "SELECT ?a ?b WHERE { ?a dgm:alliedWith ?b }")
    assert rows == {("state/PRK", "state/RUS"), ("state/RUS", "state/PRK")}


def test_contract_consultations_by_day() -> None:
    """All consultations are found by their type and come with the day they began."""
    query = "SELECT ?event ?day WHERE { ?event a dgm:Consult ; dgm:begin ?day } ORDER BY ?day"
    rows = ask(filled(sample.EXTRACTION), query)
    assert rows == {
        (identity.event_iri(sample.VISIT, "sample-ar").removeprefix(ID), "2025-09-02"),
        (identity.event_iri(sample.TALKS, "sample-ar").removeprefix(ID), "2025-09-04"),
    }


def test_direct_triples() -> None:
    """The rules see people and the sides they stand for; the denied threat is not among what they give."""
    rows = ask(
        filled(sample.EXTRACTION),
        "SELECT ?a ?p ?b WHERE { GRAPH <https://w3id.org/dragoman/id/graph/derived> { ?a ?p ?b } }",
    )
    kim, xi, samir = "person/Kim_Jong_Un", "person/Xi_Jinping", "person/Samir_al-Haddad.EU"
    assert {(a, Dgm(p).name, b) for a, p, b in rows} == {
        (kim, "met", xi),
        (xi, "met", kim),
        ("state/PRK", "met", "state/CHN"),
        ("state/CHN", "met", "state/PRK"),
        (kim, "visited", "state/CHN"),
        ("state/PRK", "visited", "state/CHN"),
        (samir, "accused", kim),
        (samir, "accused", xi),
        ("org/EU", "accused", "state/PRK"),
        ("org/EU", "accused", "state/CHN"),
        ("state/PRK", "alliedWith", "state/RUS"),
        ("state/RUS", "alliedWith", "state/PRK"),
        (kim, "headOfStateOf", "state/PRK"),
    }


def test_event_node() -> None:
    """An event says all that the model asks of it."""
    event = identity.event_iri(sample.TALKS, "sample-ar")
    facts = {
        (q.predicate.value, q.object.value if isinstance(q.object, NamedNode | Literal) else "")
        for q in quads(one(sample.TALKS))
        if q.subject == NamedNode(event)
    }
    rdf, rdfs = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
    evidence = identity.evidence_iri("sample-ar", 0, sample.TALKS.evidence.end, event)
    assert facts == {
        (f"{rdf}type", Dgm.Talks),
        (f"{rdf}type", Dgm.Consult),
        (f"{rdf}type", Dgm.Event),
        (f"{rdf}type", "http://semanticweb.cs.vu.nl/2009/11/sem/Event"),
        (f"{rdfs}label", "CONSULT talks: Kim Jong Un – Xi Jinping (2025-09-04)"),
        (f"{rdfs}label", "محادثات: كيم جونغ أون – شي جين بينغ (2025-09-04)"),
        (Dgm.source, f"{ID}person/Kim_Jong_Un"),
        (Dgm.sourceSide, f"{ID}state/PRK"),
        (Dgm.target, f"{ID}person/Xi_Jinping"),
        (Dgm.targetSide, f"{ID}state/CHN"),
        (Dgm.place, f"{ID}place/Beijing"),
        (Dgm.begin, "2025-09-04"),
        (Dgm.status, Dgm.occurred),
        (Dgm.quadClass, Dgm.VerbalCooperation),
        (Dgm.goldstein, "4"),
        (Dgm.mode, "talks"),
        (Dgm.confidence, "0.86"),
        (Dgm.evidence, evidence),
    }


def test_evidence_is_the_exact_slice() -> None:
    """Each quotation is the article's text between its offsets, in the evidence and in its selectors."""
    rows = ask(
        filled(sample.EXTRACTION),
        """SELECT ?quote ?begin ?end ?exact ?start ?stop WHERE {
             ?e a dgm:Evidence ; dgm:quote ?quote ; dgm:beginOffset ?begin ; dgm:endOffset ?end .
             ?e oa:hasTarget/oa:hasSelector ?q , ?p . ?q oa:exact ?exact . ?p oa:start ?start ; oa:end ?stop }""",
    )
    assert len(rows) == 6
    for quote, begin, end, exact, start, stop in rows:
        assert sample.TEXT[int(begin) : int(end)] == quote == exact
        assert (begin, end) == (start, stop)


def test_article_and_program() -> None:
    """The article describes itself, and the evidence says which version of which program read it."""
    store = filled(sample.EXTRACTION)
    assert ask(
        store, "SELECT ?p ?o WHERE { ?a a schema:NewsArticle ; ?p ?o FILTER (STRSTARTS(STR(?p), STR(schema:))) }"
    ) == {
        ("https://schema.org/identifier", "sample-ar"),
        ("https://schema.org/headline", "كيم يلتقي شي في بكين"),
        ("https://schema.org/datePublished", "2025-09-05"),
        ("https://schema.org/inLanguage", "ar"),
        ("https://schema.org/publisher", "AFP"),
        ("https://schema.org/url", "https://example.org/kim-xi"),
    }
    maker = (
        "?e prov:wasGeneratedBy/prov:wasAssociatedWith ?who . ?who rdfs:label ?name ; schema:softwareVersion ?version"
    )
    assert ask(store, f"SELECT DISTINCT ?who ?name ?version WHERE {{ {maker} }}") == {
        ("extractor/dragoman-0.1.0-rules", "dragoman 0.1.0 (rules)", "0.1.0")
    }


def test_act_reported_by_two_articles() -> None:
    """The same act in two articles is one event with two pieces of evidence, and goes with its last article alone."""
    again = replace(sample.EXTRACTION, doc="other", events=(replace(sample.TALKS, mode="meeting"),), relations=())
    store = filled(sample.EXTRACTION, again)
    query = f"SELECT ?e WHERE {{ <{identity.event_iri(sample.TALKS, 'x')}> dgm:evidence ?e }}"
    assert len(ask(store, query)) == 2
    store.remove_graph(NamedNode(identity.article_iri("other")))
    assert len(ask(store, query)) == 1
    assert set(store.quads_for_pattern(None, None, None, NamedNode(identity.article_iri("sample-ar")))) == set(
        quads(sample.EXTRACTION)
    )


def test_act_mentioned_twice_in_one_article() -> None:
    """Two mentions of one act are one event: the surer gives status and label, both give mode, place and evidence."""
    second = replace(
        sample.TALKS,
        mode="meeting",
        status="ongoing",
        confidence=0.9,
        place=None,
        place_iri=None,
        evidence=sample.evidence("كيم", 1),
    )
    said = quads(one(sample.TALKS, second))
    assert report(said) == ""
    rows = ask(
        filled(one(sample.TALKS, second)),
        """SELECT ?status ?label (COUNT(DISTINCT ?m) AS ?modes) (COUNT(DISTINCT ?e) AS ?pieces) ?place WHERE {
             ?x a dgm:Event ; dgm:status ?status ; rdfs:label ?label ; dgm:mode ?m ; dgm:evidence ?e ; dgm:place ?place
             FILTER (LANG(?label) = "ar") } GROUP BY ?status ?label ?place""",
    )
    assert rows == {(Dgm.ongoing.value, "لقاء: كيم جونغ أون – شي جين بينغ (2025-09-04)", "2", "2", "place/Beijing")}


def test_same_words_for_one_act_twice() -> None:
    """The same words cited twice for one act are one piece of evidence, with the higher confidence."""
    said = quads(one(replace(sample.TALKS, confidence=0.4, trigger="محادثات"), sample.TALKS))
    assert report(said) == ""
    assert [q.object for q in said if q.predicate.value == Dgm.confidence] == [decimal(0.86)] * 2


def test_mode_without_a_class() -> None:
    """A mode the vocabulary does not know leaves the type's class and value, and stays as text."""
    event = replace(sample.TALKS, mode="corridor chat")
    rows = ask(filled(one(event)), "SELECT ?c ?m ?g WHERE { ?e a dgm:Event, ?c ; dgm:mode ?m ; dgm:goldstein ?g }")
    sem = "http://semanticweb.cs.vu.nl/2009/11/sem/Event"
    assert rows == {(term, "corridor chat", "2.5") for term in (Dgm.Consult.value, Dgm.Event.value, sem)}
    assert report(quads(one(event))) == ""


def test_distant_consultation() -> None:
    """A telephone call bears the class between its own and its type, and so is no meeting."""
    store = filled(one(replace(sample.TALKS, mode="call")))
    assert ask(store, "SELECT ?b WHERE { ?x a dgm:PhoneCall, dgm:DistantConsult, dgm:Consult . ?a dgm:phoned ?b }") == {
        ("person/Xi_Jinping",), ("person/Kim_Jong_Un",), ("state/CHN",), ("state/PRK",)
    }  # fmt: skip
    assert ask(store, "SELECT ?a WHERE { ?a dgm:met ?b }") == set()


def test_person_who_changed_sides() -> None:
    """One person acting for Estonia and later for the EU accuses each time in the name of that day's side alone."""
    early = replace(sample.SAMER, code="PER:Samir al-Haddad@EST", polity="EST")
    first = replace(sample.ACCUSATION, source=(early.code,), target=("RUS",), date="2023-01-01")
    second = replace(sample.ACCUSATION, target=("CHN",), date="2025-01-01")
    articles = (
        replace(one(first), doc="a", actors=(early, sample.RUS)),
        replace(one(second), doc="b", actors=(sample.SAMER, sample.CHN)),
    )
    rows = ask(filled(*articles), "SELECT ?a ?b WHERE { ?a dgm:accused ?b }")
    person = "person/Samir_al-Haddad.EU"
    assert rows == {
        (person, "state/RUS"), (person, "state/CHN"), ("state/EST", "state/RUS"), ("org/EU", "state/CHN")
    }  # fmt: skip


def test_relation_node() -> None:
    """A relation keeps its class, labels in both languages, year and office; the surer mention leads."""
    doubtful = replace(sample.OFFICE, confidence=0.3, since="2011-12", evidence=sample.evidence("كيم", 1))
    extraction = replace(sample.EXTRACTION, events=(), relations=(sample.ALLIANCE, doubtful, sample.OFFICE))
    assert report(quads(extraction)) == ""
    rows = ask(
        filled(extraction),
        """SELECT ?class ?label ?since ?title ?confidence WHERE {
             ?r a dgm:Relation , ?class ; rdfs:label ?label ; dgm:since ?since ; dgm:confidence ?confidence
             OPTIONAL { ?r dgm:officeTitle ?title } FILTER (?class != dgm:Relation && LANG(?label) = "ar") }""",
    )
    assert rows == {
        (Dgm.Alliance.value, "كوريا الشمالية – حليف لـ – روسيا", "2022", "", "0.9"),
        (Dgm.OfficeRelation.value, "كيم جونغ أون – رئيس دولة – كوريا الشمالية", "2011-12", "leader", "0.95"),
    }


def test_act_of_one_side() -> None:
    """An act without a target has a label and conforms."""
    test = replace(sample.DENIED_THREAT, type="MOBILIZE", mode="missile-test", target=(), status="occurred")
    said = quads(one(test))
    assert report(said) == ""
    assert ask(filled(one(test)), 'SELECT ?l WHERE { ?e a dgm:Event ; rdfs:label ?l FILTER (LANG(?l) = "en") }') == {
        ("MOBILIZE missile-test: North Korea",)
    }


def test_state_or_organisation_not_described() -> None:
    """A reporting agency that the actors do not describe is known by its code; a person must be described."""
    few = replace(sample.EXTRACTION, actors=(sample.KIM, sample.XI, sample.CHN), events=(sample.VISIT,), relations=())
    assert report(quads(few)) == ""
    assert ask(filled(few), "SELECT ?who ?c WHERE { ?e dgm:attributedTo ?who . ?who dgm:code ?c }") == {
        ("org/KCNA", "ORG:KCNA")
    }
    with pytest.raises(ValueError, match="sample-ar: the actor 'PER:Samir al-Haddad@ORG:EU' is not described"):
        quads(replace(sample.EXTRACTION, actors=(sample.KIM, sample.XI)))


def test_two_spellings_of_one_unknown_person() -> None:
    """Two actors that are one node give it one label a language, and both codes."""
    other = replace(sample.SAMER, code="PER:Samir Al-Haddad@ORG:EU", label_ar="سمير الحدّاد")
    said = quads(replace(sample.EXTRACTION, actors=(*sample.EXTRACTION.actors, other)))
    assert report(said) == ""
    assert len([q for q in said if q.object == Literal("سامر الحداد", language="ar")]) == 1


def test_hostile_text_and_addresses() -> None:
    """Quotes, line breaks, lone surrogates, script addresses and false language tags do no harm."""
    nasty = 'نص "مقتبس"\\ \n } <x> \ud800'
    extraction = replace(
        sample.EXTRACTION, title=nasty, url="javascript:alert(1)", source=nasty, lang="ar; DROP", doc="x> . <y"
    )
    said = quads(extraction)
    assert report(said) == ""
    assert tuple(parse(written(said, format=RdfFormat.N_QUADS), format=RdfFormat.N_QUADS)) == said
    headline = [q.object for q in said if q.predicate.value == "https://schema.org/headline"]
    assert headline == [Literal(nasty.replace("\ud800", "\ufffd"))]
    assert not [q for q in said if q.predicate.value == "https://schema.org/url"]


@pytest.mark.parametrize("url", ["", "example.org/a", "file:///etc/passwd", "https://", "http://a b/", "http://[::1"])
def test_address_that_is_none(url: str) -> None:
    """Only an absolute http or https address is one."""
    assert address(url) is None
    assert address("https://example.org/خبر") == NamedNode("https://example.org/خبر")


def test_dates() -> None:
    """Days, months, years and intervals get their datatype, and anything else is refused."""
    xsd = "http://www.w3.org/2001/XMLSchema#"
    typed = [Literal(v, datatype=NamedNode(xsd + t)) for v, t in (("2025-09-04", "date"), ("2025-09", "gYearMonth"))]
    assert [date("2025-09-04"), date("2025-09")] == typed
    assert span("2003/2004-05") == (date("2003"), date("2004-05"))
    assert span("2003") == (Literal("2003", datatype=NamedNode(f"{xsd}gYear")), None)
    assert span(None) == (None, None)
    with pytest.raises(ValueError, match="'next week' is no ISO day, month or year"):
        date("next week")


def test_numbers_and_languages() -> None:
    """Decimals have at most four places and one form a value; a language tag is kept in lower case."""
    assert [decimal(value).value for value in (0.1 + 0.2, 1, -1e-7, -6.75)] == ["0.3", "1", "0", "-6.75"]
    assert text("سلام", "AR") == Literal("سلام", language="ar")
