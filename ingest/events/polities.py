"""Whom actors stand for: a president his state, a commissioner the EU, a state itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ingest.record import Actor


def polities(actors: Mapping[str, Actor]) -> dict[str, str]:
    """The polity of every actor, by code."""
    return {code: actor.polity or code for code, actor in actors.items()}


def represented(actors: Iterable[str], polity: Mapping[str, str]) -> set[str]:
    """The polities that actors stand for; one that is not known stands for itself."""
    return {polity.get(actor, actor) for actor in actors}
