"""Arabic as the actor stages ask for it: see `ingest.actors.naming.Naming`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ingest.actors import tables
from ingest.actors.gazetteer import Words
from ingest.actors.knowledge import State
from ingest.actors.lexicon import Lexicon
from ingest.actors.lookup import Lookup
from ingest.actors.naming import Anaphor, Draft, Institution, MembershipUse, Title
from ingest.languages.arabic import anaphora, inflection, romanisation, script
from ingest.languages.arabic.names import FAITH, is_word, name_class, particles, phrase_stops
from ingest.languages.arabic.naming import likeness, spelling
from ingest.languages.arabic.naming.phrases import phrases
from ingest.reading import Token


class ArabicNaming:
    """The names, offices and pointing words of Arabic."""

    code = "ar"
    nationality_first = False

    @property
    def particles(self) -> frozenset[str]:
        """See name_particles.tsv."""
        return frozenset(particles())

    def tokens(self, text: str, begin: int, end: int) -> tuple[Token, ...]:
        """See `script.tokens`."""
        return script.tokens(text, begin, end)

    def key(self, token: str) -> str:
        """See `spelling.key`."""
        return spelling.key(token)

    def readings(self, token: str) -> Iterable[tuple[int, str]]:
        """See `spelling.readings`."""
        return spelling.readings(token)

    def sound(self, key: str) -> str:
        """See `spelling.sound`."""
        return spelling.sound(key)

    def length(self, text: str, letters: int) -> int:
        """See `spelling.raw_length`."""
        return spelling.raw_length(text, letters)

    def titles(self) -> Iterable[tuple[str, Title]]:
        """See `inflection.titles`."""
        return inflection.titles()

    def institutions(self) -> Iterable[tuple[str, Institution]]:
        """See `inflection.institutions`."""
        return inflection.institutions()

    def modifiers(self) -> Iterable[tuple[str, str]]:
        """See `inflection.modifiers`."""
        return inflection.modifiers()

    def anaphors(self) -> Iterable[tuple[str, Anaphor]]:
        """See `anaphora.anaphors`."""
        return anaphora.anaphors()

    def memberships(self) -> Iterable[tuple[str, MembershipUse]]:
        """See memberships.tsv."""
        return tables.memberships(inflection.DATA)

    def adjectives(self, state: State) -> Iterator[str]:
        """The nationality adjectives of a state, inflected, and its broken plurals."""
        for adjective in state.adjectives_ar:
            yield from inflection.adjective_forms(adjective)
        for plural in state.plurals_ar:
            yield from inflection.plural_forms(plural)

    def organisation_adjectives(self) -> Iterator[tuple[str, str]]:
        """See organisation_adjectives.tsv."""
        for adjective, code in tables.organisation_adjectives(inflection.DATA):
            yield from ((form, code) for form in inflection.adjective_forms(adjective))

    def common_words(self) -> Iterable[str]:
        """See common_words.tsv."""
        return tables.common_words(inflection.DATA)

    def phrases(self, words: Words, lexicon: Lexicon, on: date | None) -> Iterator[Draft]:
        """See `phrases.phrases`."""
        return phrases(Lookup(words, lexicon, on))

    def own(self, key: str) -> bool:
        """Whether a key is not in Latin letters."""
        return not key.isascii()

    def romanise(self, name: str, words: Sequence[str], polity: str) -> str:
        """See `romanisation.romanise`."""
        return romanisation.romanise(words, polity)

    def borne(self, words: Sequence[str], polity: str) -> bool:
        """See `romanisation.borne`."""
        return romanisation.borne(words, polity)

    def skeleton(self, word: str) -> str:
        """See `romanisation.skeleton`."""
        return romanisation.skeleton(word)

    def spelt_alike(self, word: str, other: str) -> bool:
        """See `likeness.spelt_alike`."""
        return likeness.spelt_alike(word, other)

    def same_word(self, word: str, other: str) -> bool:
        """See `likeness.same_word`."""
        return likeness.same_word(word, other)

    def plain(self, word: str) -> str:
        """A part of a name without its article."""
        return word.removeprefix("ال")

    def may_stand(self, word: str) -> bool:
        """Whether a part of a name is no particle that is a word too (من), nor the second half of سعد الدين."""
        return word != FAITH and not (name_class(word) == "stop" and word in particles())

    def is_noun(self, word: str) -> bool:
        """Whether a surname is a definite noun of every day (الشاهد)."""
        return name_class(word) == "surname" and is_word(word)

    def begins_name(self, token: str) -> bool:
        """Whether a token is a name or a particle, or no word that anybody knows."""
        parted = any(name_class(rest) == "given" for _, rest in script.unprefixed(token))
        return parted or name_class(token) in {"common", "particle", "unknown"} or script.bare(token) == "علي"

    def is_given(self, token: str) -> bool:
        """Whether a token is a part of names and no ordinary word."""
        return name_class(token) == "given"

    def narrows(self, token: str, *, several: bool) -> bool:
        """Whether a token can be an adjective with the article, which agrees with the office or pair before it."""
        if not token.startswith("ال") or script.fold(token) in phrase_stops():
            return False
        return not several or (token.endswith(("ين", "ان")) and len(token) > 6)

    def relates(self, token: str) -> bool:
        """Whether a token is a relative adjective with the article (الوطني, الشعبية) or "the highest"."""
        return token.startswith("ال") and token.endswith(("ي", "ية", "ى", "يا"))

    def stands_apart(self, token: str, key: str, *, taken: bool) -> bool:
        """Whether a surname is no preposition, and behind a proclitic long enough not to be a chance, or behind و."""
        if script.bare(token) in {"على", "إلى", "الى"}:
            return False
        return not taken or len(key) >= 3 or token.startswith("و")

    def definite(self, tokens: Sequence[Token]) -> bool:
        """Whether the last word has the article: الرئيس, رئيس الوزراء."""
        return script.fold(tokens[-1].text).startswith(("ال", "وال", "فال"))

    def gender(self, phrase: str) -> str:
        """See `anaphora.gender`."""
        return anaphora.gender(phrase)
