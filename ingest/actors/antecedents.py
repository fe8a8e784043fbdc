"""The actors met before some point of a text, and how likely a word there means each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.languages import languages
from ingest.reading import Mention, Reading


@dataclass(frozen=True, slots=True)
class Antecedent:
    """An actor met before some point of the text: `weight` says how likely a word there means it.

    `gender` is that of the title it was last given with, "" where none tells.
    """

    code: str
    polity: str
    person: bool
    gender: str
    mention: Mention
    weight: float


def antecedents(reading: Reading, offset: int, *, persons: bool = False, wanted: str = "") -> tuple[Antecedent, ...]:
    """The actors met before an offset, the most likely first, each once.

    Nearer sentences weigh more, and in a sentence the actor named first, which mostly is its subject. `persons` keeps
    people alone; `wanted` is a gender, and leaves out those known to be of the other.
    """
    here = _sentence_of(reading, offset)
    found: dict[str, Antecedent] = {}
    firsts: set[int] = set()
    for mention in reading.mentions:
        if mention.begin >= offset or not mention.actors or mention.kind == "adjective":
            continue
        first = mention.sentence not in firsts
        firsts.add(mention.sentence)
        for candidate in _candidates(reading, mention, here, first):
            known = found.get(candidate.code)
            if known is None or candidate.weight >= known.weight:
                sex = candidate.gender or (known.gender if known else "")
                found[candidate.code] = replace(candidate, gender=sex)
    kept = (one for one in found.values() if (one.person or not persons) and agrees(one.gender, wanted))
    return tuple(sorted(kept, key=lambda one: -one.weight))


def _candidates(reading: Reading, mention: Mention, here: int, first: bool) -> Iterator[Antecedent]:
    sex = languages()[reading.article.lang].naming.gender(reading.text(mention.begin, mention.end))
    for code in mention.actors:
        actor = reading.actors.get(code)
        person = code.startswith("PER:")
        weight = 1 / (1 + max(0, here - mention.sentence)) + 0.3 * first + 0.1 * person - 0.1 * (mention.kind == "role")
        yield Antecedent(code, actor.polity if actor else "", person, sex, mention, weight)


def _sentence_of(reading: Reading, offset: int) -> int:
    return next((sentence.index for sentence in reading.sentences if offset <= sentence.end), len(reading.sentences))


def agrees(known: str, wanted: str) -> bool:
    """Whether two genders can be one; "" agrees with both."""
    return not known or not wanted or known == wanted
