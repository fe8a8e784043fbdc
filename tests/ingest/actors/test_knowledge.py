"""The knowledge tables: what the shipped ones say, and what the loader refuses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ingest.actors.facts import load
from ingest.actors.knowledge import Knowledge, Office
from ingest.languages.arabic.script import fold
from ingest.record import Actor
from ingest.tables import rows
from ontology.errors import BadTable

KINDS = ("igo", "court", "bloc", "ngo", "party", "armed", "agency", "broadcaster", "newspaper")
AT_HOME = frozenset(KINDS[4:])

TABLES = {
    "sources.tsv": [
        "key\tname\turl\tlicence\twhat",
        "common\tcommon knowledge\t\t\tnames",
        "geonames\tGeoNames\thttps://www.geonames.org\tCC BY 4.0\tnumbers of places",
        "supraverden\tsupraverden\thttps://github.com/confirmordeny/supraverden\tCC BY-SA 4.0\titems",
    ],
    "states.tsv": [
        "code\tname_en\tname_ar\talt_en\talt_ar\tadjective_en\tadjective_ar\tcapital\twikidata\tfrom\tto\tsource",
        "RUS\tRussia\tروسيا\tRussian Federation\tروسيا الاتحادية\tRussian\tروسي|=روس\tMoscow\tQ159\t\t\tcommon",
        "SUN\tSoviet Union\tالاتحاد السوفياتي\tUSSR\t\tSoviet\tسوفياتي|سوفيتي\t\t\t1922\t1991\tcommon",
    ],
    "places.tsv": [
        "key\tname_en\tname_ar\talt_en\talt_ar\tstate\tkind\twikidata\tgeonames\tsource",
        "Moscow\tMoscow\tموسكو\t\t\tRUS\tcapital\tQ649\t524901\tgeonames",
    ],
    "organisations.tsv": [
        "code\tname_en\tname_ar\talt_en\talt_ar\tkind\tstate\twikidata\tsource",
        "EU\tEuropean Union\tالاتحاد الأوروبي\tEU\t\tigo\t\tQ458\tsupraverden",
    ],
    "people.tsv": [
        "key\tname_en\tname_ar\talt_en\talt_ar\tpolity\twikidata\tborn\tsource",
        "Vladimir Putin\tVladimir Putin\tفلاديمير بوتين\tPutin\tبوتين\tRUS\tQ7747\t1952-10-07\tcommon",
    ],
    "offices.tsv": [
        "person\tpredicate\ttitle_en\tpolity\tfrom\tto\tsource",
        "Vladimir Putin\theadOfStateOf\tpresident\tRUS\t2012-05-07\t\tcommon",
        "Vladimir Putin\theadOfGovernmentOf\tprime minister\tRUS\t2008-05\t2012\tcommon",
    ],
    "ambiguous.tsv": [
        "name\tlang\treading\twritten\tbefore\tafter\tnote\tsource",
        "مالي\tar\tRUS\t\tجمهورية|في\t\tonly for the test\tcommon",
        "مالي\tar\t-\t\t\t\tfinancial\tcommon",
    ],
}


YEARS = range(1990, 2023)
Held = dict[tuple[str, str], set[int]]
NOT_MEMBERS = frozenset(
    {
        "PSE", "VAT", "XKX", "TWN", "ESH", "HKG", "MAC", "GRL", "PRI", "NCL", "PYF", "FRO", "GIB", "COK", "CUW", "BMU",
        "SUN", "YUG", "SCG", "DDR", "CSK", "ZAR", "YMD",
    }
)  # fmt: skip
"""Codes of the states table that are no member of the United Nations: territories, disputed and former states."""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def excepted() -> Iterator[tuple[str, int]]:
    """The states and years of `leaderless.tsv`."""
    for row in rows(Path(__file__).parent / "leaderless.tsv", ("state", "from", "to", "reason")):
        row.required("reason")
        yield from ((row["state"], year) for year in range(int(row["from"]), int(row["to"]) + 1))


@pytest.fixture(scope="module")
def held(knowledge: Knowledge) -> Held:
    """The years in which each office was held; a term left open counts until the next one begins."""
    terms: defaultdict[tuple[str, str], list[Office]] = defaultdict(list)
    for office in (term for offices in knowledge.offices.values() for term in offices):
        terms[office.predicate, office.polity].append(office)
    return {office: set(years(sorted(sought, key=lambda term: term.first))) for office, sought in terms.items()}


def years(terms: list[Office]) -> Iterator[int]:
    """The years of some terms of one office, given in order of time."""
    for number, term in enumerate(terms, start=1):
        end = term.last if term.end or number == len(terms) else terms[number].first
        yield from range(max(term.first.year, YEARS.start), min(end.year, YEARS.stop - 1) + 1)


def members(knowledge: Knowledge) -> set[str]:
    """The codes of the members of the United Nations."""
    return set(knowledge.states) - NOT_MEMBERS


def written(folder: Path, table: str = "", line: int = 0, cells: str = "") -> Path:
    """The small tables in a folder, one line of one of them put in another's place."""
    for name, lines in TABLES.items():
        changed = [cells if name == table and number == line else text for number, text in enumerate(lines, start=1)]
        (folder / name).write_text("\n".join(changed) + "\n", encoding="utf-8")
    return folder


