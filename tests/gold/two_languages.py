"""How well the two versions of one document agree: the states and organisations found in the Arabic and in the English.

`python tests/gold/two_languages.py` reads the parallel documents beside the checkout, prints the share of the codes of
each version that the other has too (micro-averaged over the documents in which either version names a state), and
under it every code found in one version alone, with the words and the sentence it was found in.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ingest.actors.coreference import corefer
from ingest.actors.facts import load
from ingest.actors.knowledge import Knowledge
from ingest.actors.mentions import find_mentions
from ingest.article import Article
from ingest.languages import languages
from ingest.readers import read
from ingest.reading import Reading

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
FILES = {"ar": CORPUS / "ntrex_ar.jsonl", "en": CORPUS / "ntrex_en.jsonl"}


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a document: its reading, and the states and organisations it names or whom its people serve."""

    reading: Reading
    polities: frozenset[str]
    states: frozenset[str]

    def where(self, code: str) -> tuple[str, str]:
        """The words that first mean a state or organisation, else somebody who serves it, and their sentence."""
        reading = self.reading
        named = (mention for mention in reading.mentions if code in mention.actors)
        serving = (m for m in reading.mentions if any(reading.actors[one].polity == code for one in m.actors))
        mention = next(chain(named, serving))
        sentence = next(one for one in reading.sentences if one.index == mention.sentence)
        return reading.text(mention.begin, mention.end), reading.text(sentence.begin, sentence.end)


@dataclass(frozen=True, slots=True)
class Pair:
    """The versions of one document."""

    document: str
    arabic: Version
    english: Version

    @property
    def names_a_state(self) -> bool:
        """Whether either version does."""
        return bool(self.arabic.states or self.english.states)


@dataclass(frozen=True, slots=True)
class Share:
    """How many codes of one version stand in the other."""

    met: int
    asked: int

    @property
    def value(self) -> float:
        """From 0 to 1; 1 where nothing was asked."""
        return self.met / self.asked if self.asked else 1.0


def version(article: Article, knowledge: Knowledge) -> Version:
    """What one version names."""
    language = languages()[article.lang]
    reading = corefer(find_mentions(Reading(article, language.segment(article))))
    codes = {*reading.actors, *(actor.polity for actor in reading.actors.values())}
    states = frozenset(code for code in codes if code in knowledge.states)
    return Version(reading, states | {code for code in codes if code.startswith("ORG:")}, states)


def pairs() -> Iterator[Pair]:
    """Every document that there is in both languages."""
    knowledge = load()
    found = {lang: dict(_versions(path, knowledge)) for lang, path in FILES.items()}
    for document, arabic in found["ar"].items():
        if document in found["en"]:
            yield Pair(document, arabic, found["en"][document])


def _versions(path: Path, knowledge: Knowledge) -> Iterator[tuple[str, Version]]:
    for article in read([path]):
        if isinstance(article, Article):
            yield article.id.rpartition("-")[0], version(article, knowledge)


def shares(documents: Sequence[Pair]) -> tuple[Share, Share]:
    """Of the codes of the Arabic versions those in the English ones, and the other way round."""
    counted = [pair for pair in documents if pair.names_a_state]
    met = sum(len(pair.arabic.polities & pair.english.polities) for pair in counted)
    return (
        Share(met, sum(len(pair.arabic.polities) for pair in counted)),
        Share(met, sum(len(pair.english.polities) for pair in counted)),
    )


def misses(documents: Sequence[Pair]) -> Iterator[str]:
    """A line for each code that one version has alone: document, language, code, words, sentence."""
    for pair in documents:
        if not pair.names_a_state:
            continue
        for lang, one, other in (("ar", pair.arabic, pair.english), ("en", pair.english, pair.arabic)):
            for code in sorted(one.polities - other.polities):
                yield "\t".join((pair.document, lang, code, *one.where(code)))


def main() -> None:
    """Prints the two shares and the misses."""
    if not all(path.exists() for path in FILES.values()):
        sys.exit(f"{CORPUS} is not there")
    documents = list(pairs())
    for share, direction in zip(
        shares(documents), ("of the Arabic codes in the English", "of the English in the Arabic"), strict=True
    ):
        print(f"{share.value:.3f} {direction} ({share.met} of {share.asked})")  # noqa: T201
    for line in misses(documents):
        print(line)  # noqa: T201


if __name__ == "__main__":
    main()
