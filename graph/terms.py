"""RDF terms and names as the graph side speaks of them: pyoxigraph's term classes, our prefixes and graph names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

Term = NamedNode | BlankNode | Literal | Triple

DGM: Final = "https://w3id.org/dragoman/ontology#"
ID: Final = "https://w3id.org/dragoman/id/"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dgm": DGM,
        "oa": "http://www.w3.org/ns/oa#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": RDF,
        "rdfs": RDFS,
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": XSD,
    }
)
"""The prefixes a query need not declare."""

ARTICLES: Final = f"{ID}article/"
ONTOLOGY_GRAPH: Final = NamedNode(f"{ID}graph/ontology")
REFERENCE_GRAPH: Final = NamedNode(f"{ID}graph/reference")
DERIVED_GRAPH: Final = NamedNode(f"{ID}graph/derived")


def short(iri: str) -> str:
    """The IRI for people to read: `dgm:met` for a known vocabulary, `id/state/PRK` for a thing of ours, else as it is.

    >>> short("https://w3id.org/dragoman/ontology#met"), short("https://w3id.org/dragoman/id/state/PRK")
    ('dgm:met', 'id/state/PRK')
    """
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local and not set(local) & set("/#?"):
            return f"{prefix}:{local}"
    return f"id/{iri.removeprefix(ID)}" if iri.startswith(ID) else iri


__all__ = [
    "ARTICLES",
    "DERIVED_GRAPH",
    "DGM",
    "ID",
    "ONTOLOGY_GRAPH",
    "PREFIXES",
    "RDF",
    "RDFS",
    "REFERENCE_GRAPH",
    "XSD",
    "BlankNode",
    "DefaultGraph",
    "Literal",
    "NamedNode",
    "Quad",
    "Term",
    "Triple",
    "short",
]
