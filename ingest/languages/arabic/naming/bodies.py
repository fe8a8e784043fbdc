"""Bodies of a state and its unnamed people: الجيش الإيراني, وزارة الخارجية الصينية, مسؤول عسكري إسرائيلي."""

from __future__ import annotations

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.actors.naming import Draft, Institution


class Bodies:
    """The institutions one sentence names."""

    def __init__(self, look: Lookup) -> None:
        self._look = look

    def at(self, start: int) -> Draft | None:
        """The institution that starts at a token."""
        for match in self._look.lexicon.institutions.all_at(self._look.words, start):
            if draft := self._institution(match):
                return draft
        return None

    def _institution(self, match: Match[Institution]) -> Draft | None:
        position = match.end
        for _ in range(4):
            if position >= self._look.size:
                break
            for name in self._look.names(position):
                entry = name.values[0]
                near = position == match.end or (position == match.end + 1 and self._look.words.keys[match.end] == "في")
                if entry.code and not name.taken and self._of_state(entry, near):
                    return Draft(
                        "body", match.start, name.end, match.taken, polities=(entry.code,), institution=match.values[0]
                    )
            modifier = self._look.modifier(position)
            if self._begins_office(position):
                break
            if self._look.words.keys[position - 1] == "في":
                break
            field = self._look.words.keys[position].startswith(("ال", "وال", "لل"))
            if (
                modifier is None
                and not field
                and not (position == match.end and self._look.words.keys[position] == "في")
            ):
                break
            position = modifier.end if modifier else position + 1
        if match.values[0].alone and match.values[0].definite:
            return Draft("body", match.start, match.end, match.taken, institution=match.values[0])
        return None

    def _begins_office(self, position: int) -> bool:
        """Whether an office with the article follows, which is a phrase of its own: إدارة الرئيس الأمريكي ترامب."""
        title = self._look.title(position)
        return title is not None and title.values[0].definite and bool(title.values[0].predicate)

    def _of_state(self, entry: Entry, adjacent: bool) -> bool:
        if entry.code.startswith("ORG:"):
            return False
        return entry.kind == "adjective" or (entry.kind in {"state", "capital"} and adjacent)
