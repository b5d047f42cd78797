"""A page's text cut at the edges of its facts, so that nested and overlapping marks become plain runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from banggiao.views.model_lists import Block, Mark
from banggiao.views.model_search import Snippet

__all__ = ["KINDS", "Run", "Section", "pieces", "sections"]

# The kinds of mark; where several lie on one run, the one whose fact is shown and opened is the first of these.
KINDS = ("cue", "date", "place", "document", "actor", "participant", "office", "statement", "event")


@dataclass(frozen=True)
class Run:
    """Characters under the same marks. ``top`` is the mark that shows and opens; ``first``: it begins here.

    ``anchor``: some mark begins here, so that passages lead to it. ``kinds`` are the kinds of all marks over the
    run; ``facts`` the labels of all of them, the top one first.
    """

    text: str
    start: int
    kinds: tuple[str, ...] = ()
    top: Mark | None = None
    first: bool = False
    anchor: bool = False
    facts: tuple[Mark, ...] = ()

    @property
    def worded(self) -> bool:
        """Whether it has a letter or a digit: enough to be pressed or spoken."""
        return any(c.isalnum() for c in self.text)


@dataclass(frozen=True)
class Section:
    """A block of the page with its runs."""

    block: Block
    runs: tuple[Run, ...]


def sections(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Section]:
    """Each block of ``text`` as runs. ``marks`` are in order of start; linear but for marks that overlap."""
    result, at = [], 0
    ordered = sorted(marks, key=lambda m: m.start)
    opened: list[Mark] = []
    for block in sorted(blocks, key=lambda b: b.start):
        while at < len(ordered) and ordered[at].start < block.end:
            opened.append(ordered[at])
            at += 1
        inside = [m for m in opened if m.end > block.start and m.end > m.start]
        result.append(Section(block, tuple(_runs(text, block, inside))))
        opened = [m for m in opened if m.end > block.end]
    return result


def _runs(text: str, block: Block, marks: list[Mark]) -> list[Run]:
    edges = {block.start, block.end}
    for mark in marks:
        edges |= {max(mark.start, block.start), min(mark.end, block.end)}
    runs, at, active = [], 0, []
    for start, end in pairwise(sorted(edges)):
        while at < len(marks) and marks[at].start <= start:
            active.append(marks[at])
            at += 1
        active = [m for m in active if m.end > start]
        runs.append(_run(text[start:end], start, active))
    return runs


def _run(text: str, start: int, active: list[Mark]) -> Run:
    if not active:
        return Run(text, start)
    ranked = sorted(active, key=lambda m: (_rank(m.kind), m.end - m.start))
    top = ranked[0]
    kinds = tuple(dict.fromkeys(m.kind for m in ranked))
    anchor = any(m.start == start for m in active)
    return Run(text, start, kinds, top, top.start == start, anchor, tuple(_distinct(ranked)))


def _rank(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def _distinct(marks: list[Mark]) -> list[Mark]:
    """``marks`` without those that say what another says of the same thing."""
    seen: dict[tuple[str | None, str], Mark] = {}
    for mark in marks:
        seen.setdefault((mark.id, mark.label), mark)
    return list(seen.values())


def pieces(snippet: Snippet) -> list[tuple[str, bool]]:
    """A snippet as runs of text, each with whether its words are of the question."""
    found, at = [], 0
    for mark in sorted(snippet.marks, key=lambda m: m.start):
        if mark.start < at:
            continue
        found += [(snippet.text[at : mark.start], False), (snippet.text[mark.start : mark.end], True)]
        at = mark.end
    return [piece for piece in [*found, (snippet.text[at:], False)] if piece[0]]
