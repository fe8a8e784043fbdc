"""A short Arabic article and what a careful reader takes from it; made up for these tests."""

from __future__ import annotations

from datetime import date

from ingest import identity
from ingest.record import Actor, Event, Evidence, Extraction, Relation

TEXT = (
    "أجرى الزعيم الكوري الشمالي كيم جونغ أون، الخميس، في بكين محادثات مع الرئيس الصيني شي جين بينغ.\n\n"
    "ووصل كيم إلى الصين الثلاثاء في زيارة تستمر حتى الخميس، بحسب وكالة أنباء كوريا الشمالية.\n\n"
    "واتهم مسؤول يدعى سامر الحداد من المفوضية الزعيمين بالتآمر، ونفت بيونغ يانغ أنها هددت سيول.\n\n"
    "وباتت كوريا الشمالية حليفة لروسيا منذ 2022."
)

KIM = Actor(
    "PER:Kim Jong Un@PRK",
    "Person",
    identity.person_iri("Kim Jong Un"),
    "Kim Jong Un",
    "كيم جونغ أون",
    "PRK",
    "Q56226",
)
XI = Actor(
    "PER:Xi Jinping@CHN", "Person", identity.person_iri("Xi Jinping"), "Xi Jinping", "شي جين بينغ", "CHN", "Q15031"
)
SAMER = Actor(
    "PER:Samir al-Haddad@ORG:EU",
    "Person",
    identity.unknown_person_iri("Samir al-Haddad", "ORG:EU"),
    "Samir al-Haddad",
    "سامر الحداد",
    "ORG:EU",
    known=False,
)
PRK = Actor("PRK", "State", identity.state_iri("PRK"), "North Korea", "كوريا الشمالية", "PRK", "Q423")
CHN = Actor("CHN", "State", identity.state_iri("CHN"), "China", "الصين", "CHN", "Q148")
RUS = Actor("RUS", "State", identity.state_iri("RUS"), "Russia", "روسيا", "RUS", "Q159")
KOR = Actor("KOR", "State", identity.state_iri("KOR"), "South Korea", "كوريا الجنوبية", "KOR", "Q884")
KCNA = Actor("ORG:KCNA", "Organisation", identity.organisation_iri("KCNA"), "KCNA", "وكالة أنباء كوريا الشمالية")


def evidence(words: str, sent: int) -> Evidence:
    """The evidence of words that stand in TEXT."""
    begin = TEXT.index(words)
    return Evidence(sent, begin, begin + len(words), words)


def event(
    kind: str, mode: str, source: tuple[Actor, ...], target: tuple[Actor, ...], words: str, **more: object
) -> Event:
    """An event that occurred, with confidence 0.8, unless `more` says otherwise."""
    facts: dict[str, object] = {
        "date": None, "place": None, "status": "occurred", "attributed_to": None, "trigger": words.split(maxsplit=1)[0],
        "evidence": evidence(words, 0), "confidence": 0.8,
    }  # fmt: skip
    codes = {"source": tuple(actor.code for actor in source), "target": tuple(actor.code for actor in target)}
    return Event(**{"type": kind, "mode": mode, **codes, **facts, **more})  # type: ignore[arg-type]


TALKS = event(
    "CONSULT", "talks", (KIM,), (XI,),
    "أجرى الزعيم الكوري الشمالي كيم جونغ أون، الخميس، في بكين محادثات مع الرئيس الصيني شي جين بينغ.",
    date="2025-09-04", place="Beijing", place_iri=identity.place_iri("Beijing"), trigger="أجرى … محادثات",
    confidence=0.86,
)  # fmt: skip
VISIT = event(
    "CONSULT", "visit", (KIM,), (CHN,),
    "ووصل كيم إلى الصين الثلاثاء في زيارة تستمر حتى الخميس، بحسب وكالة أنباء كوريا الشمالية.",
    date="2025-09-02/2025-09-04", attributed_to="ORG:KCNA",
)  # fmt: skip
ACCUSATION = event("ACCUSE", "accuse", (SAMER,), (KIM, XI), "واتهم مسؤول يدعى سامر الحداد من المفوضية الزعيمين بالتآمر")
DENIED_THREAT = event("THREATEN", "threaten", (PRK,), (KOR,), "ونفت بيونغ يانغ أنها هددت سيول", status="denied")
ALLIANCE = Relation("PRK", "alliedWith", "RUS", evidence("وباتت كوريا الشمالية حليفة لروسيا منذ 2022.", 3), 0.9, "2022")
OFFICE = Relation(
    KIM.code, "headOfStateOf", "PRK", evidence("الزعيم الكوري الشمالي كيم جونغ أون", 0), 0.95, office="leader"
)

EXTRACTION = Extraction(
    doc="sample-ar",
    published=date(2025, 9, 5),
    lang="ar",
    title="كيم يلتقي شي في بكين",
    source="AFP",
    url="https://example.org/kim-xi",
    actors=(KIM, XI, SAMER, PRK, CHN, RUS, KOR, KCNA),
    events=(TALKS, VISIT, ACCUSATION, DENIED_THREAT),
    relations=(ALLIANCE, OFFICE),
    extractor="dragoman 0.1.0 (rules)",
)
