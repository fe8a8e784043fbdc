"""From a graph and a question to what one page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from graph.spelling import fold
from graph.views.cards import QUAD_OF, Cards, read
from graph.views.dates import bound, span
from graph.views.model import ActorCard, Edge, EventCard, Left, Node, RelationCard, View
from graph.views.rows import Select, readable
from ontology.errors import WrongUse

MOST_NODES: Final = 150
_CIRCLE: Final = 20  # how many strong actors share the room evenly before weaker ones are asked


def build(  # noqa: PLR0913  the question has six parts, each a name of its own
    select: Select,
    *,
    focus: str | None = None,
    since: str | None = None,
    until: str | None = None,
    type: str | None = None,  # noqa: A002  the word of the command's option
    limit: int = MOST_NODES,
) -> View:
    """The view of the events that answer the question, with at most `limit` nodes.

    `focus` is an actor's name (any spelling, either language), code or IRI; a state or organisation brings the people
    who represent it. `since` and `until` are ISO days, months or years, inclusive; events without a date are then left
    out and counted. `type` is one of PLOVER's sixteen types or a mode ("talks"). If there is more than fits, the
    actors with most events stay.

    Raises:
        WrongUse: no actor, or more than one, answers to `focus`; a date or type that is none.

    """
    cards = read(select)
    wanted = _focus(cards, focus) if focus else None
    kind = _kind(cards, type) if type else None
    events = [event for event in cards.events if _about(event.actors, wanted) and _typed(event, kind)]
    dated = list(_within(events, since, until))
    kept = _strongest(dated, cards, limit)
    relations = _relations(cards, kept, wanted)
    asked = {"focus": focus, "since": since, "until": until, "type": type}
    return _view(cards, kept, relations, _left(events, dated, kept, since or until), asked)


def draw(cards: Cards, events: Sequence[EventCard], relations: Sequence[RelationCard]) -> tuple[list[Node], list[Edge]]:
    """Actors and events as nodes, roles and relations as edges; a person has a line to the polity represented."""
    shown = _with_polities([iri for event in events for iri in event.actors] + _ends(relations), cards)
    weights = Counter(iri for event in events for iri in event.actors)
    nodes = [_actor_node(cards.actor(iri), weights[iri]) for iri in shown]
    nodes += [_event_node(event) for event in events]
    edges = [edge for event in events for edge in _role_edges(event)]
    edges += [Edge(card.subject, card.object, "relation", card.id, label=card.kind) for card in relations]
    told = {(card.subject, card.object) for card in relations}
    stands_for = [(iri, polity) for iri in shown for polity in cards.actor(iri).represents]
    edges += [Edge(iri, polity, "represents") for iri, polity in stands_for if (iri, polity) not in told]
    return nodes, edges


def _focus(cards: Cards, focus: str) -> frozenset[str]:
    """The ids of the actor asked for and of those who represent it."""
    taking_part = _with_polities(
        sorted({iri for event in cards.events for iri in event.actors} | set(_ends(cards.relations))), cards
    )
    known = [cards.actor(iri) for iri in taking_part]
    found = [card for card in known if _is(card, focus)] or _by_words(known, focus)
    ids = {card.id for card in found}
    return frozenset(ids | {card.id for card in known if ids & set(card.represents)})


def _is(card: ActorCard, focus: str) -> bool:
    if focus in (card.id, card.code):
        return True
    return fold(focus) in {
        fold(name) for name in (card.label.en, card.label.ar, *card.aliases, readable(card.id)) if name
    }


def _by_words(known: Sequence[ActorCard], focus: str) -> list[ActorCard]:
    words = set(fold(focus).split())
    found = [
        card
        for card in known
        if words and any(words <= set(fold(name).split()) for name in (card.label.en, card.label.ar))
    ]
    if len(found) == 1:
        return found
    if not found:
        raise WrongUse(f"no actor in this graph is called {focus!r}")
    names = ", ".join(sorted(card.label.any() for card in found)[:6]) + (", …" if len(found) > 6 else "")
    raise WrongUse(f"{focus!r} may be any of {len(found)} actors: {names}")


def _about(actors: Iterable[str], wanted: frozenset[str] | None) -> bool:
    return wanted is None or not wanted.isdisjoint(actors)


def _kind(cards: Cards, asked: str) -> str:
    """The type or mode asked for, as events write it; what no event could be is refused."""
    wanted = asked.lower().replace(" ", "-")
    if wanted not in {name.lower() for name in QUAD_OF} | {event.mode.lower() for event in cards.events}:
        raise WrongUse(f"{asked!r} is neither one of {', '.join(QUAD_OF).upper()} nor a mode in this graph")
    return wanted


def _typed(event: EventCard, kind: str | None) -> bool:
    return kind is None or kind in (event.type.lower(), event.mode.lower())


def _within(events: Iterable[EventCard], since: str | None, until: str | None) -> Iterator[EventCard]:
    """The events whose days touch the window; without a window all of them."""
    first = bound(since, "--since")[0] if since else "0000"
    last = bound(until, "--until")[1] if until else "9999"
    for event in events:
        days = span(event.begin)
        if not (since or until) or (days and days[0] <= last and (span(event.end) or days)[1] >= first):
            yield event


def _strongest(events: Sequence[EventCard], cards: Cards, limit: int) -> list[EventCard]:
    """As many events as `limit` nodes allow: the strongest actors in turn, each time the best event left of theirs."""
    strength = Counter(iri for event in events for iri in event.actors)
    nodes: set[str] = set()
    kept: list[EventCard] = []
    for event in _in_turn(events, strength):
        more = {event.id, *_with_polities(event.actors, cards)}
        if len(nodes | more) <= limit:
            nodes |= more
            kept.append(event)
    return sorted(kept, key=lambda event: (event.begin or "9999", event.id))


def _in_turn(events: Sequence[EventCard], strength: Mapping[str, int]) -> Iterator[EventCard]:
    best = sorted(events, key=lambda event: event.id)
    best.sort(key=lambda event: event.begin, reverse=True)
    best.sort(key=lambda event: (-len(event.evidence), -sum(strength[iri] for iri in event.actors)))
    own: dict[str, list[EventCard]] = {}
    for event in best:
        for iri in event.actors:
            own.setdefault(iri, []).append(event)
    ranked = sorted(strength, key=lambda iri: (-strength[iri], iri))
    given: set[str] = set()
    for start in range(0, len(ranked), _CIRCLE):
        for turn in zip_longest(*(own[iri] for iri in ranked[start : start + _CIRCLE])):
            for event in turn:
                if event is not None and event.id not in given:
                    given.add(event.id)
                    yield event


def _relations(cards: Cards, kept: Sequence[EventCard], wanted: frozenset[str] | None) -> list[RelationCard]:
    """The lasting relations between actors that are shown anyway, and all of the actor in focus."""
    shown = set(_with_polities([iri for event in kept for iri in event.actors], cards))
    return [
        card
        for card in cards.relations
        if shown.issuperset(_ends([card])) or (wanted and _about(_ends([card]), wanted))
    ]


def _ends(relations: Iterable[RelationCard]) -> list[str]:
    return [iri for card in relations for iri in (card.subject, card.object)]


def _with_polities(actors: Iterable[str], cards: Cards) -> list[str]:
    """The actors, each once, and whom they represent."""
    direct = list(dict.fromkeys(actors))
    return list(dict.fromkeys(direct + [polity for iri in direct for polity in cards.actor(iri).represents]))


def _left(
    asked: Sequence[EventCard], dated: Sequence[EventCard], kept: Sequence[EventCard], window: str | None
) -> Left:
    seen = {iri for event in kept for iri in event.actors}
    hidden = {iri for event in dated for iri in event.actors} - seen
    undated = sum(1 for event in asked if not span(event.begin)) if window else 0
    return Left(events=len(dated) - len(kept), actors=len(hidden), undated=undated)


def _view(
    cards: Cards,
    events: Sequence[EventCard],
    relations: Sequence[RelationCard],
    left: Left,
    asked: Mapping[str, str | None],
) -> View:
    nodes, edges = draw(cards, events, relations)
    names = sorted({name for event in events for name in (event.type, event.quad, event.status) if name})
    return View(
        nodes=tuple(nodes),
        edges=tuple(edges),
        actors=tuple(cards.actor(node.id) for node in nodes if node.kind != "Event"),
        events=tuple(events),
        relations=tuple(relations),
        terms=tuple((name, cards.term(name)) for name in names),
        left=left,
        asked=tuple((key, value) for key, value in asked.items() if value),
    )


def _actor_node(card: ActorCard, weight: int) -> Node:
    return Node(card.id, card.kind, card.kind, card.label, weight)


def _event_node(event: EventCard) -> Node:
    day = f"{event.begin}/{event.end}" if event.end and event.end != event.begin else event.begin
    return Node(event.id, "Event", event.quad or "Event", event.kind, mark=event.mark, day=day)


def _role_edges(event: EventCard) -> Iterator[Edge]:
    style = event.quad or "Event"
    for iri in event.sources:
        yield Edge(iri, event.id, "source", event.id, style, mark=event.mark)
    for iri in event.targets:
        yield Edge(event.id, iri, "target", event.id, style, mark=event.mark)
