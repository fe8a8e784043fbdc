"""The loop that runs the stages: one article in, all it says out, whatever it is made of."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import pipeline
from ingest.actors.facts import load
from ingest.annotate import Rules
from ingest.article import Article
from ingest.pipeline import UnreadLanguage, extract
from ingest.readers import read
from ingest.reading import Reading
from ingest.record import Event, Extraction, Relation, to_json
from tests.ingest import news

ROOT = Path(__file__).resolve().parents[2]
SEEDS = [a for a in read([ROOT / "seeds" / "articles"]) if isinstance(a, Article) and a.lang == "ar"]
TALKS = "أجرى لافروف محادثات مع نظيره الصيني وانغ يي في بكين الثلاثاء."

each = pytest.mark.parametrize("article", SEEDS, ids=[article.id for article in SEEDS])


def check(extraction: Extraction, text: str) -> None:
    """What holds of every extraction: exact evidence, actors described, sides not empty, confidence a share."""
    told: list[Event | Relation] = [*extraction.events, *extraction.relations]
    assert [
        t for t in told if text[t.evidence.begin : t.evidence.end] != t.evidence.quote or not t.evidence.quote
    ] == []
    assert [t for t in told if not 0 < t.confidence <= 1] == []
    codes = {actor.code for actor in extraction.actors}
    assert len(codes) == len(extraction.actors)
    for event in extraction.events:
        assert event.source
        assert event.target
        assert {*event.source, *event.target} <= codes
        assert event.attributed_to is None or event.attributed_to in codes
        assert all(part in event.evidence.quote for part in event.trigger.split(" … "))
    for relation in extraction.relations:
        assert {relation.subject, relation.object} <= codes


# -- our own articles ----------------------------------------------------------------------------------------------


def test_there_are_articles_to_read() -> None:
    """The seeds hold a dozen Arabic articles and more, each read without a fault."""
    assert len(SEEDS) >= 12


@each
def test_every_statement_of_an_article_is_borne_out(article: Article) -> None:
    """Quotes are slices of the text, triggers parts of quotes, and every actor named is described."""
    extraction = extract(article)
    assert extraction.events
    check(extraction, article.text)


@each
def test_reading_twice_gives_the_same(article: Article) -> None:
    """Nothing is carried over from one reading to the next."""
    assert to_json(extract(article)) == to_json(extract(article))


@each
def test_only_dates_of_the_text_are_given(article: Article) -> None:
    """Without a date of publication, whatever still has a date has it from the text, and nothing is of today."""
    today = date.today().isoformat()
    undated = extract(replace(article, published=None))
    assert [e.date for e in undated.events if e.date and (e.date.startswith(today) or e.date == today[:7])] == []
    check(undated, article.text)


# -- what an extraction says of its article ------------------------------------------------------------------------


def test_the_extraction_carries_the_article_over() -> None:
    """Id, date, language, title, source, address and notes are the article's; program and annotator are named."""
    article = replace(news.article(news.TITLE, TALKS), source="AFP", url="https://example.org/1", notes=("as cp1256",))
    found = extract(article)
    assert (found.doc, found.published, found.lang, found.title) == ("news", news.DAY, "ar", news.TITLE)
    assert (found.source, found.url, found.notes) == ("AFP", "https://example.org/1", ("as cp1256",))
    assert found.extractor.startswith("dragoman ")
    assert found.extractor.endswith("(rules)")


def test_actors_are_those_of_the_text_in_order_of_their_codes() -> None:
    """States and persons named are described once each, sorted."""
    codes = [actor.code for actor in news.extracted(TALKS).actors]
    assert codes == sorted(codes)
    assert {news.LAVROV, news.WANG, "CHN"} <= set(codes)


def test_a_language_without_a_folder_is_refused() -> None:
    """An article in a language nobody reads is bad input, and says which."""
    with pytest.raises(UnreadLanguage) as told:
        extract(news.article("Le ministre a visité Ankara.", lang="fr"))
    assert str(told.value) == "news: fr is not read yet"
    assert told.value.exit_code == 4


def test_another_annotator_may_parse() -> None:
    """The annotator given does the parsing and is named; without words there are no events."""

    class Silent(Rules):
        def __call__(self, reading: Reading) -> Reading:
            return reading

    found = extract(news.article(news.TITLE, TALKS), Silent("silence"))
    assert found.events == ()
    assert {news.LAVROV, news.WANG} <= {actor.code for actor in found.actors}
    assert found.extractor.endswith("(silence)")


def test_stages_fill_the_reading_one_after_the_other() -> None:
    """Sentences come first, then times, names, words, events and last offices; no stage touches the article."""
    reading, filled = Reading(news.article(news.TITLE, TALKS)), []
    article = reading.article
    for stage in pipeline.stages(news.arabic(), Rules(), load()):
        reading = stage(reading)
        filled.append(_filled(reading))
        assert reading.article is article
    assert [sorted(now.keys() - before.keys()) for before, now in zip([{}, *filled], filled, strict=False)] == [
        ["sentences"],
        ["times"],
        ["actors", "mentions"],
        [],
        ["words"],
        ["events"],
        ["relations"],
    ]