def spelled(name: str, lang: str) -> str:
    """The name as a matcher compares it."""
    return fold(name) if lang == "ar" else name.casefold()


def test_small_tables_are_read_whole(tmp_path: Path) -> None:
    """A folder of tables becomes entries whose cells are split at `|` and whose broken plurals stand apart."""
    knowledge = load(written(tmp_path))
    russia = knowledge.states["RUS"]
    assert (russia.adjectives_ar, russia.plurals_ar, russia.capital) == (("روسي",), ("روس",), "Moscow")
    assert (knowledge.states["SUN"].begin, knowledge.states["SUN"].end) == ("1922", "1991")
    assert [office.title_en for office in knowledge.offices["Vladimir Putin"]] == ["prime minister", "president"]
    assert [reading.codes for reading in knowledge.ambiguous[0].readings] == [("RUS",), ()]
    assert knowledge.ambiguous[0].readings[0].before == ("جمهورية", "في")


def test_office_dates_reach_to_the_end_of_their_month_or_year(tmp_path: Path) -> None:
    """A month begins on its first day, a year ends on its last, and an open end is the end of the calendar."""
    terms = load(written(tmp_path)).offices["Vladimir Putin"]
    assert [(term.first, term.last) for term in terms] == [
        (date(2008, 5, 1), date(2012, 12, 31)),
        (date(2012, 5, 7), date.max),
    ]


@pytest.mark.parametrize(
    ("table", "line", "cells", "reason"),
    [
        ("states.tsv", 2, "RUS\tRussia\t\t\t\t\t\t\t\t\t\tcommon", "'name_ar' is empty"),
        ("states.tsv", 2, "Rus\tRussia\tروسيا\t\t\t\t\t\t\t\t\tcommon", "not a code of three capital letters"),
        ("states.tsv", 3, "RUS\tRussia\tروسيا\t\t\t\t\t\t\t\t\tcommon", "the code 'RUS' is there twice"),
        ("states.tsv", 3, "SUN\tSoviet Union\tx\t\t\t\t\t\tQ159\t\t\tcommon", "Q159 is there twice"),
        ("states.tsv", 3, "SUN\tSoviet Union\tx\t\t\t\t\t\t159\t\t\tcommon", "not a Wikidata item"),
        ("states.tsv", 3, "SUN\tSoviet Union\tx\t\t\t\t\tGorky\t\t\t\tcommon", "does not know the capital 'Gorky'"),
        ("states.tsv", 3, "SUN\tSoviet Union\tx\t\t\t\t\t\t\t1922\t91\tcommon", "not a year"),
        ("places.tsv", 2, "Moscow\tMoscow\tx\t\t\tXYZ\tcapital\t\t\tcommon", "names 'XYZ', which no table knows"),
        ("places.tsv", 2, "Moscow\tMoscow\tx\t\t\tRUS\ttown\t\t\tcommon", "not one of capital, city, region, seat"),
        ("places.tsv", 2, "Moscow\tMoscow\tx\t\t\tRUS\tcity\t\t\t", "'source' is empty"),
        ("places.tsv", 2, "Moscow\tMoscow\tx\t\t\tRUS\tcity\t\tno. 5\tcommon", "not a GeoNames number"),
        ("places.tsv", 2, "Moscow\tMoscow\tx\t\t\tRUS\tcity\tQ159\t\tcommon", "the Wikidata item Q159 is there twice"),
        ("places.tsv", 2, "Moscow\tMoscow\tx\t\t\tRUS\tcity\t\t\trumour", "the sources table does not know 'rumour'"),
        ("sources.tsv", 3, "geonames\tGeoNames\t\t\t", "'what' is empty"),
        ("organisations.tsv", 2, "EU\tEuropean Union\tx\t\t\tclub\t\t\tcommon", "not one of igo"),
        ("organisations.tsv", 2, "EU\tEuropean Union\tx\t\t\tigo", "6 cells where 9 are wanted"),
        ("people.tsv", 2, "Vladimir Putin\tV P\tx\t\t\tSUR\t\t\tcommon", "names 'SUR', which no table knows"),
        ("people.tsv", 2, "Vladimir Putin\tVladimir Putin\tx\t\t\t\t\t\tcommon", "'polity' is empty"),
        ("people.tsv", 2, "Vladimir Putin\tV P\tx\t\t\tRUS\t\t1952-02-30\tcommon", "not an ISO day, month or year"),
        ("offices.tsv", 2, "V\theadOfStateOf\tpresident\tRUS\t2012\t\tcommon", "the people table does not know 'V'"),
        ("offices.tsv", 2, "Vladimir Putin\ttsarOf\ttsar\tRUS\t2012\t\tcommon", "not one of headOfStateOf"),
        ("offices.tsv", 3, "Vladimir Putin\theadOfStateOf\tp\tRUS\t2012\t2008\tcommon", "ends before it begins"),
        ("offices.tsv", 3, "Vladimir Putin\theadOfStateOf\tp\tRUS\tMay 2012\t\tcommon", "'from' holds 'May 2012'"),
        ("ambiguous.tsv", 3, "مالي\tar\tMLI\t\t\t\t\tcommon", "no table knows 'MLI'"),
        ("ambiguous.tsv", 3, "مالي\tar\t-\t\tالمركز ال\t\t\tcommon", "takes single words"),
    ],
)  # fmt: skip
def test_faulty_row_is_refused_with_file_and_line(
    tmp_path: Path, table: str, line: int, cells: str, reason: str
) -> None:
    """A row with a missing field, a doubled identifier or an unknown code is refused, and the error says where."""
    with pytest.raises(BadTable, match=re.escape(reason)) as refused:
        load(written(tmp_path, table, line, cells))
    assert (Path(refused.value.path).name, refused.value.line) == (table, line)


