"""The ontology's own files as text: vocabulary, alignments, shapes and rules. Reads package data and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_FOLDER = files("ontology")
_FIELD = re.compile(r"^# (title|en|ar|example): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One CONSTRUCT file: its name, what its header says of it, and its SPARQL text, header included."""

    name: str
    title: str
    meaning: Mapping[str, str]
    example: str
    text: str


@cache
def vocabulary() -> str:
    """The vocabulary, dragoman.ttl, as Turtle."""
    return _FOLDER.joinpath("dragoman.ttl").read_text(encoding="utf-8")


@cache
def alignments() -> str:
    """The alignments to other vocabularies and to CAMEO, alignments.ttl, as Turtle."""
    return _FOLDER.joinpath("alignments.ttl").read_text(encoding="utf-8")


@cache
def shapes() -> str:
    """The SHACL shapes of an article's graph, shapes.ttl, as Turtle."""
    return _FOLDER.joinpath("shapes.ttl").read_text(encoding="utf-8")


@cache
def rules() -> tuple[Rule, ...]:
    """The rules that derive direct triples, by name in order; none needs what another derives.

    A rule is a SPARQL 1.1 CONSTRUCT query without GRAPH clauses, to be run over the union of all graphs.
    """
    names = sorted(entry.name for entry in _FOLDER.joinpath("rules").iterdir() if entry.name.endswith(".rq"))
    return tuple(_rule(name) for name in names)


def _rule(name: str) -> Rule:
    text = _FOLDER.joinpath("rules", name).read_text(encoding="utf-8")
    head = dict(_FIELD.findall(text))
    meaning = MappingProxyType({lang: head[lang] for lang in ("en", "ar")})
    return Rule(name.removesuffix(".rq"), head["title"], meaning, head["example"], text)
