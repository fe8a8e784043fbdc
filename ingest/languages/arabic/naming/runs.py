"""Runs of words that can be a personal name in Arabic, where no capital letter tells."""

from __future__ import annotations

from ingest.actors.lookup import Lookup
from ingest.languages.arabic.names import FAITH, NameClass, is_word, name_class, name_stops, particles

_LONGEST_NAME = 6
# Names made with that of God (نصر الله); after any other word it is no name (بركة الله "God's blessing").
_OF_GOD = frozenset(
    {"عبد", "نصر", "فضل", "حمد", "سعد", "رزق", "خير", "عطا", "جار", "فتح", "هبه", "ضيف", "حبيب", "وعبد"}
)


class Runs:
    """The names that the words of one sentence can make."""

    def __init__(self, look: Lookup) -> None:
        self._look = look

    def end(self, start: int, taken: int = 0) -> int | None:
        """Where a personal name that starts at a token ends, or None where none starts."""
        position, parts, before = start, 0, "start"
        while position < self._look.size and parts < _LONGEST_NAME:
            if self._look.words.joints[position] and parts:
                position += 1
                continue
            kind = self.kind(position, taken if position == start else 0)
            if not self._goes_on(position, kind, before, parts):
                break
            if kind == "particle":
                position += self._particle(position)
            else:
                position += 1
            parts, before = parts + 1, kind
        return self._trimmed(start, position)

    def _prefixed(self, position: int) -> bool:
        """Whether a strange word is "and" or a preposition with something after it: لمارتن "for Martin"."""
        key = self._look.words.keys[position]
        readings = self._look.words.readings[position][1:]
        return key[:1] == "و" or (key[:1] == "ل" and any(name_class(rest) == "given" for _, rest in readings))

    def kind(self, position: int, taken: int = 0) -> NameClass:
        """What a token can be in a name; an ordinary word that known people are called by is as good as a name's."""
        if self.of_faith(position):
            return "given"
        kind = name_class(self._look.text(position, taken))
        key = self._look.words.keys[position]
        if kind in {"stop", "surname"} and position and len(key) > 2 and key in self._look.lexicon.people.words:
            return kind if key in name_stops() else "common"
        return kind

    def of_faith(self, position: int) -> bool:
        """Whether a token is one of two that make a name with "the faith": سعد الدين, of which either is a word too."""
        if self._look.key(position) == FAITH:
            position -= 1
        bound = position >= 0 and self._look.key(position + 1) == FAITH
        return bound and name_class(self._look.text(position)) in {"given", "common"}

    def _particle(self, position: int) -> int:
        """How many tokens a particle takes: عبد, أبو and آل bind the next word whatever it is."""
        particle = particles().get(self._look.words.keys[position])
        binds = particle is not None and particle.kind in {"prefix", "father"}
        return 2 if binds and position + 1 < self._look.size and self._look.words.keys[position + 1].isalpha() else 1

    def _goes_on(self, position: int, kind: str, before: str, parts: int) -> bool:
        if kind == "stop" or self._without_servant(position):
            return False
        if parts == 0:
            return kind in {"given", "unknown", "particle", "common", "surname"}
        if kind == "unknown" and self._prefixed(position):
            return False
        if before == "particle" or kind in {"given", "particle"}:
            return not self._other(position) or kind == "given"
        return self._continues(position, kind, before, parts)

    def _continues(self, position: int, kind: str, before: str, parts: int) -> bool:
        if self._other(position):
            return kind in {"surname", "common"} and parts == 1 and before == "given"
        if kind == "surname":
            return before != "surname" and (parts == 1 or not is_word(self._look.words.tokens[position].text))
        return kind == "unknown" or (kind == "common" and parts <= 2)

    def _without_servant(self, position: int) -> bool:
        return self._look.key(position) == "الله" and self._look.key(position - 1) not in _OF_GOD

    def _other(self, position: int) -> bool:
        """Whether something else than a person starts at a token: a nationality, a title, a quality."""
        if any(match.values[0].kind != "person" and not match.taken for match in self._look.names(position)):
            return True
        modifier = self._look.lexicon.modifiers.at(self._look.words, position)
        if modifier and not modifier.taken:
            return True
        title = self._look.title(position)
        known = self._look.words.keys[position] in self._look.lexicon.people.words and not self._look.words.keys[
            position
        ].startswith("ال")
        return bool(title and not title.taken) and not known

    def _trimmed(self, start: int, end: int) -> int | None:
        while end > start and (
            self._look.words.keys[end - 1] in particles()
            and not (end - 2 >= start and self._look.words.keys[end - 2] in particles())
        ):
            end -= 1
        return end if end > start else None
