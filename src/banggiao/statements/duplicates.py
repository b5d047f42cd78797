"""One clause, one statement: headline, lead, snippet and caption often repeat a clause of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from banggiao.record import BlockKind
from banggiao.statements.draft import Draft

__all__ = ["without_duplicates"]

_WORD = re.compile(r"\w+")
_CUT = re.compile(r"\s*(?:\.\.\.|…)")
# Two clauses are one where the shorter shares this part of its words with the other. Reworded leads share 0.6 to
# 0.9 of them with the text; other clauses of one speaker on one matter seldom more than 0.5.
SHARED = 0.7
MIN_WORDS, MIN_ACT_WORDS = 3, 8
# What sums up another clause, or is cut off, is not so many times as long.
LONGER = 2
Side = Callable[[Sequence[str]], tuple[tuple[str, ...], tuple[str, ...]]]
_RANK: Mapping[BlockKind, int] = {"paragraph": 0, "lead": 1, "caption": 2}


def without_duplicates(drafts: list[Draft], kinds: Mapping[int, BlockKind], lower: str, side: Side) -> list[Draft]:
    """``drafts`` without those that say again what another one says, that of the body kept before lead and caption.

    Args:
        drafts: the statements of one article.
        kinds: the kind of each block, by index.
        lower: the page's text in lower case.
        side: a word for several speakers, and the word for those who are the same side otherwise: for two states that
            for their leaders, for leaders that for their states.
    """
    kept: list[tuple[Draft, frozenset[str]]] = []
    by_speaker: dict[str, list[tuple[Draft, frozenset[str]]]] = {}
    for draft in sorted(drafts, key=lambda d: (_RANK.get(kinds[d.block], 3), d.start)):
        words = frozenset(_WORD.findall(lower, draft.start, draft.end))
        own, others = side(draft.speakers) if len(draft.speakers) > 1 else ((), ())
        known = [pair for s in (*draft.speakers, *others) for pair in by_speaker.get(s, ())]
        short = kinds[draft.block] != "paragraph" or _CUT.match(lower, draft.end) is not None
        if any(
            _same(words, theirs, short, draft.act == other.act) for other, theirs in known if other.block != draft.block
        ):
            continue
        kept.append((draft, words))
        for speaker in (*draft.speakers, *own):
            by_speaker.setdefault(speaker, []).append(kept[-1])
    return sorted((d for d, _ in kept), key=lambda d: d.start)


def _same(words: frozenset[str], theirs: frozenset[str], short: bool, alike: bool) -> bool:
    """Whether two clauses are one; ``short``: the first may be cut off or a summary, so that the fewer words count.

    A few words are the same matter only where they are said with the same act (``alike``).
    """
    counted = min(len(words), len(theirs)) if short else max(len(words), len(theirs))
    if short and len(words) > LONGER * len(theirs):
        return False
    return counted >= (MIN_WORDS if alike else MIN_ACT_WORDS) and len(words & theirs) >= SHARED * counted
