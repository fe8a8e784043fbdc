"""What a pointing word means in its place: pairs and groups, counterparts, "his country", offices without a name."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.actors.antecedents import agrees, antecedents
from ingest.actors.discourse import JOINERS, Discourse
from ingest.actors.gazetteer import Match, Words
from ingest.actors.knowledge import TOP
from ingest.actors.naming import Anaphor
from ingest.reading import Mention, Sentence

POINTED = 0.7
HOLDER = 0.5
_REACH = 6
_OPENING = 8  # how many letters may stand between the opening of a list and its first name: "all of"


class Pointing:
    """Resolves the pointing words of one article, from who was met before each."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._knowledge = discourse.knowledge

    def resolve(self, sentence: Sentence, words: Words, match: Match[Anaphor], left: list[Mention]) -> Mention | None:
        """The mention a pointing word makes, None where nobody fits; `left` are the sentence's mentions after it."""
        anaphor = match.values[0]
        begin, end = words.begin(match.start, match.taken), words.tokens[match.end - 1].end
        if anaphor.kind == "counterpart":
            return self._counterpart(sentence, begin, end, anaphor, left)
        if anaphor.kind == "listed":
            codes, confidence = self._listed(words, match, left), POINTED
        else:
            codes, confidence = self._pointed(anaphor, begin, sentence.index, whole=match.end - match.start > 1)
        if not codes:
            return None
        return Mention(sentence.index, begin, end, "anaphor", codes, confidence)

    def _pointed(self, anaphor: Anaphor, offset: int, sentence: int, *, whole: bool) -> tuple[tuple[str, ...], float]:
        if anaphor.kind == "own":
            return self._discourse.owner(offset, anaphor.gender), POINTED
        if anaphor.kind == "same":
            return self._same(anaphor, offset, whole=whole)
        codes = self._together(anaphor, sentence)
        return (codes, POINTED) if len(codes) == anaphor.number else ((), 0.0)

    def _listed(self, words: Words, match: Match[Anaphor], left: list[Mention]) -> tuple[str, ...]:
        """The states that a list after the word names, if they are as many: أربع دول هي السعودية ومصر و..."""
        anaphor = match.values[0]
        for token in words.tokens[match.end :]:
            if left and left[0].begin < token.begin and self._discourse.is_body(left[0]):
                return ()  # ثلاث دول من مجلس التعاون: of which body they are members, the relations tell
            if token.text in anaphor.title.split():
                named = [mention for mention in left if mention.begin >= token.end]
                codes = self._discourse.run(named)
                if len(codes) == anaphor.number and named[0].begin - token.end <= _OPENING:
                    return codes
        return ()

    def _together(self, anaphor: Anaphor, sentence: int) -> tuple[str, ...]:
        """Those the word counts: the states most spoken of or named in one list, or people not long before."""
        several = anaphor.wanted == "polity" and anaphor.number > 2
        if several and (listed := self._discourse.named_together(anaphor.number)):
            return listed
        if anaphor.wanted == "polity" and anaphor.number == 2:
            return self._discourse.foremost(sentence)
        for near in range(sentence, max(-1, sentence - _REACH), -1):
            codes = tuple(dict.fromkeys(reversed(tuple(self._discourse.met(anaphor, near)))))
            if len(codes) == anaphor.number or (len(codes) > anaphor.number and anaphor.number == 2):
                return codes[-anaphor.number :]
        return tuple(_first(self._discourse.met(anaphor, None), anaphor.number))

    def _same(self, anaphor: Anaphor, offset: int, *, whole: bool) -> tuple[tuple[str, ...], float]:
        if anaphor.wanted != "person":
            return tuple(_first(self._discourse.of_class(anaphor), 1)), POINTED
        if not anaphor.predicate and not anaphor.title:
            return self._subject(anaphor, offset), POINTED
        met = [mention.actors[0] for mention in reversed(self._discourse.mentions) if self._may_mean(mention, anaphor)]
        # An office named in full (رئيس الجمهورية) is that of the state written about, الرئيس alone could be anybody's.
        if whole:
            here = [code for code in met if code.endswith(f"@{self._discourse.publisher}")]
            return (tuple(here[:1]) or tuple(met[:1]), POINTED) if met else (self._office_holder(anaphor), HOLDER)
        return tuple(met[:1]), POINTED

    def _subject(self, anaphor: Anaphor, offset: int) -> tuple[str, ...]:
        """Who "the official" is: the likeliest subject before, of those that hold an office below the highest."""
        for one in antecedents(self._discourse.so_far(), offset, persons=True, wanted=anaphor.gender):
            held = {predicate for predicate, _ in self._discourse.offices.get(one.code, ())}
            if held and not held & TOP:
                return (one.code,)
        return ()

    def _may_mean(self, mention: Mention, anaphor: Anaphor) -> bool:
        if mention.kind == "adjective" or len(mention.actors) != 1 or not self._discourse.fits(mention, anaphor):
            return False
        return agrees(self._discourse.gender(mention.actors[0]), anaphor.gender)

    def _office_holder(self, anaphor: Anaphor) -> tuple[str, ...]:
        """Who held the office in the state the article is about, where nobody in the text does."""
        state = self._discourse.home()
        if anaphor.predicate not in TOP or not state or self._discourse.on is None:
            return ()
        person = self._knowledge.holder(anaphor.predicate, state, self._discourse.on)
        return (f"PER:{person.key}@{state}",) if person else (state,)

    def _counterpart(
        self, sentence: Sentence, begin: int, end: int, anaphor: Anaphor, left: list[Mention]
    ) -> Mention | None:
        """نظيره الأميركي: the office of the person before, in the state that stands beside."""
        nationality = self._nationality(begin, end, left)
        if nationality is None or not nationality.actors:
            return None
        polity = nationality.actors[0]
        predicate, title = self._office_before(polity)
        code = self._in_office(predicate, polity) if predicate else polity
        begin, end = min(begin, nationality.begin), max(end, nationality.end)
        return Mention(sentence.index, begin, end, "anaphor", (code,), POINTED, office=title, predicate=predicate)

    def _nationality(self, begin: int, end: int, left: list[Mention]) -> Mention | None:
        """The nationality beside a pointing word; it is taken from its list, since it becomes part of the mention."""
        text = self._discourse.reading.text
        if self._discourse.lexicon.naming.nationality_first:
            before = self._discourse.mentions
            near = before[-1:] if before and not text(before[-1].end, begin).strip() else []
            mentions = before
        else:
            near = [m for m in left if m.kind == "adjective" and not text(end, m.begin).strip(JOINERS)][:1]
            mentions = left
        if not near or near[0].kind != "adjective" or not near[0].actors:
            return None
        mentions.remove(near[0])
        return near[0]

    def _office_before(self, other: str) -> tuple[str, str]:
        for mention in reversed(self._discourse.mentions):
            for code in mention.actors:
                actor = self._discourse.actors.get(code)
                if code.startswith("PER:") and actor and actor.polity != other:
                    held = self._discourse.offices.get(code, frozenset())
                    return min(held, key=lambda office: office[0] not in TOP, default=("", ""))
        return "", ""

    def _in_office(self, predicate: str, polity: str) -> str:
        for code, held in self._discourse.offices.items():
            if self._discourse.actors[code].polity == polity and any(office[0] == predicate for office in held):
                return code
        person = (
            self._knowledge.holder(predicate, polity, self._discourse.on)
            if self._discourse.on and predicate in TOP
            else None
        )
        return f"PER:{person.key}@{polity}" if person else polity


def _first(codes: Iterable[str], number: int) -> Iterable[str]:
    seen: list[str] = []
    for code in codes:
        if code not in seen:
            seen.append(code)
            if len(seen) == number:
                break
    return reversed(seen)
