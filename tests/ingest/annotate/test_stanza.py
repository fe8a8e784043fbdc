"""The neural annotator, on real models kept beside the repository; its load takes some seconds."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from ingest.annotate import Annotator, annotator
from ingest.annotate.stanza import LONGEST_SENTENCE, parts
from ingest.article import Article
from ingest.languages.arabic.script import segment, tokens
from ingest.readers import read
from ingest.reading import Reading, Sentence, Word
from ontology.errors import BadInput, MissingExtra, WrongUse

SHARED = Path(__file__).parents[4] / "shared"
MODELS = SHARED / "models" / "stanza-ar"

needs_stanza = pytest.mark.skipif(find_spec("stanza") is None, reason="the extra 'stanza' is not installed")
needs_models = pytest.mark.skipif(not MODELS.is_dir(), reason="the shared Stanza models are not beside the repository")


@pytest.fixture(scope="module")
def stanza() -> Iterator[Annotator]:
    """The annotator, with every way to the network closed from before its models are loaded."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the annotator went to the network")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        patch.setattr(socket, "create_connection", refuse)
        yield annotator("stanza", MODELS)


def _reading(text: str, lang: str = "ar") -> Reading:
    article = Article("a", text, ((0, len(text)),), date(2025, 9, 5), lang)
    return Reading(article, segment(article))


def _brief(words: tuple[Word, ...]) -> list[tuple[str, str, str]]:
    return [(word.form, word.upos, word.deprel) for word in words]


@needs_stanza
@needs_models
def test_clitics_are_words_with_their_own_places(stanza: Annotator) -> None:
    """ "And Kim held talks in Beijing": و + أجرى part one token between them."""
    reading = stanza(_reading("وأجرى كيم محادثات في بكين."))
    words = reading.sentences[0].words
    assert _brief(words) == [
        ("و", "CCONJ", "cc"),
        ("أجرى", "VERB", "root"),
        ("كيم", "PROPN", "nsubj"),
        ("محادثات", "NOUN", "obj"),
        ("في", "ADP", "case"),
        ("بكين", "PROPN", "nmod"),
        (".", "PUNCT", "punct"),
    ]
    assert [reading.text(word.begin, word.end) for word in words] == [word.form for word in words]
    assert [word.head for word in words] == [2, 0, 2, 2, 6, 4, 2]
    assert words[1].feats["Aspect"] == "Perf"


@needs_stanza
@needs_models
def test_vowel_marks_change_nothing_but_the_places(stanza: Annotator) -> None:
    """Marks and tatweel go out before the parse, and every word's slice takes its own in again."""
    plain = stanza(_reading("وأجرى كيم محادثات في بكين.")).sentences[0].words
    reading = stanza(_reading("وَأَجْرَى كِيم مُحـادَثاتٍ في بِكين."))
    words = reading.sentences[0].words
    assert _brief(words) == _brief(plain)
    assert [word.lemma for word in words] == [word.lemma for word in plain]
    assert [reading.text(word.begin, word.end) for word in words] == ["وَ", "أَجْرَى", "كِيم", "مُحـادَثاتٍ", "في", "بِكين", "."]


@needs_stanza
@needs_models
def test_sentences_stay_ours(stanza: Annotator) -> None:
    """A full stop inside a sentence of ours parts nothing, a line break is a blank, a lone tatweel has no words."""
    text = "قال شي. جين\nبينغ\n\nذلك ـ"
    spans = ((0, 16), (18, 21), (22, 23))
    sentences = tuple(Sentence(i, begin, end, tokens(text, begin, end)) for i, (begin, end) in enumerate(spans))
    read_by_stanza = stanza(Reading(Article("a", text, ((0, 23),), None, "ar"), sentences))
    assert [(s.begin, s.end) for s in read_by_stanza.sentences] == list(spans)
    assert [[text[w.begin : w.end] for w in s.words] for s in read_by_stanza.sentences] == [
        ["قال", "شي", ".", "جين", "بينغ"],
        ["ذلك"],
        [],
    ]
    assert [word.id for word in read_by_stanza.sentences[0].words] == [1, 2, 3, 4, 5]


@needs_stanza
@needs_models
def test_a_real_article_is_parsed_whole(stanza: Annotator) -> None:
    """Every sentence has one root and heads within it, and every word lies in its sentence, in order."""
    (article,) = read([SHARED / "seed" / "afp-ar-2025-09-05.txt"])
    assert isinstance(article, Article)
    for sentence in stanza(Reading(article, segment(article))).sentences:
        words = sentence.words
        assert [word.id for word in words] == list(range(1, len(words) + 1))
        assert [word.head for word in words].count(0) == 1
        assert all(0 <= word.head <= len(words) for word in words)
        assert all(sentence.begin <= word.begin < word.end <= sentence.end for word in words)
        assert [word.begin for word in words] == sorted(word.begin for word in words)
        assert not any("\u064b" <= sign <= "\u0652" for word in words for sign in word.lemma)
        covered = {place for word in words for place in range(word.begin, word.end)}
        assert {place for token in sentence.tokens for place in range(token.begin, token.end)} <= covered


