"""Stage: who is named. Fills `mentions` and `actors` of a reading from its tokens and the knowledge tables.

The language finds the phrases, `members` links the people named; then offices without a name are resolved: to a person
of that office met in the article, else to its holder on the article's date, else to the state. How sure each way is
stands in the constants.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.actors.knowledge import TOP, parted
from ingest.actors.lexicon import Entry, Lexicon, shipped
from ingest.actors.lookup import OF_STATE
from ingest.actors.members import ASSUMED_STATE, NAMED, Members, Placed
from ingest.actors.naming import Draft, Title
from ingest.reading import Mention, MentionKind, Reading, Sentence, Stage
from ingest.record import Actor

OFFICIAL = 0.75
CONTEXT = 0.4


def find_mentions(reading: Reading) -> Reading:
    """The stage with the tables that come with dragoman."""
    return _Finder(shipped(reading.article.lang), reading).reading()


def mention_finder(lexicon: Lexicon) -> Stage:
    """The stage with other tables."""
    return lambda reading: _Finder(lexicon, reading).reading()


def mentions_in(reading: Reading, sentence: int) -> tuple[Mention, ...]:
    """The mentions of one sentence, in order."""
    return tuple(mention for mention in reading.mentions if mention.sentence == sentence)


class _Finder:
    """One article's mentions in the making."""

    def __init__(self, lexicon: Lexicon, reading: Reading) -> None:
        self._lexicon = lexicon
        self._knowledge = lexicon.knowledge
        self._reading = reading
        article = reading.article
        found = [placed for sentence in reading.sentences for placed in self._phrases(sentence)]
        self._states = _states(lexicon, found)
        self._placed = [replace(placed, draft=self._settled(placed.draft)) for placed in found]
        self._members = Members(lexicon, self._placed, article.published, article.source)
        self._actors: dict[str, Actor] = dict(self._members.strangers)
        self._last = ("", "")  # the office last given to anybody

    def _phrases(self, sentence: Sentence) -> Iterator[Placed]:
        words = self._lexicon.words(sentence.tokens)
        for draft in self._lexicon.naming.phrases(words, self._lexicon, self._reading.article.published):
            yield Placed(draft, words, sentence.index)

    def _settled(self, draft: Draft) -> Draft:
        """A phrase with those organisations that share a name told apart by the states the article names."""
        shared = draft.entry.others if draft.entry else ()
        if shared:
            code = self._lexicon.at_home(shared, self._states)
            return replace(draft, polities=(code,) if code else ())
        kept = tuple(code for code in draft.polities if self._lexicon.may_mean(code, self._states))
        return replace(draft, polities=kept) if kept != draft.polities else draft

    def reading(self) -> Reading:
        """The reading with its mentions and actors."""
        found = (self._mention(placed, self._members.codes.get(n)) for n, placed in enumerate(self._placed))
        mentions = sorted((mention for mention in found if mention), key=lambda mention: mention.begin)
        for mention in mentions:
            for code in mention.actors:
                self._actor(code)
        return replace(self._reading, mentions=tuple(mentions), actors=dict(self._actors))

    def _mention(self, placed: Placed, person: tuple[str, float] | None) -> Mention | None:
        draft = placed.draft
        if draft.kind == "person":
            return self._of_person(placed, person)
        if draft.kind == "role":
            return self._of_role(placed)
        if draft.kind == "body":
            return self._of_body(placed)
        return self._of_entry(placed, draft.entry) if draft.entry else None

    def _of_entry(self, placed: Placed, entry: Entry) -> Mention | None:
        polities = placed.draft.polities
        if entry.others and not polities:
            return None
        kind: MentionKind = "adjective" if entry.kind == "adjective" else "name"
        return Mention(
            placed.sentence, placed.begin, placed.end, kind, polities, NAMED, entry.place, entry.place_iri,
            land=entry.land,
        )  # fmt: skip

    def _of_person(self, placed: Placed, person: tuple[str, float] | None) -> Mention | None:
        if person is None:
            return self._of_role(placed) if placed.draft.polities and placed.draft.title else None
        code, confidence = person
        title, sense = placed.draft.title, placed.draft.sense
        office, predicate = self._office(title, code) if title else ("", "")
        if confidence == ASSUMED_STATE and "minister" not in office and office not in OF_STATE:
            predicate = ""  # whose office it is the text does not say
        if sense in {"former", "late"} and office:
            office, predicate = f"{sense} {office}", ""
        if sense == "elect" and predicate:
            office, predicate = f"{office}-elect", "holdsOfficeIn"
        return Mention(
            placed.sentence, placed.begin, placed.end, "name", (code,), confidence, office=office, predicate=predicate,
            party=placed.draft.party,
        )  # fmt: skip

    def _office(self, title: Title, code: str) -> tuple[str, str]:
        """English title and predicate of an office; a counterpart's is his high office, else that last given."""
        if "counterpart" not in title.notes:
            self._last = (title.title_en, title.predicate)
            return self._last
        on, key = self._reading.article.published, parted(code)[0]
        held = self._knowledge.offices_on(key, on) if on else ()
        return next(((office.title_en, office.predicate) for office in held if office.predicate in TOP), self._last)

    def _of_role(self, placed: Placed) -> Mention | None:
        title, polities = placed.draft.title, placed.draft.polities
        if title is None or not polities:
            return None
        self._last = (title.title_en, title.predicate)
        found = [self._members.holder(title, polity, placed.draft.sense) or (polity, OFFICIAL) for polity in polities]
        if title.number == "pl" and len(polities) == 1:
            found = [(polities[0], OFFICIAL)]
        if not placed.draft.sense and title.number == "sg":
            found = found[:1]
        return Mention(
            placed.sentence, placed.begin, placed.end, "role", tuple(code for code, _ in found),
            min(confidence for _, confidence in found), office=title.title_en, predicate=title.predicate,
        )  # fmt: skip

    def _of_body(self, placed: Placed) -> Mention | None:
        body, polities = placed.draft.institution, placed.draft.polities
        if body is None:
            return None
        kind = "role" if body.means == "people" else "name"
        if polities:
            code = self._lexicon.media(polities[0], body.means) if body.means in {"agency", "broadcaster"} else ""
            actors, confidence = ((code,) if code else polities), OFFICIAL
        else:
            state = self._lexicon.about(self._members.states, self._reading.article.source)
            if not state or body.means != "state":
                return None
            actors, confidence = (state,), CONTEXT
        return Mention(
            placed.sentence, placed.begin, placed.end, "role" if kind == "role" else "name", actors, confidence
        )

    def _actor(self, code: str) -> None:
        if code not in self._actors:
            self._actors[code] = self._knowledge.actor(code)


def _states(lexicon: Lexicon, placed: Sequence[Placed]) -> Counter[str]:
    """The states that an article's phrases surely name, and those of the known people they name, with how often."""
    found: Counter[str] = Counter()
    for draft in (one.draft for one in placed):
        plain = draft.kind == "entry" and not (draft.entry and draft.entry.others)
        found.update(code for code in draft.polities if plain or not lexicon.shares_name(code))
        if draft.entry and draft.entry.kind == "person":
            found[lexicon.knowledge.people[draft.entry.code.removeprefix("PER:")].polity] += 1
    return found
