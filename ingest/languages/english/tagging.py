"""Part-of-speech tagging of English by rule: what a word can be, decided by what stands beside it.

News English keeps its order (subject, verb, object), so that most words that can be noun or verb ("talks", "visit",
"attack") are told by the words before and after. A mention or time expression is one unit, tagged as a name or noun;
times stand between subject and verb without changing anything ("Iran today threatened").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ingest.languages.drafts import Draft
from ingest.languages.english.lexis import (
    Form,
    GrammarWord,
    VerbForm,
    grammar_words,
    noun_lemma,
    noun_verbs,
    open_words,
    part_of_speech,
    verb_forms,
)
from ingest.languages.english.script import fold
from ingest.reading import Mention, Sentence, Time

_NAMELIKE = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_CLAUSE_SIGNS = frozenset((",", ";", ":", '"', "“", "”", "-", "–", "—", "(", ")"))
_AHEAD = 12
_OPENERS = frozenset(("after", "before", "since", "until", "till", "as"))
_FEATS: Mapping[Form, Mapping[str, str]] = {
    "base": {"VerbForm": "Fin", "Tense": "Pres"},
    "s": {"VerbForm": "Fin", "Tense": "Pres"},
    "past": {"VerbForm": "Fin", "Tense": "Past"},
    "participle": {"VerbForm": "Part"},
    "ing": {"VerbForm": "Ger"},
}

Says = Callable[[str], bool]
"""Whether a lemma is a verb of saying, whose content may follow without "that"."""
Forms = Mapping[Form, VerbForm]
Tagged = tuple[str, str, dict[str, str]]


def tag(sentence: Sentence, mentions: Sequence[Mention], times: Sequence[Time], says: Says) -> list[Draft]:
    """The words of a sentence with lemma, part of speech and features, unattached."""
    return _Tagger(sentence, [*mentions, *times], says).run()


class _Tagger:
    """Tags one sentence from left to right, looking a few words ahead."""

    def __init__(self, sentence: Sentence, units: list[Mention | Time], says: Says) -> None:
        self.tokens = sentence.tokens
        self.says = says
        self.units = [self._unit(token.begin, token.end, units) for token in self.tokens]
        self.words = [fold(token.text) for token in self.tokens]
        capitals = sum(token.text[:1].isupper() for token in self.tokens)
        self.headline = capitals > 0.6 * len(self.tokens)
        self.drafts: list[Draft] = []

    @staticmethod
    def _unit(begin: int, end: int, units: list[Mention | Time]) -> Mention | Time | None:
        return next((unit for unit in units if unit.begin <= begin and end <= unit.end), None)

    def run(self) -> list[Draft]:
        for at, token in enumerate(self.tokens):
            upos, lemma, feats = self._tagged(at, self.words[at])
            self.drafts.append(Draft(token.text, lemma, upos, token.begin, token.end, feats, self.units[at]))
        return self.drafts

    def _tagged(self, at: int, word: str) -> Tagged:
        unit = self.units[at]
        if isinstance(unit, Mention):
            return self._of_mention(at, unit, word)
        if isinstance(unit, Time) and any(sign.isalnum() for sign in word):
            return ("NUM" if word.isdigit() else "NOUN"), word, {}
        if not any(sign.isalnum() for sign in word):
            return ("PART", "'s", {}) if word in ("'", "’") and self._owns(at) else ("PUNCT", word, {})
        if word[0].isdigit():
            return "NUM", word, {}
        return self._by_grammar(at, word) or self._by_verb(at, word) or self._by_form(at, word)

    def _owns(self, at: int) -> bool:
        return at > 0 and self.words[at - 1].endswith("s") and self.tokens[at - 1].end == self.tokens[at].begin

    def _of_mention(self, at: int, unit: Mention, word: str) -> Tagged:
        reading = next((r for r in grammar_words().get(word, ()) if r.upos == "PRON"), None)
        if unit.kind == "anaphor" and reading is not None:
            return "PRON", reading.lemma, dict(reading.feats)
        if unit.kind == "adjective" and not self._stands_alone(at):
            return "ADJ", word, {}
        return "PROPN", noun_lemma(word), {}

    def _stands_alone(self, at: int) -> bool:
        """Whether an adjective of nationality means its people: "Palestinians reject", "the Chinese said"."""
        if self.words[at].endswith("s") and not self.words[at].endswith("ss"):
            return True
        follows = self.words[at + 1] if at + 1 < len(self.words) else "."
        if not self._is_nominal(at + 1):
            return follows not in ("and", "or", ",", "-")
        return any(form.form in ("past", "s") for form in verb_forms().get(follows, ())) and self._only_verb(at + 1)

    # -- words of grammar --------------------------------------------------------------------------------------

    def _by_grammar(self, at: int, word: str) -> Tagged | None:
        readings = grammar_words().get(word, ())
        if not readings:
            return None
        reading = self._choose(at, word, {reading.upos: reading for reading in readings}, readings[0])
        return reading.upos, reading.lemma, dict(reading.feats)

    def _choose(self, at: int, word: str, by_upos: Mapping[str, GrammarWord], first: GrammarWord) -> GrammarWord:
        if word == "that":
            return self._that(at, by_upos)
        if self._measures(at, word) or word == "so" or (first.upos == "SCONJ" and self._is_adverbial(at)):
            return GrammarWord("ADV", word, {})
        if word == "to":
            return by_upos["PART" if self._is_base(at + 1) else "ADP"]
        return self._opener(at, word, first)

    def _opener(self, at: int, word: str, first: GrammarWord) -> GrammarWord:
        """A word that opens a clause, a phrase or, with the next word, a phrase of two prepositions."""
        if word in ("because", "out", "up") and self._is_word(at + 1, ("of", "to")):
            return GrammarWord("ADP", word, {})
        if word in ("most", "more") and at + 1 < len(self.words) and self.words[at + 1].endswith("ly"):
            return GrammarWord("ADV", word, {})
        if first.upos == "ADV" and self.drafts and self.drafts[-1].upos == "DET" and self._is_nominal(at + 1):
            return GrammarWord("ADJ", word, {})  # "a further deterioration"
        if first.upos == "ADP" and word in _OPENERS and self._clause_ahead(at + 1):
            return GrammarWord("SCONJ", word, {})
        return first

    def _clause_ahead(self, at: int) -> bool:
        """Whether a finite verb comes before the next comma: "after France rejected", not "after talks in France"."""
        return not self._is_word(at, ("a", "being", "having")) and self._finite_ahead(at)

    def _measures(self, at: int, word: str) -> bool:
        """Whether a preposition only measures a number: "at least 156", "over 500"."""
        if word == "at" and self._is_word(at + 1, ("least", "most")):
            return True
        if word in ("up", "to") and self._is_word(at + 1, ("to",)) | (self.words[at - 1 : at] == ["up"]):
            return self._numbered(at + (2 if word == "up" else 1))
        before = self.drafts[-1].upos if self.drafts else "VERB"
        return (
            word in ("about", "around", "over", "than") and before in ("VERB", "ADP", "ADJ") and self._numbered(at + 1)
        )

    def _numbered(self, at: int) -> bool:
        """Whether a number stands there."""
        return at < len(self.words) and (
            self.words[at][0].isdigit() or any(r.upos == "NUM" for r in grammar_words().get(self.words[at], ()))
        )

    def _is_adverbial(self, at: int) -> bool:
        """Whether a conjunction opens nothing: "once again"."""
        return self.words[at] == "once" and self.words[at + 1 : at + 2] == ["again"]

    def _that(self, at: int, by_upos: Mapping[str, GrammarWord]) -> GrammarWord:
        before = self.drafts[at - 1] if at else None
        if before is None or before.upos == "ADP":
            return by_upos["DET"]
        if before.upos in _NAMELIKE and before.upos != "PRON" and self._verb_starts(at + 1):
            return GrammarWord("PRON", "who", {"PronType": "Rel"})
        return by_upos["SCONJ"]

    def _verb_starts(self, at: int) -> bool:
        """Whether a finite verb comes next, perhaps after an adverb."""
        if at >= len(self.words) or self.units[at] is not None:
            return False
        word = self.words[at]
        if any(r.upos == "AUX" for r in grammar_words().get(word, ())):
            return True
        if word.endswith("ly") and word not in open_words():
            return self._verb_starts(at + 1)
        forms = {reading.form for reading in verb_forms().get(word, ())}
        return bool(forms & {"past", "s"} or ("base" in forms and self._only_verb(at)))

    def _is_base(self, at: int) -> bool:
        """Whether an infinitive stands there, perhaps after an adverb."""
        if at >= len(self.words) or self.units[at] is not None:
            return False
        word = self.words[at]
        if word.endswith("ly") and word not in open_words():
            return self._is_base(at + 1)
        if word in ("be", "have", "do", "not"):
            return True
        if not any(reading.form == "base" for reading in verb_forms().get(word, ())):
            return False
        return self._only_verb(at) or not self._takes_noun(at)

    def _takes_noun(self, at: int) -> bool:
        """Whether "to" before a word that may be a noun has one after it: "due to support from", "trip to France"."""
        before = next((d for d in reversed(self.drafts) if d.upos != "ADV"), None)
        if before is not None and before.upos == "VERB":
            return self._is_word(at + 1, ("of", "from", "by")) and before.lemma not in ("want", "agree", "try")
        return self._is_word(at + 1, ("of", "from", "by", "in", "over"))

    def _is_word(self, at: int, words: tuple[str, ...]) -> bool:
        return at < len(self.words) and self.words[at] in words

    # -- verbs -------------------------------------------------------------------------------------------------

    def _by_verb(self, at: int, word: str) -> Tagged | None:
        forms: Forms = {reading.form: reading for reading in verb_forms().get(word, ())}
        if not forms or self._hyphened(at) or (self.tokens[at].text[:1].isupper() and at and not self.headline):
            return None
        before = self._before(at)
        found = self._form(at, forms, before)
        if found is None:
            return None
        return "VERB", forms[found].lemma, self._feats(found, before)

    def _hyphened(self, at: int) -> bool:
        """Whether a hyphen joins a word to another: "US-led", "build-up"."""
        tokens = self.tokens
        before = at > 1 and tokens[at - 1].text == "-" and tokens[at - 1].begin == tokens[at - 2].end
        after = at + 1 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 1].begin == tokens[at].end
        return bool((before and tokens[at].begin == tokens[at - 1].end) or after)

    def _form(self, at: int, forms: Forms, before: Draft | None) -> Form | None:
        """Which form of a verb a word is here, None for none."""
        if before is None or before.upos in ("PUNCT", "SCONJ", "CCONJ") or before.form == "that":
            return self._opening(at, forms, before)
        if before.upos in ("AUX", "PART") and before.lemma != "'s":
            return self._helped(forms, before)
        if before.upos in ("DET", "ADJ") or before.lemma == "'s" or before.feat("Poss"):
            return self._after_modifier(at, forms, before)
        if before.upos == "ADP":
            return "ing" if "ing" in forms and (self._only_verb(at) or self._opens_complement(at + 1)) else None
        if before.upos == "VERB":
            return self._after_verb(at, forms, before)
        return self._after_noun(at, forms, before)

    def _helped(self, forms: Forms, before: Draft) -> Form | None:
        if before.lemma == "be":
            return next((form for form in ("participle", "ing") if form in forms), None)
        if before.lemma == "have":
            return "participle" if "participle" in forms else None
        return "base" if "base" in forms else None

    def _after_modifier(self, at: int, forms: Forms, before: Draft) -> Form | None:
        """After a determiner or adjective only "this follows" and "the accused said" are verbs."""
        alone = before.upos == "DET" and before.form.lower() not in ("a", "an", "the", "no", "every")
        if alone and self._only_verb(at) and not self._is_nominal(at + 1):
            return next((form for form in ("past", "s") if form in forms), None)
        return None

    def _after_verb(self, at: int, forms: Forms, before: Draft) -> Form | None:
        if "ing" in forms:
            return "ing" if self._only_verb(at) or self._opens_complement(at + 1) else None
        if "participle" in forms and before.lemma in ("be", "get", "have", "remain", "feel", "become"):
            return "participle"
        return "base" if "base" in forms and before.lemma in ("help", "let", "make") and self._only_verb(at) else None

    def _after_noun(self, at: int, forms: Forms, before: Draft) -> Form | None:
        if "past" in forms:
            return self._past(at, forms, before)
        if "participle" in forms:
            return "participle"
        if "s" in forms and self._is_predicate(at, forms["s"].lemma, before):
            return "s"
        if (
            "base" in forms
            and (self._plural(before) or self._only_verb(at))
            and self._is_predicate(at, forms["base"].lemma, before)
        ):
            return "base"
        if "ing" in forms and self._is_verbal_noun(at):
            return "ing" if self._is_mention(at + 1) or self._is_word(at + 1, ("the", "a", "its", "their")) else None
        return "ing" if "ing" in forms and (self._only_verb(at) or self._opens_complement(at + 1)) else None

    def _is_mention(self, at: int) -> bool:
        return at < len(self.units) and isinstance(self.units[at], Mention)

    def _is_predicate(self, at: int, lemma: str, before: Draft) -> bool:
        """Whether a form in the present, which may be a noun too, is the verb of its clause."""
        if lemma not in noun_verbs() or before.upos == "PRON":
            return True
        free = not self._has_verb(at) and not self._finite_ahead(at + 1)
        return free and self._opens_complement(at + 1) and not self._is_word(at + 1, ("of",))

    def _past(self, at: int, forms: Forms, before: Draft) -> Form | None:
        if "participle" not in forms:
            return "past" if "base" not in forms or self._only_verb(at) or not self._has_verb(at) else None
        if "base" in forms and self._has_verb(at) and not self._says_last(at):
            return None
        if before.upos == "PRON":
            return "past"
        if self._has_verb(at):
            return "past" if self._says_last(at) and not self._is_word(at + 1, ("by",)) else "participle"
        return "participle" if self._reduced(at) else "past"

    def _reduced(self, at: int) -> bool:
        """Whether a participle only narrows the noun before it: "sanctions imposed by Washington have hurt"."""
        if self._is_word(at + 1, ("by",)):
            return True
        follows = grammar_words().get(self.words[at + 1], ()) if at + 1 < len(self.words) else ()
        loose = any(reading.upos in ("ADP", "PART", "ADV") for reading in follows)
        timed = at + 1 < len(self.units) and isinstance(self.units[at + 1], Time)
        return (loose or timed) and self._finite_ahead(at + 1)

    def _opening(self, at: int, forms: Forms, before: Draft | None) -> Form | None:
        """At the start of a clause, or after a comma, quotation mark or conjunction."""
        if before is not None and before.upos == "CCONJ":
            return self._parallel(at, forms)
        if before is not None and before.form.lower() in ("who", "which", "that"):
            return next((form for form in ("past", "s", "base") if form in forms), None)
        if "ing" in forms:
            return self._opening_gerund(at)
        if before is not None and before.upos == "PUNCT" and self._resumes(at, forms):
            return "past" if "past" in forms else "s"
        if "participle" in forms and not self._is_noun(at + 1) and "base" not in forms:
            return "participle"
        return None

    def _opening_gerund(self, at: int) -> Form | None:
        if self._is_word(at + 1, ("in", "of", "with", "between", "from", "is", "was")) and self._is_verbal_noun(at):
            return None
        return "ing" if self._only_verb(at) or self._opens_complement(at + 1) else None

    def _is_verbal_noun(self, at: int) -> bool:
        return open_words().get(self.words[at]) == "NOUN"

    def _resumes(self, at: int, forms: Forms) -> bool:
        """Whether a verb goes on after what commas enclose, or follows a quotation: "Lavrov, who …, rejected"."""
        lemma = next(iter(forms.values())).lemma
        if self.says(lemma):
            return "past" in forms or "s" in forms
        if "past" in forms:
            return not self._clause_done(at) and not self._is_word(at + 1, ("by",))
        return "s" in forms and lemma not in noun_verbs() and not self._clause_done(at)

    def _clause_done(self, at: int) -> bool:
        """Whether the main clause has its verb already: no subject waits for one."""
        waiting = 1
        for place, draft in enumerate(self.drafts[:at]):
            if draft.feat("PronType") == "Rel" or draft.upos == "SCONJ":
                waiting += 1
            elif self._predicates(place):
                waiting -= 1
        return waiting <= 0

    def _predicates(self, place: int) -> bool:
        """Whether a word already read is the finite verb of a clause."""
        draft = self.drafts[place]
        if draft.upos == "AUX":
            return place + 1 < len(self.drafts) and not self._helps(place + 1)
        return draft.upos == "VERB" and draft.feat("VerbForm") in ("Fin", "Part") and not self._loosely(place)

    def _loosely(self, place: int) -> bool:
        """Whether a participle has no auxiliary, so that it tells nothing of its own."""
        before = self._before(place)
        return self.drafts[place].feat("VerbForm") == "Part" and (before is None or before.upos != "AUX")

    def _helps(self, place: int) -> bool:
        """Whether a verb or another auxiliary comes next, perhaps after adverbs."""
        ahead = (draft for draft in self.drafts[place:] if draft.upos not in ("ADV", "PART"))
        return next((draft.upos in ("VERB", "AUX") for draft in ahead), False)

    def _narrows(self, draft: Draft) -> bool:
        return draft.feat("VerbForm") == "Part" and draft.feat("Voice") == "Pass"

    def _parallel(self, at: int, forms: Forms) -> Form | None:
        """After "and" a verb takes the form of the verb it is joined to."""
        fellow = next((d for d in reversed(self.drafts[:at]) if d.upos == "VERB"), None)
        if fellow is None:
            return None
        form = fellow.feat("VerbForm")
        if form == "Ger":
            return "ing" if "ing" in forms else self._joined(at, forms, ("past", "s"))
        if form == "Part":
            return self._joined(at, forms, ("participle", "past", "s"))
        return self._joined(at, forms, ("past", "s") if fellow.feat("Tense") != "Pres" else ("base", "s", "past"))

    def _joined(self, at: int, forms: Forms, wanted: tuple[Form, ...]) -> Form | None:
        found = next((form for form in wanted if form in forms), None)
        if found in ("base", "s") and not self._only_verb(at):
            return found if self._opens_complement(at + 1) and not self._after_bare_noun(at) else None
        if found is None and "ing" in forms and self._opens_complement(at + 1):
            return None if self._after_bare_noun(at) else "ing"
        return found

    def _after_bare_noun(self, at: int) -> bool:
        """Whether what a conjunction joins to is a bare noun: "food and aid to"."""
        before = self.drafts[at - 2] if at > 1 else None
        return before is not None and before.upos == "NOUN" and not before.form.endswith("ly")

    def _feats(self, form: Form, before: Draft | None) -> dict[str, str]:
        feats = dict(_FEATS[form])
        helper = before if before is not None and before.upos in ("AUX", "PART") else None
        if form == "base" and helper is not None:
            return {"VerbForm": "Inf"} if helper.lemma == "to" else {"VerbForm": "Fin"}
        if form == "participle" and (helper is None or helper.lemma == "be"):
            feats["Voice"] = "Pass"
        if form == "ing" and helper is not None:
            feats["Aspect"] = "Prog"
        return feats

    # -- looking around ----------------------------------------------------------------------------------------

    def _before(self, at: int) -> Draft | None:
        """The word before; adverbs, negations and times left out."""
        timed = False
        for draft in reversed(self.drafts[:at]):
            if isinstance(draft.unit, Time) or (timed and draft.upos in ("ADP", "DET")):
                timed = True  # "France on Friday rejected"
            elif draft.upos != "ADV" and draft.lemma != "not":
                return draft
        return None

    def _only_verb(self, at: int) -> bool:
        """Whether a form of a verb there is no noun as well."""
        readings = verb_forms().get(self.words[at], ())
        return all(r.lemma not in noun_verbs() or r.form not in ("base", "s") for r in readings) and not (
            self._is_verbal_noun(at)
        )

    def _plural(self, draft: Draft) -> bool:
        if draft.upos == "PRON":
            return draft.feat("Number") == "Plur" or draft.feat("Person") in ("1", "2")
        joined = any(d.upos == "CCONJ" for d in self.drafts[-8:])
        return draft.form.endswith("s") or joined or draft.lemma in ("people", "police") or self.headline

    def _has_verb(self, at: int) -> bool:
        """Whether the clause so far has its verb."""
        return self._verb_of_clause(at) is not None

    def _verb_of_clause(self, at: int) -> Draft | None:
        for draft in reversed(self.drafts[:at]):
            if draft.upos in ("SCONJ", "CCONJ") or draft.form in _CLAUSE_SIGNS:
                return None
            if draft.feat("PronType") == "Rel":
                return None
            if draft.upos == "VERB" and (draft.feat("VerbForm") == "Fin" or not self._narrows(draft)):
                return draft
            if draft.upos == "AUX" and draft.lemma == "be":
                return draft
        return None

    def _says_last(self, at: int) -> bool:
        """Whether the verb of the clause so far is one of saying, so that the noun before may be a new subject."""
        verb = self._verb_of_clause(at)
        return verb is not None and self.says(verb.lemma)

    def _finite_ahead(self, at: int) -> bool:
        """Whether a finite verb comes before the clause can end, with no subject of its own between."""
        for position in range(at, min(len(self.words), at + _AHEAD)):
            word = self.words[position]
            if self.units[position] is not None:
                continue
            readings = grammar_words().get(word, ())
            if word in ("he", "she", "it", "they", "we", "i"):
                return False
            if word in _CLAUSE_SIGNS or any(r.upos in ("SCONJ", "CCONJ") for r in readings) or word in ("who", "which"):
                return False
            if any(r.upos == "AUX" for r in readings):
                return True
            forms = {reading.form for reading in verb_forms().get(word, ())}
            if "past" in forms and "base" not in forms and not self._attributive(position):
                return True
        return False

    def _attributive(self, at: int) -> bool:
        """Whether a participle there stands before its noun: "a proposed deal"."""
        modified = any(
            r.upos in ("DET", "ADP", "NUM") or r.feats.get("Poss") for r in grammar_words().get(self.words[at - 1], ())
        )
        return modified and self._is_nominal(at + 1)

    def _opens_complement(self, at: int) -> bool:
        """Whether what stands there can follow a verb: a noun phrase, preposition, "that", "to"."""
        if at >= len(self.words):
            return False
        if self.units[at] is not None:
            return True
        word = self.words[at]
        readings = grammar_words().get(word, ())
        if readings:
            return word != "of" and any(r.upos not in ("AUX", "CCONJ", "PUNCT") and r.lemma != "'s" for r in readings)
        forms = {reading.form for reading in verb_forms().get(word, ())}
        return word[0].isalnum() and not ("past" in forms and "base" not in forms and not self._is_noun(at + 1))

    def _is_nominal(self, at: int) -> bool:
        """Whether a noun, name or adjective stands there."""
        if at >= len(self.words):
            return False
        unit = self.units[at]
        return (unit is None and self.words[at][0].isalpha() and self.words[at] not in grammar_words()) or (
            isinstance(unit, Mention)
        )  # fmt: skip

    def _is_noun(self, at: int) -> bool:
        """Whether a word there goes on a noun phrase, so that a participle before it is an adjective."""
        if not self._is_nominal(at) or self.words[at].endswith("ly"):
            return False
        return not isinstance(self.units[at], Mention) or self.units[at].kind == "adjective"  # type: ignore[union-attr]

    def _is_participle(self, at: int) -> bool:
        readings = verb_forms().get(self.words[at], ()) if at < len(self.words) else ()
        return any(reading.form == "participle" for reading in readings)

    # -- other words -------------------------------------------------------------------------------------------

    def _by_form(self, at: int, word: str) -> Tagged:
        if self.tokens[at].text[:1].isupper() and at and not self.headline:
            return "PROPN", noun_lemma(word), {}
        forms = {reading.form for reading in verb_forms().get(word, ())}
        before_noun = self._is_nominal(at + 1) and not (self._verb_starts(at + 1) and self._only_verb(at + 1))
        if before_noun and (
            ("participle" in forms and "base" not in forms) or ("ing" in forms and self._only_verb(at))
        ):
            return "ADJ", word, {}
        if self._hyphened(at) and forms & {"participle", "ing"}:
            return "ADJ", word, {}
        upos = part_of_speech(word, before_noun=before_noun)
        if upos == "ADJ" and self.drafts and self.drafts[-1].upos == "AUX" and self._is_participle(at + 1):
            upos = "ADV"  # "has long insisted"
        if upos == "ADJ" and not before_noun and self.drafts and self.drafts[-1].upos in ("DET", "NOUN"):
            upos = "NOUN"  # "the military said"
        return upos, noun_lemma(word) if upos == "NOUN" else word, {}
