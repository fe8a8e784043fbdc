"""A view in which every text field attacks the page that shows it."""

from __future__ import annotations

from graph.views.model import ActorCard, Edge, EventCard, Evidence, Label, Node, RelationCard, View

ATTACKS = (
    '</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">',
    "<a href=\"javascript:window.hacked=3\" onclick='window.hacked=4'>href</a>",
    "javascript:window.hacked=5",
    "'\"`${window.hacked=6}\\u003c<!--<svg/onload=window.hacked=7>]]>\u2028\u2029\\",
    "<style>@import url(https://evil.example/x.css)</style><iframe src=https://evil.example></iframe>",
)


def hostile_view() -> View:
    """Two actors, an event and a relation; each id, name, quotation, title, URL, date, status and code is an attack."""
    bad = Label(ATTACKS[0], "ك " + ATTACKS[1])
    proofs = tuple(
        Evidence(
            f"p{attack}", f"x {attack} y", attack, attack, 0, 9, 0.5, attack, attack, attack, attack, attack, attack
        )
        for attack in ATTACKS
    )
    one, other, act, tie = (f"{name} {ATTACKS[0]}" for name in ("one", "other", "act", "tie"))
    actors = tuple(ActorCard(iri, "Person", bad, ATTACKS[1], ATTACKS, (other,), ATTACKS) for iri in (one, other))
    event = EventCard(
        act, ATTACKS[0], bad, ATTACKS[3], bad, ATTACKS[1], (one,), (other,), ATTACKS[3], ATTACKS[0], bad, ATTACKS[4],
        (bad,), 0.5, 1.0, proofs,
    )  # fmt: skip
    relation = RelationCard(tie, ATTACKS[0], bad, one, other, ATTACKS[3], ATTACKS[1], 0.5, proofs)
    nodes = (
        *(Node(iri, "Person", ATTACKS[3], bad) for iri in (one, other)),
        Node(act, "Event", ATTACKS[3], bad, day=ATTACKS[3]),
    )
    edges = (
        Edge(one, act, "source", act, ATTACKS[0]),
        Edge(act, other, "target", act),
        Edge(one, other, "relation", tie, label=bad),
    )
    return View(nodes, edges, actors, (event,), (relation,), ((ATTACKS[0], bad),), asked=(("focus", ATTACKS[0]),))
