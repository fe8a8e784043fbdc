"""The page: one self-contained HTML file, with the data as a JSON island and a policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from graph.spelling import FOLDS
from graph.views.cards import QUADS, STATUSES
from graph.views.layout import layout
from graph.views.model import View
from graph.views.renderer import Renderer
from graph.views.visnetwork import VisNetwork
from ontology.errors import WrongUse

LANGUAGES: Final = ("en", "ar")
_ISLAND: Final = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def render(view: View, *, ui: str = "en", title: str = "dragoman", renderer: Renderer | None = None) -> str:
    """The HTML of the view; the same view gives the same text.

    `ui` is the language the page opens in, "en" or "ar". Nothing of the view becomes markup: it stands in the file as
    JSON and goes into the page as text.

    Raises:
        WrongUse: `ui` is another language.

    """
    if ui not in LANGUAGES:
        raise WrongUse(f"the page speaks {' and '.join(LANGUAGES)}, not {ui!r}")
    painter = renderer or VisNetwork()
    style, library = _part("page.css"), painter.library()
    program = _part(painter.driver) + _part("page.js")
    return Template(_part("page.html")).substitute(
        lang=ui,
        direction="rtl" if ui == "ar" else "ltr",
        policy=_policy(scripts=(library, program), styles=(style,)),
        style=style,
        data=island(_data(view, painter, ui, title)),
        library=library,
        program=program,
    )


def write_view(
    view: View, path: Path, *, ui: str = "en", title: str = "dragoman", renderer: Renderer | None = None
) -> Path:
    """Writes the page as UTF-8 and gives its path; a file that was there is replaced whole or not at all.

    Raises:
        WrongUse: the file cannot be written, or `ui` is not a language of the page.

    """
    html = render(view, ui=ui, title=title, renderer=renderer)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_text(html, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as fault:
        draft.unlink(missing_ok=True)
        raise WrongUse(f"{path}: the view cannot be written: {fault.strerror}") from fault
    return path


def island(data: object) -> str:
    """JSON that may stand inside a script element: no sign that could end it, every other letter as it is.

    >>> island({"كيم": "</script>"})
    '{"كيم":"\\\\u003c/script\\\\u003e"}'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_ISLAND)


def _data(view: View, painter: Renderer, ui: str, title: str) -> dict[str, object]:
    drawing = painter.drawing(view, layout(view.nodes, view.edges))
    return {
        "title": title,
        "ui": ui,
        "words": json.loads(_part("words.json")),
        "folds": FOLDS,
        "quads": QUADS,
        "statuses": STATUSES,
        "drawing": {"nodes": drawing.nodes, "edges": drawing.edges},
        "actors": [asdict(card) for card in view.actors],
        "events": [asdict(card) for card in view.events],
        "relations": [asdict(card) for card in view.relations],
        "terms": {name: asdict(label) for name, label in view.terms},
        "left": asdict(view.left),
        "asked": dict(view.asked),
    }


def _policy(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """A Content-Security-Policy: these scripts and styles run, nothing is loaded, no text may become markup."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_digest, scripts))}",
            f"style-src {' '.join(map(_digest, styles))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _part(name: str) -> str:
    return (files(__package__) / "page" / name).read_text(encoding="utf-8")
