"""Annotators give the words of each sentence by Universal Dependencies, all alike: no later stage knows which."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Protocol, get_args

from ingest.annotate.rules import Rules
from ingest.reading import Reading
from ontology.errors import WrongUse

AnnotatorName = Literal["rules", "stanza"]
ANNOTATORS: tuple[AnnotatorName, ...] = get_args(AnnotatorName)


class Annotator(Protocol):
    """A stage that fills `Sentence.words`; `name` says in the graph who parsed (see `Extraction.extractor`)."""

    @property
    def name(self) -> str:
        """The annotator and, where it matters, its version and models."""

    def __call__(self, reading: Reading) -> Reading:
        """The reading with the words of its sentences. Raises BadInput for a language it has nothing for."""


def annotator(name: AnnotatorName = "rules", stanza_dir: Path | None = None) -> Annotator:
    """The annotator of that name. Raises WrongUse where `stanza_dir` is missing or holds no models, or MissingExtra."""
    if name == "rules":
        return Rules()
    if stanza_dir is None:
        raise WrongUse("the annotator stanza needs the folder of its models: --stanza-dir DIR")
    from ingest.annotate.stanza import Stanza  # noqa: PLC0415 - its module is for those who ask for it only

    return Stanza(stanza_dir)


__all__ = ["ANNOTATORS", "Annotator", "AnnotatorName", "Rules", "annotator"]
