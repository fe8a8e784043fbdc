"""Words that point back: surnames, pairs, counterparts, offices; and the salience other stages ask for."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.actors.antecedents import antecedents
from ingest.actors.coreference import corefer
from ingest.actors.mentions import find_mentions
from ingest.article import Article
from ingest.languages.arabic.script import segment
from ingest.reading import Reading

SUMMIT = (
    "أكد الزعيم الكوري الشمالي كيم جونغ أون للرئيس الصيني شي جين بينغ عزمه على تطوير العلاقات بين البلدين. "
    "وأجرى كيم محادثات مع شي بعد محادثات مع الرئيس الروسي فلاديمير بوتين."
)


def read(text: str, on: date = date(2025, 9, 5)) -> Reading:
    article = Article("a", text, ((0, len(text)),), on, "ar")
    return corefer(find_mentions(Reading(article, segment(article))))


def pointed(text: str, on: date = date(2025, 9, 5)) -> list[tuple[str, tuple[str, ...]]]:
    reading = read(text, on)
    return [(reading.text(m.begin, m.end), m.actors) for m in reading.mentions if m.kind == "anaphor"]


def test_the_two_countries_are_the_two_polities_last_met() -> None:
    """البلدين after two presidents means their states."""
    assert pointed(SUMMIT) == [("البلدين", ("PRK", "CHN"))]


def test_family_names_and_surnames_stand_alone() -> None:
    """A family name that comes first (كيم) and a surname that comes last (بوتين) mean the person named in full."""
    reading = read(SUMMIT + " ورحب بوتين بكيم وشي.")
    short = [(reading.text(m.begin, m.end), m.actors[0]) for m in reading.mentions if m.end - m.begin <= 5]
    assert short == [
        ("كيم", "PER:Kim Jong Un@PRK"),
        ("شي", "PER:Xi Jinping@CHN"),
        ("بوتين", "PER:Vladimir Putin@RUS"),
        ("كيم", "PER:Kim Jong Un@PRK"),
        ("شي", "PER:Xi Jinping@CHN"),
    ]


def test_the_three_leaders_leave_out_who_speaks_of_them() -> None:
    """القادة الثلاثة are three named together before, not the one accusing them."""
    text = SUMMIT + " وشارك كيم إلى جانب شي وبوتين في مراسم. واتهم الرئيس الأميركي دونالد ترامب القادة الثلاثة بالتآمر."
    three = ("PER:Kim Jong Un@PRK", "PER:Xi Jinping@CHN", "PER:Vladimir Putin@RUS")
    assert pointed(text)[-1] == ("القادة الثلاثة", three)


def test_counterpart_holds_the_same_office_elsewhere() -> None:
    """نظيره with a nationality is that state's holder of the office just met."""
    text = "اجتمع وزير الخارجية الروسي سيرغي لافروف مع نظيره الأميركي في جنيف."
    assert pointed(text, date(2017, 4, 12)) == [("نظيره الأميركي", ("PER:Rex Tillerson@USA",))]


def test_counterpart_with_a_name_is_that_person() -> None:
    """نظيره with nationality and name is one mention of the person named."""
    reading = read("اجتمع وزير الخارجية الروسي سيرغي لافروف مع نظيره الأميركي ماركو روبيو في جنيف.")
    assert [(reading.text(m.begin, m.end), m.actors) for m in reading.mentions][1] == (
        "نظيره الأميركي ماركو روبيو",
        ("PER:Marco Rubio@USA",),
    )


def test_office_nouns_mean_the_last_person_of_that_office() -> None:
    """الرئيس alone is the president last met, الوكالة the agency."""
    text = "استقبل الرئيس الفرنسي إيمانويل ماكرون وفدا، وفق وكالة رويترز. وقال الرئيس إن اللقاء مفيد، بحسب الوكالة."
    assert pointed(text) == [("الرئيس", ("PER:Emmanuel Macron@FRA",)), ("الوكالة", ("ORG:Reuters",))]


