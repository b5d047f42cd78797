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
    firm = [p for p in found if p.form != "person" or p.titles or p.after or p.honorific]
    starts = [p.outer for p in firm]
    more: list[Phrase] = []
    for start, end in sight.token.items():
        for short, body in shorts.get(sight.text[start:end], ()):
            stop = start + len(short)
            if _stands(sight, start, stop, short, spans) and not _covered(firm, starts, start):
                echo = Body(body.kind, start, stop, stop, short.lower(), core=start)
                more.append(Phrase("body", start, stop, start, stop, body=echo))
                break
    return more


def _stands(sight: Sight, start: int, stop: int, short: str, spans: list[tuple[int, int]]) -> bool:
    text = sight.text
    whole = text.startswith(short, start) and not text[stop : stop + 1].isalnum()
    return whole and any(s <= start < e for s, e in spans)


def _shorts(sight: Sight, found: list[Phrase]) -> dict[str, list[tuple[str, Body]]]:
    """Short names by their first token, the longest first."""
    shorts: dict[str, Body] = {}
    for phrase in found:
        for body in (*phrase.inner, *([phrase.body] if phrase.body else [])):
            for short in filter(None, (body.short, body.tail)):
                if len(short) >= _SHORTEST and short.lower() not in sight.naming.words:
                    shorts.setdefault(short, body)
    by_token: dict[str, list[tuple[str, Body]]] = {}
    for short in sorted(shorts, key=len, reverse=True):
        by_token.setdefault(short.split()[0], []).append((short, shorts[short]))
    return by_token


def _covered(found: list[Phrase], starts: list[int], at: int) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < found[index].stop
