"""Views: a question to the graph becomes one offline HTML file in which every event shows its sentence.

`build` asks the graph (`of_store` makes a store answer it), `render` gives the page, `write_view` puts it on disk.
"""

from graph.views.model import View
from graph.views.page import render, write_view
from graph.views.rows import Select, of_store
from graph.views.selection import build

__all__ = ["Select", "View", "build", "of_store", "render", "write_view"]
