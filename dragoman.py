"""The command: options in, one library call each. It knows ingest and graph; nobody knows it.

Data goes to stdout, talk to stderr. Exit codes: 0 done; 1 the work found faults (violations, articles set aside);
2 wrong use; 3 the store could not be opened or reached; 4 bad input and nothing done.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from graph import derivation, export, results, validation
from graph.answer import Answer
from graph.queries import Parameter, ask, named_queries
from graph.store import Store, open_store
from graph.store.syntax import Syntax, serialise
from graph.terms import NamedNode
from graph.views import build, write_view
from ingest import batch, identity, readers
from ingest.actors import directory
from ingest.actors.facts import load
from ingest.annotate import ANNOTATORS, AnnotatorName
from ingest.annotate import annotator as make_annotator
from ingest.listing import actor_table, actors_table, events_table
from ingest.pipeline import program_version
from ingest.record import Extraction, to_json
from ingest.reference import reference_quads
from ingest.triples import quads
from ontology.errors import BadInput, BadQuery, DragomanError, NotThereYet, UnknownActor, UnreadableArticle, WrongUse

FAULTS = 1
NOTHING_READ = BadInput.exit_code
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_MOST_SHOWN = 12  # rows of a kind on one screen
_FEW = 3  # actors that are shown in full
_WIDTH = 160  # of a table that goes to a file or another program

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _talk() -> Console:
    """Where the command speaks: stderr, in plain words, for what names and texts hold must not become markup."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def _plain(words: object) -> str:
    """The words without control characters: file names and fields of articles could steer a terminal with them."""
    return _CONTROLS.sub("\ufffd", str(words))


def _out() -> Console:
    """Where tables go: stdout, as wide as the terminal."""
    return Console(
        highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else _WIDTH, safe_box=False
    )


class _Door(click.Group):
    """A group that ends every error of ours in its one sentence and its exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except DragomanError as fault:
            _talk().print(f"dragoman: {_plain(fault)}")
            ctx.exit(fault.exit_code)


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(program_version(), prog_name="dragoman")
def main() -> None:
    """Read news about diplomacy into a knowledge graph in which every line keeps its sentence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


# Options that several commands share

_DAY = click.DateTime(["%Y-%m-%d"])


def _day(_ctx: click.Context, _option: click.Parameter, moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _reading_options(command: _Command) -> _Command:
    """PATH... and how the articles there are read."""
    for option in (
        click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read."),
        click.option(
            "--stanza-dir", type=click.Path(path_type=Path), help="Folder of the models for --annotator stanza."
        ),
        click.option(
            "--annotator", type=click.Choice(ANNOTATORS), default="rules", show_default=True, help="Who parses."
        ),
        click.option(
            "--lang",
            type=click.Choice(["auto", "ar", "en"]),
            default="auto",
            show_default=True,
            help="Language of articles that do not say; auto goes by the letters.",
        ),
        click.option(
            "--date",
            "published",
            type=_DAY,
            callback=_day,
            help="Date of publication of articles that do not say.",
        ),
        click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)),
    ):
        command = option(command)
    return command


_store_option = click.option(
    "--store",
    envvar="DRAGOMAN_STORE",
    show_envvar=True,
    default="dragoman.store",
    show_default=True,
    help="Folder of the store, or the URL of a SPARQL 1.1 server.",
)


# Reading


@dataclass
class Tally:
    """What became of the articles of one run."""

    read: int = 0
    changes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def exit_code(self) -> int:
        """0; 1 where an article was set aside; 4 where none was read."""
        if not self.reasons:
            return 0
        return FAULTS if self.read else NOTHING_READ


@dataclass(frozen=True, slots=True)
class Reading:
    """What to read and how, as the options say."""

    paths: Sequence[Path]
    published: date | None = None
    lang: str = "auto"
    annotator: AnnotatorName = "rules"
    stanza_dir: Path | None = None
    jobs: int = 1

    def results(self) -> Iterator[batch.Result]:
        """What each article gives, in order."""
        outcomes = readers.read(self.paths, published=self.published, lang=self.lang)
        return batch.extractions(outcomes, partial(make_annotator, self.annotator, self.stanza_dir), self.jobs)


