"""Languages are found by looking, and each gives what the stages ask for."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import ingest.languages
from ingest.article import Article
from ingest.events.lexicon import Lexicon
from ingest.languages import Language, languages
from ingest.reading import Sentence, Time, Word

FOLDERS = sorted(path.parent.name for path in Path(ingest.languages.__file__).parent.glob("*/__init__.py"))
MEMBERS = {name for name in vars(Language) if not name.startswith("_")}
TEXTS = {"ar": "زار بوتين الصين الخميس. والتقى شي.", "en": "Putin visited China on Thursday. He met Xi."}

CODES = set(languages())

each = pytest.mark.parametrize("language", languages().values(), ids=lambda language: language.code)


def test_every_folder_is_a_language() -> None:
    """Each package beside the module is found, once, under its code; Arabic is among them."""
    assert len(languages()) == len(FOLDERS)
    assert {type(language).__module__ for language in languages().values()} == {
        f"ingest.languages.{folder}" for folder in FOLDERS
    }
    assert "ar" in languages()


@each
def test_a_language_has_every_member_with_the_parameters_of_the_protocol(language: Language) -> None:
    """Nothing of the Protocol is missing, and methods take the Protocol's parameters by the same names."""
    assert [name for name in MEMBERS if not hasattr(language, name)] == []
    for name in MEMBERS:
        wanted = vars(Language)[name]
        if inspect.isfunction(wanted):
            own = inspect.signature(getattr(language, name))
            assert list(own.parameters) == list(inspect.signature(wanted).parameters)[1:]


@each
def test_a_language_is_keyed_by_its_iso_code(language: Language) -> None:
    """The code has two small letters and is the key."""
    assert languages()[language.code] is language
    assert language.code.isalpha()
    assert language.code.islower()
    assert len(language.code) == 2


@each
def test_a_language_reads_a_sentence_of_its_own(language: Language) -> None:
    """The members give the types of the Protocol: sentences with tokens, and times."""
    text = TEXTS[language.code]
    sentences = language.segment(Article("a", text, ((0, len(text)),), date(2025, 9, 5), language.code))
    times = language.times(sentences[0], date(2025, 9, 5))
    assert len(sentences) == 2
    assert all(isinstance(sentence, Sentence) for sentence in sentences)
    assert [time.value for time in times if isinstance(time, Time)] == ["2025-09-04"]


@pytest.mark.parametrize("code", [code for code, language in languages().items() if language.lexicon.verbs.by_lemma])
def test_a_language_with_event_words_parses(code: str) -> None:
    """Where acts are read there are frames, and every sentence has words under one root."""
    language, text = languages()[code], TEXTS[code]
    sentences = language.segment(Article("a", text, ((0, len(text)),), date(2025, 9, 5), code))
    words = language.parse(sentences[0], (), language.times(sentences[0], date(2025, 9, 5)))
    assert isinstance(language.lexicon, Lexicon)
    assert all(isinstance(word, Word) for word in words)
    assert [word.id for word in words] == list(range(1, len(words) + 1))
    assert [word.deprel for word in words if word.head == 0] == ["root"]


@each
def test_folding_twice_is_folding_once(language: Language) -> None:
    """What is folded is not changed by folding again."""
    for text in (*TEXTS.values(), "الأَمِـيرِكيّة", "İstanbul"):
        assert language.fold(language.fold(text)) == language.fold(text)


def test_the_lexicon_is_read_once() -> None:
    """Asking again gives the same object."""
    assert all(language.lexicon is language.lexicon for language in languages().values())


@pytest.fixture
def _another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A language folder put on the package's path, and a plain module that is none."""
    (tmp_path / "volapuk").mkdir()
    (tmp_path / "volapuk" / "__init__.py").write_text(
        "class Volapuk:\n    code = 'vo'\n\n\nLANGUAGE = Volapuk()\n", encoding="utf-8"
    )
    (tmp_path / "letters.py").write_text("raise AssertionError('no language, and not to be imported')\n", "utf-8")
    monkeypatch.setattr(ingest.languages, "__path__", [*ingest.languages.__path__, str(tmp_path)])
    languages.cache_clear()
    yield
    languages.cache_clear()
    sys.modules.pop("ingest.languages.volapuk", None)


@pytest.mark.usefixtures("_another_folder")
def test_a_new_folder_is_a_new_language() -> None:
    """Adding a language takes a folder and nothing else; modules beside it are not languages."""
    assert set(languages()) == {"vo", *CODES}
    assert type(languages()["vo"]).__name__ == "Volapuk"
