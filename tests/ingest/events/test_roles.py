"""Roles: who acts and towards whom, by the frame and the slots of its sentence."""

from __future__ import annotations

import pytest

from ingest import pipeline
from tests.ingest import news
from tests.ingest.news import (
    ERDOGAN,
    FIDAN,
    KIM,
    LAVROV,
    MACRON,
    PUTIN,
    SHARAA,
    SISI,
    TRUMP,
    WANG,
    XI,
    ZELENSKY,
    Actors,
)  # fmt: skip

GUTERRES = "PER:Antonio Guterres@ORG:UN"
MELONI = "PER:Giorgia Meloni@ITA"
SAFADI, SHAIBANI = "PER:Ayman Safadi@JOR", "PER:Asaad al-Shaibani@SYR"

Sides = tuple[str, tuple[str, ...], tuple[str, ...]]


def sides(*paragraphs: str) -> list[Sides]:
    """Mode, source and target of every act."""
    return [(mode, source, target) for _, mode, source, target, *_ in news.told(*paragraphs)]


def side(mode: str, source: Actors, target: Actors) -> Sides:
    return news.act("", mode, source, target)[1:4]


def check(text: str, *wanted: Sides) -> None:
    assert sides(text) == list(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("التقى بوتين شي جين بينغ.", side("meeting", PUTIN, XI)),
        ("بوتين يستقبل أردوغان في موسكو.", side("host", PUTIN, ERDOGAN)),
        ("طهران تتهم واشنطن بالتصعيد.", side("accuse", "IRN", "USA")),
        ("طالب لبنان إسرائيل بالانسحاب.", side("demand", "LBN", "ISR")),
        ("رحبت السعودية بقرار الأردن.", side("welcome", "SAU", "JOR")),
        ("حشدت روسيا قواتها على حدود أوكرانيا.", side("deploy", "RUS", "UKR")),
        ("اتهمته روسيا بالعدوان.", None),
        ("انسحبت فرنسا من سوريا.", side("withdraw", "FRA", "SYR")),
        ("رفعت الولايات المتحدة العقوبات عن سوريا.", side("lift-sanctions", "USA", "SYR")),
        ("وعد الرئيس الأميركي دونالد ترامب لبنان بالمساعدة.", side("pledge", TRUMP, "LBN")),
        ("أشادت وزارة الخارجية القطرية بجهود سلطنة عمان.", side("praise", "QAT", "OMN")),
    ],
)
def test_verbs(text: str, wanted: Sides | None) -> None:
    """Verb or subject first, the target an object, a phrase or whose it is; nobody's act is none."""
    check(text, *([wanted] if wanted else []))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("بدأ الغزو الروسي لأوكرانيا في 24 فبراير 2022.", side("invade", "RUS", "UKR")),
        ("تحدث البيان عن الحرب الروسية على أوكرانيا.", side("war", "RUS", "UKR")),
        ("تحدث البيان عن هجوم إيران على قطر.", side("attack", "IRN", "QAT")),
        ("الهجوم على سوريا من قبل تركيا خطير.", side("attack", "TUR", "SYR")),
        ("تم قصف سوريا من قبل تركيا.", side("bomb", "TUR", "SYR")),
        ("قررت ألمانيا إرسال دبابات إلى أوكرانيا.", side("military-aid", "DEU", "UKR")),
    ],
)
def test_verbal_nouns(text: str, wanted: Sides) -> None:
    """The source is an adjective, a genitive, an agent phrase or the governing verb's subject; the target a phrase."""
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أجرى لافروف محادثات مع وانغ يي.", side("talks", LAVROV, WANG)),
        (
            "عقد وزير الخارجية الأردني أيمن الصفدي اجتماعا مع نظيره السوري أسعد الشيباني.",
            side("meeting", SAFADI, SHAIBANI),
        ),
        ("شن الجيش الإسرائيلي هجوما على إيران.", side("attack", "ISR", "IRN")),
        ("شنت القوات الأميركية غارات على اليمن.", side("bomb", "USA", "YEM")),
        ("قام الرئيس الصيني شي جين بينغ بزيارة إلى روسيا.", side("visit", XI, "RUS")),
        ("جرت محادثات بين روسيا وأوكرانيا في إسطنبول.", side("talks", "RUS", "UKR")),
        ("تحدث البيان عن عملية عسكرية نفذتها كييف في روسيا.", side("attack", "UKR", "RUS")),
        ("تحدث الناطق عن هجوم شنته أوكرانيا على روسيا.", side("attack", "UKR", "RUS")),
        ("فُرضت عقوبات أميركية على إيران.", side("sanctions", "USA", "IRN")),
        ("فرضت بريطانيا عقوبات على روسيا.", side("sanctions", "GBR", "RUS")),
    ],
)
def test_light_verbs(text: str, wanted: Sides) -> None:
    """The noun is the act and the verb lends it subject and complements, one event for the two."""
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أدانت مصر والأردن قرار إسرائيل.", side("condemn", ("EGY", "JOR"), "ISR")),
        ("دعت فرنسا وألمانيا روسيا وأوكرانيا إلى وقف النار.", side("call-on", ("FRA", "DEU"), ("RUS", "UKR"))),
        ("التقى شي جين بينغ في بكين كيم جونغ أون وبوتين.", side("meeting", XI, (KIM, PUTIN))),
        ("اتفقت روسيا وأوكرانيا على تبادل الأسرى.", side("agree", "RUS", "UKR")),
        ("قطر تتوسط بين إسرائيل وحماس.", side("mediation", "QAT", ("ISR", "ORG:Hamas"))),
    ],
)
def test_coordination(text: str, wanted: Sides) -> None:
    """Several actors on either side are all named; a list that holds both sides is parted."""
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("زار الرئيس التركي رجب طيب أردوغان قطر، محذرا اليونان من التصعيد.",
         [side("visit", ERDOGAN, "QAT"), side("urge", ERDOGAN, "GRC")]),
        ("استقبل بوتين شي جين بينغ في موسكو، مشيدا بجهود الصين.",
         [side("host", PUTIN, XI), side("praise", PUTIN, "CHN")]),
    ],
)  # fmt: skip
def test_participles(text: str, wanted: list[Sides]) -> None:
    """A participle about the subject is an act of the subject's."""
    check(text, *wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("غادر وزير الخارجية الروسي سيرغي لافروف تركيا، متهما أوكرانيا بالتصعيد.", [side("accuse", LAVROV, "UKR")]),
        (
            "زارت رئيسة الوزراء الإيطالية جورجا ميلوني تونس، مرحبة بقرار الجزائر.",
            [side("visit", MELONI, "TUN"), side("welcome", MELONI, "DZA")],
        ),
        ("قطعت السعودية العلاقات مع قطر متهمة إياها بدعم الإرهاب.",
         [side("cut-relations", "SAU", "QAT"), side("accuse", "SAU", "QAT")]),
    ],
)  # fmt: skip
def test_participles_that_look_passive_or_feminine(text: str, wanted: list[Sides]) -> None:
    """متهما may be the accuser, where an object follows, and مرحبة is a woman who welcomes."""
    check(text, *wanted)


