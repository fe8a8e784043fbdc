"""Arabic words of the closed classes: prepositions, conjunctions, pronouns, negators, adverbs, number words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from ingest.languages.arabic.letters import Letters, letters_of
from ingest.languages.arabic.script import bare, fold
from ingest.tables import rows

_TABLE = files("ingest.languages.arabic") / "data" / "function_words.tsv"
_COLUMNS = ("word", "upos", "lemma", "feats", "takes", "gloss")
_PRONOUNS = ("هما", "ها", "هم", "هن", "كما", "كم", "نا", "ني", "ه", "ك", "ي")


@dataclass(frozen=True, slots=True)
class FunctionReading:
    """A token read as a word of a closed class.

    `conj` is و or ف, `preposition` ب, ل or ك written before the word, `pronoun` what is written after it, folded
    (بأنه: ب + أن + ه). `begin` and `end` bound the word itself in the token; `feats` are UD features.
    """

    lemma: str
    upos: str
    feats: Mapping[str, str]
    conj: str
    preposition: str
    pronoun: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    word: str
    lemma: str
    upos: str
    feats: Mapping[str, str]
    takes: str


def function_reading(token: str) -> FunctionReading | None:
    """The most plausible reading of a token as a word of a closed class, None where there is none.

    >>> reading = function_reading("وبأنها")
    >>> reading and (reading.conj, reading.preposition, reading.lemma, reading.pronoun)
    ('و', 'ب', 'أن', 'ها')
    """
    return next(iter(function_readings(token)), None)


@lru_cache(maxsize=1 << 14)
def function_readings(token: str) -> tuple[FunctionReading, ...]:
    """Every such reading: fewest clitics first, then those whose hamzas agree with the token (أن, إن)."""
    word = letters_of(token)
    if word is None:
        return ()
    found = sorted(_readings(word), key=lambda pair: pair[0])
    return tuple(reading for _, reading in found)


@cache
def _entries() -> Mapping[str, tuple[_Entry, ...]]:
    """The words by folded spelling. Raises BadTable."""
    found: dict[str, list[_Entry]] = defaultdict(list)
    for row in rows(_TABLE, _COLUMNS):
        feats = MappingProxyType(dict(feat.split("=") for feat in row.many("feats")))
        entry = _Entry(row.required("word"), row.required("lemma"), row.required("upos"), feats, row["takes"])
        found[fold(entry.word)].append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


def _readings(word: Letters) -> Iterator[tuple[tuple[int, int, int], FunctionReading]]:
    plain = bare(word.raw)
    for conj, preposition, pronoun in _clitics(word.folded):
        if pronoun and word.raw.endswith("ة"):
            continue  # مقابلة is no مقابل with a pronoun
        begin, end = len(conj + preposition), len(word.folded) - len(pronoun)
        for order, entry in enumerate(_entries().get(word.folded[begin:end], ())):
            if _fits(entry, preposition, pronoun) and _spelled(plain[begin:end], entry):
                spelled = entry.word == plain[begin:end]
                cost = (bool(conj) + bool(preposition) + bool(pronoun), not spelled, order)
                yield (
                    cost,
                    FunctionReading(
                        entry.lemma, entry.upos, entry.feats, conj, preposition, pronoun, *word.span(begin, end)
                    ),
                )


def _clitics(folded: str) -> Iterator[tuple[str, str, str]]:
    for conj in ("", "و", "ف"):
        for preposition in ("", "ب", "ل", "ك"):
            if folded.startswith(conj + preposition):
                for pronoun in ("", *_PRONOUNS):
                    if folded.endswith(pronoun) and len(folded) > len(conj + preposition + pronoun):
                        yield conj, preposition, pronoun


def _fits(entry: _Entry, preposition: str, pronoun: str) -> bool:
    """Whether the clitics may stand on the word; ك + أن is كأن, a word of its own, and كلي "total" is not "all I"."""
    if (preposition == "ك" and entry.upos == "SCONJ") or (pronoun == "ي" and entry.upos in ("DET", "NOUN")):
        return False
    if pronoun:
        return ("s" in entry.takes or "S" in entry.takes) and (not preposition or "p" in entry.takes)
    return "S" not in entry.takes and (not preposition or "p" in entry.takes)


def _spelled(written: str, entry: _Entry) -> bool:
    """Whether the letters can be the entry's: hamzas may be left out, but not changed (أثر is not إثر)."""
    if "=" in entry.takes:
        return written == entry.word
    return all(
        a == b or a in "اي" or b in "ىي" or fold(a) == a for a, b in zip(written, bare(entry.word), strict=False)
    )
