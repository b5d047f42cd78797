"""Where the article stands on a scanned page: prose counted by container, and the container that holds it.

Prose is text outside links that reads as sentences. Class names only weigh: a container that holds most of
the page's prose is the article's whatever it is called.
"""

from __future__ import annotations

from banggiao.pages.classes import ASIDE, BODY, BYLINE, COMMENT, HIDDEN, RELATED
from banggiao.pages.scanned import Container, Page
from banggiao.pages.wording import page_words

__all__ = ["FAR_TAGS", "Outline", "outline"]

FAR_TAGS = frozenset(("footer", "nav", "aside", "form", "menu"))
# A child that holds this share of its parent's prose is where the article is; swept 0.5 to 0.9 on the visible
# half of the English pages and five Vietnamese ones.
_SHARE = 0.66
_OUTWEIGHS = 0.5  # A container with this share of all prose is never made lighter for its name.
_ALL = 0.9  # Comments may well be longer than the article; but not nearly everything.
_CARD_TEXT = 900  # A card (headline, summary) has no more text than this.


class Outline:
    """What is known of a page's containers.

    Attributes:
        weights: prose of each block, in characters.
        headlines: running count of headlines: those in ``blocks[a:b]`` are ``headlines[b] - headlines[a]``.
        main: index of the container that holds the article.
        inherited: for containers below ``main``, the evidence of their names and of those between.
        cards: for blocks that are the summary in a card, the card's container.
    """

    __slots__ = ("cards", "headlines", "inherited", "main", "prime", "tags", "total", "weights")

    def __init__(self) -> None:
        self.weights: list[int] = []
        self.headlines: list[int] = [0]
        self.main = self.prime = 0
        self.inherited: dict[int, int] = {}
        self.tags: dict[int, frozenset[str]] = {}
        self.cards: dict[int, int] = {}
        self.total = 0.0


def outline(page: Page) -> Outline:
    """Find the container of the article and what the ones below it are."""
    found = Outline()
    found.weights = [block.prose for block in page.blocks]
    found.headlines = page.headlines
    _cards(page, found)
    raw, light = _sums(page, found)
    found.total = raw[0]
    found.main = _descend(page.boxes, light)
    _below(page.boxes, found, raw)
    found.prime = _prime(page, found)
    return found


def _cards(page: Page, found: Outline) -> None:
    """Summaries that stand with one headline in a small container of their own."""
    for i, weight in enumerate(found.weights):
        if not weight:
            continue
        at = page.blocks[i].box
        for _ in range(4):
            box = page.boxes[at]
            if box.text > _CARD_TEXT or at == 0:
                break
            if box.headlines == 1:
                if _is_card(found, box, i):
                    found.cards[i] = at
                break
            if box.headlines > 1:
                break
            at = box.parent


def _is_card(found: Outline, box: Container, i: int) -> bool:
    """The headline stands first, and one or two pieces of prose after it."""
    if found.headlines[i] == found.headlines[box.first]:
        return False
    return sum(1 for w in found.weights[box.first : box.last] if w) <= 2


def _sums(page: Page, found: Outline) -> tuple[list[float], list[float]]:
    """Prose of each container, as it stands and made lighter by evidence."""
    boxes = page.boxes
    raw = [0.0] * len(boxes)
    light = [0.0] * len(boxes)
    for i, weight in enumerate(found.weights):
        if weight:
            share = 0.2 if i in found.cards else 1.0
            raw[page.blocks[i].box] += weight * share
            light[page.blocks[i].box] += weight * share
    for i in range(len(boxes) - 1, 0, -1):
        raw[boxes[i].parent] += raw[i]
    words = page_words()
    for i in range(len(boxes) - 1, 0, -1):
        if light[i]:
            box = boxes[i]
            if words.ends(page.blocks[box.first].text):  # "Bình luận (14)", "Ý kiến bạn đọc".
                box.bits |= COMMENT
            factor = 1.0 if raw[i] >= _OUTWEIGHS * raw[0] else _factor(box)
            if box.bits & COMMENT and raw[i] < _ALL * raw[0]:
                factor = 0.05
            light[i] *= factor
            light[box.parent] += light[i]
    return raw, light


def _factor(box: Container) -> float:
    factor = 0.2 if box.tag in FAR_TAGS else 1.0
    if box.bits & BODY:
        return factor
    if box.bits & (ASIDE | RELATED):
        factor *= 0.3
    if box.bits & HIDDEN:
        factor *= 0.3
    return factor


def _descend(boxes: list[Container], light: list[float]) -> int:
    best = [-1] * len(boxes)
    for i in range(1, len(boxes)):
        parent = boxes[i].parent
        if light[i] > 0 and (best[parent] < 0 or light[i] > light[best[parent]]):
            best[parent] = i
    at = 0
    while best[at] >= 0 and light[best[at]] >= _SHARE * light[at] and not _is_leaf(boxes[best[at]]):
        at = best[at]
    return at


def _is_leaf(box: Container) -> bool:
    """Whether the container is one paragraph: paragraphs stand side by side in their parent."""
    return box.last - box.first <= 1 or box.tag in ("p", "li")


def _below(boxes: list[Container], found: Outline, raw: list[float]) -> None:
    """Evidence inherited below the main container; what outweighs the rest there keeps none against it."""
    main = found.main
    found.inherited[main] = boxes[main].bits & BODY
    found.tags[main] = frozenset()
    for i in range(main + 1, len(boxes)):
        box = boxes[i]
        if box.parent not in found.inherited:
            if box.first >= boxes[main].last:
                break
            continue
        bits = box.bits
        if raw[i] >= 0.35 * raw[main]:
            bits &= ~(ASIDE | RELATED | HIDDEN | BYLINE | (COMMENT if raw[i] >= _ALL * raw[main] else 0))
            found.tags[i] = found.tags[box.parent]
        else:
            found.tags[i] = found.tags[box.parent] | {box.tag}
        found.inherited[i] = found.inherited[box.parent] | bits


def _prime(page: Page, found: Outline) -> int:
    """The container below (or at) main in which most paragraphs stand side by side."""
    sums: dict[int, int] = {}
    boxes = page.boxes
    for i in range(boxes[found.main].first, boxes[found.main].last):
        if found.weights[i] and i not in found.cards:
            at = page.blocks[i].box
            parent = boxes[at].parent if _is_leaf(boxes[at]) else at
            sums[parent] = sums.get(parent, 0) + found.weights[i]
    return max(sums, key=lambda k: (sums[k], -k), default=found.main)