def test_shipped_tables_have_the_promised_breadth(knowledge: Knowledge) -> None:
    """States with their capitals, places, seats of power and 4,000 people with a dated office since 1990 are there."""
    kinds = Counter(place.kind for place in knowledge.places.values())
    terms = [office for held in knowledge.offices.values() for office in held]
    dated = {office.person for office in terms if office.begin or office.end}
    recent = {office.person for office in terms if office.begin and office.last.year >= 1990}
    assert {"SUN", "YUG", "SCG", "DDR", "CSK", "ZAR", "YMD", "PSE", "XKX", "TWN", "ESH", "VAT"} <= set(knowledge.states)
    assert kinds["capital"] >= 195
    assert kinds["seat"] >= 200
    assert kinds["city"] + kinds["region"] >= 1000
    assert len(recent) >= 4000
    assert dated == set(knowledge.people)


WITHOUT_ARABIC_ADJECTIVE = frozenset({"KNA", "PNG", "SLB", "STP", "VCT"})
"""Members whose adjective no source gives in Arabic."""


def test_every_member_of_the_united_nations_is_known_by_name_adjective_and_capital(knowledge: Knowledge) -> None:
    """All 193 have an Arabic name, an adjective in English, and but for five in Arabic, and a capital of their own."""
    states = {code: knowledge.states[code] for code in members(knowledge)}
    assert len(states) == 193
    assert [code for code, state in states.items() if not state.name_ar or not state.adjectives_en] == []
    assert {code for code, state in states.items() if not state.adjectives_ar} == WITHOUT_ARABIC_ADJECTIVE
    capitals = {code: knowledge.places[state.capital] for code, state in states.items()}
    assert [code for code, place in capitals.items() if (place.kind, place.state) != ("capital", code)] == []


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("igo", 230),
        ("court", 18),
        ("bloc", 130),
        ("ngo", 150),
        ("party", 480),
        ("armed", 260),
        ("agency", 125),
        ("broadcaster", 180),
        ("newspaper", 280),
    ],
)
def test_organisations_of_every_kind_are_many_and_named_in_arabic(knowledge: Knowledge, kind: str, least: int) -> None:
    """Each kind of organisation has its breadth, and every one of them an Arabic name."""
    of_kind = [organisation for organisation in knowledge.organisations.values() if organisation.kind == kind]
    assert len(of_kind) >= least
    assert [organisation.code for organisation in of_kind if not organisation.name_ar] == []


