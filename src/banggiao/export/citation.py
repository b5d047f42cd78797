"""One line for a source, the same in every form of a briefing."""

from __future__ import annotations

from banggiao.views.model import Source
from banggiao.views.words import day_text

__all__ = ["source_line"]


def source_line(source: Source, language: str) -> str:
    """Outlet, title and day: "nhandan.vn, “…”, 23/11/2025."."""
    parts = [source.outlet or source.agency, f"“{source.title}”" if source.title else source.path]
    parts.append(day_text(source.published, language))
    return ", ".join(p for p in parts if p) + "."
