"""SHACL over article graphs, each alone."""

from __future__ import annotations

from collections.abc import Mapping

from graph.store import Store
from graph.terms import DGM, Literal, NamedNode, Quad
from graph.validation import Violation, validate, validate_quads

Graphs = Mapping[NamedNode, list[Quad]]
AR_1 = NamedNode("https://w3id.org/dragoman/id/article/ar-1")
AR_2 = NamedNode("https://w3id.org/dragoman/id/article/ar-2")
TALKS = "https://w3id.org/dragoman/id/event/00000000000000a1"


def without(quads: list[Quad], subject: str, local: str) -> list[Quad]:
    """The quads without one property of one thing."""
    return [quad for quad in quads if (quad.subject, quad.predicate.value) != (NamedNode(subject), DGM + local)]


def test_whole_articles_conform(reports: Store) -> None:
    """The three reports keep to the shapes, and the report says so in a line."""
    report = validate(reports)
    assert (report.conforms, report.checked, str(report)) == (True, 3, "3 graphs conform")


def test_a_missing_value_is_found_before_writing(graphs: Graphs) -> None:
    """A violation names graph, thing, property and what is wrong."""
    report = validate_quads(without(graphs[AR_1], TALKS, "goldstein"))
    assert report.violations == (
        Violation(AR_1.value, TALKS, f"{DGM}goldstein", "one Goldstein value, a decimal from -10 to 10"),
    )
    assert str(report).splitlines() == [
        "1 violations in 1 of 1 graphs",
        "id/article/ar-1",
        "  id/event/00000000000000a1 dgm:goldstein: one Goldstein value, a decimal from -10 to 10",
    ]


def test_a_wrong_value_is_shown(store: Store, graphs: Graphs) -> None:
    """The value that breaks a shape is in the report, hostile signs taken out; the other graph is not blamed."""
    status = Quad(NamedNode(TALKS), NamedNode(f"{DGM}status"), Literal("\x1b[31mneverever\n"), AR_1)
    store.replace_graph(AR_1, [*without(graphs[AR_1], TALKS, "status"), status])
    store.replace_graph(AR_2, graphs[AR_2])
    report = validate(store)
    assert {violation.graph for violation in report.violations} == {AR_1.value}
    assert "(it is  [31mneverever )" in str(report)
    assert "\x1b" not in str(report)


def test_each_graph_is_checked_alone(graphs: Graphs) -> None:
    """What another article describes does not mend a graph, and a check leaves nothing behind for the next."""
    label = "http://www.w3.org/2000/01/rdf-schema#label"
    kim = NamedNode("https://w3id.org/dragoman/id/person/Kim_Jong_Un")
    poorer = [quad for quad in graphs[AR_1] if (quad.subject, quad.predicate.value) != (kim, label)]
    others = [quad for name, quads in graphs.items() if name != AR_1 for quad in quads]
    report = validate_quads([*others, *poorer])
    assert [(found.graph, found.focus) for found in report.violations] == [(AR_1.value, kim.value)]
    assert validate_quads(graphs[AR_1]).conforms


def test_nothing_to_check_conforms(store: Store) -> None:
    """An empty store has no violation."""
    assert str(validate(store)) == "0 graphs conform"