def test_organisations_stand_in_order_of_kind_and_home(knowledge: Knowledge) -> None:
    """Kinds follow one another, and parties, armed groups and media stand together by state, so a gap is seen."""
    order = [
        (KINDS.index(organisation.kind), organisation.state if organisation.kind in AT_HOME else "")
        for organisation in knowledge.organisations.values()
    ]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("state", "agency"),
    [
        ("SAU", "SPA"), ("ARE", "WAM"), ("KWT", "KUNA"), ("QAT", "QNA"), ("BHR", "BNA"), ("OMN", "ONA"),
        ("JOR", "Petra"), ("LBN", "NNA"), ("SYR", "SANA"), ("IRQ", "INA"), ("PSE", "WAFA"), ("EGY", "MENA"),
        ("SDN", "SUNA"), ("LBY", "LANA"), ("TUN", "TAP"), ("DZA", "APS"), ("MAR", "MAP"), ("MRT", "AMI"),
        ("YEM", "SABA"),
        ("SOM", "SONNA"), ("DJI", "ADI"), ("IRN", "IRNA"), ("TUR", "AA"), ("RUS", "TASS"), ("CHN", "Xinhua"),
        ("PRK", "KCNA"), ("KOR", "Yonhap"), ("FRA", "AFP"), ("AFG", "Bakhtar"), ("PAK", "APP"),
    ],
)  # fmt: skip
def test_first_agency_of_a_state_is_its_official_one(knowledge: Knowledge, state: str, agency: str) -> None:
    """Words like "the Syrian news agency" mean the agency listed first for the state."""
    agencies = [one.code for one in knowledge.organisations.values() if (one.kind, one.state) == ("agency", state)]
    assert agencies[0] == agency


def test_each_member_of_the_united_nations_has_a_leader_for_each_year(knowledge: Knowledge, held: Held) -> None:
    """From 1990 to 2022 a head of state or government is known in each year that `leaderless.tsv` does not except."""
    led = {
        state: held.get(("headOfStateOf", state), set()) | held.get(("headOfGovernmentOf", state), set())
        for state in members(knowledge)
    }
    assert len(led) == 193
    assert {(state, year) for state, known in led.items() for year in set(YEARS) - known} == set(excepted())


def test_most_foreign_ministers_since_2000_are_known(knowledge: Knowledge, held: Held) -> None:
    """Of the years from 2000 to 2022 in the members of the United Nations, three in five have a foreign minister."""
    known = [held.get(("foreignMinisterOf", state), set()) & set(range(2000, 2023)) for state in members(knowledge)]
    assert sum(map(len, known)) >= 0.6 * 193 * 23


@pytest.mark.parametrize("organisation", ["EU", "UN", "NATO", "Arab League", "GCC", "AU", "IAEA"])
def test_heads_of_organisations_are_known(knowledge: Knowledge, organisation: str) -> None:
    """Somebody holds an office of each of these organisations in every year since 2005."""
    terms = [term for held in knowledge.offices.values() for term in held if term.polity == f"ORG:{organisation}"]
    vacant = [
        year for year in range(2005, 2023) if not any(term.first.year <= year <= term.last.year for term in terms)
    ]
    assert vacant == []


def test_shipped_tables_are_read_once() -> None:
    """Asking again for the default tables gives the same object."""
    assert load() is load()


def test_shared_names_are_settled_in_the_table_of_ambiguous_names(knowledge: Knowledge) -> None:
    """No two entries share a name, as spelled for matching, unless ambiguous.tsv says how to take it."""
    settled = {(entry.lang, spelled(entry.name, entry.lang)) for entry in knowledge.ambiguous}
    shared: list[tuple[str, str, set[str]]] = []
    for lang in ("ar", "en"):
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for name, code in knowledge.names(lang):
            owners[spelled(name, lang)].add(code)
        shared += [(lang, name, codes) for name, codes in owners.items() if len(codes) > 1]
    assert [entry for entry in shared if entry[:2] not in settled] == []


def test_ambiguous_readings_end(knowledge: Knowledge) -> None:
    """After a reading without a condition no other reading of that name can be reached."""
    for entry in knowledge.ambiguous:
        free = [not (reading.written or reading.before or reading.after) for reading in entry.readings]
        assert True not in free[:-1], entry.name


