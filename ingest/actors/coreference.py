"""Stage: who is meant by the words that point back. Adds mentions of kind `anaphor`, and surnames standing alone.

The rules are few and general, what they look for is in a table of the language: a surname, or the family name that
comes first in Chinese and Korean, means the person the article names in full; "the two countries" are the two polities
last met; "his counterpart" holds the same office in the state named after it; an office noun means the last person
met who holds it. Pronouns and dropped subjects are left to the event stage, which asks `antecedents`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ingest.actors.gazetteer import Match, Matcher, Words, spellings
from ingest.actors.knowledge import MEDIA
from ingest.actors.lexicon import Lexicon, shipped
from ingest.languages.arabic.anaphora import Anaphor, anaphors, gender
from ingest.languages.arabic.names import is_word, name_class, particles
from ingest.languages.arabic.romanisation import skeleton
from ingest.reading import Mention, Reading, Sentence, Stage
from ingest.record import Actor

SURNAME = 0.85
POINTED = 0.7
FADING = 0.8  # how much of a mention's weight the next sentence keeps
HOLDER = 0.5
FAMILY_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN", "VNM", "HKG", "MAC", "KHM", "MMR"})

_LEADERS = frozenset({"headOfStateOf", "headOfGovernmentOf"})
_TOP = _LEADERS | {"foreignMinisterOf"}
_LEADER = "leader"


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


def corefer(reading: Reading) -> Reading:
    """The stage with the tables that come with dragoman."""
    return _Corefer(shipped(), reading).reading()


def coreferrer(lexicon: Lexicon) -> Stage:
    """The stage with other tables."""
    return lambda reading: _Corefer(lexicon, reading).reading()


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
    kept = (one for one in found.values() if (one.person or not persons) and _agrees(one.gender, wanted))
    return tuple(sorted(kept, key=lambda one: -one.weight))


def _candidates(reading: Reading, mention: Mention, here: int, first: bool) -> Iterator[Antecedent]:
    sex = gender(reading.text(mention.begin, mention.end))
    for code in mention.actors:
        actor = reading.actors.get(code)
        person = code.startswith("PER:")
        weight = 1 / (1 + max(0, here - mention.sentence)) + 0.3 * first + 0.1 * person - 0.1 * (mention.kind == "role")
        yield Antecedent(code, actor.polity if actor else "", person, sex, mention, weight)


def _sentence_of(reading: Reading, offset: int) -> int:
    return next((sentence.index for sentence in reading.sentences if offset <= sentence.end), len(reading.sentences))


def _agrees(known: str, wanted: str) -> bool:
    return not known or not wanted or known == wanted


class _Corefer:
    """One article's pointing words in the making."""

    def __init__(self, lexicon: Lexicon, reading: Reading) -> None:
        self._lexicon = lexicon
        self._knowledge = lexicon.knowledge
        self._on = reading.article.published
        self._reading = reading
        self._mentions: list[Mention] = []
        self._actors: dict[str, Actor] = dict(reading.actors)
        self._left = {
            index: [m for m in reading.mentions if m.sentence == index]
            for index in {mention.sentence for mention in reading.mentions}
        }
        self._offices = self._all_offices()
        self._parts = Matcher(self._name_parts(), shortest=2)

    def reading(self) -> Reading:
        """The reading with the new mentions among the old."""
        for sentence in self._reading.sentences:
            self._sentence(sentence)
        self._mentions.sort(key=lambda mention: mention.begin)
        return replace(self._reading, mentions=tuple(self._mentions), actors=self._actors)

    def _sentence(self, sentence: Sentence) -> None:
        words = Words.of(sentence.tokens)
        left = self._left.get(sentence.index, [])
        position = 0
        while position < len(words.tokens):
            token = words.tokens[position]
            while left and left[0].end <= token.begin:
                self._mentions.append(left.pop(0))
            if left and left[0].begin < token.end:
                position = _after(words, position, left[0].end)
                self._mentions.append(left.pop(0))
                continue
            position = self._point(sentence, words, position, left)
        self._mentions.extend(left)

    def _point(self, sentence: Sentence, words: Words, position: int, left: list[Mention]) -> int:
        """Reads one token that belongs to no mention yet; gives the position to go on from."""
        anaphor = _anaphors().at(words, position)
        if anaphor and not _covered(words, anaphor, left):
            mention = self._titled(sentence, words, anaphor, left) or self._resolve(sentence, words, anaphor, left)
            if mention is not None:
                self._add(mention)
                return max(anaphor.end, _after(words, position, mention.end))
        part = self._parts.at(words, position)
        if part and not _covered(words, part, left) and self._stands_alone(words, part):
            begin, end = words.begin(part.start, part.taken), words.tokens[part.end - 1].end
            self._add(Mention(sentence.index, begin, end, "name", (self._nearest(part.values),), SURNAME))
            return part.end
        return position + 1

    def _titled(self, sentence: Sentence, words: Words, match: Match[Anaphor], left: list[Mention]) -> Mention | None:
        """An office with a surname after it that only the article makes known: الرئيس السيسي."""
        anaphor = match.values[0]
        part = self._parts.at(words, match.end) if match.end < len(words.tokens) else None
        if (
            anaphor.kind != "same"
            or anaphor.wanted != "person"
            or part is None
            or part.taken
            or _covered(words, part, left)
        ):
            return None
        begin, end = words.begin(match.start, match.taken), words.tokens[part.end - 1].end
        return Mention(sentence.index, begin, end, "name", (self._nearest(part.values),), SURNAME)

    def _add(self, mention: Mention) -> None:
        for code in mention.actors:
            if code not in self._actors:
                self._actors[code] = self._knowledge.actor(code)
        self._mentions.append(mention)

    # Surnames

    def _name_parts(self) -> Iterator[tuple[tuple[str, ...], str]]:
        for code, actor in self._actors.items():
            if code.startswith("PER:"):
                for part in {part for name in self._names(code, actor) for part in _parts(name, actor.polity)}:
                    if self._may_stand(part) and (actor.known or not _is_noun(part)):
                        yield part, code

    def _names(self, code: str, actor: Actor) -> set[tuple[str, ...]]:
        key = code.removeprefix("PER:").partition("@")[0]
        known = self._lexicon.people.spellings(key) if key in self._knowledge.people and actor.known else ()
        names = {name for name in known if not name[0].isascii()}
        if actor.label_ar:
            names.add(spellings(actor.label_ar))
        bones = {skeleton(word) for name in known for word in name} - {""}
        for mention in self._reading.mentions:
            if code in mention.actors and mention.kind == "name":
                written = spellings(self._reading.text(mention.begin, mention.end))
                names.add(written if not bones else tuple(word for word in written if skeleton(word) in bones))
        return {name for name in names if name}

    def _may_stand(self, part: tuple[str, ...]) -> bool:
        """Whether a part of a name can stand alone without being taken for something else."""
        words = Words((), part, tuple(((0, key),) for key in part), tuple(False for _ in part))
        if len(part) == 1 and (name_class(part[0]) == "stop" and part[0] in particles()):
            return False
        if self._lexicon.titles.at(words, 0) or self._lexicon.modifiers.at(words, 0):
            return False
        match = self._lexicon.names.at(words, 0)
        return match is None or all(entry.kind == "person" for entry in match.values)

    def _stands_alone(self, words: Words, part: Match[str]) -> bool:
        before = words.keys[part.start - 1] if part.start else ""
        after = words.keys[part.end] if part.end < len(words.keys) else ""
        if part.taken and len(part.key) < 3 and not words.keys[part.start].startswith("و"):
            return False
        if before.isdigit() or after.isdigit():
            return False
        if before and not part.taken and self._begins_name(words, part.start - 1):
            return False
        return not (after and len(part.key) > 2 and self._begins_name(words, part.end))

    def _begins_name(self, words: Words, position: int) -> bool:
        """Whether a token belongs to another name: a given name or particle that is no word, surname or mention."""
        token = words.tokens[position]
        if self._mentions and self._mentions[-1].end == token.end:
            return False
        if name_class(token.text) not in {"given", "particle"} or is_word(token.text):
            return False
        return self._parts.at(words, position) is None

    def _nearest(self, codes: tuple[str, ...]) -> str:
        for mention in reversed(self._mentions):
            for code in mention.actors:
                if code in codes:
                    return code
        return codes[0]

    # Pointing words

    def _resolve(self, sentence: Sentence, words: Words, match: Match[Anaphor], left: list[Mention]) -> Mention | None:
        anaphor = match.values[0]
        begin, end = words.begin(match.start, match.taken), words.tokens[match.end - 1].end
        if anaphor.kind == "counterpart":
            return self._counterpart(sentence, begin, end, anaphor, left)
        codes, confidence = self._pointed(anaphor, begin, sentence.index, whole=match.end - match.start > 1)
        if not codes:
            return None
        return Mention(sentence.index, begin, end, "anaphor", codes, confidence)

    def _pointed(self, anaphor: Anaphor, offset: int, sentence: int, *, whole: bool) -> tuple[tuple[str, ...], float]:
        if anaphor.kind == "own":
            return self._owner(anaphor, offset), POINTED
        if anaphor.kind == "same":
            return self._same(anaphor, whole=whole)
        codes = self._together(anaphor, sentence)
        return (codes, POINTED) if len(codes) == anaphor.number else ((), 0.0)

    def _together(self, anaphor: Anaphor, sentence: int) -> tuple[str, ...]:
        """Those the word counts: the states most spoken of, or people named together not long before."""
        if anaphor.wanted == "polity" and anaphor.number == 2:
            return self._foremost(sentence)
        for near in range(sentence, max(-1, sentence - 6), -1):
            codes = tuple(dict.fromkeys(reversed(tuple(self._met(anaphor, near)))))
            if len(codes) == anaphor.number or (len(codes) > anaphor.number and anaphor.number == 2):
                return codes[-anaphor.number :]
        return tuple(_first(self._met(anaphor, None), anaphor.number))

    def _foremost(self, sentence: int) -> tuple[str, ...]:
        """The two states most spoken of so far, what was said long ago counting less."""
        weight: dict[str, float] = {}
        for mention in self._mentions:
            for actor in filter(None, map(self._actors.get, mention.actors)):
                if actor.polity in self._knowledge.states:
                    weight[actor.polity] = weight.get(actor.polity, 0.0) + FADING ** (sentence - mention.sentence)
        foremost = sorted(weight, key=lambda code: -weight[code])[:2]
        return tuple(code for code in weight if code in foremost) if len(foremost) == 2 else ()

    def _owner(self, anaphor: Anaphor, offset: int) -> tuple[str, ...]:
        so_far = replace(self._reading, mentions=tuple(self._mentions), actors=self._actors)
        for one in antecedents(so_far, offset, wanted=anaphor.gender):
            if one.polity and not one.polity.startswith("ORG:") and (one.person or one.mention.kind == "role"):
                return (one.polity,)
        return ()

    def _same(self, anaphor: Anaphor, *, whole: bool) -> tuple[tuple[str, ...], float]:
        if anaphor.wanted != "person":
            return tuple(_first(self._organisations(anaphor.wanted), 1)), POINTED
        for mention in reversed(self._mentions):
            if mention.kind == "adjective" or len(mention.actors) != 1:
                continue
            if self._fits(mention, anaphor) and _agrees(self._gender(mention.actors[0]), anaphor.gender):
                return mention.actors, POINTED
        # An office named in full (رئيس الجمهورية) is that of the state written about, الرئيس alone could be anybody's.
        return (self._office_holder(anaphor) if whole else ()), HOLDER

    def _fits(self, mention: Mention, anaphor: Anaphor) -> bool:
        code = mention.actors[0]
        held = self._offices.get(code, frozenset())
        if not code.startswith("PER:"):
            held = frozenset({(mention.predicate, mention.office)}) if mention.kind == "role" else frozenset()
        if anaphor.title == _LEADER:
            return any(predicate in _LEADERS for predicate, _ in held)
        return any(
            (not anaphor.predicate or predicate == anaphor.predicate) and anaphor.title in title
            for predicate, title in held
        )

    def _office_holder(self, anaphor: Anaphor) -> tuple[str, ...]:
        """Who held the office in the state the article is about, where nobody in the text does."""
        state = self._home()
        if anaphor.predicate not in _TOP or not state or self._on is None:
            return ()
        person = self._knowledge.holder(anaphor.predicate, state, self._on)
        return (f"PER:{person.key}@{state}",) if person else (state,)

    def _home(self) -> str:
        states = Counter(
            code for mention in self._reading.mentions for code in mention.actors if code in self._knowledge.states
        )
        return self._lexicon.about(states, self._reading.article.source)

    def _counterpart(
        self, sentence: Sentence, begin: int, end: int, anaphor: Anaphor, left: list[Mention]
    ) -> Mention | None:
        """نظيره الأميركي: the office of the person before, in the state that follows."""
        follows = [m for m in left if m.kind == "adjective" and not self._reading.text(end, m.begin).strip(" و،,")][:1]
        if not follows or not follows[0].actors:
            return None
        nationality = follows[0]
        polity = nationality.actors[0]
        predicate, title = self._office_before(polity)
        left.remove(nationality)
        code = self._in_office(predicate, polity) if predicate else polity
        return Mention(
            sentence.index, begin, nationality.end, "anaphor", (code,), POINTED, office=title, predicate=predicate
        )

    def _office_before(self, other: str) -> tuple[str, str]:
        for mention in reversed(self._mentions):
            for code in mention.actors:
                actor = self._actors.get(code)
                if code.startswith("PER:") and actor and actor.polity != other:
                    held = self._offices.get(code, frozenset())
                    return min(held, key=lambda office: office[0] not in _TOP, default=("", ""))
        return "", ""

    def _in_office(self, predicate: str, polity: str) -> str:
        for code, held in self._offices.items():
            if self._actors[code].polity == polity and any(office[0] == predicate for office in held):
                return code
        person = self._knowledge.holder(predicate, polity, self._on) if self._on and predicate in _TOP else None
        return f"PER:{person.key}@{polity}" if person else polity

    # Who was met, the last first

    def _met(self, anaphor: Anaphor, sentence: int | None) -> Iterator[str]:
        """The actors of the class a word wants, the last met first; of one sentence, or of all so far."""
        for mention in reversed(self._mentions):
            if sentence is not None and mention.sentence != sentence:
                continue
            for code in reversed(mention.actors):
                if anaphor.wanted == "person":
                    if code.startswith("PER:") and self._fits(replace(mention, actors=(code,)), anaphor):
                        yield code
                elif (actor := self._actors.get(code)) and actor.polity in self._knowledge.states:
                    yield actor.polity

    def _organisations(self, wanted: str) -> Iterator[str]:
        for mention in reversed(self._mentions):
            for code in mention.actors:
                organisation = self._knowledge.organisations.get(code.removeprefix("ORG:"))
                if organisation and code.startswith("ORG:") and (organisation.kind in MEDIA) == (wanted == "agency"):
                    yield code

    def _all_offices(self) -> dict[str, frozenset[tuple[str, str]]]:
        """Predicate and English title of every office of the article's people, from the text and on its date."""
        found: dict[str, set[tuple[str, str]]] = {code: set() for code in self._actors if code.startswith("PER:")}
        for mention in self._reading.mentions:
            for code in mention.actors:
                if code in found and mention.predicate:
                    found[code].add((mention.predicate, mention.office))
        for code, held in found.items():
            key = code.removeprefix("PER:").partition("@")[0]
            if self._on and self._actors[code].known:
                held.update((office.predicate, office.title_en) for office in self._knowledge.offices_on(key, self._on))
        return {code: frozenset(held) for code, held in found.items()}

    def _gender(self, code: str) -> str:
        for mention in reversed(self._mentions):
            if code in mention.actors and (sex := gender(self._reading.text(mention.begin, mention.end))):
                return sex
        return ""


