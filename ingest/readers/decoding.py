"""Bytes to text: the byte order mark first, then UTF-8, then a guess among the charsets news is written in."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Old Arabic pages and wires are Windows-1256, seldom ISO 8859-6, English ones Windows-1252. More guess worse.
_CANDIDATES = ("cp1256", "iso8859_6", "cp1252")
_SAMPLE = 64 * 1024
# Of a text's signs at least this share are letters, digits, spaces or common punctuation; random bytes stay below.
_MOST = 0.85


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without byte order mark, and the charset that was guessed ("" where nothing was)."""

    text: str
    guessed: str = ""


def decode(data: bytes) -> Decoded:
    """The text of `data`.

    Raises ValueError, its message a clause to follow a file's name, where the bytes are no text.
    """
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, charset))
    if b"\0" in data:
        raise ValueError("holds NUL bytes, so it is no text (UTF-16 is read where it begins with its byte order mark)")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(data)


def _strictly(data: bytes, charset: str) -> str:
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as fault:
        raise ValueError(f"begins as {charset} and breaks off at byte {fault.start}: {fault.reason}") from fault
    if "\0" in text:
        raise ValueError("holds NUL characters, so it is no text")
    return text


def _guess(data: bytes) -> Decoded:
    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_CANDIDATES)).best()
    if best is None:
        raise ValueError(f"is neither UTF-8 nor any of {', '.join(_CANDIDATES)}")
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError as fault:
        raise ValueError(f"looked like {best.encoding} and breaks at byte {fault.start}") from fault
    if not _is_prose(text[:_SAMPLE]):
        raise ValueError("holds bytes that are no text in any charset known here")
    return Decoded(text, best.encoding)


def _is_prose(text: str) -> bool:
    plain = sum(sign.isalnum() or sign.isspace() or sign in ".,;:!?()[]\"'-/%$&،؛؟«»…“”‘’–—ـ" for sign in text)
    return plain >= _MOST * len(text)
