"""Bytes of a page to its text, blocks and articles."""

from banggiao.pages.model import Document, RawPage, Sentence
from banggiao.pages.parse import parse

__all__ = ["Document", "RawPage", "Sentence", "parse"]
