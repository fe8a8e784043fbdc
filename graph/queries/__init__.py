"""The questions analysts ask, as files: each `.rq` here declares its titles and typed parameters and is then SPARQL.

`named_queries()` lists them, `ask(store, "who-met", {"actor": "كيم جونغ أون"})` answers one.
"""

from __future__ import annotations

from graph.queries.asking import ask
from graph.queries.catalogue import NamedQuery, Parameter, named_queries

__all__ = ["NamedQuery", "Parameter", "ask", "named_queries"]
