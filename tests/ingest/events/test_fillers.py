"""Who fills a slot: from a word of the tree to the actors it means."""

from __future__ import annotations

import pytest

from ingest.events.fillers import Fillers
from ingest.events.memory import Memory
from ingest.record import Event, Evidence
from tests.ingest import news
from tests.ingest.news import FIDAN, LAVROV, MACRON, PUTIN, XI

MEETING = Event(
    "CONSULT", "meeting", (PUTIN,), (XI,), None, None, "occurred", None, "التقى", Evidence(0, 0, 4, "التقى"), 0.9
)  # fmt: skip


def meant(text: str, form: str, memory: Memory | None = None) -> tuple[str, ...]:
    """The actors that a word of a text's last sentence means."""
    reading = news.read(text)
    syntax = news.syntax(reading)
    return Fillers(reading, memory or Memory()).of(syntax, news.word(syntax.tree.words, form))


def subject(text: str, form: str, memory: Memory | None = None) -> tuple[str, ...]:
    """The actors of the subject of a verb of a text's last sentence."""
    reading = news.read(text)
    syntax = news.syntax(reading)
    return Fillers(reading, memory or Memory()).subject(syntax, news.word(syntax.tree.words, form))


@pytest.mark.parametrize(
    ("text", "form", "actors"),
    [
        ("زار لافروف تركيا.", "لافروف", (LAVROV,)),
        ("زار لافروف تركيا.", "تركيا", ("TUR",)),
        ("أشاد لافروف بجهود تركيا.", "جهود", ("TUR",)),
        ("أشاد لافروف بجهود الجيش التركي.", "جهود", ("TUR",)),
        ("انتقد لافروف القرار الفرنسي.", "قرار", ("FRA",)),
        ("انتقد لافروف قادة دول الاتحاد الأوروبي.", "قادة", ("ORG:EU",)),
        ("انتقد لافروف القرار.", "قرار", ()),
        ("زار تركيا.", "زار", ()),
    ],
)
def test_a_word_means_the_actors_it_names(text: str, form: str, actors: tuple[str, ...]) -> None:
    """A name means its actors, a common noun those of its adjective or genitive, and other words nobody."""
    assert meant(text, form) == actors


@pytest.mark.parametrize(
    ("text", "form", "actors"),
    [
        ("زار لافروف تركيا وقطر ومصر.", "تركيا", ("TUR", "QAT", "EGY")),
        ("أشاد لافروف بجهود تركيا وقطر.", "جهود", ("TUR", "QAT")),
        ("التقى لافروف وفيدان في موسكو.", "لافروف", (LAVROV, FIDAN)),
    ],
)
def test_coordinated_words_add_up(text: str, form: str, actors: tuple[str, ...]) -> None:
    """Every name of a row is meant, each once and in order."""
    assert meant(text, form) == actors


def test_this_meeting_means_who_met() -> None:
    """A consultation pointed at with "this" is the last one read; without the pointer it is just a noun."""
    assert meant("رحبت فرنسا بهذا اللقاء.", "لقاء", Memory(events=[MEETING])) == (PUTIN, XI)
    assert meant("رحبت فرنسا باللقاء.", "لقاء", Memory(events=[MEETING])) == ()
    assert meant("رحبت فرنسا بهذا اللقاء.", "لقاء") == ()


@pytest.mark.parametrize(
    ("text", "form", "actors"),
    [
        ("زار لافروف تركيا وأكد دعمه لقطر.", "ه", (LAVROV,)),
        ("التقى ماكرون لافروف واتهمه بالتصعيد.", "ه", (LAVROV,)),
        ("زار ماكرون تركيا وأكد دعمها لقطر.", "ها", ("TUR",)),
    ],
)
def test_pronouns_mean_what_agrees(text: str, form: str, actors: tuple[str, ...]) -> None:
    """ "His" is the subject's where it may be, an object is never its own subject, "her" is a state's."""
    assert meant(text, form) == actors


def test_we_are_the_speaker() -> None:
    """The first person in a quotation is whoever spoke last, not whoever did something since."""
    memory = Memory(subjects=[("FRA",), ("TUR",)], speaker=(MACRON,))
    assert subject("ندعم تركيا.", "ندعم", memory) == (MACRON,)


def test_a_dropped_subject_is_the_last_that_agrees() -> None:
    """A masculine verb looks for a man, a feminine for a state, a plural for several; a passive has none."""
    memory = Memory(subjects=[(PUTIN, XI), ("FRA",), (MACRON,)])
    assert subject("وأضاف أن الأزمة خطيرة.", "أضاف", memory) == (MACRON,)
    assert subject("وأضافت أن الأزمة خطيرة.", "أضافت", memory) == ("FRA",)
    assert subject("وأضافوا أن الأزمة خطيرة.", "أضافوا", memory) == (PUTIN, XI)
    assert subject("فُرضت عقوبات على إيران.", "فُرضت", memory) == ()
    assert subject("وأضاف أن الأزمة خطيرة.", "أضاف") == ()


def test_an_explicit_subject_goes_before_a_remembered_one() -> None:
    """Whoever stands in the sentence is meant, and not whom the memory holds."""
    assert subject("زار لافروف تركيا وانتقد العقوبات.", "انتقد", Memory(subjects=[(MACRON,)])) == (LAVROV,)


def test_a_bare_region_is_the_place_named_before() -> None:
    """ "The region", definite and alone, is the last place of an earlier clause; with an owner it is the owner's."""
    text = "دعا لافروف تركيا إلى الهدوء بعدما هاجمت قوات أوكرانية كورسك وقصفت المنطقة."
    assert meant(text.replace("كورسك", "روسيا"), "منطقة") == ("RUS",)
    assert meant("هاجمت أوكرانيا منطقة روسية.", "منطقة") == ("RUS",)
    assert meant("هاجمت أوكرانيا المنطقة.", "منطقة") == ()


def test_the_memory_forgets_subjects_of_long_ago() -> None:
    """Only recent subjects are looked at, and nobody is no subject."""
    memory = Memory()
    memory.note_subject((PUTIN,))
    memory.note_subject(())
    assert memory.subjects == [(PUTIN,)]
    for _ in range(30):
        memory.note_subject(("FRA",))
    assert memory.last_subject(lambda actors: actors == (PUTIN,)) == ()
    assert memory.last_subject(bool) == ("FRA",)


def test_the_memory_finds_the_last_meeting_of_someone() -> None:
    """The last consultation, of anybody or of the actors asked for; other acts are none."""
    memory = Memory(events=[MEETING])
    assert memory.last_meeting() == memory.last_meeting({XI}) == MEETING
    assert memory.last_meeting({MACRON}) is None
    assert Memory().last_meeting() is None
