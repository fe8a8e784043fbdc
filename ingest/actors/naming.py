"""What the actor stages ask of a language: how names are spelt, which words are offices, what its noun phrases say.

A language gives a `Naming`; the stages know no letter and no word of their own. `Draft` is what a language's grammar of
noun phrases hands to the linker: a phrase found, not yet linked to anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

from ingest.reading import Token

if TYPE_CHECKING:
    from ingest.actors.gazetteer import Words
    from ingest.actors.knowledge import State
    from ingest.actors.lexicon import Entry, Lexicon

DraftKind = Literal["person", "role", "body", "entry"]
Meaning = Literal["state", "people", "agency", "broadcaster"]
AnaphorKind = Literal["pair", "group", "listed", "counterpart", "own", "same"]
MembershipUse = Literal["member", "of", "joint", "members", "opens", "consists", "leads", "governs"]
Wanted = Literal["person", "polity", "agency", "organisation"]


@dataclass(frozen=True, slots=True)
class Title:
    """One form of an office or form of address.

    `definite`: it carries the article (الرئيس) or a pronoun (رئيسه, then `owned`). `notes` as in titles.tsv.
    """

    predicate: str
    title_en: str
    gender: str
    number: str
    notes: frozenset[str]
    definite: bool = False
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Institution:
    """One form of a word for a body of a state (الحكومة) or for its people (مسؤول)."""

    means: Meaning
    alone: bool
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Anaphor:
    """What a word that points back looks for; see the head of anaphors.tsv."""

    kind: AnaphorKind
    wanted: Wanted
    number: int
    gender: str
    predicate: str
    title: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A phrase found: tokens `first` to before `last`, `taken` letters of proclitics left outside.

    kind  person  a name, with `name` its tokens (first, last) and `entry` where the tables know it
          role    a title without a name
          body    an institution with its state
          entry   a state, organisation, place or adjective from the tables
    `polities` are the states and organisations the phrase names, `sense` a modifier (former, late, ...), `party` is
    the party or body that a member of parliament or minister belongs to.
    """

    kind: DraftKind
    first: int
    last: int
    taken: int
    entry: Entry | None = None
    name: tuple[int, int] | None = None
    title: Title | None = None
    sense: str = ""
    polities: tuple[str, ...] = ()
    institution: Institution | None = None
    party: str = ""

    @property
    def polity(self) -> str:
        """The first of the polities, "" where there is none."""
        return self.polities[0] if self.polities else ""


class Spelling(Protocol):
    """How the words of a language are written, for comparing names."""

    def tokens(self, text: str, begin: int, end: int) -> tuple[Token, ...]:
        """The tokens of `text[begin:end]`, with offsets in `text`."""

    def key(self, token: str) -> str:
        """What one token is compared by."""

    def readings(self, token: str) -> Iterable[tuple[int, str]]:
        """Every way to read a token as proclitics and a name: how many letters are taken off, and the key of the rest.

        The first is the whole token.
        """

    def sound(self, key: str) -> str:
        """A key with letters made one that transcriptions of foreign names mix up; for names of several words."""

    def length(self, text: str, letters: int) -> int:
        """How many code points of a token its first letters take up."""


class Naming(Spelling, Protocol):
    """The names, offices and pointing words of a language."""

    @property
    def code(self) -> str:
        """ISO 639-1; the knowledge tables have names in this language."""

    @property
    def nationality_first(self) -> bool:
        """Whether a nationality stands before its noun ("his Chinese counterpart") or after (نظيره الصيني)."""

    @property
    def particles(self) -> frozenset[str]:
        """The keys of the words inside names: بن, "van"."""

    def titles(self) -> Iterable[tuple[str, Title]]:
        """Every form of every office and form of address. Raises BadTable."""

    def institutions(self) -> Iterable[tuple[str, Institution]]:
        """Every form of the words for bodies of a state. Raises BadTable."""

    def modifiers(self) -> Iterable[tuple[str, str]]:
        """Every form of the words that stand beside an office, with their sense. Raises BadTable."""

    def anaphors(self) -> Iterable[tuple[str, Anaphor]]:
        """Every word that points back. Raises BadTable."""

    def memberships(self) -> Iterable[tuple[str, MembershipUse]]:
        """The words that say who is a member of what, with their use. Raises BadTable."""

    def adjectives(self, state: State) -> Iterable[str]:
        """Every form of a state's nationality adjectives."""

    def organisation_adjectives(self) -> Iterable[tuple[str, str]]:
        """Every form of the adjectives that stand for organisations, with their codes without `ORG:`."""

    def common_words(self) -> Iterable[str]:
        """Words spelt like a name of the tables, which alone never are that name. Raises BadTable."""

    def phrases(self, words: Words, lexicon: Lexicon, on: date | None) -> Iterator[Draft]:
        """The phrases of a sentence that name actors, in order; none overlaps another."""

    def own(self, key: str) -> bool:
        """Whether a key is in the script of the language."""

    def romanise(self, name: str, words: Sequence[str], polity: str) -> str:
        """A name in Latin letters, given as written and by its keys; the polity may decide the manner."""

    def borne(self, words: Sequence[str], polity: str) -> bool:
        """Whether people of a state may well have such a name: Bernd is no Tunisian, nor Abdelaziz a Swede."""

    def skeleton(self, word: str) -> str:
        """The consonants of a word in any script the knowledge tables use, those confused between scripts made one."""

    def spelt_alike(self, word: str, other: str) -> bool:
        """Whether two parts of names can be one word spelt twice, and not only sound alike."""

    def same_word(self, word: str, other: str) -> bool:
        """Whether two parts of names can be the same, with all the freedom that transcription takes."""

    def plain(self, word: str) -> str:
        """A part of a name without an article that is left out at will (السيسي, سيسي)."""

    def may_stand(self, word: str) -> bool:
        """Whether a part of a name can be used alone: it is no particle that is a word too."""

    def is_noun(self, word: str) -> bool:
        """Whether the surname of somebody unknown is an ordinary word, which then may well be no name at all."""

    def begins_name(self, token: str) -> bool:
        """Whether a token must belong to a personal name: a given name or particle that is no ordinary word."""

    def is_given(self, token: str) -> bool:
        """Whether a token is a given name and nothing else."""

    def narrows(self, token: str, *, several: bool) -> bool:
        """Whether the word after a pointing word says which is meant: الوزيرين المكلفين "the two acting ministers"."""

    def relates(self, token: str) -> bool:
        """Whether the word after a class noun says which body is meant: المجلس الوطني "the national council"."""

    def stands_apart(self, token: str, key: str, *, taken: bool) -> bool:
        """Whether a surname found in a token, maybe behind a proclitic, is spelt as one in this place."""

    def definite(self, tokens: Sequence[Token]) -> bool:
        """Whether an office says by an article that one certain holder is meant; the token before it comes first."""

    def gender(self, phrase: str) -> str:
        """The gender a phrase gives its person: `m`, `f`, or "" where it says nothing."""


def one_by_one(size: int, at: Callable[[int], Draft | None]) -> Iterator[Draft]:
    """The phrases of a sentence of so many tokens, in order, given the phrase that starts at each; none overlaps."""
    position = 0
    while position < size:
        draft = at(position)
        if draft is not None:
            yield draft
        position = draft.last if draft is not None else position + 1
