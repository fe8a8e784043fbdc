"""What an actor's standing lets it be: a medium only reports, and a party at home does not act abroad."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """`media` are codes of agencies, papers and broadcasters; `homes` the states of parties and associations;
    `assemblies` bodies of states, which can meet within themselves.
    """

    media: Collection[str]
    homes: Mapping[str, str]
    assemblies: Collection[str]

    def acting(self, actors: Iterable[str]) -> tuple[str, ...]:
        """The actors that can act, in order."""
        return tuple(actor for actor in actors if actor not in self.media)

    def international(self, source: Collection[str], target: Collection[str]) -> bool:
        """Whether two sides, as polities, are of more than one state: a state and its own parties are not."""
        if set(source) == set(target):
            return any(code in self.assemblies for code in source)
        return {self.homes.get(code) or code for code in source} != {self.homes.get(code) or code for code in target}
