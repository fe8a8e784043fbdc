"""Whether two words of names are the same, both Arabic or one of them in Latin letters."""

from __future__ import annotations

from ingest.actors.likeness import ratio
from ingest.languages.arabic.names import name_tokens
from ingest.languages.arabic.romanisation import romanise, skeleton

_ALIKE = 0.84
_BONES = 3
_SPOKEN = 0.72
_SPELT = 0.72
_WRITTEN = 0.78


def spelt_alike(word: str, other: str) -> bool:
    """Whether two words are one spelt twice, and not only of the same sound."""
    if other.isascii():
        known = name_tokens().get(word)
        return known is not None and other in {known.latin, known.french}
    return skeleton(word) == skeleton(other) and ratio(_plain_g(word), _plain_g(other)) >= _ALIKE


def same_word(word: str, other: str) -> bool:
    """Whether two words can be the same part of a name."""
    if word == other:
        return True
    known = name_tokens().get(word)
    if known and other in {known.latin, known.french}:
        return True
    if not other.isascii() and ratio(_plain_g(word), _plain_g(other)) < _SPELT:
        return False
    ours, theirs = skeleton(word), skeleton(other)
    if min(len(ours), len(theirs)) >= _BONES:
        return ours == theirs or ratio(ours, theirs) >= _ALIKE
    return bool(ours) and ours == theirs and _spoken_alike(word, other)


def _plain_g(word: str) -> str:
    return word.removeprefix("ال").replace("ج", "غ")


def _spoken_alike(word: str, other: str) -> bool:
    """For names of one or two consonants, which say too little, the vowels count as well: حامد is not محمد."""
    if other.isascii():
        return ratio(romanise((word,)).lower().removeprefix("al-"), other) >= _SPOKEN
    related = word.endswith("ي") == other.endswith("ي")  # حامدي is "of Hamid", and not Hamid
    return related and ratio(_plain_g(word), _plain_g(other)) >= _WRITTEN
