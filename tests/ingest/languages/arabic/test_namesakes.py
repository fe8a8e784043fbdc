"""Arabic names of states that mean something else in their place."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.actors.mentions import find_mentions
from ingest.article import Article
from ingest.languages.arabic.script import segment
from ingest.reading import Reading


def codes(text: str) -> list[tuple[str, ...]]:
    """The actors of each mention of a text."""
    article = Article("a", text, ((0, len(text)),), date(2018, 9, 30), "ar")
    return [mention.actors for mention in find_mentions(Reading(article, segment(article))).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "دفع 500 دولار أمريكي",
        "عند الساعة 19:30 بالتوقيت الصيفي لبريطانيا",
        "فاز بالدوري الإنجليزي الممتاز",
        "تعلم اللغة الصينية",
        "أصيبت يده اليمنى",
        "بسبب صناعة الألبان",
        "أدت الأمطار إلى سيول جارفة",
        "عاد إلى مسقط رأسه",
        "في مقاطعة كولومبيا",
        "تعادل مع هارتس",
    ],
)
def test_what_only_bears_the_name_of_a_state(text: str) -> None:
    """Currencies, times of day, leagues, languages and ordinary words name no actor."""
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("قاله الوفد اليمنى", "YEM"),
        ("زار سيول", "KOR"),
        ("وصل إلى مسقط", "OMN"),
        ("وفاز مرشح كولومبيا", "COL"),
        ("نقلت صحيفة هآرتس", "ORG:Haaretz"),
        ("قالت تشاد إنها مستعدة", "TCD"),
        ("صرح لبي بي سي", "ORG:BBC"),
    ],
)
def test_what_means_the_state(text: str, code: str) -> None:
    """Elsewhere they do; a proclitic may stand before a name whose first word is short."""
    assert codes(text)[-1:] == [(code,)]


def test_a_state_may_be_a_given_name() -> None:
    """Chad before a strange word is somebody's given name, and Keefe behind a given name no capital."""
    assert codes("فاز فريق آدم كييف بالمباراة") == []
    assert ("TCD",) not in codes("قال تشاد هاميل إنه كان يغطس")


def test_parties_that_share_a_name_need_their_state() -> None:
    """The Republican Party is that of the United States where the article names those, and else not known."""
    assert codes("قال ترامب إن الحزب الجمهوري فاز") == [("PER:Donald Trump@USA",), ("ORG:Republican Party",)]
    assert codes("اجتمع الحزب الجمهوري في تونس") == [("TUN",)]
