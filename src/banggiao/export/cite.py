"""BibTeX and RIS: the articles behind the facts, for reference managers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from banggiao.edtf import first_day
from banggiao.text import fold
from banggiao.views.model import Source

__all__ = ["write_bibtex", "write_ris"]

# The characters that LaTeX takes as commands, and what stands for them.
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%",
        "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\n": " ",
    }
)  # fmt: skip
_WORD = re.compile(r"[a-z0-9]+")


def _key(source: Source) -> str:
    """A citation key: outlet, year, first words of the title, and the page's id so that it is unique."""
    words = _WORD.findall(fold(source.title or ""))[:3]
    outlet = "".join(_WORD.findall(fold(source.outlet or "page")))
    return "-".join([outlet, (first_day(source.published) or "nd")[:4], *words, f"{source.page[:8]}{source.article}"])


def _bibtex(source: Source) -> Iterator[str]:
    yield f"@online{{{_key(source)},\n"
    published = first_day(source.published)
    fields = {
        "title": source.title,
        "author": " and ".join(f"{{{a}}}" for a in source.authors),
        "organization": source.outlet,
        "date": published,
        "year": published[:4] if published else None,
        "language": "vietnamese",
    }
    for name, value in fields.items():
        if value:
            # Names are in braces of their own, so that "Nguyễn Văn A" is not turned round.
            text = value if name == "author" else value.translate(_LATEX)
            yield f"  {name} = {{{text}}},\n"
    if source.url:
        yield f"  url = {{{source.url.replace('{', '%7B').replace('}', '%7D')}}},\n"
    yield "}\n\n"


def write_bibtex(sources: Iterable[Source], out: BinaryIO) -> None:
    """One ``@online`` entry (biblatex; BibTeX styles read it as ``@misc``) an article, in UTF-8."""
    for source in sources:
        out.write("".join(_bibtex(source)).encode())


def _ris(source: Source) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", _key(source)
    yield "TI", source.title or source.path
    for author in source.authors:
        yield "AU", author
    if source.outlet:
        yield "T2", source.outlet
    if published := first_day(source.published):
        yield "PY", published[:4]
        yield "DA", published.replace("-", "/")
    if source.url:
        yield "UR", source.url
    yield "LA", "vi"
    yield "ER", ""


def write_ris(sources: Iterable[Source], out: BinaryIO) -> None:
    """One NEWS record an article, in UTF-8 with CRLF line ends as the format asks."""
    for source in sources:
        lines = "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _ris(source))
        out.write(lines.encode() + b"\r\n")
