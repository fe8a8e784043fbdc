"""The catalogue of named queries: what each file's header declares.

The header of `who-met.rq`:

    # title@en: Who met whom
    # title@ar: من التقى من
    # description: ...
    # param: actor (actor) the actor's name in either language, code or IRI
    # param: since (date = 0001) the first day, month or year

A parameter is bound to the variable of its name, never written into the text. Oxigraph binds only what a SELECT
projects and leaves `BOUND` and `BIND` of such a variable unbound, so every parameter is projected (its column is
left out of the answer) and compared directly. One with `= default` takes that where it is not given; one with
`, optional` then ranges over everything and keeps its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, get_args

from graph.store.guard import fault_at
from ontology.errors import BadTable

Kind = Literal["actor", "date", "event", "class", "text"]

_FIELD: Final = re.compile(r"#\s*(?P<name>title@en|title@ar|description|param):\s*(?P<value>.*\S)\s*")
_PARAMETER: Final = re.compile(
    r"(?P<name>[a-z][a-z_]*) \((?P<kind>[a-z]+)(?: = (?P<default>[^)]+)|(?P<optional>, optional))?\) (?P<meaning>.+)"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query.

    kind  actor  a name in either language, a code or an IRI
          date   an ISO day, month or year
          event  the sixteen hexadecimal digits of an event, or its IRI
          class  a class of the vocabulary: `Consult`, `CONSULT` or `Talks`
          text   words, compared as they are
    `default` is None where there is none. `required` is False where the parameter may be left out.
    """

    name: str
    kind: Kind
    meaning: str
    default: str | None
    required: bool


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A named query: its titles by language, what it tells, its parameters in order, and its SPARQL text."""

    name: str
    titles: Mapping[str, str]
    description: str
    parameters: tuple[Parameter, ...]
    sparql: str


@cache
def named_queries() -> Mapping[str, NamedQuery]:
    """Every named query that ships with the package, by name.

    Raises:
        BadTable: a file whose header or SPARQL is not right, with the line.

    """
    return read(files("graph.queries"))


def read(folder: Path | Traversable) -> Mapping[str, NamedQuery]:
    """The named queries of a folder, by name. Raises BadTable."""
    sources = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".rq")), key=lambda entry: entry.name)
    queries = (_query(source) for source in sources)
    return MappingProxyType({query.name: query for query in queries})


def _query(source: Path | Traversable) -> NamedQuery:
    text = source.read_text(encoding="utf-8")
    fields = list(_fields(text))
    parameters = tuple(_parameter(source, line, value) for line, name, value in fields if name == "param")
    _check_sparql(source, text, parameters)
    return NamedQuery(
        name=source.name.removesuffix(".rq"),
        titles={lang: _only(source, fields, f"title@{lang}") for lang in ("en", "ar")},
        description=_only(source, fields, "description"),
        parameters=parameters,
        sparql=text,
    )


def _fields(text: str) -> Iterable[tuple[int, str, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        match = _FIELD.fullmatch(line)
        if match:
            yield number, match["name"], match["value"]


def _only(source: Path | Traversable, fields: list[tuple[int, str, str]], name: str) -> str:
    values = [(line, value) for line, found, value in fields if found == name]
    if len(values) != 1:
        line = values[-1][0] if values else 1
        raise BadTable(str(source), line, f"the header has {len(values)} lines '# {name}:' and should have one")
    return values[0][1]


def _parameter(source: Path | Traversable, line: int, value: str) -> Parameter:
    match = _PARAMETER.fullmatch(value)
    if not match:
        raise BadTable(str(source), line, f"'{value}' is not 'name (kind) meaning' or 'name (kind = default) meaning'")
    for kind in get_args(Kind):
        if kind == match["kind"]:
            required = match["default"] is None and not match["optional"]
            return Parameter(match["name"], kind, match["meaning"], match["default"], required)
    raise BadTable(str(source), line, f"the kind '{match['kind']}' is none of {', '.join(get_args(Kind))}")


def _check_sparql(source: Path | Traversable, text: str, parameters: tuple[Parameter, ...]) -> None:
    fault = fault_at(text, [parameter.name for parameter in parameters])
    if fault:
        raise BadTable(str(source), *fault)
