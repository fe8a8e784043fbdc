"""Where the triples are kept: one Protocol, and the keepers that serve it.

`open_store` gives the keeper a place calls for: a folder is the embedded one. A server's URL is not served yet.
"""

from __future__ import annotations

from pathlib import Path

from graph.store.embedded import EmbeddedStore
from graph.store.protocol import Change, Store
from ontology.errors import NotThereYet


def open_store(place: str | Path, *, read_only: bool = False) -> Store:
    """The store at `place`, a folder; made if it is not there, unless it is to be read only.

    Several processes may hold a store for reading, or one alone for writing.

    Raises:
        StoreLocked: another process holds it.
        StoreFault: it is no store, cannot be opened, or is not there.
        NotThereYet: `place` is the URL of a server.

    """
    if isinstance(place, str) and "://" in place:
        raise NotThereYet(f"{place}: stores on a server are not served yet; name a folder")
    return EmbeddedStore(Path(place), read_only=read_only)


__all__ = ["Change", "Store", "open_store"]
