"""Pairs to groups: the surest pairs first, and never two of one group that contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

__all__ = ["Link", "cluster"]


class Link(msgspec.Struct, frozen=True):
    """Two ids held to be one, with a score from 0 to 1 (above 1: a person's word, which no rule contradicts)."""

    a: str
    b: str
    score: float


class _Group:
    """Ids that are one. ``blocks``: those that a person joined count as one when asked for contradictions."""

    def __init__(self, node: str) -> None:
        self.blocks: list[list[str]] = [[node]]

    def members(self) -> list[str]:
        return [node for block in self.blocks for node in block]


def cluster(nodes: Iterable[str], links: Iterable[Link], conflict: Callable[[str, str], bool]) -> list[list[str]]:
    """Groups of ``nodes``, each sorted, in order of their first members; the same whatever the order of input.

    Args:
        nodes: all ids.
        links: pairs of them that are held to be one.
        conflict: whether two ids cannot be one; asked for all pairs across two groups before they are joined.
    """
    group = {node: _Group(node) for node in nodes}
    for link in sorted(links, key=lambda link: (-link.score, link.a, link.b)):
        left, right = group[link.a], group[link.b]
        said = link.score > 1
        if left is right or (not said and _contradict(left, right, conflict)):
            continue
        left.blocks = [left.members() + right.members()] if said else left.blocks + right.blocks
        for node in right.members():
            group[node] = left
    unique = {id(one): sorted(one.members()) for one in group.values()}
    return sorted(unique.values())


def _contradict(left: _Group, right: _Group, conflict: Callable[[str, str], bool]) -> bool:
    """Whether some block of one contradicts some block of the other, with all of its members."""
    return any(all(conflict(a, b) for a in one for b in other) for one in left.blocks for other in right.blocks)
