"""Asking a named query: what the user wrote becomes terms, and the terms are bound."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from graph.actors import find_actor
from graph.answer import Answer
from graph.queries.catalogue import Kind, NamedQuery, Parameter, named_queries
from graph.store.protocol import Store
from graph.terms import DGM, ID, XSD, Literal, NamedNode, Term
from ontology.errors import BadQuery
from ontology.vocabulary import EVENT_CLASSES, Dgm

_DATE: Final = re.compile(r"(\d{4})(-\d{2})?(-\d{2})?")
_EVENT: Final = re.compile(r"(?:(?:.*/)?event/)?([0-9a-f]{16})")


def ask(store: Store, name: str, arguments: Mapping[str, str]) -> Answer:
    """The answer of the named query to the arguments, which are words as a user writes them.

    Raises:
        BadQuery: the query or a parameter is not known, one is missing or means nothing; what is known is listed.
        UnknownActor: a parameter names nobody of the store.

    """
    query = _known(name)
    given = _complete(query, arguments)
    bound = {parameter.name: _TERMS[parameter.kind](store, words) for parameter, words in given.items()}
    return store.query(query.sparql, bound).without(frozenset(bound))


def _known(name: str) -> NamedQuery:
    try:
        return named_queries()[name]
    except KeyError:
        raise BadQuery(f"there is no query '{name}'; there are: {', '.join(named_queries())}") from None


def _complete(query: NamedQuery, arguments: Mapping[str, str]) -> dict[Parameter, str]:
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in arguments:
        if name not in known:
            raise BadQuery(f"the query '{query.name}' has no parameter '{name}'; it has: {', '.join(known) or 'none'}")
    missing = [
        parameter.name for parameter in query.parameters if parameter.required and parameter.name not in arguments
    ]
    if missing:
        raise BadQuery(f"the query '{query.name}' needs {', '.join(f'{name}=…' for name in missing)}")
    words = {parameter: arguments.get(parameter.name, parameter.default) for parameter in query.parameters}
    return {parameter: given for parameter, given in words.items() if given is not None}


def _date(_store: Store, words: str) -> Term:
    match = _DATE.fullmatch(words.strip())
    if not match or not _in_calendar(match):
        raise BadQuery(f"'{words}' is not a date like 2025, 2025-09 or 2025-09-04")
    datatype = "date" if match[3] else "gYearMonth" if match[2] else "gYear"
    return Literal(match[0], datatype=NamedNode(XSD + datatype))


def _in_calendar(match: re.Match[str]) -> bool:
    try:
        date.fromisoformat(f"{match[1]}{match[2] or '-01'}{match[3] or '-01'}")
    except ValueError:
        return False
    return True


def _event(_store: Store, words: str) -> Term:
    match = _EVENT.fullmatch(words.strip().strip("<>"))
    if not match:
        raise BadQuery(f"'{words}' is not an event: sixteen digits 0-9a-f, or its IRI")
    return NamedNode(f"{ID}event/{match[1]}")


def _class(_store: Store, words: str) -> Term:
    name = words.strip()
    if name.upper() in EVENT_CLASSES:
        return NamedNode(EVENT_CLASSES[name.upper()])
    if name in Dgm.__members__:
        return NamedNode(DGM + name)
    raise BadQuery(f"'{words}' is no class of the vocabulary; the types are: {', '.join(EVENT_CLASSES)}")


def _text(_store: Store, words: str) -> Term:
    return Literal(words)


_TERMS: Final[Mapping[Kind, Callable[[Store, str], Term]]] = MappingProxyType(
    {"actor": find_actor, "date": _date, "event": _event, "class": _class, "text": _text}
)
