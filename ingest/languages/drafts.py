"""Words while a sentence is being annotated: what the tagger gives and the parser completes."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.reading import Mention, Time, Word


@dataclass(slots=True)
class Draft:
    """A Universal Dependencies word in the making. `head` is an index into the drafts, -1 for the root.

    `unit` is the mention or time expression the word stands in; the words of a unit are never parted.
    """

    form: str
    lemma: str
    upos: str
    begin: int
    end: int
    feats: dict[str, str] = field(default_factory=dict)
    unit: Mention | Time | None = None
    head: int = -1
    deprel: str = ""

    def feat(self, name: str) -> str:
        """A UD feature, "" where it is not known."""
        return self.feats.get(name, "")

    @property
    def definite(self) -> bool:
        """Whether the word is definite by itself: with the article, a pronoun suffix, or a name."""
        return self.feat("Definite") == "Def" or self.upos in ("PROPN", "PRON") or isinstance(self.unit, Mention)


def finished(drafts: list[Draft]) -> tuple[Word, ...]:
    """The words of a parsed sentence."""
    return tuple(
        Word(number, d.form, d.lemma, d.upos, d.head + 1, d.deprel or "dep", d.begin, d.end, dict(d.feats))
        for number, d in enumerate(drafts, start=1)
    )
