"""The gold of our own articles is whole: it fits the articles word for word and covers what it promises to cover.

There are two sets: the articles the graph starts from (`seeds`) and those written to measure on (`articles`).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SCORER = ROOT.parent / "shared" / "gold" / "score.py"

TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
STATUSES = {"occurred", "ongoing", "planned", "conditional", "negated", "denied"}
PREDICATES = {
    "alliedWith",
    "closeRelationsWith",
    "hostileTo",
    "memberOf",
    "headOfStateOf",
    "headOfGovernmentOf",
    "foreignMinisterOf",
    "holdsOfficeIn",
    "spokespersonOf",
}
POLITY = re.compile(r"[A-Z]{3}|ORG:\S.*")
ACTOR = re.compile(r"[A-Z]{3}|ORG:\S[^@|]*|PER:\S[^@|]*@([A-Z]{3}|ORG:\S[^@|]*)")
HEADER = re.compile(r"date (\d{4}-\d{2}-\d{2}) (دراغومان|dragoman)")
NAME = re.compile(r"(\d{4}-\d{2}-\d{2})-(ar|en)-[a-z0-9-]+")
HIJRI = re.compile(r"\d{1,2} \S+(?: \S+)? 14\d\d ?هـ")


class GoldEvent(TypedDict):
    sent: int
    trigger: str
    type: str
    mode: str
    source: list[str]
    target: list[str]
    date: str | None
    place: str | None
    status: str
    attributed_to: str | None
    optional: NotRequired[bool]


class GoldRelation(TypedDict):
    sent: int
    subject: str
    predicate: str
    object: str
    since: str | None
    office: NotRequired[str]


class GoldDocument(TypedDict):
    doc: str
    date: str
    lang: str
    source: str
    title: str
    sentences: list[str]
    events: list[GoldEvent]
    relations: list[GoldRelation]


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Articles of one purpose: where they and their gold are, and what they promise."""

    gold: Path
    articles: Path
    words: range
    months: tuple[str, ...]
    empty: frozenset[str] = frozenset()

    @property
    def records(self) -> list[GoldDocument]:
        """Every gold record, in the file's order."""
        return [json.loads(line) for line in self.gold.read_text(encoding="utf-8").splitlines()]

    def article(self, record: GoldDocument) -> str:
        """The text of the article a record is about."""
        return (self.articles / f"{record['doc']}.txt").read_text(encoding="utf-8")


SEEDS = GoldSet(
    gold=HERE / "seeds.jsonl",
    articles=ROOT / "seeds" / "articles",
    words=range(150, 351),
    months=("أيلول/سبتمبر", "شباط/فبراير", "في شباط", "حزيران", "جويلية", "جوان", "أفريل", "فيفري", "مارس"),
)
MEASURED = GoldSet(
    gold=HERE / "articles.jsonl",
    articles=HERE / "articles",
    words=range(90, 261),
    months=("آذار/مارس", "ايار/مايو", "أغسطس/آب", "حزيران 1967", "آب 1990", "فبراير", "نوفمبر"),
    empty=frozenset(("2016-11-03-ar-egyptian-pound", "2019-01-03-ar-change4", "2019-07-20-ar-afcon-final")),
)
SETS = {"seeds": SEEDS, "articles": MEASURED}


def in_order(sentence: str, trigger: str) -> bool:
    """Whether the parts of a trigger, divided by ' ... ', stand in the sentence one after the other."""
    at = 0
    for part in trigger.split(" ... "):
        found = sentence.find(part, at)
        if not part or found < 0:
            return False
        at = found + len(part)
    return True


def span(text: str) -> tuple[date, date]:
    """First day of an ISO day, month, year or interval, and its last (28 for a month's). Raises ValueError."""
    first, _, last = text.partition("/")
    return filled(first, "-01-01"), filled(last or first, "-12-28")


