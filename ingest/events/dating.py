"""Dating: when an act took place, from its own words, else from the act it hangs on, else from the dateline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from ingest.events.tree import Tree
from ingest.events.triggers import Trigger
from ingest.reading import Time, Word


class Calendar:
    """The time expressions of one sentence, each given to the word it dates.

    `during` says whether a word is the occasion of an act, `about` whether it is what its verb is about; what stands
    in another relation (under an agreement, after talks, despite a threat) does not share the time of the verb.
    """

    def __init__(self, tree: Tree, during: Callable[[Word], bool], about: Callable[[Word], bool]) -> None:
        self.tree = tree
        self.during = during
        self.about = about
        self.dated: dict[int, Time] = {}
        for word in tree.words:
            time = tree.time(word)
            if time is not None and not self._governed_within(word, time):
                self._give(word, time)

    def _governed_within(self, word: Word, time: Time) -> bool:
        above = self.tree.head(word)
        return above is not None and self.tree.time(above) is time

    def _give(self, word: Word, time: Time) -> None:
        """Give a time to what it hangs on; one that has a time already leaves it to the nearest verb in between."""
        above = next((a for a in self.tree.ancestors(word) if self.tree.time(a) is None), None)
        if above is None:
            return
        if above.id in self.dated and above.id < word.id:
            between = self.tree.words[above.id : word.id - 1]
            above = next((w for w in reversed(between) if w.upos == "VERB" and w.id not in self.dated), above)
        self.dated.setdefault(above.id, time)

    def of(self, word: Word | None) -> Time | None:
        """The time that dates a word."""
        return self.dated.get(word.id) if word is not None else None

    def own(self, trigger: Trigger) -> Time | None:
        """The time that a trigger, what its frame needs ("reached a deal in June") or its verb has to itself.

        Else that of the occasion it has ("met him during a visit in 2019").
        """
        needed = [word for need in trigger.frame.needs if need.lemmas for word in trigger.slots.get(need.slot, [])]
        told = [clause for word in needed for clause in self.tree.children(word, "acl")]  # حضر اجتماعا عقده المجلس أمس
        carriers = [word for word in (trigger.word, trigger.light) if word is not None]
        occasions = (child for word in carriers for child in self.tree.children(word, "obl", "nmod"))
        during = (child for child in occasions if self.during(child))
        times = (self.of(word) for word in (*carriers, *needed, *told, *during))
        return next(filter(None, times), None)

    def _apart(self, word: Word) -> bool:
        """Whether a noun stands neither as occasion nor as complement."""
        return bool(self.tree.case(word)) and not (self.during(word) or self.about(word))

    def inherited(self, trigger: Trigger) -> Time | None:
        """The time of the nearest predicate above, within the same main clause."""
        below = trigger.word
        for above in self.tree.ancestors(trigger.word):
            if below.deprel.startswith("acl") or self._apart(below):
                return None
            if time := self.of(above):
                return time
            below = above
        return None


def shifted(day: str | None, days: int | None) -> str | None:
    """An ISO day moved by some days; None where the day is not known to the day.

    >>> shifted("2025-09-04", -1)
    '2025-09-03'
    """
    if day is None or days is None or len(day) != len("2025-09-04"):
        return None
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
