"""A briefing as DOCX: headings, lists, numbered sources at the end, A4."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO

from banggiao.export.citation import source_line
from banggiao.views.model_lists import Briefing, BriefingItem
from banggiao.views.words import phrase

__all__ = ["write_briefing_docx"]

_FONT = "Times New Roman"  # Has every Vietnamese letter on Windows, macOS and LibreOffice; the ministries' own.
_EPOCH = datetime(2000, 1, 1)


def write_briefing_docx(briefing: Briefing, out: BinaryIO) -> None:
    """The briefing as an Office Open XML document; the same briefing gives the same bytes."""
    document = _document(briefing)
    document.add_heading(briefing.title, level=1)
    if briefing.span:
        document.add_paragraph(briefing.span)
    for section in briefing.sections:
        document.add_heading(section.title, level=2)
        if section.note:
            document.add_paragraph(section.note)
        for item in section.items:
            _item(document, item)
    document.add_heading(phrase(briefing.language, "sources"), level=2)
    for source in briefing.sources:
        paragraph = document.add_paragraph(style="Sources")
        paragraph.add_run(f"[{source.number}] {source_line(source, briefing.language)}")
        if source.url:
            paragraph.add_run(f" {source.url}")
    held = BytesIO()
    document.save(held)
    _settle(held, out)


def _document(briefing: Briefing) -> Any:
    from docx import Document  # here: a third of a second that no other command should wait for
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    sources = document.styles.add_style("Sources", WD_STYLE_TYPE.PARAGRAPH)
    sources.base_style = document.styles["Normal"]
    sizes = {"Normal": 11, "List Bullet": 11, "Sources": 9, "Heading 1": 17, "Heading 2": 12.5}
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0x11, 0x11, 0x11)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), _FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_after = Pt(3)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = briefing.title, "Banggiao", ""
    properties.language = briefing.language
    properties.created = properties.modified = _EPOCH
    return document


def _item(document: Any, item: BriefingItem) -> None:
    paragraph = document.add_paragraph(style="List Bullet")
    paragraph.add_run(item.text)
    for number in item.sources:
        paragraph.add_run(f"[{number}]").font.superscript = True


def _settle(held: BytesIO, out: BinaryIO) -> None:
    """Copy the archive with one fixed time for all members, so that no clock is in the bytes."""
    with zipfile.ZipFile(held) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _EPOCH.timetuple()[:6]), before.read(name), zipfile.ZIP_DEFLATED)
