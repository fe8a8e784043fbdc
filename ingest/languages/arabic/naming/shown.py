"""Names that only their place shows to be names: after a verb of saying or an office, before a comma or "that".

Most Arabic surnames are ordinary words or derived from places (الطبيب "the doctor", المغزاوي), so a given name alone
does not prove that the word after it is one (زار سمير الوزير "Samir visited the minister").
"""

from __future__ import annotations

from ingest.actors.lookup import Lookup
from ingest.languages.arabic.names import group_words, is_word, name_class, name_openers, phrase_stops

_COMMAS = frozenset("،,:؛.()\"«»'!؟-–")
_QUOTES = frozenset("\"'“«")
_THAT = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها"})
_NOT_OF_SURNAMES = ("ه", "ات", "ين", "ون")
_OF_VERBS = ("ي", "ت", "سي", "ست", "ا", "ب", "ل", "و", "ف")
_PART = frozenset({"given", "common", "particle"})
_LONGEST_TITLE = 4


def names_a_group(look: Lookup, start: int) -> bool:
    """Whether what starts at a token is called a party, place or body by the word before: ببرج باجي مختار."""
    before = start - 2 if look.text(start - 1) in _QUOTES else start - 1
    if not 0 <= before < look.size or look.key(before).startswith("لل"):
        return False
    return any(rest in group_words() for _, rest in look.words.readings[before])


class Shown:
    """The places of one sentence."""

    def __init__(self, look: Lookup) -> None:
        self._look = look

    def at(self, start: int, end: int, taken: int) -> bool:
        """Whether a run of words is a name by what stands in it and around it."""
        if names_a_group(self._look, start):
            return False
        kinds = self._kinds(start, end, taken)
        if kinds[-1] == "surname":
            return self._with_surname(start, end, kinds)
        opened = self._spoken(start) and not taken and self._closed(end)
        if kinds[0] == "common":
            return opened and kinds[-1] == "given"
        strange = all(kind in {"unknown", "given"} for kind in kinds)
        return opened and strange and all(len(self._look.key(index)) > 2 for index in range(start, end))

    def with_a_noun(self, start: int, taken: int) -> bool:
        """Whether a given name and one ordinary word make a name: قال سمير نشار إن."""
        after = self._look.key(start + 1)
        if taken or name_class(self._look.text(start)) != "given" or not (self._spoken(start) or self._parted(start)):
            return False
        if len(after) < 3 or after.startswith(_OF_VERBS) or after.endswith(("ا", "ه")) or not after.isalpha():
            return False
        if after in phrase_stops() or self._another(start + 1):
            return False
        return self._look.text(start + 2) in _COMMAS or self._look.key(start + 2) in _THAT

    def _kinds(self, start: int, end: int, taken: int) -> list[str]:
        """What the words can be in a name; عبد and its word are one given name."""
        kinds: list[str] = []
        for index in range(start, end):
            if index > start and self._look.key(index - 1).removeprefix("و") == "عبد":
                kinds[-1] = "given"
            else:
                kinds.append(name_class(self._look.text(index, taken if index == start else 0)))
        return kinds

    def _with_surname(self, start: int, end: int, kinds: list[str]) -> bool:
        """A given name and a definite word: one that is no word otherwise, or in a place where names stand."""
        whole = kinds[0] == "given" and len(kinds) > 1 and all(kind in _PART for kind in kinds[1:-1])
        last, key = self._look.text(end - 1), self._look.key(end - 1)
        if not whole or key.endswith(_NOT_OF_SURNAMES) or self._another(end - 1):
            return False
        if not is_word(last):
            return True
        return self._closed(end) and (self._spoken(start) or self._titled(start))

    def _another(self, position: int) -> bool:
        """Whether something else than a person starts at a token."""
        look = self._look
        return bool(look.names(position) or look.title(position) or look.modifier(position))

    def _spoken(self, start: int) -> bool:
        return self._look.key(start - 1) in name_openers()

    def _titled(self, start: int) -> bool:
        """Whether an office ends right before, or before the comma before."""
        end = start - 1 if self._look.text(start - 1) in _COMMAS else start
        titles = (self._look.title(index) for index in range(max(0, end - _LONGEST_TITLE), end))
        return any(title is not None and title.end == end for title in titles)

    def _parted(self, start: int) -> bool:
        """Whether a comma or an office stands right before."""
        return self._look.text(start - 1) in _COMMAS or self._titled(start)

    def _closed(self, end: int) -> bool:
        after = self._look.key(end)
        stops = self._look.text(end) in _COMMAS or after in phrase_stops() or after in _THAT
        return stops or self._look.title(end) is not None or end >= self._look.size
