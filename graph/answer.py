"""The answer to a query: rows of terms, a truth, or triples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.terms import Literal, NamedNode, Term, Triple


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: `rows` under `columns` for SELECT, `boolean` for ASK, `triples` for CONSTRUCT and DESCRIBE.

    A cell is None where the variable is unbound. `boolean` and `triples` are None for the other forms of query.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool | None = None
    triples: tuple[Triple, ...] | None = None

    def tabular(self) -> Answer:
        """The answer as columns and rows whatever its form: a truth is one cell, a triple is three."""
        if self.boolean is not None:
            return Answer(("answer",), ((Literal(self.boolean),),))
        if self.triples is not None:
            return Answer(
                ("subject", "predicate", "object"),
                tuple((triple.subject, triple.predicate, triple.object) for triple in self.triples),
            )
        return self

    def without(self, hidden: frozenset[str]) -> Answer:
        """The rows without the `hidden` columns."""
        kept = [index for index, column in enumerate(self.columns) if column not in hidden]
        return Answer(
            tuple(self.columns[index] for index in kept),
            tuple(tuple(row[index] for index in kept) for row in self.rows),
            self.boolean,
            self.triples,
        )

    def column(self, name: str) -> tuple[Term | None, ...]:
        """The cells of one column."""
        index = self.columns.index(name)
        return tuple(row[index] for row in self.rows)

    def texts(self) -> Iterator[Mapping[str, str | None]]:
        """The rows by column, each cell as plain text: the IRI, or the literal without language and datatype."""
        for row in self.rows:
            yield {column: None if term is None else text(term) for column, term in zip(self.columns, row, strict=True)}


def text(term: Term) -> str:
    """The term as plain text: the IRI, the literal's words, `_:b` of a blank node."""
    return term.value if isinstance(term, Literal | NamedNode) else str(term)
