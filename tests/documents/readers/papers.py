"""Small PDF files for the tests of the reader, made with reportlab."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("reportlab", reason="reportlab makes the PDF files of these tests")

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

STYLES = getSampleStyleSheet()
SENTENCES = (
    "The force recorded 12,345 offences in the 12 months to March 2019. Officers said that the fall of"
    " three per cent came from better recording, and victims told us that they were kept informed. "
)
RULED = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]


def paragraph(text: str, style: str = "BodyText") -> Paragraph:
    return Paragraph(text, STYLES[style])


def bulleted(text: str, glyph: str, indent: int) -> Paragraph:
    style = ParagraphStyle("item", STYLES["BodyText"], leftIndent=indent + 18, bulletIndent=indent)
    return Paragraph(text, style, bulletText=glyph)


def dotted(text: str, indent: int) -> Paragraph:
    """Make an item whose bullet is drawn, not written, as web browsers print lists."""

    class Dotted(Paragraph):
        def draw(self) -> None:
            first = self.height - self.style.leading * 0.65
            self.canv.circle(indent + 6, first, 1.9, stroke=0, fill=1)
            super().draw()

    return Dotted(text, ParagraphStyle("item", STYLES["BodyText"], leftIndent=indent + 18))


def ruled(rows: Sequence[Sequence[str]], *more: tuple[object, ...], repeat: int = 0) -> Table:
    return Table(rows, style=[*RULED, *more], repeatRows=repeat)


def unruled(rows: Sequence[Sequence[str]]) -> Table:
    return Table(rows, colWidths=[200] + [80] * (len(rows[0]) - 1), hAlign="LEFT")


def gap(points: int) -> Spacer:
    return Spacer(1, points)


def write_pdf(
    path: Path, story: list[Flowable], columns: int = 1, head: str = "", number: bool = False
) -> Path:
    """Write a PDF of one or two columns; `head` stands over every page, its number under it."""

    def furnish(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        if head:
            canvas.drawString(60, 800, head)
        if number:
            canvas.drawString(520, 30, str(document.page + 2))

    width = (475 - 24 * (columns - 1)) / columns
    frames = [Frame(60 + at * (width + 24), 60, width, 700, id=str(at)) for at in range(columns)]
    document = BaseDocTemplate(str(path), pagesize=A4, title="untitled.docx")
    document.addPageTemplates([PageTemplate(id="page", frames=frames, onPage=furnish)])
    document.build(story)
    return path


def write_raw(path: Path, content: bytes) -> Path:
    """Write a PDF of one page by hand, its content stream as given (already packed)."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(content) + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + words + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    body += b"xref\n0 6\n0000000000 65535 f \n" + table
    body += b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    path.write_bytes(body)
    return path


def pack(content: bytes) -> bytes:
    return zlib.compress(content)
