"""Arabic verbs: every way to read a token as a verb with what is written onto it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from ingest.languages.arabic.letters import Letters, letters_of
from ingest.languages.arabic.script import fold
from ingest.tables import rows

_DATA = files("ingest.languages.arabic") / "data"
_LEMMA_COLUMNS = ("lemma", "root", "form", "object", "rank", "gloss")

# Object pronouns, longest first: اتهمها "accused her", يمكنهم "they can".
PRONOUNS = ("هما", "ها", "هم", "هن", "كم", "ني", "نا", "ه", "ك")
_TANWIN = frozenset("\u064b\u064c\u064d")
_FATHA, _DAMMA, _KASRA, _SHADDA = "\u064e", "\u064f", "\u0650", "\u0651"
# Forms whose active imperfect has u on its prefix: يُعلن, يُقدّم, يُشارك, يُسيطر.
_DAMMA_PREFIX = frozenset(("II", "III", "IV", "Iq"))


@dataclass(frozen=True, slots=True)
class VerbReading:
    """A token read as a verb.

    `lemma` is the past, third person masculine singular, with its hamza; `aspect` perf or imp; `person` 1 or 3;
    `gender` m, f or ""; `number` s, d or p; `voice` act or pass. `conj` is و or ف, `future` whether س stands before
    it, `particle` ل ("in order to", "let him"), `pronoun` the object as folded. `begin` and `end` bound the stem in the
    token. `cost` orders the readings of one token, the most plausible having the least.
    """

    lemma: str
    aspect: str
    person: str
    gender: str
    number: str
    voice: str
    conj: str
    future: bool
    particle: str
    pronoun: str
    begin: int
    end: int
    cost: float


@dataclass(frozen=True, slots=True)
class VerbLemma:
    """What the table says of a verb; homographs (علم I/i~a "know", II "teach") are one, with all their forms."""

    forms: frozenset[str]
    takes_object: bool
    rank: int


@lru_cache(maxsize=1 << 16)
def verb_readings(token: str) -> tuple[VerbReading, ...]:
    """Every way to read a token as a verb, the most plausible first; none where it cannot be one.

    >>> [(r.lemma, r.conj, r.future, r.pronoun, r.voice) for r in verb_readings("وسيتهمونه")]
    [('اتهم', 'و', True, 'ه', 'act'), ('اتهم', 'و', True, 'ه', 'pass')]
    """
    word = letters_of(token)
    if word is None or word.raw.endswith("ة") or _TANWIN & set(token) or word.folded in _never_verbs():
        return ()
    found = {reading for prefix in _prefixes(word.folded) for reading in _with_prefix(word, prefix)}
    return tuple(
        sorted(found, key=lambda r: (r.cost, len(r.lemma), r.lemma, r.voice, -"dps".index(r.number), r.gender))
    )


@cache
def verb_lemmas() -> Mapping[str, VerbLemma]:
    """The verbs by lemma. Raises BadTable."""
    found: dict[str, VerbLemma] = {}
    for row in rows(_DATA / "verb_lemmas.tsv", _LEMMA_COLUMNS):
        form = row["form"].removesuffix("/reduced").removesuffix("/strong")
        takes, rank = row["object"] == "yes", int(row.required("rank"))
        old = found.get(row["lemma"], VerbLemma(frozenset(), False, rank))
        found[row["lemma"]] = VerbLemma(old.forms | {form}, old.takes_object or takes, min(old.rank, rank))
    return found


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    """The lines of `verbs.tsv` by form; their cells are read when they are asked for."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (_DATA / "verbs.tsv").read_text(encoding="utf-8").split("\n")[2:]:
        form, _, cells = line.partition("\t")
        found[form] = (*found.get(form, ()), cells)
    found.pop("", None)
    return found


@cache
def _never_verbs() -> frozenset[str]:
    return frozenset(fold(row.required("word")) for row in rows(_DATA / "never_verbs.tsv", ("word", "gloss")))


@dataclass(frozen=True, slots=True)
class _Prefix:
    conj: str
    particle: str

    @property
    def size(self) -> int:
        return len(self.conj) + len(self.particle)


def _prefixes(folded: str) -> Iterator[_Prefix]:
    for conj in ("", "و", "ف"):
        for particle in ("", "س", "ل"):
            if folded.startswith(conj + particle):
                yield _Prefix(conj, particle)


def _with_prefix(word: Letters, prefix: _Prefix) -> Iterator[VerbReading]:
    rest = word.folded[prefix.size :]
    for pronoun in ("", *PRONOUNS):
        stem = rest.removesuffix(pronoun)
        if len(stem) < 2 or (pronoun and stem == rest):
            continue
        for form in _stem_forms(stem, pronoun):
            for cells in _forms().get(form, ()):
                yield from _read(word, prefix, pronoun, len(stem), cells)


def _stem_forms(stem: str, pronoun: str) -> Iterator[str]:
    """The free forms of a stem: before a pronoun ى is ا (التقاه) and the ا of the plural drops (اتهموه)."""
    yield stem
    if pronoun and stem.endswith("ا"):
        yield stem[:-1] + "ي"
    if pronoun and stem.endswith("و"):
        yield stem + "ا"


