"""Handing the graph on: one module a format, found by the ending of the file to write.

Every format is written in one order, so that the same graph gives the same bytes, to a file beside the wanted one
that takes its place when it is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from graph.export import events_csv, gexf, graphml, jsonld, nquads, trig, turtle
from graph.store.protocol import Store
from ontology.errors import WrongUse

Exporter = Callable[[Store], bytes]

EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType(
    {
        ".ttl": turtle.export,
        ".trig": trig.export,
        ".nq": nquads.export,
        ".jsonld": jsonld.export,
        ".graphml": graphml.export,
        ".gexf": gexf.export,
        ".csv": events_csv.export,
    }
)
"""Every format by the ending of its files."""


def export(store: Store, path: Path) -> None:
    """Write the whole store to `path` in the format of its ending.

    Raises:
        WrongUse: no format has that ending, or the file cannot be written.
        StoreFault: the store could not be read.

    """
    exporter = EXPORTERS.get(path.suffix.lower())
    if exporter is None:
        raise WrongUse(f"{path}: the ending says the format, and it is one of {', '.join(EXPORTERS)}")
    content = exporter(store)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise WrongUse(f"{path}: the file cannot be written: {fault.strerror}") from fault


__all__ = ["EXPORTERS", "Exporter", "export"]
