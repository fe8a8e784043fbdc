"""Who reports an act, apart from who did it."""

from __future__ import annotations

import pytest

from tests.ingest import news
from tests.ingest.news import FIDAN, ISO, LAVROV, MONTH, PUTIN, SHARAA, WANG, XI, act


def by(*paragraphs: str) -> list[str | None]:
    """Who is named for every act."""
    return [reporter for *_, reporter in news.told(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "reporter"),
    [
        ("استقبل بوتين شي جين بينغ، بحسب وكالة شينخوا.", "ORG:Xinhua"),
        ("استقبل بوتين شي جين بينغ، وفق وكالة تاس.", "ORG:TASS"),
        ("ذكرت وكالة شينخوا أن بوتين استقبل شي جين بينغ.", "ORG:Xinhua"),
        ("أفادت وكالة سانا بأن بوتين استقبل شي جين بينغ.", "ORG:SANA"),
        ("نقلت وكالة رويترز عن مسؤول تركي أن بوتين استقبل شي جين بينغ.", "ORG:Reuters"),
        ("قالت وكالة أنباء الأناضول إن بوتين استقبل شي جين بينغ.", "ORG:AA"),
        ("أجرى لافروف محادثات مع وانغ يي، على ما أوردت وكالة تاس.", "ORG:TASS"),
        ("استقبل بوتين شي جين بينغ.", None),
        ("استقبل بوتين شي جين بينغ. وغادر، بحسب وكالة شينخوا.", None),
    ],
)
def test_the_medium_that_reports(text: str, reporter: str | None) -> None:
    """ "According to", "reported", "said", "quoted": the medium of that sentence, and of no other."""
    assert by(text) == [reporter]


def test_a_medium_is_no_side_of_the_act() -> None:
    """The agency that reports is neither source nor target."""
    assert news.told("ذكرت وكالة سانا أن الرئيس السوري أحمد الشرع استقبل هاكان فيدان في دمشق.") == [
        act("CONSULT", "host", SHARAA, FIDAN, MONTH, "Damascus", by="ORG:SANA"),
    ]


def test_according_to_at_the_beginning() -> None:
    """وفقا لـ may open the sentence."""
    assert by("وفقا لوكالة تاس، أجرى لافروف محادثات مع وانغ يي في موسكو.") == ["ORG:TASS"]


def test_who_says_it_of_others_is_named() -> None:
    """What one says that others did is attributed to him; what he says himself needs no witness."""
    assert news.told("قال لافروف إن إيران أرسلت أسلحة إلى سوريا.") == [
        act("AID", "military-aid", "IRN", "SYR", MONTH, by=LAVROV),
    ]
    assert news.told("قال لافروف إن روسيا تدعم الصين.") == [act("SUPPORT", "back", LAVROV, "CHN", ISO)]


def test_the_medium_goes_before_the_speaker() -> None:
    """Where an agency quotes somebody, the agency is who reports."""
    assert by("ذكرت وكالة شينخوا أن وانغ يي قال إن إيران أرسلت أسلحة إلى سوريا.") == ["ORG:Xinhua"]


def test_each_sentence_has_its_own_reporter() -> None:
    """Two acts reported by two media keep them apart."""
    assert news.told(
        "استقبل بوتين شي جين بينغ الثلاثاء، بحسب وكالة تاس.",
        "استقبل وانغ يي نظيره التركي هاكان فيدان الأربعاء، بحسب وكالة شينخوا.",
    ) == [
        act("CONSULT", "host", PUTIN, XI, "2025-09-02", by="ORG:TASS"),
        act("CONSULT", "host", WANG, FIDAN, "2025-09-03", by="ORG:Xinhua"),
    ]
