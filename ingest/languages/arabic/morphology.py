"""The words of Arabic one token at a time: read as a verb, as a noun, or as a word of a closed class."""

from __future__ import annotations

from ingest.languages.arabic.nouns import NounReading, adjectives, noun_reading, noun_readings
from ingest.languages.arabic.particles import FunctionReading, function_reading, function_readings
from ingest.languages.arabic.verbs import VerbLemma, VerbReading, verb_lemmas, verb_readings

__all__ = [
    "FunctionReading",
    "NounReading",
    "VerbLemma",
    "VerbReading",
    "adjectives",
    "function_reading",
    "function_readings",
    "noun_reading",
    "noun_readings",
    "verb_lemmas",
    "verb_readings",
]
