"""HTML that would make a parser slow or its tree huge, cut down before it is parsed.

The parser (as browsers' do) is quadratic on some input: deep nesting, formatting elements that are never closed and
are opened again in every paragraph, thousands of attributes on one element. No page that people write comes near the
limits below; one that does is read through a filter that keeps what the scan needs.
"""

from __future__ import annotations

import re

from banggiao.pages.walk import count_markup

__all__ = ["tame"]

# 1,000 open elements take lexbor 2 ms, 20,000 take 350 ms, 200,000 over 20 s; the deepest of 200 real pages has 60.
_DEPTH = 256
_SUSPECT_DEPTH = 1500
_SUSPECT_TAGS = 3000  # With fewer, start tags and end tags together, the worst takes a quarter of a second.
_SUSPECT_ATTRIBUTES = 20_000  # 100,000 attributes of one element take lexbor 14 s, 20,000 half a second.
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


def tame(html: bytes) -> bytes:
    """``html`` (UTF-8) itself, or without what makes parsing it slow. Linear in its length."""
    if not _suspect(html):
        return html
    return _filtered(_SCRIPT.sub(_keep_data, html.decode("utf-8", "replace"))).encode()


def _suspect(html: bytes) -> bool:
    signs, closed, tags, deepest = count_markup(html)
    if signs > _SUSPECT_ATTRIBUTES and signs > _SUSPECT_SHARE * closed:
        return True
    return tags >= _SUSPECT_TAGS and deepest > _SUSPECT_DEPTH


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
