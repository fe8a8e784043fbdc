"""Whether the words after an office can be the name of its holder, where no table knows them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.actors.lookup import Lookup
from ingest.actors.office_phrases import OfficePhrase
from ingest.languages.arabic.names import is_word, name_class
from ingest.languages.arabic.script import bare

_OWNING = frozenset({"ذو", "ذي", "ذات"})
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا", "ك", "كم")


def may_be_name(look: Lookup, office: OfficePhrase, run: tuple[int, int], *, comma: bool) -> bool:
    """Whether a run of tokens after an office, or after it and a comma, can name its holder."""
    kinds = [name_class(look.text(index)) for index in range(*run)]
    if comma:
        return len(kinds) > 1 and (
            kinds[0] == "given" or (kinds[0] == "common" and kinds[1] in {"given", "common", "surname"})
        )
    start, known = run[0], "given" in kinds
    if _agrees(look, office, start) or _qualifies(look, start, kinds) or (kinds == ["unknown"] and _bound(look, start)):
        return False
    if kinds[0] == "surname":
        return len(kinds) > 1 and known and start == office.solid and not is_word(look.text(start))
    if kinds[0] == "common":
        return len(kinds) > 1 and (known or kinds[1] in {"surname", "common", "particle"})
    if kinds[0] == "unknown" and not known:
        return start == office.solid and (bool(office.polities) or office.title.definite or len(kinds) > 1)
    return len(kinds) > 1 or start == office.solid


def _agrees(look: Lookup, office: OfficePhrase, position: int) -> bool:
    """Whether a word with the article is an adjective of the field before it: تاريخ العالم العربي المعاصر."""
    definite = all(look.key(index).startswith("ال") for index in (position - 1, position))
    return definite and position > office.solid and is_word(look.text(position))


def _qualifies(look: Lookup, position: int, kinds: Sequence[str]) -> bool:
    """Whether "owner of" begins a quality (الرئيس ذو الشخصية القوية) and no name (ذو الفقار علي)."""
    return look.key(position) in _OWNING and not {"given", "common"} & set(kinds)


def _bound(look: Lookup, position: int) -> bool:
    """Whether a strange word is only one with a pronoun: ثقته "his confidence", ووصفوه "and described him"."""
    text = bare(look.text(position))
    stems = [text.removesuffix(pronoun) for pronoun in _PRONOUNS if text.endswith(pronoun)]
    forms = (form for stem in stems for form in (stem, stem + "ا", stem.removesuffix("ت") + "ة"))
    return any(is_word(form) for form in forms if len(form) > 2)
