"""The store as a network for Gephi and its like: actors and events are nodes, roles and relations are edges.

networkx is known to the exporters by this module alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import networkx as nx

from graph.store.protocol import Store
from graph.terms import DGM, RDF, RDFS, Literal, NamedNode, Quad, short

ACTOR_CLASSES: Final = ("Person", "State", "Organisation")
_KINDS: Final = (*ACTOR_CLASSES, "Event", "Place")
_ROLES: Final = ("source", "target", "place", "attributedTo", "represents")
# GEXF takes `start` and `end` of a node for the time it exists, so the dates go by names of their own.
_DETAILS: Final = {
    "code": "code",
    "mode": "mode",
    "begin": "first_day",
    "end": "last_day",
    "goldstein": "goldstein",
    "confidence": "confidence",
}
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Facts = Mapping[str, Mapping[str, list[Literal | NamedNode]]]


def network(store: Store) -> nx.MultiDiGraph[str]:
    """Actors, places and events as nodes, in order of their IRIs.

    A node carries `kind`, `label_en` and `label_ar`, an event also its types, status, dates and sentences. An edge
    carries `relation`: the role in an event (from source to event, from event to target and place), `represents`, or
    the predicate of a lasting relation. Values are joined by ` | ` where two articles give different ones.
    """
    facts = _facts(store.quads())
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing in sorted(facts):
        kind = _kind(facts[thing])
        if kind:
            graph.add_node(short(thing), **_attributes(kind, facts, thing))
    edges = {edge for thing in facts for edge in _edges(facts, thing)}
    for begin, end, relation in sorted(edge for edge in edges if edge[0] in graph and edge[1] in graph):
        graph.add_edge(begin, end, key=relation, relation=relation)
    return graph


def _facts(quads: Iterable[Quad]) -> Facts:
    """The values of each thing's properties, each once, in order."""
    found: dict[str, dict[str, set[Literal | NamedNode]]] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            found[quad.subject.value][quad.predicate.value].add(quad.object)
    return {
        thing: {name: sorted(values, key=str) for name, values in properties.items()}
        for thing, properties in found.items()
    }


def _kind(properties: Mapping[str, list[Literal | NamedNode]]) -> str:
    classes = {value.value for value in properties.get(f"{RDF}type", ())}
    return next((kind for kind in _KINDS if DGM + kind in classes), "")


def _attributes(kind: str, facts: Facts, thing: str) -> dict[str, str]:
    properties = facts[thing]
    given = {"kind": kind, "iri": thing, "label_en": _label(properties, "en"), "label_ar": _label(properties, "ar")}
    given |= {shown: _joined(properties.get(DGM + name, ())) for name, shown in _DETAILS.items()}
    if kind == "Event":
        given["types"] = _joined(value for value in properties[f"{RDF}type"] if value.value.startswith(DGM))
        given["status"] = _joined(properties.get(f"{DGM}status", ()))
        evidence = (facts.get(proof.value, {}) for proof in properties.get(f"{DGM}evidence", ()))
        given["sentences"] = _joined(quote for proof in evidence for quote in proof.get(f"{DGM}quote", ()))
    return {name: words for name, words in given.items() if words}


def _label(properties: Mapping[str, list[Literal | NamedNode]], lang: str) -> str:
    labels = properties.get(f"{RDFS}label", ())
    return _joined(label for label in labels if isinstance(label, Literal) and label.language == lang)


def _joined(values: Iterable[Literal | NamedNode]) -> str:
    """The values as words, without the signs that XML 1.0 cannot hold."""
    return " | ".join(_NOT_XML.sub("", value.value.removeprefix(DGM)) for value in values)


def _edges(facts: Facts, thing: str) -> Iterable[tuple[str, str, str]]:
    properties = facts[thing]
    for role in _ROLES:
        for value in properties.get(DGM + role, ()):
            ends = (value.value, thing) if role == "source" else (thing, value.value)
            yield short(ends[0]), short(ends[1]), role
    for predicate in properties.get(f"{DGM}predicate", ()):
        for subject in properties.get(f"{DGM}subject", ()):
            for value in properties.get(f"{DGM}object", ()):
                yield short(subject.value), short(value.value), predicate.value.removeprefix(DGM)
