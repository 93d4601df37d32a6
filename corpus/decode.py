"""Bytes to clean text, or one clear reason why they are not an article.

The order is from the certain to the likely: byte order marks, UTF-8, UTF-16 without a mark, then the 8-bit encodings of
older Vietnamese files (Windows-1258, TCVN3), then whatever charset-normalizer is sure of.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from corpus.errors import BadText
from corpus.legacy import decode_legacy

MAX_BYTES = 20 * 1024 * 1024

_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS\x00", "a sound or video file"),
    (b"ID3\x03\x00", "a sound file"),
    (b"ID3\x04\x00", "a sound file"),
)
# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# CRLF, CR, vertical tab and form feed (soft and page breaks), NEL, line and paragraph separators.
_LINE_END = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
# Control characters but \n and tab; soft hyphen, zero-width space, word joiner and inner byte order marks, which tear
# words apart unseen; bidirectional marks, which make a text show otherwise than it is stored; lone surrogates.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
# Joiners belong to emoji and to other scripts; after a Latin letter they only hide that two words are the same.
_STRAY_JOINER = re.compile("(?<=[A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff])[\u200c\u200d]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_UTF16_PLAUSIBLE = re.compile("[\t\n\r -~\u00a0-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2044\u20ab\u20ac\ufeff]")
_SAMPLE = 65_536


def decode(data: bytes) -> str:
    """``data`` as clean text (see ``clean``).

    Raises ``BadText`` with the code "too_large", "empty", "binary", "encoding" or "no_words".
    """
    if len(data) > MAX_BYTES:
        raise BadText(
            f"The file has {len(data):,} bytes; {MAX_BYTES // 1024**2} MiB is the most one article may have. Split it.",
            "too_large",
            size=len(data),
            limit=MAX_BYTES,
        )
    text = clean(_to_text(data))
    check_words(text)
    return text


def clean(text: str) -> str:
    """``text`` in NFC with line ends ``\\n``; of control characters only ``\\n`` and tab stay, and nothing unseen."""
    text = _LINE_END.sub("\n", text)
    text = _UNSEEN.sub("", text)
    text = _STRAY_JOINER.sub("", unicodedata.normalize("NFC", text))
    return unicodedata.normalize("NFC", text)  # where a joiner had kept a letter from its mark


def check_words(text: str) -> None:
    """Raises ``BadText`` with the code "empty" or "no_words" where ``text`` has nothing that could be asked about."""
    if not text or text.isspace():
        raise BadText("There is no text in it: it is empty or only white space.", "empty")
    if not _LETTER_OR_DIGIT.search(text):
        raise BadText("There is not a single letter or digit in it, so nothing could be found.", "no_words")


def _to_text(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if not data.strip():
        raise BadText("There is no text in it: it is empty or only white space.", "empty")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise _binary(f"It is {kind}, not text, whatever its name says.", kind)
    if 0 in data:
        return _utf16_without_mark(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    if _mostly_control(text[:_SAMPLE]):
        raise _binary("It holds control characters all over, as a program or data file does.", "control characters")
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _damaged(encoding.upper(), error.start) from None
    if _mostly_control(text[:_SAMPLE]):
        raise _binary("It holds control characters all over, as a program or data file does.", "control characters")
    return text


def _utf16_without_mark(data: bytes) -> str:
    """Text with NUL bytes is UTF-16, of either byte order, with a space at least, or it is no text."""
    sample = data[: min(_SAMPLE, len(data) & ~1)]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if " " in text and len(_UTF16_PLAUSIBLE.findall(text)) > 0.95 * len(text):
            return _strict(data, encoding)
    raise _binary("It holds NUL bytes, as programs, pictures and archives do.", "NUL bytes")


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> str:
    sample = data[:_SAMPLE]
    lenient = data.decode("utf-8", "surrogateescape")
    broken = sum(1 for _ in re.finditer("[\udc80-\udcff]", lenient))
    valid = sum(1 for _ in re.finditer("[^\x00-\x7f\udc80-\udcff]", lenient))
    if valid > 10 * broken:  # UTF-8 that was cut or damaged: reading it as something else would garble all of it
        raise _damaged("UTF-8", error.start)
    if len(_CONTROL.findall(sample.decode("latin-1"))) * 50 > len(sample):
        raise _binary("It holds control characters all over, as a program or data file does.", "control characters")
    text = decode_legacy(data)
    if text is None:
        raise BadText(
            "Its characters are in no encoding that is known here (UTF-8, UTF-16, Windows-1258, TCVN3). "
            "Save it as UTF-8 and add it again.",
            "encoding",
        )
    return text


def _mostly_control(text: str) -> bool:
    return len(_CONTROL.findall(text)) * 50 > len(text)


def _binary(reason: str, kind: str) -> BadText:
    return BadText(f"{reason} Save the article as plain text (UTF-8) and add it again.", "binary", kind=kind)


def _damaged(encoding: str, position: int) -> BadText:
    return BadText(
        f"It is damaged {encoding} text: byte {position} cannot be read. Save it as UTF-8 anew and add it again.",
        "encoding",
        encoding=encoding,
        position=position,
    )
