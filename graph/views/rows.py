"""The door to the graph: one callable that runs a SELECT, and its rows gathered thing by thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Protocol
from urllib.parse import unquote

from graph.store.protocol import Store
from graph.views.model import Label

Row = Mapping[str, str | None]


class Select(Protocol):
    """Runs a SPARQL SELECT over the union of all graphs; rows by variable name, None or absent where unbound.

    The queries of this package need no parameters: they are the files of `selects/`, and what the user asks is
    compared in Python, so that nothing is ever formatted into SPARQL.
    """

    def __call__(self, sparql: str, /) -> Iterable[Row]:
        """The rows of the answer."""
        ...


def of_store(store: Store) -> Select:
    """The SELECT of a store."""
    return lambda sparql: store.query(sparql).texts()


@dataclass(frozen=True, slots=True)
class Thing:
    """What the graph says of one IRI: values by the local name of their property, each with its language."""

    iri: str
    values: Mapping[str, frozenset[tuple[str, str]]]

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of the property, sorted."""
        return tuple(sorted({text for text, _ in self.values.get(name, ())}))

    def one(self, name: str) -> str:
        """The longest value of the property (for dates: the most exact), or ""."""
        return max(self.all(name), key=len, default="")

    def number(self, name: str) -> float | None:
        """The greatest of the property's values that are numbers."""
        return max((number for text in self.all(name) if (number := _number(text)) is not None), default=None)

    def lang(self, name: str) -> str:
        """The language of the value that `one` gives."""
        return min((lang for text, lang in self.values.get(name, ()) if text == self.one(name)), default="")

    @property
    def label(self) -> Label:
        """The thing's names; a name without a language counts as English."""
        names = self.values.get("label", frozenset())
        return Label(
            en=min((text for text, lang in names if not lang or lang.startswith("en")), default=""),
            ar=min((text for text, lang in names if lang.startswith("ar")), default=""),
        )

    @property
    def name(self) -> Label:
        """The thing's label, or the readable end of its IRI where it has none."""
        return self.label if self.label.any() else Label(en=readable(self.iri))


def local(iri: str) -> str:
    """What stands after the last `#` or `/` of an IRI."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def readable(iri: str) -> str:
    """The end of an IRI as words.

    >>> readable("https://w3id.org/dragoman/id/place/New_York")
    'New York'
    """
    return unquote(local(iri)).replace("_", " ")


def things(select: Select, name: str) -> dict[str, Thing]:
    """What the query file `selects/<name>.rq` gives, by IRI."""
    found: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    for row in select((files(__package__) / "selects" / f"{name}.rq").read_text(encoding="utf-8")):
        found[row["thing"] or ""][local(row["property"] or "")].add((row.get("value") or "", row.get("lang") or ""))
    return {iri: Thing(iri, {key: frozenset(pairs) for key, pairs in found[iri].items()}) for iri in sorted(found)}


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
