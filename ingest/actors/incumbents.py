"""Offices that a text takes for granted: "the president said" of the one president it names, حكومة الشاهد of its head.

Only people whom the article names, and who by the tables hold the office on its date, are meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ingest.actors.gazetteer import Match, Words
from ingest.actors.knowledge import TOP, Office, parted
from ingest.actors.lexicon import Lexicon
from ingest.actors.naming import Title
from ingest.reading import Reading, Sentence

_GOVERNMENTS = frozenset({"headOfStateOf", "headOfGovernmentOf"})
_GONE = frozenset({"former", "late", "elect", "acting"})

Implied = tuple[Sentence, str, Office]


def incumbents(reading: Reading, lexicon: Lexicon) -> Iterator[Implied]:
    """The sentence, the person's code and the office that each such phrase implies, in text order."""
    held = _held(reading, lexicon)
    if not held:
        return
    for sentence in reading.sentences:
        words = lexicon.words(sentence.tokens)
        yield from _titled(reading, sentence, words, lexicon, held)
        yield from _governing(reading, sentence, words, lexicon, held)


def _held(reading: Reading, lexicon: Lexicon) -> Mapping[str, tuple[Office, ...]]:
    """The high offices on the article's date of the people it names, by code."""
    on = reading.article.published
    named = {code for m in reading.mentions if m.kind == "name" for code in m.actors if code.startswith("PER:")}
    offices = {code: lexicon.knowledge.offices_on(parted(code)[0], on) if on else () for code in sorted(named)}
    found = {code: tuple(office for office in held if office.predicate in TOP) for code, held in offices.items()}
    return {code: held for code, held in found.items() if held}


def _titled(
    reading: Reading, sentence: Sentence, words: Words, lexicon: Lexicon, held: Mapping[str, tuple[Office, ...]]
) -> Iterator[Implied]:
    """ "The president", "the premier": whoever alone among those named holds such an office."""
    position = 0
    while position < len(words.tokens):
        match = lexicon.titles.at(words, position)
        if match is not None and _alone(words, lexicon, match):
            found = _holders(reading, words, match, held)
            if len({code for code, _ in found}) == 1:
                yield sentence, *found[0]
        position = match.end if match else position + 1


def _alone(words: Words, lexicon: Lexicon, match: Match[Title]) -> bool:
    """Whether a title is definite, of one man and no bygone office."""
    title = match.values[0]
    if title.predicate not in TOP or title.number != "sg" or title.owned or "first" in title.notes:
        return False
    modifier = lexicon.modifiers.at(words, match.end) if match.end < len(words.tokens) else None
    if modifier and modifier.values[0] in _GONE:
        return False
    return lexicon.naming.definite(words.tokens[max(0, match.start - 1) : match.end])


def _holders(
    reading: Reading, words: Words, match: Match[Title], held: Mapping[str, tuple[Office, ...]]
) -> list[tuple[str, Office]]:
    """Who can be meant by a title that stands by itself: whom it points back to, else all that hold such an office."""
    begin, end = words.begin(match.start, match.taken), words.tokens[match.end - 1].end
    over = [mention for mention in reading.mentions if mention.begin < end and begin < mention.end]
    if any(mention.kind != "anaphor" for mention in over):
        return []
    codes = [code for mention in over for code in mention.actors] or list(held)
    wanted = match.values[0].predicate
    return [(code, office) for code in codes for office in held.get(code, ()) if office.predicate == wanted]


def _governing(
    reading: Reading, sentence: Sentence, words: Words, lexicon: Lexicon, held: Mapping[str, tuple[Office, ...]]
) -> Iterator[Implied]:
    """حكومة الشاهد: whose government it is heads it."""
    for token, key in zip(words.tokens, words.keys, strict=True):
        if key.removeprefix("و") not in lexicon.membership_words("governs"):
            continue
        after = (
            m for m in reading.mentions if m.begin > token.end and not reading.text(token.end, m.begin).strip(' "')
        )
        codes = next((mention.actors for mention in after), ())
        for code in codes[:1]:
            yield from ((sentence, code, o) for o in held.get(code, ())[:1] if o.predicate in _GOVERNMENTS)
