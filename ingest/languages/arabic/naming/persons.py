"""Personal names without an office before them: those the tables know, and those that are made of parts of names."""

from __future__ import annotations

from ingest.actors.gazetteer import Match
from ingest.actors.lexicon import Entry
from ingest.actors.lookup import Lookup
from ingest.actors.naming import Draft
from ingest.actors.people import Sought
from ingest.languages.arabic.names import is_dictionary_word, is_word, name_class, particles
from ingest.languages.arabic.naming.offices import Offices
from ingest.languages.arabic.naming.runs import Runs
from ingest.languages.arabic.naming.shown import Shown, names_a_group

_REACH = 15  # how far before a holder stands the office that several have


class Persons:
    """The people one sentence names."""

    def __init__(self, look: Lookup, runs: Runs, offices: Offices) -> None:
        self._look = look
        self._runs = runs
        self._offices = offices
        self._shown = Shown(look)

    def known(self, match: Match[Entry], entry: Entry) -> Draft | None:
        """The mention of a person of the tables, None where the words are another's name."""
        single = match.end - match.start == 1
        if single and (not self._look.lexicon.in_their_time(entry, self._look.on) or self._follows_strange(match)):
            return None
        end = self._extended(match)
        if end is None:
            return None
        draft = Draft("person", match.start, end, match.taken, entry, (match.start, end))
        return self._offices.apposed(draft)

    def _follows_strange(self, match: Match[Entry]) -> bool:
        """Whether a surname stands behind somebody else's given name: ميلينيا ترامب."""
        before = self._look.text(match.start - 1)
        strange = name_class(before) in {"unknown", "given"}
        return strange and not match.taken and not self._look.names(match.start - 1)

    def _extended(self, match: Match[Entry]) -> int | None:
        """Where a known name ends once the parts are added that the tables leave out; None where it is another's."""
        run = self._runs.end(match.start, match.taken) or match.end
        added = [name_class(self._look.words.tokens[index].text) for index in range(match.end, run)]
        if sum(self._look.words.keys[index] not in particles() for index in range(match.start, match.end)) == 1:
            another = any(found.values[0].kind == "person" for found in self._look.names(match.end))
            if self._key(match) not in self._look.lexicon.people.openers:
                return match.end  # never a first name: what follows is another's (بوتين كيم)
            return None if added and added[0] in {"given", "particle"} and not another else match.end
        return run if added and all(kind in {"given", "particle"} for kind in added) else match.end

    def _key(self, match: Match[Entry]) -> str:
        """The first word of a match, without its proclitics."""
        return self._look.words.keys[match.start][match.taken :]

    def is_surname(self, match: Match[Entry]) -> bool:
        """Whether a nationality is part of a name: after a given name (منيب المصري), a plural after a strange word.

        Bare and behind a preposition it is no nationality at all: بروس is Bruce, and not "in Russians".
        """
        position = match.start
        bare = not match.key.startswith("ال")
        if bare and (match.taken > 1 or (match.taken and self._look.key(position)[:1] != "و")):
            return True
        before = name_class(self._look.text(position - 1)) if position else "stop"
        plural = bare and "ي" not in match.key[-4:]  # روس "Russians", unlike روسي and روسية
        return (before == "given" or (before == "unknown" and plural)) and not self._look.names(position - 1)

    def unknown(self, start: int) -> Draft | None:
        """A name nobody told of: two or more words, the first and another of them known parts of names."""
        for taken, _ in self._look.words.readings[start]:
            text = self._look.text(start, taken)
            if taken and (len(text) < 3 or is_word(self._look.text(start))):
                continue
            if name_class(text) not in {"given", "common", "unknown", "particle"}:
                continue
            end = self._runs.end(start, taken)
            if end == start + 1 and self._shown.with_a_noun(start, taken):
                return self._offices.apposed(Draft("person", start, end + 1, taken, None, (start, end + 1)))
            if end is None or end - start < 2:
                continue
            if draft := self._one_of_several(start, end, taken):
                return draft
            if self._sure(start, end, taken) or self._shown.at(start, end, taken):
                return self._offices.apposed(Draft("person", start, end, taken, None, (start, end)))
            if entry := self._linked(start, end, taken):
                return self._offices.apposed(Draft("person", start, end, taken, entry, (start, end)))
            if draft := self._strange(start, end, taken):
                return draft
        return None

    def _one_of_several(self, start: int, end: int, taken: int) -> Draft | None:
        """One more holder of an office that several have, after his nationality: الوزيران التركي فلان والقطري فلان."""
        before = next((match for match in self._look.names(start - 1) if match.taken == 1), None)
        if taken or before is None or before.values[0].kind != "adjective" or not before.key.startswith("ال"):
            return None
        if not any(self._of_several(index) for index in range(max(0, start - _REACH), start)):
            return None
        if any(self._runs.kind(index) == "stop" for index in range(start, end)):
            return None
        return Draft("person", start, end, taken, None, (start, end), polities=(before.values[0].code,))

    def _of_several(self, position: int) -> bool:
        """Whether an office that several hold starts at a token; a dual before its genitive is written وزيرا."""
        title = self._look.title(position)
        return title is not None and (title.values[0].number != "sg" or self._look.text(position).endswith("ا"))

    def _strange(self, start: int, end: int, taken: int) -> Draft | None:
        """A run of words that no list knows, which an office with its state behind it shows to be a person."""
        if taken or any(self._runs.kind(index) not in {"unknown", "given"} for index in range(start, end)):
            return None
        draft = self._offices.apposed(Draft("person", start, end, taken, None, (start, end)))
        return draft if draft.title and draft.polities else None

    def _linked(self, start: int, end: int, taken: int) -> Entry | None:
        """The known person a run of words names, though none of them is surely a name."""
        first = next(key for letters, key in self._look.words.readings[start] if letters == taken)
        words = tuple(key for key in (first, *self._look.words.keys[start + 1 : end]) if key.isalpha())
        found = self._look.lexicon.people.find(Sought(words), self._look.on) if len(words) > 1 else None
        return Entry("person", f"PER:{found[0]}") if found else None

    def _inside_name(self, start: int) -> bool:
        """Whether the word before is a given name that no mention has taken: the run is the rest of a longer name."""
        return start > 0 and name_class(self._look.text(start - 1)) == "given" and not self._look.names(start - 1)

    def _after_father(self, start: int) -> bool:
        """Whether the word before is "father of" with a preposition, so that the name is not whole: بأبي سمير."""
        return start > 0 and any(rest in particles() for _, rest in self._look.words.readings[start - 1][1:])

    def _follows_name(self, start: int) -> bool:
        """Whether a run that begins with "son of" has lost the name before it."""
        return self._look.key(start) in {"بن", "بنت"} and self._runs.kind(start - 1) in {"common", "given", "unknown"}

    def _sure(self, start: int, end: int, taken: int) -> bool:
        texts = [self._look.text(index, taken if index == start else 0) for index in range(start, end)]
        classes = [name_class(text) for text in texts]
        classes = ["given" if self._runs.of_faith(start + at) else kind for at, kind in enumerate(classes)]
        if "surname" in classes or names_a_group(self._look, start):
            return False
        if self._after_father(start) or self._inside_name(start):
            return False
        known = sum(kind in {"given", "common"} for kind in classes[1:])
        if classes[0] == "particle":
            return known > 1 and not self._follows_name(start)
        if classes[:2] == ["common", "particle"]:
            return known > 0
        foreign = not taken and not is_dictionary_word(texts[0]) and classes[-1] == "unknown" and len(texts[-1]) > 3
        return classes[0] == "given" and (known > 0 or foreign)
