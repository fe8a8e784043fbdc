"""Time expressions of Arabic news, found and resolved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.languages.arabic.dates import find_times, resolve_future
from ingest.languages.arabic.script import tokens
from ingest.reading import Sentence, Time

PUBLISHED = date(2017, 5, 11)  # a Thursday


def _sentence(text: str) -> Sentence:
    return Sentence(0, 0, len(text), tokens(text, 0, len(text)))


def _found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None, int | None, bool]]:
    times = find_times(_sentence(text), published)
    return [(text[t.begin : t.end], t.value, t.days_after, t.future) for t in times]


ABSOLUTE = [
    ("في 15 أيار/مايو 2015 التقى", "15 أيار/مايو 2015", "2015-05-15"),
    ("وفي 15 أيار 2015", "15 أيار 2015", "2015-05-15"),
    ("٣ أيار ٢٠١٦", "٣ أيار ٢٠١٦", "2016-05-03"),
    ("الخميس، 4 مايو 2017", "الخميس، 4 مايو 2017", "2017-05-04"),
    ("اليوم السبت 02 أفريل 2016", "اليوم السبت 02 أفريل 2016", "2016-04-02"),
    ("في الثاني والعشرين من أيار 2016", "الثاني والعشرين من أيار 2016", "2016-05-22"),
    ("الأول من ديسمبر من عام 2014", "الأول من ديسمبر من عام 2014", "2014-12-01"),
    ("منذ أيلول / سبتمبر 2012 تاريخ", "أيلول / سبتمبر 2012", "2012-09"),
    ("كانون الثاني (يناير) 2011", "كانون الثاني (يناير) 2011", "2011-01"),
    ("جويلية 2016", "جويلية 2016", "2016-07"),
    ("شتنبر 2016", "شتنبر 2016", "2016-09"),
    ("اعتداءات 11 سبتمبر 2001", "11 سبتمبر 2001", "2001-09-11"),
    ("بين 3 و5 أيار 2016", "3 و5 أيار 2016", "2016-05-03/2016-05-05"),
    ("من 1 إلى 3 مايو 2016", "1 إلى 3 مايو 2016", "2016-05-01/2016-05-03"),
    ("من 28 نيسان إلى 3 أيار 2010", "28 نيسان إلى 3 أيار 2010", "2010-04-28/2010-05-03"),
    ("من 28 ديسمبر إلى 3 يناير 2015", "28 ديسمبر إلى 3 يناير 2015", "2014-12-28/2015-01-03"),
    ("يوم 04/05/2017 من قبل", "يوم 04/05/2017", "2017-05-04"),
    ("2015-09-05", "2015-09-05", "2015-09-05"),
    ("4.5.2017", "4.5.2017", "2017-05-04"),
    ("في عام 2011", "عام 2011", "2011"),
    ("لسنة 2012", "سنة 2012", "2012"),
    ("في 2010 قررت", "2010", "2010"),
    ("أواخر عام 1999", "أواخر عام 1999", "1999"),
    ("صيف 2014", "صيف 2014", "2014"),
    ("الحرب (1950-1953)", "1950-1953", "1950/1953"),
    ("بين عامي 2012 و2013", "2012 و2013", "2012/2013"),
    ("15 رمضان 1438 هـ", "15 رمضان 1438 هـ", "2017-06-10"),
    ("رمضان 1437", "رمضان 1437", "2016-06-06/2016-07-05"),
    ("عام 1437هـ", "عام 1437هـ", "2015-10-14/2016-10-01"),
]

RELATIVE = [
    ("السابع من أبريل الجاري", "السابع من أبريل الجاري", "2017-04-07", False),
    ("21 ماي الجاري", "21 ماي الجاري", "2017-05-21", True),
    ("20 يناير الماضي", "20 يناير الماضي", "2017-01-20", False),
    ("3 مارس المقبل", "3 مارس المقبل", "2018-03-03", True),
    ("20 كانون الأول", "20 كانون الأول", "2016-12-20", False),
    ("كانون الاول / ديسمبر الماضي", "كانون الاول / ديسمبر الماضي", "2016-12", False),
    ("آب / أغسطس من العام الماضي", "آب / أغسطس من العام الماضي", "2016-08", False),
    ("غشت الماضي", "غشت الماضي", "2016-08", False),
    ("في يونيو", "يونيو", "2017-06", True),
    ("منذ أيلول", "أيلول", "2016-09", False),
    ("انقرة 11 - 5 (اف ب) - قال", "11 - 5", "2017-05-11", False),
    ("اليوم", "اليوم", "2017-05-11", False),
    ("صباح اليوم الخميس", "صباح اليوم الخميس", "2017-05-11", False),
    ("وأمس", "أمس", "2017-05-10", False),
    ("بالأمس", "الأمس", "2017-05-10", False),
    ("يوم أمس الأربعاء", "يوم أمس الأربعاء", "2017-05-10", False),
    ("أمس الثلاثاء", "أمس الثلاثاء", "2017-05-09", False),
    ("أول أمس", "أول أمس", "2017-05-09", False),
    ("أول من أمس", "أول من أمس", "2017-05-09", False),
    ("غدا الجمعة", "غدا الجمعة", "2017-05-12", True),
    ("بعد غد", "بعد غد", "2017-05-13", True),
    ("الخميس", "الخميس", "2017-05-11", False),
    ("مساء الثلاثاء", "مساء الثلاثاء", "2017-05-09", False),
    ("والجمعة الماضي", "الجمعة الماضي", "2017-05-05", False),
    ("الخميس الماضي", "الخميس الماضي", "2017-05-04", False),
    ("الخميس المقبل", "الخميس المقبل", "2017-05-18", True),
    ("ليل الإثنين الثلاثاء", "ليل الإثنين الثلاثاء", "2017-05-08", False),
    ("الأسبوع الماضي", "الأسبوع الماضي", "2017-05-01/2017-05-07", False),
    ("هذا الأسبوع", "هذا الأسبوع", "2017-05-08/2017-05-14", False),
    ("مطلع الشهر المقبل", "مطلع الشهر المقبل", "2017-06", True),
    ("في العام الماضي", "العام الماضي", "2016", False),
    ("العام الجاري", "العام الجاري", "2017", False),
    ("قبل يومين", "قبل يومين", "2017-05-09", False),
    ("منذ ثلاثة أيام", "منذ ثلاثة أيام", "2017-05-08", False),
    ("قبل 15 عاما", "قبل 15 عاما", "2002", False),
    ("قبل شهرين", "قبل شهرين", "2017-03", False),
    ("خلال اليومين الماضيين", "اليومين الماضيين", "2017-05-09/2017-05-11", False),
    ("الأشهر الخمسة الماضية", "الأشهر الخمسة الماضية", "2016-12/2017-05", False),
    ("على مدار الخمسة أشهر الماضية", "الخمسة أشهر الماضية", "2016-12/2017-05", False),
]

HANGING = [
    ("وفي اليوم السابق", "اليوم السابق", -1),
    ("في اليوم التالي", "اليوم التالي", 1),
    ("في اليوم نفسه", "اليوم نفسه", 0),
    ("بعد يومين", "بعد يومين", 2),
    ("بعد أسبوع من", "بعد أسبوع", 7),
    ("بعد ذلك بثلاثة أيام", "بعد ذلك بثلاثة أيام", 3),
    ("قبل يومين من القمة", "قبل يومين", -2),
]


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE)
def test_dates_that_say_their_year(text: str, words: str, value: str) -> None:
    """They need no day of publication, and keep the precision of the text."""
    assert [(w, v) for w, v, _, _ in _found(text, None)] == [(words, value)]


@pytest.mark.parametrize(("text", "words", "value", "future"), RELATIVE)
def test_dates_relative_to_the_day_of_publication(text: str, words: str, value: str, future: bool) -> None:
    """They are resolved from the dateline, and have no value without it."""
    assert _found(text) == [(words, value, None, future)]
    assert [(w, v) for w, v, _, _ in _found(text, None)] == [(words, None)]


@pytest.mark.parametrize(("text", "words", "days"), HANGING)
def test_days_that_hang_on_another_event(text: str, words: str, days: int) -> None:
    """They have no value of their own, and say how far from the event they are."""
    assert _found(text) == [(words, None, days, False)]


@pytest.mark.parametrize(
    "text",
    [
        "اليوم العالمي لحرية الصحافة",
        "قناة روسيا اليوم",
        'قال لـ"روسيا اليوم" إن',
        "مارس ضغوطا على الحكومة",
        "تيريزا ماي قالت",
        "في 2010 مدينة",
        "منذ نحو ثلاثة أيام",
        "يوما بعد يوم",
        "120 شخصا و3.5 ملايين",
        "نتيجة 2-1",
        "القرار 2231",
        "في السنوات الماضية",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Names with "today" in them, verbs and surnames like months, counts, and stretches nobody can date."""
    assert _found(text) == []


