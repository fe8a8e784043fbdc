"""The front door: options, exit codes, what goes to stdout and what to stderr."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import click
import pyoxigraph
import pytest
from click.testing import CliRunner, Result

from dragoman import main
from graph.queries import named_queries
from graph.store import open_store
from ontology import errors

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
COMMANDS = {
    "actors": ["--format", "--on"],
    "demo": ["--folder"],
    "explore": [],
    "export": ["--output", "--store"],
    "extract": ["--annotator", "--date", "--format", "--jobs", "--lang", "--stanza-dir"],
    "ingest": ["--annotator", "--date", "--jobs", "--lang", "--stanza-dir", "--store"],
    "queries": [],
    "query": ["--file", "--format", "--store"],
    "serve": [],
    "validate": ["--store"],
    "view": ["--focus", "--output", "--since", "--store", "--type", "--until"],
}

# "Russian president Vladimir Putin held talks with his Egyptian counterpart Abdel Fattah el-Sisi in Cairo on Monday."
MEETING = (
    "date 2017-12-12 أ.ف.ب\n\n"
    "أجرى الرئيس الروسي فلاديمير بوتين، الاثنين، محادثات في القاهرة مع نظيره المصري عبد الفتاح السيسي.\n"
)


def _run(*words: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin, catch_exceptions=False)


def _subclasses(kind: type[errors.DragomanError]) -> list[type[errors.DragomanError]]:
    return [kind, *(below for child in kind.__subclasses__() for below in _subclasses(child))]


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wire text with one meeting in it."""
    path = tmp_path_factory.mktemp("articles") / "wire.txt"
    path.write_text(MEETING, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory, wire: Path) -> Path:
    """A store that holds the meeting, to be asked only."""
    place = tmp_path_factory.mktemp("sealed") / "store"
    assert _run("ingest", wire, "--store", place).exit_code == 0
    return place


@pytest.fixture
def store(tmp_path: Path, sealed: Path) -> Path:
    """A copy of that store, to be changed."""
    return Path(shutil.copytree(sealed, tmp_path / "store"))


def test_the_command_has_the_contract_s_commands_and_options() -> None:
    """No more and no fewer, so that a change of the surface is a change here."""
    found = {
        name: sorted(max(option.opts, key=len) for option in command.params if isinstance(option, click.Option))
        for name, command in main.commands.items()
    }
    assert found == COMMANDS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(command: str) -> None:
    """--help works and says what the command does."""
    result = _run(command, "--help")
    assert (result.exit_code, result.stderr) == (0, "")
    assert str(main.commands[command].help) in " ".join(result.stdout.split())


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    """By the words one types."""
    assert re.search(rf"\bdragoman {command}\b", (ROOT / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["explore", "serve"])
def test_what_is_not_there_yet_says_so(command: str) -> None:
    """Whatever options are given: one sentence, and the code of wrong use."""
    result = _run(command, "central", "--port", "80")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"dragoman: 'dragoman {command}' is not there yet: ")


def test_every_error_has_an_exit_code_of_the_contract() -> None:
    """1 to 4, by the branch of the tree."""
    codes = {
        kind.__name__: kind.exit_code
        for kind in _subclasses(errors.DragomanError)
        if kind.__module__ == errors.__name__
    }
    assert codes == {
        "DragomanError": 1,
        "WrongUse": 2,
        "MissingExtra": 2,
        "NotThereYet": 2,
        "UnknownActor": 2,
        "BadQuery": 2,
        "StoreFault": 3,
        "StoreLocked": 3,
        "BadInput": 4,
        "UnreadableArticle": 4,
        "BadTable": 4,
    }


# extract


def test_extract_prints_a_record_an_article(wire: Path) -> None:
    """The record names the meeting, and its quote is the exact slice of the text at its offsets."""
    result = _run("extract", wire)
    (record,) = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, record["doc"], record["date"], record["source"]) == (0, "wire", "2017-12-12", "AFP")
    (event,) = (event for event in record["events"] if event["type"] == "CONSULT")
    assert (event["source"], event["target"]) == (["PER:Vladimir Putin@RUS"], ["PER:Abdel Fattah el-Sisi@EGY"])
    assert (event["date"], event["place"], event["status"]) == ("2017-12-11", "Cairo", "occurred")
    evidence = event["evidence"]
    assert MEETING[evidence["begin"] : evidence["end"]] == evidence["quote"]


def test_extract_reads_standard_input(wire: Path) -> None:
    """The same text by "-" gives the same events."""
    by_file, by_stdin = (
        json.loads(_run("extract", *given[:1], stdin=given[1]).stdout) for given in ((wire, None), ("-", MEETING))
    )
    assert (by_stdin["doc"], by_stdin["events"]) == ("stdin", by_file["events"])


