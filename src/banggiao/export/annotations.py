"""W3C Web Annotations: every fact with its passage, selected by position and by quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from banggiao.views.model_lists import Mark, PageView

__all__ = ["page_annotations", "write_annotations"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # Characters before and after a quotation: the length that the Hypothesis client stores.


def _annotation(page: PageView, mark: Mark) -> dict[str, Any]:
    start, end, text = mark.start, mark.end, page.text
    return {
        "@context": CONTEXT,
        "id": f"urn:banggiao:page:{page.source.page}:{mark.kind}:{start}-{end}" + (f":{mark.id}" if mark.id else ""),
        "type": "Annotation",
        "motivation": "classifying",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": f"{mark.kind}: {mark.label}"},
        "target": {
            "source": page.source.url or f"urn:banggiao:page:{page.source.page}",
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[max(0, start - _AROUND) : start],
                    "suffix": text[end : end + _AROUND],
                },
            ],
        },
    }


def page_annotations(page: PageView) -> Iterator[dict[str, Any]]:
    """The annotations of one page; positions are code points of its normalised text."""
    return (_annotation(page, mark) for mark in page.marks)


def write_annotations(pages: Iterable[PageView], out: BinaryIO) -> None:
    """One annotation (JSON-LD, UTF-8) a line."""
    encode = msgspec.json.Encoder().encode
    for page in pages:
        out.writelines(encode(a) + b"\n" for a in page_annotations(page))
