"""The days of an article's acts: from their own words, else from what stands around them, else from the dateline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ingest.events.dating import Calendar, shifted
from ingest.events.memory import Memory
from ingest.events.polities import represented
from ingest.events.roles import Roles
from ingest.events.slots import Syntax
from ingest.events.status import VERBAL_ACTS
from ingest.events.triggers import Trigger
from ingest.languages import Language
from ingest.reading import Reading, Sentence, Time, Word
from ingest.record import Event, Status

_STOPS = frozenset(".!?؟")
_NEWS_DAYS = 7
_STORY_DAYS = 2
_SPEECH_ACTS = VERBAL_ACTS | {"CONCEDE"}


def is_headline(sentence: Sentence) -> bool:
    """Whether a sentence is the article's title: the first one, without a full stop."""
    return sentence.index == 0 and sentence.tokens[-1].text not in _STOPS


@dataclass(frozen=True, slots=True)
class Act:
    """A trigger with its roles and status, about to be dated; `spoken`: its own source says it."""

    trigger: Trigger
    roles: Roles
    status: Status
    spoken: bool


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Dates the acts of one article in the order of its text, later ones by what is known of earlier ones."""

    reading: Reading
    language: Language
    memory: Memory
    polity: Mapping[str, str]

    def when(self, syntax: Syntax, act: Act, calendar: Calendar) -> str | None:
        """The date of an act; None where the text does not tell."""
        if day := self._named(syntax, act, calendar):
            return day
        trigger = act.trigger
        finite = trigger.word if trigger.verbal else trigger.light
        if is_headline(syntax.tree.sentence) or (finite is not None and syntax.pluperfect(finite)):
            return None  # the text below may tell the day (headline_dated); وكان قد اتهم is background of any day
        happened = act.status in ("occurred", "ongoing")
        if (act.spoken and happened) or (trigger.frame.type in _SPEECH_ACTS and finite is not None):
            return self._date_of_speech(act.roles)
        if not happened:
            return None
        return self._month_of_noun(syntax, trigger) if finite is None else self._about_now(syntax, finite, act.status)

    def _named(self, syntax: Syntax, act: Act, calendar: Calendar) -> str | None:
        """The date that its sentence names for an act: its own, that of its occasion, that of the predicate above."""
        trigger = act.trigger
        own = calendar.own(trigger)
        if own is not None and act.status == "planned":
            own = self.language.announced(own, syntax.tree.sentence, self.reading.article.published)
        if own is not None and (day := own.value or shifted(self._base(syntax, trigger, calendar), own.days_after)):
            return day
        return self._day_of_occasion(syntax, trigger) or self._inherited(act, calendar.inherited(trigger))

    def _inherited(self, act: Act, time: Time | None) -> str | None:
        """The date of the predicate above, where an act shares it; a plan has only what lies ahead."""
        if time is None or time.value is None:
            return None
        if act.status == "planned" and self._lies_ahead(time.value):
            return time.value
        trigger = act.trigger
        happened = act.status in ("occurred", "ongoing") or (act.spoken and trigger.frame.type in _SPEECH_ACTS)
        return time.value if happened and (act.spoken or not trigger.derived) else None

    def _lies_ahead(self, value: str) -> bool:
        published = self.reading.article.published
        return published is not None and value > f"{published}"[: len(value.split("/", maxsplit=1)[0])]

    def _day_of_occasion(self, syntax: Syntax, trigger: Trigger) -> str | None:
        """The date of the meeting that an act's occasion points back to: سيجري خلال هذه الزيارة محادثات."""
        during, carriers = syntax.marked("during"), filter(None, (trigger.word, trigger.light))
        for word in (child for carrier in carriers for child in syntax.tree.children(carrier, "obl", "nmod")):
            if during(word) and any(mark.feats.get("PronType") == "Dem" for mark in syntax.tree.children(word, "det")):
                told = self.memory.last_meeting() if syntax.grammar.frames(word) else None
                return told.date if told else None
        return None

    def _month_of_noun(self, syntax: Syntax, trigger: Trigger) -> str | None:
        """The month of the article, for an act that the teller names as news: "the joint strike came after talks".

        What a speaker refers to, what an act is about (أدان الهجوم), or what is told under a pluperfect may lie
        anywhere in the past.
        """
        published = self.reading.article.published
        above = [word for word in syntax.tree.ancestors(trigger.word) if word.upos == "VERB"]
        if (
            published is None
            or not above
            or trigger.word.deprel == "obj"
            or any(map(syntax.past, above))
            or syntax.speech_above(trigger.word)
        ):
            return None
        return f"{published:%Y-%m}"

    def _about_now(self, syntax: Syntax, finite: Word, status: Status) -> str | None:
        """The month of the article, for what a main clause tells as news without a date; the day would be invented.

        What is under way is so on the article's day: "Qatar is holding talks", "Zarif, who is visiting Romania".
        """
        published = self.reading.article.published
        if published is None:
            return None
        if status == "ongoing" and finite.feats.get("VerbForm") == "Fin" and not finite.deprel.startswith("advcl"):
            return f"{published}"
        return None if finite.deprel.startswith(("acl", "advcl")) or syntax.past(finite) else f"{published:%Y-%m}"

    def headline_dated(self, event: Event) -> Event:
        """A headline's act without a date has that of the same act below, else of the lead sentence it sums up.

        Where neither tells, a speech act is of the article's day, others of its month.
        """
        published = self.reading.article.published
        told = event.date is not None or event.status not in ("occurred", "ongoing") or published is None
        if told or not is_headline(self.reading.sentences[event.evidence.sent]):
            return event
        day = self._date_below(event) or self._date_of_lead()
        return replace(event, date=day or (f"{published}" if event.type in _SPEECH_ACTS else f"{published:%Y-%m}"))

    def _date_below(self, headline: Event) -> str | None:
        """The date of the first act of the headline's type between its sides that the text dates."""
        sides = [represented(headline.source, self.polity), represented(headline.target, self.polity)]
        for event in self.memory.events:
            between = [represented(event.source, self.polity), represented(event.target, self.polity)]
            if (
                event.date
                and event.type == headline.type
                and event.status == "occurred"
                and between in (sides, sides[::-1])
            ):
                return event.date
        return None

    def _date_of_lead(self) -> str | None:
        """The day within the last week that the first sentence below a headline names."""
        published = self.reading.article.published
        for time in self.reading.times:
            if time.sentence == 1 and time.value and published and len(time.value) == len("2025-09-05"):
                return time.value if 0 <= (published - date.fromisoformat(time.value)).days <= _NEWS_DAYS else None
        return None

    def _base(self, syntax: Syntax, trigger: Trigger, calendar: Calendar) -> str | None:
        """The day of the event a relative time hangs on: that of the nearest predicate above."""
        for above in syntax.tree.ancestors(trigger.word):
            time = calendar.of(above)
            if time is not None and time.value is not None:
                return time.value
        return next((event.date for event in reversed(self.memory.events) if event.date), None)

    def _date_of_speech(self, roles: Roles) -> str | None:
        """What a speaker says goes with what he said last, or with his last meeting, else with the article's day."""
        speaker = set(roles.source)
        for event in reversed(self.memory.events):
            said = event.type in VERBAL_ACTS and speaker & set(event.source)
            met = event.type == "CONSULT" and speaker & {*event.source, *event.target}
            known = event.date is not None and len(event.date) == len("2025-09-05")
            if known and event.status == "occurred" and (said or met):
                return self._lead_date(event)
        published = self.reading.article.published
        return self._day_of_story() or (published.isoformat() if published else None)

    def _day_of_story(self) -> str | None:
        """The day before publication that the lead names: a story of yesterday, whose later sentences name no day."""
        published = self.reading.article.published
        first = 1 if is_headline(self.reading.sentences[0]) else 0
        lead = [time for time in self.reading.times if time.sentence == first and time.value and not time.future]
        if published is None or len({time.value for time in lead}) != 1:
            return None
        day = lead[0].value or ""
        if len(day) != len("2025-09-05") or not 0 < (published - date.fromisoformat(day)).days <= _STORY_DAYS:
            return None
        return day

    def _lead_date(self, event: Event) -> str | None:
        """The later of two dates one sentence gives: talks "the day before" are background to those of the day."""
        same = (
            e.date for e in self.memory.events if e.evidence == event.evidence and e.status == "occurred" and e.date
        )
        return max(same, default=event.date)