def test_arabic_names_are_written_in_arabic(knowledge: Knowledge) -> None:
    """Arabic names hold no Latin letters, save the code letters of initials in brackets, and English ones no Arabic."""
    wrong = [name for name, _ in knowledge.names("ar") if re.search("[A-Za-z]", name)]
    wrong += [name for name, _ in knowledge.names("en") if re.search("[\u0600-\u06ff]", name)]
    assert wrong == []


def test_leaders_that_news_in_arabic_names_have_an_arabic_name(knowledge: Knowledge) -> None:
    """Every head of state or foreign minister since 1995 of these states has an Arabic name."""
    states = ("EGY", "SAU", "JOR", "SYR", "LBN", "IRQ", "QAT", "ARE", "TUN", "DZA", "MAR", "LBY", "IRN", "ISR", "RUS")
    terms = [office for held in knowledge.offices.values() for office in held if office.polity in states]
    leaders = [o for o in terms if o.predicate in {"headOfStateOf", "foreignMinisterOf"} and o.last.year >= 1995]
    assert len(leaders) > 100
    assert sorted({leader.person for leader in leaders if not knowledge.people[leader.person].name_ar}) == []


@pytest.mark.parametrize(
    ("predicate", "polity", "on", "who"),
    [
        ("headOfStateOf", "USA", date(2003, 3, 20), "George W. Bush"),
        ("headOfStateOf", "USA", date(1991, 1, 17), "George H. W. Bush"),
        ("headOfStateOf", "USA", date(2025, 9, 5), "Donald Trump"),
        ("headOfStateOf", "USA", date(2021, 1, 20), "Joe Biden"),
        ("headOfStateOf", "PRK", date(2025, 9, 5), "Kim Jong Un"),
        ("headOfStateOf", "SYR", date(2000, 6, 1), "Hafez al-Assad"),
        ("headOfStateOf", "SYR", date(2025, 3, 1), "Ahmed al-Sharaa"),
        ("headOfStateOf", "EGY", date(1977, 11, 19), "Anwar Sadat"),
        ("headOfGovernmentOf", "ISR", date(1978, 9, 17), "Menachem Begin"),
        ("headOfGovernmentOf", "GBR", date(2024, 8, 1), "Keir Starmer"),
        ("headOfGovernmentOf", "RUS", date(2010, 1, 1), "Vladimir Putin"),
        ("foreignMinisterOf", "SUN", date(1970, 1, 1), "Andrei Gromyko"),
        ("foreignMinisterOf", "TUR", date(2024, 1, 1), "Hakan Fidan"),
        ("foreignMinisterOf", "IRN", date(2015, 7, 14), "Mohammad Javad Zarif"),
        ("foreignMinisterOf", "SAU", date(1990, 8, 2), "Saud al-Faisal"),
        ("foreignMinisterOf", "USA", date(2025, 6, 1), "Marco Rubio"),
        ("foreignMinisterOf", "USA", date(2024, 6, 1), "Antony Blinken"),
        ("foreignMinisterOf", "RUS", date(2026, 6, 1), "Sergey Lavrov"),
        ("foreignMinisterOf", "IRN", date(2023, 10, 7), "Hossein Amir-Abdollahian"),
        ("foreignMinisterOf", "IRN", date(2025, 6, 13), "Abbas Araghchi"),
        ("headOfStateOf", "IRN", date(2025, 6, 13), "Ali Khamenei"),
        ("headOfStateOf", "IRN", date(2026, 4, 1), "Mojtaba Khamenei"),
        ("headOfStateOf", "SYR", date(2024, 12, 7), "Bashar al-Assad"),
        ("headOfStateOf", "SYR", date(2024, 12, 20), "Ahmed al-Sharaa"),
        ("foreignMinisterOf", "SYR", date(2025, 5, 14), "Asaad al-Shaibani"),
        ("foreignMinisterOf", "DEU", date(2025, 5, 5), "Annalena Baerbock"),
        ("foreignMinisterOf", "DEU", date(2025, 9, 5), "Johann Wadephul"),
        ("foreignMinisterOf", "FRA", date(2025, 9, 5), "Jean-Noel Barrot"),
        ("foreignMinisterOf", "EGY", date(2025, 10, 13), "Badr Abdelatty"),
        ("foreignMinisterOf", "BLR", date(2023, 6, 1), "Sergei Aleinik"),
        ("foreignMinisterOf", "PHL", date(2025, 9, 5), "Theresa Lazaro"),
        ("headOfGovernmentOf", "GBR", date(2022, 10, 1), "Liz Truss"),
        ("headOfGovernmentOf", "GBR", date(2026, 7, 1), "Keir Starmer"),
        ("headOfGovernmentOf", "IRQ", date(2026, 6, 1), "Ali al-Zaidi"),
        ("headOfGovernmentOf", "HUN", date(2026, 6, 1), "Peter Magyar"),
        ("foreignMinisterOf", "GBR", date(2026, 9, 1), "Ed Miliband"),
        ("headOfGovernmentOf", "KOR", date(2026, 9, 1), "Han Seong-sook"),
        ("headOfStateOf", "CHE", date(2025, 8, 1), "Karin Keller-Sutter"),
        ("headOfStateOf", "MDG", date(2025, 11, 1), "Michael Randrianirina"),
    ],
)
def test_time_decides_between_holders(knowledge: Knowledge, predicate: str, polity: str, on: date, who: str) -> None:
    """An office is held by whoever held it on that day."""
    holder = knowledge.holder(predicate, polity, on)
    assert holder is not None
    assert holder.key == who


