"""Every named query over reports.trig: three small reports, one event in two of them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from graph.answer import Answer, text
from graph.queries import ask, named_queries
from graph.store import Store
from graph.terms import short
from ontology.errors import WrongUse

TALKS_AR = "أجرى كيم محادثات مع شي في بكين يوم الخميس."
TALKS_EN = "Kim held talks with Xi on Thursday."
VISIT = "ووصل كيم إلى بكين الثلاثاء وغادرها الخميس."
ALLIES = "وباتت بيونغ يانغ من حلفاء موسكو منذ 2022."
BLAME = '=Kallas called it "a challenge", and criticised China.'
SUMMIT = "An EU–China summit is planned for 2026."
DENIAL = "ونفت سيول أن يكون كيم مين سوك قد التقى مسؤولين كوريين شماليين الثلاثاء."
CALL = "وأجرت سيول اتصالا ببكين."
NEVER = "ولم يزر كيم مين سوك الصين قط."


def cells(answer: Answer, *columns: str) -> list[tuple[str, ...]]:
    """The rows of some columns as short words."""
    return [tuple(short(row[column] or "") for column in columns) for row in answer.texts()]


CASES: list[tuple[str, Mapping[str, str], tuple[str, ...], list[tuple[str, ...]]]] = [
    (
        "who-met",
        {"actor": "كيم جونغ اون"},
        ("who", "who_ar", "day", "sentence"),
        [
            ("Xi Jinping", "شي جين بينغ", "2025-09-04", TALKS_AR),
            ("Xi Jinping", "شي جين بينغ", "2025-09-04", TALKS_EN),
        ],
    ),
    ("who-met", {"actor": "CHN"}, ("who", "sentence"), [("North Korea", TALKS_AR), ("North Korea", TALKS_EN)]),
    ("who-met", {"actor": "CHN", "since": "2025-09-05"}, ("who",), []),
    ("who-met", {"actor": "KOR"}, ("who",), []),
    (
        "allies",
        {},
        ("actor", "who", "ally", "since", "sentence"),
        [
            ("id/state/PRK", "North Korea", "Russia", "2022", ALLIES),
            ("id/state/RUS", "Russia", "North Korea", "2022", ALLIES),
        ],
    ),
    ("allies", {"actor": "روسيا"}, ("who_ar", "ally_ar"), [("روسيا", "كوريا الشمالية")]),
    (
        "consultations",
        {},
        ("day", "last", "status", "sentence"),
        [
            ("", "", "dgm:negated", NEVER),
            ("2025-09-02", "2025-09-04", "dgm:occurred", VISIT),
            ("2025-09-04", "", "dgm:occurred", TALKS_AR),
            ("2025-09-04", "", "dgm:occurred", TALKS_EN),
            ("2025-09-09", "", "dgm:denied", DENIAL),
            ("2025-09-09", "", "dgm:occurred", CALL),
            ("2026", "", "dgm:planned", SUMMIT),
        ],
    ),
    (
        "consultations",
        {"since": "2025-09-03", "until": "2025-09-04"},
        ("sentence",),
        [(VISIT,), (TALKS_AR,), (TALKS_EN,)],
    ),
    ("consultations", {"since": "2026-03", "until": "2026-05-01"}, ("sentence",), [(SUMMIT,)]),
    ("consultations", {"until": "2025-09-02"}, ("sentence",), [(VISIT,)]),
    ("meetings-between", {"a": "China", "b": "EU"}, ("sentence", "status"), [(SUMMIT, "dgm:planned")]),
    (
        "meetings-between",
        {"a": "كوريا الشمالية", "b": "الصين", "until": "2025"},
        ("act", "article"),
        [
            ("CONSULT visit: Kim Jong Un – China (2025-09-02)", "id/article/ar-1"),
            ("CONSULT talks: Kim Jong Un – Xi Jinping (2025-09-04)", "id/article/ar-1"),
            ("CONSULT talks: Kim Jong Un – Xi Jinping (2025-09-04)", "id/article/en-1"),
        ],
    ),
    (
        "accusations",
        {"actor": "الصين"},
        ("who", "who_ar", "day", "sentence"),
        [("Kaja Kallas", "كايا كالاس", "2025-09", BLAME)],
    ),
    ("accusations", {"actor": "PRK"}, ("who",), []),
    ("record", {"a": "China", "b": "ORG:EU"}, ("goldstein", "sentence"), [("-2", BLAME), ("1", SUMMIT)]),
    (
        "evidence",
        {"event": "00000000000000a1"},
        ("sentence", "trigger", "article", "publisher", "published", "number", "begin", "end", "confidence"),
        [
            (TALKS_AR, "أجرى … محادثات", "id/article/ar-1", "AFP", "2025-09-05", "1", "20", "62", "0.86"),
            (TALKS_EN, "held talks", "id/article/en-1", "Reuters", "2025-09-06", "1", "34", "69", "0.9"),
        ],
    ),
    ("timeline", {"actor": "South Korea"}, ("sentence",), [(NEVER,), (DENIAL,), (CALL,)]),
    ("timeline", {"actor": "CHN", "type": "ACCUSE"}, ("sentence",), [(BLAME,)]),
    ("timeline", {"actor": "CHN", "type": "Talks"}, ("sentence",), [(TALKS_AR,), (TALKS_EN,)]),
    (
        "visits",
        {},
        ("guest", "host", "where", "where_ar", "day", "status", "sentence"),
        [
            ("Kim Min-seok", "China", "", "", "", "dgm:negated", NEVER),
            ("Kim Jong Un", "China", "Beijing", "بكين", "2025-09-02", "dgm:occurred", VISIT),
        ],
    ),
    ("visits", {"actor": "Kim Jong Un"}, ("guest_ar", "host_ar"), [("كيم جونغ أون", "الصين")]),
    (
        "sources",
        {},
        ("article", "day", "publisher", "language", "acts", "relations"),
        [
            ("id/article/ar-1", "2025-09-05", "AFP", "ar", "2", "1"),
            ("id/article/en-1", "2025-09-06", "Reuters", "en", "3", "0"),
            ("id/article/ar-2", "2025-09-10", "AFP", "ar", "3", "0"),
        ],
    ),
    (
        "sources",
        {"since": "2025-09-06", "until": "2025-09-06"},
        ("headline",),
        [("Kim and Xi meet; Brussels objects",)],
    ),
    ("planned", {}, ("day", "sentence"), [("2026", SUMMIT)]),
    ("denied", {}, ("said_by", "said_by_ar", "sentence"), [("", "", NEVER), ("South Korea", "كوريا الجنوبية", DENIAL)]),
    (
        "relations",
        {"actor": "RUS"},
        ("subject", "predicate", "object", "since", "sentence"),
        [("North Korea", "dgm:alliedWith", "Russia", "2022", ALLIES)],
    ),
]


@pytest.mark.parametrize(("name", "arguments", "columns", "expected"), CASES)
def test_a_named_query_is_answered(
    reports: Store, name: str, arguments: Mapping[str, str], columns: tuple[str, ...], expected: list[tuple[str, ...]]
) -> None:
    """The query gives exactly these rows, each with its sentence."""
    assert cells(ask(reports, name, arguments), *columns) == expected


def test_every_named_query_is_tested_above() -> None:
    """No query ships without a case."""
    assert set(named_queries()) == {case[0] for case in CASES}


def test_every_row_of_an_act_carries_its_sentence() -> None:
    """Every query that gives events or relations has a column for the sentence and one for the article."""
    for query in named_queries().values():
        if query.name != "sources":
            assert "?sentence" in query.sparql.split("WHERE")[0], query.name
            assert "?article" in query.sparql.split("WHERE")[0], query.name


def test_every_query_is_titled_in_both_languages() -> None:
    """The titles are words of their language, and every parameter says what it means."""
    for query in named_queries().values():
        assert query.titles["en"].isascii()
        assert any("ء" <= sign <= "ي" for sign in query.titles["ar"])
        assert all(parameter.meaning for parameter in query.parameters)


def test_bound_parameters_leave_the_answer(reports: Store) -> None:
    """A column that would repeat the question is left out; one of an optional parameter not given stays."""
    assert "actor" not in ask(reports, "allies", {"actor": "RUS"}).columns
    assert "actor" in ask(reports, "allies", {}).columns


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("who-mett", {}, "there is no query 'who-mett'; there are: accusations, allies,"),
        ("who-met", {}, "needs actor=…"),
        ("record", {"a": "CHN", "c": "x"}, "no parameter 'c'; it has: a, b, since, until"),
        ("consultations", {"since": "last week"}, "not a date"),
        ("consultations", {"since": "2025-02-30"}, "not a date"),
        ("evidence", {"event": "a1"}, "not an event"),
        ("timeline", {"actor": "CHN", "type": "MEET"}, "no class.*CONSULT"),
        ("who-met", {"actor": "Atlantis"}, "no actor"),
        ("who-met", {"actor": '" } ; DROP ALL #'}, "no actor"),
    ],
)
def test_a_question_that_cannot_be_asked_says_what_can(
    reports: Store, name: str, arguments: Mapping[str, str], said: str
) -> None:
    """Unknown names, missing parameters and values of no meaning are told with what is known."""
    with pytest.raises(WrongUse, match=said):
        ask(reports, name, arguments)


def test_an_event_may_be_given_by_its_iri(reports: Store) -> None:
    """The last part, the short form of the table and the whole IRI all name it."""
    digits = "00000000000000a4"
    forms = [digits, f"id/event/{digits}", f"https://w3id.org/dragoman/id/event/{digits}"]
    answers = [ask(reports, "evidence", {"event": form}) for form in forms]
    assert {text(cell) for answer in answers for cell in answer.column("sentence") if cell} == {SUMMIT}
