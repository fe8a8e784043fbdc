"""When an act took place: its own words, the act it hangs on, what its speaker did last, and never today's clock."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import pipeline
from ingest.events.dating import shifted
from tests.ingest import news
from tests.ingest.news import ISO, MONTH

Dated = tuple[str, str | None]


def dated(*paragraphs: str, published: date | None = news.DAY) -> list[Dated]:
    """Mode and date of every act."""
    return [(mode, day) for _, mode, _, _, day, *_ in news.told(*paragraphs, published=published)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("زار لافروف تركيا أمس.", "2025-09-04"),
        ("زار لافروف تركيا اليوم.", "2025-09-05"),
        ("زار لافروف تركيا الثلاثاء.", "2025-09-02"),
        ("زار لافروف تركيا في 12 أبريل 2025.", "2025-04-12"),
        ("زار لافروف تركيا في أيلول/سبتمبر 2024.", "2024-09"),
        ("زار لافروف تركيا في 2019.", "2019"),
        ("زار لافروف تركيا عام 2019.", "2019"),
        ("من المقرر أن يزور لافروف تركيا الأسبوع المقبل.", "2025-09-08/2025-09-14"),
        ("سيزور لافروف تركيا في 3 ديسمبر.", "2025-12-03"),
        ("زار لافروف تركيا.", MONTH),
        ("لم يزر لافروف تركيا.", None),
        ("سيزور لافروف تركيا.", None),
    ],
)
def test_the_day_of_an_act(text: str, wanted: str | None) -> None:
    """Its own words date an act; news without a day is of the article's month, what did not happen of no time."""
    assert dated(text) == [("visit", wanted)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أجرى لافروف محادثات مع وانغ يي الثلاثاء.", ("talks", "2025-09-02")),
        ("شن الجيش الإسرائيلي هجوما الثلاثاء على إيران.", ("attack", "2025-09-02")),
        ("جرت محادثات بين روسيا وأوكرانيا في إسطنبول الاثنين.", ("talks", "2025-09-01")),
        ("بدأ الغزو الروسي لأوكرانيا في 24 فبراير 2022.", ("invade", "2022-02-24")),
        ("فُرضت عقوبات أميركية على إيران الأربعاء.", ("sanctions", "2025-09-03")),
        ("توصلت فرنسا وإيران إلى اتفاق في يونيو.", ("agree", "2025-06")),
    ],
)
def test_a_light_verb_lends_its_time(text: str, wanted: Dated) -> None:
    """The time of the verb dates the act that its noun names."""
    assert dated(text) == [wanted]


def test_a_participle_has_the_time_of_its_verb() -> None:
    """What is said in passing is said on the same day."""
    assert dated("زار بوتين قطر الثلاثاء، مشيدا بجهود مصر.") == [("visit", "2025-09-02"), ("praise", "2025-09-02")]


@pytest.mark.parametrize(
    "text",
    [
        "أجرى شي جين بينغ الخميس محادثات مع كيم جونغ أون بعد محادثات في اليوم السابق مع فلاديمير بوتين.",
        "أجرى شي جين بينغ، الخميس، محادثات مع كيم جونغ أون، الذي أجرى محادثات في اليوم السابق مع فلاديمير بوتين.",
    ],
)
def test_the_day_before_is_counted_from_the_act_it_hangs_on(text: str) -> None:
    """Talks "the day before" took place a day before those of the clause above, and not before publication."""
    assert dated(text) == [("talks", "2025-09-04"), ("talks", "2025-09-03")]


@pytest.mark.parametrize(
    ("day", "days", "wanted"),
    [
        ("2025-09-04", -1, "2025-09-03"),
        ("2024-02-28", 1, "2024-02-29"),
        ("2025-01-01", -1, "2024-12-31"),
        ("2025-09", -1, None),
        ("2025", 1, None),
        ("2025-09-01/2025-09-03", 1, None),
        (None, 1, None),
        ("2025-09-04", None, None),
    ],
)
def test_days_are_counted_from_days_only(day: str | None, days: int | None, wanted: str | None) -> None:
    """A day is moved over the ends of months and years; from a month, a year or nothing no day is made."""
    assert shifted(day, days) == wanted


def test_what_is_said_goes_with_the_speakers_meeting() -> None:
    """Who met on Wednesday and said so, said it on Wednesday."""
    assert dated(
        "التقى الرئيس التركي رجب طيب أردوغان الرئيس الصيني شي جين بينغ في أنقرة الأربعاء.",
        "وأكد أردوغان أن تركيا تدعم قطر.",
    ) == [("meeting", "2025-09-03"), ("back", "2025-09-03")]


def test_what_is_said_without_more_is_said_on_the_day() -> None:
    """A statement that nothing dates is of the article's day."""
    assert dated("أعلن لافروف أن روسيا تدعم الصين.") == [("back", ISO)]


