"""What a query may not do: reach beyond the store, or be so deep that it brings the process down.

Oxigraph's SERVICE goes out to the network, and some servers fetch what FROM names. Looking for those words with a
lexer or a second parser would trust that it reads every comment, string and `<` just as Oxigraph does. So Oxigraph
judges itself: the text is changed by one letter wherever such a word stands (`SERVICE` to `SERVJCE`) and parsed over
an empty store. Inside strings, comments, IRIs and names that makes no difference to the grammar; where the word is
the keyword, the changed text no longer parses. Oxigraph reads `\\u0053` as a letter only inside strings and IRIs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import pyoxigraph

from graph.terms import PREFIXES, Term
from ontology.errors import BadQuery

MAX_LENGTH: Final = 32_000
"""Characters of a query. Oxigraph 0.5 overflows its stack (and so ends the process) from about 100,000."""

MAX_DEPTH: Final = 64
"""Brackets within brackets, as far as can be told without reading strings."""

MAX_BRACKETS: Final = 400
"""Opening brackets in all. Oxigraph 0.5 overflows its stack from some 700 NOT EXISTS within one another."""

_BARRED: Final = {
    "SERVICE": "SERVICE is refused: a query may not reach beyond this store",
    "FROM": "FROM is refused: a query always asks all graphs; name one with GRAPH",
}
_SPOILT: Final = re.compile(r"(serv)i(ce)|(fr)o(m)", re.IGNORECASE)
_WORDS: Final = re.compile(
    r"""(?P<skip> '''(?:\\.|[^\\])*?''' | \"{3}(?:\\.|[^\\])*?\"{3} | '(?:\\.|[^'\\\n\r])*' | "(?:\\.|[^"\\\n\r])*"
        | <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n\r]* | [?$]\w+ | \w*:[\w.]* ) | (?P<word> \w+ )""",
    re.VERBOSE | re.DOTALL,
)
_UPDATES: Final = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
_QUERIES: Final = frozenset(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])


def refuse_unsafe(sparql: str) -> None:
    """Let a query pass that Oxigraph may run.

    Raises:
        BadQuery: it holds SERVICE or FROM as keywords, or is too long or too deep.

    """
    _refuse_size(sparql)
    if _SPOILT.search(sparql):
        fault = _syntax_fault(_SPOILT.sub(_spoil, sparql))
        if fault:
            raise BadQuery(_barred_word(sparql) or fault)


def explain(sparql: str, fault: str) -> str:
    """What to say of a query that does not parse: updates are named as such."""
    for word in _words(sparql):
        if word in _UPDATES:
            return f"{word} is an update, and the store is written by ingesting articles only"
        if word in _QUERIES:
            break
    return f"the query does not parse: {fault}"


def _refuse_size(sparql: str) -> None:
    if len(sparql) > MAX_LENGTH:
        raise BadQuery(f"the query has {len(sparql)} characters, more than {MAX_LENGTH}")
    if sum(map(sparql.count, "({[")) > MAX_BRACKETS:
        raise BadQuery(f"the query holds more than {MAX_BRACKETS} opening brackets")
    depth = 0
    for sign in sparql:
        depth += (sign in "({[") - (sign in ")}]" and depth > 0)
        if depth > MAX_DEPTH:
            raise BadQuery(f"the query holds more than {MAX_DEPTH} brackets within brackets")


def _spoil(match: re.Match[str]) -> str:
    head, tail = [part for part in match.groups() if part is not None]
    return f"{head}j{tail}"


def _syntax_fault(sparql: str) -> str | None:
    try:
        pyoxigraph.Store().query(sparql, prefixes=dict(PREFIXES))
    except SyntaxError as fault:
        return explain(sparql, str(fault))
    return None


def _barred_word(sparql: str) -> str | None:
    """The sentence for the first barred word that seems to stand as a keyword. For the message alone."""
    return next((_BARRED[word] for word in _words(sparql) if word in _BARRED), None)


def _words(sparql: str) -> list[str]:
    return [match["word"].upper() for match in _WORDS.finditer(sparql) if match["word"]]


def fault_at(sparql: str, variables: Iterable[str] = ()) -> tuple[int, str] | None:
    """The line and the fault of a query that does not parse or cannot bind one of the variables, or None.

    For queries of our own files: the text is run over an empty store.
    """
    bound: dict[pyoxigraph.Variable, Term] = {pyoxigraph.Variable(name): pyoxigraph.Literal("") for name in variables}
    try:
        pyoxigraph.Store().query(sparql, prefixes=dict(PREFIXES), substitutions=bound)
    except SyntaxError as fault:
        place = re.search(r"at (\d+):", str(fault))
        return (int(place[1]) if place else 1), str(fault)
    except RuntimeError as fault:
        return 1, str(fault)
    return None
