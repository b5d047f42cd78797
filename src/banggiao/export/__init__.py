"""Exports: one file a format, from the views' structs; ``FORMATS`` lists them."""

from __future__ import annotations

from banggiao.export.formats import FORMATS, Format, format_named

__all__ = ["FORMATS", "Format", "format_named"]
