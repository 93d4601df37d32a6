"""Points that end no sentence: abbreviations, initials, numbered headings, as Vietnamese news writes them."""

from __future__ import annotations

import re


def _listed(tokens: str) -> frozenset[str]:
    return frozenset(tokens.split())


# Titles and places: a name follows. Upper and lower case are told apart, for "ts" or "gen" may be words.
_BEFORE_NAME = _listed(
    """TP Tp tp TX Tx tx TT Tt TTr TS Ts ts ThS Ths ths THS GS Gs gs PGS Pgs pgs BS Bs bs BSCK Bsck KS Ks ks DS Ds LS Ls
    TSKH NXB Nxb NSND NSƯT NGND NGƯT Đ/c đ/c ĐC Đc Đ/C CK1 CK2 CKI CKII BS.CK1 Ô SN KP TDP ĐT đt SĐT
    St Mr Mrs Ms Dr Prof Lt Capt Sgt Mt Ft vs"""
)
# A number follows; else the point is a point.
_BEFORE_NUMBER = _listed("No no Vol vol Fig pp tr Tr km Km KM Art Ch P Q p q")
# Written after what they name, so that a point after them is a point.
_LABELLED = _listed(
    """hạng bảng loại nhóm khối lớp đội vitamin điểm khu lô kỷ quý phương án câu mục kiểu cấp cúm gan virus
    chủng gói khoản hệ đường tuyến cụm thứ"""
)
_ADDRESS = frozenset("PQHXTFK")
_ADDRESS_WORDS = frozenset(("ngụ", "trú", "tại", "ở", "thuộc", "quận", "đường", "phố"))
# Vietnamese sentences begin so, though no letter of the word says that it is Vietnamese.
_STARTERS = _listed(
    """Theo Sau Khi Trong Tuy Nay Anh Em Hai Ba Do Qua Cho Trung Con Cha Nhanh Ngay Nghe Hay Ban Khu Xe Tin Thay Sang
    Cung Chi Ngoan Tham Thi Ra Hoa Tai Nam Nguy Nhu Sinh Bao Kinh Trang Song"""
)
_INITIALS = re.compile(r"(?:[A-ZĐ]\.)+[A-ZĐ]")
_ONE_LETTER = re.compile(r"[A-Za-zĐđ]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ENUMERATOR = re.compile(r"[(\"“]?(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,5}|[A-Za-zĐđ])")
_HEADING = re.compile(
    r"(?:Điều|ĐIỀU|Khoản|Mục|MỤC|Chương|CHƯƠNG|Phần|PHẦN|Bài|BÀI|Câu|Bước|Hình|Bảng|Tiết|Quyển|Tập)\s(?:\d{1,4}|[IVXLC]{1,6}|[A-Z])"
)
_VIETNAMESE = re.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_INTERNAL = re.compile(r"[./@_\\]")
_TOP_LEVEL = _listed("com net org vn edu gov info io js html htm php")

LONGEST_HEAD = 24  # characters: longer openings of a sentence are no enumerator and no heading


def is_heading(head: str) -> bool:
    """Whether a sentence that consists of ``head`` only, before the point, is the number of what follows."""
    return bool(_ENUMERATOR.fullmatch(head) or _HEADING.fullmatch(head))


def is_joining_point(before: str, token: str, following: str) -> bool:
    """Whether the point after ``token`` belongs to it and the sentence goes on with ``following``.

    ``before`` is the token before it ("" at the start of the sentence); ``following`` begins with the next word's
    first character and is a capital, a digit or an opening bracket or quote.
    """
    last = token.rpartition(".")[2]
    if last in _BEFORE_NAME and not following.startswith("("):
        return True
    if following[0].isdigit() and token in _BEFORE_NUMBER and not _NUMBER.fullmatch(before):
        return True
    if before.endswith((":", ";")) and _ENUMERATOR.fullmatch(token):
        return True
    if _INITIALS.fullmatch(token):
        return not following[0].isupper() or not _looks_vietnamese(following)
    if _ONE_LETTER.fullmatch(token):
        return _is_initial(before, token, following)
    return token in ("Jr", "Sr") and not _looks_vietnamese(following)


def is_glued_sentence(token: str, following: str) -> bool:
    """Whether a point with no space after it ends a sentence all the same: "… kết thúc.Sau đó …"."""
    word = re.split(r"[\W\d_]", following, maxsplit=1)[0]
    if len(token) < 2 or _INTERNAL.search(token) or token in _BEFORE_NAME:
        return False
    if word.lower() in _TOP_LEVEL or (word.isupper() and (len(word) > 1 or word.isascii())):
        return False
    return not token[-1:].isdigit() or _looks_vietnamese(following)


def is_vietnamese_word(token: str) -> bool:
    """Whether ``token`` is a word of two letters or more that only Vietnamese has, and no abbreviation."""
    return len(token) > 1 and token.isalpha() and bool(_VIETNAMESE.search(token)) and token not in _BEFORE_NAME


def _is_initial(before: str, letter: str, following: str) -> bool:
    if before.lower() in _LABELLED or _NUMBER.fullmatch(before):
        return False
    if following[0] in "(\"“‘'[" or following[0].isdigit():
        return True
    if not before or (_ONE_LETTER.fullmatch(before[:-1]) and before.endswith(".")):
        return True
    if letter.upper() in _ADDRESS and (before.endswith(",") or before.lower() in _ADDRESS_WORDS):
        return True
    return not _looks_vietnamese(following)


def _looks_vietnamese(following: str) -> bool:
    word = re.split(r"\W", following.lstrip("\"“‘«'"), maxsplit=1)[0]
    return word in _STARTERS or bool(_VIETNAMESE.search(word))
