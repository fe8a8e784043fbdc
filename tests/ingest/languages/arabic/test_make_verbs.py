"""The generated tables of verbs and their nouns are what the generator makes of the lemmas."""

from __future__ import annotations

from collections import Counter

import pytest

mazini = pytest.importorskip("mazini", reason="the tables are made with mazini, of the test extra")

from ingest.languages.arabic import make_verbs  # noqa: E402
from ingest.languages.arabic.make_verbs import DATA, Lemma  # noqa: E402
from ingest.languages.arabic.script import bare  # noqa: E402


def test_the_checked_in_verbs_are_the_generated_ones() -> None:
    """`verbs.tsv` is byte for byte what all lemmas give (about ten seconds)."""
    made = make_verbs.table(make_verbs.VERB_COLUMNS, make_verbs.verb_rows(make_verbs.lemmas()))
    assert (DATA / "verbs.tsv").read_bytes() == made.encode("utf-8")


def test_the_checked_in_nouns_are_the_generated_ones() -> None:
    """`derived_nouns.tsv` is byte for byte what all lemmas give."""
    made = make_verbs.table(make_verbs.NOUN_COLUMNS, make_verbs.noun_rows(make_verbs.lemmas()))
    assert (DATA / "derived_nouns.tsv").read_bytes() == made.encode("utf-8")


def test_every_lemma_is_the_past_of_its_root_and_form() -> None:
    """What mazini conjugates from root and form is spelled as the table spells the lemma."""
    wrong = [
        verb
        for verb in make_verbs.lemmas()
        if verb.lemma not in {bare(form) for form in make_verbs.conjugation(verb)["past_3ms"]}
    ]
    assert wrong == []


def test_no_lemma_is_listed_twice() -> None:
    """Lemma, root and form together name one row."""
    assert [verb for verb, times in Counter(make_verbs.lemmas()).items() if times > 1] == []


def test_a_hollow_verb_has_its_short_mood_marked() -> None:
    """يقل is written so in the jussive alone, يقول in the indicative too, and no second person is there."""
    lines = [line for line in make_verbs.verb_rows([Lemma("قال", "قول", "I/a~u")]) if "\tقال\t" in line]
    singular = [line for line in lines if line.split("\t")[3:6] == ["3", "m", "s"]]
    assert singular == [
        "قال\tقال\tperf\t3\tm\ts\t\tact",
        "قيل\tقال\tperf\t3\tm\ts\t\tpass",
        "يقال\tقال\timp\t3\tm\ts\t\tpass",
        "يقل\tقال\timp\t3\tm\ts\tshort\tact|pass",
        "يقول\tقال\timp\t3\tm\ts\t\tact",
    ]
    assert {line.split("\t")[3] for line in lines} == {"1", "3"}


def test_a_strong_root_keeps_its_waw() -> None:
    """استحوذ does not become استحاذ."""
    assert make_verbs.conjugation(Lemma("استحوذ", "حوذ", "X/strong"))["ind_3ms"] == ("يَسْتَحْوِذُ",)


def test_hamza_before_the_plural_is_spelled_every_way() -> None:
    """جاؤوا is also written جاءوا and جاأوا."""
    assert make_verbs.spellings("جاؤوا") == ("جاؤوا", "جاأوا", "جاءوا")
