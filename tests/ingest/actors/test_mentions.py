"""Who is named: titles, names, nationalities, institutions, offices."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from ingest.actors.mentions import find_mentions, mentions_in
from ingest.article import Article
from ingest.languages.arabic.script import segment
from ingest.reading import Reading

DAY = date(2025, 9, 5)


def read(text: str, on: date | None = DAY, source: str = "") -> Reading:
    article = Article("a", text, ((0, len(text)),), on, "ar", source=source)
    return find_mentions(Reading(article, segment(article)))


def found(text: str, on: date | None = DAY) -> list[tuple[str, str, tuple[str, ...]]]:
    reading = read(text, on)
    return [(reading.text(m.begin, m.end), m.kind, m.actors) for m in reading.mentions]


def test_title_nationality_and_name_are_one_mention() -> None:
    """An office, its nationality and the name after it are one mention with office and predicate."""
    reading = read("أكد الزعيم الكوري الشمالي كيم جونغ أون، الخميس، للرئيس الصيني شي جين بينغ، عزمه")
    assert [(reading.text(m.begin, m.end), m.actors, m.office, m.predicate) for m in reading.mentions] == [
        ("الزعيم الكوري الشمالي كيم جونغ أون", ("PER:Kim Jong Un@PRK",), "leader", "headOfStateOf"),
        ("لرئيس الصيني شي جين بينغ", ("PER:Xi Jinping@CHN",), "president", "headOfStateOf"),
    ]


def test_name_after_a_comma_belongs_to_the_office() -> None:
    """The holder may stand between commas after office and organisation, and then represents the organisation."""
    reading = read("رأت مسؤولة العلاقات الخارجية في الاتحاد الأوروبي، كايا كالاس، في هذا اللقاء تحديا")
    assert [(m.actors, m.office) for m in reading.mentions] == [
        (("PER:Kaja Kallas@ORG:EU",), "foreign policy chief"),
    ]


def test_office_in_apposition() -> None:
    """An office after a name belongs to it."""
    reading = read("أعلن لوران فابيوس وزير الخارجية الفرنسي أن الاتحاد الأوروبي سيخفض العقوبات", date(2013, 11, 25))
    assert [(m.actors, m.predicate) for m in reading.mentions] == [
        (("PER:Laurent Fabius@FRA",), "foreignMinisterOf"),
        (("ORG:EU",), ""),
    ]


def test_unknown_person_gets_a_local_identity() -> None:
    """A name after a title that no table knows is romanised, and represents the state of the title."""
    reading = read("قال وزير السياحة التونسي فرحات الجهيناوي إن الموسم جيد")
    (mention,) = reading.mentions
    actor = reading.actors[mention.actors[0]]
    assert (actor.code, actor.known, actor.label_ar, actor.polity, actor.iri) == (
        "PER:Farhat Jhinaoui@TUN",
        False,
        "فرحات الجهيناوي",
        "TUN",
        "https://w3id.org/dragoman/id/person/Farhat_Jhinaoui.TUN",
    )


@pytest.mark.parametrize(
    ("day", "holder"), [(date(2003, 5, 3), "PER:George W. Bush@USA"), (date(2025, 9, 5), "PER:Donald Trump@USA")]
)
def test_time_decides_who_holds_an_office(day: date, holder: str) -> None:
    """An office without a name means its holder on the article's date."""
    assert found("قال الرئيس الأميركي إن السلام ممكن", day) == [("الرئيس الأميركي", "role", (holder,))]


def test_role_is_the_person_named_in_the_article() -> None:
    """An office without a name means first whom the article names with it, more surely than the tables do."""
    reading = read("التقى الرئيس الروسي فلاديمير بوتين الوفد. وقال الرئيس الروسي إن اللقاء مفيد")
    assert [m.actors for m in reading.mentions] == [("PER:Vladimir Putin@RUS",)] * 2
    assert reading.mentions[1].confidence > 0.8


