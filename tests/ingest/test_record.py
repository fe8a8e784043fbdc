"""The JSON form of what is read of an article: the public contract, key by key."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, replace
from typing import get_args

import pytest

from ingest.record import Actor, EventType, Extraction, Predicate, Status, to_json
from ontology.vocabulary import EVENT_CLASSES, Dgm
from tests.ingest import news, sample


def test_the_record_has_the_keys_of_the_contract() -> None:
    """An article's record has exactly these keys, and so have its actors, events, relations and their evidence."""
    record = to_json(sample.EXTRACTION)
    assert list(record) == [
        "doc", "date", "lang", "title", "source", "url", "extractor", "actors", "events", "relations",
    ]  # fmt: skip
    evidence = ["sent", "begin", "end", "quote"]
    for actor in record["actors"].values():
        assert list(actor) == ["class", "iri", "labels", "polity", "known"]
    for event in record["events"]:
        assert list(event) == [
            "type", "mode", "source", "target", "date", "place", "place_iri", "status", "attributed_to", "trigger",
            "evidence", "confidence",
        ]  # fmt: skip
        assert list(event["evidence"]) == evidence
    for relation in record["relations"]:
        assert list(relation) == ["subject", "predicate", "object", "since", "office", "evidence", "confidence"]
        assert list(relation["evidence"]) == evidence


def test_an_event_is_written_whole() -> None:
    """An event's JSON carries all its fields, actors as lists."""
    assert to_json(sample.EXTRACTION)["events"][0] == {
        "type": "CONSULT",
        "mode": "talks",
        "source": ["PER:Kim Jong Un@PRK"],
        "target": ["PER:Xi Jinping@CHN"],
        "date": "2025-09-04",
        "place": "Beijing",
        "place_iri": sample.TALKS.place_iri,
        "status": "occurred",
        "attributed_to": None,
        "trigger": "أجرى … محادثات",
        "evidence": {
            "sent": 0,
            "begin": 0,
            "end": 94,
            "quote": "أجرى الزعيم الكوري الشمالي كيم جونغ أون، الخميس، في بكين محادثات مع الرئيس الصيني شي جين بينغ.",
        },
        "confidence": 0.86,
    }


def test_a_relation_is_written_whole() -> None:
    """A relation's JSON carries since and office, null where the text tells neither."""
    alliance = to_json(sample.EXTRACTION)["relations"][0]
    quote = "وباتت كوريا الشمالية حليفة لروسيا منذ 2022."
    begin = sample.TEXT.index(quote)
    assert alliance == {
        "subject": "PRK",
        "predicate": "alliedWith",
        "object": "RUS",
        "since": "2022",
        "office": None,
        "evidence": {"sent": 3, "begin": begin, "end": begin + len(quote), "quote": quote},
        "confidence": 0.9,
    }


def test_an_actor_is_written_by_code_with_the_labels_it_has() -> None:
    """Actors stand under their codes; a label that is not known is left out rather than empty."""
    assert to_json(sample.EXTRACTION)["actors"]["PER:Kim Jong Un@PRK"] == {
        "class": "Person",
        "iri": sample.KIM.iri,
        "labels": {"en": "Kim Jong Un", "ar": "كيم جونغ أون"},
        "polity": "PRK",
        "known": True,
    }
    stranger = replace(sample.EXTRACTION, actors=(Actor("ORG:Xyz", "Organisation", "urn:xyz", "Xyz", known=False),))
    assert to_json(stranger)["actors"] == {
        "ORG:Xyz": {"class": "Organisation", "iri": "urn:xyz", "labels": {"en": "Xyz"}, "polity": "", "known": False}
    }


def test_an_unknown_date_is_null() -> None:
    """An article without a date has the date null, never today's."""
    assert to_json(replace(sample.EXTRACTION, published=None))["date"] is None
    assert to_json(sample.EXTRACTION)["date"] == "2025-09-05"


def test_an_empty_extraction_is_a_record_too() -> None:
    """An article that tells nothing has empty actors, events and relations."""
    empty = Extraction("x", None, "ar", "", "", "", (), (), (), "dragoman 0 (rules)")
    assert to_json(empty) == {
        "doc": "x",
        "date": None,
        "lang": "ar",
        "title": "",
        "source": "",
        "url": "",
        "extractor": "dragoman 0 (rules)",
        "actors": {},
        "events": [],
        "relations": [],
    }


@pytest.mark.parametrize(
    "extraction",
    [sample.EXTRACTION, news.extracted("قال بوتين إن روسيا تدعم الصين.", "باتت كوريا الشمالية حليفة لروسيا منذ 2022.")],
    ids=["by hand", "as read"],
)
def test_the_record_goes_through_json_unchanged(extraction: Extraction) -> None:
    """Only JSON's own types are used: written and read back, the record is the same."""
    record = to_json(extraction)
    assert record["events"]
    assert json.loads(json.dumps(record, ensure_ascii=False)) == record


def test_types_statuses_and_predicates_are_those_of_the_ontology() -> None:
    """PLOVER has sixteen types, each with a class; every status and predicate is a term of the vocabulary."""
    assert set(get_args(EventType)) == set(EVENT_CLASSES)
    assert len(EVENT_CLASSES) == 16
    assert {*get_args(Status), *get_args(Predicate)} <= set(Dgm.__members__)


def test_records_are_frozen() -> None:
    """What was read cannot be changed in place."""
    with pytest.raises(FrozenInstanceError):
        sample.TALKS.date = None  # type: ignore[misc]
