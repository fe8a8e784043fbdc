"""Names of states that mean something else in their place: a currency's or a league's, or somebody's given name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.languages.arabic.names import is_dictionary_word, name_class
from ingest.languages.arabic.script import fold
from ingest.tables import rows

_DATA = files("ingest.languages.arabic") / "data"
_ARTICLE = "ال"
_OF_STATES = frozenset({"state", "adjective"})


class Namesakes:
    """What only bears the name of a state, in one sentence."""

    def __init__(self, look: Lookup) -> None:
        self._look = look

    def at(self, match: Match[Entry]) -> bool:
        """Whether a name found is another's here."""
        if self._surname(match):
            return True
        return match.values[0].kind in _OF_STATES and (self._thing(match) or self._given(match))

    def _thing(self, match: Match[Entry]) -> bool:
        """دولار أمريكي; one definite adjective may stand between: التوقيت الصيفي البريطاني."""
        before = match.start - 1
        quality = self._look.key(before).startswith(_ARTICLE)
        return self._names_thing(before) or (quality and self._names_thing(before - 1))

    def _names_thing(self, position: int) -> bool:
        if position < 0:
            return False
        return any(rest.removeprefix(_ARTICLE) in thing_words() for _, rest in self._look.words.readings[position])

    def _surname(self, match: Match[Entry]) -> bool:
        """آدم كييف "Adam Keefe": such a name behind a given name."""
        single = match.end - match.start == 1 and not match.taken and match.start > 0
        if not single or match.key not in given_places():
            return False
        before = match.start - 1
        return name_class(self._look.text(before)) == "given" and not self._look.names(before)

    def _given(self, match: Match[Entry]) -> bool:
        """تشاد هاميل: a strange word follows, that no table knows."""
        if match.end - match.start > 1 or match.taken or match.key not in given_places():
            return False
        after = self._look.text(match.end)
        strange = name_class(after) in {"unknown", "given", "surname"} and not is_dictionary_word(after)
        return bool(after) and strange and not self._look.names(match.end)


@cache
def thing_words() -> frozenset[str]:
    """Words after which a nationality names a thing, folded. Raises BadTable."""
    return frozenset(fold(row.required("word")) for row in rows(_DATA / "thing_words.tsv", ("word", "gloss")))


@cache
def given_places() -> frozenset[str]:
    """Names and adjectives of states that are given names too, folded. Raises BadTable."""
    return frozenset(fold(row.required("place")) for row in rows(_DATA / "given_places.tsv", ("place", "gloss")))