def test_unnamed_officials_and_institutions_are_the_state() -> None:
    """An unnamed official and a ministry are their state, the whole phrase one mention."""
    assert found("قال مسؤول عسكري إسرائيلي إن الجيش الإيراني ووزارة الخارجية الصينية على علم") == [
        ("مسؤول عسكري إسرائيلي", "role", ("ISR",)),
        ("الجيش الإيراني", "name", ("IRN",)),
        ("وزارة الخارجية الصينية", "name", ("CHN",)),
    ]


def test_capitals_stand_for_states_and_say_where() -> None:
    """A capital carries its state and its own label as a place; a seat of power only the state."""
    reading = read("أعلنت موسكو أن الكرملين يرحب")
    assert [(m.actors, m.place) for m in reading.mentions] == [(("RUS",), "Moscow"), (("RUS",), "")]


def test_proclitics_stay_outside() -> None:
    """Conjunctions and prepositions written onto a name are no part of the mention, the article is."""
    assert found("وللصين وبوتين ولبنان دور")[:3] == [
        ("لصين", "name", ("CHN",)),
        ("بوتين", "name", ("PER:Vladimir Putin@RUS",)),
        ("لبنان", "name", ("LBN",)),
    ]


def test_adjectives_in_all_their_forms() -> None:
    """Nationality adjectives are known in every gender, number and with the article; two words agree."""
    text = "القوى الروسية والمدن الكورية الشمالية واللاعبان المصريان والأتراك"
    assert [codes for _, kind, codes in found(text) if kind == "adjective"] == [("RUS",), ("PRK",), ("EGY",), ("TUR",)]


def test_common_words_are_no_names() -> None:
    """Ordinary words spelt like a name are left alone."""
    assert found("لا أحد يعرف كيف ستجد وزارة المالية حلا لإيجاد المال") == []


def test_mentions_neither_overlap_nor_lose_order() -> None:
    """Mentions are sorted, apart from one another, and hold their actors in the reading."""
    reading = read(
        "اجتمع وزير الخارجية الأميركي ماركو روبيو ونظيره الروسي سيرغي لافروف في الرياض، وفق "
        "وكالة أنباء كوريا الشمالية. "
        "وأعلن الاتحاد الأوروبي ومجلس الأمن الدولي وحزب العمال الكوري دعم دولة فلسطين"
    )
    spans = [(m.begin, m.end) for m in reading.mentions]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert {code for m in reading.mentions for code in m.actors} == set(reading.actors)
    assert mentions_in(reading, 1) == tuple(m for m in reading.mentions if m.sentence == 1)


def test_two_people_side_by_side_are_two() -> None:
    """Subject and object that follow one another are no double name."""
    assert [codes for _, _, codes in found("اتهم ترامب بوتين بالخداع")] == [
        ("PER:Donald Trump@USA",),
        ("PER:Vladimir Putin@RUS",),
    ]


def test_without_a_date_no_holder_is_guessed() -> None:
    """Where the article's date is unknown an office without a name is its state."""
    assert found("قال الرئيس الأميركي إن السلام ممكن", None) == [("الرئيس الأميركي", "role", ("USA",))]


def test_two_offices_joined_have_two_holders() -> None:
    """A dual or plural office with two states means the holder of each."""
    text = "التقى وزيرا خارجية تونس ومصر ثم الرئيسان الروسي والصيني"
    assert [codes for _, _, codes in found(text, date(2017, 6, 5))] == [
        ("PER:Khemaies Jhinaoui@TUN", "PER:Sameh Shoukry@EGY"),
        ("PER:Vladimir Putin@RUS", "PER:Xi Jinping@CHN"),
    ]


def test_a_counterpart_by_name_has_the_same_office() -> None:
    """نظيره with a name gives its person the office of the one before."""
    reading = read("اجتمع وزير الخارجية الروسي سيرغي لافروف ونظيره الأميركي ماركو روبيو")
    assert [m.predicate for m in reading.mentions] == ["foreignMinisterOf"] * 2


def test_an_office_in_an_unknown_party_names_its_holder() -> None:
    """The words of a party's name belong to the office, a state among them is no actor."""
    reading = read("قال القيادي في حزب آفاق جديدة تونس، فوزي عبد الرحمان، إن الوضع صعب")
    assert [(reading.text(m.begin, m.end)[-15:], m.office, m.predicate) for m in reading.mentions] == [
        ("فوزي عبد الرحمان"[-15:], "senior member", "")
    ]
    assert "TUN" not in reading.actors


