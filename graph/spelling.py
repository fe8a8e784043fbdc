"""Spelling made one for search: `folds.json` is the table, here for Python and in every view for its reader."""

from __future__ import annotations

import json
import re
import unicodedata
from importlib.resources import files
from typing import Final

FOLDS: Final = json.loads((files("graph") / "folds.json").read_text(encoding="utf-8"))
_DROP: Final = re.compile(FOLDS["drop"])
_LETTERS: Final[dict[int, str]] = str.maketrans(FOLDS["letters"])


def fold(text: str) -> str:
    """The text in lower case without accents, vowel marks and tatweel, hamza, ى/ي and ة/ه made one.

    >>> fold("كيم جونغ أون"), fold("Erdoğan")
    ('كيم جونغ اون', 'erdogan')
    """
    # Hamza carriers are folded first: NFD would part أ into ا and a mark, as it does ğ into g and a mark.
    parted = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return " ".join(_DROP.sub("", parted).lower().split())