def test_a_dropped_subject_is_the_last_speaker() -> None:
    """ "And he added" in the next sentence goes on for whoever spoke."""
    check(
        "اتهم الرئيس الأوكراني فولوديمير زيلينسكي روسيا بالعدوان. وأضاف أنه يرفض مطالب موسكو.",
        side("accuse", ZELENSKY, "RUS"),
        side("reject", ZELENSKY, "RUS"),
    )


def test_a_surname_is_enough_once_the_person_is_known() -> None:
    """A person named in full is meant by surname from then on."""
    check(
        "التقى الرئيس التركي رجب طيب أردوغان الرئيس الصيني شي جين بينغ. وأضاف أردوغان أن تركيا تدعم قطر.",
        side("meeting", ERDOGAN, XI),
        side("back", ERDOGAN, "QAT"),
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "وقعت مصر اتفاقية مع قطر. وأجرى البلدان محادثات.",
            side("talks", "EGY", "QAT"),
        ),
        (
            "اجتمع لافروف مع فيدان في موسكو. واتفق الجانبان على مواصلة التعاون.",
            side("agree", "RUS", "TUR"),
        ),
    ],
)
def test_the_two_sides_are_those_of_before(text: str, wanted: Sides) -> None:
    """ "The two countries" and "the two sides" stand for both, one on each side."""
    assert sides(text)[-1] == wanted


