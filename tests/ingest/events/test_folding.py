"""One act, one record: reports of the same act are folded into the fullest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import pipeline
from ingest.events.folding import folded
from ingest.record import Event, Evidence
from tests.ingest import news
from tests.ingest.news import KIM, PUTIN, TRUMP, XI

POLITY = {KIM: "PRK", XI: "CHN", PUTIN: "RUS", TRUMP: "USA"}


def event(
    mode: str, source: news.Actors, target: news.Actors, kind: str = "CONSULT", at: int = 0, **more: object
) -> Event:
    """An event of the sentence `at`, with confidence 0.8, unless `more` says otherwise."""
    sides = news.act(kind, mode, source, target)[2:4]
    facts: dict[str, object] = {
        "date": None, "place": None, "status": "occurred", "attributed_to": None, "trigger": mode,
        "evidence": Evidence(at, at, at + 1, "."), "confidence": 0.8,
    }  # fmt: skip
    return Event(kind, mode, *sides, **{**facts, **more})  # type: ignore[arg-type]


def test_a_state_and_its_leader_are_one_side() -> None:
    """ "China received North Korea's leader" and "Xi met Kim" are one act; the persons stay."""
    full = event("meeting", XI, KIM, at=1)
    assert folded([event("meeting", "CHN", KIM), full], POLITY) == (full,)


def test_a_meeting_has_no_direction() -> None:
    """Consultations told from either side, in whatever mode, are one."""
    talks = event("talks", XI, KIM, date="2025-09-04")
    assert folded([talks, event("host", KIM, XI, at=1)], POLITY) == (talks,)


def test_the_fullest_report_is_filled_from_the_others() -> None:
    """Day, place and reporter missing in the fullest report come from the others, with the highest confidence."""
    reports = [
        event("talks", XI, KIM, date="2025-09", at=0, confidence=0.9),
        event("talks", XI, KIM, date="2025-09-04", at=1, attributed_to="ORG:KCNA"),
        event("talks", "CHN", "PRK", place="Beijing", place_iri="urn:beijing", at=2),
    ]
    (one,) = folded(reports, POLITY)
    assert one == replace(
        reports[0], date="2025-09-04", place="Beijing", place_iri="urn:beijing", attributed_to="ORG:KCNA"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("praise", XI, KIM, "SUPPORT"), event("praise", KIM, XI, "SUPPORT")),
        (event("praise", XI, KIM, "SUPPORT", at=1), event("back", XI, KIM, "SUPPORT", at=2)),
        (event("talks", XI, KIM), event("talks", XI, KIM, status="planned")),
        (event("talks", XI, KIM), event("agree", XI, KIM, "AGREE")),
        (event("talks", XI, KIM, date="2025-09-04"), event("talks", XI, KIM, date="2025-09-03")),
        (event("talks", XI, KIM, date="2024"), event("talks", XI, KIM, date="2025-09-03")),
        (event("talks", XI, KIM), event("talks", XI, PUTIN)),
        (event("talks", XI, "PRK"), event("talks", XI, "RUS")),
        (event("talks", XI, (KIM, PUTIN)), event("talks", XI, KIM)),
    ],
    ids=["direction", "mode", "status", "type", "day", "year", "person", "state", "company"],
)
def test_different_acts_stay_apart(one: Event, other: Event) -> None:
    """Another direction, mode, status, type, day or company makes another act."""
    assert folded([one, other], POLITY) == (one, other)


def test_one_sentence_tells_an_act_once() -> None:
    """Two words of a sentence for one act (signed, an agreement) make one event, whatever their modes."""
    signing = event("sign", XI, KIM, "AGREE", date="2025-09-04")
    assert folded([signing, event("agree", XI, KIM, "AGREE")], POLITY) == (signing,)


def test_acts_stay_in_the_order_of_their_first_report() -> None:
    """A later, fuller report takes the place of the first."""
    first, second, fuller = event("talks", "CHN", "PRK"), event("talks", PUTIN, TRUMP), event("talks", XI, KIM, at=2)
    assert folded([first, second, fuller], POLITY) == (fuller, second)


_EVENTS = st.builds(
    lambda kind, sides, date, place: event("talks", sides[0], sides[1], kind, date=date, place=place),
    st.sampled_from(("CONSULT", "SUPPORT")),
    st.permutations((XI, KIM, PUTIN, "CHN", "PRK")).map(lambda actors: (actors[0], actors[1])),
    st.sampled_from((None, "2025", "2025-09", "2025-09-04", "2025-09-03")),
    st.sampled_from((None, "Beijing")),
)


@given(st.lists(_EVENTS, max_size=8))
def test_folding_loses_no_act(events: list[Event]) -> None:
    """Nothing becomes of nothing, there are never more events than reports, and one report stays as it is."""
    found = folded(events, POLITY)
    assert bool(found) == bool(events)
    assert len(found) <= len(events)
    assert {e.type for e in found} == {e.type for e in events}
    assert all(folded([e], POLITY) == (e,) for e in events)


def test_repeated_reports_of_an_article_are_one_event() -> None:
    """Title, lead and last paragraph tell of one meeting."""
    title = "أردوغان يلتقي شي في أنقرة"
    lead = "التقى الرئيس التركي رجب طيب أردوغان الرئيس الصيني شي جين بينغ في أنقرة الأربعاء."
    last = "وكان أردوغان قد استقبل شي في أنقرة الأربعاء."
    extraction = pipeline.extract(news.article(title, lead, last))
    assert news.acts(extraction) == [news.act("CONSULT", "meeting", news.ERDOGAN, XI, "2025-09-03", "Ankara")]
    assert [event.evidence.quote for event in extraction.events] == [lead]


def test_a_title_and_the_text_below_tell_one_act() -> None:
    """A title's act is that of the text in other words: its kind and tense may differ, and the fuller report stays."""
    title = event("support", "CHN", "PRK", "SUPPORT", status="ongoing")
    body = event("back", XI, KIM, "SUPPORT", at=2, date="2025-09-04")
    assert folded([title, body], POLITY) == (body,)
    assert folded([replace(title, evidence=Evidence(1, 1, 2, ".")), body], POLITY) != (body,)
