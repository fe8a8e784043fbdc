"""Inflection of nationalities and offices, parts of names, and names in Latin letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.languages.arabic import inflection
from ingest.languages.arabic.anaphora import anaphors, gender
from ingest.languages.arabic.inflection import adjective_forms, institutions, modifiers, plural_forms, titles
from ingest.languages.arabic.make_surnames import table
from ingest.languages.arabic.names import is_word, name_class, name_tokens, particles
from ingest.languages.arabic.romanisation import borne, romanise, skeleton
from ingest.languages.arabic.script import fold
from ingest.languages.arabic.surnames import frame, reading_cost, usual
from ontology.errors import BadTable


def test_adjectives_agree_word_by_word() -> None:
    """Both words of a nationality take the same ending and article, never one alone."""
    forms = set(adjective_forms("كوري شمالي"))
    assert {"كوري شمالي", "الكورية الشمالية", "كوريين شماليين", "الكوريتان الشماليتان"} <= forms
    assert not {"الكورية شمالية", "كوري الشمالي"} & forms
    assert plural_forms("روس") == ("روس", "الروس")


def test_titles_are_inflected() -> None:
    """Feminine, accusative, dual, possessive and definite forms of an office are derived, with what they say."""
    forms = dict(titles())
    assert (forms["رئيسة الوزراء"].predicate, forms["رئيسة الوزراء"].gender) == ("headOfGovernmentOf", "f")
    assert forms["وزيرا للخارجية"].predicate == "foreignMinisterOf"
    assert (forms["الرئيسان"].number, forms["الرئيس"].definite, forms["رئيسه"].owned) == ("du", True, True)
    assert "مساعدة" not in forms


def test_institutions_and_modifiers() -> None:
    """Bodies of state and qualities are known with and without the article."""
    assert (dict(institutions())["وزارة الخارجية"].means, dict(institutions())["الحكومة"].alone) == ("state", True)
    assert (dict(modifiers())["السابقة"], dict(modifiers())["الحالي"]) == ("former", "plain")


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("دونالد", "given"),
        ("بن", "particle"),
        ("الجهيناوي", "surname"),
        ("سافرونكوف", "unknown"),
        ("وسيزور", "stop"),
        ("تصريحات", "stop"),
        ("الخميس", "stop"),
        ("على", "stop"),
        ("،", "stop"),
        ("و", "stop"),
    ],
)
def test_what_a_word_can_be_in_a_name(token: str, kind: str) -> None:
    """Known names, particles, definite words, strange words and ordinary words are told apart."""
    assert name_class(token) == kind


def test_words_are_known_through_what_is_written_onto_them() -> None:
    """Proclitics, pronouns, endings and missing hamzas do not hide an ordinary word."""
    assert all(is_word(word) for word in ("بالوزارة", "اعلن", "تحذيرا", "وسيزور"))
    assert not is_word("سافرونكوف")


def test_names_in_latin_letters() -> None:
    """Known parts take their usual spelling, others go letter by letter, in French style where that is used."""
    assert romanise(("محمد", "المزغني"), "TUN") == "Mohamed Mezghani"
    assert romanise(("خالد", "الشمري"), "SAU") == "Khaled al-Shamri"
    assert romanise(("سافرونكوف",)).startswith("Saf")


@pytest.mark.parametrize(
    ("name", "polity", "latin"),
    [
        ("عبد العزيز بوتفليقة", "DZA", "Abdelaziz Bouteflika"),
        ("نزيهة الطرابلسي", "TUN", "Neziha Trabelsi"),
        ("سامي الغزواني", "SAU", "Sami al-Ghazwani"),
        ("هشام الجنزوري", "EGY", "Hisham el-Ganzouri"),
        ("سيرغي ريابكوف", "RUS", "Serguei Ryabkov"),
        ("وانغ شياو مينغ", "CHN", "Wang Xiaoming"),
        ("ري تونغ ايل", "PRK", "Ri Tong Il"),
        ("كيم هيون جونغ", "KOR", "Kim Hyun-jung"),
        ("جون ماكغولدريك", "GBR", "John McGoldrick"),
        ("كيث كيلوغ", "USA", "Keith Killough"),
        ("رشيدة طليب", "USA", "Rachida Talib"),
    ],
)
def test_every_state_has_its_manner(name: str, polity: str, latin: str) -> None:
    """A name nobody told of is spelt as the press of its state does, a Western surname as one that people bear."""
    assert romanise(name.split(), polity) == latin


def test_a_state_bears_some_names_and_not_others() -> None:
    """An Arab name is likely in an Arab state and no other, by its letters, its article or its words."""
    assert [borne(name.split(), "TUN") for name in ("منصف كمال", "خالد السعدي", "بيرند شولتز", "ألكسندر")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert [borne(name.split(), "SWE") for name in ("عبد العزيز", "بيرند شولتز")] == [False, True]


def test_surnames_are_found_by_what_arabic_can_write() -> None:
    """A surname is taken when the Arabic word can be read so, the commonest of those; none where nothing fits."""
    assert [usual(fold(word)) for word in ("رايس", "فانس", "ماكغولدريك", "ستيفنز", "ققققق")] == [
        "rice", "vance", "mcgoldrick", "stevens", "",
    ]  # fmt: skip
    assert usual("بيكر", "baker") == "baker"
    assert reading_cost("رايس", "smith") == 99


def test_the_table_of_surnames_is_made_by_its_frames() -> None:
    """Each surname is filed, with its rank, under its consonants in classes, the same as those of its Arabic form."""
    made = table(["SMITH 1.0", "KELLOGG 0.1", "KALLAGH 0.0"]).splitlines()
    assert made[-2:] == ["klk\tkellogg:1 kallagh:2", "kmt\tsmith:0"]
    assert [frame("كيلوغ"), frame("سميث")] == ["klk", "kmt"]


def test_a_word_with_a_pronoun_or_particle_is_no_name() -> None:
    """The noun with its pronoun and the particle behind "and" are words, though no dictionary has them so."""
    assert [name_class(word) for word in ("دعمه", "ثقته", "وهو", "وسيتم")] == ["stop"] * 4


def test_skeletons_meet_across_scripts() -> None:
    """The consonants of a name are the same in Arabic and in Latin letters."""
    pairs = [("بوتين", "Putin"), ("ميركل", "Merkel"), ("غوتيريش", "Guterrech"), ("السيسي", "Sisi")]
    assert all(skeleton(arabic) == skeleton(latin) for arabic, latin in pairs)


def test_tables_are_folded_and_sound() -> None:
    """Every part of names is keyed as it is looked up, in plain Latin letters."""
    assert all(fold(name) == name for name in (*name_tokens(), *particles()))
    assert all(token.latin.isascii() for token in name_tokens().values())


def test_anaphors_and_gender() -> None:
    """Pointing words know what they look for, and an office tells the gender of who holds it."""
    wanted = dict(anaphors())
    assert (wanted["البلدان"].kind, wanted["البلدان"].number) == ("pair", 2)
    assert (gender("وزيرة الخارجية"), gender("الرئيس الروسي"), gender("فلاديمير")) == ("f", "m", "")


def test_a_bad_title_is_refused_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A predicate that is none is refused with file and line."""
    table = tmp_path / "titles.tsv"
    table.write_text(
        "title\tpredicate\ttitle_en\tgender\tnumber\tnote\nرئيس\tking\tpresident\tm\tsg\t\n", encoding="utf-8"
    )
    monkeypatch.setattr(inflection, "DATA", tmp_path)
    inflection.titles.cache_clear()
    try:
        with pytest.raises(BadTable, match="line 2: 'king' is no predicate"):
            inflection.titles()
    finally:
        inflection.titles.cache_clear()
