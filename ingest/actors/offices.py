"""Stage: the offices a text gives to people by name become relations, for the time of the article."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import cast, get_args

from ingest.reading import Mention, Reading, replace
from ingest.record import Evidence, Predicate, Relation

_TRUST = 0.9


def read_offices(reading: Reading) -> Reading:
    """The reading with the offices of its mentions among its relations, the first statement of each kept."""
    found: dict[tuple[str, str, str], Relation] = {}
    named = {code for mention in reading.mentions if mention.kind == "name" for code in mention.actors}
    offices = (office for mention in reading.mentions for office in _offices(reading, mention, named))
    for relation in (*reading.relations, *offices):
        found.setdefault((relation.subject, relation.predicate, relation.object), relation)
    return replace(reading, relations=tuple(found.values()))


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


def _evidence(reading: Reading, mention: Mention) -> Evidence:
    sentence = next(sentence for sentence in reading.sentences if sentence.index == mention.sentence)
    return Evidence(sentence.index, sentence.begin, sentence.end, reading.text(sentence.begin, sentence.end))
