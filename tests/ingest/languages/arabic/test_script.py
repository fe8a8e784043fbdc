"""Arabic script: folds, tokens with their places, sentences, datelines, and clitics written onto words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Article
from ingest.languages.arabic.script import bare, fold, segment, tokens, unprefixed

MIXED = st.text(
    st.sampled_from(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء"
        "\u064b\u0651\u0640\u200f\u200e\u2067\u2069\u00ad"
        '0123٤٥ \t\n.،؛:؟!"«»()[]/-–%aZé'
    ),
    max_size=80,
)


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text, 0, len(text))]


def sentences(*paragraphs: str) -> list[str]:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append((len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    found = segment(Article("a", text, tuple(spans), None, "ar"))
    assert [sentence.index for sentence in found] == list(range(len(found)))
    return [text[sentence.begin : sentence.end] for sentence in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أوكرانيا", "اوكرانيا"),
        ("إيران", "ايران"),
        ("آسيا", "اسيا"),
        ("القاهرة", "القاهره"),
        ("موسكى", "موسكي"),
        ("مسؤول", "مسوول"),
        ("الأَمِـيرِكيّة", "الاميركيه"),
        ("ڤيينا", "فيينا"),
        ("پاريس", "باريس"),
        ("٢٠٢٥", "2025"),
        ("۱۴۰۳", "1403"),
        ("\u200fبكين\u200e", "بكين"),
        ("ایران", "ايران"),
        ("کابل", "كابل"),
    ],
)
def test_spellings_that_mean_the_same_fold_together(one: str, other: str) -> None:
    """Hamza, ى and ي, ة and ه, Persian letters, vowel marks, tatweel and digits make no difference once folded."""
    assert fold(one) == fold(other) == other


@pytest.mark.parametrize(("one", "other"), [("صين", "سين"), ("حرب", "جرب"), ("قطر", "كطر"), ("عمان", "امان")])
def test_letters_that_differ_stay_apart(one: str, other: str) -> None:
    """Folding never makes one of two letters that carry meaning."""
    assert fold(one) != fold(other)


def test_bare_text_keeps_its_letters() -> None:
    """Marks, tatweel and invisible signs go; hamza, ة and Persian letters stay."""
    assert bare("\u200fالأَمِـيرِكيّة ٢٥") == "الأميركية ٢٥"


@given(MIXED)
def test_folding_is_done_once_and_for_all(text: str) -> None:
    """Folding folded or bare text changes nothing more."""
    assert fold(fold(text)) == fold(text) == fold(bare(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار بوتين الصين.", ["زار", "بوتين", "الصين", "."]),
        ("قال: «نعم»، وغادر", ["قال", ":", "«", "نعم", "»", "،", "وغادر"]),
        ("وكالة أ.ف.ب أوردت", ["وكالة", "أ.ف.ب", "أوردت"]),
        ("الـ80", ["الـ", "80"]),
        ("بلغت 1,200.5 مليون", ["بلغت", "1,200.5", "مليون"]),
        ("نسبة ٣٫٥٪", ["نسبة", "٣٫٥", "٪"]),
        ("في 12/4/2025", ["في", "12", "/", "4", "/", "2025"]),
        ("كَتَبَ الرّئيسُ", ["كَتَبَ", "الرّئيسُ"]),
        ("\u200fبكين\u200f - موسكو", ["بكين\u200f", "-", "موسكو"]),
        ("بين2023و2024", ["بين", "2023", "و", "2024"]),
        ("أيلول/سبتمبر", ["أيلول", "/", "سبتمبر"]),
        ("F-16", ["F", "-", "16"]),
        ("", []),
        (" \u200f\n", []),
    ],
)
def test_tokens(text: str, found: list[str]) -> None:
    """Words keep their marks, initials their stops and numbers their separators; every other sign stands alone."""
    assert texts(text) == found


@given(MIXED)
def test_a_token_is_the_slice_it_points_to(text: str) -> None:
    """Tokens are exact slices in order, without overlap, and nothing but blanks and invisible signs lies between."""
    found = tokens(text, 0, len(text))
    assert [text[token.begin : token.end] for token in found] == [token.text for token in found]
    bounds = [0, *(edge for token in found for edge in (token.begin, token.end)), len(text)]
    assert bounds == sorted(bounds)
    gaps = [text[end:begin] for end, begin in zip(bounds[::2], bounds[1::2], strict=True)]
    assert not bare("".join(gaps)).strip()


def test_offsets_count_in_the_whole_text() -> None:
    """Tokens of a part of the text have their places in the text, and stop at its end."""
    text = "زار بوتين الصين"
    assert [(token.text, token.begin) for token in tokens(text, 4, 12)] == [("بوتين", 4), ("ال", 10)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار بوتين الصين. والتقى شي.", ["زار بوتين الصين.", "والتقى شي."]),
        ("هل يزور الصين؟ لم يقل! وغادر", ["هل يزور الصين؟", "لم يقل!", "وغادر"]),
        ('قال: "ندعم الصين." وغادر.', ['قال: "ندعم الصين."', "وغادر."]),
        ("قال: «ندعم الصين.» وغادر.", ["قال: «ندعم الصين.»", "وغادر."]),
        ('قال: "ندعم الصين". وغادر.', ['قال: "ندعم الصين".', "وغادر."]),
        ("نقلت أ.ف.ب عن مسؤول قوله", ["نقلت أ.ف.ب عن مسؤول قوله"]),
        ("ارتفع 3.5 نقطة. وغادر", ["ارتفع 3.5 نقطة.", "وغادر"]),
        ("انتظروا... ثم غادروا", ["انتظروا.", ".", ".", "ثم غادروا"]),
        ("", []),
        ("  ", []),
    ],
)
def test_sentences_end_at_full_stops(text: str, found: list[str]) -> None:
    """A stop ends a sentence and takes a closing quote with it; stops inside initials and numbers end none."""
    assert sentences(text) == found


def test_a_paragraph_ends_a_sentence() -> None:
    """Titles have no full stop, and an empty paragraph has no sentence."""
    assert sentences("بوتين في بكين", "", "التقى شي.") == ["بوتين في بكين", "التقى شي."]


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("أنقرة 15 - 8 (أ ف ب) -", "التقى فيدان لافروف."),
        ("بيونغ يانغ 21 حزيران (دراغومان) -", "زار شي كوريا الشمالية."),
        ("بكين 9 مايو/شينخوا/", "زار بوتين الصين."),
        ("القاهرة (رويترز) -", "زار بوتين مصر."),
        ("عمان (بترا) –", "استقبل الملك الوزير."),
    ],
)
def test_a_dateline_stands_apart(dateline: str, rest: str) -> None:
    """Place, day and agency before the text proper are a sentence of their own."""
    assert sentences(f"{dateline} {rest}") == [dateline, rest]


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية (فيدان) نظيره لافروف.",
        "وقع الجانبان (الأربعاء) اتفاقا.",
        "زار لافروف تركيا في أيلول/سبتمبر 2024.",
    ],
)
def test_brackets_and_paired_months_are_no_dateline(text: str) -> None:
    """Brackets inside a sentence, and month names in two traditions, part nothing."""
    assert sentences(text) == [text]


@given(st.lists(MIXED, max_size=4))
def test_sentences_are_the_paragraphs_and_nothing_is_left_over(paragraphs: list[str]) -> None:
    """Sentences lie in order within their paragraphs, hold their tokens whole, and leave only blanks between them."""
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append((len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    found = segment(Article("a", text, tuple(spans), None, "ar"))
    assert all(one.end <= other.begin for one, other in pairwise(found))
    assert all(sentence.begin == sentence.tokens[0].begin for sentence in found)
    assert all(sentence.end == sentence.tokens[-1].end for sentence in found)
    in_sentences = [token for sentence in found for token in sentence.tokens]
    assert in_sentences == [token for begin, end in spans for token in tokens(text, begin, end)]


@pytest.mark.parametrize(
    ("token", "readings"),
    [
        ("الصين", [(0, "الصين")]),
        ("بالصين", [(0, "بالصين"), (1, "الصين")]),
        ("للصين", [(0, "للصين"), (1, "لصين"), (1, "الصين")]),
        ("ولروسيا", [(0, "ولروسيا"), (1, "لروسيا"), (2, "روسيا")]),
        ("فبكين", [(0, "فبكين"), (1, "بكين"), (1 + 1, "كين")]),
        ("وإيران", [(0, "وايران"), (1, "ايران")]),
        ("وب", [(0, "وب")]),
    ],
)
def test_every_way_to_take_clitics_off(token: str, readings: list[tuple[int, str]]) -> None:
    """Proclitics are taken off one after the other, the shortest first; what is left is folded."""
    assert list(unprefixed(token)) == readings
