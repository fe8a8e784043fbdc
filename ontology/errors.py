"""Everything that can go wrong, in one tree; the front door maps each branch to an exit code.

DragomanError
├── WrongUse                 2  the call itself cannot be served
│   ├── MissingExtra            an optional package is not installed
│   ├── NotThereYet             part of the contract that this version does not serve
│   ├── UnknownActor            nobody is called so
│   └── BadQuery                SPARQL that does not parse, an unknown named query or parameter
├── StoreFault               3  the store could not be opened or reached
│   └── StoreLocked             another process holds it
└── BadInput                 4  what was given cannot be read
    ├── UnreadableArticle       a file, or a line of one, that holds no article
    └── BadTable                a row of our own data files that its loader refuses
"""

from __future__ import annotations

from pathlib import Path


class DragomanError(Exception):
    """The root: its text is one clear sentence for the person who made the call."""

    exit_code = 1


class WrongUse(DragomanError):  # noqa: N818 - the tree reads as nouns; every class of it is an error
    """The call itself cannot be served."""

    exit_code = 2


class MissingExtra(WrongUse):
    """An optional package is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"this needs {package}, which is not installed: pip install 'dragoman[{extra}]'")
        self.package = package
        self.extra = extra


class NotThereYet(WrongUse):
    """Part of the contract that this version does not serve."""


class UnknownActor(WrongUse):
    """A name that means no actor."""

    def __init__(self, name: str, where: str) -> None:
        super().__init__(f"no actor in {where} is called '{name}'")
        self.name = name


class BadQuery(WrongUse):
    """SPARQL that does not parse, or a named query or parameter that is not known."""


class StoreFault(DragomanError):  # noqa: N818
    """The store could not be opened or reached."""

    exit_code = 3


class StoreLocked(StoreFault):
    """Another process holds the store."""

    def __init__(self, place: Path | str) -> None:
        super().__init__(f"{place}: another process has this store open; wait for its end or name another with --store")
        self.place = place


class BadInput(DragomanError):  # noqa: N818
    """What was given cannot be read."""

    exit_code = 4


class UnreadableArticle(BadInput):
    """A file, or one line of it, that holds no article; `line` counts from 1 and is None for the whole file."""

    def __init__(self, path: Path | str, reason: str, line: int | None = None) -> None:
        super().__init__(f"{path}{'' if line is None else f', line {line}'}: {reason}")
        self.path = path
        self.reason = reason
        self.line = line


class BadTable(BadInput):
    """A row of a data file that its loader refuses."""

    def __init__(self, path: Path | str, line: int, reason: str) -> None:
        super().__init__(f"{path}, line {line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason
