"""A briefing as plain text, for the terminal and for mail."""

from __future__ import annotations

import textwrap
from typing import BinaryIO

from banggiao.export.citation import source_line
from banggiao.views.model_lists import Briefing
from banggiao.views.words import phrase

__all__ = ["briefing_text", "write_briefing_text"]


def briefing_text(briefing: Briefing, width: int = 100) -> str:
    """The briefing in lines of at most ``width`` characters."""
    lines = [briefing.title, "=" * len(briefing.title), *([briefing.span] if briefing.span else [])]
    for section in briefing.sections:
        lines += ["", section.title, "-" * len(section.title), *textwrap.wrap(section.note, width)]
        for item in section.items:
            marks = "".join(f" [{n}]" for n in item.sources)
            lines += textwrap.wrap(item.text + marks, width, initial_indent="- ", subsequent_indent="  ")
    lines += ["", phrase(briefing.language, "sources")]
    for source in briefing.sources:
        note = f"[{source.number}] {source_line(source, briefing.language)}"
        lines += textwrap.wrap(note, width, subsequent_indent="    ")
        lines += [f"    {source.url}"] if source.url else []
    return "\n".join(lines) + "\n"


def write_briefing_text(briefing: Briefing, out: BinaryIO) -> None:
    """The briefing in UTF-8."""
    out.write(briefing_text(briefing).encode())
