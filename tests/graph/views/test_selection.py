from __future__ import annotations

from pathlib import Path

import pytest

from graph.store import open_store
from graph.terms import NamedNode, Quad
from graph.views import build, of_store
from graph.views.model import Label, View
from ontology.errors import WrongUse
from tests.graph.views.sample import ID, KIM, SENTENCE, TALKS, asked, sample, sample_trig


def test_the_whole_sample_becomes_actors_events_and_their_roles() -> None:
    """Every event and actor is a node, every role an edge, and each person has a line to the polity represented."""
    view = build(sample())
    assert sum(node.kind == "Event" for node in view.nodes) == len(view.events) == 11
    assert sum(node.kind != "Event" for node in view.nodes) == len(view.actors) == 14
    roles = [edge.role for edge in view.edges]
    assert {role: roles.count(role) for role in set(roles)} == {
        "source": 14,
        "target": 15,
        "represents": 6,
        "relation": 1,
    }


def test_an_event_card_carries_all_the_graph_says() -> None:
    """Type, kind, sides, date, place, status, confidence and both pieces of evidence stand on the card."""
    talks = next(event for event in build(sample()).events if event.id == TALKS)
    assert (talks.type, talks.kind, talks.quad) == ("Consult", Label("talks", "محادثات"), "VerbalCooperation")
    assert (talks.sources, talks.targets) == ((KIM,), (ID + "person/Xi_Jinping",))
    assert (talks.begin, talks.end, talks.place, talks.status) == (
        "2025-09-04",
        "",
        Label("Beijing", "بكين"),
        "occurred",
    )
    assert (talks.confidence, talks.goldstein) == (0.9, 4.0)
    arabic, english = talks.evidence
    assert (arabic.quote, arabic.lang, arabic.trigger) == (SENTENCE, "ar", "أجرى … محادثات")
    assert (arabic.begin, arabic.end, arabic.extractor) == (31, 141, "dragoman 0.1.0 (rules)")
    assert (arabic.title, arabic.published, arabic.url) == (
        "قمة بكين تجمع ثلاثة قادة",
        "2025-09-05",
        "https://example.org/beijing-ar",
    )
    assert (english.lang, english.article) == ("en", ID + "article/autumn-en")


def test_terms_are_named_in_both_languages_by_the_ontology() -> None:
    """Types and statuses take their labels from the graph's ontology, and their own names where it has none."""
    assert dict(build(sample()).terms)["planned"] == Label("planned", "مقرر")
    assert dict(build(asked(sample_trig())).terms)["VerbalCooperation"] == Label("verbal cooperation")


@pytest.mark.parametrize("name", ["Kim Jong Un", "kim jong un", "كيم جونغ اون", "PER:Kim Jong Un@PRK", KIM, "Kim"])
def test_focus_finds_an_actor_by_any_name_code_or_iri(name: str) -> None:
    """A person in focus brings the events he takes part in, and no others."""
    view = build(sample(), focus=name)
    assert [event.id.removeprefix(ID) for event in view.events] == [
        "event/02", "event/03", "event/06", "event/01", "event/04", "event/05",
    ]  # fmt: skip


def test_a_state_in_focus_brings_those_who_represent_it_and_its_relations() -> None:
    """What a head of state does counts for the state."""
    view = build(sample(), focus="DPRK")
    assert {ID + "event/01", ID + "event/07"} <= {event.id for event in view.events}
    assert [card.id for card in view.relations] == [ID + "relation/01"]


def test_a_name_that_nobody_or_several_have_is_refused() -> None:
    """An unknown focus and an ambiguous one are wrong use, the latter with the candidates."""
    with pytest.raises(WrongUse, match="no actor"):
        build(sample(), focus="Talleyrand")
    twins = sample_trig().replace('"Kaja Kallas"@en', '"Kim Kallas"@en')
    with pytest.raises(WrongUse, match="Kim Jong Un, Kim Kallas"):
        build(asked(twins), focus="kim")


def test_a_window_keeps_what_touches_it_and_counts_the_undated() -> None:
    """Days, months and years are compared as spans; an event without a date is left out and counted."""
    september = build(sample(), since="2025-09", until="2025-09")
    assert [event.id.removeprefix(ID + "event/") for event in september.events] == ["07", "02", "03", "06", "01", "14"]
    assert september.left.undated == 3
    assert [event.id for event in build(sample(), since="2025-10-30").events] == [ID + "event/07", ID + "event/12"]
    assert build(sample(), until="2024").events == ()


def test_a_type_or_a_mode_restricts_and_an_unknown_one_is_refused() -> None:
    """PLOVER's types in any case, and modes of the graph, are understood."""
    assert [event.type for event in build(sample(), type="accuse").events] == ["Accuse", "Accuse"]
    assert [event.id for event in build(sample(), type="talks").events] == [TALKS]
    assert build(sample(), type="PROTEST").nodes == ()
    with pytest.raises(WrongUse, match="CONSULT"):
        build(sample(), type="gossip")


@pytest.mark.parametrize("limit", [0, 5, 12, 20])
def test_a_cap_keeps_the_strongest_whole_events_and_counts_the_rest(limit: int) -> None:
    """No node beyond the limit, no event without all its sides, and what is hidden is told."""
    view = build(sample(), limit=limit)
    drawn = {node.id for node in view.nodes}
    assert len(view.nodes) <= limit
    assert all(set(event.actors) <= drawn for event in view.events)
    assert view.left.events == 11 - len(view.events) > 0


def test_the_most_active_actor_and_the_best_evidenced_event_stay() -> None:
    """With room for one event, it is the one of the strongest actors that two articles report."""
    assert [event.id for event in build(sample(), limit=5).events] == [TALKS]


def test_two_reports_that_differ_give_the_surer_status() -> None:
    """An act that one article plans and another reports as done is done."""
    both = sample_trig() + "<https://e.example/g> { ev:12 dgm:status dgm:occurred . }"
    planned = {event.id: event.status for event in build(sample()).events}
    assert planned[ID + "event/12"] == "planned"
    assert {event.id: event.status for event in build(asked(both)).events}[ID + "event/12"] == "occurred"


def test_an_actor_the_graph_does_not_describe_is_named_by_its_iri() -> None:
    """A role that points to an IRI without label or class still has a node with a readable name."""
    extra = (
        sample_trig()
        + "<https://e.example/g> { ev:11 dgm:target <https://w3id.org/dragoman/id/state/New_%C3%89tat> . }"
    )
    node = next(node for node in build(asked(extra)).nodes if node.kind == "Actor")
    assert node.label == Label("New État")


def test_an_empty_graph_gives_an_empty_view() -> None:
    """Nothing known is no fault."""
    assert build(asked("")) == View((), (), (), (), asked=())


def test_a_store_on_disk_answers_like_the_memory(tmp_path: Path) -> None:
    """The queries are fit for the store's own guard and union of graphs."""
    article = NamedNode(ID + "article/autumn-en")
    quads = [quad for quad in _quads() if quad.graph_name == article]
    with open_store(tmp_path / "store") as store:
        store.replace_graph(article, quads)
        view = build(of_store(store))
    assert [event.type for event in view.events] == ["Agree", "Sanction", "Consult", "Consult"]


def _quads() -> list[Quad]:
    import pyoxigraph  # noqa: PLC0415  only this helper parses TriG itself

    return list(pyoxigraph.parse(sample_trig().encode(), format=pyoxigraph.RdfFormat.TRIG))
