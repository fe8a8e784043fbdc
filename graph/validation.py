"""Checking graphs against the SHACL shapes, each article's graph alone. rdflib and pyshacl are known here only.

The ontology and the shapes are parsed once; an article's triples are put beside the ontology for their check and
taken out again.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import pyshacl
import rdflib
from rdflib import RDF, SH
from rdflib.term import Identifier, Node

from graph.results import legible
from graph.store.protocol import Store
from graph.terms import Literal as LiteralTerm
from graph.terms import NamedNode, Quad, Term, short
from ontology import files


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that a graph does not keep to: the thing, the property ("" for the thing itself), and what is wrong."""

    graph: str
    focus: str
    path: str
    message: str
    value: str = ""

    def __str__(self) -> str:
        at = f" {short(self.path)}" if self.path else ""
        value = f" (it is {legible(short(self.value))})" if self.value else ""
        return f"{legible(short(self.focus))}{at}: {self.message}{value}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: how many graphs it read, and every violation in order of graph and thing."""

    checked: int
    violations: tuple[Violation, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether there is no violation."""
        return not self.violations

    def __str__(self) -> str:
        """The report to be read: a line on the whole, then each graph with its violations below it."""
        faulty = {violation.graph for violation in self.violations}
        if self.conforms:
            return f"{self.checked} graphs conform"
        lines = [f"{len(self.violations)} violations in {len(faulty)} of {self.checked} graphs"]
        for graph, group in groupby(self.violations, lambda violation: violation.graph):
            lines += [short(graph), *(f"  {violation}" for violation in group)]
        return "\n".join(lines)


def validate(store: Store) -> Report:
    """Check every article graph of the store. Raises StoreFault."""
    names = store.graphs()
    found = (violation for name in names for violation in _check(name, store.quads(name)))
    return Report(len(names), tuple(found))


def validate_quads(quads: Iterable[Quad]) -> Report:
    """Check quads before they are written, each graph alone."""
    by_graph = sorted(quads, key=lambda quad: str(quad.graph_name))
    checks = [list(_check(name, group)) for name, group in groupby(by_graph, lambda quad: quad.graph_name)]
    return Report(len(checks), tuple(violation for check in checks for violation in check))


def _check(name: object, quads: Iterable[Quad]) -> list[Violation]:
    with _beside_ontology(quads) as graph, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # pyshacl calls what newer rdflib deprecates
        _, results, _ = pyshacl.validate(graph, shacl_graph=_shapes(), inplace=True)
    iri = name.value if isinstance(name, NamedNode) else str(name)
    return sorted(_violations(iri, results), key=lambda found: (found.focus, found.path, found.message, found.value))


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=files.shapes(), format="turtle")


@cache
def _ontology() -> rdflib.Graph:
    graph = rdflib.Graph()
    for text in (files.vocabulary(), files.alignments()):
        graph.parse(data=text, format="turtle")
    return graph


@contextmanager
def _beside_ontology(quads: Iterable[Quad]) -> Iterator[rdflib.Graph]:
    graph = _ontology()
    triples = {(_node(quad.subject), _node(quad.predicate), _node(quad.object)) for quad in quads}
    added = [triple for triple in triples if triple not in graph]
    for triple in added:
        graph.add(triple)
    try:
        yield graph
    finally:
        for triple in added:
            graph.remove(triple)


def _node(term: Term) -> Identifier:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, LiteralTerm):
        datatype = None if term.language else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    return rdflib.BNode(str(term))


def _violations(graph: str, results: rdflib.Graph) -> Iterator[Violation]:
    for result in results.subjects(RDF.type, SH.ValidationResult):
        yield Violation(
            graph=graph,
            focus=str(results.value(result, SH.focusNode)),
            path=_path(results.value(result, SH.resultPath)),
            message=_message(results, result),
            value=str(results.value(result, SH.value) or ""),
        )


def _path(path: Node | None) -> str:
    """The property's IRI; a path of several properties has none of its own."""
    return str(path) if isinstance(path, rdflib.URIRef) else ""


def _message(results: rdflib.Graph, result: Node) -> str:
    """The English message of the shape, or the first there is."""
    messages = [message for message in results.objects(result, SH.resultMessage) if isinstance(message, rdflib.Literal)]
    english = [message for message in messages if message.language in (None, "en")]
    return str(min(english or messages, default=""))
