"""Deeds: whom a blow to a place strikes, whose blow a victim fell to, and what is only sport."""

from __future__ import annotations

import pytest

from tests.ingest import news

Deed = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def deeds(text: str) -> list[Deed]:
    """Type, mode, source and target of every act."""
    return [(kind, mode, source, target) for kind, mode, source, target, *_ in news.told(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("فرضت إسرائيل حصارا على غزة.", ("SANCTION", "sanctions", ("ISR",), ("PSE",))),
        ("دمر القصف الروسي مستشفى في حلب.", ("ASSAULT", "attack", ("RUS",), ("SYR",))),
        ("سيطرت القوات الروسية على مدينة ماريوبول.", ("COERCE", "seize", ("RUS",), ("UKR",))),
    ],
)
def test_a_blow_to_a_place_strikes_its_state(text: str, wanted: Deed) -> None:
    """A city or region that is no actor stands for its state where it suffers a deed."""
    assert deeds(text) == [wanted]


@pytest.mark.parametrize("text", ["قصف الجيش السوري حلب.", "زار الوزير الفرنسي أربيل."])
def test_a_place_is_no_foreign_actor_otherwise(text: str) -> None:
    """A state that strikes its own town strikes nobody abroad, and a place that is visited is no host."""
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل ثلاثة فلسطينيين في غارة إسرائيلية.", ("ASSAULT", "kill", ("ISR",), ("PSE",))),
        ("قُتل جندي تركي في قصف للجيش السوري.", ("ASSAULT", "kill", ("SYR",), ("TUR",))),
        ("استشهد فلسطيني برصاص الجيش الإسرائيلي.", ("ASSAULT", "kill", ("ISR",), ("PSE",))),
        ("أصيب ثلاثة لبنانيين بنيران إسرائيلية.", ("ASSAULT", "attack", ("ISR",), ("LBN",))),
    ],
)
def test_a_victim_falls_to_the_owner_of_the_weapon(text: str, wanted: Deed) -> None:
    """Where only the victim is named, the attack or weapon tells who did it."""
    assert deeds(text) == [wanted]


@pytest.mark.parametrize("text", ["قتل جنديان أمريكيان في هجوم في كابول.", "اعتقل صحفي ألماني في تركيا."])
def test_a_victim_is_no_doer(text: str) -> None:
    """The victim of an unowned blow is not taken for its author, nor is the place."""
    assert deeds(text) == []


def test_a_match_is_no_war() -> None:
    """To defeat is no assault in a sentence about a cup."""
    assert deeds("الجزائر تهزم السنغال وتتوج بكأس أفريقيا.") == []
    assert deeds("هزمت تركيا اليونان في المعركة.") == [("ASSAULT", "attack", ("TUR",), ("GRC",))]


def test_a_region_somebody_controls_is_no_deed() -> None:
    """Who controls a place is background where it only says which place is meant."""
    assert deeds("وصل الوفد إلى منطقة يسيطر عليها الحوثيون في اليمن.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أعلنت اليابان حظر استيراد النفط الروسي.", ("SANCTION", "embargo", ("JPN",), ("RUS",))),
        ("أنهت واشنطن حظر بيع السلاح لفيتنام.", ("CONCEDE", "lift-sanctions", ("USA",), ("VNM",))),
        ("أعلنت السعودية تصنيف حزب الله منظمة إرهابية.", ("SANCTION", "designate", ("SAU",), ("ORG:Hezbollah",))),
        ("اعتبرت هولندا السفير الروسي شخصا غير مرغوب فيه.", ("SANCTION", "expel", ("NLD",), ("RUS",))),
        ("استمر الاحتلال الأمريكي للعراق سنوات.", ("COERCE", "occupy", ("USA",), ("IRQ",))),
        ("بدأت الصين مناورات حول تايوان.", ("MOBILIZE", "exercise", ("CHN",), ("TWN",))),
        ("مقتل فلسطيني برصاص إسرائيلي.", ("ASSAULT", "kill", ("ISR",), ("PSE",))),
        ("عبرت قوات تركية الحدود إلى سوريا.", ("MOBILIZE", "deploy", ("TUR",), ("SYR",))),
    ],
)
def test_deeds_told_by_a_noun_or_a_phrase(text: str, wanted: Deed) -> None:
    """Bans, designations, occupations, exercises and deaths count by the word that names them."""
    assert deeds(text) == [wanted]


@pytest.mark.parametrize("text", ["تزود إيران العراق بالكهرباء.", "حرب تجارية بين الصين والولايات المتحدة."])
def test_trade_is_no_deed(text: str) -> None:
    """Power that is sold is no aid, and a war of tariffs no attack."""
    assert deeds(text) == []