def test_a_republic_has_no_king() -> None:
    """A crown means its wearer, never the president of a state that has none."""
    assert found("قال إنه ملك ألمانيا")[-1][2] == ("DEU",)


def test_who_is_to_become_president_is_not_the_president() -> None:
    """An office in the accusative without a name is nobody in person."""
    assert found("انتخب رئيسا للجمهورية التونسية") == [("رئيسا للجمهورية التونسية", "role", ("TUN",))]


def test_a_surname_that_differs_is_another_person() -> None:
    """Of a longer known name the last word must agree where the office does not."""
    (mention,) = read("قال رئيس الأركان الإيراني محمد باقري إن الجيش مستعد", date(2017, 6, 19)).mentions[:1]
    assert mention.actors != ("PER:Mohammad Bagher Ghalibaf@IRN",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال سمير الصباغ إن الحزب باق.", "سمير الصباغ"),
        ("وأكد سمير نشار، وهو من حلب، أن الاجتماع تأجل.", "سمير نشار"),
        ("أعلن الأمين العام للحركة زهير البنزرتي موعد المؤتمر.", "زهير البنزرتي"),
        ("وأكد رئيس الوفد، عبد القادر القرقني، أن الشعب صامد.", "عبد القادر القرقني"),
    ],
)
def test_names_shown_by_their_place(text: str, name: str) -> None:
    """A given name and an ordinary or unknown word are a name after a verb of saying, an office or a comma."""
    assert [said for said, _, actors in found(text) if actors and actors[0].startswith("PER:")] == [name]


def test_a_noun_after_a_given_name_is_not_its_surname() -> None:
    """Without such a place nothing is taken for a surname: the minister whom Samir visited is no Samir al-Wazir."""
    assert not [said for said, _, _ in found("زار سمير الوزير في مكتبه.") if "الوزير" in said and "سمير" in said]


def test_the_second_holder_of_one_office_has_his_own_state() -> None:
    """Where several ministers share one head, a strange name after a nationality stands for that state."""
    told = found("وقع وزيرا الدفاع القطري خالد العطية والتركي فكري إشيقلي الاتفاق.", date(2017, 6, 15))
    assert [actors[0].partition("@")[2] for _, kind, actors in told if kind == "name"] == ["QAT", "TUR"]


def test_a_publisher_lends_its_state_only_where_it_fits() -> None:
    """Somebody of whom nothing is said is of the publisher's state, if it is named and bears such names."""
    text = "تونس. قال {} إن الوضع صعب في ليبيا."
    polities = []
    for name in ("عادل البنزرتي", "بيرند شولتز"):
        reading = read(text.format(name), date(2017, 6, 15), "Mosaique FM")
        polities.append([actor.polity for code, actor in reading.actors.items() if code.startswith("PER:")])
    assert polities == [["TUN"], [""]]


def test_places_and_groups_named_after_people_are_nobody() -> None:
    """A word for a place or group, with a preposition or before a quote, says that the name after it is none."""
    assert not [said for said, _, actors in found("ألقي القبض عليه ببرج عمر إدريس.") if actors]
    assert not [said for said, _, actors in found("هاجم مجموعة 'جون ستريت' أمس.") if actors]


def test_a_spokesman_nobody_names_is_not_his_master() -> None:
    """An indefinite spokesman before an office with a name: the name is the officer's."""
    (mention,) = read("قال متحدث باسم رئيس الوزراء البريطاني توني بلير ذلك.", date(2003, 3, 1)).mentions
    assert (mention.actors, mention.predicate) == (("PER:Tony Blair@GBR",), "headOfGovernmentOf")


def test_a_name_with_the_faith_is_whole_and_the_faith_alone_is_no_name() -> None:
    """Either word of بهاء الدين is a word too: the first begins the name, the second alone is religion or debt."""
    people = [mention for mention in found("قال بهاء الدين الشرقاوي إن الدين العام كبير.") if "PER:" in str(mention)]
    assert [text for text, *_ in people] == ["بهاء الدين الشرقاوي"]
