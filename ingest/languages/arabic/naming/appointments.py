"""Offices that a sentence gives to somebody: انتُخب شتاينماير رئيسا للبلاد, عُيّن لودريان في منصب وزير الدفاع."""

from __future__ import annotations

from functools import cache

from ingest.actors.lookup import Lookup
from ingest.actors.naming import Draft
from ingest.languages.arabic.inflection import DATA
from ingest.languages.arabic.names import name_class
from ingest.languages.arabic.naming.offices import Offices
from ingest.languages.arabic.script import bare, fold
from ingest.tables import rows

_BEFORE = 14
_BETWEEN = 9
_POST = frozenset({"منصب", "لمنصب", "بمنصب"})
_ENDS = frozenset(".؛;!؟?")


@cache
def appointing_words() -> frozenset[str]:
    """The words of appointing.tsv, folded. Raises BadTable."""
    return frozenset(fold(row.required("word")) for row in rows(DATA / "appointing.tsv", ("word", "gloss")))


class Appointments:
    """The offices that one sentence says people are given."""

    def __init__(self, look: Lookup, offices: Offices) -> None:
        self._look = look
        self._offices = offices

    def given(self, draft: Draft) -> Draft:
        """A named person with the office that the sentence appoints him to, else as he was."""
        if draft.kind != "person":
            return draft
        appointed = self._appoints(range(max(0, draft.first - _BEFORE), draft.first))
        for position in range(draft.last, min(self._look.size, draft.last + _BETWEEN)):
            if self._closes(position):
                break
            if appointed and (found := self._offices.conferred(draft, self._title(position))):
                return found
            appointed = appointed or self._appoints(range(position, position + 1))
        return draft

    def _title(self, position: int) -> int:
        """Where the title starts that a position gives somebody: there in the accusative, behind منصب; else -1."""
        if self._look.key(position) in _POST:
            return position + 1
        indefinite = bare(self._look.text(position)).endswith("ا") and not self._look.key(position).startswith("ال")
        return position if indefinite else -1

    def _appoints(self, positions: range) -> bool:
        """Whether a word of appointment stands there, in the same sentence as what follows."""
        keys = [self._look.key(position) for position in positions]
        last = max((index for index, key in enumerate(keys) if self._look.text(positions[index]) in _ENDS), default=-1)
        return any(key in appointing_words() or key[1:] in appointing_words() for key in keys[last + 1 :])

    def _closes(self, position: int) -> bool:
        """Whether another person or another sentence begins, to whom the office may belong."""
        if self._look.text(position) in _ENDS or name_class(self._look.text(position)) == "given":
            return True
        return any(match.values[0].kind == "person" for match in self._look.names(position))