def test_extract_gives_the_same_graph_as_turtle_and_quads(wire: Path) -> None:
    """Turtle holds the triples that N-Quads puts into the article's graph."""
    turtle = {
        quad.triple
        for quad in pyoxigraph.parse(_run("extract", wire, "--format", "ttl").stdout, pyoxigraph.RdfFormat.TURTLE)
    }
    quads = list(pyoxigraph.parse(_run("extract", wire, "--format", "nq").stdout, pyoxigraph.RdfFormat.N_QUADS))
    assert {quad.triple for quad in quads} == turtle
    assert {str(quad.graph_name) for quad in quads} == {"<https://w3id.org/dragoman/id/article/wire>"}


def test_the_table_can_be_read_in_both_directions(wire: Path) -> None:
    """Who, whom and when in words; every Arabic line is isolated, and no isolate runs on into the next line."""
    table = _run("extract", wire, "--format", "table").stdout
    assert "Vladimir Putin →" in table
    assert "2017-12-11" in table
    arabic = [line for line in table.splitlines() if re.search("[\u0621-\u064a]", line)]
    assert arabic
    assert all(line.count("\u2068") == line.count("\u2069") >= 1 for line in arabic)


def test_several_processes_give_what_one_gives(wire: Path, tmp_path: Path) -> None:
    """Records, order, what is set aside and the exit code are the same."""
    lines = [
        {"id": f"a{number}", "text": MEETING.split("\n\n")[1], "date": f"2017-12-{number + 12}"} for number in range(5)
    ]
    lines.insert(2, {"id": "fr", "text": "Текст", "date": "2017-12-12"})
    lines.insert(4, {"id": "empty", "text": ""})
    articles = tmp_path / "articles.jsonl"
    articles.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    one, two = (_run("extract", articles, wire, "--jobs", jobs) for jobs in (1, 2))
    assert (one.stdout, one.stderr, one.exit_code) == (two.stdout, two.stderr, two.exit_code)
    assert [json.loads(line)["doc"] for line in one.stdout.splitlines()] == ["a0", "a1", "a2", "a3", "a4", "wire"]
    assert one.stderr.count("set aside: ") == 2
    assert one.exit_code == 1


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared article is not beside the repository")
def test_the_shared_article_is_read() -> None:
    """The AFP article of 2025-09-05: a meeting with Xi, and every quote an exact slice."""
    path = SHARED / "seed" / "afp-ar-2025-09-05.txt"
    record = json.loads(_run("extract", path).stdout)
    text = path.read_text(encoding="utf-8")
    found = [*record["events"], *record["relations"]]
    assert found
    assert all(text[e["begin"] : e["end"]] == e["quote"] for e in (statement["evidence"] for statement in found))


# exit codes of bad input


def test_what_is_set_aside_is_counted_and_the_rest_goes_on(wire: Path, tmp_path: Path) -> None:
    """Exit code 1, a sentence each on stderr, a closing table with the reasons, and the good article in the store."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\0\0\0")
    place = tmp_path / "store"
    result = _run("ingest", tmp_path / "empty.txt", tmp_path / "binary.txt", wire, "--store", place)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"set aside: {tmp_path / 'empty.txt'}: is empty\n" in result.stderr
    assert re.search(r"set aside\s*│\s*2 │", result.stderr)
    assert re.search(r"is empty\s*│\s*1 │", result.stderr)
    with open_store(place, read_only=True) as opened:
        assert [name.value for name in opened.graphs()] == ["https://w3id.org/dragoman/id/article/wire"]


def test_where_nothing_can_be_read_nothing_is_done(tmp_path: Path) -> None:
    """Exit code 4, and no store is made."""
    place = tmp_path / "store"
    result = _run("ingest", tmp_path / "none.txt", "--store", place)
    assert (result.exit_code, place.exists()) == (4, False)
    assert f"{tmp_path / 'none.txt'}: there is no such file" in result.stderr


def test_a_language_that_is_not_read_is_set_aside(tmp_path: Path) -> None:
    """Told by the article's id."""
    path = tmp_path / "ru.txt"
    path.write_text("Президент провёл переговоры в Пекине.", encoding="utf-8")
    result = _run("extract", path)
    assert (result.exit_code, result.stdout) == (4, "")
    assert "set aside: ru: its language is not read yet" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("extract",),
        ("extract", "a.html"),
        ("extract", "a.txt", "--date", "5.9.2025"),
        ("extract", "a.txt", "--annotator", "stanza"),
        ("extract", "a.txt", "--jobs", "0"),
        ("query",),
        ("query", "ASK {}", "-f", "q.rq"),
        ("nonsense",),
    ],
)
def test_wrong_use_has_the_code_two(words: tuple[str, ...]) -> None:
    """Usage that click refuses and usage that the library refuses."""
    result = _run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_what_was_assumed_is_told(tmp_path: Path) -> None:
    """An old charset and a missing date."""
    path = tmp_path / "old.txt"
    path.write_bytes(MEETING.split("\n\n")[1].encode("cp1256"))
    result = _run("extract", path)
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "old: read as cp1256",
        "old: no date of publication: relative dates stay unresolved (--date gives one)",
    ]
    assert _run("extract", path, "--date", "2017-12-12").stderr == "old: read as cp1256\n"


