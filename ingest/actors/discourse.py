"""Who was met so far in an article: the mentions before a point of the text, their actors and the offices they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.actors.antecedents import antecedents
from ingest.actors.classes import Classes
from ingest.actors.knowledge import MEDIA, parted
from ingest.actors.lexicon import Lexicon
from ingest.actors.naming import Anaphor
from ingest.reading import Mention, Reading
from ingest.record import Actor

JOINERS = " و،,"
"""The signs and letters that join the names of a list."""

FADING = 0.8  # how much of a mention's weight the next sentence keeps

_LEADERS = frozenset({"headOfStateOf", "headOfGovernmentOf"})
_LEADER = "leader"


class Discourse:
    """One article as far as it was gone through."""

    def __init__(self, lexicon: Lexicon, reading: Reading) -> None:
        self.lexicon = lexicon
        self.knowledge = lexicon.knowledge
        self.on = reading.article.published
        self._classes = Classes(lexicon.knowledge, lexicon.naming, self.on)
        self.reading = reading
        self.mentions: list[Mention] = []
        self.actors: dict[str, Actor] = dict(reading.actors)
        self.offices = self._all_offices()

    def add(self, mention: Mention) -> None:
        """One mention more, with its actors."""
        for code in mention.actors:
            if code not in self.actors:
                self.actors[code] = self.knowledge.actor(code)
        self.mentions.append(mention)

    def so_far(self) -> Reading:
        """The reading with the mentions met so far and no others."""
        return replace(self.reading, mentions=tuple(self.mentions), actors=self.actors)

    def ending_at(self, offset: int) -> Mention | None:
        """The mention met last, where it ends at an offset."""
        return self.mentions[-1] if self.mentions and self.mentions[-1].end == offset else None

    def foremost_of(self, codes: Sequence[str], sentence: int) -> str:
        """Of several actors the one most spoken of so far, what was said long ago counting less; else the first."""
        weight = dict.fromkeys(codes, 0.0)
        for mention in self.mentions:
            for code in mention.actors:
                if code in weight:
                    weight[code] += FADING ** (sentence - mention.sentence)
        return max(codes, key=weight.__getitem__)

    def home(self) -> str:
        """The state the article is about, "" where none stands out."""
        states = Counter(
            code for mention in self.reading.mentions for code in mention.actors if code in self.knowledge.states
        )
        return self.lexicon.about(states, self.reading.article.source)

    @property
    def publisher(self) -> str:
        """The state in which the article's newspaper or broadcaster is at home, "-" where that is not known."""
        return self.lexicon.home(self.reading.article.source) or "-"

    def gender(self, code: str) -> str:
        """The gender that the text last gave a person, "" where it gave none."""
        for mention in reversed(self.mentions):
            sex = self.lexicon.naming.gender(self.reading.text(mention.begin, mention.end))
            if sex and code in mention.actors:
                return sex
        return ""

    def fits(self, mention: Mention, anaphor: Anaphor) -> bool:
        """Whether who is mentioned holds the office that a pointing word wants."""
        code = mention.actors[0]
        held = self.offices.get(code, frozenset())
        if not code.startswith("PER:"):
            held = frozenset({(mention.predicate, mention.office)}) if mention.kind == "role" else frozenset()
        if anaphor.title == _LEADER:
            return any(predicate in _LEADERS for predicate, _ in held)
        return any(
            (not anaphor.predicate or predicate == anaphor.predicate) and anaphor.title in title
            for predicate, title in held
        )

    def met(self, anaphor: Anaphor, sentence: int | None) -> Iterator[str]:
        """The actors of the class a word wants, the last met first; of one sentence, or of all so far."""
        for mention in reversed(self.mentions):
            if sentence is None or mention.sentence == sentence:
                yield from filter(None, (self._wanted(anaphor, mention, code) for code in reversed(mention.actors)))

    def _wanted(self, anaphor: Anaphor, mention: Mention, code: str) -> str:
        if anaphor.wanted == "person":
            fits = code.startswith("PER:") and self.fits(replace(mention, actors=(code,)), anaphor)
            return code if fits else ""
        actor = self.actors.get(code)
        return actor.polity if actor and actor.polity in self.knowledge.states else ""

    def of_class(self, anaphor: Anaphor) -> Iterator[str]:
        """The organisations or states met that a class noun can mean, or the media (`agency`), the last first."""
        classes = tuple(filter(None, anaphor.title.split()))
        for mention in reversed(self.mentions):
            written = self.reading.text(mention.begin, mention.end)
            for code in map(self._polity_of, mention.actors) if anaphor.wanted == "polity" else mention.actors:
                if self._is_wanted(code, anaphor.wanted) and self._classes.fits(code, written, classes):
                    yield code

    def _polity_of(self, code: str) -> str:
        actor = self.actors.get(code)
        return actor.polity if actor else ""

    def _is_wanted(self, code: str, wanted: str) -> bool:
        if wanted == "polity":
            return code in self.knowledge.states
        organisation = self.knowledge.organisations.get(code.removeprefix("ORG:"))
        if organisation is None or not code.startswith("ORG:"):
            return False
        return (organisation.kind in MEDIA) == (wanted == "agency")

    def named_together(self, number: int) -> tuple[str, ...]:
        """The states that were last named one after the other, just so many: السعودية ومصر والإمارات والبحرين."""
        for last in range(len(self.mentions), 0, -1):
            if len(run := self.run(self.mentions[last - 1 :: -1])) == number:
                return run[::-1]
        return ()

    def run(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """The states named by the first of some mentions and by those joined to it with no other word between."""
        run: list[str] = []
        before: Mention | None = None
        for mention in mentions:
            if not self._names_state(mention) or (before is not None and not self._joined(before, mention)):
                break
            run.append(mention.actors[0])
            before = mention
        return tuple(dict.fromkeys(run))

    def _names_state(self, mention: Mention) -> bool:
        return mention.kind == "name" and len(mention.actors) == 1 and mention.actors[0] in self.knowledge.states

    def is_body(self, mention: Mention) -> bool:
        """Whether organisations are named."""
        return bool(mention.actors) and all(code.startswith("ORG:") for code in mention.actors)

    def _joined(self, one: Mention, other: Mention) -> bool:
        first, second = sorted((one, other), key=lambda mention: mention.begin)
        between = self.reading.text(first.end, second.begin)
        return first.sentence == second.sentence and not between.replace("and", "").strip(JOINERS)

    def foremost(self, sentence: int) -> tuple[str, ...]:
        """The two states most spoken of so far, what was said long ago counting less."""
        weight: dict[str, float] = {}
        for mention in self.mentions:
            for actor in filter(None, map(self.actors.get, mention.actors)):
                if actor.polity in self.knowledge.states:
                    weight[actor.polity] = weight.get(actor.polity, 0.0) + FADING ** (sentence - mention.sentence)
        foremost = sorted(weight, key=lambda code: -weight[code])[:2]
        return tuple(code for code in weight if code in foremost) if len(foremost) == 2 else ()

    def owner(self, offset: int, gender: str) -> tuple[str, ...]:
        """The state of the person a possessive means: بلاده, "his country"."""
        for one in antecedents(self.so_far(), offset, wanted=gender):
            if one.polity and not one.polity.startswith("ORG:") and (one.person or one.mention.kind == "role"):
                return (one.polity,)
        return ()

    def _all_offices(self) -> dict[str, frozenset[tuple[str, str]]]:
        """Predicate and English title of every office of the article's people, from the text and on its date."""
        found: dict[str, set[tuple[str, str]]] = {code: set() for code in self.actors if code.startswith("PER:")}
        for mention in self.reading.mentions:
            for code in mention.actors:
                if code in found and mention.predicate:
                    found[code].add((mention.predicate, mention.office))
        for code, held in found.items():
            key = parted(code)[0]
            if self.on and self.actors[code].known:
                held.update((office.predicate, office.title_en) for office in self.knowledge.offices_on(key, self.on))
        return {code: frozenset(held) for code, held in found.items()}
