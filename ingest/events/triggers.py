"""Triggers: the words of a sentence that a frame makes an act, with the slots their syntax offers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.events.lexicon import Frame, Need
from ingest.events.slots import CORE, Slots, Syntax, is_participle
from ingest.reading import Word

_CHAIN = 3
_LINKS = ("nmod", "conj", "amod", "flat")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that a frame makes an act.

    `verbal` says that its subject is syntax's (a verb or participle), otherwise it is a noun, whose arguments may be
    lent by `light` ("held") and whose frame, if `derived`, is its verb's. `slots` holds what it can take roles from.
    """

    word: Word
    frame: Frame
    verbal: bool
    derived: bool
    light: Word | None
    slots: Slots


def triggers(syntax: Syntax) -> Iterator[Trigger]:
    """The triggers of a sentence, in text order; the words of names and times are none."""
    for word in syntax.tree.words:
        if syntax.tree.mention(word) is None and syntax.tree.time(word) is None:
            trigger = trigger_at(syntax, word)
            if trigger is not None:
                yield trigger


def trigger_at(syntax: Syntax, word: Word) -> Trigger | None:
    """The trigger that a word is, if a frame makes it one."""
    frames = syntax.grammar.frames(word)
    if not frames:
        return None
    if word.upos == "VERB":
        return _select(syntax, word, frames, verbal=True, derived=False)
    if syntax.lexicon.nouns.of(syntax.lemma(word)):
        return _select(syntax, word, frames, verbal=False, derived=False)
    origin = syntax.grammar.derived(word)
    if origin is None or origin[1] == "passive":
        return None
    if origin[1] == "active":
        predicative = is_participle(word) or word.deprel in ("advcl", "acl", "amod", "xcomp")
        return _select(syntax, word, frames, verbal=True, derived=False) if predicative else None
    return _select(syntax, word, frames, verbal=False, derived=True)


def _select(syntax: Syntax, word: Word, frames: tuple[Frame, ...], *, verbal: bool, derived: bool) -> Trigger | None:
    light = None if verbal else syntax.light_verb(word)
    slots = _slots(syntax, word, light)
    if derived and "gen" in slots:
        slots.setdefault("obj", slots["gen"])  # قطع العلاقات: what the verb has as object, its masdar has as genitive
    _lend(syntax, slots, frames)
    for frame in frames:
        if all(_met(syntax, need, slots) for need in frame.needs):
            return None if frame.type is None else Trigger(word, frame, verbal, derived, light, slots)
    return None


def _slots(syntax: Syntax, word: Word, light: Word | None) -> Slots:
    slots: Slots = defaultdict(list, syntax.slots(word))
    denied = [m for m in syntax.tree.children(word, "advmod", "aux") if _negates(syntax, m)]
    if denied:
        slots["neg"] = denied
    if word.deprel.startswith("acl") and (antecedent := syntax.tree.head(word)) is not None:
        slots["antecedent"] = [antecedent]
    if light is not None:
        slots["light"] = [light]
        for name, words in syntax.slots(light).items():
            others = [other for other in words if other.id != word.id]
            if others and name not in slots and name != "gen":
                slots[name] = others
    return slots


def _lend(syntax: Syntax, slots: Slots, frames: tuple[Frame, ...]) -> None:
    """Give a predicate the phrases of its object, or of what a frame needs, which parsers hang on either.

    "Signed a pact with", أعرب عن استعداده للتعاون مع.
    """
    needed = (w for frame in frames for need in frame.needs for w in slots.get(need.slot, []) if need.slot not in CORE)
    lent: Slots = defaultdict(list)
    things = {w.id: w for w in (*slots.get("obj", slots.get("gen", [])), *needed)}
    for thing in things.values():
        for name, words in syntax.slots(thing).items():
            if name not in slots and name not in CORE:
                lent[name].extend(words)
    slots.update(lent)


def _negates(syntax: Syntax, mark: Word) -> bool:
    return syntax.lexicon.modality.get(syntax.lemma(mark)) == "negated"


def _met(syntax: Syntax, need: Need, slots: Slots) -> bool:
    words = syntax.tree.words if need.slot == "scene" else slots.get(need.slot, [])
    if need.lemmas is None:
        return bool(words) != need.negated
    found = any(syntax.lemma(link) in need.lemmas for word in words for link in _links(syntax, word))
    return found != need.negated


def _links(syntax: Syntax, word: Word) -> Iterator[Word]:
    """A word, its genitives (آلاف الجنود), adjectives, the rest of its name, and what is coordinated with it."""
    frontier = [word]
    for _ in range(_CHAIN):
        yield from frontier
        below = ((word, child) for word in frontier for child in syntax.tree.children(word, *_LINKS))
        measures = syntax.lexicon.tasks["measure"]
        frontier = [child for word, child in below if not syntax.tree.case(child) or syntax.lemma(word) in measures]