def _read(word: Letters, prefix: _Prefix, pronoun: str, size: int, cells: str) -> Iterator[VerbReading]:
    lemma, aspect, person, gender, number, mood, voices = cells.split("\t")
    verb = verb_lemmas()[lemma]
    if prefix.particle and (aspect != "imp" or (person, number) == ("1", "s")):
        return
    if pronoun and not verb.takes_object:
        return
    marks = word.marks[prefix.size : prefix.size + size]
    written = word.raw[prefix.size : prefix.size + size]
    if not _head_fits(written, lemma, aspect, person + number):
        return
    for voice in voices.split("|"):
        if not _voice_fits(word.folded[prefix.size :], marks, verb, aspect, voice):
            continue
        begin, end = word.span(prefix.size, prefix.size + size)
        cost = (
            _cost(verb, prefix, pronoun)
            + _rarity(person + gender + number, mood, voice, verb.takes_object, pronoun)
            + _misspelling(written, lemma, verb, aspect, voice)
        )
        yield VerbReading(
            lemma, aspect, person, gender, number, voice,
            prefix.conj, prefix.particle == "س", "ل" if prefix.particle == "ل" else "", pronoun, begin, end, cost,
        )  # fmt: skip


# What each makes less likely, set by hand. A step of rank counts as much as a hidden س.
_FEMININE_PLURAL, _FIRST_SINGULAR, _FIRST_PLURAL, _SHORT_MOOD, _PASSIVE, _ODD_PASSIVE = 2.0, 4.0, 2.0, 1.5, 0.5, 2.0
_MISSPELT = 1.0
_HAMZAS = frozenset("أإآؤئء")
# Forms whose active imperfect can end in ى: يسعى, يلقى, يتلقى, يتنامى.
_ALIF_IMPERFECT = frozenset(("I/a~a", "I/i~a", "V", "VI"))


def _cost(verb: VerbLemma, prefix: _Prefix, pronoun: str) -> float:
    return verb.rank / 2 + 1.5 * bool(prefix.conj) + 0.5 * bool(prefix.particle) + 1.5 * bool(pronoun)


def _rarity(person: str, mood: str, voice: str, takes_object: bool, pronoun: str) -> float:
    """What the form itself costs: the passive of a verb without object, or with one left over, is odd."""
    by_person = {"3fp": _FEMININE_PLURAL, "1s": _FIRST_SINGULAR, "1p": _FIRST_PLURAL}.get(person, 0.0)
    short = _SHORT_MOOD if mood and person in ("3ms", "3fs") else 0.0
    odd = _ODD_PASSIVE if voice == "pass" and (pronoun or not takes_object) else 0.0
    return by_person + short + (_PASSIVE if voice == "pass" else 0.0) + odd


def _head_fits(written: str, lemma: str, aspect: str, person: str) -> bool:
    """Whether the first letter allows the reading: "I" is written أ or آ (أعتقد), and neither is the other."""
    if aspect == "imp":
        return person != "1s" or written[0] in "أآ"
    return {written[0], lemma[0]} != {"أ", "آ"}


def _misspelling(written: str, lemma: str, verb: VerbLemma, aspect: str, voice: str) -> float:
    """What it costs to read the word in spite of its hamza (بدا is not بدأ) or its last letter (توفي, تلقى)."""
    hamzas = [any(letter in _HAMZAS for letter in text) for text in (written, lemma)]
    bare_hamza = hamzas[1] and not hamzas[0] and (aspect == "perf" or lemma[-1] in _HAMZAS)
    odd_hamza = aspect == "perf" and hamzas[0] and not hamzas[1]
    likely_first_person = 3 * (odd_hamza and written[0] == "أ")
    odd_perfect = aspect == "perf" and voice == "act" and written[-1] == "ي" and lemma[-1] == "ى"
    odd_imperfect = aspect == "imp" and voice == "act" and written[-1] == "ى" and not verb.forms & _ALIF_IMPERFECT
    return _MISSPELT * (bare_hamza + odd_hamza + likely_first_person + odd_perfect + odd_imperfect)


def _voice_fits(letters: str, marks: tuple[str, ...], verb: VerbLemma, aspect: str, voice: str) -> bool:
    """Whether the vowel marks the text has allow this voice: عُقدت and يُعتقد are passive, يَعتقد is not."""
    told = _perfect_voice(letters, marks, verb) if aspect == "perf" else _imperfect_voice(marks, verb)
    return told in ("", voice)


def _perfect_voice(letters: str, marks: tuple[str, ...], verb: VerbLemma) -> str:
    head = marks[: 3 if letters.startswith("ا") else 2]
    if any(_DAMMA in mark for mark in head):
        return "" if "I/u~u" in verb.forms and _DAMMA not in head[0] else "pass"
    return "act" if any(_FATHA in mark for mark in (head if letters.startswith("ا") else head[:1])) else ""


def _imperfect_voice(marks: tuple[str, ...], verb: VerbLemma) -> str:
    if _FATHA in marks[0] or any(_KASRA in mark for mark in marks[1:-1]):
        return "act"
    doubled = any(_SHADDA in mark for mark in marks[1:-1])
    forms = verb.forms & _DAMMA_PREFIX if doubled else verb.forms
    return "pass" if (_DAMMA in marks[0] and not forms <= _DAMMA_PREFIX) or not forms else ""
