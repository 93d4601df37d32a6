"""PDF files made by hand, so that a test decides where every word stands, in which size and colour.

The font is not embedded: its letters are half as wide as they are high, and a table says which Unicode each code is.
Coordinates are PDF's: points from the lower left corner of an A4 page.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
LEFT, TOP = 72, 770
Colour = tuple[float, float, float]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (1, 1, 1)


@dataclass
class PdfPage:
    """Commands that draw a page, in the order in which they are given."""

    commands: list[str] = field(default_factory=list)
    rotation: int = 0

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 12,
        *,
        colour: Colour = BLACK,
        mode: int = 0,
        turned: bool = False,
    ) -> PdfPage:
        codes = "".join(f"{ord(letter):04X}" for letter in words)
        matrix = f"0.7 0.7 -0.7 0.7 {x} {y}" if turned else f"1 0 0 1 {x} {y}"
        self.commands.append(
            f"BT {_numbers(colour)} rg /F1 {size} Tf {mode} Tr {matrix} Tm <{codes}> Tj ET",
        )
        return self

    def lines(self, x: float, y: float, lines: Iterable[str], size: float = 12, leading: float = 15) -> PdfPage:
        """One under the other; the first one's base line is at ``y``."""
        for number, line in enumerate(lines):
            self.text(x, y - number * leading, line, size)
        return self

    def box(self, x: float, y: float, width: float, height: float, colour: Colour) -> PdfPage:
        """A filled rectangle."""
        self.commands.append(f"{_numbers(colour)} rg {x} {y} {width} {height} re f")
        return self

    def rule(self, x: float, y: float, to_x: float, to_y: float) -> PdfPage:
        """A thin line."""
        self.commands.append(f"0.5 w {x} {y} m {to_x} {to_y} l S")
        return self

    def picture(self, x: float = 0, y: float = 0, width: float = WIDTH, height: float = HEIGHT) -> PdfPage:
        self.commands.append(f"q {width} 0 0 {height} {x} {y} cm /I1 Do Q")
        return self

    def raw(self, command: str) -> PdfPage:
        self.commands.append(command)
        return self


def pdf(*pages: PdfPage, title: str | None = None, locked: bool = False) -> bytes:
    """The file. ``locked``: it asks for a password (any is wrong)."""
    contents = ["\n".join(page.commands).encode("latin-1") for page in pages]
    letters = sorted({code for content in contents for code in _codes(content)})
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts"
        b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -200 1000 800]"
        b"/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>",
        stream(_to_unicode(letters)),
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\n"
        b"stream\n\x80\nendstream",
    ]
    for number, (page, content) in enumerate(zip(pages, contents, strict=True)):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {page.rotation}"
            f"/Resources<</Font<</F1 3 0 R>>/XObject<</I1 5 0 R>>>>/Contents {7 + 2 * number} 0 R>>".encode()
        )
        objects.append(stream(content))
    trailer = ""
    if title is not None:
        objects.append(f"<</Title<FEFF{title.encode('utf-16-be').hex()}>>>".encode())
        trailer = f"/Info {len(objects)} 0 R"
    if locked:
        objects.append(f"<</Filter/Standard/V 1/R 2/P -4/O<{'ab' * 32}>/U<{'cd' * 32}>>>".encode())
        trailer += f"/Encrypt {len(objects)} 0 R/ID[<00><00>]"
    return assembled(objects, trailer)


def assembled(objects: list[bytes], trailer: str = "") -> bytes:
    """A file of these objects, numbered from 1; the first one is the catalogue."""
    parts = [b"%PDF-1.5\n"]
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(sum(map(len, parts)))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = sum(map(len, parts))
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % offset for offset in offsets]
    parts.append(b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer.encode()))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
    return b"".join(parts)


def stream(content: bytes, more: str = "") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>\nstream\n%s\nendstream" % (len(packed), more.encode(), packed)


def _codes(content: bytes) -> Iterable[int]:
    for piece in content.split(b"<")[1:]:
        digits = piece.split(b">")[0]
        yield from (int(digits[at : at + 4], 16) for at in range(0, len(digits), 4))


def _to_unicode(letters: list[int]) -> bytes:
    chunks = [letters[at : at + 100] for at in range(0, len(letters), 100)]
    tables = [
        f"{len(chunk)} beginbfchar\n" + "".join(f"<{code:04X}> <{code:04X}>\n" for code in chunk) + "endbfchar\n"
        for chunk in chunks
    ]
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + "".join(tables) + "endcmap end end\n"
    ).encode()


def _numbers(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)
