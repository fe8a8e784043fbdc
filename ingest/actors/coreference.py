"""Stage: who is meant by the words that point back. Adds mentions of kind `anaphor`, and surnames standing alone.

The rules are few and general, what they look for is in a table of the language: a surname, or the family name that
comes first in Chinese and Korean, means the person the article names in full; "the two countries" are the two polities
last met; "his counterpart" holds the same office in the state named beside it; an office noun means the last person
met who holds it. Pronouns and dropped subjects are left to the event stage, which asks `antecedents`.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.actors.discourse import Discourse
from ingest.actors.gazetteer import Match, Words
from ingest.actors.lexicon import Lexicon, shipped
from ingest.actors.naming import Anaphor
from ingest.actors.pointing import Pointing
from ingest.actors.surnames import Surnames
from ingest.reading import Mention, Reading, Sentence, Stage

SURNAME = 0.85


def corefer(reading: Reading) -> Reading:
    """The stage with the tables that come with dragoman."""
    return _Corefer(shipped(reading.article.lang), reading).reading()


def coreferrer(lexicon: Lexicon) -> Stage:
    """The stage with other tables."""
    return lambda reading: _Corefer(lexicon, reading).reading()


class _Corefer:
    """One article's pointing words in the making."""

    def __init__(self, lexicon: Lexicon, reading: Reading) -> None:
        self._lexicon = lexicon
        self._reading = reading
        self._discourse = Discourse(lexicon, reading)
        self._surnames = Surnames(self._discourse)
        self._pointing = Pointing(self._discourse)
        self._left = {
            index: [m for m in reading.mentions if m.sentence == index]
            for index in {mention.sentence for mention in reading.mentions}
        }

    def reading(self) -> Reading:
        """The reading with the new mentions among the old."""
        for sentence in self._reading.sentences:
            self._sentence(sentence)
        mentions = sorted(self._discourse.mentions, key=lambda mention: mention.begin)
        return replace(self._reading, mentions=tuple(mentions), actors=self._discourse.actors)

    def _sentence(self, sentence: Sentence) -> None:
        words = self._lexicon.words(sentence.tokens)
        left = self._left.get(sentence.index, [])
        position = 0
        while position < len(words.tokens):
            token = words.tokens[position]
            while left and left[0].end <= token.begin:
                self._discourse.add(left.pop(0))
            if left and left[0].begin < token.end:
                position = _after(words, position, left[0].end)
                self._discourse.add(left.pop(0))
                continue
            position = self._point(sentence, words, position, left)
        for mention in left:
            self._discourse.add(mention)

    def _point(self, sentence: Sentence, words: Words, position: int, left: list[Mention]) -> int:
        """Reads one token that belongs to no mention yet; gives the position to go on from."""
        anaphor = self._lexicon.anaphors.at(words, position)
        if anaphor and not _covered(words, anaphor, left) and not self._narrowed(words, anaphor, left):
            mention = self._titled(sentence, words, anaphor, left) or self._pointing.resolve(
                sentence, words, anaphor, left
            )
            if mention is not None:
                self._discourse.add(mention)
                return max(anaphor.end, _after(words, position, mention.end))
        part = self._surnames.at(words, position)
        if part and not _covered(words, part, left) and self._surnames.stands_alone(words, part):
            self._discourse.add(self._surname(sentence, words, part, part))
            return part.end
        return position + 1

    def _narrowed(self, words: Words, match: Match[Anaphor], left: list[Mention]) -> bool:
        """Whether the word after a pointing word says that others are meant than those met."""
        anaphor = match.values[0]
        if anaphor.wanted != "person" and anaphor.kind == "same" and match.end < len(words.tokens):
            named = left and left[0].kind == "name" and left[0].begin == words.tokens[match.end].begin
            after = words.tokens[match.end].text
            return not named and bool(anaphor.title) and self._lexicon.naming.relates(after)
        if (
            anaphor.wanted != "person"
            or match.end >= len(words.tokens)
            or anaphor.kind not in {"same", "group", "pair"}
        ):
            return False
        after, naming = words.tokens[match.end].text, self._lexicon.naming
        if anaphor.kind != "same":
            return naming.narrows(after, several=True)
        named = naming.is_given(after) and self._surnames.at(words, match.end) is None
        bare = match.end == match.start + 1 or naming.nationality_first  # an English office has its article before it
        return named or (bare and naming.narrows(after, several=False))

    def _titled(self, sentence: Sentence, words: Words, match: Match[Anaphor], left: list[Mention]) -> Mention | None:
        """An office with a surname after it that only the article makes known: الرئيس السيسي."""
        anaphor = match.values[0]
        part = self._surnames.at(words, match.end)
        if anaphor.kind != "same" or anaphor.wanted != "person" or part is None:
            return None
        if part.taken or _covered(words, part, left):
            return None
        return self._surname(sentence, words, match, part)

    def _surname(
        self, sentence: Sentence, words: Words, first: Match[Anaphor] | Match[str], part: Match[str]
    ) -> Mention:
        begin, end = words.begin(first.start, first.taken), words.tokens[part.end - 1].end
        return Mention(
            sentence.index, begin, end, "name", (self._discourse.foremost_of(part.values, sentence.index),), SURNAME
        )


def _after(words: Words, position: int, offset: int) -> int:
    while position < len(words.tokens) and words.tokens[position].begin < offset:
        position += 1
    return position


def _covered(words: Words, match: Match[Anaphor] | Match[str], left: list[Mention]) -> bool:
    return bool(left) and left[0].begin < words.tokens[match.end - 1].end