def filled(text: str, rest: str) -> date:
    """The day that a year, month or day of ISO 8601 becomes with the missing end of `rest`. Raises ValueError."""
    return date.fromisoformat(text + rest[len(text) - len("YYYY") :])


every_set = pytest.mark.parametrize("gold_set", SETS.values(), ids=SETS.keys())
each = pytest.mark.parametrize(
    ("gold_set", "record"),
    [
        pytest.param(gold_set, record, id=f"{name}-{record['doc']}")
        for name, gold_set in SETS.items()
        for record in gold_set.records
    ],
)


@every_set
def test_every_article_has_one_record_and_every_record_its_article(gold_set: GoldSet) -> None:
    """Articles and gold records name the same documents, none twice."""
    stems = sorted(path.stem for path in gold_set.articles.glob("*.txt"))
    assert stems == sorted(record["doc"] for record in gold_set.records)


@every_set
def test_readme_lists_every_article(gold_set: GoldSet) -> None:
    """The articles' README has a heading for every article and for nothing else."""
    readme = (gold_set.articles / "README.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### (\S+)$", readme, re.MULTILINE)
    assert sorted(headings) == sorted(record["doc"] for record in gold_set.records)


def test_there_are_enough_of_both_languages() -> None:
    """At least twelve articles of the seeds are Arabic and at least four English; those to measure on are thirty."""
    counts = Counter(record["lang"] for record in SEEDS.records)
    assert set(counts) == {"ar", "en"}
    assert counts["ar"] >= 12
    assert counts["en"] >= 4
    assert Counter(record["lang"] for record in MEASURED.records) == {"ar": 30}


def test_no_article_is_in_both_sets() -> None:
    """The articles to measure on are none of those the graph starts from."""
    assert {record["doc"] for record in SEEDS.records} & {record["doc"] for record in MEASURED.records} == set()


@each
def test_article_has_header_title_and_paragraphs(gold_set: GoldSet, record: GoldDocument) -> None:
    """An article is its header, its title without a full stop and its paragraphs, parted by blank lines."""
    header, title, *paragraphs = gold_set.article(record).removesuffix("\n").split("\n\n")
    name = NAME.fullmatch(record["doc"])
    head = HEADER.fullmatch(header)
    assert name is not None
    assert head is not None
    assert (name[1], name[2]) == (record["date"], record["lang"])
    assert (head[1], head[2]) == (record["date"], record["source"])
    assert title == record["title"]
    assert not title.endswith((".", "؟", "!"))
    assert paragraphs
    assert all(paragraph.strip() == paragraph and "\n" not in paragraph for paragraph in paragraphs)


@each
def test_sentences_are_the_article_and_nothing_is_left_over(gold_set: GoldSet, record: GoldDocument) -> None:
    """The sentences, the title first, stand in the article in order with only white space between them."""
    text = gold_set.article(record)
    at = text.index("\n")
    for sentence in record["sentences"]:
        found = text.index(sentence, at)
        assert not text[at:found].strip()
        at = found + len(sentence)
    assert not text[at:].strip()
    assert record["sentences"][0] == record["title"]


@each
def test_article_has_the_length_of_a_wire_story(gold_set: GoldSet, record: GoldDocument) -> None:
    """The body runs to between 150 and 350 words, of articles to measure on to between 90 and 260."""
    assert sum(len(sentence.split()) for sentence in record["sentences"][1:]) in gold_set.words


@each
def test_every_trigger_stands_in_its_sentence(gold_set: GoldSet, record: GoldDocument) -> None:
    """A trigger is an exact part of the sentence it names."""
    strays = [
        event["trigger"]
        for event in record["events"]
        if not in_order(record["sentences"][event["sent"]], event["trigger"])
    ]
    assert strays == []


