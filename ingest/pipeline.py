"""The loop that runs the stages over one article."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from ingest.actors.coreference import corefer
from ingest.actors.facts import load
from ingest.actors.knowledge import ASSEMBLIES, DOMESTIC, MEDIA, Knowledge
from ingest.actors.mentions import find_mentions
from ingest.actors.offices import read_offices
from ingest.annotate import Annotator, Rules
from ingest.article import Article
from ingest.events.reader import EventReader
from ingest.events.standing import Standing
from ingest.languages import Language, languages
from ingest.readers.script import NAMES
from ingest.reading import Reading, Stage, replace
from ingest.record import Extraction
from ontology.errors import BadInput


class UnreadLanguage(BadInput):
    """An article in a language that dragoman does not read."""


def extract(article: Article, annotator: Annotator | None = None, knowledge: Knowledge | None = None) -> Extraction:
    """All that an article says. Raises UnreadLanguage."""
    annotator = annotator or Rules()
    knowledge = knowledge or load()
    language = _language(article)
    if not _reads_acts(language):
        unread = f"acts in {NAMES.get(article.lang, article.lang)} are not read yet"
        article = replace(article, notes=(*article.notes, unread))
    reading = Reading(article)
    for stage in stages(language, annotator, knowledge):
        reading = stage(reading)
    return _extraction(_with_polities(reading, knowledge), annotator)


def stages(language: Language, annotator: Annotator, knowledge: Knowledge) -> Iterable[Stage]:
    """The stages in order: sentences, times, names, coreference, words and events where they are read, offices."""
    acts = (annotator, partial(_events, language, knowledge)) if _reads_acts(language) else ()
    return (partial(_segment, language), partial(_times, language), find_mentions, corefer, *acts, read_offices)


def _reads_acts(language: Language) -> bool:
    return bool(language.lexicon.verbs.by_lemma)


def _language(article: Article) -> Language:
    language = languages().get(article.lang)
    if language is None:
        raise UnreadLanguage(f"{article.id}: {NAMES.get(article.lang, article.lang)} is not read yet")
    return language


def _segment(language: Language, reading: Reading) -> Reading:
    return replace(reading, sentences=language.segment(reading.article))


def _times(language: Language, reading: Reading) -> Reading:
    published = reading.article.published
    return replace(reading, times=tuple(t for s in reading.sentences for t in language.times(s, published)))


def _events(language: Language, knowledge: Knowledge, reading: Reading) -> Reading:
    return EventReader(reading, language, _standing(knowledge)).read()


def _standing(knowledge: Knowledge) -> Standing:
    organisations = {f"ORG:{code}": organisation for code, organisation in knowledge.organisations.items()}
    return Standing(
        media=frozenset(code for code, body in organisations.items() if body.kind in MEDIA),
        homes={code: body.state for code, body in organisations.items() if body.kind in DOMESTIC},
        assemblies=frozenset(code for code, body in organisations.items() if body.kind in ASSEMBLIES),
    )


def _with_polities(reading: Reading, knowledge: Knowledge) -> Reading:
    """The reading with the states and organisations described that its people represent, or whose land was struck."""
    actors = dict(reading.actors)
    sides = {code for event in reading.events for code in (*event.source, *event.target)}
    for polity in {*sides, *(actor.polity for actor in reading.actors.values())} - {"", *actors}:
        if polity in knowledge.states or polity.removeprefix("ORG:") in knowledge.organisations:
            actors[polity] = knowledge.actor(polity)
    return replace(reading, actors=actors)


def _extraction(reading: Reading, annotator: Annotator) -> Extraction:
    article = reading.article
    return Extraction(
        doc=article.id,
        published=article.published,
        lang=article.lang,
        title=article.title,
        source=article.source,
        url=article.url,
        actors=tuple(reading.actors[code] for code in sorted(reading.actors)),
        events=reading.events,
        relations=reading.relations,
        extractor=f"dragoman {program_version()} ({annotator.name})",
        notes=article.notes,
    )


def program_version() -> str:
    """The version of dragoman as installed, "unreleased" from a bare checkout."""
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "unreleased"
