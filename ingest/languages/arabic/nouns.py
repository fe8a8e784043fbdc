"""Arabic nouns: a token read as a noun with what is written onto it, and the verb it is the noun of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import simplemma

from ingest.languages.arabic.letters import Letters, letters_of
from ingest.languages.arabic.script import bare, fold
from ingest.tables import rows

_DATA = files("ingest.languages.arabic") / "data"
_CHOSEN_COLUMNS = ("noun", "verb", "kind", "gender", "plural")
_DERIVED_COLUMNS = ("noun", "lemma", "kind")
_FATHATAN = "\u064b"
_PRONOUNS = ("هما", "ها", "هم", "هن", "كم", "نا", "ه", "ك", "ي")


@dataclass(frozen=True, slots=True)
class NounReading:
    """A token read as a noun or adjective.

    `lemma` is the singular as the news spell it. `kind` is masdar, active or passive (participles), or noun, and
    `verb` the lemma of the verb, "" for a plain noun. `gender` is m or f, `number` s, d or p. `conj` is و or ف,
    `preposition` ب, ل or ك written onto it, `pronoun` the possessor, folded. `begin` and `end` bound the noun in the
    token, without the article. `accusative` is told by a written alif or tanwin alone; `adjective` says that the word
    can be one (participles, nisbas, the listed). `known` is False where neither table nor dictionary has the word.
    """

    lemma: str
    kind: str
    verb: str
    conj: str
    preposition: str
    definite: bool
    gender: str
    number: str
    pronoun: str
    begin: int
    end: int
    accusative: bool = False
    adjective: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True)
class _Noun:
    lemma: str
    kind: str
    verb: str
    gender: str
    number: str


@dataclass(frozen=True, slots=True)
class _Ending:
    """An inflection: what is written, what the base has instead, and the gender ("" the base's) and number it gives."""

    written: str
    base: str
    gender: str
    number: str


_FREE = (
    _Ending("", "", "", ""),
    _Ending("ات", "ه", "f", "p"),
    _Ending("ات", "", "f", "p"),
    _Ending("ون", "", "m", "p"),
    _Ending("ين", "", "m", "p"),
    _Ending("ان", "", "m", "d"),
    _Ending("تان", "ه", "f", "d"),
    _Ending("تين", "ه", "f", "d"),
    _Ending("تان", "", "f", "d"),
    _Ending("تين", "", "f", "d"),
    _Ending("ه", "", "f", "s"),
)
# Only without article: the accusative (متهما), and the plurals and duals that have lost their ن (مسؤولو, جولتا).
_OPEN = (
    _Ending("ا", "", "", "s"),
    _Ending("و", "", "m", "p"),
    _Ending("ي", "", "m", "p"),
    _Ending("تا", "ه", "f", "d"),
    _Ending("تي", "ه", "f", "d"),
)
_BEFORE_PRONOUN = (
    _Ending("", "", "", ""),
    _Ending("ت", "ه", "f", "s"),
    _Ending("ات", "ه", "f", "p"),
    _Ending("ات", "", "f", "p"),
    _Ending("و", "", "m", "p"),
    _Ending("ي", "", "m", "p"),
    _Ending("تي", "ه", "f", "d"),
)


def noun_reading(token: str) -> NounReading | None:
    """The most plausible reading of a token as a noun or adjective; None where it cannot be one.

    >>> reading = noun_reading("وبالمحادثات")
    >>> reading and (reading.lemma, reading.verb, reading.preposition, reading.definite, reading.number)
    ('محادثة', 'حادث', 'ب', True, 'p')
    """
    return next(iter(noun_readings(token)), None)


@lru_cache(maxsize=1 << 16)
def noun_readings(token: str) -> tuple[NounReading, ...]:
    """The readings that the tables have, fewest clitics first; without any, the one the dictionary gives."""
    word = letters_of(token)
    if word is None or len(word.folded) < 2:
        return ()
    found = sorted(_table_readings(word), key=lambda pair: pair[0])
    return tuple(dict.fromkeys(reading for _, reading in found)) or (_dictionary_reading(word),)


@cache
def _nouns() -> Mapping[str, tuple[_Noun, ...]]:
    """The nouns of verbs by folded spelling, the chosen ones first. Raises BadTable."""
    found: dict[str, list[_Noun]] = defaultdict(list)
    for row in rows(_DATA / "masdars.tsv", _CHOSEN_COLUMNS):
        noun = row.required("noun")
        gender = row["gender"] or _gender(noun)
        _add(found, noun, _Noun(noun, row.required("kind"), row["verb"], gender, "s"))
        if row["plural"]:
            _add(found, row["plural"], _Noun(noun, row["kind"], row["verb"], gender, "p"))
    for row in rows(_DATA / "derived_nouns.tsv", _DERIVED_COLUMNS):
        _add(found, row["noun"], _Noun(row["noun"], row["kind"], row["lemma"], _gender(row["noun"]), "s"))
    return {spelling: tuple(nouns) for spelling, nouns in found.items()}


def _add(found: dict[str, list[_Noun]], spelling: str, noun: _Noun) -> None:
    nouns = found[fold(spelling)]
    if not any((noun.verb, noun.kind) == (old.verb, old.kind) for old in nouns):
        nouns.append(noun)


def _gender(noun: str) -> str:
    return "f" if noun.endswith(("ة", "اة")) else "m"


@dataclass(frozen=True, slots=True)
class _Prefix:
    conj: str
    preposition: str
    definite: bool
    size: int

    @property
    def parts(self) -> int:
        return bool(self.conj) + bool(self.preposition)


def _prefixes(word: Letters) -> Iterator[_Prefix]:
    """The proclitics a token can open with; of two ways with an article and without, the article comes first.

    The article has no hamza: ألعاب, آلاف.
    """
    folded = word.folded
    for conj in ("", "و", "ف"):
        if not folded.startswith(conj):
            continue
        rest = folded[len(conj) :]
        for preposition in ("", "ب", "ك"):
            at = len(conj + preposition)
            if rest.startswith(preposition + "ال") and word.raw[at] not in "أإآ":
                yield _Prefix(conj, preposition, True, len(conj + preposition) + 2)
        if rest.startswith("لل"):
            yield _Prefix(conj, "ل", True, len(conj) + 2)
        for preposition in ("", "ب", "ل", "ك"):
            if rest.startswith(preposition):
                yield _Prefix(conj, preposition, False, len(conj + preposition))


def _table_readings(word: Letters) -> Iterator[tuple[tuple[int, int, int, int], NounReading]]:
    for prefix in _prefixes(word):
        for pronoun in ("",) if prefix.definite else ("", *_PRONOUNS):
            rest = word.folded[prefix.size :]
            if pronoun and (not rest.endswith(pronoun) or word.raw.endswith("ة")):
                continue
            stem = rest.removesuffix(pronoun)
            for position, (ending, noun) in enumerate(_inflected(stem, prefix.definite, bool(pronoun))):
                if ending.written == "ه" and not pronoun and word.raw.endswith("ه"):
                    continue  # عزمه is عزم with its pronoun: the feminine is written ة
                cost = (prefix.parts + bool(pronoun), not prefix.definite, bool(ending.written), position)
                yield cost, _reading(word, prefix, pronoun, ending, noun)


def _inflected(stem: str, definite: bool, owned: bool) -> Iterator[tuple[_Ending, _Noun]]:
    for ending in _BEFORE_PRONOUN if owned else _FREE if definite else (*_FREE, *_OPEN):
        if not stem.endswith(ending.written):
            continue
        base = stem.removesuffix(ending.written) + ending.base
        for spelling in (base, _with_hamza(base)) if owned and not ending.written else (base,):
            for noun in _nouns().get(spelling, ()):
                if len(base) > 1 and not (ending.written and noun.number == "p"):
                    yield ending, noun


def _with_hamza(stem: str) -> str:
    """A stem whose last hamza has no seat when nothing follows: لقائه, لقاؤه are of لقاء."""
    return stem[:-1] + "ء" if stem.endswith(("اي", "او")) else stem


def _reading(word: Letters, prefix: _Prefix, pronoun: str, ending: _Ending, noun: _Noun) -> NounReading:
    begin, end = word.span(prefix.size, len(word.folded) - len(pronoun))
    gender, number = ending.gender or noun.gender, ending.number or noun.number
    accusative = not prefix.definite and (ending.written == "ا" or _FATHATAN in word.marks[-1] + word.marks[-2])
    return NounReading(
        noun.lemma, noun.kind, noun.verb, prefix.conj, prefix.preposition, prefix.definite, gender, number, pronoun,
        begin, end, accusative, noun.kind in ("active", "passive"),
    )  # fmt: skip


def _dictionary_reading(word: Letters) -> NounReading:
    """The reading simplemma gives: the first way to part the token whose rest it knows, else the token as it stands."""
    prefixes = tuple(prefix for prefix in _prefixes(word) if prefix.size < len(word.folded))
    for prefix in sorted(prefixes, key=lambda p: (p.parts, not p.definite)):
        rest = word.raw[prefix.size :]
        for pronoun in ("",) if prefix.definite else ("", *_PRONOUNS):
            stem = _free(rest.removesuffix(pronoun)) if pronoun else rest
            if rest.endswith(pronoun) and len(stem) > 2 and simplemma.is_known(stem, "ar"):
                return _plain_reading(word, prefix, pronoun, stem, True)
    article = next((prefix for prefix in prefixes if prefix.definite), prefixes[0])
    return _plain_reading(word, article, "", word.raw[article.size :], False)


def _free(stem: str) -> str:
    """A stem as it stands without its pronoun: زيارت(ه) is زيارة."""
    return stem[:-1] + "ة" if stem.endswith("ت") and not stem.endswith("ات") else stem


def _plain_reading(word: Letters, prefix: _Prefix, pronoun: str, stem: str, known: bool) -> NounReading:
    lemma = bare(simplemma.lemmatize(stem, "ar")) if known else stem
    gender, number = _shape(stem, lemma)
    begin, end = word.span(prefix.size, len(word.folded) - len(pronoun))
    accusative = not prefix.definite and (
        (stem.endswith("ا") and not lemma.endswith("ا")) or _FATHATAN in word.marks[-1] + word.marks[-2]
    )
    return NounReading(
        lemma, "noun", "", prefix.conj, prefix.preposition, prefix.definite, gender, number, pronoun,
        begin, end, accusative, _can_modify(lemma), known,
    )  # fmt: skip


@cache
def adjectives() -> Mapping[str, str]:
    """The adjectives that shape does not give away, masculine singular, by folded spelling. Raises BadTable."""
    lemmas = (row.required("lemma") for row in rows(_DATA / "adjectives.tsv", ("lemma", "gloss")))
    return {fold(lemma): lemma for lemma in lemmas}


def _can_modify(lemma: str) -> bool:
    """Whether a plain noun can be an adjective: a nisba (روسي, نووية), or one of the list."""
    return lemma.endswith(("ي", "ية")) or fold(lemma) in adjectives()


def _shape(stem: str, lemma: str) -> tuple[str, str]:
    """Gender and number by the ending, and by the lemma: a word that is not its lemma and has no ending is a plural."""
    if stem.endswith("ات"):
        return "f", "p"
    if stem.endswith("ة"):
        return "f", "p" if _gender(lemma) == "m" and lemma[:2] != stem[:2] else "s"
    if stem.endswith(("ون", "ين", "ان")) and stem[:-2].startswith(lemma[: len(stem) - 2]):
        return "m", "d" if stem.endswith("ان") else "p"
    if stem.endswith(("تان", "تين")):
        return "f", "d"
    changed = lemma not in (stem, stem.removesuffix("ا"))
    return _gender(lemma), "p" if changed else "s"
