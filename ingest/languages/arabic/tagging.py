"""The built-in Arabic tagger: tokens, names and times become Universal Dependencies words, clitics split off.

A token is read in this order: part of a name or time, punctuation, number, closed-class word, and then verb or noun,
which spelling leaves open for many (دعم "he backed" or "backing"): what stands before decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from ingest.languages.arabic.agreement import names_person
from ingest.languages.arabic.morphology import (
    FunctionReading,
    NounReading,
    VerbReading,
    adjectives,
    function_reading,
    noun_reading,
    noun_readings,
    verb_lemmas,
    verb_readings,
)
from ingest.languages.arabic.script import bare, fold
from ingest.languages.drafts import Draft
from ingest.reading import Mention, Sentence, Time, Token
from ingest.tables import rows

_GENDER = {"m": "Masc", "f": "Fem"}
_NUMBER = {"s": "Sing", "d": "Dual", "p": "Plur"}
_PRONOUNS = {
    "ه": ("Masc", "Sing", "3"),
    "ها": ("Fem", "Sing", "3"),
    "هما": ("", "Dual", "3"),
    "هم": ("Masc", "Plur", "3"),
    "هن": ("Fem", "Plur", "3"),
    "ك": ("", "Sing", "2"),
    "كم": ("", "Plur", "2"),
    "كما": ("", "Dual", "2"),
    "نا": ("", "Plur", "1"),
    "ني": ("", "Sing", "1"),
    "ي": ("", "Sing", "1"),
}
_CONTENT_MARKS = frozenset(("أن", "إن", "أنّ", "إنّ"))
_VERB_PARTICLES = frozenset(("لم", "لن", "قد", "سوف", "س", "لا", "ما"))
_NISBA = ("ي", "يه", "يا", "يين", "يون", "يان", "يات")
_EVERYDAY = 2
_ONLY_BEFORE = {"بناء": "على"}
_VERBAL_PREPOSITIONS = {"عبر": "عن"}
_PREPOSITION_REACH = 10
_DISAGREES = 2.0
_SHORT_WORD = 3
_CLAUSE_SIGNS = frozenset(".؛:")
_QUOTES = frozenset('"“”')
_SOUND_PLURAL = ("ين", "ون", "ات")
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "X"))


def tag(sentence: Sentence, mentions: tuple[Mention, ...], times: tuple[Time, ...]) -> list[Draft]:
    """The words of a sentence, tagged and unattached."""
    units: list[Mention | Time] = [*mentions, *times]
    tagger = _Tagger(units, sentence.tokens)
    for token in sentence.tokens:
        tagger.read(token)
    return tagger.drafts


class _Tagger:
    def __init__(self, units: list[Mention | Time], tokens: tuple[Token, ...]) -> None:
        self.units = units
        self.tokens = tokens
        self.drafts: list[Draft] = []

    def read(self, token: Token) -> None:
        unit = next((u for u in self.units if u.begin < token.end and token.begin < u.end), None)
        if unit is not None:
            self._in_unit(token, unit)
        elif not any(sign.isalnum() for sign in token.text):
            self._add(token.text, token.text, "PUNCT", token.begin, token.end)
        elif token.text[0].isdigit():
            self._add(token.text, token.text, "NUM", token.begin, token.end)
        else:
            self._word(token)

    def _add(self, form: str, lemma: str, upos: str, begin: int, end: int, **feats: str) -> Draft:
        draft = Draft(form, lemma, upos, begin, end, {name: value for name, value in feats.items() if value})
        self.drafts.append(draft)
        return draft

    # -- names and times ---------------------------------------------------------------------------------------

    def _in_unit(self, token: Token, unit: Mention | Time) -> None:
        begin = max(token.begin, unit.begin)
        for sign in range(token.begin, begin):
            self._proclitic(token.text[sign - token.begin], sign, sign + 1)
        text = token.text[begin - token.begin :]
        first = not self.drafts or self.drafts[-1].unit is not unit
        upos = self._unit_upos(text, unit, first=first)
        draft = self._add(text, self._unit_lemma(text) if upos == "NOUN" else bare(text), upos, begin, token.end)
        draft.unit = unit
        contracted = token.text[: begin - token.begin].endswith("ل") and text.startswith("ل")  # للصين = ل + الصين
        if text.startswith("ال") or contracted:
            draft.feats["Definite"] = "Def"
        if isinstance(unit, Mention):
            self._set_gender(draft, unit, token.text[begin - token.begin :], first=first)

    def _unit_upos(self, text: str, unit: Mention | Time, *, first: bool) -> str:
        if not any(sign.isalnum() for sign in text):
            return "PUNCT"
        if isinstance(unit, Time):
            return "NUM" if text[0].isdigit() else "NOUN"
        if unit.kind == "adjective":
            return "ADJ"
        return "NOUN" if first and (unit.office or unit.kind != "name") else "PROPN"

    def _set_gender(self, draft: Draft, unit: Mention, text: str, *, first: bool) -> None:
        """Adjectives show their gender, states have one, and a body has that of its first word (منظمة, مجلس)."""
        if unit.kind == "adjective":
            draft.feats["Gender"] = "Fem" if fold(text).endswith("ه") else "Masc"
        elif first and unit.kind == "name" and unit.actors and not unit.actors[0].startswith("PER:"):
            gender = self._gender_of_name(unit, text)
            if gender:
                draft.feats["Gender"] = gender

    def _gender_of_name(self, unit: Mention, text: str) -> str:
        if fold(text) in _masculine_names():
            return ""
        if unit.place:
            return "Fem"
        if unit.end - unit.begin == len(text) and not text.startswith("ال"):
            return ""  # حماس, ناتو: one word alone is no common noun
        reading = noun_reading(text)
        return _GENDER.get(reading.gender, "") if reading is not None and reading.known else ""

    def _unit_lemma(self, text: str) -> str:
        """The lemma of a title or institution, so that frames can ask for it: السفير is سفير."""
        reading = noun_reading(text)
        return reading.lemma if reading is not None else bare(text)

    # -- clitics -----------------------------------------------------------------------------------------------

    def _proclitic(self, letter: str, begin: int, end: int) -> None:
        if letter in "وف":
            self._add(letter, letter, "CCONJ", begin, end)
        elif letter in "بلك":
            self._add(letter, letter, "ADP", begin, end)

    def _proclitics(self, token: Token, letters: str) -> None:
        for letter, at in zip(letters, self._places(token), strict=False):
            self._proclitic(letter, at, at + 1)

    def _places(self, token: Token) -> tuple[int, ...]:
        """Where the letters of a token stand in the article, vowel marks between them passed over."""
        return tuple(token.begin + at for at, sign in enumerate(token.text) if bare(sign))

    def _pronoun(self, pronoun: str, begin: int, end: int) -> None:
        gender, number, person = _PRONOUNS[pronoun]
        self._add(
            pronoun, "هو", "PRON", begin, end, Gender=gender, Number=number, Person=person, PronType="Prs", Clitic="Yes"
        )

    # -- words -------------------------------------------------------------------------------------------------

    def _word(self, token: Token) -> None:
        if fold(token.text) == "ال":  # the article alone, before a number or sign: الـ80
            self._add(token.text, "ال", "DET", token.begin, token.end)
            return
        function = self._function_reading(token)
        verb = min(filter(self._fits_dual(token), verb_readings(token.text)), key=self._cost_at(token), default=None)
        if function is not None and not (
            verb is not None and (_misspelt(token, function, verb) or self._expresses(token, function))
        ):
            self._function(token, function)
            return
        noun = _active(noun_readings(token.text))
        follows = self._subject_follows(token)
        if fold(token.text) in adjectives():
            verb = None
        if verb is not None and (noun is None or self._is_verb(verb, noun, subject_follows=follows)):
            self._verb(token, verb)
        elif noun is not None:
            self._noun(token, noun)
        else:
            self._add(token.text, bare(token.text), "X", token.begin, token.end)

    def _function_reading(self, token: Token) -> FunctionReading | None:
        """The closed-class reading; a word that is one only before its preposition is a noun else: من بناء دولة."""
        function = function_reading(token.text)
        wanted = _ONLY_BEFORE.get(function.lemma) if function is not None else None
        if wanted is None:
            return function
        following = next(iter(self.tokens[self.tokens.index(token) + 1 :]), None)
        return function if following is not None and fold(following.text).startswith(fold(wanted)[:2]) else None

    def _fits_dual(self, token: Token) -> Callable[[VerbReading], bool]:
        """Whether a reading is no short dual of the imperfect, which only a particle can bring about: لم تتحدثا."""
        previous = self._previous()
        announced = previous is not None and previous.upos in ("PART", "SCONJ")
        short = fold(token.text).endswith("ا")
        return lambda verb: announced or not (short and verb.number == "d" and verb.aspect == "imp")

    def _cost_at(self, token: Token) -> Callable[[VerbReading], tuple[float, str, str]]:
        """Plausibility where a clause begins: a masculine noun right after is no feminine's subject: تمكن الجيش."""
        if not (self._at_clause_start() and self._masculine_follows(token)):
            return _verb_cost

        def cost(reading: VerbReading) -> tuple[float, str, str]:
            plain, lemma, gender = _verb_cost(reading)
            return plain + _DISAGREES * (reading.gender == "f" and reading.aspect == "imp"), lemma, gender

        return cost

    def _at_clause_start(self) -> bool:
        previous = self._previous()
        if previous is None or previous.form in _CLAUSE_SIGNS:
            return True
        return previous.upos in ("CCONJ", "SCONJ") and not previous.feat("Content")

    def _masculine_follows(self, token: Token) -> bool:
        """Whether the next word is a masculine singular that may be a subject."""
        following = next(iter(self.tokens[self.tokens.index(token) + 1 :]), None)
        if following is None or function_reading(following.text) is not None:
            return False
        noun = noun_reading(following.text)
        if noun is None or not noun.known or noun.preposition or noun.conj or noun.accusative or noun.pronoun:
            return False
        place = any(unit.begin == following.begin and unit.place for unit in self._names())
        return (noun.gender, noun.number) == ("m", "s") and not place

    def _names(self) -> Iterator[Mention]:
        return (unit for unit in self.units if isinstance(unit, Mention))

    def _expresses(self, token: Token, function: FunctionReading) -> bool:
        """Whether a preposition spelt like a verb is the verb, its own preposition coming after: عبر الوزير عن أسفه."""
        wanted = _VERBAL_PREPOSITIONS.get(function.lemma)
        if wanted is None:
            return False
        at = self.tokens.index(token)
        for later in self.tokens[at + 1 : at + _PREPOSITION_REACH]:
            if later.text in _CLAUSE_SIGNS:
                return False
            if fold(later.text) == wanted:
                return True
        return False

    def _subject_follows(self, token: Token) -> bool:
        """Whether a name comes right after a token."""
        named = (u for u in self.units if isinstance(u, Mention) and u.kind != "adjective")
        return any(unit.begin == token.end + 1 for unit in named)

    def _function(self, token: Token, reading: FunctionReading) -> None:
        self._proclitics(token, reading.conj + reading.preposition)
        end = token.begin + reading.end
        draft = self._add(
            token.text[reading.begin : reading.end], reading.lemma, reading.upos, token.begin + reading.begin, end,
            **dict(reading.feats),
        )  # fmt: skip
        if reading.upos == "SCONJ" and reading.lemma in _CONTENT_MARKS:
            draft.feats["Content"] = "Yes"
        if reading.pronoun:
            self._pronoun(reading.pronoun, end, token.end)

    def _verb(self, token: Token, reading: VerbReading) -> None:
        begin, end = token.begin + reading.begin, token.begin + reading.end
        before = self._previous()
        if before is not None and before.form == "من" and before.upos == "ADP" and not reading.conj:
            before.upos, before.feats["PronType"] = "PRON", "Rel"
        self._proclitics(token, reading.conj)
        particle = "س" if reading.future else reading.particle
        if particle:
            at = self._places(token)[len(reading.conj)]
            self._add(particle, particle, "AUX" if reading.future else "SCONJ", at, at + 1)
        self._add(
            token.text[reading.begin : reading.end], reading.lemma, "VERB", begin, end,
            Aspect="Perf" if reading.aspect == "perf" else "Imp", VerbForm="Fin",
            Gender=_GENDER.get(reading.gender, ""), Number=_NUMBER.get(reading.number, ""), Person=reading.person,
            Voice="Pass" if reading.voice == "pass" else "Act",
        )  # fmt: skip
        if reading.pronoun:
            self._pronoun(reading.pronoun, end, token.end)

    def _noun(self, token: Token, reading: NounReading) -> None:
        self._proclitics(token, reading.conj + reading.preposition)
        begin, end = token.begin + reading.begin, token.begin + reading.end
        form = token.text[reading.begin : reading.end]
        lemma = reading.lemma
        upos = "ADJ" if self._is_adjective(reading, form) else "NOUN"
        masculine = adjectives().get(fold(form).removesuffix("ه"))
        if masculine is not None and self._follows_feminine(reading):
            upos, lemma = "ADJ", masculine
        self._add(
            form, lemma, upos, begin, end,
            Gender="" if form.endswith("ى") else _GENDER.get(reading.gender, ""),
            Number=_NUMBER.get(reading.number, ""),
            Definite="Def" if reading.definite else "", Case="Acc" if reading.accusative else "",
            VerbForm={"masdar": "Vnoun", "active": "Part", "passive": "Part"}.get(reading.kind, ""),
            Voice="Pass" if reading.kind == "passive" else "",
        )  # fmt: skip
        if reading.pronoun:
            self._pronoun(reading.pronoun, end, token.end)

    # -- verb or noun, adjective or noun -----------------------------------------------------------------------

    def _previous(self) -> Draft | None:
        return self.drafts[-1] if self.drafts else None

    def _is_verb(self, verb: VerbReading, noun: NounReading, *, subject_follows: bool) -> bool:
        previous = self._previous()
        shown = noun.accusative and noun.kind != "noun"
        if shown or (noun.definite and not noun.pronoun and not self._begins_like_article(verb)):
            return shown and verb.number == "d" and self._after_two()  # ترامب وترودو تحدثا
        if verb.aspect == "perf" and self._after_content_mark():
            return False  # أنّ and إنّ want a noun, أنْ an imperfect
        if verb.future or (previous is not None and self._announces_verb(previous, verb)):
            return True
        unmistakable = not self._may_be_noun(verb, noun)
        if self._governed(verb) and not (unmistakable and self._may_precede_verb(verb)):
            return False
        if unmistakable or (verb.pronoun and self._after_indefinite_adjective()):
            return True
        return self._wants_verb(verb, subject_follows=subject_follows)

    def _governed(self, verb: VerbReading) -> bool:
        """Whether a preposition, determiner or number right before wants a noun."""
        previous = self._previous()
        governs = previous is not None and previous.upos in ("ADP", "DET", "NUM") and previous.unit is None
        return governs and not verb.conj

    def _may_precede_verb(self, verb: VerbReading) -> bool:
        """بعد ذلك أعلن, واحدة يعترف بها: a number or "that" may stand before a verb; من before one is "who"."""
        previous = self._previous()
        if previous is None:
            return False
        who = previous.lemma == "من" and previous.form == "من" and verb.aspect == "perf" and verb.number == "p"
        return who or (previous.upos == "NUM" and verb.aspect == "imp") or previous.lemma == "ذلك"

    def _after_two(self) -> bool:
        """Whether two coordinated names, and no verb yet, stand right before: their predicate comes."""
        previous = self._previous()
        if previous is None or not isinstance(previous.unit, Mention) or self._verb_in_clause():
            return False
        earlier = [d for d in self.drafts if d.unit is not previous.unit][-3:]
        return any(d.upos == "CCONJ" for d in earlier) and any(isinstance(d.unit, Mention) for d in earlier)

    def _after_indefinite_adjective(self) -> bool:
        """غارات جوية شنها, اجتماعا عقده: such a noun takes no genitive any more, so a clause about it begins."""
        previous = self._previous()
        if previous is None or previous.definite:
            return False
        return previous.upos == "ADJ" or (previous.upos == "NOUN" and previous.feat("Case") == "Acc")

    def _announces_verb(self, previous: Draft, verb: VerbReading) -> bool:
        """Whether a particle (لم, قد), or كان before a perfect, stands right before."""
        if previous.upos == "VERB":
            return verb.aspect == "perf" and previous.lemma == "كان"
        return fold(previous.lemma) in map(fold, _VERB_PARTICLES)

    def _may_be_noun(self, verb: VerbReading, noun: NounReading) -> bool:
        """Whether the noun is a real rival: a masdar or participle of the same letters, or another dictionary word.

        Only the third person masculine of the perfect (دعم) and some imperfects (تعاون) share their letters with nouns,
        and a verb of every day (قال) is hardly ever the rare participle.
        """
        bare_perfect = verb.aspect == "perf" and verb.gender == "m" and verb.number == "s"
        everyday = verb_lemmas()[verb.lemma].rank <= _EVERYDAY and noun.kind != "masdar"
        if _ends_as_verb(verb, noun):
            return False
        if noun.kind == "noun":
            same = fold(noun.lemma) == fold(verb.lemma)
            commonest = verb_lemmas()[verb.lemma].rank == 1
            return noun.known and verb.aspect == "perf" and (not same or (bare_perfect and not commonest))
        return (bare_perfect or verb.aspect == "imp") and not everyday

    def _begins_like_article(self, verb: VerbReading) -> bool:
        """التقيا is of التقى, no "the"."""
        return verb.lemma.startswith("الت") and verb_lemmas()[verb.lemma].rank <= _EVERYDAY + 1

    def _after_content_mark(self) -> bool:
        before = next((draft for draft in reversed(self.drafts) if draft.upos != "PUNCT"), None)
        return before is not None and bool(before.feat("Content"))

    def _before_quote(self) -> Draft | None:
        """The word before, past a quotation mark that closes: روسيا "ترفض" طلب."""
        closing = sum(draft.form in _QUOTES for draft in self.drafts) % 2 == 0
        skipped = _QUOTES if closing else frozenset[str]()
        return next((draft for draft in reversed(self.drafts) if draft.form not in skipped), None)

    def _wants_verb(self, verb: VerbReading, *, subject_follows: bool) -> bool:
        """Whether a word that may be either is a verb here: a clause begins, or its subject stands right before it."""
        previous = self._before_quote()
        if previous is None or verb.conj or previous.upos in ("CCONJ", "SCONJ", "PUNCT"):
            fresh = previous is not None and previous.upos == "SCONJ" and not previous.feat("Content")
            return (fresh or self._no_verb_yet()) and not (
                subject_follows and verb.gender == "m" and verb.aspect == "imp"
            )
        if previous.upos == "PRON":  # الذي أرسل, أنها أرسلت
            return previous.feat("PronType") == "Rel" or not self._verb_in_clause()
        complete = isinstance(previous.unit, Mention) or (previous.upos in ("ADJ", "NOUN") and previous.definite)
        if complete and not self._verb_in_clause():
            return True
        return subject_follows and verb.aspect == "imp" and not self._open_genitive(previous)

    def _open_genitive(self, previous: Draft) -> bool:
        return previous.upos in _NOMINAL and not previous.definite

    def _verb_in_clause(self) -> bool:
        for draft in reversed(self.drafts):
            if draft.upos == "SCONJ" or (draft.upos == "PUNCT" and draft.form in '.:“"«'):
                return False
            if draft.upos == "VERB":
                return True
        return False

    def _no_verb_yet(self) -> bool:
        for draft in reversed(self.drafts):
            if draft.upos == "PUNCT" and draft.form in '.:“"«':
                return True
            if draft.upos == "VERB":
                return draft.feat("Aspect") == "Perf"
        return True

    def _follows_feminine(self, reading: NounReading) -> bool:
        """Whether a feminine stands after a feminine or plural noun of its definiteness: علاقات وثيقة, no document."""
        previous = self._previous()
        if previous is None or previous.upos not in _NOMINAL or reading.gender != "f" or reading.preposition:
            return False
        agrees = previous.feat("Gender") == "Fem" or previous.feat("Number") == "Plur"
        return agrees and reading.definite == (previous.feat("Definite") == "Def") and not reading.conj

    def _is_adjective(self, reading: NounReading, form: str) -> bool:
        """Whether a word after a noun describes it: one by table or shape, or a feminine made of a masculine."""
        previous = self._previous()
        if previous is None or previous.upos not in _NOMINAL | {"PRON"} or reading.preposition or reading.conj:
            return False
        if isinstance(previous.unit, Time):
            return False  # شنت قبل أسبوعين عملية: nothing describes a time but what belongs to it
        if names_person(previous):
            return False  # a person's name takes no adjective: انتقد لافروف الموقف
        if fold(reading.lemma).endswith("ي") and not fold(form).endswith(_NISBA):
            return False  # جنود is the plural of جندي, and no nisba
        broken_plural = reading.number == "p" and not fold(form).endswith(_SOUND_PLURAL)
        if broken_plural and previous.feat("Number") != "Plur":
            return False  # أبرز حلفاء: a genitive
        inflected = reading.gender == "f" and reading.number == "s" and not fold(reading.lemma).endswith("ه")
        return reading.adjective or (inflected and reading.kind == "noun")


