"""The gold of our own articles is whole: it fits the articles word for word and covers what it promises to cover."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOLD = Path(__file__).with_name("seeds.jsonl")
ARTICLES = ROOT / "seeds" / "articles"
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


def documents() -> list[GoldDocument]:
    """Every gold record, in the file's order."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def article(record: GoldDocument) -> str:
    """The text of the article a record is about."""
    return (ARTICLES / f"{record['doc']}.txt").read_text(encoding="utf-8")


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


RECORDS = documents()
each = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["doc"])


def test_every_article_has_one_record_and_every_record_its_article() -> None:
    """Articles and gold records name the same documents, none twice."""
    assert sorted(path.stem for path in ARTICLES.glob("*.txt")) == sorted(record["doc"] for record in RECORDS)


def test_readme_lists_every_article() -> None:
    """The articles' README has a heading for every article and for nothing else."""
    headings = re.findall(r"^### (\S+)$", (ARTICLES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(headings) == sorted(record["doc"] for record in RECORDS)


def test_there_are_enough_of_both_languages() -> None:
    """At least twelve articles are Arabic and at least four English."""
    counts = Counter(record["lang"] for record in RECORDS)
    assert set(counts) == {"ar", "en"}
    assert counts["ar"] >= 12
    assert counts["en"] >= 4


@each
def test_article_has_header_title_and_paragraphs(record: GoldDocument) -> None:
    """An article is its header, its title without a full stop and its paragraphs, parted by blank lines."""
    header, title, *paragraphs = article(record).removesuffix("\n").split("\n\n")
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
def test_sentences_are_the_article_and_nothing_is_left_over(record: GoldDocument) -> None:
    """The sentences, the title first, stand in the article in order with only white space between them."""
    text = article(record)
    at = text.index("\n")
    for sentence in record["sentences"]:
        found = text.index(sentence, at)
        assert not text[at:found].strip()
        at = found + len(sentence)
    assert not text[at:].strip()
    assert record["sentences"][0] == record["title"]


@each
def test_article_has_the_length_of_a_wire_story(record: GoldDocument) -> None:
    """The body runs to between 150 and 350 words."""
    assert 150 <= sum(len(sentence.split()) for sentence in record["sentences"][1:]) <= 350


@each
def test_every_trigger_stands_in_its_sentence(record: GoldDocument) -> None:
    """A trigger is an exact part of the sentence it names."""
    strays = [
        event["trigger"]
        for event in record["events"]
        if not in_order(record["sentences"][event["sent"]], event["trigger"])
    ]
    assert strays == []


@each
def test_events_use_the_vocabulary(record: GoldDocument) -> None:
    """Events have a PLOVER type, a mode, a known status, at least one actor and well-formed actor codes."""
    assert record["events"]
    for event in record["events"]:
        actors = [*event["source"], *event["target"], *([event["attributed_to"]] if event["attributed_to"] else [])]
        assert event["type"] in TYPES
        assert event["status"] in STATUSES
        assert event["mode"].strip()
        assert event["source"] or event["target"]
        assert [actor for actor in actors if not ACTOR.fullmatch(actor)] == []


@each
def test_no_event_is_annotated_twice(record: GoldDocument) -> None:
    """No two events of a document agree in type, actors, date, status and trigger."""
    keys = Counter(
        (e["type"], *sorted(e["source"]), "/", *sorted(e["target"]), e["date"], e["status"], e["trigger"])
        for e in record["events"]
    )
    assert [key for key, count in keys.items() if count > 1] == []


@each
def test_relations_use_the_vocabulary(record: GoldDocument) -> None:
    """Relations stand in a sentence, have a known predicate, well-formed codes and an office where one is held."""
    for relation in record["relations"]:
        assert 0 < relation["sent"] < len(record["sentences"])
        assert relation["predicate"] in PREDICATES
        assert ACTOR.fullmatch(relation["subject"])
        assert POLITY.fullmatch(relation["object"])
        assert ("office" in relation) == (relation["predicate"] == "holdsOfficeIn")


@each
def test_dates_parse_and_fit_the_status(record: GoldDocument) -> None:
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


def test_all_sixteen_types_occur() -> None:
    """Each of PLOVER's sixteen types is carried by at least one event that is not optional."""
    assert {event["type"] for record in RECORDS for event in record["events"] if not event.get("optional")} == TYPES


def test_every_status_occurs_in_each_language() -> None:
    """Both languages have acts that occurred, are under way, planned, conditional, negated and denied."""
    for lang in ("ar", "en"):
        seen = {event["status"] for record in RECORDS if record["lang"] == lang for event in record["events"]}
        assert seen == STATUSES


def test_regional_month_names_and_a_hijri_date_occur() -> None:
    """The Arabic articles use Levantine, Maghreb and paired month names and at least two Hijri dates."""
    text = "\n".join(article(record) for record in RECORDS if record["lang"] == "ar")
    wanted = ("أيلول/سبتمبر", "شباط/فبراير", "في شباط", "حزيران", "جويلية", "جوان", "أفريل", "فيفري", "مارس")
    assert [month for month in wanted if month not in text] == []
    assert len(HIJRI.findall(text)) >= 2


def test_agencies_quoted_in_the_text_carry_events() -> None:
    """At least three news agencies are named as the ones that reported an act."""
    carriers = {event["attributed_to"] for record in RECORDS for event in record["events"]}
    assert {"ORG:KCNA", "ORG:KUNA", "ORG:Xinhua", "ORG:SANA"} <= carriers


def test_gold_scores_one_against_itself() -> None:
    """The shared scorer gives the gold a perfect figure on every line when it is its own prediction."""
    if not SCORER.exists():
        pytest.skip("the shared scorer is not beside this checkout")
    run = subprocess.run(
        [sys.executable, str(SCORER), str(GOLD), str(GOLD), "--min", "1.0"],
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
