"""The folder a store lives in: its marker, what is refused, and the lock on it."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ontology.errors import StoreFault, StoreLocked

MARKER: Final = "dragoman.json"
VERSION: Final = 1
_HALF_MADE: Final = f"{MARKER}.new"


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """A store folder that this process holds until `release`."""

    database: Path
    lock: int

    def release(self) -> None:
        """Let others have it."""
        os.close(self.lock)


def hold(place: Path, *, read_only: bool) -> StoreFolder:
    """Hold the store folder at `place`, and make it if it is not there and may be written.

    Raises:
        StoreLocked: another process holds it.
        StoreFault: it is a file, a folder of something else, of another version, missing, or may not be opened.

    """
    try:
        _check(place, read_only=read_only)
        lock = os.open(place / MARKER, os.O_RDONLY)
    except OSError as fault:
        raise StoreFault(f"{place}: the store could not be opened: {fault.strerror}") from fault
    if not _lock(lock, shared=read_only):
        os.close(lock)
        raise StoreLocked(place)
    return StoreFolder(place / "oxigraph", lock)


def _check(place: Path, *, read_only: bool) -> None:
    if place.exists() and not place.is_dir():
        raise StoreFault(f"{place}: this is a file, and a store is a folder")
    if (place / MARKER).is_file():
        _check_version(place)
    elif place.is_dir() and any(entry.name != _HALF_MADE for entry in place.iterdir()):
        raise StoreFault(f"{place}: this folder holds something else and is no store; name a new or an empty one")
    elif read_only:
        raise StoreFault(f"{place}: there is no store here yet; ingest an article first")
    else:
        _make(place)


def _check_version(place: Path) -> None:
    try:
        marker = json.loads((place / MARKER).read_text(encoding="utf-8"))
    except ValueError as fault:
        raise StoreFault(f"{place / MARKER}: this is not the marker of a store: {fault}") from fault
    version = marker.get("version") if isinstance(marker, dict) else None
    if version != VERSION:
        raise StoreFault(f"{place}: this is a store of version {version}, and this dragoman reads version {VERSION}")


def _make(place: Path) -> None:
    """The folder with its marker, which appears whole or not at all."""
    place.mkdir(parents=True, exist_ok=True)
    half_made = place / _HALF_MADE
    half_made.write_text(json.dumps({"store": "dragoman", "version": VERSION}) + "\n", encoding="utf-8")
    half_made.replace(place / MARKER)


def _lock(descriptor: int, *, shared: bool) -> bool:
    """Take the lock without waiting; where the system knows no such locks, Oxigraph's own lock on writers remains."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415 - not there on Windows

    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