def test_a_day_that_no_calendar_has_is_not_invented() -> None:
    """Of 31 February only the month is left."""
    assert _found("في 31 فبراير 2015") == [("فبراير 2015", "2015-02", None, False)]


def test_two_days_parted_by_and_are_two_times() -> None:
    """Without "between" there is no interval."""
    assert [v for _, v, _, _ in _found("في 5 أيار 2016 و 7 حزيران 2016")] == ["2016-05-05", "2016-06-07"]


def test_announced_events_look_ahead() -> None:
    """ "سيصل السبت" is the Saturday to come; what says itself when it is stays."""
    text = "سيصل السبت إلى باريس بعد أن زارها الاثنين الماضي ويعود في 3 مارس"
    sentence = _sentence(text)
    ahead = [resolve_future(time, sentence.tokens, PUBLISHED) for time in find_times(sentence, PUBLISHED)]
    assert [(text[t.begin : t.end], t.value, t.future) for t in ahead] == [
        ("السبت", "2017-05-13", True),
        ("الاثنين الماضي", "2017-05-08", False),
        ("3 مارس", "2018-03-03", True),
    ]


def test_offsets_count_in_the_article() -> None:
    """Marks and proclitics inside a token do not shift the span."""
    text = "قال: وبالأَمسِ التقيا."
    sentence = Sentence(3, 5, len(text), tokens(text, 5, len(text)))
    assert find_times(sentence, PUBLISHED) == (Time(3, 7, 14, "2017-05-10"),)
    assert text[7:14] == "الأَمسِ"


