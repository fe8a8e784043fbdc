"""Surnames that stand alone: which parts of a name news use by themselves, and where in a sentence they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ingest.actors.discourse import Discourse
from ingest.actors.gazetteer import Match, Matcher, Words, spellings
from ingest.actors.knowledge import parted
from ingest.record import Actor

FAMILY_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN", "VNM", "HKG", "MAC", "KHM", "MMR"})
"""States where the family name comes first."""


class Surnames:
    """The parts of names of the people that one article names in full."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon
        self._naming = discourse.lexicon.naming
        self._parts: Matcher[str] = Matcher((), self._naming, shortest=2)
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        for part, code in self._name_parts():
            self._parts.add(part, code)

    def at(self, words: Words, position: int) -> Match[str] | None:
        """The part of a name that starts at a token, whether or not it can stand alone there."""
        return self._parts.at(words, position) if position < len(words.tokens) else None

    def stands_alone(self, words: Words, part: Match[str]) -> bool:
        """Whether a part found is not part of another name, a number or a longer word."""
        before = words.keys[part.start - 1] if part.start else ""
        after = words.keys[part.end] if part.end < len(words.keys) else ""
        token = words.tokens[part.start].text
        if not self._naming.stands_apart(token, part.key, taken=bool(part.taken)):
            return False
        if before.isdigit() or after.isdigit():
            return False
        if self._strangers(part) and any(self._is_name(words, at) for at in (part.start - 1, part.end)):
            return False
        if before and not part.taken and self._begins_name(words, part.start - 1, part):
            return False
        return not (after and len(part.key) > 2 and self._begins_name(words, part.end, part))

    def _strangers(self, part: Match[str]) -> bool:
        """Whether nobody of the tables is meant; then a name beside the part makes it a third person's."""
        return not any(self._discourse.actors[code].known for code in part.values)

    def _is_name(self, words: Words, position: int) -> bool:
        return 0 <= position < len(words.tokens) and self._naming.is_given(words.tokens[position].text)

    def _begins_name(self, words: Words, position: int, part: Match[str]) -> bool:
        """Whether a token belongs to another name: it looks like a name, and is neither a known mention nor his own.

        "Melania Trump" is not Donald; a spelling of his own given name that no table has does not count.
        """
        token = words.tokens[position]
        if mention := self._discourse.ending_at(token.end):
            return any(not self._discourse.actors[code].known for code in mention.actors if code.startswith("PER:"))
        if not self._naming.begins_name(token.text):
            return False
        bones = self._naming.skeleton(words.keys[position])
        own = {self._naming.skeleton(word) for code in part.values for word in self._words[code]}
        return self._parts.at(words, position) is None and (not bones or bones not in own)

    def _name_parts(self) -> Iterator[tuple[tuple[str, ...], str]]:
        for code, actor in self._discourse.actors.items():
            if code.startswith("PER:"):
                names = self._names(code, actor)
                self._words[code].update(word for name in names for word in name)
                for part in {part for name in names for part in self._short(name, actor.polity)}:
                    if self._may_stand(part) and (actor.known or not self._is_noun(part)):
                        yield part, code

    def _names(self, code: str, actor: Actor) -> set[tuple[str, ...]]:
        key = parted(code)[0]
        listed = key in self._lexicon.knowledge.people and actor.known
        known = self._lexicon.people.spellings(key) if listed else ()
        names = {name for name in known if self._naming.own(name[0])}
        label = spellings(actor.label_ar, self._naming)
        if label and self._naming.own(label[0]):
            names.add(label)
        bones = {self._naming.skeleton(word) for name in known for word in name} - {""}
        for written in self._written(code):
            names.add(written if not bones else tuple(w for w in written if self._naming.skeleton(w) in bones))
        return {name for name in names if name}

    def _written(self, code: str) -> Iterator[tuple[str, ...]]:
        reading = self._discourse.reading
        for mention in reading.mentions:
            if code in mention.actors and mention.kind == "name":
                yield spellings(reading.text(mention.begin, mention.end), self._naming)

    def _may_stand(self, part: tuple[str, ...]) -> bool:
        """Whether a part of a name can stand alone without being taken for something else."""
        words = Words.of_keys(part, self._naming)
        if len(part) == 1 and not self._naming.may_stand(part[0]):
            return False
        if self._lexicon.titles.at(words, 0) or self._lexicon.modifiers.at(words, 0):
            return False
        match = self._lexicon.names.at(words, 0)
        return match is None or all(entry.kind == "person" for entry in match.values)

    def _short(self, name: tuple[str, ...], polity: str) -> Iterator[tuple[str, ...]]:
        """The parts of a name used alone: the surname with its particles, or the family name that comes first."""
        particles = self._naming.particles
        if len(name) < 2:
            return
        if polity in FAMILY_FIRST:
            yield name[:1]
            return
        yield name[-1:]
        start = len(name) - 1
        while start > 1 and name[start - 1] in particles:
            start -= 1
            yield name[start:]
        if len(name) > 2 and name[-2] not in particles:
            yield name[-2:]

    def _is_noun(self, part: tuple[str, ...]) -> bool:
        return len(part) == 1 and self._naming.is_noun(part[0])
