"""Offices become relations without any event reading."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import pipeline
from ingest.article import Article


def facts(text: str, lang: str) -> list[tuple[str, str, str, str | None]]:
    article = Article("a", text, ((0, len(text)),), date(2017, 4, 12), lang)
    return [(r.subject, r.predicate, r.object, r.office) for r in pipeline.extract(article).relations]


def test_offices_of_names_are_relations_in_both_languages() -> None:
    """An office with a name is a fact of the text, in English although its acts are not read."""
    wanted = [("PER:Sergey Lavrov@RUS", "foreignMinisterOf", "RUS", "foreign minister")]
    assert facts("Russian Foreign Minister Sergei Lavrov spoke.", "en") == wanted
    assert facts("قال وزير الخارجية الروسي سيرغي لافروف إن اللقاء مفيد", "ar") == wanted


def test_an_office_without_a_name_counts_for_who_is_named_elsewhere() -> None:
    """ "The premier" states the office of somebody named in the article, and of nobody else."""
    assert facts("Theresa May left. The British prime minister was tired.", "en") == [
        ("PER:Theresa May@GBR", "headOfGovernmentOf", "GBR", "prime minister")
    ]
    assert facts("The British prime minister was tired.", "en") == []


def test_a_former_office_is_no_office() -> None:
    """Who held an office before does not hold it."""
    assert facts("Former U.S. President Barack Obama spoke.", "en") == []


@pytest.mark.parametrize(
    ("text", "lang", "fact"),
    [
        ("تعهد الرئيس البرازيلي المنتخب جايير بولسونارو بذلك.", "ar", "PER:Jair Bolsonaro@BRA"),
        ("Brazilian President-elect Jair Bolsonaro spoke.", "en", "PER:Jair Bolsonaro@BRA"),
    ],
)
def test_a_president_elect_holds_no_presidency(text: str, lang: str, fact: str) -> None:
    """Who is elected and not yet in office has an office of that name."""
    assert facts(text, lang) == [(fact, "holdsOfficeIn", "BRA", "president-elect")]


def test_a_member_of_parliament_belongs_to_a_party_besides() -> None:
    """The seat is the state's, the membership the party's."""
    assert facts("قال النائب عن حركة النهضة سمير ديلو إن القانون جيد.", "ar") == [
        ("PER:Samir Dilou@TUN", "holdsOfficeIn", "TUN", "member of parliament"),
        ("PER:Samir Dilou@TUN", "memberOf", "ORG:Ennahda", None),
    ]


def test_a_leading_member_is_a_member() -> None:
    """القيادي في says to whom somebody belongs and names no office."""
    assert facts("قال القيادي في حركة حماس أسامة حمدان إن اللقاء مفيد.", "ar") == [
        ("PER:Osama Hamdan@ORG:Hamas", "memberOf", "ORG:Hamas", None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع وزراء الخارجية الروسي سيرغي لافروف والتركي مولود تشاوش أوغلو والإيراني محمد جواد ظريف.",
        "اجتمع وزير الخارجية الروسي سيرغي لافروف، والتركي مولود تشاوش أوغلو والإيراني محمد جواد ظريف.",
    ],
)
def test_several_holders_of_one_office(text: str) -> None:
    """Behind one title each holder stands with his own nationality."""
    assert [fact[:3] for fact in facts(text, "ar")] == [
        ("PER:Sergey Lavrov@RUS", "foreignMinisterOf", "RUS"),
        ("PER:Mevlut Cavusoglu@TUR", "foreignMinisterOf", "TUR"),
        ("PER:Mohammad Javad Zarif@IRN", "foreignMinisterOf", "IRN"),
    ]


def test_two_presidents_without_nationalities() -> None:
    """Known people after a dual title hold the office each."""
    assert [fact[:3] for fact in facts("التقى الرئيسان فلاديمير بوتين ورجب طيب أردوغان.", "ar")] == [
        ("PER:Vladimir Putin@RUS", "headOfStateOf", "RUS"),
        ("PER:Recep Tayyip Erdogan@TUR", "headOfStateOf", "TUR"),
    ]


@pytest.mark.parametrize(
    ("text", "facts_wanted"),
    [
        ("انتخب عمران خان رئيسا لوزراء باكستان.", [("PER:Imran Khan@PAK", "headOfGovernmentOf", "PAK")]),
        (
            "وعين الرئيس مايك بومبيو في منصب وزير الخارجية الأمريكي.",
            [("PER:Mike Pompeo@USA", "foreignMinisterOf", "USA")],
        ),
        ("كان عمران خان رئيسا لوزراء باكستان.", []),
    ],
)
def test_appointments(text: str, facts_wanted: list[tuple[str, str, str]]) -> None:
    """Elected, appointed and chosen people have the office; who was something does not."""
    assert [fact[:3] for fact in facts(text, "ar")] == facts_wanted


def test_the_spokesman_of_somebody_named() -> None:
    """The name behind the inner office is its holder's, and the outer office that of the name before."""
    assert [
        fact[:3] for fact in facts("قال دميتري بيسكوف المتحدث باسم الرئيس الروسي فلاديمير بوتين إن اللقاء مفيد.", "ar")
    ] == [
        ("PER:Dmitry Peskov@RUS", "spokespersonOf", "RUS"),
        ("PER:Vladimir Putin@RUS", "headOfStateOf", "RUS"),
    ]


