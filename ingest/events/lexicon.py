"""The words that make events in one language: frames and their helpers, all of them rows of tables.

A language folder holds them in `frames/`; `load` reads that folder. The tables:

verbs.tsv, nouns.tsv   lemma  needs  type  mode  source  target  example
    `needs` are conditions parted by `;`, each `slot=value` or `slot!=value`, where a value is lemmas and word classes
    (`@name`) parted by `/`, or `*` for anything. `source` and `target` are slots in order of preference, parted by `|`.
    Slots: subj, obj, gen (genitive of a noun), adj (nationality adjective), ctrl (subject of the governing verb),
    neg (what denies the word), light (the verb that lends it arguments), comp (head of the content clause), content
    (the subject of that clause), prt (a particle: call off), amod (an adjective's lemma), site (a city as the genitive
    of an attack), speaker and addressee (of the clause of saying around it), partner (the other side of the last
    consultation), means (whose attack or weapon somebody fell to), scene (any word of the sentence), antecedent (what a
    relative clause tells of), or a preposition by its lemma. The type `-` says: no event.
classes.tsv            class  lemmas
tasks.tsv              task  words: the words that do a task of grammar (see TASKS)
support.tsv            lemma  slot  example: verbs that lend their arguments to an event noun ("held talks"), and the
    slot that noun fills
speech.tsv             lemma  example: verbs of saying
modality.tsv           lemma  status  example: words that turn the status of what they govern
relations.tsv          lemma  needs  predicate  subject  object  example: words that state a lasting relation
attribution.tsv        lemma  example: words that name who reports ("according to")
compounds.tsv          words  lemma  example: prepositions of two words, and the slot they name
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Generic, TypeVar, cast, get_args

from ingest.record import EventType, Predicate, Status
from ingest.tables import Row, rows
from ontology.errors import BadTable

TASKS = {
    "transparent": "prepositions through which a noun is its owner's: السلطات في دمشق",
    "complement": "prepositions of what a verb is about, not of time or reason",
    "where": "slots that say where",
    "whither": "slots that say where a visit goes",
    "since": "prepositions before the start of something",
    "purpose": "conjunctions before what is only intended",
    "perhaps": "particles of doubt before an imperfect",
    "locale": "nouns that alone and definite mean the place last named",
    "measure": "nouns that only measure what follows them: a series of talks",
    "deed": "prepositions between a decision, wish or attempt and what is done: قدرة على مهاجمة",
    "during": "prepositions before the occasion of an act",
    "act": "nouns that, definite, take up what was just told: the step, the decision",
    "means": "prepositions before what somebody fell to: قتل في غارة",
    "decide": "verbs and nouns of deciding: who decides to cut relations has cut them",
    "undergo": "verbs whose subject suffers what their event noun tells",
}
"""What the grammar needs words for, in every language."""

FRAME_COLUMNS = ("lemma", "needs", "type", "mode", "source", "target", "example")
RELATION_COLUMNS = ("lemma", "needs", "predicate", "subject", "object", "example")


@dataclass(frozen=True, slots=True)
class Need:
    """A condition on what fills a slot: its lemma must (or, negated, must not) be one of `lemmas`; None is anything."""

    slot: str
    lemmas: frozenset[str] | None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb or noun means as a diplomatic act; `type` None says that this use is no act."""

    lemma: str
    needs: tuple[Need, ...]
    type: EventType | None
    mode: str
    source: tuple[str, ...]
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelationFrame:
    """What a verb, noun or adjective says of a lasting relation."""

    lemma: str
    needs: tuple[Need, ...]
    predicate: Predicate
    subject: tuple[str, ...]
    object: tuple[str, ...]


F = TypeVar("F", Frame, RelationFrame)


