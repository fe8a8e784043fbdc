"""What every keeper of triples does, whether it sits in a folder or behind a server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Literal, Protocol, Self

from graph.answer import Answer
from graph.terms import NamedNode, Quad, Term

Change = Literal["new", "unchanged", "changed"]


class Store(Protocol):
    """Named graphs of triples that are replaced whole and asked together.

    Every write is one transaction: a process killed in the middle of one leaves the store as it was before it.
    """

    def graphs(self) -> tuple[NamedNode, ...]:
        """The names of the article graphs, sorted."""
        ...

    def replace_graph(self, name: NamedNode, quads: Iterable[Quad]) -> Change:
        """Make `quads` all that the named graph holds, and say what that changed.

        Raises:
            ValueError: a quad belongs to another graph or holds a blank node.
            StoreFault: the store is open for reading only, or could not be written.

        """
        ...

    def drop_graph(self, name: NamedNode) -> bool:
        """Remove the named graph and all that it alone says; False if there was none. Raises StoreFault."""
        ...

    def query(self, sparql: str, substitutions: Mapping[str, Term] | None = None) -> Answer:
        """The answer to a SPARQL 1.1 query over the union of all named graphs, each triple counted once.

        `substitutions` binds variables by name before the query runs; a SELECT must project every one of them. The
        prefixes of `graph.terms.PREFIXES` need no declaration.

        Raises:
            BadQuery: it does not parse, is an update, or would reach beyond the store (SERVICE, FROM).
            StoreFault: the store could not be read.

        """
        ...

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all of them."""
        ...

    def flush(self) -> None:
        """Put on disk what memory still holds."""
        ...

    def close(self) -> None:
        """Flush and let go of the store; closing twice is no fault."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