MONTHS = ("يناير", "شباط", "مارس", "أفريل", "ماي", "حزيران", "جويلية", "غشت", "أيلول", "أكتوبر", "نونبر", "ديسمبر")


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_every_day_written_out_is_read_back(day: date) -> None:
    """Day, regional month and year; and both orders of figures."""
    for text in (
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        day.isoformat(),
    ):
        assert [(w, v) for w, v, _, _ in _found(f"في {text} قال")] == [(text, day.isoformat())]


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_never_more_than_six_days_back(published: date, back: int) -> None:
    """The latest such day not after the dateline."""
    names = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
    day = published - timedelta(back)
    assert [v for _, v, _, _ in _found(f"قال {names[day.weekday()]} إن", published)] == [day.isoformat()]


@given(st.text(alphabet="0123456789/-.، ()اليوممنذعامقبلبعدأيارشهرسنةالخميس", max_size=60))
def test_any_sentence_is_read_without_overlap(text: str) -> None:
    """Times come in order, inside the sentence, none over another."""
    spans = [(t.begin, t.end) for t in find_times(_sentence(text), PUBLISHED)] if text.strip() else []
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= begin < end <= len(text) for begin, end in spans)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("زار تونس نهاية الأسبوع الماضي", "نهاية الأسبوع الماضي", "2017-05-06/2017-05-07"),
        ("في عطلة نهاية الأسبوع", "عطلة نهاية الأسبوع", "2017-05-13/2017-05-14"),
        ("في النصف الأول من عام 2016", "النصف الأول من عام 2016", "2016-01/2016-06"),
        ("خلال النصف الثاني من العام الماضي", "النصف الثاني من العام الماضي", "2016-07/2016-12"),
        ("في النصف الثاني من أبريل", "النصف الثاني من أبريل", "2017-04-16/2017-04-30"),
        ("قبل أيام", "قبل أيام", "2017-05-01/2017-05-08"),
        ("يومي 24 و25 جانفي الفارط", "24 و25 جانفي الفارط", "2017-01-24/2017-01-25"),
        ("يوم غرة جوان 2017", "يوم غرة جوان 2017", "2017-06-01"),
        ("الأربعاء القادم 24 مايو 2017", "الأربعاء القادم 24 مايو 2017", "2017-05-24"),
        ("صبيحة اليوم", "صبيحة اليوم", "2017-05-11"),
    ],
)
def test_stretches_and_days_of_the_news(text: str, words: str, value: str) -> None:
    """Weekends, halves of years and months, "days ago" (three to ten), two days of a month, weekday with date."""
    assert [found[:2] for found in _found(text)] == [(words, value)]
