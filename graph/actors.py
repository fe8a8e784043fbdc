"""Finding the actor a person means: by name in either language, by code, or by IRI."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from graph.answer import text
from graph.spelling import fold
from graph.store.protocol import Store
from graph.terms import ID, Literal, NamedNode, Term
from ontology.errors import BadQuery, UnknownActor

_CODED: Final = "SELECT DISTINCT ?actor ?code { ?actor dgm:code ?code }"
_NAMES: Final = """
    SELECT DISTINCT ?actor ?name ?code
    WHERE { ?actor dgm:code ?code ; rdfs:label|skos:altLabel ?name }
"""
_ACTS: Final = """
    SELECT ?actor ?event
    WHERE { { ?event dgm:source ?actor } UNION { ?event dgm:target ?actor } }
    LIMIT 1
"""


def find_actor(store: Store, words: str) -> NamedNode:
    """The one actor of the store that the words mean.

    They are an IRI (whole, or from `id/` on), a code (`PRK`, `ORG:EU`, `EU`), or a name in Arabic or English.
    Vowel marks, hamza, accents and case make no difference; a name that is only part of one actor's name will do, and
    of several namesakes the one that takes part in an event.

    Raises:
        UnknownActor: no actor is called so.
        BadQuery: several are; they are listed with their codes.

    """
    asked = words.strip()
    found = _by_iri(store, asked) or _by_code(store, asked) or _by_name(store, fold(asked))
    if len(found) > 1:
        found = {actor: code for actor, code in found.items() if _acts(store, actor)} or found
    if len(found) == 1:
        return next(iter(found))
    if not found:
        raise UnknownActor(asked, "the store")
    listed = "; ".join(sorted(found.values())[:10])
    raise BadQuery(f"'{asked}' may mean {len(found)} actors; name one by its code: {listed}")


def _by_iri(store: Store, asked: str) -> dict[NamedNode, str]:
    for iri in (asked.strip("<>"), ID + asked.removeprefix("id/")):
        node = _node(iri)
        if node and store.query("SELECT ?actor ?code { ?actor dgm:code ?code } LIMIT 1", {"actor": node}).rows:
            return {node: iri}
    return {}


def _node(iri: str) -> NamedNode | None:
    try:
        return NamedNode(iri)
    except ValueError:
        return None


def _by_code(store: Store, asked: str) -> dict[NamedNode, str]:
    """By the contract's code; an organisation's also without its `ORG:`."""
    answers = (store.query(_CODED, {"code": Literal(code)}) for code in (asked, f"ORG:{asked}"))
    return next((found for answer in answers if (found := _actors(answer.rows))), {})


def _by_name(store: Store, folded: str) -> dict[NamedNode, str]:
    """Actors of that very name, else those whose names hold all its words."""
    if not folded:
        return {}
    rows = [(row[0], fold(text(row[1])), row[2]) for row in store.query(_NAMES).rows if row[1] is not None]
    whole = _actors((actor, code) for actor, name, code in rows if name == folded)
    asked = set(folded.split())
    return whole or _actors((actor, code) for actor, name, code in rows if asked <= set(name.split()))


def _actors(rows: Iterable[tuple[Term | None, ...]]) -> dict[NamedNode, str]:
    return {actor: text(code) for actor, code in rows if isinstance(actor, NamedNode) and code is not None}


def _acts(store: Store, actor: NamedNode) -> bool:
    return bool(store.query(_ACTS, {"actor": actor}).rows)
