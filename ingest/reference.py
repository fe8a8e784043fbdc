"""Knowledge -> quads: states, organisations, people, places and offices, in the graph of reference facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest import identity
from ingest.actors.facts import load
from ingest.actors.knowledge import Knowledge, Office, Organisation, Person, Place, State
from ingest.terms import (
    ALT_LABEL,
    LABEL,
    SAME_AS,
    TYPE,
    NamedNode,
    Quad,
    Triple,
    date,
    facts,
    in_graph,
    item,
    node,
    schema,
    text,
)
from ontology.vocabulary import ORGANISATION_CLASSES, PLACE_CLASSES, Dgm

GRAPH = identity.graph_iri("reference")
_MEDIA = frozenset({Dgm.NewsAgency, Dgm.Broadcaster, Dgm.Newspaper})


def reference_quads(knowledge: Knowledge | None = None) -> tuple[Quad, ...]:
    """All that the knowledge tables say, by default the shipped ones, in the graph `id/graph/reference`.

    The order is always the same. Raises BadTable where the shipped tables are broken.
    """
    return in_graph(node(GRAPH), _triples(load() if knowledge is None else knowledge))


def _triples(knowledge: Knowledge) -> Iterator[Triple]:
    for state in knowledge.states.values():
        yield from _state(state)
    for organisation in knowledge.organisations.values():
        yield from _organisation(organisation)
    for person in knowledge.people.values():
        yield from _person(person, knowledge)
    for place in knowledge.places.values():
        yield from _place(place)
    for state in knowledge.states.values():
        if state.capital:
            yield node(identity.place_iri(state.capital)), node(Dgm.capitalOf), node(identity.state_iri(state.code))
    for held in knowledge.offices.values():
        for office in held:
            yield from _office(office)


def _state(state: State) -> Iterator[Triple]:
    iri = node(identity.state_iri(state.code))
    yield from _actor(iri, Dgm.State, state, state.code)
    yield from facts(
        iri,
        (schema("foundingDate"), date(state.begin) if state.begin else None),
        (schema("dissolutionDate"), date(state.end) if state.end else None),
    )


def _organisation(organisation: Organisation) -> Iterator[Triple]:
    iri = node(identity.organisation_iri(organisation.code))
    kind = ORGANISATION_CLASSES[organisation.kind]
    yield from _actor(iri, Dgm.Organisation, organisation, f"ORG:{organisation.code}")
    yield iri, TYPE, node(kind)
    if kind in _MEDIA:
        yield iri, TYPE, node(Dgm.NewsMedium)
    if organisation.state:
        yield iri, node(Dgm.basedIn), node(identity.state_iri(organisation.state))


def _person(person: Person, knowledge: Knowledge) -> Iterator[Triple]:
    iri = node(identity.person_iri(person.key))
    yield from _actor(iri, Dgm.Person, person, knowledge.person_code(person.key))
    yield from facts(
        iri,
        (node(Dgm.represents), node(identity.polity_iri(person.polity)) if person.polity else None),
        (schema("birthDate"), date(person.born) if person.born else None),
    )


def _place(place: Place) -> Iterator[Triple]:
    iri = node(identity.place_iri(place.key))
    yield from facts(
        iri,
        (TYPE, node(PLACE_CLASSES[place.kind])),
        (TYPE, node(Dgm.Place)),
        (node(Dgm.inState), node(identity.state_iri(place.state)) if place.state else None),
    )
    yield from _names(iri, place)


def _office(office: Office) -> Iterator[Triple]:
    """One holding of an office, and the office that is held."""
    holder, polity = node(identity.person_iri(office.person)), node(identity.polity_iri(office.polity))
    title = office.title_en or office.predicate
    iri = identity.holding_iri(holder.value, Dgm[office.predicate], polity.value, title, office.begin)
    held = node(identity.office_iri(office.polity, title))
    yield from facts(
        node(iri),
        (TYPE, node(Dgm.OfficeHolding)),
        (node(Dgm.holder), holder),
        (node(Dgm.predicate), node(Dgm[office.predicate])),
        (node(Dgm.office), held),
        (node(Dgm.officeTitle), text(office.title_en, "en") if office.title_en else None),
        (node(Dgm.inPolity), polity),
        (node(Dgm.begin), date(office.begin) if office.begin else None),
        (node(Dgm.end), date(office.end) if office.end else None),
    )
    yield from facts(held, (TYPE, node(Dgm.Office)), (LABEL, text(title, "en")), (node(Dgm.inPolity), polity))


def _actor(iri: NamedNode, kind: Dgm, entry: State | Organisation | Person, code: str) -> Iterator[Triple]:
    yield from facts(iri, (TYPE, node(kind)), (TYPE, node(Dgm.Actor)), (node(Dgm.code), text(code)))
    yield from _names(iri, entry)


def _names(iri: NamedNode, entry: State | Organisation | Person | Place) -> Iterator[Triple]:
    """Label and other names in both languages, and the Wikidata item."""
    for name, others, lang in ((entry.name_en, entry.alt_en, "en"), (entry.name_ar, entry.alt_ar, "ar")):
        yield from facts(iri, (LABEL, text(name, lang) if name else None))
        yield from _others(iri, name, others, lang)
    yield from facts(iri, (SAME_AS, item(entry.wikidata)))


def _others(iri: NamedNode, name: str, others: Iterable[str], lang: str) -> Iterator[Triple]:
    return ((iri, ALT_LABEL, text(other, lang)) for other in others if other != name)
