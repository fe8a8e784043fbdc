"""Reads the cards of a graph: every actor, event and lasting relation, with the words that carry them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.views.model import ActorCard, EventCard, Evidence, Label, NodeKind, RelationCard
from graph.views.rows import Select, Thing, local, readable, things

# PLOVER's sixteen event types in its four quad classes (https://github.com/openeventdata/PLOVER).
QUADS: Final[Mapping[str, tuple[str, ...]]] = {
    "VerbalCooperation": ("Agree", "Consult", "Support", "Concede"),
    "MaterialCooperation": ("Cooperate", "Aid", "Retreat"),
    "VerbalConflict": ("Request", "Accuse", "Reject", "Threaten"),
    "MaterialConflict": ("Protest", "Sanction", "Mobilize", "Coerce", "Assault"),
}
QUAD_OF: Final[Mapping[str, str]] = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}
# Where two articles disagree, the surer report names the event.
STATUSES: Final = ("occurred", "ongoing", "planned", "conditional", "denied", "negated")
_VOCABULARY: Final = "https://w3id.org/dragoman/ontology#"


@dataclass(frozen=True, slots=True)
class Cards:
    """All cards of a graph by id, and the labels of the ontology's terms by local name."""

    actors: Mapping[str, ActorCard]
    events: tuple[EventCard, ...]
    relations: tuple[RelationCard, ...]
    terms: Mapping[str, Label]

    def actor(self, iri: str) -> ActorCard:
        """The actor's card; for an IRI the graph says nothing of, a card with its readable end as name."""
        return self.actors.get(iri) or ActorCard(iri, "Actor", Label(en=readable(iri)))

    def term(self, name: str) -> Label:
        """The label of a type, quad class or status; its own name as words where the graph has no ontology."""
        return self.terms.get(name) or Label(en=_words(name))


def read(select: Select) -> Cards:
    """Every card of the graph that `select` asks."""
    return _Reader(
        named=things(select, "actors"),
        proofs=things(select, "evidence"),
        sources=things(select, "sources"),
        vocabulary=things(select, "terms"),
    ).cards(things(select, "events"), things(select, "relations"))


@dataclass(frozen=True, slots=True)
class _Reader:
    named: Mapping[str, Thing]
    proofs: Mapping[str, Thing]
    sources: Mapping[str, Thing]
    vocabulary: Mapping[str, Thing]

    def cards(self, events: Mapping[str, Thing], relations: Mapping[str, Thing]) -> Cards:
        return Cards(
            actors={iri: _actor(thing) for iri, thing in self.named.items() if _kind(thing) != "Actor"},
            events=tuple(self.event(thing) for thing in events.values()),
            relations=tuple(card for thing in relations.values() if (card := self.relation(thing))),
            terms={local(iri): thing.label for iri, thing in self.vocabulary.items() if thing.label.any()},
        )

    def event(self, thing: Thing) -> EventCard:
        kind = next((name for name in map(local, thing.all("type")) if name in QUAD_OF), "Event")
        statuses = [local(status) for status in thing.all("status")]
        return EventCard(
            id=thing.iri,
            type=kind,
            kind=self.special(thing, kind),
            quad=local(thing.one("quadClass")) or QUAD_OF.get(kind, ""),
            label=thing.label,
            mode=thing.one("mode"),
            sources=thing.all("source"),
            targets=thing.all("target"),
            begin=thing.one("begin"),
            end=thing.one("end"),
            place=self.name(place) if (place := thing.one("place")) else Label(),
            status=min(statuses, key=_surety, default=""),
            attributed_to=tuple(self.name(iri) for iri in thing.all("attributedTo")),
            confidence=thing.number("confidence"),
            goldstein=thing.number("goldstein"),
            evidence=self.evidence(thing),
        )

    def relation(self, thing: Thing) -> RelationCard | None:
        subject, predicate, target = thing.one("subject"), thing.one("predicate"), thing.one("object")
        if not (subject and predicate and target):
            return None
        return RelationCard(
            id=thing.iri,
            predicate=local(predicate),
            kind=self.label(local(predicate)),
            subject=subject,
            object=target,
            since=thing.one("since"),
            office=thing.one("officeTitle"),
            confidence=thing.number("confidence"),
            evidence=self.evidence(thing),
        )

    def special(self, thing: Thing, kind: str) -> Label:
        """The label of the diplomatic kind (talks, summit); the mode's own words where the ontology has no class."""
        mode = thing.one("mode")
        classes = [
            iri for iri in thing.all("type") if iri.startswith(_VOCABULARY) and local(iri) not in (kind, "Event")
        ]
        for iri in classes:
            if not mode or mode in self.modes(iri):
                return self.label(local(iri))
        return Label(en=mode.replace("-", " ") or self.label(kind).en, ar=self.label(kind).ar)

    def modes(self, iri: str) -> tuple[str, ...]:
        named = self.vocabulary[iri].all("modeName") if iri in self.vocabulary else ()
        return (*named, _words(local(iri)).replace(" ", "-"))

    def label(self, name: str) -> Label:
        term = self.vocabulary.get(_VOCABULARY + name)
        return term.label if term and term.label.any() else Label(en=_words(name))

    def name(self, iri: str) -> Label:
        return self.named[iri].name if iri in self.named else Label(en=readable(iri))

    def evidence(self, thing: Thing) -> tuple[Evidence, ...]:
        return tuple(self.proof(self.proofs[iri]) for iri in thing.all("evidence") if iri in self.proofs)

    def proof(self, thing: Thing) -> Evidence:
        article = thing.one("article") or thing.one("wasDerivedFrom")
        said = self.sources.get(article) or Thing(article, {})
        return Evidence(
            id=thing.iri,
            quote=thing.one("quote"),
            lang=thing.lang("quote"),
            trigger=thing.one("trigger"),
            begin=_count(thing.number("beginOffset")),
            end=_count(thing.number("endOffset")),
            confidence=thing.number("confidence"),
            extractor=self.extractor(thing.one("wasGeneratedBy")),
            article=article,
            title=said.one("headline"),
            publisher=said.one("publisher"),
            published=said.one("datePublished"),
            url=said.one("url"),
        )

    def extractor(self, iri: str) -> str:
        """The name of the program: `wasGeneratedBy` may point to it or to the activity it was associated with."""
        agent = self.sources[iri].one("wasAssociatedWith") if iri in self.sources else ""
        named = self.sources.get(agent or iri)
        return named.name.any() if named else readable(agent or iri)


def _actor(thing: Thing) -> ActorCard:
    return ActorCard(
        id=thing.iri,
        kind=_kind(thing),
        label=thing.name,
        code=thing.one("code"),
        aliases=thing.all("altLabel"),
        represents=thing.all("represents"),
        same_as=thing.all("sameAs"),
    )


def _kind(thing: Thing) -> NodeKind:
    classes = set(map(local, thing.all("type")))
    if "Person" in classes:
        return "Person"
    if "State" in classes:
        return "State"
    return "Organisation" if "Organisation" in classes else "Actor"


def _surety(status: str) -> int:
    return STATUSES.index(status) if status in STATUSES else len(STATUSES)


def _words(name: str) -> str:
    """CamelCase as words: `VerbalCooperation` -> `verbal cooperation`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _count(number: float | None) -> int | None:
    return None if number is None else int(number)