@cache
def _anaphors() -> Matcher[Anaphor]:
    return Matcher((spellings(word), anaphor) for word, anaphor in anaphors())


def _parts(name: tuple[str, ...], polity: str) -> Iterator[tuple[str, ...]]:
    """The parts of a name that news use alone: the surname with its particles, or the family name that comes first."""
    if len(name) < 2:
        return
    if polity in FAMILY_FIRST:
        yield name[:1]
        return
    yield name[-1:]
    start = len(name) - 1
    while start > 1 and name[start - 1] in particles():
        start -= 1
        yield name[start:]
    if len(name) > 2 and name[-2] not in particles():
        yield name[-2:]


def _is_noun(part: tuple[str, ...]) -> bool:
    """Whether the surname of somebody unknown is an ordinary word, which then may well be no name at all."""
    return len(part) == 1 and name_class(part[0]) == "surname" and is_word(part[0])


def _first(codes: Iterator[str], number: int) -> Iterator[str]:
    seen: list[str] = []
    for code in codes:
        if code not in seen:
            seen.append(code)
            if len(seen) == number:
                break
    return reversed(seen)


def _after(words: Words, position: int, offset: int) -> int:
    while position < len(words.tokens) and words.tokens[position].begin < offset:
        position += 1
    return position


def _covered(words: Words, match: Match[Anaphor] | Match[str], left: list[Mention]) -> bool:
    return bool(left) and left[0].begin < words.tokens[match.end - 1].end
