"""States and the organisations they are members of, as a text says it in passing.

"Turkey, a NATO member", "Sweden is a member of NATO", "three members of the council, namely ...", "the group made up of
...", and who leads a coalition belongs to it. What is read is the order of names and of a few words between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest.actors.knowledge import ASSEMBLIES
from ingest.actors.lexicon import Lexicon
from ingest.actors.naming import MembershipUse
from ingest.reading import Mention, Reading, Sentence, Token

_LEAD = 4


@dataclass(frozen=True, slots=True)
class _Item:
    """A word by its key, or a name with the state or organisation it means; a name of others has neither."""

    key: str = ""
    state: str = ""
    body: str = ""


def memberships(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[Sentence, str, str]]:
    """The sentence, state and organisation of each membership, in text order."""
    for sentence in reading.sentences:
        items = tuple(_items(reading, sentence, lexicon))
        if any(item.body for item in items):
            for state, body in _Members(items, lexicon).found():
                yield sentence, state, body


def _items(reading: Reading, sentence: Sentence, lexicon: Lexicon) -> Iterator[_Item]:
    """The words and names of a sentence in order."""
    mentions = [mention for mention in reading.mentions if mention.sentence == sentence.index]
    position = sentence.begin
    for token in sentence.tokens:
        mention = next((one for one in mentions if one.begin < token.end and token.begin < one.end), None)
        key = lexicon.naming.key(token.text)
        if mention is None:
            yield _Item(key)
        elif mention.end > position:
            yield _named(mention, lexicon)
            position = mention.end
            yield from _leader([t for t in sentence.tokens if mention.begin <= t.begin < mention.end], lexicon)


def _named(mention: Mention, lexicon: Lexicon) -> _Item:
    if mention.kind != "name" or len(mention.actors) != 1:
        return _Item()
    (code,) = mention.actors
    body = lexicon.knowledge.organisations.get(code.removeprefix("ORG:"))
    if body is not None and body.kind in ASSEMBLIES:
        return _Item(body=code)
    return _Item(state=code) if code in lexicon.knowledge.states and not mention.office else _Item()


def _leader(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[_Item]:
    """Who leads a coalition, where its name says it: التحالف العربي بقيادة السعودية."""
    words = lexicon.words(tuple(tokens))
    for index, key in enumerate(words.keys[:-1]):
        if key in lexicon.membership_words("leads"):
            yield _Item(key)
            names = lexicon.entries(words, index + 1, None)[:1]
            yield from (_Item(state=entry.code) for name in names for entry in name.values if entry.kind == "state")


class _Members:
    """The memberships of one sentence."""

    def __init__(self, items: Sequence[_Item], lexicon: Lexicon) -> None:
        self._items = items
        self._lexicon = lexicon

    def found(self) -> Iterator[tuple[str, str]]:
        """State and organisation of each."""
        for index, item in enumerate(self._items):
            if self._is(item, "member"):
                yield from self._said(index)
            if item.body:
                yield from ((state, item.body) for state in (*self._listed(index), *self._leading(index)))

    def _is(self, item: _Item, use: MembershipUse) -> bool:
        return item.key in self._lexicon.membership_words(use)

    def _said(self, index: int) -> Iterator[tuple[str, str]]:
        """ "Turkey, a member of NATO", "Turkey, a NATO member", "NATO member Turkey"."""
        after, before = self._items[index + 1 :], self._items[:index][::-1]
        rest = self._skip(after, "of")
        if rest and rest[0].body:
            yield from ((state, rest[0].body) for state in _states(self._skip(before, "joint")))
        elif before and before[0].body:
            states = _states(after) or _states(self._skip(before[1:], "joint"))
            yield from ((state, before[0].body) for state in states)

    def _listed(self, index: int) -> list[str]:
        """The states a text lists as members of an organisation just named: المجموعة المكونة من روسيا والصين."""
        after = self._items[index + 1 :]
        opening = list(takewhile(lambda item: self._is(item, "opens") or self._is(item, "consists"), after))
        led = any(self._is(item, "members") for item in self._items[max(0, index - _LEAD) : index])
        consists = any(self._is(item, "consists") for item in (*opening, *self._items[max(0, index - 1) : index]))
        return _states(after[len(opening) :]) if opening and (led or consists) else []

    def _leading(self, index: int) -> list[str]:
        """The state that leads a coalition."""
        after = self._items[index + 1 : index + 1 + _LEAD]
        lead = next((place for place, item in enumerate(after) if self._is(item, "leads")), None)
        return _states(after[lead + 1 :])[:1] if lead is not None and not any(i.state for i in after[:lead]) else []

    def _skip(self, items: Sequence[_Item], use: MembershipUse) -> Sequence[_Item]:
        return items[len(list(takewhile(lambda item: self._is(item, use), items))) :]


def _states(items: Sequence[_Item]) -> list[str]:
    """The states that stand side by side from the first item on, with commas and "and" between them."""
    found = []
    for item in items:
        if item.state:
            found.append(item.state)
        elif not found or item.key not in {",", "،", "و", "and"}:
            break
    return found
