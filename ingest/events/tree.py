"""A sentence's Universal Dependencies as a tree, with the mentions and times that its words stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from ingest.reading import Mention, Sentence, Time, Word

CLAUSAL = frozenset(("ccomp", "csubj", "xcomp", "advcl", "acl", "acl:relcl", "parataxis"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET"))


class Tree:
    """One sentence, read-only: who governs whom, and what each word is part of."""

    def __init__(self, sentence: Sentence, mentions: tuple[Mention, ...], times: tuple[Time, ...]) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.mentions = mentions
        self.times = times

    @cached_property
    def _children(self) -> dict[int, list[Word]]:
        children: dict[int, list[Word]] = defaultdict(list)
        for word in self.words:
            children[word.head].append(word)
        return children

    @cached_property
    def _mention_of(self) -> dict[int, Mention]:
        return {word.id: m for word in self.words for m in self.mentions if m.begin <= word.begin and word.end <= m.end}

    @cached_property
    def _time_of(self) -> dict[int, Time]:
        return {word.id: t for word in self.words for t in self.times if t.begin <= word.begin and word.end <= t.end}

    def children(self, word: Word, *deprels: str) -> list[Word]:
        """The words a word governs; with `deprels`, those whose relation (or its part before `:`) is one of them."""
        children = self._children.get(word.id, [])
        if not deprels:
            return children
        return [child for child in children if child.deprel in deprels or child.deprel.partition(":")[0] in deprels]

    def head(self, word: Word) -> Word | None:
        """The governor, or None for the root."""
        return self.words[word.head - 1] if word.head else None

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The governors from the nearest to the root (a tree with a cycle, from a faulty parse, is cut)."""
        seen = {word.id}
        here = self.head(word)
        while here is not None and here.id not in seen:
            seen.add(here.id)
            yield here
            here = self.head(here)

    def mention(self, word: Word) -> Mention | None:
        """The mention a word stands in."""
        return self._mention_of.get(word.id)

    def time(self, word: Word) -> Time | None:
        """The time expression a word stands in."""
        return self._time_of.get(word.id)

    def mention_words(self, mention: Mention) -> list[Word]:
        """The words of a mention, in order."""
        return [word for word in self.words if self._mention_of.get(word.id) is mention]

    def case(self, word: Word) -> str:
        """The lemma of a word's preposition, "" where it has none."""
        marks = self.children(word, "case")
        return marks[0].lemma if marks else ""

    def is_nominal(self, word: Word) -> bool:
        """Whether a word can stand for a thing or person."""
        return word.upos in _NOMINAL

    def clause_head(self, word: Word) -> Word:
        """The predicate of the clause a word stands in: itself, if it heads one."""
        if word.deprel in CLAUSAL or word.deprel == "root" or word.upos == "VERB":
            return word
        for above in self.ancestors(word):
            if above.deprel in CLAUSAL or above.head == 0 or above.upos == "VERB":
                return above
        return word

    def span(self, words: list[Word]) -> tuple[int, int]:
        """The stretch of text from the first to the last of some words."""
        return min(word.begin for word in words), max(word.end for word in words)

    def subtree(self, word: Word) -> list[Word]:
        """A word and all below it, in text order."""
        found, stack = {word.id}, [word]
        while stack:
            for child in self._children.get(stack.pop().id, []):
                if child.id not in found:
                    found.add(child.id)
                    stack.append(child)
        return [w for w in self.words if w.id in found]