def test_his_country_is_that_of_the_speaker() -> None:
    """بلاده is the state of the person who speaks, بلادها never that of a man named with his title."""
    text = "قالت رئيسة الوزراء البريطانية تيريزا ماي للرئيس الفرنسي إيمانويل ماكرون إن بلادها ترحب. "
    text += "وقال ماكرون إن بلاده توافق."
    assert pointed(text, date(2018, 3, 1)) == [("بلادها", ("GBR",)), ("بلاده", ("FRA",))]


def test_antecedents_are_ranked() -> None:
    """The subject of the sentence before weighs most, and a wanted gender leaves out persons of the other."""
    text = "زارت المستشارة الألمانية أنغيلا ميركل الرئيس الروسي فلاديمير بوتين. وأضافت أن اللقاء مفيد."
    reading = read(text, date(2018, 5, 18))
    offset = text.index("وأضافت")
    assert [one.code for one in antecedents(reading, offset, persons=True)] == [
        "PER:Angela Merkel@DEU",
        "PER:Vladimir Putin@RUS",
    ]
    assert [one.code for one in antecedents(reading, offset, persons=True, wanted="m")] == ["PER:Vladimir Putin@RUS"]


def test_nothing_is_pointed_at_where_nobody_was_met() -> None:
    """Pointing words without anybody before them give no mention."""
    assert pointed("قال إن الجانبين اتفقا وإن القادة الثلاثة حضروا.") == []


def test_a_relative_is_not_the_president() -> None:
    """A surname after another given name, known or strange, is somebody else's."""
    text = "وصل الرئيس الأمريكي دونالد ترامب. وغابت زوجته ميلينيا ترامب."
    people = [m.actors for m in read(text, date(2018, 5, 18)).mentions if m.actors[0].startswith("PER:Donald")]
    assert len(people) == 1


def test_others_than_those_met_are_meant() -> None:
    """A pair with a quality of its own, and an office with another's name, do not point back."""
    text = "التقى الرئيس الفرنسي إيمانويل ماكرون والرئيس الروسي فلاديمير بوتين. وحضر الرئيسان السابقان والرئيس عبدالله."
    assert pointed(text) == []


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        ("هاجم تنظيم داعش فرنسا. ودعت الأمم المتحدة إلى الهدوء. وتبنى التنظيم الهجوم.", "التنظيم", "ORG:ISIS"),
        ("التقى وفد حركة حماس ممثلي الاتحاد الأوروبي. وأدانت الحركة إسرائيل.", "الحركة", "ORG:Hamas"),
        ("التقى وفد حركة حماس ممثلي الاتحاد الأوروبي. وأدان الاتحاد الهجوم.", "الاتحاد", "ORG:EU"),
        ("زار أمير الكويت العراق. وشكر العراق الإمارة.", "الإمارة", "KWT"),
    ],
)
def test_a_class_noun_means_the_last_of_its_class(text: str, word: str, actors: str) -> None:
    """The movement, the union, the emirate: who is so called or so ruled, whoever else was met in between."""
    assert (word, (actors,)) in pointed(text, date(2017, 6, 15))


@pytest.mark.parametrize("text", ["التقى وفد حركة حماس عباس. وأدانت الحركة الوطنية إسرائيل.", "أدان المجلس إسرائيل."])
def test_another_body_or_nobody_is_not_taken_up(text: str) -> None:
    """A relative adjective says that another body is meant, and a class of which nobody was met means nobody."""
    assert pointed(text, date(2017, 6, 15)) == []


def test_a_list_says_which_states_are_counted() -> None:
    """ "Three states (...)" are those the list names, and later "the three states" are the same."""
    text = "نددت ثلاث دول (فرنسا وإيطاليا واليونان) بالهجوم. وقالت روسيا وتركيا إن الدول الثلاث مخطئة."
    three = ("FRA", "ITA", "GRC")
    assert pointed(text) == [("ثلاث دول", three), ("الدول الثلاث", three)]


def test_a_list_of_another_length_is_none() -> None:
    """Where the list names more or fewer than counted, it is not what was counted."""
    assert pointed("نددت أربع دول (فرنسا وإيطاليا واليونان) بالهجوم.") == []