@pytest.mark.parametrize(
    ("on", "without"),
    [(date(2023, 7, 1), {"MNE", "NRU", "PNG"}), (date(2025, 7, 1), {"SUR"}), (date(2026, 7, 1), set())],
)
def test_members_of_the_united_nations_have_their_leaders(knowledge: Knowledge, on: date, without: set[str]) -> None:
    """Each of the 193 members has a head on that day and, save those named, a foreign minister."""
    heads = ("headOfStateOf", "headOfGovernmentOf")
    assert [
        code for code in members(knowledge) if not any(knowledge.holder(office, code, on) for office in heads)
    ] == []
    assert {code for code in members(knowledge) if not knowledge.holder("foreignMinisterOf", code, on)} <= without


def test_office_nobody_held_has_no_holder(knowledge: Knowledge) -> None:
    """Before a state was, and for a predicate or polity that no row has, there is no holder."""
    assert knowledge.holder("headOfStateOf", "SSD", date(1990, 1, 1)) is None
    assert knowledge.holder("headOfStateOf", "ORG:NATO", date(2020, 1, 1)) is None


def test_person_represents_the_polity_of_the_office_held_then(knowledge: Knowledge) -> None:
    """Kaja Kallas stands for Estonia as its prime minister and for the Union as its high representative."""
    assert knowledge.person_code("Kaja Kallas", date(2022, 2, 24)) == "PER:Kaja Kallas@EST"
    assert knowledge.person_code("Kaja Kallas", date(2025, 9, 5)) == "PER:Kaja Kallas@ORG:EU"
    assert knowledge.person_code("Kaja Kallas") == "PER:Kaja Kallas@ORG:EU"


def test_offices_on_a_day_come_in_order(knowledge: Knowledge) -> None:
    """Marco Rubio holds one office in 2025; nobody unknown holds any."""
    held: tuple[Office, ...] = knowledge.offices_on("Marco Rubio", date(2025, 6, 1))
    assert [(office.predicate, office.title_en, office.polity) for office in held] == [
        ("foreignMinisterOf", "secretary of state", "USA")
    ]
    assert knowledge.offices_on("Nobody At All", date(2025, 6, 1)) == ()


def test_actors_carry_their_identity(knowledge: Knowledge) -> None:
    """A code of the contract gives label, IRI, polity and Wikidata item of a state, an organisation and a person."""
    base = "https://w3id.org/dragoman/id"
    assert knowledge.actor("PRK") == Actor(
        "PRK", "State", f"{base}/state/PRK", "North Korea", "كوريا الشمالية", "PRK", "Q423"
    )
    assert knowledge.actor("ORG:Arab League") == Actor(
        "ORG:Arab League", "Organisation", f"{base}/org/Arab_League", "League of Arab States", "جامعة الدول العربية",
        "ORG:Arab League", "Q7172",
    )  # fmt: skip
    kallas = knowledge.actor("PER:Kaja Kallas@EST")
    assert (kallas.iri, kallas.label_ar, kallas.polity) == (f"{base}/person/Kaja_Kallas", "كايا كالاس", "EST")


def test_unknown_actor_is_a_key_error(knowledge: Knowledge) -> None:
    """A code that no table holds is no actor."""
    for code in ("XYZ", "ORG:No Such Body", "PER:Nobody At All@USA"):
        with pytest.raises(KeyError):
            knowledge.actor(code)