@dataclass(frozen=True, slots=True)
class Frames(Generic[F]):
    """Frames by lemma, those with the most needs first, and of as many those that name the words they need."""

    by_lemma: Mapping[str, tuple[F, ...]]

    def of(self, lemma: str) -> tuple[F, ...]:
        """The frames of a lemma, most specific first."""
        return self.by_lemma.get(lemma, ())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All event words of a language."""

    verbs: Frames[Frame]
    nouns: Frames[Frame]
    relations: Frames[RelationFrame]
    classes: Mapping[str, frozenset[str]]
    tasks: Mapping[str, frozenset[str]]
    support: Mapping[str, tuple[str, ...]]
    speech: frozenset[str]
    modality: Mapping[str, Status]
    attribution: frozenset[str]
    compounds: Mapping[str, str]


def load(folder: Path | Traversable, fold: Callable[[str], str]) -> Lexicon:
    """The lexicon in a folder of tables, every lemma folded by `fold`. Raises BadTable, with file and line."""
    return _Loader(folder, fold).lexicon()


def _grouped(frames: list[F]) -> Frames[F]:
    groups: dict[str, list[F]] = defaultdict(list)
    for frame in frames:
        groups[frame.lemma].append(frame)
    return Frames({lemma: tuple(sorted(group, key=_generality)) for lemma, group in groups.items()})


def _generality(frame: Frame | RelationFrame) -> tuple[int, int]:
    return -len(frame.needs), sum(need.lemmas is None for need in frame.needs)


class _Loader:
    """Reads the tables of one folder."""

    def __init__(self, folder: Path | Traversable, fold: Callable[[str], str]) -> None:
        self.folder = folder
        self.fold = fold
        self.classes: dict[str, frozenset[str]] = {}

    def lexicon(self) -> Lexicon:
        for row in rows(self.folder / "classes.tsv", ("class", "lemmas")):
            if row.required("class") in self.classes:
                raise row.fault(f"the word class '{row['class']}' stands twice")
            self.classes[row["class"]] = frozenset(map(self.fold, row.many("lemmas")))
        return Lexicon(
            verbs=_grouped([self._frame(row) for row in rows(self.folder / "verbs.tsv", FRAME_COLUMNS)]),
            nouns=_grouped([self._frame(row) for row in rows(self.folder / "nouns.tsv", FRAME_COLUMNS)]),
            relations=_grouped([self._relation(row) for row in rows(self.folder / "relations.tsv", RELATION_COLUMNS)]),
            classes=self.classes,
            tasks=self._tasks(),
            support=self._support(),
            speech=self._words("speech.tsv"),
            modality=self._modality(),
            attribution=self._words("attribution.tsv"),
            compounds=self._compounds(),
        )

    def _tasks(self) -> Mapping[str, frozenset[str]]:
        table = self.folder / "tasks.tsv"
        found: dict[str, frozenset[str]] = {}
        for row in rows(table, ("task", "words")):
            if row.required("task") not in TASKS:
                raise row.fault(f"'{row['task']}' is no task; these are: {', '.join(TASKS)}")
            found[row["task"]] = frozenset(map(self.fold, row.many("words")))
        missing = [task for task in TASKS if task not in found]
        if missing:
            raise BadTable(str(table), 1, f"no words are given for the task '{missing[0]}'")
        return found

    def _words(self, table: str) -> frozenset[str]:
        return frozenset(self._lemma(row) for row in rows(self.folder / table, ("lemma", "example")))

    def _lemma(self, row: Row) -> str:
        return self.fold(row.required("lemma"))

    def _frame(self, row: Row) -> Frame:
        kind = row.required("type")
        if kind != "-" and kind not in get_args(EventType):
            raise row.fault(f"'{kind}' is no PLOVER type")
        return Frame(
            lemma=self._lemma(row),
            needs=self._needs(row),
            type=None if kind == "-" else cast(EventType, kind),
            mode=row["mode"],
            source=self._slots(row, "source"),
            target=self._slots(row, "target"),
        )

    def _relation(self, row: Row) -> RelationFrame:
        predicate = row.required("predicate")
        if predicate not in get_args(Predicate):
            raise row.fault(f"'{predicate}' is no relation of the contract")
        return RelationFrame(
            lemma=self._lemma(row),
            needs=self._needs(row),
            predicate=cast(Predicate, predicate),
            subject=self._slots(row, "subject"),
            object=self._slots(row, "object"),
        )

    def _slots(self, row: Row, column: str) -> tuple[str, ...]:
        return tuple(map(self.fold, row.many(column)))

    def _needs(self, row: Row) -> tuple[Need, ...]:
        return tuple(self._need(row, part.strip()) for part in row["needs"].split(";") if part.strip())

    def _need(self, row: Row, text: str) -> Need:
        negated = "!=" in text
        slot, sign, value = text.partition("!=" if negated else "=")
        if not sign or not slot or not value:
            raise row.fault(f"the need '{text}' is not of the form slot=lemmas")
        if value == "*":
            return Need(self.fold(slot), None, negated)
        lemmas = frozenset(lemma for part in value.split("/") for lemma in self._lemmas(row, part))
        return Need(self.fold(slot), lemmas, negated)

    def _lemmas(self, row: Row, part: str) -> frozenset[str]:
        if not part.startswith("@"):
            return frozenset((self.fold(part),))
        if part[1:] not in self.classes:
            raise row.fault(f"the word class '{part}' is not in classes.tsv")
        return self.classes[part[1:]]

    def _support(self) -> Mapping[str, tuple[str, ...]]:
        table = rows(self.folder / "support.tsv", ("lemma", "slot", "example"))
        return {self._lemma(row): self._slots(row, "slot") for row in table}

    def _modality(self) -> Mapping[str, Status]:
        turned: dict[str, Status] = {}
        for row in rows(self.folder / "modality.tsv", ("lemma", "status", "example")):
            if row["status"] not in get_args(Status):
                raise row.fault(f"'{row['status']}' is no status")
            turned[self._lemma(row)] = cast(Status, row["status"])
        return turned

    def _compounds(self) -> Mapping[str, str]:
        table = rows(self.folder / "compounds.tsv", ("words", "lemma", "example"))
        return {self.fold(row.required("words")): self.fold(row.required("lemma")) for row in table}
