"""The keeper in a folder: graphs replaced whole, asked together, and never half written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.store import Store, open_store
from graph.terms import XSD, BlankNode, DefaultGraph, Literal, NamedNode, Quad
from ontology.errors import BadQuery, NotThereYet, StoreFault, StoreLocked

ROOT = Path(__file__).resolve().parents[3]
A = NamedNode("https://w3id.org/dragoman/id/article/a")
B = NamedNode("https://w3id.org/dragoman/id/article/b")
KIM = NamedNode("https://w3id.org/dragoman/id/person/Kim_Jong_Un")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
ARABIC = Literal("كيم جونغ أون", language="ar")
ENGLISH = Literal("Kim Jong Un", language="en")
Graphs = Mapping[NamedNode, list[Quad]]


def union(store: Store) -> set[tuple[object, ...]]:
    """All triples the default graph gives, which must give each once."""
    rows = store.query("SELECT ?s ?p ?o { ?s ?p ?o }").rows
    assert len(rows) == len(set(rows))
    return set(rows)


def merged(store: Store) -> set[tuple[object, ...]]:
    """All triples of the named graphs."""
    return {(quad.subject, quad.predicate, quad.object) for quad in store.quads()}


def test_a_graph_is_new_then_unchanged_then_changed(store: Store) -> None:
    """Replacing says what it did, and the graph then holds what was given and nothing else."""
    first = [Quad(KIM, LABEL, ARABIC, A)]
    second = [Quad(KIM, LABEL, ENGLISH, A)]
    assert [store.replace_graph(A, quads) for quads in (first, first, second)] == ["new", "unchanged", "changed"]
    assert list(store.quads(A)) == second


def test_numbers_that_the_store_writes_its_own_way_are_unchanged(store: Store) -> None:
    """A decimal that comes back as 4 for 4.0 does not make its article look changed."""
    quads = [Quad(KIM, LABEL, Literal("4.0", datatype=NamedNode(f"{XSD}decimal")), A)]
    assert [store.replace_graph(A, quads), store.replace_graph(A, quads)] == ["new", "unchanged"]


def test_what_two_articles_say_is_one_triple_until_both_are_gone(store: Store) -> None:
    """The union counts a triple once, and keeps it as long as one graph holds it."""
    for name in (A, B):
        store.replace_graph(name, [Quad(KIM, LABEL, ARABIC, name)])
    assert union(store) == {(KIM, LABEL, ARABIC)}
    assert store.drop_graph(A)
    assert union(store) == {(KIM, LABEL, ARABIC)}
    assert store.drop_graph(B)
    assert union(store) == set()
    assert not store.drop_graph(B)


def test_only_article_graphs_are_listed(store: Store) -> None:
    """The names come sorted, without the ontology's graph and without graphs that were dropped or emptied."""
    other = NamedNode("https://w3id.org/dragoman/id/graph/ontology")
    for name in (B, other, A):
        store.replace_graph(name, [Quad(KIM, LABEL, ARABIC, name)])
    assert store.graphs() == (A, B)
    store.drop_graph(B)
    store.replace_graph(A, [])
    assert store.graphs() == ()


def test_a_named_graph_can_be_asked_alone(store: Store, graphs: Graphs) -> None:
    """GRAPH finds the articles that say something of Xi Jinping."""
    for name, quads in graphs.items():
        store.replace_graph(name, quads)
    found = store.query('SELECT DISTINCT ?g { GRAPH ?g { ?xi rdfs:label "شي جين بينغ"@ar } } ORDER BY ?g').column("g")
    assert [term.value for term in found if isinstance(term, NamedNode)] == [
        "https://w3id.org/dragoman/id/article/ar-1",
        "https://w3id.org/dragoman/id/article/en-1",
    ]


def test_the_union_is_what_the_graphs_say_together(store: Store, graphs: Graphs) -> None:
    """After articles come, change and go, the default graph is the union of the named graphs, each triple once."""
    for name, quads in graphs.items():
        store.replace_graph(name, quads)
    first, second, _ = graphs
    store.replace_graph(first, graphs[first][::2])
    store.drop_graph(second)
    assert union(store) == merged(store)