def _read(results: Iterable[batch.Result], tally: Tally) -> Iterator[Extraction]:
    """The extractions; what was set aside is told and counted, and so is what was assumed."""
    talk = _talk()
    with _progress(talk) as progress:
        task = progress.add_task("reading", total=None)
        for result in results:
            progress.advance(task)
            if isinstance(result, UnreadableArticle):
                tally.reasons[result.reason] += 1
                progress.console.print(f"set aside: {_plain(result)}")
                continue
            tally.read += 1
            for note in result.notes:
                progress.console.print(_plain(f"{result.doc}: {note}"))
            yield result


def _progress(talk: Console) -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=talk, transient=True, disable=not talk.is_terminal)


@main.command()
@_reading_options
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "table", "ttl", "nq"]), default="jsonl", show_default=True
)
@click.pass_context
def extract(ctx: click.Context, /, form: str, **reading: Any) -> None:
    """Print the records of articles; needs no store. "-" is plain text from standard input."""
    tally = Tally()
    _EXTRACT_FORMATS[form](_read(Reading(**reading).results(), tally))
    ctx.exit(tally.exit_code)


def _print_jsonl(extractions: Iterable[Extraction]) -> None:
    for extraction in extractions:
        click.echo(json.dumps(to_json(extraction), ensure_ascii=False))


def _print_table(extractions: Iterable[Extraction]) -> None:
    out = _out()
    out.print(events_table(extractions, out.width))


def _print_turtle(extractions: Iterable[Extraction]) -> None:
    triples = dict.fromkeys(quad.triple for extraction in extractions for quad in quads(extraction))
    click.echo(serialise(triples, Syntax.TURTLE), nl=False)


def _print_nquads(extractions: Iterable[Extraction]) -> None:
    for extraction in extractions:
        click.echo(serialise(quads(extraction), Syntax.N_QUADS), nl=False)


_EXTRACT_FORMATS: dict[str, Callable[[Iterable[Extraction]], None]] = {
    "jsonl": _print_jsonl,
    "table": _print_table,
    "ttl": _print_turtle,
    "nq": _print_nquads,
}


@main.command()
@_reading_options
@_store_option
@click.pass_context
def ingest(ctx: click.Context, /, store: str, **reading: Any) -> None:
    """Read articles into the store, one transaction an article."""
    tally = Tally()
    for _ in _ingest(Reading(**reading).results(), store, tally):
        pass
    _talk().print(_closing_table(tally))
    ctx.exit(tally.exit_code)


def _ingest(results: Iterable[batch.Result], place: str, tally: Tally) -> Iterator[Extraction]:
    """The extractions, each stored by the time it is given. Where nothing can be read, no store is opened or made."""
    extractions = _read(results, tally)
    first = next(extractions, None)
    if first is None:
        return
    with open_store(place) as store:
        derivation.install_ontology(store)
        derivation.install_reference(store, reference_quads(load()))
        for extraction in chain([first], extractions):
            name = NamedNode(identity.article_iri(extraction.doc))
            tally.changes[store.replace_graph(name, quads(extraction))] += 1
            yield extraction
        derivation.derive(store)


def _closing_table(tally: Tally) -> Table:
    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row("read", str(tally.read))
    for change in ("new", "unchanged", "changed"):
        table.add_row(f"  {change}", str(tally.changes[change]))
    table.add_row("set aside", str(tally.reasons.total()))
    for reason, count in tally.reasons.most_common():
        table.add_row(f"  {_plain(reason)}", str(count))
    return table


# Asking


