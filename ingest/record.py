"""What reading an article gives: actors, events, relations and their evidence, and their JSON form.

The JSON form is the public contract (`dragoman extract --format jsonl`) and the schema of the gold files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["occurred", "ongoing", "planned", "conditional", "negated", "denied"]
MUTUAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types of act that both sides do: their source and target have no order."""

ActorClass = Literal["Person", "State", "Organisation"]
Predicate = Literal[
    "alliedWith", "closeRelationsWith", "hostileTo", "memberOf",
    "headOfStateOf", "headOfGovernmentOf", "foreignMinisterOf", "holdsOfficeIn", "spokespersonOf",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, a person or an organisation, by its contract code.

    Codes: `PRK`, `ORG:EU`, `PER:Kim Jong Un@PRK`. `polity` is the code of the state or organisation a person
    represents ("" where unknown) and the actor's own code otherwise. `wikidata` is a Q-number or "".
    `known` is False for an actor met for the first time in the text, whose English label is then a romanisation.
    """

    code: str
    kind: ActorClass
    iri: str
    label_en: str
    label_ar: str = ""
    polity: str = ""
    wikidata: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that carry a statement: sentence number from 0, half-open code-point offsets, and their exact slice."""

    sent: int
    begin: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Event:
    """One diplomatic act. `source` and `target` are actor codes; `date` is an ISO day, month, year or interval a/b."""

    type: EventType
    mode: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    date: str | None
    place: str | None
    status: Status
    attributed_to: str | None
    trigger: str
    evidence: Evidence
    confidence: float
    place_iri: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A lasting fact or an office: `subject` and `object` are actor codes, `office` its English title if any."""

    subject: str
    predicate: Predicate
    object: str
    evidence: Evidence
    confidence: float
    since: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one article; `extractor` names program, version and annotator."""

    doc: str
    published: date | None
    lang: str
    title: str
    source: str
    url: str
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    extractor: str
    notes: tuple[str, ...] = field(default=())


def to_json(extraction: Extraction) -> dict[str, Any]:
    """The extraction as the JSON object of the contract."""
    return {
        "doc": extraction.doc,
        "date": extraction.published.isoformat() if extraction.published else None,
        "lang": extraction.lang,
        "title": extraction.title,
        "source": extraction.source,
        "url": extraction.url,
        "extractor": extraction.extractor,
        "actors": {actor.code: _actor_json(actor) for actor in extraction.actors},
        "events": [_event_json(event) for event in extraction.events],
        "relations": [_relation_json(relation) for relation in extraction.relations],
    }


def _actor_json(actor: Actor) -> dict[str, Any]:
    labels = {"en": actor.label_en, "ar": actor.label_ar}
    return {
        "class": actor.kind,
        "iri": actor.iri,
        "labels": {lang: label for lang, label in labels.items() if label},
        "polity": actor.polity,
        "known": actor.known,
    }


def _evidence_json(evidence: Evidence) -> dict[str, Any]:
    return {"sent": evidence.sent, "begin": evidence.begin, "end": evidence.end, "quote": evidence.quote}


def _event_json(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "mode": event.mode,
        "source": list(event.source),
        "target": list(event.target),
        "date": event.date,
        "place": event.place,
        "place_iri": event.place_iri,
        "status": event.status,
        "attributed_to": event.attributed_to,
        "trigger": event.trigger,
        "evidence": _evidence_json(event.evidence),
        "confidence": event.confidence,
    }


def _relation_json(relation: Relation) -> dict[str, Any]:
    return {
        "subject": relation.subject,
        "predicate": relation.predicate,
        "object": relation.object,
        "since": relation.since,
        "office": relation.office,
        "evidence": _evidence_json(relation.evidence),
        "confidence": relation.confidence,
    }
