"""The language of a text by its letters, for articles that do not say."""

from __future__ import annotations

import re

# Letters that Arabic does not write, by the language they tell (Unicode Standard, chapter 9.2, Arabic): names and
# dialect bring a few of them into Arabic text (پوتين, گ), so a share is asked for.
_TELLTALES = {
    "ur": "ٹڈڑںےھ",
    "ps": "ټډړږښځڅېۍ",
    "ku": "ێۆڵڕە",
    "fa": "پچژگ",
}
_TELLING_SHARE = 0.01
# The feminine ending is some 3-4 % of the letters of Arabic prose and next to none of Persian, which writes ه or ت.
_FEMININE_SHARE = 0.01
_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LETTER = re.compile(r"[^\W\d_]")

NAMES = {
    "ar": "Arabic",
    "en": "English",
    "fa": "Persian",
    "ku": "Kurdish",
    "ps": "Pashto",
    "ur": "Urdu",
    "und": "its language",
}
"""What to call the languages that `language` tells apart."""


def language(text: str) -> str:
    """The ISO 639-1 code: "ar", "fa", "ku", "ps" or "ur" for Arabic script, "en" for Latin, "und" for any other.

    >>> language("أجرى الرئيسان محادثات في بكين"), language("The presidents met in Beijing")
    ('ar', 'en')
    """
    letters = len(_LETTER.findall(text))
    arabic = len(_ARABIC.findall(text))
    if arabic * 2 > letters:
        return _of_arabic_script(text, arabic)
    return "en" if len(_LATIN.findall(text)) * 2 > letters else "und"


def _of_arabic_script(text: str, letters: int) -> str:
    if text.count("ة") > _FEMININE_SHARE * letters:
        return "ar"
    for code, telltales in _TELLTALES.items():
        if sum(map(text.count, telltales)) > _TELLING_SHARE * letters:
            return code
    return "ar"
