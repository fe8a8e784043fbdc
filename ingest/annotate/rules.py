"""The built-in annotator: each language parses its own sentences by rule."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.languages import languages
from ingest.reading import Reading, Sentence, replace
from ontology.errors import BadInput


@dataclass(frozen=True, slots=True)
class Rules:
    """Sentences parsed by the `parse` of the article's language, whose names and times are known by then."""

    name: str = "rules"

    def __call__(self, reading: Reading) -> Reading:
        """The reading with the words of its sentences. Raises BadInput for a language that has no folder."""
        language = languages().get(reading.article.lang)
        if language is None:
            raise BadInput(f"{reading.article.id}: there are no rules for the language '{reading.article.lang}'")

        def parsed(sentence: Sentence) -> Sentence:
            mentions = tuple(mention for mention in reading.mentions if mention.sentence == sentence.index)
            times = tuple(time for time in reading.times if time.sentence == sentence.index)
            return replace(sentence, words=language.parse(sentence, mentions, times))

        return replace(reading, sentences=tuple(map(parsed, reading.sentences)))
