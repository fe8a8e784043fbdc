"""English: its script, words, times, grammar and frames, as the stages ask for them."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files

from ingest.article import Article
from ingest.events.lexicon import Lexicon, load
from ingest.languages.drafts import Draft, finished
from ingest.languages.english import dates, script
from ingest.languages.english.naming import EnglishNaming
from ingest.languages.english.parsing import Valency, parse
from ingest.languages.english.tagging import tag
from ingest.reading import Mention, Sentence, Time, Word


class English:
    """English as newspapers and agencies write it."""

    code = "en"
    naming = EnglishNaming()

    @property
    def lexicon(self) -> Lexicon:
        """The event words of `frames/`. Raises BadTable."""
        return _lexicon()

    def fold(self, text: str) -> str:
        """See `script.fold`."""
        return script.fold(text)

    def segment(self, article: Article) -> tuple[Sentence, ...]:
        """See `script.segment`."""
        return script.segment(article)

    def times(self, sentence: Sentence, published: date | None) -> tuple[Time, ...]:
        """See `dates.find_times`."""
        return dates.find_times(sentence, published)

    def announced(self, time: Time, sentence: Sentence, published: date | None) -> Time:
        """See `dates.resolve_future`."""
        return dates.resolve_future(time, sentence, published)

    def parse(self, sentence: Sentence, mentions: tuple[Mention, ...], times: tuple[Time, ...]) -> tuple[Word, ...]:
        """The sentence's words: tagged by `tagging`, attached by `parsing`."""
        drafts = tag(sentence, mentions, times, _says)
        parse(drafts, _VALENCY)
        return finished(drafts)

    def derived(self, word: Word) -> tuple[str, str] | None:
        """None: every English noun that means an act has a frame of its own."""
        return None


def _licenses(draft: Draft, preposition: str) -> bool:
    """Whether a frame of the word has a slot for a preposition."""
    return preposition in _slots(script.fold(draft.lemma), verb=draft.upos == "VERB")


@cache
def _slots(lemma: str, *, verb: bool) -> frozenset[str]:
    """All slots that the frames of a word name."""
    lexicon = _lexicon()
    taken: set[str] = set()
    for frame in (lexicon.verbs if verb else lexicon.nouns).of(lemma):
        taken.update(frame.source, frame.target, (need.slot for need in frame.needs))
    for relation in lexicon.relations.of(lemma):
        taken.update(relation.subject, relation.object, (need.slot for need in relation.needs))
    return frozenset(taken)


def _has_particle(draft: Draft, particle: str) -> bool:
    """Whether a frame of the verb asks for a particle."""
    found = _lexicon().verbs.of(script.fold(draft.lemma))
    return any(need.slot == "prt" and particle in (need.lemmas or (particle,)) for f in found for need in f.needs)


def _takes_clause(draft: Draft) -> bool:
    return _says(draft.lemma)


def _says(lemma: str) -> bool:
    return script.fold(lemma) in _lexicon().speech


@cache
def _lexicon() -> Lexicon:
    return load(files("ingest.languages.english") / "frames", script.fold)


_VALENCY = Valency(_licenses, _has_particle, _takes_clause)
LANGUAGE = English()