def test_this_meeting_means_who_met() -> None:
    """Whoever welcomes "this meeting" welcomes those who met."""
    check(
        "التقى الرئيس الأميركي دونالد ترامب نظيره الروسي فلاديمير بوتين في ألاسكا. ورحبت الصين بهذا اللقاء.",
        side("meeting", TRUMP, PUTIN),
        side("welcome", "CHN", (TRUMP, PUTIN)),
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال الرئيس الصيني شي جين بينغ إن بلاده تدعم باكستان.", side("back", XI, "PAK")),
        ("قال الرئيس الصيني شي جين بينغ إن الصين تدعم باكستان.", side("back", XI, "PAK")),
        ("أكد وزير الخارجية الصيني وانغ يي للرئيس التركي رجب طيب أردوغان أن بكين تدعم قطر.", side("back", WANG, "QAT")),
        ("قال الرئيس الصيني شي جين بينغ إن روسيا تدعم باكستان.", side("back", "RUS", "PAK")),
        ('قال الرئيس الروسي فلاديمير بوتين: "ندعم الصين".', side("back", PUTIN, "CHN")),
    ],
)
def test_a_speaker_takes_over_what_his_country_does(text: str, wanted: Sides) -> None:
    """What "his country" or his capital does by his word is his act; what another does stays the other's."""
    check(text, wanted)


def test_an_object_pronoun_is_not_the_subject() -> None:
    """ "And the other criticised him": the pronoun is the visitor, whoever the sentence named last."""
    assert sides("زار لافروف تركيا، وانتقده الرئيس التركي رجب طيب أردوغان.")[-1] == side("criticise", ERDOGAN, LAVROV)


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية المصري وزير الدفاع المصري.",
        "أشاد بوتين بجهود روسيا.",
        "انتقد لافروف القرار.",
        "زار الوفد المدينة.",
        "جرت المحادثات أمس.",
    ],
)
def test_no_act_without_two_polities(text: str) -> None:
    """What happens within one state, or towards nobody, is no diplomatic act."""
    check(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("دعت فرنسا إيران إلى الاعتراف بقطر.", side("call-on", "FRA", "IRN")),
        ("حذرت روسيا بريطانيا من إرسال قوات إلى أوكرانيا.", side("urge", "RUS", "GBR")),
        ("اتهمت فرنسا إيران بإرسال صواريخ إلى روسيا.", side("accuse", "FRA", "IRN")),
    ],
)
def test_what_is_asked_or_alleged_is_no_second_act(text: str, wanted: Sides) -> None:
    """The content of a request, warning or accusation is not told as done."""
    check(text, wanted)


