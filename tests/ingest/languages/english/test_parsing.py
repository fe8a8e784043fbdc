"""Who governs whom in English: head and relation of the words that matter, sentence by sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.languages.drafts import Draft
from ingest.languages.english.parsing import Valency, parse
from tests.ingest.languages.english.test_tagging import words

Attachments = dict[str, tuple[str, str]]

CASES: dict[str, tuple[str, Attachments]] = {
    "subject, verb, object": (
        "France accused Iran.",
        {"France": ("nsubj", "accused"), "accused": ("root", "-"), "Iran": ("obj", "accused")},
    ),
    "passive with an agent": (
        "Diplomats were expelled by Russia.",
        {"Diplomats": ("nsubj:pass", "expelled"), "were": ("aux:pass", "expelled"), "Russia": ("obl", "expelled")},
    ),
    "reduced relative": (
        "Diplomats expelled by Russia left.",
        {"Diplomats": ("nsubj", "left"), "expelled": ("acl", "Diplomats"), "Russia": ("obl", "expelled")},
    ),
    "relative with an object gap": (
        "The plan, which Russia rejected, failed.",
        {"which": ("obj", "rejected"), "Russia": ("nsubj", "rejected"), "rejected": ("acl:relcl", "plan")},
    ),
    "what was said before the verb of saying": (
        "Russia rejected the plan, a French official said.",
        {"rejected": ("ccomp", "said"), "official": ("nsubj", "said"), "said": ("root", "-")},
    ),
    "a quotation and inversion": (
        '"We reject the plan," said Lavrov.',
        {"reject": ("ccomp", "said"), "Lavrov": ("nsubj", "said")},
    ),
    "a particle": (
        "Egypt called off the talks.",
        {"off": ("compound:prt", "called"), "talks": ("obj", "called")},
    ),
    "the noun that takes the preposition": (
        "Germany stopped the sale of tanks to Peru.",
        {"tanks": ("nmod", "sale"), "Peru": ("nmod", "sale")},
    ),
    "infinitive": (
        "France urged Iran to stop.",
        {"Iran": ("obj", "urged"), "to": ("mark", "stop"), "stop": ("xcomp", "urged")},
    ),
    "a list of names": (
        "Canada, France and Poland left.",
        {"Canada": ("nsubj", "left"), "France": ("conj", "Canada"), "Poland": ("conj", "France")},
    ),
    "a dateline": (
        "MOSCOW, March 30 (AFP) - Russia expelled diplomats.",
        {"Russia": ("nsubj", "expelled"), "expelled": ("root", "-")},
    ),
    "a verb that goes with who speaks": (
        "Greece says the name is wrong and has vetoed the bid.",
        {"is": ("ccomp", "says"), "vetoed": ("conj", "says")},
    ),
}


@pytest.mark.parametrize(("text", "attachments"), CASES.values(), ids=CASES.keys())
def test_attachments(text: str, attachments: Attachments) -> None:
    """Each word has the head and the relation its construction gives it."""
    found = words(text)
    heads = {w.form: (w.deprel, found[w.head - 1].form if w.head else "-") for w in found if w.form in attachments}
    assert heads == attachments


@given(
    st.lists(
        st.sampled_from(
            [
                "NOUN",
                "VERB",
                "AUX",
                "ADP",
                "DET",
                "ADJ",
                "ADV",
                "PRON",
                "PROPN",
                "CCONJ",
                "SCONJ",
                "PART",
                "PUNCT",
                "NUM",
            ]
        ),
        max_size=12,
    )
)
def test_any_order_of_words_gives_one_tree(tags: list[str]) -> None:
    """Whatever the words, one is the root and every other hangs on another."""
    drafts = [Draft(tag.lower(), tag.lower(), tag, at, at + 1) for at, tag in enumerate(tags)]
    parse(drafts, Valency(lambda *_: False, lambda *_: False, lambda *_: False))
    assert sum(draft.head < 0 for draft in drafts) == bool(drafts)
    assert all(draft.deprel and draft.head != at for at, draft in enumerate(drafts))
