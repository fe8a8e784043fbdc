"""Attribution: who reports an act, apart from who did it: an agency, a newspaper, or whoever says it."""

from __future__ import annotations

from collections.abc import Collection

from ingest.events.fillers import Fillers
from ingest.events.slots import Syntax
from ingest.reading import Word


def reporter(syntax: Syntax, fillers: Fillers, media: Collection[str]) -> str | None:
    """The medium a sentence names as its source ("على ما أوردت وكالة", "according to"), None if it names none."""
    for word in syntax.tree.words:
        if syntax.lemma(word) not in syntax.lexicon.attribution:
            continue
        for actor in fillers.all_of(syntax, _reporters(syntax, word)):
            if actor in media:
                return actor
    return None


def _reporters(syntax: Syntax, word: Word) -> list[Word]:
    """What an attributing word points at: a verb's subject or source, the noun of a preposition, a noun's genitive."""
    slots = syntax.slots(word)
    if word.upos == "VERB":
        return [w for slot in ("subj", "عن", "obj") for w in slots.get(slot, [])]
    above = syntax.tree.head(word)
    governed = [above] if above is not None and word.deprel in ("case", "mark", "fixed") else []
    following = [w for w in syntax.tree.words[word.id :][:2] if syntax.tree.case(w)]  # وفقا لوكالة
    governed += following if word.upos in ("ADV", "NOUN") else []
    return governed + [w for slot in ("gen", "عن", "ل", "to") for w in slots.get(slot, [])]