@needs_stanza
@needs_models
def test_an_endless_sentence_is_left_without_words_and_noted(stanza: Annotator) -> None:
    """The parser's memory grows with the square of the sentence."""
    reading = stanza(_reading("محادثات " * (LONGEST_SENTENCE + 1)))
    assert reading.sentences[0].words == ()
    assert reading.article.notes == ("sentence 0 has more than 1000 tokens and was not parsed",)


@needs_stanza
@needs_models
def test_a_language_without_models_is_told(stanza: Annotator) -> None:
    """The article is set aside with the languages that could be read."""
    with pytest.raises(BadInput, match=r"^a: .*stanza-ar holds no Stanza models for the language 'en', but for ar$"):
        stanza(_reading("Talks in Rome.", "en"))


@needs_stanza
@needs_models
def test_the_name_says_version_and_models(stanza: Annotator) -> None:
    """The graph keeps who parsed."""
    assert stanza.name.startswith("stanza 1.")
    assert stanza.name.endswith(", stanza-ar")


@needs_stanza
@pytest.mark.parametrize(
    ("resources", "reason"),
    [
        (None, "holds no Stanza models: there is no .*resources.json"),
        ("{", "resources.json cannot be read"),
        ("[]", "no language has depparse, lemma, pos, tokenize there"),
        (json.dumps({"ar": {"packages": {"default": {"tokenize": "x"}}}}), "no language has depparse"),
        (
            json.dumps({"ar": {"packages": {"default": dict.fromkeys(("tokenize", "pos", "lemma", "depparse"), "x")}}}),
            "no language has depparse",
        ),
    ],
)
def test_a_folder_without_models_is_wrong_use(tmp_path: Path, resources: str | None, reason: str) -> None:
    """No index, a broken one, one without the processors needed, one whose models are not there."""
    if resources is not None:
        (tmp_path / "resources.json").write_text(resources, encoding="utf-8")
    with pytest.raises(WrongUse, match=reason):
        annotator("stanza", tmp_path)


@needs_stanza
def test_models_that_are_named_but_absent_are_wrong_use(tmp_path: Path) -> None:
    """A folder that names models and has none says so when the first article comes."""
    default = dict.fromkeys(("tokenize", "pos", "lemma", "depparse"), "x")
    resources = {"ar": {"packages": {"default": default}, **{name: {"x": {}} for name in default}}}
    (tmp_path / "resources.json").write_text(json.dumps(resources), encoding="utf-8")
    (tmp_path / "ar").mkdir()
    with pytest.raises(WrongUse, match="the Stanza models for 'ar' cannot be loaded"):
        annotator("stanza", tmp_path)(_reading("وأجرى كيم محادثات."))


def test_stanza_without_a_folder_is_wrong_use() -> None:
    """The option to give is named."""
    with pytest.raises(WrongUse, match="--stanza-dir"):
        annotator("stanza")


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence holds the command."""
    monkeypatch.setitem(__import__("sys").modules, "stanza", None)
    with pytest.raises(MissingExtra, match=r"pip install 'dragoman\[stanza\]'"):
        annotator("stanza", tmp_path)


@pytest.mark.parametrize(
    ("token", "forms", "places"),
    [
        ("وأجرى", ["و", "أجرى"], ["و", "أجرى"]),
        ("للرئيس", ["ل", "الرئيس"], ["ل", "لرئيس"]),
        ("حكومتها", ["حكومة", "ها"], ["حكومت", "ها"]),
        ("وبحكومتهم", ["و", "ب", "حكومة", "هم"], ["و", "ب", "حكومت", "هم"]),
        ("عما", ["عن", "ما"], ["ع", "ما"]),
        ("إليه", ["إلى", "هو"], ["إليه", "إليه"]),
        ("به", ["ب", "ه", "ما"], ["به", "به", "به"]),
        ("روما", ["روما"], ["روما"]),
    ],
)
def test_parts_of_a_token(token: str, forms: list[str], places: list[str]) -> None:
    """Exact slices where the letters allow, what is left for one changed word, the whole token where two changed."""
    assert [token[begin:end] for begin, end in parts(token, forms)] == places
