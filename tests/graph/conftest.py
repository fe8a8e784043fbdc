"""Small article graphs written by hand, and stores that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from graph.derivation import derive, install_ontology
from graph.store import Store, open_store
from graph.store.syntax import Syntax, parse
from graph.terms import NamedNode, Quad

DATA = Path(__file__).parent / "data"


def article_graphs(file: str = "reports.trig") -> dict[NamedNode, list[Quad]]:
    """The graphs of a TriG file of tests/graph/data, by name."""
    quads = sorted(parse((DATA / file).read_bytes(), Syntax.TRIG), key=lambda quad: str(quad.graph_name))
    return {
        name: list(group) for name, group in groupby(quads, lambda quad: quad.graph_name) if isinstance(name, NamedNode)
    }


@pytest.fixture(name="graphs")
def graphs_fixture() -> dict[NamedNode, list[Quad]]:
    """The three article graphs of reports.trig."""
    return article_graphs()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store in a folder of its own."""
    with open_store(tmp_path / "store") as opened:
        yield opened


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds reports.trig, the ontology and what the rules derive; tests only read it."""
    with open_store(tmp_path_factory.mktemp("reports") / "store") as opened:
        for name, quads in article_graphs().items():
            opened.replace_graph(name, quads)
        install_ontology(opened)
        derive(opened)
        yield opened
