"""A briefing as one HTML file that prints: no script, no outside resource."""

from __future__ import annotations

from html import escape
from typing import BinaryIO

from banggiao.export.citation import source_line
from banggiao.views.model import Source
from banggiao.views.model_lists import Briefing, BriefingItem, BriefingSection
from banggiao.views.words import phrase

__all__ = ["write_briefing_html"]

_STYLE = """
@page { size: A4; margin: 2cm 2cm 2.2cm }
body { font: 10.5pt/1.4 "Noto Serif", "Times New Roman", serif; color: #111 }
body { max-width: 17cm; margin: 1.5cm auto; padding: 0 1em }
h1 { font-size: 17pt; margin: 0 0 .2em } h2 { font-size: 12.5pt; margin: 1.2em 0 .3em; break-after: avoid }
p { margin: .3em 0 } ul { margin: .3em 0; padding-left: 1.2em } li { margin: .25em 0; break-inside: avoid }
.span, .note, ol.sources, blockquote { color: #333; font-size: 9.5pt } blockquote { margin: .1em 0 .1em 1em }
sup { line-height: 0; white-space: nowrap } sup a { text-decoration: none } ol.sources li { overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none; padding: 0 } a { color: inherit } }
"""


def write_briefing_html(briefing: Briefing, out: BinaryIO) -> None:
    """The briefing in HTML 5 (UTF-8); source numbers link to the end notes."""
    head = f"<!doctype html>\n<html lang={briefing.language}>\n<meta charset=utf-8>\n"
    sections = "".join(map(_section, briefing.sections))
    span = f"<p class=span>{escape(briefing.span)}</p>" if briefing.span else ""
    notes = "".join(_end_note(source, briefing.language) for source in briefing.sources)
    title, sources = escape(briefing.title), escape(phrase(briefing.language, "sources"))
    body = f"<h1>{title}</h1>{span}{sections}\n<h2>{sources}</h2>\n<ol class=sources>\n{notes}</ol>\n"
    out.write(f"{head}<title>{title}</title>\n<style>{_STYLE}</style>\n{body}</html>\n".encode())


def _section(section: BriefingSection) -> str:
    note = f"<p class=note>{escape(section.note)}</p>" if section.note else ""
    items = "".join(map(_item, section.items))
    return f"\n<h2>{escape(section.title)}</h2>{note}" + (f"\n<ul>\n{items}</ul>" if items else "")


def _item(item: BriefingItem) -> str:
    # The word joiner keeps a number from standing alone at the beginning of a line.
    marks = "".join(f'\u2060<sup><a href="#s{n}">[{n}]</a></sup>' for n in item.sources)
    return f"<li>{escape(item.text)}{marks}</li>\n"


def _end_note(source: Source, language: str) -> str:
    line, url = escape(source_line(source, language)), escape(source.url or "")
    link = f' <a href="{url}">{url}</a>' if url.startswith(("http://", "https://")) else ""
    return f'<li id="s{source.number}">{line}{link}</li>\n'
