"""Slots: which words stand as subject, object, genitive or prepositional complement, and who lends them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from ingest.events.slots import Syntax
from ingest.reading import Word
from tests.ingest import news


def syntax(text: str) -> Syntax:
    return news.syntax(news.read(text))


def slots(text: str, form: str) -> dict[str, list[str]]:
    found = syntax(text)
    return {name: forms(words) for name, words in found.slots(news.word(found.tree.words, form)).items()}


def forms(words: Iterable[Word]) -> list[str]:
    return [word.form for word in words]


def form(word: Word | None) -> str | None:
    return word.form if word else None


def asked(text: str, of: str, question: Callable[[Syntax, Word], Word | None]) -> str | None:
    """The form of the word that answers a question about another."""
    found = syntax(text)
    return form(question(found, news.word(found.tree.words, of)))


@pytest.mark.parametrize(
    ("text", "of", "filled"),
    [
        ("دعم بوتين لبنان.", "دعم", {"subj": ["بوتين"], "obj": ["لبنان"]}),
        ("أشاد بوتين بجهود الصين.", "أشاد", {"subj": ["بوتين"], "ب": ["جهود"]}),
        ("أشاد بوتين بجهود الصين.", "جهود", {"gen": ["الصين"]}),
        ("قال لافروف إن روسيا تدعم الصين.", "قال", {"subj": ["لافروف"], "comp": ["تدعم"]}),
        ("تحدث عن عملية عسكرية نفذتها كييف.", "عملية", {"amod": ["عسكرية"]}),
        ("فُرضت عقوبات على إيران.", "فُرضت", {"obj": ["عقوبات"]}),
        ("جرت محادثات بين روسيا وأوكرانيا.", "محادثات", {"بين": ["روسيا"]}),
        ("زار لافروف أنقرة، مشيدا بجهود تركيا.", "مشيدا", {"ب": ["جهود"]}),
        (
            "شارك لافروف إلى جانب فيدان في مراسم في موسكو.",
            "شارك",
            {"subj": ["لافروف"], "الي جانب": ["فيدان"], "في": ["مراسم", "موسكو"]},
        ),
    ],
)
def test_slots(text: str, of: str, filled: dict[str, list[str]]) -> None:
    """A word's dependents fill its slots: by relation, by folded preposition, a passive's subject as its object."""
    assert slots(text, of) == filled


@pytest.mark.parametrize(
    ("text", "of", "slot", "governed"),
    [
        ("وقف لافروف إلى جانب فيدان.", "جانب", "الي جانب", "فيدان"),
        ("استُهدفت سوريا من قبل روسيا.", "روسيا", "من قبل", "روسيا"),
        ("وقف لافروف في وجه فرنسا.", "وجه", "ضد", "فرنسا"),
        ("وقع لافروف الاتفاق برفقة فيدان.", "رفقة", "مع", "فيدان"),
        ("وقف لافروف مع فيدان.", "فيدان", "مع", "فيدان"),
        ("دعم لافروف فيدان.", "فيدان", "", "فيدان"),
    ],
)
def test_prepositions_of_two_words_are_one(text: str, of: str, slot: str, governed: str) -> None:
    """ "At the side of Fidan" names one slot, which Fidan fills and not the side."""
    found = syntax(text)
    preposition, filler = found.preposition(news.word(found.tree.words, of))
    assert (preposition, filler.form) == (slot, governed)


@pytest.mark.xfail(strict=True, reason="the table has ب حضور, but بحضور is one word of the closed class")
def test_in_the_presence_of_is_with() -> None:
    """بحضور says who was there too, as the table of compounds has it."""
    found = syntax("وقع لافروف الاتفاق بحضور فيدان.")
    assert found.preposition(news.word(found.tree.words, "فيدان"))[0] == "مع"


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("أجرى لافروف محادثات مع فيدان.", "محادثات", "أجرى"),
        ("جرت محادثات بين روسيا وأوكرانيا.", "محادثات", "جرت"),
        ("قام لافروف بزيارة إلى تركيا.", "زيارة", "قام"),
        ("تحدث عن عملية عسكرية نفذتها كييف.", "عملية", "نفذت"),
        ("عقد لافروف اجتماعا ولقاء مع فيدان.", "لقاء", "عقد"),
        ("فُرضت عقوبات على إيران.", "عقوبات", "فُرضت"),
        ("انتقد لافروف محادثات فرنسا.", "محادثات", None),
        ("أجرى لافروف محادثات مع فيدان.", "فيدان", None),
    ],
)
def test_the_verb_that_lends_its_arguments(text: str, noun: str, verb: str | None) -> None:
    """ "Held talks", "talks took place", "made a visit": the noun is the act, and the verb is light."""
    assert asked(text, noun, lambda found, word: found.light_verb(word)) == verb


@pytest.mark.parametrize(
    ("text", "of", "verb"),
    [
        ("قال لافروف إن روسيا تدعم الصين.", "تدعم", "قال"),
        ("قال لافروف إن روسيا تدعم الصين.", "قال", None),
        ("زار لافروف أنقرة، مشيدا بجهود تركيا.", "جهود", "مشيدا"),
        ("رحبت فرنسا بالقرار الذي يدين إيران.", "يدين", "رحبت"),
    ],
)
def test_the_governing_predicate(text: str, of: str, verb: str | None) -> None:
    """The nearest verb or participle above a word."""
    assert asked(text, of, lambda found, word: found.governing_predicate(word)) == verb


@pytest.mark.parametrize(
    ("text", "of", "verb"),
    [
        ("قال لافروف إن روسيا تدعم الصين.", "تدعم", "قال"),
        ("زار لافروف أنقرة، مؤكدا أن روسيا تدعم تركيا.", "تدعم", "مؤكدا"),
        ("زار لافروف أنقرة.", "زار", None),
        ("قال لافروف إن روسيا ترفض القرار الذي يدين إيران.", "يدين", None),
    ],
)
def test_the_verb_of_saying_above(text: str, of: str, verb: str | None) -> None:
    """What is said belongs to the verb or participle that says it; a relative clause is nobody's content."""
    assert asked(text, of, lambda found, word: found.speech_above(word)) == verb


@pytest.mark.parametrize(
    ("text", "of", "subject"),
    [
        ("زار لافروف أنقرة.", "زار", ["لافروف"]),
        ("زار لافروف أنقرة وانتقد العقوبات.", "انتقد", ["لافروف"]),
        ("زار لافروف أنقرة، مشيدا بجهود تركيا.", "مشيدا", ["لافروف"]),
        ("رحبت فرنسا بالقرار الذي يدين إيران.", "يدين", ["قرار"]),
        ("فُرضت عقوبات على إيران.", "فُرضت", []),
        ("وأضاف أن تركيا تدعم قطر.", "أضاف", []),
    ],
)
def test_the_subject_a_predicate_has_or_shares(text: str, of: str, subject: list[str]) -> None:
    """Its own, else its fellow's or governor's, or the antecedent; a dropped one is nobody's, a passive's no agent."""
    found = syntax(text)
    assert forms(found.explicit_subject(news.word(found.tree.words, of))) == subject


def test_the_subject_of_a_verb_of_beginning_is_shared() -> None:
    """ "Lavrov began to back Turkey": he backs it."""
    found = syntax("بدأ لافروف يدعم تركيا.")
    assert forms(found.explicit_subject(news.word(found.tree.words, "يدعم"))) == ["لافروف"]
