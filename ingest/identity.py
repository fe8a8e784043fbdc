"""The IRIs of things: one rule a kind, so that two articles that mean the same thing name the same node.

Everything lives under `https://w3id.org/dragoman/id/`. A name becomes one path segment: NFC, spaces to `_`, and all
that RFC 3986 does not call unreserved percent-encoded. Acts and evidence have no name of their own, so theirs is the
start of a SHA-256 over what makes them the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import quote

from ingest.record import MUTUAL, Event

BASE = "https://w3id.org/dragoman/id/"

# Kinds of CONSULT that are acts of their own beside a meeting of the same day, so that "A visits B" and "A meets B" do
# not become one node that has lost who came to whom, nor a call and a meeting one that is no meeting.
_APART = frozenset({"brief", "call", "correspondence", "council-debate", "host", "invite", "mediation", "visit"})
_DIRECTED = frozenset({"CONSULT brief", "CONSULT correspondence", "CONSULT host", "CONSULT invite", "CONSULT visit"})
_FAMILIES = {
    "occurred": "fact",
    "ongoing": "fact",
    "planned": "prospect",
    "conditional": "prospect",
    "negated": "denial",
    "denied": "denial",
}


def state_iri(code: str) -> str:
    """The IRI of a state by its ISO 3166 alpha-3 code.

    >>> state_iri("PRK")
    'https://w3id.org/dragoman/id/state/PRK'
    """
    return _named("state", code)


def organisation_iri(code: str) -> str:
    """The IRI of an organisation by its code, with or without the `ORG:` of the contract.

    >>> organisation_iri("ORG:Arab League")
    'https://w3id.org/dragoman/id/org/Arab_League'
    """
    return _named("org", code.removeprefix("ORG:"))


def polity_iri(code: str) -> str:
    """The IRI of what a person can stand for: a state (`PRK`) or an organisation (`ORG:EU`)."""
    return organisation_iri(code) if code.startswith("ORG:") else state_iri(code)


def person_iri(key: str) -> str:
    """The IRI of a person of the knowledge tables, by the key of people.tsv."""
    return _named("person", key)


def unknown_person_iri(name: str, polity: str) -> str:
    """The IRI of a person met in a text alone: the romanised name and the polity, `unknown` where that is not known.

    >>> unknown_person_iri("Ali Hasan", "ORG:EU")
    'https://w3id.org/dragoman/id/person/Ali_Hasan.EU'
    """
    return _named("person", f"{name}.{polity.removeprefix('ORG:') or 'unknown'}")


def place_iri(key: str) -> str:
    """The IRI of a place by the key of places.tsv, which is its English name."""
    return _named("place", key)


def office_iri(polity: str, title: str) -> str:
    """The IRI of an office, whoever holds it: the code of its state or organisation and its English title.

    >>> office_iri("ORG:NATO", "secretary general")
    'https://w3id.org/dragoman/id/office/NATO.secretary_general'
    """
    return _named("office", f"{polity.removeprefix('ORG:')}.{title}")


def holding_iri(holder: str, predicate: str, polity: str, title: str, begin: str) -> str:
    """The IRI of one holding of an office: whose (an IRI), by which predicate, where (an IRI), as what, since when."""
    return f"{BASE}holding/{_hash(holder, predicate, polity, title, begin)}"


def article_iri(doc: str) -> str:
    """The IRI of an article, and of the named graph that holds all it says, by the id of its document."""
    return _named("article", doc)


def extractor_iri(extractor: str) -> str:
    """The IRI of the program, version and annotator that read an article.

    >>> extractor_iri("dragoman 0.1.0 (rules)")
    'https://w3id.org/dragoman/id/extractor/dragoman-0.1.0-rules'
    """
    return _named("extractor", re.sub(r"[^\w.]+", "-", extractor).strip("-"))


def graph_iri(name: str) -> str:
    """The IRI of a graph that is no article's: `ontology`, `reference` or `derived`."""
    return _named("graph", name)


def event_iri(event: Event, doc: str) -> str:
    """The IRI of an act: the same for every report of one act.

    Two reports mean one act when type, actors, date and kind of status (it happened, it is to come, it did not) agree;
    the mode counts only where it tells a meeting from a visit, a call or a letter. The actors of meetings, agreements
    and joint work have no order. An act without a date is never joined across articles.
    """
    actors = _actors(event)
    when = f"date {event.date}" if event.date else f"article {doc}"
    return f"{BASE}event/{_hash(_act(event), *actors, when, _FAMILIES[event.status])}"


def evidence_iri(doc: str, begin: int, end: int, statement: str) -> str:
    """The IRI of the words of an article, from `begin` to `end`, that carry a statement (an IRI)."""
    return f"{BASE}evidence/{_hash(doc, str(begin), str(end), statement)}"


def relation_iri(subject: str, predicate: str, target: str) -> str:
    """The IRI of a lasting relation between two actors (IRIs)."""
    return f"{BASE}relation/{_hash(subject, predicate, target)}"


def _act(event: Event) -> str:
    return f"CONSULT {event.mode}" if event.type == "CONSULT" and event.mode in _APART else event.type


def _actors(event: Event) -> tuple[str, ...]:
    source, target = sorted(set(event.source)), sorted(set(event.target))
    if event.type in MUTUAL and _act(event) not in _DIRECTED:
        return tuple(sorted({*source, *target}))
    return (*source, ">", *target)


def _named(kind: str, name: str) -> str:
    return f"{BASE}{kind}/{_segment(name)}"


def _segment(name: str) -> str:
    words = unicodedata.normalize("NFC", name).split()
    return quote("_".join(words), safe="", errors="surrogatepass")


def _hash(*parts: str) -> str:
    return sha256(_joined(parts).encode("utf-8", errors="surrogatepass")).hexdigest()[:16]


def _joined(parts: Iterable[str]) -> str:
    # Each part with its length, so that no two lists of parts run together to the same text.
    return "".join(f"{len(part)}:{part}" for part in parts)
