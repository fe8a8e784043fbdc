"""Who fills a slot: from a word of the tree to the actors it means.

A name means its actors. A common noun means the actors of its adjective (الجيش الروسي), else of its genitive (موقف
الصين), else of its apposition; "this meeting" means who met; a pronoun means its antecedent. Coordinated words add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ingest.events.memory import Memory
from ingest.events.slots import Syntax
from ingest.reading import Mention, Reading, Word

_DEPTH = 4
_REACH = 24

Fits = Callable[[tuple[str, ...]], bool]


class Fillers:
    """Resolves words to actor codes within one reading."""

    def __init__(self, reading: Reading, memory: Memory) -> None:
        self.reading = reading
        self.memory = memory

    def all_of(self, syntax: Syntax, words: Iterable[Word]) -> tuple[str, ...]:
        """The actors of several words, each once, in order."""
        return tuple(dict.fromkeys(actor for word in words for actor in self.of(syntax, word)))

    def of(self, syntax: Syntax, word: Word, depth: int = _DEPTH) -> tuple[str, ...]:
        """The actors a word means, with those of the words coordinated with it."""
        fellows = [c for c in syntax.tree.children(word, "conj") if syntax.tree.is_nominal(c)]
        others = [actor for fellow in fellows for actor in self.of(syntax, fellow, depth - 1)]
        return tuple(dict.fromkeys((*self._own(syntax, word, depth), *others)))

    def _own(self, syntax: Syntax, word: Word, depth: int) -> tuple[str, ...]:
        if depth <= 0:
            return ()
        mention = syntax.tree.mention(word)
        if mention is not None and (mention.actors or mention.place):
            return mention.actors
        if word.upos == "PRON":
            return self.antecedent(syntax, word, depth)
        if self._recalls_meeting(syntax, word):
            meeting = self.memory.last_meeting()
            return tuple(dict.fromkeys((*meeting.source, *meeting.target))) if meeting else ()
        return self._modifiers(syntax, word, depth) or self._locale(syntax, word)

    def recalled(self, syntax: Syntax, word: Word, depth: int = _DEPTH) -> tuple[str, ...]:
        """Whose act a definite noun takes up: "welcomed the agreement" those who made it, "the attack" the attacker."""
        if word.feats.get("Definite") == "Def" and word.upos == "NOUN":
            if syntax.lemma(word) in syntax.lexicon.tasks["act"]:
                return self.memory.doers()
            if types := {frame.type for frame in syntax.grammar.frames(word) if frame.type}:
                return self.memory.doers(types)
        owners = self._owners(syntax, word) if depth > 0 else ()
        return next(filter(None, (self.recalled(syntax, owner, depth - 1) for owner in owners)), ())

    def _locale(self, syntax: Syntax, word: Word) -> tuple[str, ...]:
        """ "The region", bare and definite: the place last named in an earlier clause of the sentence."""
        if syntax.lemma(word) not in syntax.lexicon.tasks["locale"] or word.feats.get("Definite") != "Def":
            return ()
        clause = syntax.tree.clause_head(word)
        for other in reversed(syntax.tree.words[: word.id - 1]):
            mention = syntax.tree.mention(other)
            if mention is not None and mention.place and syntax.tree.clause_head(other) != clause:
                return mention.actors
        return ()

    def _recalls_meeting(self, syntax: Syntax, word: Word) -> bool:
        pointed = any(child.feats.get("PronType") == "Dem" for child in syntax.tree.children(word, "det"))
        return pointed and any(f.type == "CONSULT" for f in syntax.lexicon.nouns.of(syntax.lemma(word)))

    def _modifiers(self, syntax: Syntax, word: Word, depth: int) -> tuple[str, ...]:
        adjectives = (syntax.tree.mention(child) for child in syntax.tree.children(word, "amod"))
        described = tuple(dict.fromkeys(actor for mention in adjectives if mention for actor in mention.actors))
        owners = (self.of(syntax, owner, depth - 1) for owner in self._owners(syntax, word))
        return described or next(filter(None, owners), ())

    def _owners(self, syntax: Syntax, word: Word) -> Iterator[Word]:
        """The words that say whose a thing is: genitives and appositions first, then phrases with "of", "in", "to"."""
        phrases = []
        for child in syntax.tree.children(word, "nmod", "appos", "flat", "obl"):
            preposition, owner = syntax.preposition(child)
            if not preposition:
                yield owner
            elif preposition in syntax.lexicon.tasks["transparent"]:
                phrases.append(owner)
        yield from phrases
        for clause in syntax.tree.children(word, "acl"):  # العقوبات التي يفرضها المجلس: whose they are, the verb says
            yield from syntax.tree.children(clause, "nsubj")

    def is_city(self, mention: Mention) -> bool:
        """Whether a mention names a place that is less than a state."""
        return bool(mention.place) and all(
            mention.place != self.reading.actors[code].label_en for code in mention.actors
        )

    # -- pronouns ----------------------------------------------------------------------------------------------

    def antecedent(self, syntax: Syntax, pronoun: Word, depth: int = _DEPTH) -> tuple[str, ...]:
        """Who a pronoun means: "we" the speaker; "his" the subject of the clause if it may be; else what fits."""
        person = pronoun.feats.get("Person")
        if person in ("1", "2"):
            return self._speaker(syntax, pronoun) if person == "1" else ()
        related = pronoun.feats.get("PronType") == "Rel"
        return self._related(syntax, pronoun, depth) if related else self._meant(syntax, pronoun, depth)

    def _meant(self, syntax: Syntax, pronoun: Word, depth: int) -> tuple[str, ...]:
        """Whom a pronoun of the third person means."""
        fits = _fits(pronoun)
        if pronoun.deprel == "nsubj" and (speaker := self._agreeing_speaker(syntax, pronoun, pronoun)):
            return speaker
        predicate = next((word for word in syntax.tree.ancestors(pronoun) if word.upos == "VERB"), None)
        if predicate is not None and pronoun.deprel == "nmod":
            subject = self._subject_apart(syntax, predicate, pronoun)
            if subject and fits(subject):
                return subject
        resumed = self._resumed(syntax, pronoun, predicate, depth)
        if resumed:
            return resumed
        barred = self._clause_mates(syntax, pronoun, predicate) | self._relativised(syntax, predicate)
        for mention in self._before(pronoun.begin):
            if not barred & set(mention.actors) and fits(mention.actors):
                return mention.actors
        return self._last_two(pronoun) if pronoun.feats.get("Number") == "Dual" else ()

    def _speaker(self, syntax: Syntax, pronoun: Word) -> tuple[str, ...]:
        """Who says "we": the subject of the verb of saying above, else who spoke last."""
        speech = syntax.speech_above(pronoun)
        explicit = syntax.explicit_subject(speech) if speech is not None else []
        return (self.all_of(syntax, explicit) if pronoun not in explicit else ()) or self.memory.speaker

    def _related(self, syntax: Syntax, pronoun: Word, depth: int) -> tuple[str, ...]:
        """ "Who" and "which": the noun that their clause is about."""
        clause = next((word for word in syntax.tree.ancestors(pronoun) if word.deprel.startswith("acl")), None)
        antecedent = syntax.tree.head(clause) if clause is not None else None
        return self._own(syntax, antecedent, depth - 1) if antecedent is not None else ()

    def _last_two(self, pronoun: Word) -> tuple[str, ...]:
        """The two people last named, else the two states: whom "both of them" means where nothing names a pair."""
        before = [actor for mention in self._before(pronoun.begin) for actor in mention.actors]
        for personal in (True, False):
            two = tuple(dict.fromkeys(a for a in before if a.startswith("PER:") == personal))[:2]
            if len(two) == 2:
                return two[::-1]
        return ()

    def _resumed(self, syntax: Syntax, pronoun: Word, predicate: Word | None, depth: int) -> tuple[str, ...]:
        """In a relative clause a pronoun that agrees with the antecedent means it: البلد الذي زاره."""
        if predicate is None or not predicate.deprel.startswith("acl"):
            return ()
        antecedent = syntax.tree.head(predicate)
        if antecedent is None or antecedent.feats.get("Gender") not in (None, pronoun.feats.get("Gender")):
            return ()
        return self.of(syntax, antecedent, depth - 1)

    def _subject_apart(self, syntax: Syntax, predicate: Word, pronoun: Word) -> tuple[str, ...]:
        """The subject of a predicate, unless the pronoun is part of it ("his train") or stands before it."""
        explicit = syntax.explicit_subject(predicate)
        if any(pronoun in syntax.tree.subtree(word) or word.begin > pronoun.begin for word in explicit):
            return ()
        return self.all_of(syntax, explicit) if explicit else self.dropped(syntax, predicate)

    def _clause_mates(self, syntax: Syntax, pronoun: Word, predicate: Word | None) -> set[str]:
        """An object pronoun never means the subject of its own verb."""
        if predicate is None or pronoun.deprel == "nmod":
            return set()
        subjects = [word for word in syntax.explicit_subject(predicate) if word.end <= pronoun.begin]
        return {actor for word in subjects if (m := syntax.tree.mention(word)) for actor in m.actors}

    def _relativised(self, syntax: Syntax, predicate: Word | None) -> set[str]:
        """ "Whom he invited": he is not the one the clause is about."""
        if predicate is None or not any(w.feats.get("PronType") == "Rel" for w in syntax.tree.children(predicate)):
            return set()
        antecedent = syntax.tree.head(predicate)
        mention = syntax.tree.mention(antecedent) if antecedent is not None else None
        return set(mention.actors) if mention is not None else set()

    def _before(self, offset: int) -> list[Mention]:
        earlier = [m for m in self.reading.mentions if m.end <= offset and m.actors and m.kind != "adjective"]
        return earlier[::-1][:_REACH]

    # -- subjects ----------------------------------------------------------------------------------------------

    def subject(self, syntax: Syntax, predicate: Word) -> tuple[str, ...]:
        """The actors of a predicate's subject; a dropped one is the last subject that agrees with the verb."""
        explicit = [word for word in syntax.explicit_subject(predicate) if word.id != predicate.id]
        return self.all_of(syntax, explicit) if explicit else self.dropped(syntax, predicate)

    def dropped(self, syntax: Syntax, predicate: Word) -> tuple[str, ...]:
        """The last subject that agrees with a verb which names none."""
        chain = (predicate, *syntax.tree.ancestors(predicate))
        finite = next((w for w in chain if w.upos == "VERB" and w.feats.get("VerbForm") != "Part"), None)
        if finite is None or finite.feats.get("Voice") == "Pass" or not finite.feats.get("Person"):
            return ()  # a verb that does not agree drops no subject
        if finite.feats.get("Person") == "1":
            return self.memory.speaker
        return self._agreeing_speaker(syntax, predicate, finite) or self.memory.last_subject(_fits(finite))

    def _agreeing_speaker(self, syntax: Syntax, word: Word, shown: Word) -> tuple[str, ...]:
        """The woman who says what a feminine word belongs to: قالت ميركل إنها; nothing else tells that she is one."""
        speech = syntax.speech_above(word)
        feminine = shown.feats.get("Gender") == "Fem" and shown.feats.get("Number") == "Sing"
        if speech is None or not feminine or speech.feats.get("Gender") != "Fem":
            return ()
        explicit = [w for w in syntax.explicit_subject(speech) if w.id != speech.id]
        speaker = self.all_of(syntax, explicit)
        return speaker if len(speaker) == 1 and speaker[0].startswith("PER:") else ()


def _fits(word: Word) -> Fits:
    """Whether actors agree with a word: several or a group with a plural, and one with a singular.

    Animacy tells a person from a state; without one, as in Arabic, a state goes with a feminine and else a person.
    """
    if word.feats.get("Number") == "Dual":
        return lambda actors: len(actors) > 1
    if word.feats.get("Number") == "Plur":
        return lambda actors: len(actors) > 1 or any(":" in actor and not actor.startswith("PER:") for actor in actors)
    animacy = word.feats.get("Animacy")
    personal = animacy == "Hum" if animacy else word.feats.get("Gender") != "Fem"
    return lambda actors: len(actors) == 1 and actors[0].startswith("PER:") == personal
