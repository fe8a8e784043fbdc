"""Extraction -> quads: all that one article says, in the named graph that bears the article's IRI.

The graph stands alone: actors and places are described in it too, superclasses are written out, and there are no blank
nodes. Mentions of one act (`identity.event_iri`) become one event with several pieces of evidence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ingest import identity
from ingest.record import Actor, Event, Evidence, Extraction, Relation
from ingest.terms import (
    LABEL,
    SAME_AS,
    SEM_EVENT,
    TYPE,
    NamedNode,
    Quad,
    Triple,
    address,
    date,
    decimal,
    facts,
    in_graph,
    integer,
    item,
    node,
    oa,
    prov,
    schema,
    span,
    term_label,
    text,
)
from ontology.vocabulary import (
    ACTOR_CLASSES,
    DISTANT_CONSULTS,
    EVENT_CLASSES,
    GOLDSTEIN,
    MODE_CLASSES,
    QUAD,
    RELATION_CLASSES,
    STATUSES,
    Dgm,
)

_VERSION = re.compile(r"\d+(?:\.\d+)+\S*?(?=[\s()-]|$)")
_COMMAS = {"en": ", ", "ar": "، "}

_Stated = TypeVar("_Stated", Event, Relation)


def quads(extraction: Extraction) -> tuple[Quad, ...]:
    """The quads of an article's named graph, always the same ones in the same order.

    Raises ValueError where an event or relation names a person whom `extraction.actors` does not describe, or a date
    that is none: a fault of whoever made the extraction, never of the article.
    """
    return in_graph(node(identity.article_iri(extraction.doc)), _Writer(extraction).triples())


class _Writer:
    """Writes one extraction; holds what every statement in it needs to know: the article and its actors by code."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.article = node(identity.article_iri(extraction.doc))
        self.activity = node(f"{self.article.value}#extraction")
        self.actors = _described(extraction)

    def triples(self) -> Iterator[Triple]:
        yield from self.about_article()
        yield from _about_actors(self.actors.values())
        yield from _about_places(self.extraction.events)
        for iri, mentions in _groups(self.extraction.events, self.event_iri).items():
            yield from self.about_event(node(iri), mentions)
        for iri, readings in _groups(self.extraction.relations, self.relation_iri).items():
            yield from self.about_relation(node(iri), readings)

    def about_article(self) -> Iterator[Triple]:
        extraction = self.extraction
        agent = node(identity.extractor_iri(extraction.extractor))
        version = _VERSION.search(extraction.extractor)
        yield from facts(
            self.article,
            (TYPE, schema("NewsArticle")),
            (schema("identifier"), text(extraction.doc)),
            (schema("headline"), text(extraction.title, extraction.lang) if extraction.title else None),
            (schema("datePublished"), date(extraction.published.isoformat()) if extraction.published else None),
            (schema("inLanguage"), text(extraction.lang or "und")),
            (schema("publisher"), text(extraction.source) if extraction.source else None),
            (schema("url"), address(extraction.url)),
        )
        yield from facts(
            self.activity,
            (TYPE, prov("Activity")),
            (prov("used"), self.article),
            (prov("wasAssociatedWith"), agent),
        )
        yield from facts(
            agent,
            (TYPE, prov("SoftwareAgent")),
            (LABEL, text(extraction.extractor)),
            (schema("softwareVersion"), text(version.group()) if version else None),
        )

    def about_event(self, iri: NamedNode, mentions: tuple[Event, ...]) -> Iterator[Triple]:
        lead = mentions[0]
        begin, end = span(lead.date)
        kinds = [kind for mention in mentions for kind in _classes(mention)]
        yield from ((iri, TYPE, node(kind)) for kind in kinds)
        yield iri, TYPE, SEM_EVENT
        yield from ((iri, LABEL, text(self.event_label(lead, lang), lang)) for lang in ("en", "ar"))
        yield from self.roles(iri, lead)
        yield from facts(
            iri,
            (node(Dgm.begin), begin),
            (node(Dgm.end), end),
            (node(Dgm.status), node(STATUSES[lead.status])),
            (node(Dgm.quadClass), node(QUAD[lead.type])),
            (node(Dgm.goldstein), decimal(GOLDSTEIN[_kind(lead)])),
            (node(Dgm.confidence), decimal(lead.confidence)),
        )
        for mention in mentions:
            yield from self.circumstances(iri, mention)
        yield from self.about_evidence(iri, ((m.evidence, m.confidence, m.trigger) for m in mentions))

    def roles(self, iri: NamedNode, event: Event) -> Iterator[Triple]:
        for codes, role, side in (
            (event.source, Dgm.source, Dgm.sourceSide),
            (event.target, Dgm.target, Dgm.targetSide),
        ):
            for code in codes:
                yield iri, node(role), node(self.actor(code).iri)
            for code in codes:
                yield from facts(iri, (node(side), _side(self.actor(code))))

    def circumstances(self, iri: NamedNode, event: Event) -> Iterator[Triple]:
        """What mentions of one act may each add: mode, place, who reports it."""
        if event.mode:
            yield iri, node(Dgm.mode), text(event.mode)
        if event.attributed_to:
            yield iri, node(Dgm.attributedTo), node(self.actor(event.attributed_to).iri)
        if event.place:
            yield iri, node(Dgm.place), node(_place_iri(event.place, event.place_iri))

    def about_relation(self, iri: NamedNode, readings: tuple[Relation, ...]) -> Iterator[Triple]:
        lead = readings[0]
        since = next((reading.since for reading in readings if reading.since), None)
        yield from facts(
            iri,
            (TYPE, node(RELATION_CLASSES[lead.predicate])),
            (TYPE, node(Dgm.Relation)),
            (LABEL, text(self.relation_label(lead, "en"), "en")),
            (LABEL, text(self.relation_label(lead, "ar"), "ar")),
            (node(Dgm.subject), node(self.actor(lead.subject).iri)),
            (node(Dgm.predicate), node(Dgm[lead.predicate])),
            (node(Dgm.object), node(self.actor(lead.object).iri)),
            (node(Dgm.since), date(since) if since else None),
            (node(Dgm.confidence), decimal(lead.confidence)),
        )
        yield from ((iri, node(Dgm.officeTitle), text(r.office, "en")) for r in readings if r.office)
        yield from self.about_evidence(iri, ((r.evidence, r.confidence, "") for r in readings))

    def about_evidence(self, statement: NamedNode, carried: Iterable[tuple[Evidence, float, str]]) -> Iterator[Triple]:
        """The evidence of a statement, the surest first; words cited twice for one statement are one piece."""
        pieces: dict[str, tuple[Evidence, float, str]] = {}
        for evidence, confidence, trigger in carried:
            iri = identity.evidence_iri(self.extraction.doc, evidence.begin, evidence.end, statement.value)
            pieces.setdefault(iri, (evidence, confidence, trigger))
        for iri, piece in pieces.items():
            yield statement, node(Dgm.evidence), node(iri)
            yield from self.one_evidence(node(iri), statement, *piece)
            yield from self.selectors(iri, piece[0])

    def one_evidence(
        self, iri: NamedNode, statement: NamedNode, evidence: Evidence, confidence: float, trigger: str
    ) -> Iterator[Triple]:
        return facts(
            iri,
            (TYPE, node(Dgm.Evidence)),
            (TYPE, oa("Annotation")),
            (oa("hasBody"), statement),
            (oa("hasTarget"), node(f"{iri.value}#target")),
            (node(Dgm.quote), text(evidence.quote, self.extraction.lang)),
            (node(Dgm.beginOffset), integer(evidence.begin)),
            (node(Dgm.endOffset), integer(evidence.end)),
            (node(Dgm.sentence), integer(evidence.sent)),
            (node(Dgm.trigger), text(trigger, self.extraction.lang) if trigger else None),
            (node(Dgm.article), self.article),
            (node(Dgm.confidence), decimal(confidence)),
            (prov("wasDerivedFrom"), self.article),
            (prov("wasGeneratedBy"), self.activity),
        )

    def selectors(self, iri: str, evidence: Evidence) -> Iterator[Triple]:
        """The same words as a Web Annotation target, https://www.w3.org/TR/annotation-model/#selectors."""
        target, quote, position = (node(f"{iri}#{part}") for part in ("target", "quote", "position"))
        yield from facts(
            target,
            (TYPE, oa("SpecificResource")),
            (oa("hasSource"), self.article),
            (oa("hasSelector"), quote),
            (oa("hasSelector"), position),
        )
        yield from facts(
            quote, (TYPE, oa("TextQuoteSelector")), (oa("exact"), text(evidence.quote, self.extraction.lang))
        )
        yield from facts(
            position,
            (TYPE, oa("TextPositionSelector")),
            (oa("start"), integer(evidence.begin)),
            (oa("end"), integer(evidence.end)),
        )

    def event_iri(self, event: Event) -> str:
        return identity.event_iri(event, self.extraction.doc)

    def relation_iri(self, relation: Relation) -> str:
        ends = (self.actor(code).iri for code in (relation.subject, relation.object))
        return identity.relation_iri(next(ends), Dgm[relation.predicate], next(ends))

    def actor(self, code: str) -> Actor:
        if code not in self.actors:
            raise ValueError(f"{self.extraction.doc}: the actor '{code}' is not described")
        return self.actors[code]

    def event_label(self, event: Event, lang: str) -> str:
        kind = f"{event.type} {event.mode}".strip() if lang == "en" else term_label(_kind(event), lang)
        sides = [self.names(codes, lang) for codes in (event.source, event.target) if codes]
        return f"{kind}: {' – '.join(sides)}{f' ({event.date})' if event.date else ''}"

    def relation_label(self, relation: Relation, lang: str) -> str:
        subject, target = (self.names((code,), lang) for code in (relation.subject, relation.object))
        return f"{subject} – {term_label(Dgm[relation.predicate], lang)} – {target}"

    def names(self, codes: Iterable[str], lang: str) -> str:
        return _COMMAS[lang].join(_name(self.actor(code), lang) for code in codes)