def test_the_victim_of_a_threatened_act_is_threatened() -> None:
    """ "Threatened to bomb Israel" threatens Israel."""
    check("هددت إيران بقصف إسرائيل.", side("threaten", "IRN", "ISR"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قُصفت سوريا من قبل تركيا.", side("bomb", "TUR", "SYR")),
        ("اتُهمت إيران من قبل فرنسا بالتصعيد.", side("accuse", "FRA", "IRN")),
    ],
)
def test_passive_with_an_agent(text: str, wanted: Sides) -> None:
    """من قبل names the source of a passive, whose subject is the target."""
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "أعرب الأمين العام للأمم المتحدة أنطونيو غوتيريش عن قلقه من قرار إسرائيل.",
            side("displeasure", GUTERRES, "ISR"),
        ),
        ("أعرب الرئيس الفرنسي إيمانويل ماكرون عن تضامنه مع أوكرانيا.", side("solidarity", MACRON, "UKR")),
        ("تحدث الرئيس السوري أحمد الشرع الاثنين، وأكد دعمه لمصر.", side("back", SHARAA, "EGY")),
        ("أدان مجلس التعاون الخليجي قرار إيران.", side("condemn", "ORG:GCC", "IRN")),
        ("بحث السيسي وماكرون الأزمة.", side("talks", SISI, MACRON)),
        ("اتصل أردوغان بفولوديمير زيلينسكي الأربعاء.", side("call", ERDOGAN, ZELENSKY)),
        ("استقبل فيدان لافروف في أنقرة.", side("host", FIDAN, LAVROV)),
    ],
)
def test_more_ways_to_say_it(text: str, wanted: Sides) -> None:
    """Feelings expressed, organisations, talk among two subjects, calls and receptions."""
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("جاء ذلك بعد قرار فرنسا قطع العلاقات مع إيران.", side("cut-relations", "FRA", "IRN")),
        ("أثار إعلان اليابان فرض عقوبات على روسيا جدلا.", side("sanctions", "JPN", "RUS")),
        ("بعد انتقاد باريس أنقرة غادر الوفد.", side("criticise", "FRA", "TUR")),
        ("بعد غزو العراق الكويت تغير الوضع.", side("invade", "IRQ", "KWT")),
        ("أدت هجمات باريس التي تبناها تنظيم داعش إلى أزمة.", side("attack", "ORG:ISIS", "FRA")),
    ],
)
def test_what_a_verbal_noun_is_about(text: str, wanted: Sides) -> None:
    """The owner of a decision does it, an object of its own is its target, and a city in its genitive is struck."""
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قالت برلين إن على إيران أن تلتزم بالاتفاق.", side("demand", "DEU", "IRN")),
        ("حثت حماس مؤخرا مصر على الوساطة.", side("urge", "ORG:Hamas", "EGY")),
        ("وجه أردوغان دعوة إلى بوتين.", side("invite", ERDOGAN, PUTIN)),
    ],
)
def test_duties_invitations_and_names_without_gender(text: str, wanted: Sides) -> None:
    """على with a clause names who must act; an invitation extended is no appeal; Hamas is no masculine noun."""
    assert wanted in sides(text)


def test_blame_reaches_the_name_deep_in_its_complement() -> None:
    """Where no slot names the target, the name within the complement is it: what is condemned is somebody's."""
    check("ندد الرئيس الروسي فلاديمير بوتين بمحاولات تبرير غزو الولايات المتحدة.", side("condemn", PUTIN, "USA"))


def test_a_letter_to_nobody_is_no_meeting_of_one_body() -> None:
    """Only what gathers a body has it on both sides."""
    assert [s for s in sides("تلقى الاتحاد الأوروبي رسالة.") if s[1] == s[2]] == []


def test_a_woman_is_who_she_says_she_is() -> None:
    """A feminine pronoun in what a woman says means her, though she is a person and no state."""
    assert side("meeting", MELONI, PUTIN) in sides("أعلنت رئيسة الوزراء الإيطالية جورجيا ميلوني أنها ستلتقي بوتين.")


def test_persons_of_no_known_state_make_no_act() -> None:
    """Nobody can tell whether an act is diplomatic where one side is only a name."""
    assert sides("التقى بهاء المنصوري بوتين.") == []


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("ورحبت قطر بالاتفاق.", side("welcome", "QAT", ("IRN", "SAU"))),
        ("ورفضت قطر هذه الخطوة.", side("reject", "QAT", ("IRN", "SAU"))),
        ("وأشادت قطر بنتائج الاتفاق.", side("praise", "QAT", ("IRN", "SAU"))),
    ],
)
def test_who_answers_an_act_answers_those_who_did_it(answer: str, wanted: Sides) -> None:
    """Qatar welcomes the agreement that Iran and Saudi Arabia were just told to have signed."""
    assert wanted in sides("وقعت إيران والسعودية اتفاقا في بكين.", answer)


def test_an_act_that_nobody_told_is_answered_to_nobody() -> None:
    """Whose agreement it is, one sentence alone does not say."""
    check("رحبت قطر بالاتفاق.")


@pytest.mark.parametrize(
    "text",
    ["استمرت المفاوضات طوال الصيف بين روسيا وتركيا.", "انعقد في القاهرة اجتماع لوفدي روسيا وتركيا."],
)
def test_the_sides_of_a_meeting_may_stand_apart_from_it(text: str) -> None:
    """بين after other words, and ل before all who met, give both sides."""
    told = [(event.source, event.target) for event in pipeline.extract(news.article(text)).events]
    assert told == [(("RUS",), ("TUR",))]
