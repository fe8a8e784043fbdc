"""Chromium behind one fixture: opens a view as a file, refuses and records every request, and listens for faults."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from graph.views import View, write_view

ColorScheme = Literal["light", "dark"]


@dataclass(slots=True)
class Opened:
    """A page with its record of what it asked for, what it complained of and what it executed by mistake."""

    page: Page
    path: Path
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def click(self, node: str) -> None:
        """Clicks where the node is drawn."""
        at = self.positions()[node]
        self.page.mouse.click(at["x"], at["y"])

    def positions(self) -> dict[str, dict[str, float]]:
        """Where the visible nodes stand in the window."""
        found: dict[str, dict[str, float]] = self.page.evaluate("dragoman.positions()")
        return found

    def wait(self) -> None:
        """Waits until the page is drawn."""
        self.page.wait_for_function("window.dragoman && window.dragoman.ready")


class Open(Protocol):
    """Opens a view in a fresh page."""

    def __call__(self, view: View, *, ui: str = "en", fragment: str = "", scheme: ColorScheme = "light") -> Opened: ...


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium, or a skip where none is installed."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_view(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens views; afterwards no request but the file itself, and no fault, may have been seen."""
    opened: list[Opened] = []

    def open_(view: View, *, ui: str = "en", fragment: str = "", scheme: ColorScheme = "light") -> Opened:
        path = write_view(view, tmp_path / f"view{len(opened)}.html", ui=ui, title="عرض view")
        page = chromium.new_page(viewport={"width": 1400, "height": 900}, color_scheme=scheme)
        seen = Opened(page, path)

        def decide(route: Route) -> None:
            seen.requests.append(route.request.url)
            if route.request.url.startswith("file://"):
                route.continue_()
            else:
                route.abort()

        page.route("**/*", decide)
        page.on("pageerror", lambda error: seen.faults.append(str(error)))
        page.on("console", lambda message: seen.faults.append(message.text))
        page.on("dialog", lambda dialog: seen.faults.append(dialog.message))
        page.goto(path.as_uri() + fragment)
        seen.wait()
        opened.append(seen)
        return seen

    yield open_
    for one in opened:
        one.page.close()
        assert {url.partition("#")[0] for url in one.requests} <= {one.path.as_uri()}
        assert one.faults == []
