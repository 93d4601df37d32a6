"""Telegram's HTML: the tags, the references and the errors of the real parser (TDLib's parse_html), and links.

Stricter than the real one in one thing: it drops a quote within a quote without a word, this refuses it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from tests.botapi.entities import Entity, utf16_length

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?:x(?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+))|(?P<name>[A-Za-z]+))")
_SPACE = " \t\r\n\v"
_TAG_NAME = re.compile(r"[^ \t\r\n\v>\0]*")
_SPACES = re.compile(r"[ \t\r\n\v]*")
_ATTRIBUTE_NAME = re.compile(r"[^ \t\r\n\v=>\0]*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


class EntityParseError(ValueError):
    """What is wrong with the markup, in the real parser's words; offsets in bytes of UTF-8."""


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    argument: str  # href, language, class, emoji id, or "1" for an expandable quote
    offset: int  # UTF-16, where its text begins
    start: int  # index in the list of text pieces


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The plain text and the entities of a text in Telegram's HTML; raises `EntityParseError`."""
    return _Parser(source).parse()


def decode_reference(source: str, at: int) -> tuple[str, int] | None:
    """The character that the reference at `at` stands for and where it ends; None when it is plain text.

    Only lt, gt, amp, quot and numbers are references; the semicolon may be missing.
    """
    match = _REFERENCE.match(source, at)
    if match is None:
        return None
    if match["name"]:
        character = _NAMED.get(match["name"])
        if character is None:
            return None
    else:
        code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
        if code == 0 or code >= 0x10FFFF or match.end() - at >= 10:
            return None
        character = chr(code)
    return character, match.end() + source.startswith(";", match.end())


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source + "\0"  # the end, as the real parser sees it
        self.at = 0
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        length = len(self.source) - 1
        special = re.compile("[<&]")
        while self.at < length:
            match = special.search(self.source, self.at, length)
            end = match.start() if match else length
            self._add(self.source[self.at : end])
            self.at = end
            if match and match[0] == "&":
                self._reference()
            elif match:
                self._tag()
        if self.open:
            raise EntityParseError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        text = "".join(self.pieces)
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise EntityParseError(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text, [replace(e, language=None) if e.type == "code" else e for e in self.entities]

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.offset += utf16_length(text)

    def _reference(self) -> None:
        decoded = decode_reference(self.source, self.at)
        character, self.at = decoded or ("&", self.at + 1)
        self._add(character)

    def _tag(self) -> None:
        begin = self.at
        if self.source[begin + 1] == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _place(self, index: int) -> str:
        return f"at byte offset {len(self.source[:index].encode('utf-8', 'surrogatepass'))}"

    def _start_tag(self, begin: int) -> None:
        name = self._take(_TAG_NAME, begin + 1)
        if self._peek() == "\0":
            raise EntityParseError(f"Unclosed start tag {self._place(begin)}")
        name = name.lower()
        if name not in TAGS:
            raise EntityParseError(f'Unsupported start tag "{name}" {self._place(begin)}')
        argument = ""
        while True:
            self._take(_SPACES, self.at)
            if self._peek() == ">":
                break
            attribute, value = self._attribute(name, begin)
            argument = _argument(name, attribute, value, argument)
        self.at += 1
        if name == "span" and argument != "spoiler":
            raise EntityParseError(f'Tag "span" must have class "tg-spoiler" {self._place(begin)}')
        if name == "blockquote" and any(tag.name == "blockquote" for tag in self.open):
            raise EntityParseError(f"Blockquotes can't be nested {self._place(begin)}")
        self.open.append(_OpenTag(name, argument, self.offset, len(self.pieces)))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._take(_ATTRIBUTE_NAME, self.at)
        if not name and self._peek() == "=":
            raise EntityParseError(f'Empty attribute name in the tag "{tag}" {self._place(begin)}')
        self._take(_SPACES, self.at)
        if self._peek() == "\0":
            raise EntityParseError(f'Unclosed start tag "{tag}" {self._place(begin)}')
        if self._peek() != "=":
            return name, ""
        self._take(_SPACES, self.at + 1)
        if self._peek() == "\0":
            raise EntityParseError(f'Unclosed start tag "{tag}" {self._place(begin)}')
        value = self._quoted() if self._peek() in "'\"" else self._token()
        if self._peek() == "\0":
            raise EntityParseError(f"Unclosed start tag {self._place(begin)}")
        return name, value

    def _token(self) -> str:
        begin = self.at
        value = self._take(_NAME_TOKEN, begin).lower()
        if self._peek() not in _SPACE + ">":
            raise EntityParseError(f"Unexpected end of name token {self._place(begin)}")
        return value

    def _quoted(self) -> str:
        quote = self._peek()
        self.at += 1
        value: list[str] = []
        while self._peek() not in (quote, "\0"):
            decoded = decode_reference(self.source, self.at) if self._peek() == "&" else None
            character, self.at = decoded or (self._peek(), self.at + 1)
            value.append(character)
        if self._peek() == quote:
            self.at += 1
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise EntityParseError(f"Unexpected end tag {self._place(begin)}")
        name = self._take(_TAG_NAME, begin + 2).lower()
        self._take(_SPACES, self.at)
        if self._peek() != ">":
            raise EntityParseError(f"Unclosed end tag {self._place(begin)}")
        tag = self.open[-1]
        if name and name != tag.name:
            raise EntityParseError(
                f'Unmatched end tag {self._place(begin)}, expected "</{tag.name}>", found "</{name}>"'
            )
        self.at += 1
        self.open.pop()
        if self.offset > tag.offset:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        entity = Entity(TAGS[tag.name], tag.offset, self.offset - tag.offset)
        if tag.name == "a":
            self._close_link(entity, tag.argument or "".join(self.pieces[tag.start :]))
        elif tag.name == "tg-emoji":
            if not re.fullmatch(r"[1-9][0-9]{0,18}", tag.argument):
                raise EntityParseError("Invalid custom emoji identifier specified")
            self.entities.append(replace(entity, custom_emoji_id=tag.argument))
        elif tag.name == "blockquote" and tag.argument:
            self.entities.append(replace(entity, type="expandable_blockquote"))
        elif tag.name in ("pre", "code"):
            self._close_code(entity, tag.argument or None)
        else:
            self.entities.append(entity)

    def _close_link(self, entity: Entity, url: str) -> None:
        user_id = mentioned_user(url)
        if user_id is not None:
            self.entities.append(replace(entity, type="text_mention", user_id=user_id))
        elif (checked := checked_link(url)) is not None:
            self.entities.append(replace(entity, url=checked))
        # like the real one: a link that is none stays as plain text, without a word

    def _close_code(self, entity: Entity, language: str | None) -> None:
        """`<pre><code class="language-x">` (and the other way round) is one entity with a language."""
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last.offset, last.length) == (entity.offset, entity.length)
        if last is not None and same and last.type != entity.type and last.type in ("pre", "code"):
            found = last.language if entity.type == "pre" else language
            if found:
                self.entities[-1] = replace(last, type="pre", language=found)
                return
        self.entities.append(replace(entity, language=language if entity.type == "code" else None))

    def _peek(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else "\0"

    def _take(self, pattern: re.Pattern[str], at: int) -> str:
        match = pattern.match(self.source, at)
        assert match is not None, "every pattern here matches the empty string"
        self.at = match.end()
        return match[0]


def _argument(tag: str, attribute: str, value: str, before: str) -> str:
    """What the tag keeps of this attribute; other attributes are ignored, as the real parser does."""
    if (tag, attribute) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    if (tag, attribute) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, attribute) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    if (tag, attribute) == ("blockquote", "expandable"):
        return "1"
    return before


