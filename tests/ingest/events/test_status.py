"""Status: occurred, under way, planned, conditional, negated or denied."""

from __future__ import annotations

import pytest

from ingest import pipeline
from ingest.record import Status
from tests.ingest import news

Told = tuple[str, Status]


def told(*paragraphs: str) -> list[Told]:
    """Mode and status of every act."""
    return [(mode, status) for _, mode, _, _, _, _, status, _ in news.told(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("زار لافروف تركيا.", ("visit", "occurred")),
        ("فرضت بريطانيا عقوبات على روسيا.", ("sanctions", "occurred")),
        ("كانت روسيا قد أرسلت أسلحة إلى سوريا.", ("military-aid", "occurred")),
        ("قطر تتوسط بين إسرائيل وحماس.", ("mediation", "ongoing")),
        ("تحتل روسيا أوكرانيا.", ("occupy", "ongoing")),
    ],
)
def test_tense(text: str, wanted: Told) -> None:
    """A perfect has occurred; an imperfect in the running text is under way."""
    assert told(text) == [wanted]


def test_the_present_of_a_headline_is_past() -> None:
    """What a headline tells in the present has occurred."""
    extraction = pipeline.extract(news.article("قطر تتوسط بين إسرائيل وحماس"))
    assert [event.status for event in extraction.events] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "سيزور لافروف تركيا.",
        "سوف يزور لافروف تركيا.",
        "من المقرر أن يزور لافروف تركيا الأسبوع المقبل.",
        "من المنتظر أن يزور لافروف تركيا.",
        "يعتزم لافروف القيام بزيارة إلى تركيا.",
        "قرر لافروف زيارة إلى تركيا.",
        "أعلن لافروف أنه سيزور تركيا.",
    ],
)
def test_planned(text: str) -> None:
    """The future, a plan, an intention and a decision announce an act."""
    assert told(text) == [("visit", "planned")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("لم يزر لافروف تركيا.", ("visit", "negated")),
        ("لن يزور لافروف تركيا.", ("visit", "negated")),
        ("لا تدعم المجر أوكرانيا.", ("back", "negated")),
        ("أكد الرئيس الأميركي دونالد ترامب أن واشنطن لن ترسل قوات إلى أوكرانيا.", ("military-aid", "negated")),
        ("قررت فرنسا عدم إرسال قوات إلى أوكرانيا.", ("military-aid", "negated")),
    ],
)
def test_negated(text: str, wanted: Told) -> None:
    """Past, future and present negations and "the not doing of" say that an act is not."""
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    ["نفت طهران إرسال صواريخ إلى موسكو.", "أنكرت إيران إرسال صواريخ إلى روسيا."],
)
def test_denied(text: str) -> None:
    """What its own source denies is denied."""
    assert told(text) == [("military-aid", "denied")]


def test_denied_in_a_clause() -> None:
    """ "Denied that it backs" is denied."""
    assert told("نفت الصين أنها تدعم روسيا.") == [("back", "denied")]


@pytest.mark.parametrize(
    "text", ["نفت إيران أنها أرسلت صواريخ إلى روسيا.", "نفت إيران أن تكون أرسلت صواريخ إلى روسيا."]
)
def test_denied_in_a_clause_in_the_perfect(text: str) -> None:
    """ "Denied that it sent" and "denied having sent" are denied."""
    assert told(text) == [("military-aid", "denied")]


def test_an_intended_visit() -> None:
    """زيارة with its genitive, under a verb of intention, is a visit planned to that country."""
    assert told("يعتزم لافروف زيارة تركيا.") == [("visit", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "يمكن أن تهاجم إسرائيل إيران.",
        "ربما تهاجم إسرائيل إيران.",
        "إذا هاجمت إسرائيل إيران ستندلع الحرب.",
        "تحدث لافروف عن هجوم إسرائيلي محتمل على إيران.",
    ],
)
def test_conditional(text: str) -> None:
    """What can be, may be or would be under a condition is conditional."""
    assert told(text) == [("attack", "conditional")]


def test_may() -> None:
    """قد before an imperfect says that something may happen; before a perfect it says nothing new."""
    assert told("قد تهاجم إسرائيل إيران.") == [("attack", "conditional")]


def test_not_ruled_out_is_conditional() -> None:
    """Who does not rule out an act has not done it."""
    assert told("لم تستبعد فرنسا فرض عقوبات على إيران.") == [("sanctions", "conditional")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال لافروف إن روسيا ترفض طلب أوكرانيا.", ("reject", "occurred")),
        ("قال لافروف إن روسيا ستدعم الصين.", ("back", "occurred")),
        ("حذرت روسيا بريطانيا من إرسال قوات إلى أوكرانيا.", ("urge", "occurred")),
        ("قال لافروف إن روسيا لن تدعم أوكرانيا.", ("back", "negated")),
    ],
)
def test_a_pledge_is_made_when_it_is_said(text: str, wanted: Told) -> None:
    """Backing, refusing and threatening are done by saying so, in whatever tense; not so where they are negated."""
    assert told(text) == [wanted]


def test_a_pledge_in_quotation_marks_is_made_when_it_is_said() -> None:
    """ "We back China" after a colon is as good as "that Russia backs China"."""
    assert told('قال الرئيس الروسي فلاديمير بوتين: "ندعم الصين".') == [("back", "occurred")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("نفت إيران الاتهامات، وزار لافروف طهران.", ("visit", "occurred")),
        ("لم يعلق لافروف على الأزمة، وزار فيدان موسكو.", ("visit", "occurred")),
        ("زار لافروف، الذي لم يدل بتصريح، تركيا.", ("visit", "occurred")),
    ],
)
def test_a_negation_stays_in_its_clause(text: str, wanted: Told) -> None:
    """What one clause denies or negates does not touch the act of the next."""
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قررت كندا قطع علاقاتها مع إيران.", ("cut-relations", "occurred")),
        ("ستقرر كندا قطع علاقاتها مع إيران.", ("cut-relations", "planned")),
        ("تقرر كندا غدا قطع علاقاتها مع إيران.", ("cut-relations", "planned")),
    ],
)
def test_a_sanction_decided_has_been_taken(text: str, wanted: Told) -> None:
    """Who has decided to cut relations has cut them; who will decide has not."""
    assert told(text) == [wanted]
