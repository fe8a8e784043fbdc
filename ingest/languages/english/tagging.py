"""Part-of-speech tagging of English by rule: what a word can be, decided by what stands beside it.

News English keeps its order (subject, verb, object), so that most words that can be noun or verb ("talks", "visit",
"attack") are told by the words before and after. A mention or time expression is one unit, tagged as a name or noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.languages.drafts import Draft
from ingest.languages.english.lexis import Form, GrammarWord, VerbForm, grammar_words, noun_lemma, verb_forms
from ingest.languages.english.script import fold
from ingest.reading import Mention, Sentence, Time

_BEFORE_NOUNS = frozenset(("DET", "ADJ", "NUM", "ADP"))
_NOUN_PHRASE = frozenset(("NOUN", "PROPN", "PRON"))
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "ible", "able", "ive", "ical", "ary", "ish", "ent", "ant", "ic", "al")
_NOUNS_IN_AL = frozenset(("proposal", "withdrawal", "approval", "refusal", "rival", "official", "capital", "trial",
    "denial", "removal", "arrival", "appeal", "goal", "deal", "signal", "festival", "arsenal", "general", "journal",
    "president", "government", "parliament", "agent", "incident", "statement", "continent", "investment", "agreement",
    "development", "movement", "settlement", "event", "accident", "client", "student", "resident", "restaurant",
    "embassy", "secretary", "summary", "january", "february", "military", "adversary", "boundary", "immigrant",
    "migrant", "militant", "combatant", "grant", "warrant", "covenant", "giant", "assistant", "consultant", "public",
    "republic", "critic", "traffic", "panic", "music", "topic", "clinic", "initiative", "representative", "executive",
    "objective", "relative", "offensive", "motive", "native", "archive", "cable", "table", "vegetable"))  # fmt: skip


def tag(sentence: Sentence, mentions: Sequence[Mention], times: Sequence[Time]) -> list[Draft]:
    """The words of a sentence with lemma, part of speech and features, unattached."""
    return _Tagger(sentence, [*mentions, *times]).run()


class _Tagger:
    """Tags one sentence from left to right, looking a few words ahead."""

    def __init__(self, sentence: Sentence, units: list[Mention | Time]) -> None:
        self.tokens = sentence.tokens
        self.units = {token: self._unit(token.begin, token.end, units) for token in self.tokens}
        self.words = [fold(token.text) for token in self.tokens]
        self.drafts: list[Draft] = []

    @staticmethod
    def _unit(begin: int, end: int, units: list[Mention | Time]) -> Mention | Time | None:
        holding = (unit for unit in units if unit.begin <= begin and end <= unit.end)
        return next(holding, None)

    def run(self) -> list[Draft]:
        for position in range(len(self.tokens)):
            self.drafts.append(self._draft(position))
        return self.drafts

    def _draft(self, at: int) -> Draft:
        token, word = self.tokens[at], self.words[at]
        upos, lemma, feats = self._tagged(at, word)
        return Draft(token.text, lemma, upos, token.begin, token.end, feats, self.units[token])

    def _tagged(self, at: int, word: str) -> tuple[str, str, dict[str, str]]:
        unit = self.units[self.tokens[at]]
        if isinstance(unit, Mention):
            return self._of_mention(unit, word)
        if isinstance(unit, Time):
            return ("NUM" if word.isdigit() else "NOUN"), word, {}
        if not any(sign.isalnum() for sign in word):
            return ("PART", "'s", {}) if word in ("'", "’") and self._owns(at) else ("PUNCT", word, {})
        if word[0].isdigit():
            return "NUM", word, {}
        return self._by_grammar(at, word) or self._by_verb(at, word) or self._by_form(at, word)

    def _owns(self, at: int) -> bool:
        return at > 0 and self.words[at - 1].endswith("s") and self.tokens[at - 1].end == self.tokens[at].begin

    def _of_mention(self, unit: Mention, word: str) -> tuple[str, str, dict[str, str]]:
        if unit.kind == "anaphor" and word in grammar_words():
            reading = grammar_words()[word][0]
            if reading.upos in ("PRON", "DET"):
                return ("PRON", reading.lemma, {"PronType": "Prs"}) if reading.upos == "PRON" else ("DET", word, {})
        return ("ADJ" if unit.kind == "adjective" else "PROPN"), word, {}

    # -- words of grammar --------------------------------------------------------------------------------------

    def _by_grammar(self, at: int, word: str) -> tuple[str, str, dict[str, str]] | None:
        readings = grammar_words().get(word, ())
        if not readings:
            return None
        reading = self._choose(at, word, readings)
        return reading.upos, reading.lemma, _grammar_feats(reading, word)

    def _choose(self, at: int, word: str, readings: tuple[GrammarWord, ...]) -> GrammarWord:
        by_upos = {reading.upos: reading for reading in readings}
        if word == "that":
            return self._that(at, by_upos)
        if word == "to":
            return by_upos["PART"] if self._is_base(at + 1) else by_upos["ADP"]
        if word in ("her", "his"):
            return by_upos.get("PRON", readings[0])
        if "SCONJ" in by_upos and "ADP" in by_upos:
            return by_upos["ADP"]
        if "ADV" in by_upos and len(by_upos) > 1:
            return by_upos["ADV"] if at + 1 == len(self.words) else readings[0]
        return readings[0]

    def _that(self, at: int, by_upos: dict[str, GrammarWord]) -> GrammarWord:
        follows = self.words[at + 1] if at + 1 < len(self.words) else ""
        before = self.drafts[at - 1] if at else None
        if before is not None and before.upos in _NOUN_PHRASE and self._finite_ahead(at + 1):
            return GrammarWord("PRON", "who", "relative")
        if before is not None and before.upos in ("VERB", "NOUN", "PROPN", "ADJ", "PUNCT", "ADV", "PRON"):
            return by_upos["SCONJ"]
        return by_upos["DET"] if follows.isalpha() and before is None else by_upos["SCONJ"]

    def _is_base(self, at: int) -> bool:
        """Whether an infinitive stands there, perhaps after an adverb."""
        if at >= len(self.words) or self.units[self.tokens[at]] is not None:
            return False
        word = self.words[at]
        if word.endswith("ly") and at + 1 < len(self.words):
            return self._is_base(at + 1)
        if word in ("be", "have", "do", "not"):
            return True
        if not any(reading.form == "base" for reading in verb_forms().get(word, ())):
            return False
        before = self.drafts[-2] if len(self.drafts) > 1 else None
        return not (before is not None and before.lemma in ("response", "due", "reaction", "visit", "subject"))

    # -- verbs -------------------------------------------------------------------------------------------------

    def _by_verb(self, at: int, word: str) -> tuple[str, str, dict[str, str]] | None:
        readings = verb_forms().get(word, ())
        forms = {reading.form: reading for reading in readings}
        if not forms or (self.tokens[at].text[:1].isupper() and at and not self._headline()):
            return None
        found = self._finite(at, forms) or self._nonfinite(at, forms)
        if found is None:
            return None
        return "VERB", found.lemma, _verb_feats(found.form, self._passive(at, found.form))

    def _headline(self) -> bool:
        capitals = sum(token.text[:1].isupper() for token in self.tokens)
        return capitals > 0.6 * len(self.tokens)

    def _finite(self, at: int, forms: dict[Form, VerbForm]) -> VerbForm | None:
        before = self._before(at)
        if "base" in forms and before is not None:
            helped = before.upos == "PART" and before.lemma == "to" or before.feat("VerbType") == "Mod" or (
                before.upos == "AUX" and before.lemma == "do"
            )  # fmt: skip
            plural = before.upos == "PRON" and before.lemma in ("they", "we", "i", "you", "who")
            if helped or plural or (self._plural(before) and not self._noun_follows_of(at) and self._opens_complement(at + 1)):
                return forms["base"]
        if "base" in forms and before is None and self._opens_complement(at + 1) and at == 0:
            return None
        if "s" in forms and before is not None and before.upos in _NOUN_PHRASE and not self._in_noun_phrase(at):
            return forms["s"] if self._opens_complement(at + 1) and not self._has_verb(at) else None
        if "past" in forms and before is not None and before.upos != "AUX":
            return self._past(at, forms, before)
        return None

    def _past(self, at: int, forms: dict[Form, VerbForm], before: Draft) -> VerbForm | None:
        if before.upos in ("DET", "ADJ", "NUM") and self._nominal(at + 1):
            return None
        if before.upos == "PART" and before.lemma == "'s":
            return None
        if "participle" in forms and before.upos in ("NOUN", "PROPN") and self._reduced(at):
            return forms["participle"]
        if before.upos == "ADP":
            return None
        return forms["past"]

    def _reduced(self, at: int) -> bool:
        """Whether a participle only narrows the noun before it: "sanctions imposed by Washington have hurt"."""
        follows = self.words[at + 1] if at + 1 < len(self.words) else ""
        if follows == "by":
            return not self._has_verb(at) or self._finite_ahead(at + 1)
        return follows in ("in", "at", "on", "to", "for", "with", "under", "against", "between", "from") and (
            self._finite_ahead(at + 1, reach=9)
        )

    def _finite_ahead(self, at: int, reach: int = 12) -> bool:
        """Whether a finite verb comes before the clause can end, with no subject of its own between."""
        for position in range(at, min(len(self.words), at + reach)):
            word = self.words[position]
            if self.units[self.tokens[position]] is not None:
                continue
            if word in (",", ";", ":", "who", "which", "that", "because", "and", "but", "when", "while"):
                return False
            forms = {reading.form for reading in verb_forms().get(word, ())}
            auxiliary = any(r.upos == "AUX" for r in grammar_words().get(word, ()))
            if auxiliary or ("past" in forms and "base" not in forms):
                return True
        return False

    def _nonfinite(self, at: int, forms: dict[Form, VerbForm]) -> VerbForm | None:
        before = self._before(at)
        helped = before is not None and before.upos == "AUX" and before.lemma in ("be", "have")
        if "participle" in forms and helped:
            return forms["participle"]
        if "participle" in forms and (before is None or before.upos == "PUNCT") and not self._nominal(at + 1):
            return forms["participle"]
        if "ing" in forms:
            return self._ing(at, forms["ing"], before)
        return None

    def _ing(self, at: int, form: VerbForm, before: Draft | None) -> VerbForm | None:
        if before is None or before.upos in ("PUNCT", "AUX", "SCONJ", "VERB", "ADV"):
            return form
        if before.upos in ("ADP", "NOUN", "PROPN", "CCONJ", "PRON") and self._opens_complement(at + 1):
            return form
        return None

    def _passive(self, at: int, form: Form) -> bool:
        before = self._before(at)
        if form != "participle":
            return False
        return before is None or before.upos != "AUX" or before.lemma == "be"

    def _before(self, at: int) -> Draft | None:
        """The word before, adverbs and negations left out."""
        for draft in reversed(self.drafts[:at]):
            if draft.upos != "ADV" and not (draft.upos == "PART" and draft.lemma == "not"):
                return draft
        return None

    def _plural(self, draft: Draft) -> bool:
        return draft.upos in ("NOUN", "PROPN") and (draft.form.endswith("s") or isinstance(draft.unit, Mention))

    def _in_noun_phrase(self, at: int) -> bool:
        before = self._before(at)
        return before is not None and before.upos in _BEFORE_NOUNS

    def _has_verb(self, at: int) -> bool:
        """Whether the clause so far has its verb."""
        for draft in reversed(self.drafts[:at]):
            if draft.upos in ("SCONJ", "CCONJ") or draft.form in (",", ";", ":", '"', "“"):
                return False
            if draft.upos == "VERB" and draft.feat("VerbForm") == "Fin":
                return True
        return False

    def _noun_follows_of(self, at: int) -> bool:
        return at + 1 < len(self.words) and self.words[at + 1] == "of"

    def _opens_complement(self, at: int) -> bool:
        """Whether what stands there can follow a verb: a noun phrase, preposition, "that", "to"."""
        if at >= len(self.words):
            return False
        if self.units[self.tokens[at]] is not None:
            return True
        word = self.words[at]
        if any(reading.upos in ("DET", "PRON", "SCONJ", "ADP", "ADV", "NUM", "PART") for reading in grammar_words().get(word, ())):
            return word != "of"
        forms = {reading.form for reading in verb_forms().get(word, ())}
        if "past" in forms and "base" not in forms:
            return False
        return word.isalpha() and word not in ("is", "are", "was", "were", "has", "have", "had", "and", "or")

    def _nominal(self, at: int) -> bool:
        """Whether a noun or adjective stands there."""
        if at >= len(self.words):
            return False
        if self.units[self.tokens[at]] is not None:
            return True
        return self.words[at].isalpha() and self.words[at] not in grammar_words()

    # -- other words -------------------------------------------------------------------------------------------

    def _by_form(self, at: int, word: str) -> tuple[str, str, dict[str, str]]:
        if word.endswith("ly") and len(word) > 4 and word not in ("ally", "family", "assembly", "supply", "reply"):
            return "ADV", word, {}
        if self.tokens[at].text[:1].isupper() and at:
            return "PROPN", noun_lemma(word), {}
        participle = {reading.form: reading for reading in verb_forms().get(word, ())}
        if self._nominal(at + 1) and not self._verb_ahead(at + 1):
            if "participle" in participle or ("ing" in participle):
                return "ADJ", word, {}
            if word.endswith(_ADJECTIVE_ENDINGS) and word not in _NOUNS_IN_AL:
                return "ADJ", word, {}
        return "NOUN", noun_lemma(word), {}

    def _verb_ahead(self, at: int) -> bool:
        forms = {reading.form for reading in verb_forms().get(self.words[at], ())}
        return "past" in forms and "base" not in forms


def _grammar_feats(reading: GrammarWord, word: str) -> dict[str, str]:
    if reading.note == "modal":
        return {"VerbType": "Mod"}
    if reading.note == "negation":
        return {"Polarity": "Neg"}
    if reading.note == "relative":
        return {"PronType": "Rel"}
    if reading.note in ("possessive", "personal"):
        return {"PronType": "Prs", **_PERSONS.get(word, {})}
    return {"PronType": "Dem"} if reading.upos == "DET" and reading.lemma == "this" else {}


_PERSONS: dict[str, dict[str, str]] = {
    **{word: {"Person": "1"} for word in ("i", "we", "me", "us", "my", "our")},
    **{word: {"Person": "2"} for word in ("you", "your")},
    **{word: {"Person": "3", "Number": "Sing", "Gender": "Masc", "Animacy": "Hum"} for word in ("he", "him", "his", "himself")},
    **{word: {"Person": "3", "Number": "Sing", "Gender": "Fem", "Animacy": "Hum"} for word in ("she", "her", "herself")},
    **{word: {"Person": "3", "Number": "Sing", "Gender": "Neut", "Animacy": "Inan"} for word in ("it", "its", "itself")},
    **{word: {"Person": "3", "Number": "Plur"} for word in ("they", "them", "their", "themselves")},
}


def _verb_feats(form: Form, passive: bool) -> dict[str, str]:
    feats = {
        "base": {"VerbForm": "Fin"}, "s": {"VerbForm": "Fin", "Tense": "Pres"}, "past": {"VerbForm": "Fin", "Tense": "Past"},
        "participle": {"VerbForm": "Part"}, "ing": {"VerbForm": "Ger"},
    }[form]  # fmt: skip
    return {**feats, "Voice": "Pass"} if passive else dict(feats)
