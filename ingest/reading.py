"""The reading of an article as it grows: each stage takes one and gives a fuller one.

`Stage` is the signature of everything the pipeline runs; stages never know one another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ingest.article import Article
from ingest.record import Actor, Event, Relation


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters or digits, or one mark of punctuation, as it stands in the article's text."""

    text: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word of Universal Dependencies (https://universaldependencies.org/u/overview/tokenization.html).

    `id` counts from 1 within the sentence and `head` names the governor's id, 0 for the root. `lemma` carries no
    vowel marks. Words of one multiword token (و + أجرى) keep offsets into the token; `feats` are UD features.
    """

    id: int
    form: str
    lemma: str
    upos: str
    head: int
    deprel: str
    begin: int
    end: int
    feats: Mapping[str, str] = field(default_factory=dict)


MentionKind = Literal["name", "adjective", "role", "anaphor"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that means one or more actors.

    kind  name       a state, capital used for it, organisation or person by name, with title and apposition
          adjective  a nationality adjective (الروسي, "Russian")
          role       a person meant by office alone (الرئيس الأميركي, "the North Korean leader")
          anaphor    الجانبان, البلدان, نظيره, "the two countries"
    `begin` and `end` are offsets in the article's text; proclitics (و, ل, ب) stay outside. `actors` are codes, empty
    where nobody could be found. `place` is the English label of the city or country when the words can also say
    where ("Beijing"), with `place_iri`. `office` is the English title the text gives, with its `predicate`; `party`
    is the organisation that its holder belongs to besides. `land` is the state that a mere place lies in, which no
    more than its name makes an actor, but which a blow to the place strikes.
    """

    sentence: int
    begin: int
    end: int
    kind: MentionKind
    actors: tuple[str, ...]
    confidence: float = 1.0
    place: str = ""
    place_iri: str = ""
    office: str = ""
    predicate: str = ""
    party: str = ""
    land: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression. `value` is an ISO day, month, year or interval a/b.

    Where the time hangs on another event ("في اليوم السابق", "the day before"), `value` is None and `days_after`
    says how far from that event. `duration` expressions (for two days) are not times.
    """

    sentence: int
    begin: int
    end: int
    value: str | None
    days_after: int | None = None
    future: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its number from 0, its span in the article's text, tokens, and words once it is annotated."""

    index: int
    begin: int
    end: int
    tokens: tuple[Token, ...]
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and all that has been read of it so far. `actors` are those of the mentions, by code."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    actors: Mapping[str, Actor] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()

    def text(self, begin: int, end: int) -> str:
        """The exact slice of the article."""
        return self.article.text[begin:end]


Stage = Callable[[Reading], Reading]

__all__ = ["Mention", "MentionKind", "Reading", "Sentence", "Stage", "Time", "Token", "Word", "replace"]
