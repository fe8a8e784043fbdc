"""Looking an actor up by any name: what the tables know of whoever a few words may mean.

The words are taken in turn for a code or an IRI, for a whole name of either language as the reader would take it, for
a phrase of an article ("the Russian president", سيد الكرملين), for a part of a name, and last for a name that only
looks or sounds alike. The first way that finds anybody is the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from ingest.actors.facts import load
from ingest.actors.gazetteer import spellings
from ingest.actors.knowledge import Knowledge, Office, Organisation, Person, Source, State, parted
from ingest.actors.lexicon import Lexicon, shipped
from ingest.actors.mentions import mention_finder
from ingest.article import Article
from ingest.languages import languages
from ingest.reading import Reading
from ingest.record import Actor

_ARTICLE = 1
"""How many words of a phrase a mention may leave out: the article of "the US president"."""

How = Literal["code", "name", "phrase", "part", "likeness"]


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the tables: identity, the row it comes from, its offices in order of time, what they rest on."""

    actor: Actor
    entry: State | Organisation | Person
    offices: tuple[Office, ...]
    sources: tuple[Source, ...]
    how: How


def look_up(asked: str, on: date | None = None) -> tuple[Known, ...]:
    """Whom the words may mean, those in office on that day or most lately first; empty where nobody is called so.

    `on` is the day the words are said: it decides who "the US president" is.
    """
    if not asked.strip():
        return ()
    knowledge = load()
    ways: tuple[tuple[How, Iterator[str]], ...] = (
        ("code", _coded(asked.strip(), knowledge)),
        ("name", _each(_named(asked, lexicon) for lexicon in _lexicons())),
        ("phrase", _each(_meant(asked, lexicon, on) for lexicon in _lexicons())),
        ("part", _each(_partly(asked, lexicon) for lexicon in _lexicons())),
        ("likeness", _each(_alike(asked, lexicon) for lexicon in _lexicons())),
    )
    for how, codes in ways:
        if found := [_known(code, knowledge, how, on) for code in dict.fromkeys(codes)]:
            return tuple(sorted(found, key=lambda known: _recency(known, on)))
    return ()


def _lexicons() -> Iterator[Lexicon]:
    """The lexicon of each language, made only when a way asks for it: a code needs none."""
    return (shipped(code) for code in languages())


def to_json(known: Known) -> dict[str, Any]:
    """What is known of an actor as a JSON object: identity, names in both languages, offices, sources."""
    actor, entry = known.actor, known.entry
    return {
        "code": actor.code,
        "class": actor.kind,
        "iri": actor.iri,
        "wikidata": actor.wikidata or None,
        "labels": {"en": entry.name_en, "ar": entry.name_ar},
        "names": {"en": list(entry.alt_en), "ar": list(entry.alt_ar)},
        "polity": actor.polity,
        "offices": [_office_json(office) for office in known.offices],
        "sources": list(entry.source),
        "documents": {source.key: _source_json(source) for source in known.sources},
        "found_by": known.how,
    }


def _office_json(office: Office) -> dict[str, Any]:
    return {
        "title": office.title_en,
        "predicate": office.predicate,
        "polity": office.polity,
        "begin": office.begin or None,
        "end": office.end or None,
        "sources": list(office.source),
    }


def _source_json(source: Source) -> dict[str, Any]:
    return {"name": source.name, "url": source.url or None, "licence": source.licence or None, "what": source.what}


def _known(code: str, knowledge: Knowledge, how: How, on: date | None) -> Known:
    key, polity = parted(code)
    entry: State | Organisation | Person
    if code.startswith("PER:"):
        code = code if polity else knowledge.person_code(key, on)
        entry = knowledge.people[key]
    elif code.startswith("ORG:"):
        entry = knowledge.organisations[code.removeprefix("ORG:")]
    else:
        entry = knowledge.states[code]
    offices = knowledge.offices.get(key, ()) if code.startswith("PER:") else ()
    keys = dict.fromkeys((*entry.source, *(source for office in offices for source in office.source)))
    return Known(knowledge.actor(code), entry, offices, tuple(knowledge.sources[key] for key in keys), how)


def _recency(known: Known, on: date | None) -> tuple[bool, int, str]:
    """States and organisations first, then whoever was in office nearest to the day, or latest."""
    if not known.offices:
        return known.actor.kind == "Person", 0, known.actor.code
    day = on or date.max
    gap = min(max(0, (office.first - day).days, (day - office.last).days) for office in known.offices)
    return True, gap, known.actor.code


def _each(found: Iterable[Iterable[str]]) -> Iterator[str]:
    return (code for codes in found for code in codes)


def _coded(asked: str, knowledge: Knowledge) -> Iterator[str]:
    """The code of the contract, whole or without its prefix, or an IRI."""
    key = parted(asked)[0]
    if asked in knowledge.states:
        yield asked
    elif asked.removeprefix("ORG:") in knowledge.organisations:
        yield f"ORG:{asked.removeprefix('ORG:')}"
    elif asked.startswith("PER:") and key in knowledge.people:
        yield f"PER:{key}"
    elif asked.startswith("https:"):
        codes = (code for code in _codes(knowledge) if knowledge.actor(code).iri == asked)
        yield from codes


def _codes(knowledge: Knowledge) -> Iterator[str]:
    yield from knowledge.states
    yield from (f"ORG:{code}" for code in knowledge.organisations)
    yield from (f"PER:{key}" for key in knowledge.people)


def _named(asked: str, lexicon: Lexicon) -> Iterator[str]:
    """Every actor that has the words for a whole name, a capital or seat of power for its state."""
    words = lexicon.words(lexicon.naming.tokens(asked, 0, len(asked)))
    if not words.tokens:
        return
    for match in lexicon.names.all_at(words, 0):
        if match.end == len(words.tokens) and not match.taken:
            yield from (entry.code for entry in match.values if entry.code)


def _meant(asked: str, lexicon: Lexicon, on: date | None) -> Iterator[str]:
    """Whom the reader takes the words to mean where an article of that day says them."""
    language = languages()[lexicon.naming.code]
    article = Article("asked", asked, ((0, len(asked)),), on, language.code, "", "")
    reading = Reading(article)
    reading = mention_finder(lexicon)(replace(reading, sentences=language.segment(article)))
    for mention in reading.mentions:
        left = asked[: mention.begin].split() + asked[mention.end :].split()
        if len(left) <= _ARTICLE:
            yield from (code for code in mention.actors if reading.actors[code].known)


def _partly(asked: str, lexicon: Lexicon) -> Iterator[str]:
    """Every actor with a name that holds all the words."""
    wanted = set(spellings(asked, lexicon.naming))
    for name, code in lexicon.knowledge.names(lexicon.naming.code):
        if wanted and not code.startswith("place:") and wanted <= set(spellings(name, lexicon.naming)):
            yield code


def _alike(asked: str, lexicon: Lexicon) -> Iterator[str]:
    return (f"PER:{key}" for key in lexicon.people.alike(spellings(asked, lexicon.naming)))