def test_an_answer_binds_terms(store: Store) -> None:
    """A term is bound whole, so that words which look like SPARQL stay words."""
    words = Literal('" } ; DROP ALL # كيم', language="ar")
    store.replace_graph(A, [Quad(KIM, LABEL, words, A)])
    answer = store.query("SELECT ?who ?name { ?who rdfs:label ?name }", {"name": words})
    assert (answer.columns, answer.rows) == (("who", "name"), ((KIM, words),))


def test_an_unprojected_binding_is_a_bad_query(store: Store) -> None:
    """Oxigraph binds only what a SELECT projects, and that is said and not passed over."""
    with pytest.raises(BadQuery, match=r"\?name"):
        store.query("SELECT ?who { ?who rdfs:label ?name }", {"name": ARABIC})


def test_every_form_of_query_is_answered(store: Store) -> None:
    """ASK gives a truth, CONSTRUCT and DESCRIBE give triples, each once."""
    store.replace_graph(A, [Quad(KIM, LABEL, ARABIC, A), Quad(KIM, LABEL, ENGLISH, A)])
    assert store.query("ASK { ?s rdfs:label ?l }").boolean is True
    constructed = store.query("CONSTRUCT { ?s a dgm:Person } { ?s rdfs:label ?l }").triples
    assert constructed is not None
    assert len(constructed) == 1
    assert len(store.query("DESCRIBE <https://w3id.org/dragoman/id/person/Kim_Jong_Un>").triples or ()) == 2


def test_quads_of_another_graph_and_blank_nodes_are_refused(store: Store) -> None:
    """What could not be dropped with its article, or told apart the next time, is not taken in."""
    for quad in (
        Quad(KIM, LABEL, ARABIC, B),
        Quad(KIM, LABEL, ARABIC, DefaultGraph()),
        Quad(BlankNode(), LABEL, ARABIC, A),
    ):
        with pytest.raises(ValueError, match="was given"):
            store.replace_graph(A, [quad])
    assert list(store.quads()) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(codec="utf-8"), max_size=60), lang=st.sampled_from([None, "ar", "en-GB"]))
def test_any_words_survive_a_change(store: Store, words: str, lang: str | None) -> None:
    """Whatever an article says comes back letter for letter from a graph that was replaced."""
    literal = Literal(words, language=lang)
    store.replace_graph(A, [Quad(KIM, LABEL, ENGLISH, A)])
    store.replace_graph(A, [Quad(KIM, LABEL, literal, A)])
    assert [quad.object for quad in store.quads(A)] == [literal]
    store.replace_graph(A, [Quad(KIM, LABEL, ENGLISH, A)])
    assert merged(store) == union(store) == {(KIM, LABEL, ENGLISH)}


@pytest.mark.parametrize(
    "words", [r"\u0022 . } ; DROP ALL ; #", '"""', "'''\\", "\\", '\\"\n\r\t\x00', "}\n;\nCLEAR ALL"]
)
def test_words_that_look_like_sparql_stay_words(store: Store, words: str) -> None:
    """Escapes, quotation marks and keywords in an article change nothing but their own triple."""
    store.replace_graph(B, [Quad(KIM, LABEL, ARABIC, B)])
    store.replace_graph(A, [Quad(KIM, LABEL, ENGLISH, A)])
    assert store.replace_graph(A, [Quad(KIM, LABEL, Literal(words), A)]) == "changed"
    assert union(store) == {(KIM, LABEL, ARABIC), (KIM, LABEL, Literal(words))}


