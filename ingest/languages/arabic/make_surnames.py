"""Makes data/surnames.tsv from a list of surnames, one at the start of each line, the commonest first.

The list used is the 1990 census of the United States (public domain) as `dist.all.last` of names 0.3.0 on PyPI has it:

    python -m ingest.languages.arabic.make_surnames names/dist.all.last
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ingest.languages.arabic.surnames import latin_frame

_HEAD = """\
# Surnames of the 1990 census of the United States (public domain), by their consonants in classes, each with its
# rank; made by make_surnames.py, not to be edited. The usual spelling of a foreign surname is looked up here.
frame\tsurnames
"""


def table(lines: Iterable[str]) -> str:
    """The table as text."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for rank, line in enumerate(lines):
        name = line.split()[0].lower()
        if frame := latin_frame(name):
            found[frame].append(f"{name}:{rank}")
    return _HEAD + "".join(f"{frame}\t{' '.join(found[frame])}\n" for frame in sorted(found))


if __name__ == "__main__":
    target = Path(__file__).parent / "data" / "surnames.tsv"
    target.write_text(table(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()), encoding="utf-8")
