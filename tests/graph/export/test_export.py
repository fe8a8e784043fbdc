"""Every way out of the store gives all of it, the same each time."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest

from graph.export import EXPORTERS, export
from graph.store import Store
from graph.store.syntax import Syntax, parse
from graph.terms import Literal, NamedNode, Quad
from ontology.errors import WrongUse


@pytest.mark.parametrize(
    ("ending", "syntax"), [(".trig", Syntax.TRIG), (".nq", Syntax.N_QUADS), (".jsonld", Syntax.JSON_LD)]
)
def test_quads_come_back_whole(reports: Store, ending: str, syntax: Syntax) -> None:
    """TriG, N-Quads and JSON-LD hold every quad with its graph."""
    assert set(parse(EXPORTERS[ending](reports), syntax)) == set(reports.quads())


def test_turtle_holds_the_union(reports: Store) -> None:
    """Turtle holds every triple once, whichever graphs say it."""
    triples = [quad.triple for quad in parse(EXPORTERS[".ttl"](reports), Syntax.TURTLE)]
    assert len(triples) == len(set(triples))
    assert set(triples) == {quad.triple for quad in reports.quads()}


@pytest.mark.parametrize("ending", EXPORTERS)
def test_the_same_store_gives_the_same_bytes(reports: Store, tmp_path: Path, ending: str) -> None:
    """Nothing of the hour or of the order of reading is in the file, and nothing else is left in its folder."""
    for name in ("a", "b"):
        export(reports, tmp_path / f"{name}{ending}")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()
    assert len(list(tmp_path.iterdir())) == 2


def test_graphml_joins_actors_and_events(reports: Store) -> None:
    """Kim is the source of the talks whose target is Xi; labels are in both languages, sentences of both articles."""
    network = nx.read_graphml(io.BytesIO(EXPORTERS[".graphml"](reports)), force_multigraph=True)
    talks, kim, xi = "id/event/00000000000000a1", "id/person/Kim_Jong_Un", "id/person/Xi_Jinping"
    assert (network.nodes[kim]["kind"], network.nodes[kim]["label_ar"]) == ("Person", "كيم جونغ أون")
    assert network.nodes[talks]["first_day"] == "2025-09-04"
    assert network.nodes[talks]["sentences"] == (
        "أجرى كيم محادثات مع شي في بكين يوم الخميس. | Kim held talks with Xi on Thursday."
    )
    relations = {(begin, end, data["relation"]) for begin, end, data in network.edges(data=True)}
    assert {(kim, talks, "source"), (talks, xi, "target"), (talks, "id/place/Beijing", "place")} <= relations
    assert {(kim, "id/state/PRK", "represents"), ("id/state/PRK", "id/state/RUS", "alliedWith")} <= relations
    assert sum(data["kind"] == "Event" for _, data in network.nodes(data=True)) == 7


def test_gexf_is_read_back(reports: Store) -> None:
    """GEXF holds the same network, without the day it was written."""
    written = EXPORTERS[".gexf"](reports)
    assert b"lastmodified" not in written
    assert nx.read_gexf(io.BytesIO(written)).nodes["id/state/PRK"]["label_ar"] == "كوريا الشمالية"


def test_csv_has_a_line_for_each_sentence(reports: Store) -> None:
    """Every act stands with its actors, once for each sentence that carries it; no cell runs as a formula."""
    rows = list(csv.DictReader(io.StringIO(EXPORTERS[".csv"](reports).decode("utf-8-sig"), newline="")))
    assert len(rows) == 8
    blame = next(row for row in rows if row["type"] == "ACCUSE")
    assert (blame["sources"], blame["targets"], blame["status"]) == ("PER:Kaja Kallas@ORG:EU", "CHN", "occurred")
    assert blame["sentence"].startswith("'=Kallas")


@pytest.mark.parametrize("ending", [".graphml", ".gexf"])
def test_signs_that_xml_cannot_hold_are_left_out(store: Store, ending: str) -> None:
    """Control signs and markup in an article's words break no file."""
    name = NamedNode("https://w3id.org/dragoman/id/article/a")
    person = NamedNode("https://w3id.org/dragoman/id/person/X")
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    words = Literal("a\x00\x08<script>&\ufffe", language="en")
    store.replace_graph(
        name,
        [
            Quad(person, kind, NamedNode("https://w3id.org/dragoman/ontology#Person"), name),
            Quad(person, label, words, name),
        ],
    )
    written = EXPORTERS[ending](store)
    assert ET.fromstring(written).tag.endswith(ending.removeprefix("."))  # noqa: S314 - our own file
    assert b"a&lt;script&gt;&amp;" in written


def test_an_unknown_ending_names_the_known(reports: Store, tmp_path: Path) -> None:
    """What cannot be written is told with what can, and no file appears."""
    with pytest.raises(WrongUse, match=r"\.ttl, \.trig, \.nq"):
        export(reports, tmp_path / "x.docx")
    with pytest.raises(WrongUse, match="cannot be written"):
        export(reports, tmp_path / "missing" / "x.ttl")
    assert list(tmp_path.iterdir()) == []
