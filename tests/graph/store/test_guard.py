"""No query reaches beyond the store, whatever it hides the word in; harmless uses of the word pass."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import Store
from graph.store.guard import refuse_unsafe
from ontology.errors import BadQuery


@pytest.fixture(name="listener")
def listener_fixture() -> Iterator[tuple[str, list[bytes]]]:
    """A server on loopback that notes every call it gets."""
    calls: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        threading.Thread(target=answer, args=(server, calls), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/sparql", calls


def answer(server: socket.socket, calls: list[bytes]) -> None:
    """Note what each caller sends and hang up, until the server is closed."""
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            calls.append(connection.recv(1000))


REACHING = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { sErViCe SILENT <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE# comment\n<URL> { ?s ?p ?o } }",
    "SELECT * { # '''\r SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { VALUES ?u { <URL> } SERVICE ?u { ?s ?p ?o } }",
    "PREFIX x: <URL> SELECT * { SERVICE x: { ?s ?p ?o } }",
    'SELECT * { BIND("SERVICE" AS ?x) SERVICE <URL> { ?s ?p ?o } }',
    "SELECT * { BIND('\\'' AS ?x) SERVICE <URL> { BIND('\\'' AS ?y) } }",
    "SELECT * { { SELECT * { OPTIONAL { SERVICE <URL> { ?s ?p ?o } } } } }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { GRAPH ?service { ?s ?p ?o } SERVICE <URL> { ?s ?p ?o } }",
]


@pytest.mark.parametrize("sparql", REACHING)
def test_service_is_refused_and_nobody_is_called(store: Store, listener: tuple[str, list[bytes]], sparql: str) -> None:
    """However SERVICE is written, the query is refused before anything is sent."""
    url, calls = listener
    with pytest.raises(BadQuery, match="SERVICE is refused"):
        store.query(sparql.replace("URL", url))
    assert calls == []


def test_service_behind_what_looks_like_an_iri_is_refused(store: Store, listener: tuple[str, list[bytes]]) -> None:
    """`<2)SERVICE#c>` is an IRI to a lexer and a comparison to Oxigraph, whose reading counts."""
    url, calls = listener
    with pytest.raises(BadQuery):
        store.query(f"SELECT * {{ BIND(<{url}> AS ?u) FILTER(1<2)SERVICE#c>\n?u{{ ?s ?p ?o }} }}")
    assert calls == []


def test_unguarded_the_same_query_would_call(listener: tuple[str, list[bytes]]) -> None:
    """The listener does hear Oxigraph when nobody refuses: the tests above are not deaf."""
    import pyoxigraph  # noqa: PLC0415

    url, calls = listener
    with pytest.raises(OSError, match="HTTP"):
        list(pyoxigraph.Store().query(f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"))  # type: ignore[arg-type]
    assert len(calls) >= 1


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * FROM <http://127.0.0.1:1/x> { ?s ?p ?o }",
        "SELECT * from NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "ASK FROM <http://127.0.0.1:1/x> { ?s ?p ?o }",
        "CONSTRUCT FROM <http://127.0.0.1:1/x> WHERE { ?s ?p ?o }",
    ],
)
def test_from_is_refused(store: Store, sparql: str) -> None:
    """Some servers fetch what FROM names, so no query may hold it."""
    with pytest.raises(BadQuery, match="FROM is refused"):
        store.query(sparql)


@pytest.mark.parametrize(
    ("sparql", "word"),
    [
        ("LOAD <http://127.0.0.1:1/x>", "LOAD"),
        ("PREFIX select: <x:> INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT"),
        ("# SELECT\ndelete where { ?s ?p ?o }", "DELETE"),
        ("DROP ALL", "DROP"),
        ("WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ],
)
def test_updates_are_refused_by_name(store: Store, sparql: str, word: str) -> None:
    """An update is told as such, and changes nothing."""
    with pytest.raises(BadQuery, match=f"{word} is an update"):
        store.query(sparql)


@pytest.mark.parametrize("sparql", ["SELECT * {}; DROP ALL", "SELECT * { ?s ?p ?o } INSERT DATA { <a:a> <a:b> <a:c> }"])
def test_an_update_behind_a_query_does_not_parse(store: Store, sparql: str) -> None:
    """Nothing can be hung onto a query."""
    with pytest.raises(BadQuery, match="does not parse"):
        store.query(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT * { ?s rdfs:label "SERVICE <http://x> { }" }',
        "SELECT * { ?s rdfs:label '''a ' service '' FROM''' }",
        "# SERVICE <http://x> and FROM\nSELECT * { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } # from service",
        "PREFIX service: <http://x/service#> SELECT ?service ?from { ?service service:SERVICE ?from }",
        "SELECT * { ?s <http://example.org/service/from> ?o }",
        'SELECT * { ?s rdfs:label "x"@service }',
        "SELECT * { GRAPH <http://example.org/SERVICE> { ?s ?p ?o } }",
    ],
)
def test_the_mere_word_is_no_fault(store: Store, sparql: str) -> None:
    """Strings, comments, IRIs, prefixes and variables may hold the words."""
    assert store.query(sparql).rows == ()


def test_a_query_that_does_not_parse_is_told_where(store: Store) -> None:
    """The fault of the syntax comes through, also where the words stand in a string."""
    with pytest.raises(BadQuery, match=r"does not parse.*1:"):
        store.query('SELECT * { ?s ?p "SERVICE" ')
    with pytest.raises(BadQuery, match="does not parse"):
        store.query("")


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT (" + "(" * 5000 + "1" + ")" * 5000 + " AS ?x) {}",
        "SELECT * " + "{" * 100 + "}" * 100,
        "SELECT * {" + "FILTER NOT EXISTS { BIND(')' AS ?x) " * 401 + "?s ?p ?o" + "}" * 401 + "}",
        "SELECT * {" + "BIND(')' AS ?x)" * 401 + "}",
        "ASK {} #" + "x" * 32_000,
    ],
)
def test_a_query_that_would_end_the_process_is_refused(store: Store, sparql: str) -> None:
    """Depth and length at which Oxigraph overflows its stack are never handed to it."""
    with pytest.raises(BadQuery, match="more than"):
        store.query(sparql)


@given(st.text(st.sampled_from("\"'\\<>#\n\r {}?a:()=|/SERVICE1")).map(lambda middle: f"SELECT * {{ {middle} }}"))
def test_what_passes_parses_with_its_keywords_spoilt(sparql: str) -> None:
    """Any text either is refused or holds no keyword that Oxigraph would follow."""
    import pyoxigraph  # noqa: PLC0415

    try:
        refuse_unsafe(sparql)
        pyoxigraph.Store().query(sparql)
    except (BadQuery, SyntaxError):
        return
    pyoxigraph.Store().query(sparql.replace("SERVICE", "SERVJCE"))