@each
def test_events_use_the_vocabulary(gold_set: GoldSet, record: GoldDocument) -> None:
    """Events have a PLOVER type, a mode, a known status, an actor, well-formed codes; some articles have none."""
    assert bool(record["events"]) == (record["doc"] not in gold_set.empty)
    for event in record["events"]:
        actors = [*event["source"], *event["target"], *([event["attributed_to"]] if event["attributed_to"] else [])]
        assert event["type"] in TYPES
        assert event["status"] in STATUSES
        assert event["mode"].strip()
        assert event["source"] or event["target"]
        assert [actor for actor in actors if not ACTOR.fullmatch(actor)] == []


@each
def test_no_event_is_annotated_twice(gold_set: GoldSet, record: GoldDocument) -> None:
    """No two events of a document agree in type, actors, date, status and trigger."""
    keys = Counter(
        (e["type"], *sorted(e["source"]), "/", *sorted(e["target"]), e["date"], e["status"], e["trigger"])
        for e in record["events"]
    )
    assert [key for key, count in keys.items() if count > 1] == []


@each
def test_relations_use_the_vocabulary(gold_set: GoldSet, record: GoldDocument) -> None:
    """Relations stand in a sentence, have a known predicate, well-formed codes and an office where one is held."""
    for relation in record["relations"]:
        assert 0 < relation["sent"] < len(record["sentences"])
        assert relation["predicate"] in PREDICATES
        assert ACTOR.fullmatch(relation["subject"])
        assert POLITY.fullmatch(relation["object"])
        assert ("office" in relation) == (relation["predicate"] == "holdsOfficeIn")


@each
def test_dates_parse_and_fit_the_status(gold_set: GoldSet, record: GoldDocument) -> None:
    """Dates parse; what occurred began by the day of publication, and what is planned does not end before it."""
    today = date.fromisoformat(record["date"])
    for event in record["events"]:
        if event["date"] is None:
            continue
        begin, end = span(event["date"])
        assert begin <= end
        if event["status"] == "occurred":
            assert begin <= today
        if event["status"] == "planned":
            assert end >= today


@every_set
def test_all_sixteen_types_occur(gold_set: GoldSet) -> None:
    """Each of PLOVER's sixteen types is carried by at least one event that is not optional."""
    events = [event for record in gold_set.records for event in record["events"]]
    assert {event["type"] for event in events if not event.get("optional")} == TYPES


@every_set
def test_every_status_occurs_in_each_language(gold_set: GoldSet) -> None:
    """Every language of a set has acts that occurred, are under way, planned, conditional, negated and denied."""
    seen: dict[str, set[str]] = {}
    for record in gold_set.records:
        seen.setdefault(record["lang"], set()).update(event["status"] for event in record["events"])
    assert list(seen.values()) == [STATUSES] * len(seen)


@every_set
def test_regional_month_names_and_a_hijri_date_occur(gold_set: GoldSet) -> None:
    """The Arabic articles use the month names of several regions, alone and paired, and at least two Hijri dates."""
    text = "\n".join(gold_set.article(record) for record in gold_set.records if record["lang"] == "ar")
    assert [month for month in gold_set.months if month not in text] == []
    assert len(HIJRI.findall(text)) >= 2


def test_agencies_quoted_in_the_text_carry_events() -> None:
    """At least three news agencies are named in the seeds as the ones that reported an act."""
    carriers = {event["attributed_to"] for record in SEEDS.records for event in record["events"]}
    assert {"ORG:KCNA", "ORG:KUNA", "ORG:Xinhua", "ORG:SANA"} <= carriers


@every_set
def test_gold_scores_one_against_itself(gold_set: GoldSet) -> None:
    """The shared scorer gives the gold a perfect figure on every line when it is its own prediction."""
    if not SCORER.exists():
        pytest.skip("the shared scorer is not beside this checkout")
    run = subprocess.run(
        [sys.executable, str(SCORER), str(gold_set.gold), str(gold_set.gold), "--min", "1.0"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    lines = {line.split()[0]: line for line in run.stdout.splitlines()}
    for label in ("dyad+type", "dyad", "mention+type", "relations"):
        assert "F1 1.000" in lines[label]
    for label in ("date", "actors"):
        assert "= 1.000" in lines[label]