def _filled(reading: Reading) -> Mapping[str, bool]:
    names = ("sentences", "times", "mentions", "actors", "events", "relations")
    filled = {name: True for name in names if getattr(reading, name)}
    return filled | ({"words": True} if any(sentence.words for sentence in reading.sentences) else {})


# -- odd articles --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("",),
        ("   ", "\u200f\u200e"),
        ("... ؟! «»",),
        ("، ؛ : - ( ) [ ] / \" ' “ ” ‘ ’ %",),
        ("1 2 3", "٤٥٦"),
        ("ـ", "ًٌٍ"),
        ("و", "ال", "أن"),
        ("Vladimir Putin visited Ankara.",),
    ],
)
def test_a_text_without_news_has_no_events(paragraphs: tuple[str, ...]) -> None:
    """Blanks, punctuation, figures, lone letters and another language's words are read without fault, to nothing."""
    found = extract(news.article(*paragraphs))
    assert (found.events, found.relations) == ((), ())


def test_to_the_without_a_noun() -> None:
    """لل alone, its noun lost, is read without fault."""
    assert news.told("لل") == []


def test_no_paragraphs_at_all() -> None:
    """An article of nothing but a header is read to nothing."""
    found = extract(Article("empty", "date 2025-09-05 AFP\n", (), news.DAY, "ar"))
    assert (found.actors, found.events, found.relations) == ((), (), ())


def test_an_empty_paragraph_changes_nothing() -> None:
    """Blank paragraphs between two others leave no trace but in the offsets."""
    assert news.told(TALKS, "", "  ", "زار بوتين تركيا.") == news.told(TALKS, "زار بوتين تركيا.")


def test_signs_nobody_sees_change_nothing() -> None:
    """Marks of direction and soft hyphens between words leave what is told as it is."""
    assert news.told("\u200f" + TALKS.replace(" ", " \u200f", 2) + "\u200e") == news.told(TALKS) != []


def test_a_very_long_sentence_is_read_in_time() -> None:
    """Two thousand words without a stop take seconds, not minutes."""
    clause = "وقال لافروف إن روسيا التي أرسلت قوات إلى سوريا ترفض العقوبات التي فرضتها بريطانيا على إيران"
    sentence = " ".join([clause] * (2000 // len(clause.split()) + 1)) + "."
    assert len(sentence.split()) >= 2000
    begin = time.process_time()
    found = news.extracted(sentence)
    assert time.process_time() - begin < 10
    assert found.events


def test_deep_nesting_is_read() -> None:
    """Hundreds of clauses one inside the other exhaust nothing."""
    check(news.extracted("قال لافروف " + "إن بوتين قال " * 400 + "إن روسيا تدعم الصين."), _text(
        "قال لافروف " + "إن بوتين قال " * 400 + "إن روسيا تدعم الصين."
    ))  # fmt: skip
    check(news.extracted("(" * 500 + "زار بوتين تركيا."), _text("(" * 500 + "زار بوتين تركيا."))
    check(news.extracted("زار وزير " * 300 + "تركيا."), _text("زار وزير " * 300 + "تركيا."))


def _text(*paragraphs: str) -> str:
    return news.article(news.TITLE, *paragraphs).text


_NEWS = """
قال إن أن أعلن بوتين الرئيس الصيني شي جين بينغ روسيا وروسيا للصين الذي
التي زار يزور سيزور لم لن قد كان تكون محادثات مع بين أجرى هجوما
على شن في بكين الثلاثاء أمس 2019 منذ حليفة علاقات وثيقة هذا اللقاء بلاده
وأضاف مشيدا دعم دعمه البلدان الجانبان نظيره من قبل إلى جانب وكالة شينخوا بحسب
أوردت ما و ف ب ل ه ها هما ، . : " «
» ( ) - ؟ إذا نفى عدم التقى به له
"""
_WORDS = st.sampled_from(_NEWS.split())
_LETTERS = st.text(
    st.sampled_from('ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء\u064b\u0651\u0640\u200f012٣    ،."«»():-\n'), max_size=120
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=40).map(" ".join), st.booleans())
def test_words_in_any_order_are_read_without_fault(text: str, dated: bool) -> None:
    """News words thrown together raise nothing, and what is read of them is borne out by the text."""
    article = news.article(news.TITLE, text, published=news.DAY if dated else None)
    check(extract(article), article.text)


@settings(max_examples=150, deadline=None)
@given(_LETTERS)
def test_letters_in_any_order_are_read_without_fault(text: str) -> None:
    """Arabic letters, marks and signs thrown together raise nothing, and what is read is borne out by the text."""
    article = news.article(text, text)
    check(extract(article), article.text)
