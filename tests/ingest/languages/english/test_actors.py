"""Who is named and meant in English: offices before and after names, bodies, pointing words, what is no name."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.actors.coreference import corefer
from ingest.actors.mentions import find_mentions
from ingest.article import Article
from ingest.languages.english.script import segment
from ingest.reading import Reading

DAY = date(2017, 4, 12)
PUTIN = "PER:Vladimir Putin@RUS"
XI = "PER:Xi Jinping@CHN"
LAVROV = "PER:Sergey Lavrov@RUS"
TILLERSON = "PER:Rex Tillerson@USA"


def read(text: str, on: date | None = DAY) -> Reading:
    article = Article("a", text, ((0, len(text)),), on, "en")
    return corefer(find_mentions(Reading(article, segment(article))))


def found(text: str, on: date | None = DAY) -> list[tuple[str, tuple[str, ...]]]:
    reading = read(text, on)
    return [(reading.text(m.begin, m.end), m.actors) for m in reading.mentions]


@pytest.mark.parametrize(
    ("text", "mention", "code", "predicate"),
    [
        ("Russian President Vladimir Putin spoke.", "Russian President Vladimir Putin", PUTIN, "headOfStateOf"),
        ("It was President Vladimir Putin of Russia.", "President Vladimir Putin of Russia", PUTIN, "headOfStateOf"),
        ("Putin, the Russian president, spoke.", "Putin, the Russian president", PUTIN, "headOfStateOf"),
        ("Foreign Minister Sergei Lavrov spoke.", "Foreign Minister Sergei Lavrov", LAVROV, "foreignMinisterOf"),
        ("Then the U.S. secretary of state spoke.", "U.S. secretary of state", TILLERSON, "foreignMinisterOf"),
        ("Prime Minister Abe spoke.", "Prime Minister Abe", "PER:Shinzo Abe@JPN", "headOfGovernmentOf"),
        (
            "NATO chief Jens Stoltenberg spoke.",
            "NATO chief Jens Stoltenberg",
            "PER:Jens Stoltenberg@ORG:NATO",
            "holdsOfficeIn",
        ),
    ],
)
def test_an_office_and_its_holder_are_one_mention(text: str, mention: str, code: str, predicate: str) -> None:
    """Nationality before, state after, the office before the name or in apposition, a surname alone, no name."""
    reading = read(text)
    assert [(reading.text(m.begin, m.end), m.actors, m.predicate) for m in reading.mentions] == [
        (mention, (code,), predicate)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tunisia's tourism minister, Farhat Jhinaoui, spoke.",
        "Farhat Jhinaoui, the Tunisian tourism minister, spoke.",
        "Tunisian Tourism Minister Farhat Jhinaoui spoke.",
    ],
)
def test_an_unknown_person_stands_beside_an_office(text: str) -> None:
    """A capitalised name that no table knows is a person of the state its office names."""
    (mention,) = read(text).mentions
    actor = read(text).actors[mention.actors[0]]
    assert (actor.code, actor.known, actor.label_ar) == ("PER:Farhat Jhinaoui@TUN", False, "")
    assert (mention.office, mention.predicate) == ("tourism minister", "holdsOfficeIn")


def test_states_by_name_adjective_capital_and_body() -> None:
    """A seat of power, a capital, a ministry, an army and unnamed officials mean their state."""
    text = "The Kremlin told Washington that Israel's army, senior Iraqi officials and the government of Iran agreed."
    assert found(text) == [
        ("The Kremlin", ("RUS",)),
        ("Washington", ("USA",)),
        ("Israel's army", ("ISR",)),
        ("senior Iraqi officials", ("IRQ",)),
        ("government of Iran", ("IRN",)),
    ]


def test_acronyms_need_their_capitals() -> None:
    """US is a state and "us" a pronoun, whatever the stops."""
    assert found("They told us who met the U.S. and the WHO.") == [("U.S.", ("USA",)), ("WHO", ("ORG:WHO",))]


def test_two_offices_joined_are_two_holders() -> None:
    """Two nationalities before a plural and two states after it are those of both."""
    text = "The presidents of Russia and China met the French and German foreign ministers."
    assert [codes for _, codes in found(text)] == [
        (PUTIN, XI),
        ("PER:Jean-Marc Ayrault@FRA", "PER:Sigmar Gabriel@DEU"),
    ]


def test_pointing_words() -> None:
    """A surname alone, a counterpart with and without name, the two countries, both sides, his country."""
    text = (
        "Russian Foreign Minister Sergei Lavrov met his Chinese counterpart Wang Yi. Lavrov called his American "
        "counterpart. The two countries agreed, and Lavrov said his country was glad; both sides were."
    )
    assert found(text)[1:] == [
        ("Chinese counterpart Wang Yi", ("PER:Wang Yi@CHN",)),
        ("Lavrov", (LAVROV,)),
        ("American counterpart", (TILLERSON,)),
        ("The two countries", ("RUS", "USA")),
        ("Lavrov", (LAVROV,)),
        ("his country", ("RUS",)),
        ("both sides", ("RUS", "USA")),
    ]


def test_a_name_is_not_that_of_a_relative() -> None:
    """A surname beside another given name is another person."""
    assert found("Melania Trump left. Later Donald Trump left.") == [("Donald Trump", ("PER:Donald Trump@USA",))]


def test_the_first_capital_of_a_sentence_is_no_evidence() -> None:
    """Ordinary words that open a sentence are no names, with or without an office behind them."""
    assert found("Talks were long. Many Ministers came.") == []


def test_without_a_date_no_holder_is_guessed() -> None:
    """Where the article's date is unknown an office without a name is its state."""
    assert found("The US president spoke.", None) == [("US president", ("USA",))]


