"""English: its script, times and names. Its acts are not read yet: it has no event words and no parser."""

from __future__ import annotations

from datetime import date
from functools import cache

from ingest.article import Article
from ingest.events.lexicon import Frames, Lexicon
from ingest.languages.english import dates, script
from ingest.languages.english.naming import EnglishNaming
from ingest.reading import Mention, Sentence, Time, Word


class English:
    """English as newspapers and agencies write it."""

    code = "en"
    naming = EnglishNaming()

    @property
    def lexicon(self) -> Lexicon:
        """No event words yet."""
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
        """No words yet: English has no parser by rule."""
        return ()

    def derived(self, word: Word) -> tuple[str, str] | None:
        """None yet."""
        return None


@cache
def _lexicon() -> Lexicon:
    return Lexicon(
        verbs=Frames({}),
        nouns=Frames({}),
        relations=Frames({}),
        classes={},
        tasks={},
        support={},
        speech=frozenset(),
        modality={},
        attribution=frozenset(),
        compounds={},
    )


LANGUAGE = English()