def test_the_deputy_of_any_office() -> None:
    """نائب before another office is no member of parliament."""
    assert facts("قال نائب محافظ بغداد سعد الجبوري إن العراق آمن.", "ar")[0][3] == "deputy governor"


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الرئيس الفرنسي ثقته بالحكومة.",
        "انتقدوا الرئيس الفرنسي ووصفوه بالضعيف.",
        "قال رئيس فرنسا ذو الخبرة الطويلة ذلك.",
        "رفض المتحدث باسم البيت الأبيض للسيد بولتون التعليق.",
        "وصل إلى مطار الملك خالد في الرياض.",
        "زار الأمير السعودي بندر بن سلطان باريس.",
    ],
)
def test_words_after_an_office_that_are_no_holder(text: str) -> None:
    """Words with pronouns, qualities, other phrases, airports and princes give nobody an office."""
    assert facts(text, "ar") == []


@pytest.mark.parametrize(
    ("text", "lang", "states"),
    [
        ("السويد عضو في حلف شمال الأطلسي.", "ar", ["SWE"]),
        ("وقالت تركيا، العضو في حلف شمال الأطلسي، ذلك.", "ar", ["TUR"]),
        ("رفضت دولتان عضوان في حلف شمال الأطلسي، وهما تركيا والمجر، ذلك.", "ar", []),
        ("رفضت ثلاث دول من حلف شمال الأطلسي (تركيا والمجر واليونان) ذلك.", "ar", ["TUR", "HUN", "GRC"]),
        ("استقبلت تركيا أعضاء حلف شمال الأطلسي.", "ar", []),
        ("Sweden is a member of NATO.", "en", ["SWE"]),
        ("Turkey, a NATO member, refused.", "en", ["TUR"]),
        ("NATO member Turkey refused.", "en", ["TUR"]),
        ("Three members of NATO, including Turkey, Hungary and Greece, refused.", "en", ["TUR", "HUN", "GRC"]),
        ("Turkey received the members of NATO.", "en", []),
    ],
)
def test_memberships(text: str, lang: str, states: list[str]) -> None:
    """Beside the word, in an apposition or in a list; whoever only deals with members is none."""
    assert facts(text, lang) == [(state, "memberOf", "ORG:NATO", None) for state in states]


def test_the_leader_of_a_coalition_belongs_to_it() -> None:
    """التحالف بقيادة السعودية says who is in it."""
    assert facts("شن التحالف العربي بقيادة السعودية غارات.", "ar") == [
        ("SAU", "memberOf", "ORG:Saudi-led coalition", None)
    ]


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        (
            "Justin Trudeau left. The prime minister was tired.",
            "en",
            [("PER:Justin Trudeau@CAN", "headOfGovernmentOf", "CAN")],
        ),
        ("Justin Trudeau left. The former prime minister was tired.", "en", []),
        ("Justin Trudeau left. A prime minister is always tired.", "en", []),
        ("غادر جاستن ترودو. وكان رئيس الوزراء متعبا.", "ar", [("PER:Justin Trudeau@CAN", "headOfGovernmentOf", "CAN")]),
        ("أعلنت حكومة جاستن ترودو ذلك.", "ar", [("PER:Justin Trudeau@CAN", "headOfGovernmentOf", "CAN")]),
        ("أعلنت حكومة مقربة من جاستن ترودو ذلك.", "ar", []),
    ],
)
def test_offices_taken_for_granted(text: str, lang: str, wanted: list[tuple[str, str, str]]) -> None:
    """ "The prime minister" is the one named, and a government is its head's."""
    assert [fact[:3] for fact in facts(text, lang)] == wanted


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "General Joseph Dunford, the US army chief, spoke.",
            ("PER:Joseph Dunford@USA", "holdsOfficeIn", "USA"),
        ),
        (
            "Justin Trudeau, Canada's popular young prime minister, spoke.",
            ("PER:Justin Trudeau@CAN", "headOfGovernmentOf", "CAN"),
        ),
        ("Rex Tillerson, the secretary of state, spoke.", ("PER:Rex Tillerson@USA", "foreignMinisterOf", "USA")),
    ],
)
def test_offices_after_an_english_name(text: str, fact: tuple[str, str, str]) -> None:
    """After a rank and name, with words of praise, and without the state where the tables know it."""
    assert [found[:3] for found in facts(text, "en")] == [fact]


def test_actors_of_acts_are_given() -> None:
    """Whoever acts in an English article is among its actors, and no note says that something was left out."""
    text = "Russia invaded Ukraine."
    found = pipeline.extract(Article("a", text, ((0, len(text)),), date(2022, 3, 1), "en"))
    assert ([event.type for event in found.events], found.notes) == (["ASSAULT"], ())
    assert [actor.code for actor in found.actors] == ["RUS", "UKR"]
