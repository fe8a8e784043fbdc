"""The neural annotator: Stanza (https://stanfordnlp.github.io/stanza/), its models read from a folder, never fetched.

The only module that imports stanza. Sentences stay ours: each goes in as one document of one sentence, without vowel
marks (the models are trained without), and every word comes back with its place in the article.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from ingest.reading import Reading, Sentence, Word, replace
from ontology.errors import BadInput, MissingExtra, WrongUse

NEEDED = frozenset({"tokenize", "pos", "lemma", "depparse"})
"""Processors a language must have; `mwt`, which parts clitics, runs where the folder has it."""
LONGEST_SENTENCE = 1000
"""Tokens: the parser's memory grows with the square of a sentence, and lists of this length are no sentences."""

_TATWEEL = "ـ"


class _Word(Protocol):
    """What is read of stanza.models.common.doc.Word."""

    id: int
    text: str
    lemma: str | None
    upos: str | None
    feats: str | None
    head: int | None
    deprel: str | None


class _Token(Protocol):
    """What is read of stanza.models.common.doc.Token; `start_char` and `end_char` count in the document's text."""

    text: str
    start_char: int
    end_char: int
    words: Sequence[_Word]


class _Bare:
    """A sentence without vowel marks, and where each sign of it stands in the article."""

    def __init__(self, sentence: Sentence, article: str) -> None:
        kept: list[str] = []
        self._places: list[tuple[int, int]] = []
        for place, sign in enumerate(article[sentence.begin : sentence.end], start=sentence.begin):
            if not _is_mark(sign):
                kept.append(" " if sign.isspace() else sign)
                self._places.append((place, place + 1))
            elif self._places:
                self._places[-1] = (self._places[-1][0], place + 1)
        self.text = "".join(kept)

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The offsets in the article of `text[begin:end]`, marks included."""
        return self._places[begin][0], self._places[end - 1][1]


class Stanza:
    """Words from `stanza.Pipeline`. One pipeline a language, loaded when an article first needs it."""

    def __init__(self, folder: Path) -> None:
        """Take the models of `folder`, laid out as Stanza does. Raises MissingExtra, or WrongUse without models."""
        try:
            import stanza  # noqa: PLC0415 - an extra: a second's import and half a gigabyte, paid by its users only
        except ImportError as absent:
            raise MissingExtra("stanza", "stanza") from absent
        self._new_pipeline = stanza.Pipeline
        self._folder = folder
        self._processors = _processors(folder)
        self._pipelines: dict[str, Any] = {}

    @cached_property
    def name(self) -> str:
        """The program's version and the folder's name stand for the models."""
        return f"stanza {version('stanza')}, {self._folder.resolve().name}"

    def __call__(self, reading: Reading) -> Reading:
        """The reading with the words of its sentences.

        Raises BadInput for a language the folder has no models for, WrongUse where the models cannot be loaded.
        """
        article = reading.article
        pipeline = self._pipeline(article.lang, article.id)
        bare = {sentence.index: _Bare(sentence, article.text) for sentence in reading.sentences if _is_fit(sentence)}
        asked = {index: text for index, text in bare.items() if text.text.strip()}
        parsed = pipeline.bulk_process([text.text for text in asked.values()])
        words = {index: _words(asked[index], document) for index, document in zip(asked, parsed, strict=True)}
        sentences = (replace(sentence, words=words.get(sentence.index, ())) for sentence in reading.sentences)
        notes = article.notes + tuple(_left_out(reading.sentences))
        return replace(reading, article=replace(article, notes=notes), sentences=tuple(sentences))

    def _pipeline(self, lang: str, article: str) -> Any:
        if lang not in self._processors:
            known = ", ".join(self._processors)
            raise BadInput(
                f"{article}: {self._folder} holds no Stanza models for the language '{lang}', but for {known}"
            )
        if lang not in self._pipelines:
            self._pipelines[lang] = self._load(lang)
        return self._pipelines[lang]

    def _load(self, lang: str) -> Any:
        try:
            return self._new_pipeline(
                lang,
                dir=str(self._folder),
                download_method=None,  # the default asks the model hub over the network
                processors=self._processors[lang],
                tokenize_no_ssplit=True,
                use_gpu=False,
                verbose=False,
            )
        except (
            OSError,
            ValueError,
            KeyError,
            RuntimeError,
        ) as fault:  # what Stanza and torch raise for absent or broken files
            raise WrongUse(f"{self._folder}: the Stanza models for '{lang}' cannot be loaded: {fault}") from fault


def _processors(folder: Path) -> dict[str, str]:
    """The processors to run for each language that has all that are needed. Raises WrongUse."""
    index = folder / "resources.json"
    try:
        resources = json.loads(index.read_text(encoding="utf-8"))
    except FileNotFoundError as absent:
        raise WrongUse(f"{folder} holds no Stanza models: there is no {index}") from absent
    except (OSError, ValueError) as fault:
        raise WrongUse(f"{index} cannot be read: {fault}") from fault
    held = {lang: _default_processors(entry) for lang, entry in _entries(resources)}
    fit = {lang: ",".join(names) for lang, names in held.items() if set(names) >= NEEDED and (folder / lang).is_dir()}
    if not fit:
        raise WrongUse(f"{folder} holds no Stanza models: no language has {', '.join(sorted(NEEDED))} there")
    return fit


def _entries(resources: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for lang, entry in resources.items() if isinstance(resources, dict) else ():
        if isinstance(entry, dict):
            yield lang, entry


def _default_processors(entry: Mapping[str, Any]) -> list[str]:
    packages = entry.get("packages")
    default = packages.get("default", {}) if isinstance(packages, dict) else entry.get("default_processors", {})
    return [name for name in ("tokenize", "mwt", "pos", "lemma", "depparse") if name in default]


def _is_fit(sentence: Sentence) -> bool:
    return len(sentence.tokens) <= LONGEST_SENTENCE


def _left_out(sentences: Iterable[Sentence]) -> Iterator[str]:
    for sentence in sentences:
        if not _is_fit(sentence):
            yield f"sentence {sentence.index} has more than {LONGEST_SENTENCE} tokens and was not parsed"


def _is_mark(sign: str) -> bool:
    """Vowel marks (Unicode category Mn), invisible signs (Cf) and the tatweel, which is a letter to Unicode."""
    return sign == _TATWEEL or unicodedata.category(sign) in ("Mn", "Cf")


def _words(bare: _Bare, document: Any) -> tuple[Word, ...]:
    tokens: Iterable[_Token] = (token for sentence in document.sentences for token in sentence.tokens)
    return tuple(_word(word, bare.span(*span)) for token in tokens for word, span in _placed(token))


def _placed(token: _Token) -> Iterator[tuple[_Word, tuple[int, int]]]:
    for word, (begin, end) in zip(token.words, parts(token.text, [word.text for word in token.words]), strict=True):
        yield word, (token.start_char + begin, token.start_char + end)


def parts(token: str, forms: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words of a multiword token stand in it.

    Words whose letters stand at the token's ends get them; a single word whose spelling changed gets what is left
    (للرئيس = ل + الرئيس); where more than one changed, each gets the whole token.

    >>> parts("وأجرى", ["و", "أجرى"]), parts("للرئيس", ["ل", "الرئيس"])
    ([(0, 1), (1, 5)], [(0, 1), (1, 6)])
    """
    first, begin = _matched(token, forms)
    last, length = _matched(token[begin:][::-1], [form[::-1] for form in reversed(forms[first:])])
    end = len(token) - length
    left = len(forms) - first - last
    if left > 1 or (left == 1) != (begin < end):
        return [(0, len(token))] * len(forms)
    head = list(_lengths(forms[:first], 0))
    tail = list(_lengths(forms[len(forms) - last :], end))
    return [*head, *([(begin, end)] * left), *tail]


def _matched(token: str, forms: Sequence[str]) -> tuple[int, int]:
    """How many of the forms stand one after the other at the token's beginning, and the length they take."""
    length = 0
    for count, form in enumerate(forms):
        if not token.startswith(form, length):
            return count, length
        length += len(form)
    return len(forms), length


def _lengths(forms: Iterable[str], begin: int) -> Iterator[tuple[int, int]]:
    for form in forms:
        yield begin, begin + len(form)
        begin += len(form)


def _word(word: _Word, span: tuple[int, int]) -> Word:
    return Word(
        id=word.id,
        form=word.text,
        lemma="".join(sign for sign in word.lemma or word.text if not _is_mark(sign)),
        upos=word.upos or "X",
        head=word.head or 0,
        deprel=word.deprel or "dep",
        begin=span[0],
        end=span[1],
        feats=_feats(word.feats),
    )


def _feats(feats: str | None) -> dict[str, str]:
    """The features of a CoNLL-U column: "Case=Nom|Number=Sing"."""
    return dict(pair.split("=", 1) for pair in (feats or "").split("|") if "=" in pair)
