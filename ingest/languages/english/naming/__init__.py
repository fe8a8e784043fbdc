"""English as the actor stages ask for it: see `ingest.actors.naming.Naming`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from ingest.actors import tables
from ingest.actors.gazetteer import Words
from ingest.actors.knowledge import State
from ingest.actors.lexicon import Lexicon
from ingest.actors.naming import Anaphor, Draft, Institution, MembershipUse, Title
from ingest.languages.english import script
from ingest.languages.english.datewords import names_time
from ingest.languages.english.names import DATA, is_word, may_be_name, particles
from ingest.languages.english.naming import spelling
from ingest.languages.english.naming.lookup import EnglishLookup
from ingest.languages.english.naming.phrases import phrases
from ingest.reading import Token
from ingest.tables import rows

_UNINFLECTED = ("sh", "ch", "ese", "ss", "s")


class EnglishNaming:
    """The names, offices and pointing words of English."""

    code = "en"
    nationality_first = True

    @property
    def particles(self) -> frozenset[str]:
        """See name_particles.tsv."""
        return particles()

    def tokens(self, text: str, begin: int, end: int) -> tuple[Token, ...]:
        """See `script.tokens`."""
        return script.tokens(text, begin, end)

    def key(self, token: str) -> str:
        """See `spelling.key`."""
        return spelling.key(token)

    def readings(self, token: str) -> Iterable[tuple[int, str]]:
        """The key of the token: English writes nothing onto its names."""
        return ((0, spelling.key(token)),)

    def sound(self, key: str) -> str:
        """The key itself."""
        return key

    def length(self, text: str, letters: int) -> int:
        """No proclitic, no letters."""
        return letters

    def titles(self) -> Iterable[tuple[str, Title]]:
        """See titles.tsv."""
        return tables.titles(DATA)

    def institutions(self) -> Iterable[tuple[str, Institution]]:
        """See institutions.tsv."""
        return tables.institutions(DATA)

    def modifiers(self) -> Iterable[tuple[str, str]]:
        """See title_modifiers.tsv."""
        return tables.modifiers(DATA)

    def anaphors(self) -> Iterable[tuple[str, Anaphor]]:
        """See anaphors.tsv."""
        return tables.anaphors(DATA)

    def memberships(self) -> Iterable[tuple[str, MembershipUse]]:
        """See memberships.tsv."""
        return tables.memberships(DATA)

    def adjectives(self, state: State) -> Iterator[str]:
        """The nationality adjectives of a state, their plurals as nouns, and the names of its people."""
        for adjective in state.adjectives_en:
            yield adjective
            if not adjective.endswith(_UNINFLECTED):
                yield f"{adjective}s"
        yield from _demonyms().get(state.code, ())

    def organisation_adjectives(self) -> Iterable[tuple[str, str]]:
        """See organisation_adjectives.tsv."""
        return tables.organisation_adjectives(DATA)

    def common_words(self) -> Iterable[str]:
        """See common_words.tsv."""
        return tables.common_words(DATA)

    def phrases(self, words: Words, lexicon: Lexicon, on: date | None) -> Iterator[Draft]:
        """See `phrases.phrases`."""
        return phrases(EnglishLookup(words, lexicon, on))

    def own(self, key: str) -> bool:
        """Whether a key is in Latin letters."""
        return key.isascii()

    def romanise(self, name: str, words: Sequence[str], polity: str) -> str:
        """The name without accents, and not all in capitals."""
        plain = script.plain(name)
        return plain.title() if plain.isupper() else plain

    def borne(self, words: Sequence[str], polity: str) -> bool:
        """Latin letters do not tell: always."""
        return True

    def skeleton(self, word: str) -> str:
        """See `spelling.skeleton`."""
        return spelling.skeleton(word)

    def spelt_alike(self, word: str, other: str) -> bool:
        """See `spelling.spelt_alike`."""
        return spelling.spelt_alike(word, other)

    def same_word(self, word: str, other: str) -> bool:
        """See `spelling.same_word`."""
        return spelling.same_word(word, other)

    def plain(self, word: str) -> str:
        """The word itself."""
        return word

    def may_stand(self, word: str) -> bool:
        """Whether a part of a name is no particle."""
        return word not in particles()

    def is_noun(self, word: str) -> bool:
        """Never: a capital letter tells the surname from the word."""
        return False

    def begins_name(self, token: str) -> bool:
        """Whether a token is capitalised and no ordinary word."""
        return may_be_name(token) and not is_word(token)

    def is_given(self, token: str) -> bool:
        """Whether a token is capitalised and no ordinary word."""
        return self.begins_name(token)

    def narrows(self, token: str, *, several: bool) -> bool:
        """Whether a name follows: the Premier League. Other words that narrow stand before the noun in English."""
        return token.istitle() and not names_time(token)

    def relates(self, token: str) -> bool:
        """No word: what narrows a body stands before it in English."""
        return False

    def stands_apart(self, token: str, key: str, *, taken: bool) -> bool:
        """Whether a surname has its capital letter."""
        return token[:1].isupper()

    def definite(self, tokens: Sequence[Token]) -> bool:
        """Whether "the" stands before the office."""
        return len(tokens) > 1 and tokens[0].text.lower() == "the"

    def gender(self, phrase: str) -> str:
        """The gender of the title that a phrase begins with: "Mrs", "spokeswoman", "king"."""
        return next((found for word in phrase.split() if (found := _genders().get(spelling.key(word)))), "")


@cache
def _demonyms() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(DATA / "demonyms.tsv", ("demonym", "state")):
        found[row.required("state")] = (*found.get(row["state"], ()), row.required("demonym"))
    return found


@cache
def _genders() -> Mapping[str, str]:
    return {spelling.key(written): title.gender for written, title in tables.titles(DATA) if title.gender}
