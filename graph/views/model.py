"""What a view shows: nodes and edges to draw, and the cards that stand behind them. Pure data, no store, no browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NodeKind = Literal["Person", "State", "Organisation", "Actor", "Event"]
Role = Literal["source", "target", "represents", "relation"]
Mark = Literal["", "open", "void"]


@dataclass(frozen=True, slots=True)
class Label:
    """A name in English and in Arabic; "" where the graph has none."""

    en: str = ""
    ar: str = ""

    def any(self) -> str:
        """The English name, else the Arabic one."""
        return self.en or self.ar


@dataclass(frozen=True, slots=True)
class Node:
    """One thing to draw. `group` names its style (a quad class or an actor kind); `weight` counts an actor's events.

    `mark` is "open" for what is planned or conditional and "void" for what is negated or denied.
    """

    id: str
    kind: NodeKind
    group: str
    label: Label
    weight: int = 1
    mark: Mark = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One line to draw, from node to node. `card` is the id of the event or relation it belongs to, or ""."""

    source: str
    target: str
    role: Role
    card: str = ""
    group: str = ""
    label: Label = Label()
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of an article that carry a statement; `begin` and `end` are code points of the article's text."""

    id: str
    quote: str
    lang: str = ""
    trigger: str = ""
    begin: int | None = None
    end: int | None = None
    confidence: float | None = None
    extractor: str = ""
    article: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class ActorCard:
    """A person, a state or an organisation; `represents` holds the ids of the states or bodies a person stands for."""

    id: str
    kind: NodeKind
    label: Label
    code: str = ""
    aliases: tuple[str, ...] = ()
    represents: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventCard:
    """One diplomatic act. `type` and `quad` are local names of the ontology; `kind` is the most special name known.

    `sources` and `targets` are actor ids. Dates are ISO days, months or years; "" where the texts do not tell.
    """

    id: str
    type: str
    kind: Label
    quad: str
    label: Label = Label()
    mode: str = ""
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    begin: str = ""
    end: str = ""
    place: Label = Label()
    status: str = ""
    attributed_to: tuple[Label, ...] = ()
    confidence: float | None = None
    goldstein: float | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of all that take part, each once."""
        return tuple(dict.fromkeys(self.sources + self.targets))

    @property
    def mark(self) -> Mark:
        """How surely it happened: "" for what did, "open" for what may, "void" for what did not."""
        if self.status in ("planned", "conditional"):
            return "open"
        return "void" if self.status in ("negated", "denied") else ""


@dataclass(frozen=True, slots=True)
class RelationCard:
    """A lasting fact between two actors (an alliance, an office), with its evidence."""

    id: str
    predicate: str
    kind: Label
    subject: str
    object: str
    since: str = ""
    office: str = ""
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """What the graph holds within the question asked but the page does not show."""

    events: int = 0
    actors: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """All that one page shows. `terms` gives the labels of the types, quad classes and statuses that occur."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    actors: tuple[ActorCard, ...]
    events: tuple[EventCard, ...]
    relations: tuple[RelationCard, ...] = ()
    terms: tuple[tuple[str, Label], ...] = ()
    left: Left = Left()
    asked: tuple[tuple[str, str], ...] = ()
