"""English script: spelling folds, tokens, sentences and datelines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from ingest.article import Article
from ingest.reading import Sentence, Token
from ingest.segmenting import sentences
from ingest.tables import rows

_DATA = files("ingest.languages.english") / "data"
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})

# Initials with their stops (U.S., D.C.); a word with its inner apostrophe but without 's (O'Brien, G20); numbers with
# separators and ordinal endings; the possessive; any other sign alone.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_\u0300-\u036f]*[\u0300-\u036f\w]*?(?:['’](?!s\b)[^\W\d_]+)*(?!\w)"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?!\w)|\d+|['’]s\b|\w|[^\s]"
)
_INITIAL = re.compile(r"[A-Z]")
# "WASHINGTON, March 8 (agency) - ", "MOSCOW (agency) -- ", "PARIS — ": place, day and agency before the text proper.
_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w .,/'’-]{1,60}\([A-Z][^()\n]{1,40}\)\s*(?:--|[-–—])"
    r"|[A-Z][A-Z .'’/-]{3,40}(?:, [\w .,]{2,30})?\s*(?:--|[–—]|\s-\s))\s*"
)
_FULL_STOPS = frozenset(".?!")
_CLOSERS = frozenset("\"”’»')]")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text in small letters without accents, stroked and joined letters made plain.

    >>> fold("Erdoğan"), fold("Łódź")
    ('erdogan', 'lodz')
    """
    return plain(text.casefold()).translate(_PLAIN).replace("’", "'")


def plain(text: str) -> str:
    """The text without accents.

    >>> plain("Zárate")
    'Zarate'
    """
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def tokens(text: str, begin: int, end: int) -> tuple[Token, ...]:
    """The tokens of `text[begin:end]`, with offsets in `text`; an abbreviation keeps its stop, 's stands alone."""
    return tuple(_joined(text, end, [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, begin, end)]))


def _joined(text: str, end: int, found: list[Token]) -> Iterator[Token]:
    """The tokens, with the stop that belongs to an abbreviation or initial joined to it."""
    position = 0
    while position < len(found):
        token = found[position]
        stop = found[position + 1] if position + 1 < len(found) else None
        if stop is not None and stop.text == "." and stop.begin == token.end and _takes_stop(found, position):
            yield Token(text[token.begin : stop.end], token.begin, stop.end)
            position += 2
            continue
        yield token
        position += 1


def _takes_stop(found: list[Token], position: int) -> bool:
    """Whether the stop after a word is no full stop: Mr., George W. Bush, J. Smith."""
    token = found[position]
    follows = found[position + 2].text if position + 2 < len(found) else ""
    if token.text.lower() in abbreviations():
        return bool(follows) and (abbreviations()[token.text.lower()] == "before" or not _opens(follows))
    initial = len(token.text) == 1 and bool(_INITIAL.fullmatch(token.text)) and token.text != "I"
    before = found[position - 1].text if position else ""
    return initial and follows[:1].isupper() and not _opens(follows) and (before[:1].isupper() or not before.isalpha())


def _opens(word: str) -> bool:
    """Whether a capitalised word mostly opens a sentence: The, He, In."""
    return word[:1].isupper() and word.lower() in openers()


@cache
def abbreviations() -> dict[str, str]:
    """Words written with a stop, small; `before` says that a sentence never ends with it (Mr.). Raises BadTable."""
    columns = ("abbreviation", "place")
    return {row.required("abbreviation"): row["place"] for row in rows(_DATA / "abbreviations.tsv", columns)}


@cache
def openers() -> frozenset[str]:
    """Words of grammar, small, which with a capital letter begin a sentence. Raises BadTable."""
    return frozenset(row.required("word") for row in rows(_DATA / "function_words.tsv", ("word",)))


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article: a paragraph ends one, and so does a full stop before a capital letter or a quote."""
    return sentences(article, _DATELINE, lambda begin, end: _sentence_groups(tokens(article.text, begin, end)))


def _sentence_groups(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    start = position = 0
    while position < len(words):
        stops = _ends(words, position)
        position += 1
        if not stops:
            continue
        while position < len(words) and _closes(words, position):
            position += 1
        yield words[start:position]
        start = position
    if start < len(words):
        yield words[start:]


def _ends(words: tuple[Token, ...], position: int) -> bool:
    token = words[position].text
    follows = words[position + 1].text if position + 1 < len(words) else ""
    if token in _FULL_STOPS:
        return not follows[:1].islower()
    return token.endswith(".") and len(token) > 2 and _opens(follows)


def _closes(words: tuple[Token, ...], position: int) -> bool:
    here = words[position]
    return here.text in _CLOSERS | _FULL_STOPS and words[position - 1].end == here.begin
