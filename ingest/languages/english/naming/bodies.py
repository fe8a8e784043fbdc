"""Bodies of a state and its unnamed people: the Chinese government, senior Iraqi officials."""

from __future__ import annotations

from ingest.actors.naming import Draft
from ingest.languages.english.names import title_fields
from ingest.languages.english.naming.lookup import EnglishLookup
from ingest.languages.english.naming.offices import Offices

_BETWEEN = 4


class Bodies:
    """The institutions one sentence names."""

    def __init__(self, look: EnglishLookup, offices: Offices) -> None:
        self._look = look
        self._offices = offices

    def at(self, start: int) -> Draft | None:
        """The institution that starts at a token."""
        nation = self._offices.polity(start)
        if nation is None:
            return self._first(start)
        code = nation.values[0].code
        position = self._look.after_possessive(nation.end)
        for _ in range(_BETWEEN):
            if body := self._look.institution(position):
                if code.startswith("ORG:"):
                    return None
                return Draft("body", start, body.end, 0, polities=(code,), institution=body.values[0])
            modifier = self._look.modifier(position)
            if modifier is None and self._look.key(position) not in title_fields():
                return None
            position = modifier.end if modifier else position + 1
        return None

    def _first(self, start: int) -> Draft | None:
        """An institution with its state after it ("the government of Iraq"), or alone with the article."""
        body = self._look.institution(start)
        if body is None:
            return None
        if self._look.key(body.end) == "of" or (self._look.key(body.end) == "in" and body.values[0].alone):
            state = self._offices.polity(self._look.after_article(body.end + 1))
            if state and state.values[0].kind in {"state", "capital"}:
                return Draft("body", start, state.end, 0, polities=(state.values[0].code,), institution=body.values[0])
        if body.values[0].alone and self._look.key(start - 1) == "the":
            return Draft("body", start, body.end, 0, institution=body.values[0])
        return None