def _groups(statements: Iterable[_Stated], iri: Callable[[_Stated], str]) -> Mapping[str, tuple[_Stated, ...]]:
    """The statements by the IRI they share, in the order met; within a group the surest first."""
    groups: dict[str, list[_Stated]] = {}
    for statement in statements:
        groups.setdefault(iri(statement), []).append(statement)
    return {name: tuple(sorted(group, key=lambda each: -each.confidence)) for name, group in groups.items()}


def _kind(event: Event) -> Dgm:
    return MODE_CLASSES.get((event.type, event.mode), EVENT_CLASSES[event.type])


def _classes(event: Event) -> Iterator[Dgm]:
    """The most exact class of an event and its superclasses in our vocabulary."""
    kind = _kind(event)
    yield kind
    if kind in DISTANT_CONSULTS:
        yield Dgm.DistantConsult
    yield EVENT_CLASSES[event.type]
    yield Dgm.Event


def _side(actor: Actor) -> NamedNode | None:
    if actor.kind != "Person":
        return node(actor.iri)
    return node(identity.polity_iri(actor.polity)) if actor.polity else None


def _name(actor: Actor, lang: str) -> str:
    return (actor.label_ar if lang == "ar" else actor.label_en) or actor.label_en or actor.label_ar or actor.code


