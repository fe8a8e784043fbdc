"""The page in a real browser: pictures, clicks, search and keys, with no network and no trust in the data."""

from __future__ import annotations

import pytest

from graph.views import View, build
from tests.browser.conftest import Open
from tests.graph.views.hostile import ATTACKS, hostile_view
from tests.graph.views.sample import ID, KIM, SENTENCE, TALKS, sample

SANCTIONS = ID + "event/11"
PAINTED = """() => {
  const canvas = document.querySelector("#canvas canvas");
  const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let painted = 0;
  for (let at = 3; at < dots.length; at += 4) if (dots[at]) painted += 1;
  return painted;
}"""


@pytest.fixture
def view() -> View:
    """The sample graph as a view."""
    return build(sample())


def test_the_picture_is_drawn_without_any_request(view: View, open_view: Open) -> None:
    """All 25 nodes stand inside the canvas, it is painted, and the header counts them."""
    opened = open_view(view)
    frame = opened.page.locator("#canvas").bounding_box()
    assert frame
    places = opened.positions()
    assert set(places) == {node.id for node in view.nodes}
    assert all(frame["x"] < at["x"] < frame["x"] + frame["width"] for at in places.values())
    assert all(frame["y"] < at["y"] < frame["y"] + frame["height"] for at in places.values())
    assert opened.page.evaluate(PAINTED) > 5000
    assert opened.page.inner_text("#counts") == "Actors: 14 · Events: 11 · Articles: 2 · Lasting relations: 1"
    assert opened.requests == [opened.path.as_uri()]


def test_a_click_on_an_event_shows_exactly_its_sentence(view: View, open_view: Open) -> None:
    """The evidence panel holds the quotation letter for letter, with the parts of the trigger marked."""
    opened = open_view(view)
    opened.click(TALKS)
    quotes = opened.page.locator("#panel blockquote")
    assert quotes.all_text_contents() == [SENTENCE, "Kim Jong Un held talks with Xi Jinping in Beijing on 4 September."]
    assert quotes.nth(0).locator("mark").all_text_contents() == ["أجرى", "محادثات"]
    assert quotes.nth(0).evaluate("it => [it.lang, getComputedStyle(it).direction]") == ["ar", "rtl"]
    facts = opened.page.locator("#panel dd").all_inner_texts()
    assert facts[:4] == ["consultation (verbal cooperation)", "Kim Jong Un", "Xi Jinping", "2025-09-04"]
    assert facts[4:] == ["Beijing", "occurred", "90 %", "4"]
    assert opened.page.locator("#panel figcaption").first.inner_text().splitlines() == [
        "قمة بكين تجمع ثلاثة قادة · dragoman tests · 2025-09-05",
        "characters 31–141 · dragoman 0.1.0 (rules) · 86 %",
    ]
    assert opened.page.locator("#panel figcaption a").get_attribute("href") == "https://example.org/beijing-ar"


def test_a_click_on_an_actor_lists_its_events(view: View, open_view: Open) -> None:
    """Both names, what it stands for, and a way to each of its events."""
    opened = open_view(view)
    opened.click(KIM)
    assert opened.page.inner_text("#panel h2") == "Kim Jong Un · كيم جونغ أون"
    assert opened.page.locator("#panel .list button").count() == 6
    opened.page.get_by_role("button", name="2025-09-04 · talks").click()
    assert opened.page.evaluate("dragoman.selected()") == TALKS
    assert opened.page.locator("#panel blockquote").first.text_content() == SENTENCE


def test_a_denied_act_is_marked_and_a_planned_one_dashed(view: View, open_view: Open) -> None:
    """What did not happen carries a cross in its label; the panel names the status and who said so."""
    opened = open_view(view)
    assert opened.page.evaluate("id => dragoman.written(id)", ID + "event/05") == "\u2068✗ threaten\u2069"
    opened.click(ID + "event/05")
    facts = opened.page.locator("#panel dd").all_inner_texts()
    assert facts[-3:] == ["denied", "Russia", "60 %"]


@pytest.mark.parametrize("query", ["كيم جونغ اون", "كِيم", "kim jong-un", "KIM JONG UN"])
def test_search_finds_an_actor_however_it_is_spelt(query: str, view: View, open_view: Open) -> None:
    """The slash opens the search, Enter takes the first hit: Kim, with or without hamza, vowels and capitals."""
    opened = open_view(view)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(query)
    assert opened.page.locator("#found li").first.inner_text().startswith("Kim Jong Un")
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("dragoman.selected()") == KIM
    assert not opened.page.locator("#found").is_visible()


def test_search_takes_one_letter_for_another_of_its_kind(view: View, open_view: Open) -> None:
    """Alif maqsura for ya, as Egyptian papers write it, finds the same actor; so does ha for ta marbuta."""
    opened = open_view(view)
    assert opened.page.evaluate("dragoman.search('زيلينسكى')") == [ID + "person/Volodymyr_Zelensky"]
    assert opened.page.evaluate("dragoman.search('السعوديه')") == [ID + "state/SAU"]


def test_search_reads_the_sentences_too(view: View, open_view: Open) -> None:
    """A word of a sentence, without its hamza, finds the event that it carries."""
    opened = open_view(view)
    assert opened.page.evaluate("dragoman.search('تيانانمن')") == [ID + "event/03"]
    assert opened.page.evaluate("dragoman.search('no such words')") == []


def test_search_gives_sentences_before_titles(view: View, open_view: Open) -> None:
    """A word that stands in a title too finds first the events whose sentence or place has it."""
    found = open_view(view).page.evaluate("dragoman.search('بكين')")
    assert found[:3] == [ID + "event/02", ID + "event/03", TALKS]
    assert len(found) == len(set(found)) == 7


