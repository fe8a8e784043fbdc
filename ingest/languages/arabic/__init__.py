"""Arabic: its script, words, times, grammar and frames, as the stages ask for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from ingest.article import Article
from ingest.events.lexicon import Lexicon, load
from ingest.languages.arabic import script
from ingest.languages.arabic.dates import find_times, resolve_future
from ingest.languages.arabic.morphology import verb_lemmas
from ingest.languages.arabic.naming import ArabicNaming
from ingest.languages.arabic.parsing import Valency, parse
from ingest.languages.arabic.tagging import tag
from ingest.languages.drafts import Draft, finished
from ingest.reading import Mention, Sentence, Time, Word
from ingest.tables import rows

_FOLDER = files("ingest.languages.arabic")
_KIND_ORDER = {"masdar": 0, "active": 1, "passive": 2}


class Arabic:
    """Modern Standard Arabic as newspapers and agencies write it."""

    code = "ar"
    naming = ArabicNaming()

    @property
    def lexicon(self) -> Lexicon:
        """The event words of `frames/`. Raises BadTable."""
        return _lexicon()

    def fold(self, text: str) -> str:
        """See `script.fold`."""
        return script.fold(text)

    def segment(self, article: Article) -> tuple[Sentence, ...]:
        """See `script.segment`."""
        return script.segment(article)

    def times(self, sentence: Sentence, published: date | None) -> tuple[Time, ...]:
        """See `dates.find_times`."""
        return find_times(sentence, published)

    def announced(self, time: Time, sentence: Sentence, published: date | None) -> Time:
        """See `dates.resolve_future`."""
        return resolve_future(time, sentence.tokens, published)

    def parse(self, sentence: Sentence, mentions: tuple[Mention, ...], times: tuple[Time, ...]) -> tuple[Word, ...]:
        """The sentence's words: tagged by `tagging`, attached by `parsing`."""
        drafts = tag(sentence, mentions, times)
        parse(drafts, _VALENCY)
        return finished(drafts)

    def derived(self, word: Word) -> tuple[str, str] | None:
        """The verb of a masdar or participle, by its lemma; of several, one that has a frame or says something."""
        readings = _derivations().get(script.fold(word.lemma), ())
        wanted = {"Vnoun": ("masdar",), "Part": ("active", "passive")}.get(word.feats.get("VerbForm", ""))
        fitting = [r for r in readings if wanted is None or r[1] in wanted]
        return min(fitting, key=_preference, default=None)


def _preference(reading: tuple[str, str]) -> tuple[bool, int, str]:
    lexicon, verb = _lexicon(), script.fold(reading[0])
    known = bool(lexicon.verbs.of(verb)) or verb in lexicon.speech
    return not known, _KIND_ORDER[reading[1]], reading[0]


def _licenses(draft: Draft, preposition: str) -> bool:
    """Whether a frame of the word, or of the verb it comes from, has a slot for a preposition."""
    preposition = script.fold(preposition)
    lemma = script.fold(draft.lemma)
    lexicon = _lexicon()
    if draft.upos != "VERB" and lexicon.nouns.of(lemma):
        return preposition in _prepositions(lemma, noun=True)
    if draft.upos == "VERB":
        return preposition in _prepositions(lemma, noun=False)
    verbs = [script.fold(verb) for verb, kind in _derivations().get(lemma, ()) if kind != "passive"]
    if draft.feat("VerbForm") not in ("Vnoun", "Part"):
        return False
    return any(preposition in _prepositions(verb, noun=False) for verb in verbs) or (
        preposition == "ل" and any(_takes_object(verb) for verb in verbs)
    )


def _is_transitive(draft: Draft) -> bool:
    verb = verb_lemmas().get(draft.lemma)
    return verb is not None and verb.takes_object


def _acts_on(draft: Draft) -> bool:
    return _takes_object(script.fold(draft.lemma))


def _takes_object(verb: str) -> bool:
    return any("obj" in frame.target for frame in _lexicon().verbs.of(verb))


@cache
def _prepositions(lemma: str, *, noun: bool) -> frozenset[str]:
    frames = (_lexicon().nouns if noun else _lexicon().verbs).of(lemma)
    slots = {slot for frame in frames for slot in (*frame.source, *frame.target, *(need.slot for need in frame.needs))}
    return frozenset(slots) - {"subj", "obj", "gen", "adj", "amod", "comp", "ctrl", "speaker", "addressee", "partner"}


@cache
def _lexicon() -> Lexicon:
    return load(_FOLDER / "frames", script.fold)


@cache
def _derivations() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Verbal nouns and participles by folded lemma: the verbs they come from, and how. Raises BadTable."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows(_FOLDER / "data" / "masdars.tsv", ("noun", "verb", "kind", "gender", "plural")):
        if row["verb"]:
            found[script.fold(row.required("noun"))].append((row["verb"], row.required("kind")))
    for row in rows(_FOLDER / "data" / "derived_nouns.tsv", ("noun", "lemma", "kind")):
        found[script.fold(row.required("noun"))].append((row.required("lemma"), row.required("kind")))
    return {noun: tuple(readings) for noun, readings in found.items()}


_VALENCY = Valency(_licenses, _is_transitive, _acts_on)
LANGUAGE = Arabic()