class LinkError(ValueError):
    """Why a link is none, in the real server's words."""


def checked_link(url: str) -> str | None:
    """The link as Telegram stores it, or None where it takes it for plain text."""
    try:
        return check_link(url)
    except LinkError:
        return None


def check_link(url: str) -> str:
    """A link of http, https, tg or ton with a host; raises `LinkError`."""
    url = url.strip()
    if not url or re.search(r"\s", url):
        raise LinkError("Wrong HTTP URL")
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", url) or re.match(r"[\w.-]+\.\w+:\d", url):
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise LinkError("Wrong port number specified in the URL") from error
    if parts.scheme in ("tg", "ton", "tonsite"):
        if not parts.netloc and not parts.path:
            raise LinkError("URL host is empty")
        return url
    if parts.scheme not in ("http", "https"):
        raise LinkError("Unsupported URL protocol")
    if not parts.hostname:
        raise LinkError("URL host is empty")
    if "." not in parts.hostname and ":" not in parts.hostname:
        raise LinkError("Wrong HTTP URL")
    host = parts.hostname + (f":{port}" if port is not None else "")
    if ":" in parts.hostname:
        host = parts.netloc
    return parts._replace(netloc=host, path=parts.path or "/").geturl()


def mentioned_user(url: str) -> int | None:
    """The id in tg://user?id=…, or None."""
    parts = urlsplit(url) if url.startswith("tg:") else None
    if parts is None or (parts.netloc or parts.path.strip("/")) != "user":
        return None
    identifiers = parse_qs(parts.query).get("id", [])
    return int(identifiers[0]) if identifiers and identifiers[0].isdigit() else None
