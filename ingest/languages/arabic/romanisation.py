"""Arabic names in Latin letters: a spelling to show, and a consonant skeleton to compare across scripts.

The spelling is the one usual in the press. Words are looked up in `name_tokens.tsv`; the surnames of people of the
West among the surnames people bear there (`surnames`); what is left is spelt in the manner of the state (`manners`):
Tunisian names the French way (Chahed, Jhinaoui), Chinese ones in pinyin. The skeleton idea is that of
`findings/ARABIC.md`: consonants alone, those that scripts confuse made one, so that غوتيريش and Guterres meet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from ingest.languages.arabic.manners import Manner, manner, manner_of, spell
from ingest.languages.arabic.names import name_tokens, particles
from ingest.languages.arabic.script import fold
from ingest.languages.arabic.surnames import usual
from ingest.tables import rows

_DATA = files("ingest.languages.arabic") / "data"

_GIVEN_JOINED = {"CHN": "", "KOR": "-", "TWN": "-"}
_FRENCH = frozenset({"french", "algerian"})
# Letters and beginnings that transcriptions of European names do not have.
_ARAB_LETTERS = re.compile("[حعضظذص]")
_ARAB_WORDS = frozenset({"عبد", "ابو", "بن", "ولد", "ال", "ابن"})

_ARABIC_CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("اويىءعهح", ""),
        **dict.fromkeys("طتث", "t"), **dict.fromkeys("دذضظ", "d"), **dict.fromkeys("سصز", "s"),
        **dict.fromkeys("كقغجخ", "k"), "ب": "b", "ش": "x", "ر": "r", "ف": "f", "ل": "l", "م": "m", "ن": "n",
    }
)  # fmt: skip
_LATIN_GROUPS = (
    ("tch", "x"), ("sch", "x"), ("sh", "x"), ("ch", "x"), ("kh", "k"), ("gh", "k"), ("ph", "f"), ("th", "t"),
    ("dh", "d"), ("ck", "k"),
)  # fmt: skip
_LATIN_CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("aeiouyhw", ""), **dict.fromkeys("ckqgj", "k"), **dict.fromkeys("pb", "b"),
        **dict.fromkeys("fv", "f"), **dict.fromkeys("sz", "s"),
    }
)  # fmt: skip


def romanise(words: Sequence[str], polity: str = "") -> str:
    """A name in Latin letters, its words given in Arabic; the state decides the manner of spelling.

    >>> romanise(("فرحات", "الجهيناوي"), "TUN")
    'Farhat Jhinaoui'
    """
    folded = [fold(word) for word in words]
    how = _manner(folded, polity)
    parts: list[str] = []
    index = 0
    while index < len(folded):
        joined = _servant(folded[index + 1], how) if folded[index] == "عبد" and index + 1 < len(folded) else ""
        last = len(folded) > 1 and index == len(folded) - 1
        parts.append(joined or _word(folded[index], how, first=index == 0, last=last))
        index += 2 if joined else 1
    return _family_first([part for part in parts if part], polity)


def _manner(folded: Sequence[str], polity: str) -> Manner:
    how = manner_of(polity)
    arab = any(_arab(word) or (not polity and word in _maghreb()) for word in folded)
    alone = len(folded) == 1 and not polity
    return manner("arabic") if how.name == "western" and (arab or alone) else how


def _arab(word: str) -> bool:
    """Whether a part of a name is Arab by its letters, or by an article that is none of a foreign name's (ألكسندر)."""
    article = word.startswith("ال") and len(word) > 4 and word not in name_tokens()
    return article or word in _ARAB_WORDS or _ARAB_LETTERS.search(word) is not None


def borne(words: Sequence[str], polity: str) -> bool:
    """Whether people of a state may well have a name: one with a letter or word that only Arab names have is Arab.

    >>> borne(("عبد", "العزيز"), "SWE"), borne(("بيرند", "ريكس"), "TUN"), borne(("منصف", "كامل"), "TUN")
    (False, False, True)
    """
    folded, how = [fold(word) for word in words], manner_of(polity)
    if how.name == "hebrew":  # which has the letters of Arab names (إسحق, حاييم)
        return not any(word in _ARAB_WORDS or word in _maghreb() for word in folded)
    return any(_arab(word) or word in _maghreb() for word in folded) == ("arabic" in how.letters)


def _family_first(parts: list[str], polity: str) -> str:
    """Chinese given names are written as one word (Liu Weimin), South Korean ones with a hyphen (Moon Jae-in)."""
    if polity in _GIVEN_JOINED and len(parts) == 3:
        return f"{parts[0]} {parts[1]}{_GIVEN_JOINED[polity]}{parts[2].lower()}"
    return " ".join(parts)


def _servant(word: str, how: Manner) -> str:
    """Names of عبد and one of the names of God, written as one: Abdelaziz, Abdulaziz."""
    if how.name in _FRENCH and (spelt := _maghreb().get(f"عبد{word}")):
        return spelt.capitalize()
    known = name_tokens().get(f"عبد{word}")
    if known and skeleton(known.latin) == skeleton(f"عبد{word}"):
        return (known.french if how.name in _FRENCH and known.french else known.latin).capitalize()
    rest = _word(word.removeprefix("ال"), how).lower()
    return f"Abdel{rest}" if how.name in _FRENCH else f"Abdul {rest.capitalize()}"


def _word(word: str, how: Manner, first: bool = False, last: bool = False) -> str:
    if particle := particles().get(word):
        latin = (particle.french or particle.latin) if how.name in _FRENCH else particle.latin
        return latin.capitalize() if first or particle.kind != "nobility" else latin
    if word == "الله":
        return "Allah"
    known = _part(word, how)
    if last and how.name == "western":
        known = usual(word, known) or known
    return _article(word, known or _spelt(word.removeprefix("ال") if len(word) > 4 else word, how), how)


def _spelt(word: str, how: Manner) -> str:
    latin = spell(word, how)
    return re.sub(r"(?<=[aeiou])s(?=[aeiou])", "ss", latin) if how.name in _FRENCH else latin


def _part(word: str, how: Manner) -> str:
    """The usual spelling of a part of names, "" where none is known in a manner."""
    if how.name in _FRENCH and (spelt := _maghreb().get(word.removeprefix("ال")) or _maghreb().get(word)):
        return spelt
    known = name_tokens().get(word) or name_tokens().get(word.removeprefix("ال")) if how.parts else None
    if known is None:
        return ""
    return known.french if how.name in _FRENCH and known.french else known.latin


@cache
def _maghreb() -> dict[str, str]:
    """See maghreb_names.tsv. Raises BadTable."""
    return {row.required("name"): row.required("latin") for row in rows(_DATA / "maghreb_names.tsv", ("name", "latin"))}


def _article(word: str, latin: str, how: Manner) -> str:
    name = f"Mc{latin[2:].capitalize()}" if how.name == "western" and latin.startswith("mc") else latin.capitalize()
    return f"{how.article}{name}" if word.startswith("ال") and len(word) > 4 else name


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of a word in either script, those confused between scripts made one, doubled ones single.

    >>> skeleton("غوتيريش"), skeleton("Guterres"), skeleton("بوتين") == skeleton("Putin")
    ('ktrx', 'ktrs', True)
    """
    folded = fold(word).lower()
    if folded.startswith("ال") and len(folded) > 4:
        folded = folded[2:]
    for group, letter in _LATIN_GROUPS:
        folded = folded.replace(group, letter)
    bones = folded.replace("تش", "ش").translate(_ARABIC_CONSONANTS).translate(_LATIN_CONSONANTS)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]", "", bones))
