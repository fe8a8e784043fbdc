"""Arabic names in Latin letters: a spelling to show, and a consonant skeleton to compare across scripts.

The spelling is the one usual in the press, taken word by word from `name_tokens.tsv`; words not found there are
written letter by letter. In the countries that spell names the French way (`FRENCH`) ش is ch and و is ou (Chahed,
Jhinaoui); elsewhere sh and u. The skeleton idea is that of `findings/ARABIC.md`: consonants alone, those that scripts
confuse made one, so that غوتيريش and Guterres meet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.languages.arabic.names import name_tokens, particles
from ingest.languages.arabic.script import fold

FRENCH = frozenset({"TUN", "DZA", "MAR", "MRT", "ESH", "TCD", "DJI", "COM"})

_GIVEN_JOINED = {"CHN": "", "KOR": "-", "TWN": "-"}

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "",
}  # fmt: skip
_FRENCH = {"ش": "ch", "و": "ou", "ق": "k", "ذ": "dh"}
_VOWELS = frozenset("aeiou")

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
    """A name in Latin letters, its words given in Arabic; the polity decides between French and English spelling.

    >>> romanise(("فرحات", "الجهيناوي"), "TUN")
    'Farhat Jhinaoui'
    """
    french = polity in FRENCH
    folded = [fold(word) for word in words]
    parts: list[str] = []
    index = 0
    while index < len(folded):
        joined = _servant(folded[index + 1], french) if folded[index] == "عبد" and index + 1 < len(folded) else ""
        parts.append(joined or _word(folded[index], french, first=index == 0))
        index += 2 if joined else 1
    return _family_first([part for part in parts if part], polity)


def _family_first(parts: list[str], polity: str) -> str:
    """Chinese given names are written as one word (Liu Weimin), South Korean ones with a hyphen (Moon Jae-in)."""
    if polity in _GIVEN_JOINED and len(parts) == 3:
        return f"{parts[0]} {parts[1]}{_GIVEN_JOINED[polity]}{parts[2].lower()}"
    return " ".join(parts)


def _servant(word: str, french: bool) -> str:
    """Names of عبد and one of the names of God, written as one: Abdelaziz, Abdulaziz."""
    known = name_tokens().get(f"عبد{word}")
    if known and skeleton(known.latin) == skeleton(f"عبد{word}"):
        return ((known.french or known.latin) if french else known.latin).capitalize()
    rest = _word(word.removeprefix("ال"), french, first=False).lower()
    return f"Abdel{rest}" if french else f"Abdul {rest.capitalize()}"


def _word(word: str, french: bool, first: bool) -> str:
    if particle := particles().get(word):
        latin = (particle.french or particle.latin) if french else particle.latin
        return latin.capitalize() if first or particle.kind != "nobility" else latin
    if word == "الله":
        return "Allah"
    known = name_tokens().get(word) or name_tokens().get(word.removeprefix("ال"))
    if known:
        latin = (known.french or known.latin) if french else known.latin
        return _article(word, latin, french)
    return _article(word, _letters(word.removeprefix("ال") if len(word) > 4 else word, french), french)


def _article(word: str, latin: str, french: bool) -> str:
    if french or not word.startswith("ال") or len(word) <= 4:
        return latin.capitalize()
    return f"al-{latin.capitalize()}"


def _letters(word: str, french: bool) -> str:
    table = _LETTERS | _FRENCH if french else _LETTERS
    latin = "".join(_letter(word, index, table) for index in range(len(word)))
    spelt = _vowelled(re.sub(r"ii+", "i", latin), french)
    return re.sub(r"(?<=[aeiou])s(?=[aeiou])", "ss", spelt) if french else spelt


def _letter(word: str, index: int, table: dict[str, str]) -> str:
    letter = word[index]
    before = word[index - 1] if index else ""
    after = word[index + 1] if index + 1 < len(word) else ""
    if letter == "و" and (not before or after == "ا"):
        return "ou" if table["و"] == "ou" and before else "w"
    if letter == "ي" and (not before or after in {"ا", "و"}):
        return "y"
    if letter == "ه" and not after:
        return "a" if before and (before == "ي" or table.get(before, "a")[-1:] not in _VOWELS) else ""
    return table.get(letter, "")


def _vowelled(latin: str, french: bool) -> str:
    """Short vowels are not written in Arabic: one is put into the heaps of consonants nobody could say."""
    units = re.findall(r"sh|ch|kh|gh|th|dh|.", latin)
    consonants = [unit[0] not in _VOWELS for unit in units]
    out: list[str] = []
    heap = 0
    for index, unit in enumerate(units):
        heap = heap + 1 if consonants[index] else 0
        out.append(unit)
        follows = index + 1 < len(units) and consonants[index + 1]
        if heap == 1 and index == 0 and follows and not (french and units[1] == "h"):
            out.append("e" if french else "a")
            heap = 0
        elif heap == 2 and follows:
            out.append("a")
            heap = 0
    return "".join(out)


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