def _active(readings: tuple[NounReading, ...]) -> NounReading | None:
    """The first reading, as the active participle where it may be either: متهما "accusing", not "accused"."""
    if not readings:
        return None
    first = readings[0]
    active = (r for r in readings if r.kind == "active" and (r.begin, r.end) == (first.begin, first.end))
    return next(active, first) if first.kind == "passive" else first


def _ends_as_verb(verb: VerbReading, noun: NounReading) -> bool:
    """Whether a plain noun would end in a ت or وا that is a verb's own: أصيبت, رفعوا; three letters may be وقت, بنت."""
    ending = fold(noun.lemma)
    if noun.kind != "noun" or noun.pronoun or verb.aspect != "perf" or fold(verb.lemma) == ending:
        return False
    if verb.number == "p" and ending.endswith("وا"):
        return True
    feminine = verb.gender == "f" and ending.endswith("ت") and not ending.endswith("ات")
    return feminine and (len(ending) > _SHORT_WORD or verb_lemmas()[verb.lemma].rank == 1)


def _verb_cost(reading: VerbReading) -> tuple[float, str, str]:
    """Plausibility; a passive that spelling does not show waits behind the actives (وصل, not وُوصل)."""
    return reading.cost + 2.0 * (reading.voice == "pass"), reading.lemma, reading.gender


def _misspelt(token: Token, function: FunctionReading, verb: VerbReading) -> bool:
    """Whether a closed-class reading bends the spelling of a token that is a verb to the letter: كان is not كأن."""
    written = bare(token.text)
    return written == verb.lemma and written != function.lemma and not function.conj


@cache
def _masculine_names() -> frozenset[str]:
    table = files("ingest.languages.arabic") / "data" / "masculine_names.tsv"
    return frozenset(fold(row.required("name")) for row in rows(table, ("name", "gloss")))