@main.command()
@click.argument("question", required=False, metavar="SPARQL|NAME")
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE]...")
@click.option(
    "-f", "--file", "file", type=click.Path(path_type=Path, allow_dash=True), help="Read the SPARQL from a file."
)
@click.option("--format", "form", type=click.Choice(list(results.FORMATS)), default="table", show_default=True)
@_store_option
def query(question: str | None, parameters: tuple[str, ...], file: Path | None, form: str, store: str) -> None:
    """Ask in SPARQL, or by the NAME of an analyst's query (see: dragoman queries)."""
    if (question is None) == (file is None):
        raise WrongUse("give either SPARQL, the name of a query, or -f FILE")
    with open_store(store, read_only=True) as opened:
        if question in named_queries():
            answer = ask(opened, str(question), _pairs(parameters))
        elif parameters:
            raise BadQuery(
                f"there is no query named '{question}', and SPARQL takes no parameters; see: dragoman queries"
            )
        else:
            answer = opened.query(str(question) if file is None else _sparql(file))
    click.echo(results.FORMATS[form](answer), nl=False)


def _sparql(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == readers.STDIN else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise WrongUse(f"{file}: the query cannot be read: {fault}") from fault


def _pairs(parameters: Iterable[str]) -> dict[str, str]:
    split = [parameter.partition("=") for parameter in parameters]
    for key, equals, _ in split:
        if not equals:
            raise BadQuery(f"'{key}' is no parameter; they are given as key=value")
    return {key: value for key, _, value in split}


@main.command()
def queries() -> None:
    """List the analysts' named queries and their parameters."""
    table = Table("name", "question", "parameters", show_lines=True)
    for named in named_queries().values():
        table.add_row(named.name, named.description, "\n".join(map(_declared, named.parameters)))
    _out().print(table)


def _declared(parameter: Parameter) -> str:
    must = "" if parameter.required else " (may be left out)"
    return f"{parameter.name}={parameter.kind}{must}: {parameter.meaning}"


@main.command()
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@click.option("--on", type=_DAY, callback=_day, help="The day it is said: decides who holds an office.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def actors(name: Sequence[str], on: date | None, form: str) -> None:
    """Look an actor up by any NAME: a name in either language, a code, an IRI, or a phrase ("the US president")."""
    asked = " ".join(name)
    found = directory.look_up(asked, on)
    if not found:
        raise UnknownActor(asked, "the knowledge tables")
    if form == "json":
        click.echo(json.dumps([directory.to_json(known) for known in found], ensure_ascii=False, indent=1))
    else:
        _print_actors(found)


def _print_actors(found: Sequence[directory.Known]) -> None:
    """A few actors in full, more of them a line each."""
    out = _out()
    if len(found) <= _FEW:
        for known in found:
            out.print(actor_table(known), "")
        return
    out.print(actors_table(found))
    click.echo(f"\n{len(found)} actors; one in full: dragoman actors '{found[0].actor.code}'")


@main.command()
@click.option("--focus", metavar="ACTOR", help="An actor and its people: a name in either language, a code or an IRI.")
@click.option("--since", metavar="DATE", help="From this day, month or year on.")
@click.option("--until", metavar="DATE", help="Up to this day, month or year.")
@click.option("--type", "kind", metavar="TYPE", help="One of PLOVER's sixteen types, or a mode (talks).")
@click.option("-o", "--output", type=click.Path(path_type=Path), default="dragoman.html", show_default=True)
@_store_option
def view(  # noqa: PLR0913 - one for each option
    *, focus: str | None, since: str | None, until: str | None, kind: str | None, output: Path, store: str
) -> None:
    """Write one interactive HTML file that needs no network."""
    with open_store(store, read_only=True) as opened:
        seen = build(partial(_select, opened), focus=focus, since=since, until=until, type=kind)
    _talk().print(f"written: {write_view(seen, output)}")


def _select(store: Store, sparql: str) -> Iterable[Any]:
    return store.query(sparql).texts()


@main.command(name="export")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The ending says the format.")
@_store_option
def export_(output: Path, store: str) -> None:
    """Write the store to a file: Turtle, TriG, N-Quads, JSON-LD, GraphML, GEXF or CSV by its ending."""
    with open_store(store, read_only=True) as opened:
        export.export(opened, output)
    _talk().print(f"written: {output}")


@main.command()
@_store_option
@click.pass_context
def validate(ctx: click.Context, store: str) -> None:
    """Check the store against the SHACL shapes."""
    with open_store(store, read_only=True) as opened:
        report = validation.validate(opened)
    click.echo(str(report))
    ctx.exit(0 if report.conforms else FAULTS)


# The whole way

_DEMO_MARK = "dragoman-demo.txt"
_QUESTIONS = (
    'SELECT ?who WHERE { ?who dgm:met ?kim . ?kim rdfs:label "كيم جونغ أون"@ar }',
    "SELECT ?a ?b WHERE { ?a dgm:alliedWith ?b }",
    "SELECT ?event ?day WHERE { ?event a dgm:Consult ; dgm:begin ?day } ORDER BY ?day",
)


@main.command()
@click.option(
    "--folder", type=click.Path(path_type=Path), default="dragoman-demo", show_default=True, help="Made afresh."
)
@click.pass_context
def demo(ctx: click.Context, folder: Path) -> None:
    """Go the whole way on the articles that come along: ingest, validate, three queries, a view."""
    _fresh(folder)
    store, page, tally = folder / "store", folder / "view.html", Tally()
    with as_file(files("seeds") / "articles") as articles:
        extractions = list(_ingest(Reading([articles]).results(), str(store), tally))
    talk, out = _talk(), _out()
    talk.print(_closing_table(tally))
    _print_some_events(out, extractions)
    with open_store(store, read_only=True) as opened:
        report = validation.validate(opened)
        click.echo(f"\n{report}")
        for question in _QUESTIONS:
            click.echo(f"\n{question}\n\n{_some_rows(opened.query(question))}", nl=False)
        write_view(build(partial(_select, opened)), page)
    click.echo(f"\nthe view:  {page.resolve()}\nthe store: {store.resolve()}")
    click.echo(f"ask on:    dragoman query who-met actor=Kim --store {store}, and see: dragoman queries")
    ctx.exit(0 if report.conforms else FAULTS)


def _fresh(folder: Path) -> None:
    """An empty demo folder: one that a demo made is emptied, any other that holds something is left alone."""
    mark = folder / _DEMO_MARK
    try:
        if mark.is_file():
            shutil.rmtree(folder / "store", ignore_errors=True)
        elif folder.exists() and any(folder.iterdir()):
            raise WrongUse(f"{folder} is not empty and no demo made it; name another with --folder")
        folder.mkdir(parents=True, exist_ok=True)
        mark.write_text("Made by `dragoman demo`, which makes it afresh each time.\n", encoding="utf-8")
    except OSError as fault:
        raise WrongUse(f"{folder}: the demo's folder cannot be made: {fault.strerror}") from fault


def _print_some_events(out: Console, extractions: Sequence[Extraction]) -> None:
    """The first events of each article in turn, as many as a screen or two hold."""
    shown = [replace(extraction, events=extraction.events[:1]) for extraction in extractions][:_MOST_SHOWN]
    out.print(events_table(shown, out.width))
    events = sum(len(extraction.events) for extraction in extractions)
    click.echo(f"… of {events} events in {len(extractions)} articles; all: dragoman extract PATH --format table")


def _some_rows(answer: Answer) -> str:
    rest = len(answer.rows) - _MOST_SHOWN
    shown = results.table(replace(answer, rows=answer.rows[:_MOST_SHOWN]))
    return f"{shown}… and {rest} more\n" if rest > 0 else shown


# Still to come


def _not_there_yet(name: str, what: str) -> None:
    """A command of the contract that this version does not serve, whatever it is given."""

    def refuse(**_: object) -> NoReturn:
        raise NotThereYet(f"'dragoman {name}' is not there yet: {what} will come with a later version")

    command = click.command(name, help=f"Not there yet: {what}.", context_settings={"ignore_unknown_options": True})
    main.add_command(command(click.argument("anything", nargs=-1, metavar="...", type=click.UNPROCESSED)(refuse)))


_not_there_yet("explore", "measures, paths, timelines and briefs")
_not_there_yet("serve", "the web workbench and the SPARQL endpoint")


if __name__ == "__main__":
    main()
