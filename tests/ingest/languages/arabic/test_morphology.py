"""Arabic tokens read as verbs, nouns and words of the closed classes."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.languages.arabic.morphology import (
    function_reading,
    noun_reading,
    verb_lemmas,
    verb_readings,
)
from ingest.languages.arabic.script import tokens

_CORPUS = Path(__file__).resolve().parents[5] / "shared" / "corpus" / "ant.jsonl.gz"


def _best(token: str) -> tuple[str, ...]:
    r = verb_readings(token)[0]
    future = "س" if r.future else ""
    return (r.lemma, r.aspect, r.person + r.gender + r.number, r.voice, r.conj + r.particle + future, r.pronoun)


@pytest.mark.parametrize(
    ("token", "reading"),
    [
        ("قال", ("قال", "perf", "3ms", "act", "", "")),
        ("وأكدت", ("أكد", "perf", "3fs", "act", "و", "")),
        ("فأعلن", ("أعلن", "perf", "3ms", "act", "ف", "")),
        ("سيزور", ("زار", "imp", "3ms", "act", "س", "")),
        ("وسيلتقيان", ("التقى", "imp", "3md", "act", "وس", "")),
        ("ليبحث", ("بحث", "imp", "3ms", "act", "ل", "")),
        ("اتهموه", ("اتهم", "perf", "3mp", "act", "", "ه")),
        ("يتهمونها", ("اتهم", "imp", "3mp", "act", "", "ها")),
        ("التقاه", ("التقى", "perf", "3ms", "act", "", "ه")),
        ("دعاهم", ("دعا", "perf", "3ms", "act", "", "هم")),
        ("استدعت", ("استدعى", "perf", "3fs", "act", "", "")),
        ("اعلن", ("أعلن", "perf", "3ms", "act", "", "")),
        ("جاؤوا", ("جاء", "perf", "3mp", "act", "", "")),
        ("ودعا", ("دعا", "perf", "3ms", "act", "و", "")),
        ("وليس", ("ليس", "perf", "3ms", "act", "و", "")),
        ("يجب", ("وجب", "imp", "3ms", "act", "", "")),
        ("يمكنها", ("أمكن", "imp", "3ms", "act", "", "ها")),
        ("يزال", ("زال", "imp", "3ms", "act", "", "")),
        ("سيتم", ("تم", "imp", "3ms", "act", "س", "")),
        ("ينبغي", ("انبغى", "imp", "3ms", "act", "", "")),
        ("أعتقد", ("اعتقد", "imp", "1s", "act", "", "")),
        ("بدا", ("بدا", "perf", "3ms", "act", "", "")),
        ("شوهد", ("شاهد", "perf", "3ms", "pass", "", "")),
        ("يُقال", ("قال", "imp", "3ms", "pass", "", "")),
        ("توفي", ("توفى", "perf", "3ms", "pass", "", "")),
        ("استحوذت", ("استحوذ", "perf", "3fs", "act", "", "")),
        ("استجابت", ("استجاب", "perf", "3fs", "act", "", "")),
        ("اتخذ", ("اتخذ", "perf", "3ms", "act", "", "")),
        ("مددت", ("مدد", "perf", "3fs", "act", "", "")),
    ],
)
def test_the_best_reading_of_a_verb(token: str, reading: tuple[str, ...]) -> None:
    """Clitics, person, voice and lemma are those a reader of the news expects."""
    assert _best(token) == reading


@pytest.mark.parametrize(
    "token", ["وزير", "فيصل", "للتعاون", "لبحث", "زيارة", "متهماً", "Reuters", "2017", "،", "سوريا"]
)
def test_what_is_no_verb(token: str) -> None:
    """Ministers, Faisal, nouns after لل or ل, tanwin, ta marbuta and other scripts have no verb in them."""
    assert verb_readings(token) == ()


@pytest.mark.parametrize(
    ("token", "voices"),
    [
        ("عُقدت", {"pass"}),
        ("عَقدت", {"act"}),
        ("عقدت", {"act", "pass"}),
        ("اتُّهم", {"pass"}),
        ("اتَّهم", {"act"}),
        ("يُعتقد", {"pass"}),
        ("يَعتقد", {"act"}),
        ("يُعلن", {"act", "pass"}),
        ("يُعلِن", {"act"}),
        ("أُعلن", {"pass"}),
    ],
)
def test_written_vowels_decide_the_voice(token: str, voices: set[str]) -> None:
    """A damma at the head makes the passive, unless the form has it in the active too."""
    assert {r.voice for r in verb_readings(token) if r.person == "3"} == voices


def test_the_stem_is_found_in_the_token_with_its_marks() -> None:
    """`begin` and `end` cut out the stem, marks and tatweel included, and nothing else."""
    word = "وسَيـُقـابِلُها"
    reading = verb_readings(word)[0]
    assert (word[reading.begin : reading.end], reading.lemma, reading.pronoun) == ("يـُقـابِلُ", "قابل", "ها")


def test_a_verb_without_object_takes_no_pronoun() -> None:
    """The ك of شارك is never "you"."""
    assert {r.pronoun for r in verb_readings("انسحبه")} == set()
    assert verb_readings("شارك")[0].pronoun == ""


def test_homographs_keep_every_form() -> None:
    """علم is "know" and "teach"."""
    assert verb_lemmas()["علم"].forms == {"I/i~a", "II"}


@pytest.mark.parametrize(
    ("token", "reading"),
    [
        ("زيارته", ("زيارة", "masdar", "زار", "", False, "fs", "ه")),
        ("بالمحادثات", ("محادثة", "masdar", "حادث", "ب", True, "fp", "")),
        ("للتعاون", ("تعاون", "masdar", "تعاون", "ل", True, "ms", "")),
        ("لقائه", ("لقاء", "masdar", "التقى", "", False, "ms", "ه")),
        ("متهما", ("متهم", "passive", "اتهم", "", False, "ms", "")),
        ("مؤكدة", ("مؤكد", "active", "أكد", "", False, "fs", "")),
        ("ومشيدا", ("مشيد", "active", "أشاد", "", False, "ms", "")),
        ("المتهمين", ("متهم", "passive", "اتهم", "", True, "mp", "")),
        ("مسؤولي", ("مسؤول", "active", "سأل", "", False, "mp", "")),
        ("الوزراء", ("وزير", "noun", "", "", True, "mp", "")),
        ("وزير", ("وزير", "noun", "", "", False, "ms", "")),
        ("جنود", ("جندي", "noun", "", "", False, "mp", "")),
        ("صواريخه", ("صاروخ", "noun", "", "", False, "mp", "ه")),
        ("شركات", ("شركة", "noun", "", "", False, "fp", "")),
    ],
)
def test_the_best_reading_of_a_noun(token: str, reading: tuple[object, ...]) -> None:
    """Lemma, verb, clitics, definiteness, gender and number."""
    r = noun_reading(token)
    assert r is not None
    assert (r.lemma, r.kind, r.verb, r.preposition, r.definite, r.gender + r.number, r.pronoun) == reading


def test_an_accusative_is_seen_where_it_is_written() -> None:
    """متهماً and متهما are accusative; المتهم and مقهى do not tell."""
    told = {token: noun_reading(token) for token in ("متهماً", "متهما", "المتهم", "تعاون")}
    assert {token: reading is not None and reading.accusative for token, reading in told.items()} == {
        "متهماً": True,
        "متهما": True,
        "المتهم": False,
        "تعاون": False,
    }


def test_a_word_nobody_knows_is_still_a_noun() -> None:
    """It keeps its letters, without the article, and says that it is not known."""
    reading = noun_reading("والزرطقفون")
    assert reading is not None
    assert (reading.lemma, reading.conj, reading.definite, reading.known) == ("زرطقفون", "و", True, False)


@pytest.mark.parametrize(
    ("token", "reading"),
    [
        ("وبأنها", ("و", "ب", "أن", "SCONJ", "ها")),
        ("إن", ("", "", "إن", "SCONJ", "")),
        ("ان", ("", "", "أن", "SCONJ", "")),
        ("إليه", ("", "", "إلى", "ADP", "ه")),
        ("الى", ("", "", "إلى", "ADP", "")),
        ("لديهم", ("", "", "لدى", "ADP", "هم")),
        ("به", ("", "", "ب", "ADP", "ه")),
        ("ومعها", ("و", "", "مع", "ADP", "ها")),
        ("لأنه", ("", "", "لأن", "SCONJ", "ه")),
        ("وهو", ("و", "", "هو", "PRON", "")),
        ("التي", ("", "", "الذي", "PRON", "")),
        ("هذه", ("", "", "هذا", "DET", "")),
        ("بهذا", ("", "ب", "هذا", "DET", "")),
        ("لن", ("", "", "لن", "PART", "")),
        ("كلاهما", ("", "", "كلا", "DET", "هما")),
        ("مئة", ("", "", "مئة", "NUM", "")),
    ],
)
def test_words_of_the_closed_classes(token: str, reading: tuple[str, ...]) -> None:
    """Each is parted into conjunction, preposition, word and pronoun."""
    r = function_reading(token)
    assert r is not None
    assert (r.conj, r.preposition, r.lemma, r.upos, r.pronoun) == reading


@pytest.mark.parametrize("token", ["كان", "كانت", "أثر", "كلي", "زيارة", "روسيا", "Iran", "3"])
def test_what_is_no_closed_class_word(token: str) -> None:
    """A hamza that is not written does not make كان into كأن."""
    assert function_reading(token) is None


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءىةـ\u064e\u064f\u0650\u0651\u064b\u200f", max_size=14))
def test_any_token_is_read_within_its_bounds(token: str) -> None:
    """No string of Arabic letters and marks breaks the readers, and stems lie inside the token."""
    spans = [(r.begin, r.end) for r in verb_readings(token)]
    spans += [(r.begin, r.end) for r in (noun_reading(token), function_reading(token)) if r is not None]
    assert all(0 <= begin < end <= len(token) for begin, end in spans)


@pytest.mark.skipif(not _CORPUS.exists(), reason="the shared corpus is not here")
def test_the_verbs_of_the_corpus_are_known() -> None:
    """Of the words of 1,700 news articles that can only be imperfects (يت…, يست…, تست…) 19 in 20 are in the table."""
    with gzip.open(_CORPUS, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    words = [token.text for text in texts for token in tokens(text, 0, len(text))]
    verbs = [word for word in words if word.startswith(("يت", "يست", "تست", "سيت", "سيست")) and not word.endswith("ة")]
    assert len(verbs) > 500
    assert sum(bool(verb_readings(word)) for word in verbs) / len(verbs) > 0.95
