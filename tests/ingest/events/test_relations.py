"""Lasting relations: alliances, close and hostile relations, memberships, offices, and since when."""

from __future__ import annotations

import pytest

from tests.ingest import news
from tests.ingest.news import ERDOGAN, LAVROV, MACRON, PUTIN, XI, Fact


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("باتت كوريا الشمالية حليفة لروسيا منذ 2022.", ("PRK", "alliedWith", "RUS", "2022")),
        ("تعد إيران حليفا لروسيا.", ("IRN", "alliedWith", "RUS", None)),
        ("روسيا حليف لسوريا.", ("RUS", "alliedWith", "SYR", None)),
        ("وقطر حليفة لتركيا.", ("QAT", "alliedWith", "TUR", None)),
        ("السعودية حليفة الولايات المتحدة.", ("SAU", "alliedWith", "USA", None)),
        ("تتحالف روسيا مع بيلاروسيا.", ("RUS", "alliedWith", "BLR", None)),
        ("التحالف بين روسيا وبيلاروسيا متين.", ("RUS", "alliedWith", "BLR", None)),
        ("قال الوزير إن روسيا حليفة لسوريا منذ عام 1971.", ("RUS", "alliedWith", "SYR", "1971")),
    ],
)
def test_alliances(text: str, fact: Fact) -> None:
    """ "Ally of" and "allied with", in a sentence with or without a verb, and since when."""
    assert news.facts(text) == [fact]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("تقيم كوريا الشمالية علاقات وثيقة مع الصين منذ 1950.", ("PRK", "closeRelationsWith", "CHN", "1950")),
        ("تربط تركيا وقطر علاقات وثيقة.", ("TUR", "closeRelationsWith", "QAT", None)),
        ("ترتبط مصر والسعودية بعلاقات وثيقة منذ 1979.", ("EGY", "closeRelationsWith", "SAU", "1979")),
        ("إيران عدو لإسرائيل.", ("IRN", "hostileTo", "ISR", None)),
    ],
)
def test_close_and_hostile_relations(text: str, fact: Fact) -> None:
    """Two states bound by close relations, or enemies."""
    assert news.facts(text) == [fact]


@pytest.mark.parametrize("text", ["السويد عضو في حلف شمال الأطلسي.", "أصبحت السويد عضوا في حلف شمال الأطلسي."])
def test_members(text: str) -> None:
    """ "Is a member of" and "became a member of"."""
    assert news.facts(text) == [("SWE", "memberOf", "ORG:NATO", None)]


@pytest.mark.xfail(strict=True, reason="no table says which preposition means 'among', so the whole is not found")
def test_one_of_the_allies() -> None:
    """ "Is among the foremost allies of"."""
    assert news.facts("بيلاروسيا من أبرز حلفاء موسكو.") == [("BLR", "alliedWith", "RUS", None)]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "أعلن علي عبد الله صالح، المتحالف مع الحوثيين، ذلك.",
            ("PER:Ali Abdullah Saleh@YEM", "alliedWith", "ORG:Houthis", None),
        ),
        ("زار بوتين سوريا حليفة إيران.", ("SYR", "alliedWith", "IRN", None)),
    ],
)
def test_an_ally_in_apposition(text: str, fact: Fact) -> None:
    """Who is called an ally right after a name is the one named, himself and not his state."""
    assert news.facts(text) == [fact]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("باتت كوريا الشمالية حليفة لروسيا منذ 2022.", "2022"),
        ("باتت كوريا الشمالية حليفة لروسيا منذ عام 2022.", "2022"),
        ("باتت كوريا الشمالية حليفة لروسيا منذ 19 يونيو 2024.", "2024-06-19"),
        ("باتت كوريا الشمالية حليفة لروسيا.", None),
    ],
)
def test_since(text: str, since: str | None) -> None:
    """The time after "since" dates a relation."""
    assert [fact[3] for fact in news.facts(text)] == [since]


def test_since_in_another_clause() -> None:
    """How long the war has lasted does not say how long the alliance has."""
    assert [fact[3] for fact in news.facts("باتت كوريا الشمالية حليفة لروسيا في الحرب، المستمرة منذ 2022.")] == [None]


def test_a_relation_is_stated_once() -> None:
    """Said again, and from the other side, an alliance is still one, with the evidence of its first statement."""
    extraction = news.extracted("روسيا حليفة لسوريا.", "سوريا حليفة لروسيا. وروسيا حليفة لسوريا.")
    (relation,) = extraction.relations
    assert (relation.subject, relation.object, relation.evidence.quote) == ("RUS", "SYR", "روسيا حليفة لسوريا.")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("وصل الرئيس الصيني شي جين بينغ.", [(XI, "headOfStateOf", "CHN", "president")]),
        ("وصل وزير الخارجية الروسي سيرغي لافروف.", [(LAVROV, "foreignMinisterOf", "RUS", "foreign minister")]),
        (
            "قال المتحدث باسم الكرملين دميتري بيسكوف إن الوضع صعب.",
            [("PER:Dmitry Peskov@RUS", "spokespersonOf", "RUS", "spokesperson")],
        ),
        ("وصل سيرغي لافروف.", []),
        ("وصل الرئيس الروسي.", []),
        (
            "التقى الرئيس التركي رجب طيب أردوغان الرئيس الفرنسي إيمانويل ماكرون. وأشاد الرئيس التركي بمصر.",
            [(ERDOGAN, "headOfStateOf", "TUR", "president"), (MACRON, "headOfStateOf", "FRA", "president")],
        ),
    ],
)
def test_offices(text: str, facts: list[tuple[str, str, str, str]]) -> None:
    """A title with a name states an office, once; a name or a title alone states none."""
    relations = news.extracted(text).relations
    assert [(r.subject, r.predicate, r.object, r.office) for r in relations] == facts


def test_the_evidence_of_a_relation_is_its_sentence() -> None:
    """Quote and offsets are those of the sentence that states it."""
    extraction = news.extracted("وصل بوتين. وروسيا حليفة لسوريا.")
    (relation,) = extraction.relations
    assert (relation.evidence.sent, relation.evidence.quote) == (2, "وروسيا حليفة لسوريا.")
    assert 0 < relation.confidence <= 1


@pytest.mark.parametrize(
    "text",
    ["تشاورت روسيا مع حلفائها.", "زار بوتين حليفا.", "العلاقات بين الناس وثيقة.", "وصل بوتين إلى مصر منذ يومين."],
)
def test_no_relation_without_two_polities(text: str) -> None:
    """An ally of nobody named, or relations between no states, state nothing."""
    assert news.facts(text) == []


def test_a_persons_alliance_is_his_own() -> None:
    """ "Putin is an ally of China" says it of him, and of Russia only through whom he represents."""
    assert news.facts("بوتين حليف للصين.") == [(PUTIN, "alliedWith", "CHN", None)]
