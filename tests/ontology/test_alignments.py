"""CAMEO codes and Goldstein values follow from the table; alignments speak only of our terms."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from statistics import median

import pytest
from rdflib import RDFS, Graph, URIRef

from ontology import files
from ontology.vocabulary import EVENT_CLASSES, GOLDSTEIN, NAMESPACE, Dgm

TABLE = Path(__file__).parents[3] / "shared" / "findings" / "cameo_plover_goldstein.tsv"


@cache
def everything() -> Graph:
    return Graph().parse(data=files.vocabulary(), format="turtle").parse(data=files.alignments(), format="turtle")


@cache
def table() -> dict[str, tuple[float, str]]:
    """CAMEO code -> Goldstein value and PLOVER type."""
    if not TABLE.exists():
        pytest.skip("the table of CAMEO codes is not beside the repository")
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return {row["cameo"]: (float(row["goldstein"]), row["plover_event"]) for row in rows}


def codes(term: Dgm) -> set[str]:
    return {str(code) for code in everything().objects(URIRef(term), URIRef(Dgm.cameoCode))}


def parents(term: Dgm) -> list[Dgm]:
    ours = {each.value: each for each in Dgm}
    above = map(str, everything().objects(URIRef(term), RDFS.subClassOf))
    return [ours[iri] for iri in above if iri in ours]


def expected(term: Dgm) -> float:
    """The median over the class's codes, or the superclass's value where it has none."""
    values: Iterable[float] = (table()[code][0] for code in codes(term))
    return round(median(values), 2) if codes(term) else expected(parents(term)[0])


@pytest.mark.parametrize("term", [*GOLDSTEIN])
def test_goldstein_is_the_median_of_the_codes(term: Dgm) -> None:
    """Every class of events has the median Goldstein value of its CAMEO codes, or its superclass's."""
    assert GOLDSTEIN[term] == expected(term)


def test_codes_stand_in_the_table() -> None:
    """No class has a code that CAMEO does not have, and no class below a type has one that the type lacks."""
    for term in GOLDSTEIN:
        assert codes(term) <= set(table())
        assert all(codes(term) <= codes(parent) for parent in parents(term) if codes(parent))


def test_every_plover_code_has_a_type() -> None:
    """Every code that PLOVER keeps belongs to a type: PLOVER's own, unless a kind of another of our types claims it."""
    kinds = set(GOLDSTEIN) - set(EVENT_CLASSES.values())
    claimed = {code for kind in kinds for code in codes(kind)}
    for code, (_, kind) in table().items():
        homes = {name for name, term in EVENT_CLASSES.items() if code in codes(term)}
        assert not kind or kind in homes or (homes and code in claimed), code


def test_signing_is_agreeing_and_sanctions_are_sanctions() -> None:
    """Where we leave PLOVER's filing (signing, release, lifting of sanctions, embargo), the code moves with the act."""
    moved = {"057": "AGREE", "084": "CONCEDE", "085": "CONCEDE", "163": "SANCTION", "191": "SANCTION"}
    homes = {code: [name for name, term in EVENT_CLASSES.items() if code in codes(term)] for code in moved}
    assert homes == {code: [name] for code, name in moved.items()}


def test_contract_alignments() -> None:
    """Events are SEM events and source and target SEM actors, as the contract promises."""
    sem = "http://semanticweb.cs.vu.nl/2009/11/sem/"
    assert (URIRef(Dgm.Event), RDFS.subClassOf, URIRef(f"{sem}Event")) in everything()
    assert (URIRef(Dgm.source), RDFS.subPropertyOf, URIRef(f"{sem}hasActor")) in everything()
    assert (URIRef(Dgm.target), RDFS.subPropertyOf, URIRef(f"{sem}hasActor")) in everything()


def test_only_our_terms_are_aligned() -> None:
    """Every subject of the alignments is a term of the vocabulary."""
    subjects = set(Graph().parse(data=files.alignments(), format="turtle").subjects())
    assert {str(each) for each in subjects} <= {term.value for term in Dgm}
    assert all(str(each).startswith(NAMESPACE) for each in subjects)