def _about_actors(actors: Iterable[Actor]) -> Iterator[Triple]:
    """Every actor described; of two that are one node, the first gives the labels."""
    labelled: set[str] = set()
    for actor in actors:
        iri = node(actor.iri)
        names = () if actor.iri in labelled else ((actor.label_en, "en"), (actor.label_ar, "ar"))
        labelled.add(actor.iri)
        yield from facts(
            iri,
            (TYPE, node(ACTOR_CLASSES[actor.kind])),
            (TYPE, node(Dgm.Actor)),
            *((LABEL, text(name, lang)) for name, lang in names if name),
            (node(Dgm.code), text(actor.code)),
            (node(Dgm.represents), _side(actor) if actor.kind == "Person" else None),
            (SAME_AS, item(actor.wikidata)),
        )


def _about_places(events: Iterable[Event]) -> Iterator[Triple]:
    named = [(_place_iri(event.place, event.place_iri), event.place) for event in events if event.place]
    for iri, name in dict(reversed(named)).items():
        yield from facts(node(iri), (TYPE, node(Dgm.Place)), (LABEL, text(name, "en")))


def _place_iri(name: str, iri: str | None) -> str:
    return iri or identity.place_iri(name)


def _described(extraction: Extraction) -> Mapping[str, Actor]:
    """The actors by code; a state or organisation that is named but not described is known by its code alone."""
    actors = {actor.code: actor for actor in extraction.actors}
    for code in _named(extraction):
        if code not in actors and not code.startswith("PER:"):
            actors[code] = _by_code(code)
    return actors


def _named(extraction: Extraction) -> Iterator[str]:
    for event in extraction.events:
        yield from (*event.source, *event.target)
        if event.attributed_to:
            yield event.attributed_to
    for relation in extraction.relations:
        yield from (relation.subject, relation.object)


def _by_code(code: str) -> Actor:
    name = code.removeprefix("ORG:")
    return Actor(code, "State" if name == code else "Organisation", identity.polity_iri(code), name, polity=code)
