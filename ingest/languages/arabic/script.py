"""Arabic script: spelling folds, tokens, sentences, and the clitics written onto words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import Article
from ingest.reading import Sentence, Token
from ingest.segmenting import sentences

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad"
_DROP = re.compile(f"[{_MARKS}{_INVISIBLE}\u0640]")
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىئیې", "ي"),
        **dict.fromkeys("ةھہۀۃ", "ه"),
        **dict.fromkeys("کڪگ", "ك"),
        "ؤ": "و",
        "پ": "ب",
        "چ": "ج",
        "ڤ": "ف",
        "ڨ": "ق",
        "ژ": "ز",
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
    }
)

# Letters with their marks; initials parted by stops (أ.ف.ب); numbers with their separators; any other sign alone.
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}[^\W\d_]?|[^\W\d_](?:[^\W\d_]|[{_MARKS}{_INVISIBLE}])*|\d+(?:[.,٫،]\d+)*|[^\s{_INVISIBLE}]"
)
# "انقرة 15 - 8 (اف ب) - ", "بكين 9 مايو/شينخوا/": place, day and agency before the text proper.
_DATELINE = re.compile(
    r"\s*[^.()/\n]{2,40}(?:\([^()\n]{2,40}\)[^.()/\n]{0,30})?(?:\([^()\n]{2,40}\)\s*[-–—:]|/[^/\n]{2,40}/\s*[-–—:]?)\s*"
)
_FULL_STOPS = frozenset(".؟!?")
_CLOSERS = frozenset("\"”“»')]’")


def fold(text: str) -> str:
    """The text without vowel marks and tatweel, with hamza, ى/ي, ة/ه and Persian letters made one.

    >>> fold("الأَمِـيرِكيّة")
    'الاميركيه'
    """
    return _DROP.sub("", text).translate(_LETTERS)


def bare(text: str) -> str:
    """The text without vowel marks, tatweel and invisible signs; the letters stay as written."""
    return _DROP.sub("", text)


def tokens(text: str, begin: int, end: int) -> tuple[Token, ...]:
    """The tokens of `text[begin:end]`, with offsets in `text`."""
    return tuple(Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, begin, end))


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article: a paragraph ends one, and so does a full stop that nothing closes over."""
    return sentences(article, _DATELINE, lambda begin, end: _sentence_groups(tokens(article.text, begin, end)))


def _sentence_groups(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    start = 0
    position = 0
    while position < len(words):
        if words[position].text in _FULL_STOPS:
            position += 1
            while (
                position < len(words)
                and words[position].text in _CLOSERS
                and words[position - 1].end == words[position].begin
            ):
                position += 1
            yield words[start:position]
            start = position
        else:
            position += 1
    if start < len(words):
        yield words[start:]


def unprefixed(token: str) -> Iterator[tuple[int, str]]:
    """Every way to read a token as proclitics + name: the length taken off and the folded rest, shortest first.

    Proclitics are و "and", ف "so", then ب "in", ل "to", ك "as"; لل is ل + ال ("للصين" = ل + الصين).

    >>> list(unprefixed("وللصين"))
    [(0, 'وللصين'), (1, 'للصين'), (2, 'لصين'), (2, 'الصين')]
    """
    folded = fold(token)
    yield 0, folded
    lead = 1 if folded[:1] in "وف" and len(folded) > 2 else 0
    if lead:
        yield 1, folded[1:]
    for start in dict.fromkeys((0, lead)):
        rest = folded[start:]
        if rest[:1] in tuple("بلك") and len(rest) > 2:
            yield start + 1, rest[1:]
        if rest.startswith("لل") and len(rest) > 3:
            yield start + 1, "ال" + rest[2:]