def test_hostile_names_are_shown_as_they_are(tmp_path: Path) -> None:
    """Brackets are no markup, and no escape sequence reaches the terminal."""
    result = _run("extract", tmp_path / "[bold]x\x1b[31m.txt")
    assert "[bold]x" in result.stderr
    assert "\x1b" not in result.stderr


# ingest


def test_ingesting_again_changes_nothing(store: Path, wire: Path) -> None:
    """The closing table says so, and the quads are the same."""
    with open_store(store, read_only=True) as opened:
        before = set(opened.quads())
    result = _run("ingest", wire, "--store", store)
    assert result.exit_code == 0
    assert re.search(r"unchanged\s*│\s*1 │", result.stderr)
    with open_store(store, read_only=True) as opened:
        assert set(opened.quads()) == before


def test_an_article_that_changed_is_replaced(store: Path, tmp_path: Path) -> None:
    """Its old quads go, and what was derived from them with them."""
    wire = tmp_path / "wire.txt"
    wire.write_text("date 2017-12-12\n\nلا خبر اليوم.\n", encoding="utf-8")
    assert re.search(r"  changed\s*│\s*1 │", _run("ingest", wire, "--store", store).stderr)
    assert (
        json.loads(_run("query", "ASK { ?who dgm:met ?whom }", "--format", "json", "--store", store).stdout)["boolean"]
        is False
    )


