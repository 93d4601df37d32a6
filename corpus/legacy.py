"""The 8-bit encodings that older Vietnamese files are in, told apart by which one makes Vietnamese syllables."""

from __future__ import annotations

import re
import unicodedata

# TCVN 5712:1993 VN3 ("ABC"): 7 capitals and 67 small letters; capitals with tones have no code of their own there.
_TCVN3_PAIRS = (
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
)
# Where TCVN3 has no letter, files made on Windows have its quotes and dashes.
TCVN3 = {code: bytes([code]).decode("cp1252", "replace") for code in range(128, 256)} | {
    first + i: letter for first, letters in _TCVN3_PAIRS for i, letter in enumerate(letters)
}

_SAMPLE = 65_536
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_SYLLABLE = re.compile(  # over a base form: no tone marks, đ as d
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"(?:i[eê]u|y[eê]u|uy[eêau]|u[oô]i|ươ[iu]|o[aăe][iyou]|u[aâ]y|"
    r"i[aeêu]|y[eê]|u[aâeêiơoôy]|ư[aơiu]|o[aăeio]|ô[i]|ơ[i]|a[iouy]|â[uy]|e[o]|ê[u]|[aăâeêioôơuưy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def decode_legacy(data: bytes) -> str | None:
    """``data`` read as the 8-bit encoding that fits it, or None where none surely does. Never yields U+FFFD."""
    sample = data[:_SAMPLE]
    candidates = {"cp1258": _cp1258(sample), "tcvn3": _tcvn3(sample)}
    best = max(candidates, key=lambda name: _vietnamese_share(candidates[name]))
    if _vietnamese_share(candidates[best]) >= 0.8:
        text = _cp1258(data) if best == "cp1258" else _tcvn3_capitals(_tcvn3(data))
        return text if "\ufffd" not in text else None
    return _normalizer(data)


def _cp1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _tcvn3(data: bytes) -> str:
    return data.decode("latin-1").translate(TCVN3)


def _tcvn3_capitals(text: str) -> str:
    """Words in capitals, whose letters with tones TCVN3 can only write small: "HéI NGHÞ" was HỘI NGHỊ."""

    def whole(match: re.Match[str]) -> str:
        word = match.group()
        plain = [c for c in word if c.isascii()]
        return word.upper() if len(plain) > 1 and all(c.isupper() for c in plain) else word

    return _WORD.sub(whole, text)


def _vietnamese_share(text: str) -> float:
    """Share of the words with letters beyond ASCII that are possible Vietnamese syllables; 0 where there are none."""
    words = [w.lower() for w in _WORD.findall(text) if not w.isascii()]
    return sum(map(is_vietnamese_syllable, words)) / len(words) if words else 0.0


def is_vietnamese_syllable(word: str) -> bool:
    """Whether ``word`` (lower case) is built as a Vietnamese syllable is: onset, vowels, final, at most one tone."""
    bare, tones = _TONES.subn("", unicodedata.normalize("NFD", word))
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare).replace("đ", "d")))


def _normalizer(data: bytes) -> str | None:
    """What charset-normalizer is sure of. Among the Latin alphabets it is not: all of them make letters of some
    language, so of those only Windows-1252 counts, which is what nearly all such files are in.
    """
    from charset_normalizer import from_bytes

    for match in from_bytes(data[:_SAMPLE]):
        western = "cp1252" in match.could_be_from_charset
        if match.chaos <= 0.06 and (western or _mostly_beyond_latin(str(match))):
            try:
                return data.decode("cp1252" if western else match.encoding)
            except (UnicodeDecodeError, LookupError):
                return None
    return None


def _mostly_beyond_latin(text: str) -> bool:
    letters = _LETTER.findall(text)
    beyond: int = sum(c > "\u024f" for c in letters)
    return 2 * beyond > len(letters)
