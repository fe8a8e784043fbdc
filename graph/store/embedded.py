"""The keeper in a folder: Oxigraph on disk.

A store folder holds `dragoman.json`, which says that it is one and of which version, and `oxigraph/`, the database.
The marker is locked while the store is open, by all its readers together or by one writer alone.

Oxigraph's own union of named graphs (0.5) gives a triple as often as graphs hold it, so that counts and joins over
labels repeated in every article come out wrong. Its default graph is therefore kept as the union: a triple stands
there once as long as any named graph holds it, and changes in the same transaction as the named graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pyoxigraph
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Variable

from graph.answer import Answer
from graph.store.folder import StoreFolder, hold
from graph.store.guard import explain, refuse_unsafe
from graph.store.protocol import Change
from graph.terms import ARTICLES, PREFIXES, BlankNode, DefaultGraph, NamedNode, Quad, Term
from ontology.errors import BadQuery, StoreFault, StoreLocked

_UNION: Final = DefaultGraph()


class EmbeddedStore:
    """A store in a folder; see `graph.store.protocol.Store` for what each method gives."""

    def __init__(self, place: Path, *, read_only: bool = False) -> None:
        self._place = place
        self._read_only = read_only
        self._folder: StoreFolder | None = hold(place, read_only=read_only)
        try:
            self._oxigraph: pyoxigraph.Store | None = _database(place, self._folder.database, read_only=read_only)
        except StoreFault:
            self._folder.release()
            raise

    def graphs(self) -> tuple[NamedNode, ...]:
        """The names of the article graphs, sorted."""
        names = (name for name in self._open.named_graphs() if isinstance(name, NamedNode))
        return tuple(sorted((name for name in names if name.value.startswith(ARTICLES)), key=lambda name: name.value))

    def replace_graph(self, name: NamedNode, quads: Iterable[Quad]) -> Change:
        """Make `quads` all that the named graph holds."""
        store = self._writable
        wanted = _as_kept(name, quads)
        present = set(store.quads_for_pattern(None, None, None, name))
        if wanted == present:
            return "unchanged"
        self._write(name, removed=present - wanted, added=wanted - present, empty=not wanted)
        return "changed" if present else "new"

    def drop_graph(self, name: NamedNode) -> bool:
        """Remove the named graph and all that it alone says."""
        present = set(self._writable.quads_for_pattern(None, None, None, name))
        if present:
            self._write(name, removed=present, added=set(), empty=True)
        return bool(present)

    def query(self, sparql: str, substitutions: Mapping[str, Term] | None = None) -> Answer:
        """The answer to a SPARQL query over the union of all named graphs."""
        store = self._open
        refuse_unsafe(sparql)
        bound = {Variable(variable): term for variable, term in (substitutions or {}).items()}
        try:
            return _answer(store.query(sparql, prefixes=dict(PREFIXES), substitutions=bound))
        except SyntaxError as fault:
            raise BadQuery(explain(sparql, str(fault))) from fault
        except RuntimeError as fault:
            raise BadQuery(f"the query cannot be answered: {fault}") from fault
        except OSError as fault:
            raise StoreFault(f"{self._place}: the store could not be read: {fault}") from fault

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all of them."""
        found = self._open.quads_for_pattern(None, None, None, graph)
        return (quad for quad in found if quad.graph_name != _UNION)

    def flush(self) -> None:
        """Put on disk what memory still holds."""
        if not self._read_only:
            self._open.flush()

    def close(self) -> None:
        """Flush and let go of the store."""
        if self._oxigraph is not None:
            self.flush()
        self._oxigraph = None
        if self._folder is not None:
            self._folder.release()
        self._folder = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _open(self) -> pyoxigraph.Store:
        if self._oxigraph is None:
            raise StoreFault(f"{self._place}: the store is closed")
        return self._oxigraph

    @property
    def _writable(self) -> pyoxigraph.Store:
        if self._read_only:
            raise StoreFault(f"{self._place}: the store is open for reading only")
        return self._open

    def _write(self, name: NamedNode, *, removed: set[Quad], added: set[Quad], empty: bool) -> None:
        """One transaction. An update's text is needed where something goes: `extend` only adds."""
        store = self._writable
        try:
            unheard = {merged for merged in map(_merged, added) if merged not in store}
            if removed:
                unsaid = {_merged(quad) for quad in removed if not _said_elsewhere(store, quad)}
                store.update(_change(name, removed | unsaid, added | unheard, empty=empty))
            else:
                store.extend(added | unheard)
        except (OSError, RuntimeError) as fault:
            raise StoreFault(f"{self._place}: the store could not be written: {fault}") from fault


def _database(place: Path, path: Path, *, read_only: bool) -> pyoxigraph.Store:
    try:
        return pyoxigraph.Store.read_only(str(path)) if read_only else pyoxigraph.Store(path)
    except (OSError, RuntimeError) as fault:  # Oxigraph tells a damaged database by RuntimeError
        if "lock" in str(fault).lower():
            raise StoreLocked(place) from fault
        raise StoreFault(f"{place}: the store could not be opened: {fault}") from fault


def _as_kept(name: NamedNode, quads: Iterable[Quad]) -> set[Quad]:
    """The quads as Oxigraph gives them back (the decimal 4.0 comes back as 4), so that sets can be compared."""
    kept = pyoxigraph.Store()
    kept.extend(quads)
    for quad in kept:
        if quad.graph_name != name:
            raise ValueError(f"a quad of {quad.graph_name} was given for the graph {name}")
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            raise ValueError(f"the graph {name} was given a blank node: {quad}")
    return set(kept)


def _merged(quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object, _UNION)


def _said_elsewhere(store: pyoxigraph.Store, quad: Quad) -> bool:
    holders = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(other.graph_name not in (_UNION, quad.graph_name) for other in holders)


def _change(name: NamedNode, removed: set[Quad], added: set[Quad], *, empty: bool) -> str:
    """The update that makes the change. The terms are written by Oxigraph's own N-Quads serialiser, which its parser
    reads back unchanged (a property test holds them to it); `name` is an IRI it has checked.
    """
    steps = [f"DELETE DATA {{ {_data(removed)} }}", f"INSERT DATA {{ {_data(added)} }}"]
    return " ;\n".join([*steps, f"DROP SILENT GRAPH {name}"] if empty else steps)


def _data(quads: set[Quad]) -> str:
    return "\n".join(_statement(quad) for quad in quads)


def _statement(quad: Quad) -> str:
    triple = f"{quad.subject} {quad.predicate} {quad.object} ."
    return triple if quad.graph_name == _UNION else f"GRAPH {quad.graph_name} {{ {triple} }}"


def _answer(result: QueryBoolean | QuerySolutions | QueryTriples) -> Answer:
    if isinstance(result, QueryBoolean):
        return Answer(boolean=bool(result))
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Answer(columns, tuple(tuple(row[column] for column in columns) for row in result))
    return Answer(triples=tuple(dict.fromkeys(result)))
