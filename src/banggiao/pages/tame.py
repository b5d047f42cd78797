"""HTML that would make a parser slow or its tree huge, cut down before it is parsed.

The parser (as browsers' do) is quadratic on some input: deep nesting, formatting elements that are never closed and
are opened again in every paragraph, thousands of attributes on one element. No page that people write comes near the
limits below; one that does is read through a filter that keeps what the scan needs.
"""

from __future__ import annotations

import re
from itertools import accumulate, count, repeat
from operator import sub

__all__ = ["tame"]

# 1,000 open elements take lexbor 2 ms, 20,000 take 350 ms, 200,000 over 20 s; the deepest of 200 real pages has 60.
_DEPTH = 256
_SUSPECT_DEPTH = 1500
_SUSPECT_TAGS = 3000  # With fewer, start tags and end tags together, the worst takes a quarter of a second.
_SUSPECT_ATTRIBUTES = 20_000  # 100,000 attributes of one element take lexbor 14 s, 20,000 half a second.
_PIECES = 8  # A page is looked at in so many pieces before it is looked at tag by tag.
_SUSPECT_SHARE = 8  # Attributes for each tag; real pages have two or three.

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s/>])((?:[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}')*+)>?")
_KEPT = re.compile(
    r"\b(class|id|href|type|property|name|content|itemprop|datetime|rel|charset)\s*=\s*"
    r"(\"[^\"<>]{0,3000}\"|'[^'<>]{0,3000}'|[^\s\"'<>]{1,300})"
)
_FORMATTING = frozenset(["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_SCRIPT = re.compile(
    r"<(script|style|svg|template|select|noscript|textarea)\b(?P<head>[^<>]*+)>.*?(?:</\1\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)


def tame(html: str, data: bytes) -> str:
    """``html`` itself, or without what makes parsing it slow. Linear in its length.

    Args:
        html: the page.
        data: the bytes that it was decoded from; counting in them is faster, and markup is the same in both.
    """
    if not _suspect(data):
        return html
    return _filtered(_SCRIPT.sub(_keep_data, html))


def _suspect(data: bytes) -> bool:
    signs = data.count(b"=")
    if signs > _SUSPECT_ATTRIBUTES and signs > _SUSPECT_SHARE * data.count(b">"):
        return True
    tags = data.count(b"<")
    if tags < _SUSPECT_TAGS or _shallow(data, tags):
        return False
    # Between two end tags, each start tag goes one deeper; void elements and comments count too, hence the wide limit.
    opened = accumulate(map(bytes.count, data.split(b"</"), repeat(b"<")))
    return max(map(sub, opened, count()), default=0) > _SUSPECT_DEPTH


def _shallow(data: bytes, tags: int) -> bool:
    """Whether even if each piece of the page opened all its elements before it closes any, none would be too deep."""
    if tags > _PIECES * _SUSPECT_DEPTH:
        return False
    depth = 0
    step = len(data) // _PIECES + 1
    for at in range(0, len(data), step):
        closed = data.count(b"</", at, at + step + 1)
        opened = data.count(b"<", at, at + step) - closed
        if depth + opened > _SUSPECT_DEPTH:
            return False
        depth = max(depth + opened - closed, opened)  # An end tag may have nothing to end.
    return True


def _keep_data(match: re.Match[str]) -> str:
    return match.group() if "ld+json" in match["head"] and len(match.group()) < 200_000 else " "


def _filtered(html: str) -> str:
    depth = 0

    def filtered(match: re.Match[str]) -> str:
        nonlocal depth
        closing, name, attributes = match[1], match[2].lower(), match[3]
        if name in _FORMATTING:
            return ""
        if name in _VOID:
            return f"<{name}{_attributes(attributes)}>"
        if closing:
            depth = max(0, depth - 1)
            return f"</{name}>" if depth < _DEPTH else " "
        depth += 1
        return f"<{name}{_attributes(attributes)}>" if depth <= _DEPTH else " "

    return _TAG.sub(filtered, html)


def _attributes(text: str) -> str:
    if "=" not in text:
        return ""
    kept: dict[str, str] = {}
    for name, value in _KEPT.findall(text[:20_000]):
        kept.setdefault(name, value)
    return "".join(f" {name}={value}" for name, value in kept.items())
