"""Of what class an actor is, as definite nouns take it up again: the movement, the alliance, the kingdom."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from ingest.actors.gazetteer import spellings
from ingest.actors.knowledge import Knowledge
from ingest.actors.naming import Naming


class Classes:
    """What the actors of one article can be called.

    A class is given by words: the first of a name ("movement" fits what is called حركة حماس, in the tables or in the
    text), the kind of an organisation (`party`), or the office of a state's head (`emir` fits an emirate).
    """

    def __init__(self, knowledge: Knowledge, naming: Naming, on: date | None) -> None:
        self._knowledge = knowledge
        self._naming = naming
        self._on = on

    def fits(self, code: str, written: str, classes: Collection[str]) -> bool:
        """Whether an actor, mentioned by some words, is of one of the classes; every actor is where there are none."""
        if not classes or self._head(written) in self._heads(classes):
            return True
        organisation = self._knowledge.organisations.get(code.removeprefix("ORG:"))
        if code.startswith("ORG:") and organisation:
            return organisation.kind in classes or self._called(organisation.alt_ar, organisation.name_ar, classes)
        state = self._knowledge.states.get(code)
        if state is None:
            return False
        return self._ruled(code, classes) or self._called(state.alt_ar, state.name_ar, classes)

    def _called(self, others: tuple[str, ...], name: str, classes: Collection[str]) -> bool:
        return not self._heads(classes).isdisjoint(map(self._head, (name, *others)))

    def _ruled(self, state: str, classes: Collection[str]) -> bool:
        person = self._knowledge.holder("headOfStateOf", state, self._on) if self._on else None
        held = self._knowledge.offices_on(person.key, self._on) if person and self._on else ()
        return any(office.predicate == "headOfStateOf" and office.title_en in classes for office in held)

    def _heads(self, classes: Collection[str]) -> frozenset[str]:
        return frozenset(map(self._head, classes))

    def _head(self, phrase: str) -> str:
        keys = spellings(phrase, self._naming)
        return self._naming.plain(keys[0]) if keys else ""