def test_a_store_is_found_again(tmp_path: Path, graphs: Graphs) -> None:
    """What was written is there after closing and opening, also for reading only."""
    place = tmp_path / "deep" / "store"
    with open_store(place) as store:
        for name, quads in graphs.items():
            store.replace_graph(name, quads)
        written = merged(store)
    with open_store(place, read_only=True) as store:
        assert merged(store) == written
        with pytest.raises(StoreFault, match="reading only"):
            store.drop_graph(A)
    store.close()
    with pytest.raises(StoreFault, match="closed"):
        store.graphs()


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """A folder that is no store gets one clear sentence and not a byte."""
    (tmp_path / "letter.txt").write_text("سلام", encoding="utf-8")
    with pytest.raises(StoreFault, match="is no store"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["letter.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    """A file in the place of the store is told as such and kept."""
    file = tmp_path / "notes"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(StoreFault, match="this is a file"):
        open_store(file)
    with pytest.raises(StoreFault):
        open_store(file / "below")
    assert file.read_text(encoding="utf-8") == "x"


def test_reading_a_store_that_is_not_there_makes_none(tmp_path: Path) -> None:
    """A mistyped name is told and no empty store appears."""
    with pytest.raises(StoreFault, match="no store here"):
        open_store(tmp_path / "nowhere", read_only=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("marker", "said"), [('{"version": 2}', "version 2"), ("[]", "version None"), ("not json", "not the marker")]
)
def test_a_store_of_another_version_is_refused(tmp_path: Path, marker: str, said: str) -> None:
    """A marker that this version does not know stops it before anything is opened."""
    (tmp_path / "dragoman.json").write_text(marker, encoding="utf-8")
    with pytest.raises(StoreFault, match=said):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["dragoman.json"]


def test_a_store_killed_while_it_was_made_is_made_again(tmp_path: Path) -> None:
    """The half-written marker of a process that was killed is no foreign file."""
    (tmp_path / "dragoman.json.new").write_text("{", encoding="utf-8")
    with open_store(tmp_path) as store:
        assert store.graphs() == ()


def test_a_broken_database_is_a_fault_that_lets_go(tmp_path: Path) -> None:
    """A database that cannot be read is told, and its lock does not stay behind."""
    with open_store(tmp_path / "store") as store:
        store.replace_graph(A, [Quad(KIM, LABEL, ARABIC, A)])
    current = tmp_path / "store" / "oxigraph" / "CURRENT"
    kept = current.read_bytes()
    current.write_bytes(b"nonsense\n")
    with pytest.raises(StoreFault, match="could not be opened"):
        open_store(tmp_path / "store")
    current.write_bytes(kept)
    with open_store(tmp_path / "store") as store:
        assert store.graphs() == (A,)


def test_a_server_is_not_there_yet() -> None:
    """The URL of a server is a part of the contract that this version names and does not serve."""
    with pytest.raises(NotThereYet, match="server"):
        open_store("https://example.org/sparql")


@pytest.mark.skipif(sys.platform == "win32", reason="readers are not locked out on Windows")
def test_one_writer_or_many_readers(tmp_path: Path) -> None:
    """While one process writes nobody else opens the store; readers share it and keep writers out."""
    place = tmp_path / "store"
    with open_store(place):
        for read_only in (False, True):
            assert opened_elsewhere(place, read_only=read_only) == "StoreLocked"
            with pytest.raises(StoreLocked, match="another process"):
                open_store(place, read_only=read_only)
    with open_store(place, read_only=True), open_store(place, read_only=True):
        assert opened_elsewhere(place, read_only=True) == "opened"
        assert opened_elsewhere(place, read_only=False) == "StoreLocked"
    assert opened_elsewhere(place, read_only=False) == "opened"


def opened_elsewhere(place: Path, *, read_only: bool) -> str:
    """What another process is told that opens the store."""
    script = (
        "import sys; from graph.store import open_store; from ontology.errors import StoreFault\n"
        "try: open_store(sys.argv[1], read_only=sys.argv[2] == 'True').close(); print('opened')\n"
        "except StoreFault as fault: print(type(fault).__name__)"
    )
    command = [sys.executable, "-c", script, str(place), str(read_only)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


WRITER = """
import sys
from itertools import count
from graph.store import open_store
from graph.terms import Literal, NamedNode, Quad
label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
with open_store(sys.argv[1]) as store:
    for turn in count():
        for article in range(4):
            name = NamedNode(f"https://w3id.org/dragoman/id/article/{article}")
            things = (NamedNode(f"https://w3id.org/dragoman/id/event/{n}") for n in range(60))
            store.replace_graph(name, [Quad(thing, label, Literal(turn), name) for thing in things])
            print(turn, article, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("after", [0.05, 0.11, 0.17, 0.23])
def test_a_writer_killed_at_any_moment_leaves_whole_graphs(tmp_path: Path, after: float) -> None:
    """After kill -9 the store opens, each graph is of one turn, and the union is what the graphs say."""
    place = tmp_path / "store"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(place)], cwd=ROOT, stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(after)
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()
    with open_store(place) as store:
        said = {name: [quad.object for quad in store.quads(name)] for name in store.graphs()}
        assert {len(turns) for turns in said.values()} == {60}
        assert all(len(set(turns)) == 1 for turns in said.values())
        assert union(store) == merged(store)