def test_the_store_can_be_named_by_the_environment(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """DRAGOMAN_STORE stands in for --store."""
    monkeypatch.setenv("DRAGOMAN_STORE", str(store))
    assert json.loads(_run("query", "ASK { ?who dgm:met ?whom }", "--format", "json").stdout)["boolean"] is True


def test_a_store_that_another_holds_is_left_alone(store: Path, wire: Path) -> None:
    """Exit code 3 and one sentence."""
    with open_store(store):
        result = _run("ingest", wire, "--store", store)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "another process has this store open" in " ".join(result.stderr.split())


@pytest.mark.parametrize("command", [["query", "ASK {}"], ["validate"], ["view"], ["export", "-o", "x.ttl"]])
def test_a_store_that_is_not_there_is_told(command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 3; asking never makes a store."""
    monkeypatch.chdir(tmp_path)
    result = _run(*command, "--store", tmp_path / "none")
    assert (result.exit_code, result.stdout) == (3, "")
    assert list(tmp_path.iterdir()) == []


# asking


def test_the_contract_s_question_is_answered(sealed: Path, tmp_path: Path) -> None:
    """By SPARQL on the line and by SPARQL in a file alike, in every format for rows."""
    sparql = 'SELECT ?who WHERE { ?who dgm:met ?sisi . ?sisi rdfs:label "عبد الفتاح السيسي"@ar ; a dgm:Person }'
    file = tmp_path / "who.rq"
    file.write_text(sparql, encoding="utf-8")
    putin = "https://w3id.org/dragoman/id/person/Vladimir_Putin"
    for asked in ([sparql], ["-f", file]):
        assert (
            _run("query", *asked, "--format", "csv", "--store", sealed).stdout_bytes == f"who\r\n{putin}\r\n".encode()
        )
    assert f"<{putin}>" in _run("query", sparql, "--format", "tsv", "--store", sealed).stdout


def test_a_named_query_is_answered(sealed: Path) -> None:
    """With parameters as words, in either language."""
    result = _run("query", "who-met", "actor=السيسي", "--store", sealed)
    assert result.exit_code == 0
    assert "Vladimir Putin" in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["SELECT nonsense"], ""),
        (["nonsense", "a=b"], "there is no query named 'nonsense'"),
        (["who-met", "actor"], "'actor' is no parameter; they are given as key=value"),
        (["who-met", "nobody=x"], "nobody"),
        (["-f", "none.rq"], "none.rq: the query cannot be read"),
        (["ASK {}", "--format", "ttl"], "Turtle"),
        (["SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"], "SERVICE"),
    ],
)
def test_a_bad_question_is_wrong_use(sealed: Path, words: list[str], said: str) -> None:
    """Exit code 2, one sentence, nothing on stdout."""
    result = _run("query", *words, "--store", sealed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in " ".join(result.stderr.split())


def test_queries_lists_all() -> None:
    """Every name and every parameter."""
    listed = _run("queries").stdout
    for named in named_queries().values():
        assert named.name in listed
        assert all(f"{parameter.name}={parameter.kind}" in listed for parameter in named.parameters)


# what is written


def test_the_view_is_one_file(sealed: Path, tmp_path: Path) -> None:
    """Written where it was asked for, with the sentence in it, and nothing on stdout."""
    page = tmp_path / "page.html"
    result = _run("view", "--focus", "EGY", "--type", "talks", "-o", page, "--store", sealed)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"written: {page}\n")
    assert "محادثات" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", ["ttl", "nq", "jsonld", "graphml"])
def test_the_store_is_exported_by_ending(sealed: Path, tmp_path: Path, ending: str) -> None:
    """The file holds the names of those who met."""
    file = tmp_path / f"out.{ending}"
    result = _run("export", "-o", file, "--store", sealed)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Vladimir Putin" in file.read_text(encoding="utf-8")


def test_an_ending_nobody_knows_is_wrong_use(sealed: Path, tmp_path: Path) -> None:
    """Exit code 2, and no file."""
    assert _run("export", "-o", tmp_path / "out.pdf", "--store", sealed).exit_code == 2
    assert not (tmp_path / "out.pdf").exists()


def test_a_sound_store_conforms(sealed: Path) -> None:
    """Exit code 0 and a report on stdout."""
    result = _run("validate", "--store", sealed)
    assert result.exit_code == 0
    assert result.stdout


def test_violations_have_the_code_one(store: Path) -> None:
    """An event that has lost its evidence is found."""
    with open_store(store) as opened:
        (article,) = opened.graphs()
        evidence = pyoxigraph.NamedNode("https://w3id.org/dragoman/ontology#evidence")
        opened.replace_graph(article, [quad for quad in opened.quads(article) if quad.predicate != evidence])
    result = _run("validate", "--store", store)
    assert result.exit_code == 1
    assert "evidence" in result.stdout


# actors


def test_an_actor_is_looked_up_by_name() -> None:
    """Identity, names in both languages, offices with dates, and where they come from."""
    result = _run("actors", "بوتين")
    assert result.exit_code == 0
    for told in (
        "PER:Vladimir Putin@RUS",
        "id/person/Vladimir_Putin",
        "Q7747",
        "فلاديمير بوتين",
        "2012-05-07",
        "sources",
    ):
        assert told in result.stdout


def test_an_actor_is_looked_up_as_json() -> None:
    """Words need no quotes, and the day decides who is meant."""
    result = _run("actors", "the", "US", "president", "--on", "2003-05-01", "--format", "json")
    assert [told["code"] for told in json.loads(result.stdout)] == ["PER:George W. Bush@USA"]


def test_many_actors_are_a_line_each() -> None:
    """And the last line says how to see one in full."""
    result = _run("actors", "Kim")
    assert "PER:Kim Jong Un@PRK" in result.stdout
    assert "dragoman actors 'PER:" in result.stdout.splitlines()[-1]


def test_a_name_nobody_has_is_one_sentence() -> None:
    """Exit code 2, nothing on stdout."""
    result = _run("actors", "qqq")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "dragoman: no actor in the knowledge tables is called 'qqq'\n"


# demo


def test_the_demo_goes_the_whole_way(tmp_path: Path) -> None:
    """Events, three answered questions, the view and the store; what an earlier demo left in its folder is gone."""
    folder = tmp_path / "demo"
    (folder / "store").mkdir(parents=True)
    (folder / "dragoman-demo.txt").write_text("", encoding="utf-8")
    (folder / "store" / "left.over").write_text("", encoding="utf-8")
    result = _run("demo", "--folder", folder)
    assert result.exit_code == 0
    assert "CONSULT" in result.stdout
    assert [question in result.stdout for question in ("dgm:met ?kim", "dgm:alliedWith", "dgm:Consult")] == [True] * 3
    assert f"the view:  {folder / 'view.html'}\nthe store: {folder / 'store'}\n" in result.stdout
    assert (folder / "view.html").is_file()
    assert not (folder / "store" / "left.over").exists()
    with open_store(folder / "store", read_only=True) as opened:
        articles = len(opened.graphs())
    assert articles >= 12
    assert re.search(rf"  new\s*│\s*{articles} │", result.stderr)


def test_the_demo_leaves_a_folder_of_others_alone(tmp_path: Path) -> None:
    """Exit code 2, and what is there stays."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert _run("demo", "--folder", tmp_path).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
