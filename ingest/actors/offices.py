"""Stage: the offices a text gives to people by name, and memberships, become relations, for the time of the article."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import cast, get_args

from ingest.actors.incumbents import incumbents
from ingest.actors.knowledge import DOMESTIC
from ingest.actors.lexicon import shipped
from ingest.actors.memberships import memberships
from ingest.reading import Mention, Reading, Sentence, replace
from ingest.record import Evidence, Predicate, Relation

_TRUST = 0.9
_MEMBER = 0.8
_IMPLIED = 0.6


def read_offices(reading: Reading) -> Reading:
    """The reading with the offices of its mentions among its relations, the first statement of each kept."""
    found: dict[tuple[str, str, str], Relation] = {}
    named = {code for mention in reading.mentions if mention.kind == "name" for code in mention.actors}
    offices = (office for mention in reading.mentions for office in _offices(reading, mention, named))
    stated = (relation for relation in reading.relations if not _at_home(relation, reading.article.lang))
    for relation in (*stated, *offices, *_implied(reading), *_memberships(reading)):
        found.setdefault((relation.subject, relation.predicate, relation.object), relation)
    return replace(reading, relations=tuple(found.values()))


def _at_home(relation: Relation, lang: str) -> bool:
    """Whether a state's friend or enemy is only one of its own parties, which is no relation between two sides."""
    knowledge = shipped(lang).knowledge
    if relation.predicate not in {"alliedWith", "closeRelationsWith", "hostileTo"}:
        return False
    sides = (relation.subject, relation.object)
    body = next((b for side in sides if (b := knowledge.organisations.get(side.removeprefix("ORG:")))), None)
    return body is not None and body.kind in DOMESTIC and body.state in sides


def _offices(reading: Reading, mention: Mention, named: Set[str]) -> Iterator[Relation]:
    """The offices of a mention; one that names nobody counts for those whom the text names elsewhere."""
    trust = round(_TRUST * mention.confidence, 2)
    for code in mention.actors:
        polity = code.partition("@")[2]
        if not code.startswith("PER:") or code not in named:
            continue
        if polity and mention.predicate in get_args(Predicate):
            predicate, office = cast("Predicate", mention.predicate), mention.office or None
            yield Relation(code, predicate, polity, _evidence(reading, mention), trust, office=office)
        if mention.party:
            yield Relation(code, "memberOf", mention.party, _evidence(reading, mention), trust)


def _implied(reading: Reading) -> Iterator[Relation]:
    """The offices that the text takes for granted of people it names."""
    for sentence, code, office in incumbents(reading, shipped(reading.article.lang)):
        evidence = _quoted(reading, sentence)
        yield Relation(code, office.predicate, office.polity, evidence, _IMPLIED, office=office.title_en or None)


def _memberships(reading: Reading) -> Iterator[Relation]:
    """The organisations that the text says states are members of."""
    for sentence, state, body in memberships(reading, shipped(reading.article.lang)):
        yield Relation(state, "memberOf", body, _quoted(reading, sentence), _MEMBER)


def _evidence(reading: Reading, mention: Mention) -> Evidence:
    return _quoted(reading, next(one for one in reading.sentences if one.index == mention.sentence))


def _quoted(reading: Reading, sentence: Sentence) -> Evidence:
    return Evidence(sentence.index, sentence.begin, sentence.end, reading.text(sentence.begin, sentence.end))