def test_background_has_no_date_of_the_article() -> None:
    """What a relative clause or a pluperfect recalls is not news of this month."""
    assert dated("تحدث البيان عن عملية عسكرية نفذتها كييف في روسيا.") == [("attack", None)]
    assert dated("كان لافروف قد زار تركيا.") == [("visit", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("زار لافروف تركيا أمس.", None),
        ("زار لافروف تركيا الثلاثاء.", None),
        ("زار لافروف تركيا.", None),
        ("من المقرر أن يزور لافروف تركيا الأسبوع المقبل.", None),
        ("زار لافروف تركيا في 12 أبريل 2025.", "2025-04-12"),
        ("زار لافروف تركيا عام 2019.", "2019"),
    ],
)
def test_without_a_date_of_publication_nothing_is_guessed(text: str, wanted: str | None) -> None:
    """In an article without date only full dates hold; relative ones stay open."""
    assert dated(text, published=None) == [("visit", wanted)]


def test_no_date_is_todays_without_a_date_of_publication() -> None:
    """Statements, headlines and news of an undated article have no date at all."""
    text = "أعلن لافروف أن روسيا تدعم الصين. واتهم لافروف أوكرانيا بالتصعيد. وأجرى محادثات مع وانغ يي في اليوم السابق."
    extraction = pipeline.extract(news.article("لافروف يزور بكين", text, published=None))
    assert len(extraction.events) >= 3
    assert {event.date for event in extraction.events} == {None}


def test_a_planned_act_that_a_dated_speaker_announces_is_not_of_that_day() -> None:
    """Announced on Tuesday without a day of its own, a visit is not dated to Tuesday."""
    assert dated("أعلن لافروف الثلاثاء أنه سيزور تركيا.") == [("visit", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("التقى لافروف وانغ يي خلال زيارة لبكين في عام 2019.", ("meeting", "2019")),
        ("حضر لافروف اجتماعا عقده مجلس الأمن الثلاثاء.", ("meeting", "2025-09-02")),
        ("وكان لافروف قد اتهم فرنسا بالتصعيد.", ("accuse", None)),
        ("تجري قطر محادثات مع إيران.", ("talks", ISO)),
    ],
)
def test_the_occasion_the_background_and_what_is_under_way(text: str, wanted: Dated) -> None:
    """The occasion dates an act; a pluperfect without a day has none; what is under way is so on the article's day."""
    assert wanted in dated(text)


def test_a_relative_clause_keeps_its_time_to_itself() -> None:
    """The day of the verb above is not that of an act in a relative clause."""
    text = "سيزور لافروف تركيا في 3 ديسمبر بموجب الاتفاق الذي أبرمته روسيا مع تركيا."
    assert dated(text)[-1][1] != "2025-12-03"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("أعلن متحدث أن لافروف زار تركيا الثلاثاء.", "2025-09-02"),
        ("غادر الوزير موسكو أمس الخميس.", "2025-09-04"),
        ("لا جديد في الأمر.", MONTH),
    ],
)
def test_a_headline_is_dated_by_what_it_sums_up(body: str, wanted: str) -> None:
    """Its date is that of the same act below, else of the lead, else the month of the article."""
    extraction = pipeline.extract(news.article("لافروف يزور تركيا", body))
    assert next(e.date for e in extraction.events if e.mode == "visit") == wanted


def test_what_is_said_without_a_day_is_of_the_day_that_the_lead_names() -> None:
    """A story of yesterday stays one in its later sentences."""
    assert dated("زار لافروف تركيا أمس.", "وأدان وانغ يي بريطانيا.") == [
        ("visit", "2025-09-04"),
        ("condemn", "2025-09-04"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("غضبت ألمانيا رغم الغارة الروسية على أوكرانيا.", [("bomb", MONTH)]),
        ("وكانت ألمانيا قد غضبت بعد الغارة الروسية على أوكرانيا.", [("bomb", None)]),
        ("قال ميرتس إن ألمانيا تأسف بسبب الغارة الروسية على أوكرانيا.", [("bomb", None)]),
    ],
)
def test_an_act_only_named_is_news_where_the_teller_names_it(text: str, wanted: list[Dated]) -> None:
    """What a speaker refers to or a pluperfect tells may be of any time."""
    assert dated(text) == wanted


def test_an_occasion_pointed_back_to_lends_its_day() -> None:
    """Talks "during this visit" are held when the visit is."""
    told = dated("يزور لافروف تركيا الثلاثاء المقبل.", "وسيجري لافروف خلال هذه الزيارة محادثات مع هاكان فيدان.")
    assert told == [("visit", "2025-09-09"), ("talks", "2025-09-09")]


@pytest.mark.parametrize("text", ["يخطط لافروف لزيارة تركيا الشهر المقبل.", "يعتزم لافروف زيارة تركيا الشهر المقبل."])
def test_a_plan_has_the_time_ahead_that_its_verb_names(text: str) -> None:
    """A time to come dates what is planned, whatever word it hangs on."""
    assert dated(text) == [("visit", "2025-10")]