def test_the_legend_filters_picture_and_table_and_the_fragment_keeps_it(view: View, open_view: Open) -> None:
    """A type that is switched off leaves, with the actors it alone brought; the address brings the state back."""
    opened = open_view(view)
    opened.page.get_by_role("checkbox", name="agreeing").uncheck()
    opened.click(TALKS)
    gone = {ID + "event/14", ID + "state/SAU", ID + "state/PAK"}
    assert set(opened.positions()) == {node.id for node in view.nodes} - gone
    opened.page.locator("#mirror summary").click()
    assert opened.page.locator("#mirror tbody tr").count() == 11
    again = open_view(view, fragment=opened.page.evaluate("location.hash"))
    assert set(again.positions()) == {node.id for node in view.nodes} - gone
    assert again.page.evaluate("dragoman.selected()") == TALKS
    assert not again.page.get_by_role("checkbox", name="agreeing").is_checked()


def test_the_page_speaks_arabic_from_right_to_left(view: View, open_view: Open) -> None:
    """Labels are isolated at display, the interface is mirrored, and the toggle goes to English and back."""
    opened = open_view(view, ui="ar", scheme="dark")
    assert opened.page.evaluate("id => dragoman.written(id)", KIM) == "\u2067كيم جونغ أون\u2069"
    assert opened.page.evaluate("id => dragoman.written(id)", TALKS) == "\u2067محادثات\u2069\n2025-09-04"
    direction = "getComputedStyle(document.body).direction"
    assert opened.page.evaluate(direction) == "rtl"
    opened.click(KIM)
    listed = opened.page.locator("#panel .list button").first
    assert listed.inner_text() == "2025-09-03 · لقاء — فلاديمير بوتين"
    assert listed.evaluate("it => getComputedStyle(it).direction") == "rtl"
    opened.page.keyboard.press("Escape")
    opened.page.locator("#language").click()
    assert opened.page.evaluate("id => dragoman.written(id)", KIM) == "\u2068Kim Jong Un\u2069"
    assert opened.page.evaluate(f"[{direction}, location.hash]") == ["ltr", "#lang=en"]


def test_the_table_holds_the_same_as_the_picture(view: View, open_view: Open) -> None:
    """A row an event or relation, with its sides and sentence; its button selects it in the picture."""
    opened = open_view(view)
    opened.page.locator("#mirror summary").click()
    rows = opened.page.locator("#mirror tbody tr")
    assert rows.count() == len(view.events) + len(view.relations)
    talks = opened.page.locator(f'#mirror tr[data-id="{TALKS}"]')
    cells = talks.locator("td").all_inner_texts()
    assert cells == ["2025-09-04", "talks", "Kim Jong Un", "Xi Jinping", "occurred", "Beijing", SENTENCE]
    talks.get_by_role("button").click()
    assert opened.page.evaluate("dragoman.selected()") == TALKS
    assert talks.get_attribute("aria-selected") == "true"


def test_keys_fit_and_close(view: View, open_view: Open) -> None:
    """f shows all again after a zoom, Esc lets go of what is selected."""
    opened = open_view(view)
    before = opened.positions()
    opened.page.mouse.move(700, 450)
    opened.page.mouse.wheel(0, -600)
    opened.page.wait_for_function(
        "at => Math.abs(dragoman.positions()[at[0]].x - at[1]) > 5", arg=[KIM, before[KIM]["x"]]
    )
    opened.page.keyboard.press("f")
    assert opened.positions()[KIM] == pytest.approx(before[KIM], abs=1)
    opened.click(KIM)
    opened.page.keyboard.press("Escape")
    assert opened.page.evaluate("dragoman.selected()") == ""


def test_a_relation_has_its_evidence_too(view: View, open_view: Open) -> None:
    """The alliance between two states shows the sentence that says so."""
    opened = open_view(view)
    north, russia = (opened.positions()[ID + state] for state in ("state/PRK", "state/RUS"))
    opened.page.mouse.click((north["x"] + russia["x"]) / 2, (north["y"] + russia["y"]) / 2)
    assert opened.page.inner_text("#panel h2") == "allied with · حليف لـ"
    assert opened.page.locator("#panel blockquote").all_text_contents() == ["وروسيا حليفة كوريا الشمالية منذ عام 2024."]


def test_an_empty_view_says_so(open_view: Open) -> None:
    """Nothing to draw is told in words."""
    opened = open_view(View((), (), (), ()))
    assert opened.page.inner_text("#note") == "Nothing in the graph answers this question."


@pytest.mark.parametrize("ui", ["en", "ar"])
def test_hostile_text_is_shown_and_never_run(ui: str, open_view: Open) -> None:
    """With an attack in every field, every card opened, searched and hovered: text stays text."""
    hostile = hostile_view()
    opened = open_view(hostile, ui=ui, fragment="#pick=" + ATTACKS[1] + "&off=<img>&lang=constructor")
    page = opened.page
    for one in [*(card.id for card in hostile.actors), hostile.events[0].id, hostile.relations[0].id]:
        page.evaluate("id => dragoman.select(id)", one)
        assert page.evaluate("dragoman.selected()") == one
    assert page.locator("#panel blockquote").all_text_contents() == [f"x {attack} y" for attack in ATTACKS]
    at = next(iter(opened.positions().values()))
    page.mouse.move(at["x"], at["y"])
    page.locator("#search").fill("script")
    assert page.locator("#found li").count() == 4
    page.locator("#language").click()
    page.locator("#mirror summary").click()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, object, embed, link[rel=stylesheet]").count() == 0
    assert page.locator("script").count() == 3
    assert page.locator("a[href^=javascript]").count() == 0