@pytest.mark.parametrize(
    "text",
    [
        "He won the British Open and 500 US dollars at the Russian Grand Prix.",
        "They live in Lebanon, Ohio, near Moscow, Idaho, or in Atlanta, Georgia.",
        "The Trades Union Congress met.",
        "Johnny English spoke Arabic, and the text was translated into French.",
        "The Premier League began.",
    ],
)
def test_what_only_bears_the_name_of_a_state(text: str) -> None:
    """Things called after a state, towns of America, parts of longer names, surnames and languages are no actors."""
    assert [codes for _, codes in found(text) if codes] == []


def test_a_list_of_states_is_none_of_towns() -> None:
    """Georgia after a comma is a state beside other states and beside its capital."""
    assert found("Turkey, Georgia and Iran met in Tbilisi, Georgia.") == [
        ("Turkey", ("TUR",)),
        ("Georgia", ("GEO",)),
        ("Iran", ("IRN",)),
        ("Tbilisi", ("GEO",)),
        ("Georgia", ("GEO",)),
    ]


def test_a_given_name_shows_a_person() -> None:
    """Somebody without an office is a person of the state that the article is plainly about."""
    text = (
        "Kenya voted. Nairobi was calm. Kenyans queued, and Gary Otieno-Smith, John Edwards and Lee Cheuk-yan said so."
    )
    assert found(text)[3:] == [
        ("Gary Otieno-Smith", ("PER:Gary Otieno-Smith@KEN",)),
        ("John Edwards", ("PER:John Edwards@KEN",)),
        ("Lee Cheuk-yan", ("PER:Lee Cheuk-yan@KEN",)),
    ]


def test_a_state_named_once_is_nobodys_home() -> None:
    """Without an office and a state, a person stands for nobody."""
    assert found("Gary Otieno met fans of Rapid Vienna.")[0] == ("Gary Otieno", ("PER:Gary Otieno",))


@pytest.mark.parametrize("text", ["The John Edwards Museum opened.", "He left the Elizabeth Line."])
def test_a_thing_called_after_a_person_is_none(text: str) -> None:
    """A capitalised word behind the name, or an article before it, makes it the name of something."""
    assert found(text) == []


def test_names_with_a_possessive_inside() -> None:
    """The possessive parts no name: the Democratic People's Republic of Korea is not its south."""
    assert found("The Democratic People's Republic of Korea objected.") == [
        ("Democratic People's Republic of Korea", ("PRK",))
    ]


def test_parties_that_share_a_name_need_their_state() -> None:
    """Republicans and Democrats are the parties of the United States where the article names those."""
    assert found("Trump blamed the Democrats, and Republicans agreed.")[1:] == [
        ("the Democrats", ("ORG:Democratic Party",)),
        ("Republicans", ("ORG:Republican Party",)),
    ]
    assert found("In Spain the Democrats and the Republicans lost.") == [("Spain", ("ESP",))]
    assert found("In France the Republicans lost.")[1:] == [("the Republicans", ("ORG:The Republicans",))]


def test_north_and_south_are_states_in_news_of_korea() -> None:
    """The North and the South mean Koreas where the article names them, and quarters of the sky elsewhere."""
    assert found("North Korea and South Korea met. The North left the South.")[2:] == [
        ("The North", ("PRK",)),
        ("the South", ("KOR",)),
    ]
    assert found("The South and the West Bank were calm.") == [("West Bank", ())]


def test_a_king_goes_by_his_own_name() -> None:
    """King Salman is not the prince who is Salman's son."""
    assert [codes for _, codes in found("Crown Prince Mohammed bin Salman met King Salman.", date(2018, 1, 1))] == [
        ("PER:Mohammed bin Salman@SAU",),
        ("PER:Salman bin Abdulaziz@SAU",),
    ]


def test_an_embassy_is_not_of_the_city_it_stands_in() -> None:
    """An embassy, or troops, in a capital are another state's; a government in it is its own."""
    assert found("They opened an embassy in Tehran.") == [("Tehran", ("IRN",))]
    assert found("The government in Tripoli fell.") == [("government in Tripoli", ("LBY",))]
