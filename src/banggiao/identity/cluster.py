"""Pairs to groups: the surest pairs first, and never two of one group that contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

__all__ = ["Link", "cluster"]


class Link(msgspec.Struct, frozen=True):
    """Two ids held to be one, with a score from 0 to 1 (above 1: a person's word)."""

    a: str
    b: str
    score: float


def cluster(nodes: Iterable[str], links: Iterable[Link], conflict: Callable[[str, str], bool]) -> list[list[str]]:
    """Groups of ``nodes``, each sorted, in order of their first members; the same whatever the order of input.

    Args:
        nodes: all ids.
        links: pairs of them that are held to be one.
        conflict: whether two ids cannot be one; asked for all pairs across two groups before they are joined.
    """
    group: dict[str, list[str]] = {node: [node] for node in nodes}
    for link in sorted(links, key=lambda link: (-link.score, link.a, link.b)):
        left, right = group[link.a], group[link.b]
        if left is right or any(conflict(a, b) for a in left for b in right):
            continue
        if len(left) < len(right):
            left, right = right, left
        left.extend(right)
        for node in right:
            group[node] = left
    unique = {id(members): sorted(members) for members in group.values()}
    return sorted(unique.values())
