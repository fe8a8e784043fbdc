"""English words by their forms: which verbs a form can belong to, and what the words of grammar are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import simplemma

from ingest.events.lexicon import FRAME_COLUMNS
from ingest.languages.english.script import fold
from ingest.tables import Row, rows

_DATA = files("ingest.languages.english") / "data"
FRAMES = files("ingest.languages.english") / "frames"
_DOUBLING = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")

UPos = Literal[
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "VERB", "X"
]
_PARTS_OF_SPEECH = frozenset(get_args(UPos))
_SURE_ENDINGS = ("ous", "ful", "less", "ible", "able", "ical")
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "ible", "able", "ive", "ical", "ary", "ish", "ent", "ant", "ic", "al")

Form = Literal["base", "s", "past", "participle", "ing"]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A reading of a word as a form of a verb."""

    lemma: str
    form: Form


@dataclass(frozen=True, slots=True)
class GrammarWord:
    """A reading of a word as one of grammar."""

    upos: str
    lemma: str
    feats: Mapping[str, str]


@cache
def verb_forms() -> Mapping[str, tuple[VerbForm, ...]]:
    """Every form of every verb of the tables. Raises BadTable."""
    irregular = {row.required("lemma"): (row.many("past"), row.many("participle")) for row in _irregular()}
    found: defaultdict[str, dict[VerbForm, None]] = defaultdict(dict)
    for lemma in sorted(_lemmas() | set(irregular)):
        past, participle = irregular.get(lemma, (_past(lemma), _past(lemma)))
        forms: tuple[tuple[Form, tuple[str, ...]], ...] = (
            ("base", (lemma,)), ("s", (_third(lemma),)), ("past", past), ("participle", participle),
            ("ing", _gerund(lemma)),
        )  # fmt: skip
        for form, words in forms:
            for word in words:
                found[word][VerbForm(lemma, form)] = None
    return {word: tuple(readings) for word, readings in found.items()}


@cache
def grammar_words() -> Mapping[str, tuple[GrammarWord, ...]]:
    """The words of grammar_words.tsv, folded. Raises BadTable."""
    found: defaultdict[str, list[GrammarWord]] = defaultdict(list)
    for row in rows(_DATA / "grammar_words.tsv", ("word", "upos", "lemma", "feats")):
        if row["upos"] not in _PARTS_OF_SPEECH:
            raise row.fault(f"'{row['upos']}' is no part of speech")
        feats = dict(_feature(row, part) for part in row.many("feats"))
        for word in row.many("word"):
            found[fold(word)].append(GrammarWord(row["upos"], row["lemma"] or fold(word), feats))
    return {word: tuple(readings) for word, readings in found.items()}


def _feature(row: Row, text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (name and sign and value):
        raise row.fault(f"'{text}' is no feature of the form Name=Value")
    return name, value


@cache
def noun_lemma(word: str) -> str:
    """The singular of a noun, in small letters.

    >>> noun_lemma("talks"), noun_lemma("countries"), noun_lemma("sanctions")
    ('talk', 'country', 'sanction')
    """
    folded = fold(word)
    if folded.endswith(("ing", "ss", "us", "is", "ed")):
        return folded  # a meeting is no form of "meet" here
    if folded.endswith("ings"):
        return folded[:-1]
    return str(simplemma.lemmatize(folded, lang="en")).lower()


@cache
def noun_verbs() -> frozenset[str]:
    """The verbs whose base form is a common noun too: "visit", "talk"."""
    return frozenset(row["lemma"] for row in _verbs() if row["noun"])


@cache
def open_words() -> Mapping[str, str]:
    """The part of speech of words whose form does not tell it. Raises BadTable."""
    found: dict[str, str] = {}
    for row in rows(_DATA / "open_words.tsv", ("word", "upos")):
        if row["upos"] not in _PARTS_OF_SPEECH:
            raise row.fault(f"'{row['upos']}' is no part of speech")
        found.update(dict.fromkeys(map(fold, row.many("word")), row["upos"]))
    return found


def part_of_speech(word: str, *, before_noun: bool) -> str:
    """ADV, ADJ or NOUN, of a word that is no verb here: by its ending, unless `open_words` knows it.

    >>> part_of_speech("quickly", before_noun=False), part_of_speech("proposal", before_noun=True)
    ('ADV', 'NOUN')
    """
    if word in open_words():
        return open_words()[word]
    if word.endswith("ly") and len(word) > len("only"):
        return "ADV"
    return "ADJ" if word.endswith(_ADJECTIVE_ENDINGS if before_noun else _SURE_ENDINGS) else "NOUN"


def _verbs() -> Iterator[Row]:
    return rows(_DATA / "verbs.tsv", ("lemma", "noun"))


def _irregular() -> Iterator[Row]:
    return rows(_DATA / "irregular_verbs.tsv", ("lemma", "past", "participle"))


def _lemmas() -> set[str]:
    common = {row.required("lemma") for row in _verbs()}
    framed = {row.required("lemma") for row in rows(FRAMES / "verbs.tsv", FRAME_COLUMNS)}
    return {lemma for lemma in common | framed if " " not in lemma}


def _third(lemma: str) -> str:
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{lemma}s"


def _past(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return (f"{lemma}d",)
    if re.search(r"[^aeiou]y$", lemma):
        return (f"{lemma[:-1]}ied",)
    return tuple(f"{stem}ed" for stem in _stems(lemma))


def _gerund(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("ie"):
        return (f"{lemma[:-2]}ying",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return (f"{lemma[:-1]}ing",)
    return tuple(f"{stem}ing" for stem in _stems(lemma))


def _stems(lemma: str) -> tuple[str, ...]:
    """The stems before -ed and -ing: stressed short vowels double what follows, and British English any -el."""
    short = len(re.findall(r"[aeiou]+", lemma)) == 1 and _DOUBLING.search(lemma) is not None
    if short or lemma in _stressed():
        return (f"{lemma}{lemma[-1]}",)
    return (lemma, f"{lemma}l") if lemma.endswith(("el", "al")) else (lemma,)


@cache
def _stressed() -> frozenset[str]:
    return frozenset(row.required("lemma") for row in rows(_DATA / "doubling_verbs.tsv", ("lemma",)))
