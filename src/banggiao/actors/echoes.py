"""Abbreviations and proper names of bodies that stand alone later on: "(FTUB)", then "FTUB"."""

from __future__ import annotations

from bisect import bisect_right

from banggiao.actors.body import Body
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight

__all__ = ["echoes"]

_SHORTEST = 3


def echoes(sight: Sight, found: list[Phrase], spans: list[tuple[int, int]]) -> list[Phrase]:
    """Phrases for tokens within ``spans`` that no phrase covers and that a body on the page bears as its short name.

    The result points at the body as it was named in full; the resolver takes both as one.
    """
    shorts = _shorts(sight, found)
    if not shorts:
        return []
    starts = [p.outer for p in found]
    more: list[Phrase] = []
    for start, end in sight.token.items():
        body = shorts.get(sight.text[start:end])
        if body is None or not any(s <= start < e for s, e in spans) or _covered(found, starts, start):
            continue
        echo = Body(body.kind, start, end, end, sight.lower[start:end], core=start)
        more.append(Phrase("body", start, end, start, end, body=echo))
    return more


def _shorts(sight: Sight, found: list[Phrase]) -> dict[str, Body]:
    shorts: dict[str, Body] = {}
    for phrase in found:
        for body in (*phrase.inner, *([phrase.body] if phrase.body else [])):
            for short in filter(None, (body.short, body.tail)):
                if len(short) >= _SHORTEST and short.lower() not in sight.naming.words:
                    shorts.setdefault(short, body)
    return shorts


def _covered(found: list[Phrase], starts: list[int], at: int) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < found[index].stop
