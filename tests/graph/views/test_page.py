from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import asdict
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graph.views import build, render, write_view
from graph.views.page import island
from graph.views.visnetwork import VisNetwork
from ontology.errors import WrongUse
from tests.graph.views.hostile import ATTACKS, hostile_view
from tests.graph.views.sample import SENTENCE, sample


class _Markup(HTMLParser):
    """The elements of a page and the text of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, str]] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.raw.append((tag, ""))
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag not in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.raw[-1] = (self.raw[-1][0], self.raw[-1][1] + data)


def _data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    loaded: dict[str, Any] = json.loads(found[1])
    return loaded


def test_the_same_view_gives_the_same_page() -> None:
    """Nothing in the file depends on the clock, the machine or chance."""
    assert render(build(sample())) == render(build(sample()))


def test_arabic_stands_in_the_file_as_it_is_written() -> None:
    """The island keeps Arabic letters, stores no bidi marks, and gives every card back whole."""
    view = build(sample())
    html = render(view, ui="ar", title="بكين")
    assert SENTENCE in html
    assert '<html lang="ar" dir="rtl">' in html
    data = _data(html)
    assert data["events"] == json.loads(json.dumps([asdict(card) for card in view.events]))
    assert data["title"] == "بكين"
    assert not re.search("[\u2066-\u2069]", json.dumps(data["drawing"], ensure_ascii=False))


def test_hostile_text_adds_no_element_and_comes_back_whole() -> None:
    """Whatever the fields hold, the page has the elements of an empty one, and the text survives to be read."""
    html = render(hostile_view(), title=ATTACKS[0])
    plain = render(build(sample()))
    assert [tag for tag, _ in _Markup(html).tags] == [tag for tag, _ in _Markup(plain).tags]
    data = _data(html)
    assert data["title"] == ATTACKS[0]
    assert [proof["title"] for proof in data["events"][0]["evidence"]] == list(ATTACKS)


def test_the_island_escapes_what_could_end_it() -> None:
    """Signs of markup and the two line ends that JavaScript knows are written as escapes, and nothing else is."""
    assert island("<&>\u2028\u2029 'أ\"") == '"\\u003c\\u0026\\u003e\\u2028\\u2029 \'أ\\""'


def test_the_policy_names_exactly_the_scripts_and_styles_of_the_page() -> None:
    """Each script and style is allowed by its own hash, and nothing may be loaded."""
    markup = _Markup(render(build(sample())))
    policy = next(attrs["content"] or "" for _, attrs in markup.tags if "http-equiv" in attrs)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy.replace("https-", "")
    hashes = set(re.findall(r"'sha256-([^']+)'", policy))
    run = [text for _, text in markup.raw if not text.startswith("{")]
    assert hashes == {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in run}
    assert len(run) == 3


def test_no_element_of_the_page_loads_anything() -> None:
    """No source, style sheet or icon but the empty one."""
    links = [attrs for _, attrs in _Markup(render(build(sample()))).tags if {"src", "href"} & set(attrs)]
    assert links == [{"rel": "icon", "href": "data:,"}]


def test_the_library_keeps_its_licence_notice() -> None:
    """vis-network is inlined with the comment that names its licences."""
    assert "Apache 2.0 License" in VisNetwork().library()[:1000]


def test_words_are_told_in_both_languages() -> None:
    """The page has the same words in English and in Arabic, and every word its program asks for."""
    words = _data(render(build(sample())))["words"]
    assert set(words["en"]) == set(words["ar"])
    program = (Path(__file__).parents[3] / "graph" / "views" / "page" / "page.js").read_text(encoding="utf-8")
    assert set(re.findall(r'word\("(\w+)"\)', program)) <= set(words["en"])


def test_another_language_is_refused() -> None:
    """The page speaks English and Arabic."""
    with pytest.raises(WrongUse, match="'fr'"):
        render(build(sample()), ui="fr")


def test_writing_replaces_the_file_and_leaves_no_other(tmp_path: Path) -> None:
    """The page is on disk as UTF-8, at the path given, and no draft stays."""
    path = tmp_path / "view.html"
    path.write_text("old", encoding="utf-8")
    view = build(sample())
    assert write_view(view, path, ui="ar") == path
    assert path.read_bytes() == render(view, ui="ar").encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder that is not there is wrong use, not a traceback; a folder in the way stays."""
    with pytest.raises(WrongUse, match="cannot be written"):
        write_view(build(sample()), tmp_path / "absent" / "view.html")
    (tmp_path / "view.html").mkdir()
    with pytest.raises(WrongUse, match="cannot be written"):
        write_view(build(sample()), tmp_path / "view.html")
    assert [path.name for path in tmp_path.iterdir()] == ["view.html"]
