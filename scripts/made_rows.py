"""Rows of a large register made by rule, for measuring: the wording is random, the shape is that of real pages."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, product
from typing import Any

import msgspec

from banggiao.store.ids import content_id, number
from banggiao.store.pack import pack, to_json
from banggiao.store.words import tag
from banggiao.text import fold

__all__ = ["COMMON", "RARE", "Maker"]

Row = dict[str, Any]
# Ten statements and one and a half events to a page, as in the unlabelled pages beside the checkout.
PER_PAGE = 10
COUNTRIES = ("VN", "CN", "LA", "KH", "CU", "RU", "US", "JP", "KR", "DE", "FR", "IN", "AU", "TH", "SG", "ID")
TYPES = ("meeting", "reception", "visit", "talks", "message", "conference", "dialogue", "agreement", "ceremony", "call")
ACTS = ("affirm", "propose", "inform", "pledge", "agree", "praise", "thank", "congratulate", "invite", "concern")
CHANNELS = ("state", "party", "parliament", "people", "multilateral")
TOPICS = ("trade", "education", "security", "defence", "culture", "energy", "health", "labour", "border", "tourism")
OFFICES = ("Bộ trưởng Bộ Ngoại giao", "Thứ trưởng Bộ Ngoại giao", "Chủ tịch Quốc hội", "Thủ tướng", "Đại sứ")
PLACES = (("Hà Nội", "VN"), ("Viêng Chăn", "LA"), ("Bắc Kinh", "CN"), ("La Habana", "CU"), ("Berlin", "DE"))
# The commonest word of the made statements, a middling one and a rare one.
COMMON, RARE = "hợp", "ngoằng"
_REAL = (
    "hợp", "tác", "hai", "nước", "quan", "hệ", "phát", "triển", "đối", "thoại", "chính", "sách", "giáo", "dục",
    "hòa", "bình", "lao", "động", "lào", "hội", "đàm",
)  # fmt: skip


def _syllables() -> list[str]:
    onsets = (
        "b",
        "c",
        "ch",
        "d",
        "đ",
        "gi",
        "h",
        "kh",
        "l",
        "m",
        "n",
        "ng",
        "nh",
        "ph",
        "qu",
        "s",
        "t",
        "th",
        "tr",
        "v",
        "x",
    )
    rimes = (
        "a",
        "á",
        "à",
        "an",
        "ang",
        "áo",
        "ay",
        "âm",
        "ân",
        "ên",
        "iên",
        "ọc",
        "ông",
        "ơi",
        "uộc",
        "ưởng",
        "ủy",
        "ý",
    )
    made = [o + r for o, r in product(onsets, rimes)]
    return [*_REAL, *(s for s in made if s not in _REAL), RARE]


class Maker:
    """Makes ``pages`` pages and everything on them; the same seed makes the same register."""

    def __init__(self, pages: int, seed: int = 7) -> None:
        self.pages, self.random = pages, random.Random(seed)
        self.words = _syllables()
        # Zipf's law: the n-th word comes a n-th as often as the first.
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.people = self._people(max(200, pages // 10))

    def text(self, length: int) -> str:
        """That many words."""
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=length))

    def _people(self, count: int) -> list[Row]:
        surnames, names = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ"), self.words[len(_REAL) :]
        people = []
        for i in range(count):
            # The first person named is the most reported, as in any register.
            country = COUNTRIES[min(int(self.random.expovariate(0.5)), 15)]
            name = " ".join((self.random.choice(surnames), *(w.title() for w in self.random.choices(names, k=2))))
            people.append({"id": content_id("person", i), "kind": "person", "name": name, "country": country})
        states = [{"id": content_id("state", c), "kind": "state", "name": f"Nước {c}", "country": c} for c in COUNTRIES]
        parties = [
            {"id": content_id("party", c), "kind": "party", "name": f"Đảng {c}", "country": c} for c in COUNTRIES
        ]
        return [*states, *parties, *people]

    def someone(self) -> Row:
        """An actor; a few come very often, most seldom."""
        at = int(self.random.paretovariate(0.7)) - 1
        return self.people[at % len(self.people)]

    def actor_rows(self) -> Iterator[Row]:
        """``actors``."""
        for i, one in enumerate(self.people):
            yield one | {
                "folded": fold(one["name"]), "aliases": "[]", "office": OFFICES[i % 5], "organ": None,
                "pages": 1 + self.pages // (i + 1), "events": 1 + self.pages // (i + 2), "statements": 1,
                "first_day": "2005-01-01", "last_day": "2024-12-31", "first_seen": "2025-01-01T00:00:00Z",
            }  # fmt: skip

    def name_rows(self) -> Iterator[Row]:
        """``actor_names``."""
        for one in self.people:
            words = fold(one["name"]).split()
            for at in range(len(words)):
                yield {"folded": " ".join(words[at:]), "actor": one["id"], "name": one["name"], "pages": 1}

    def tenure_rows(self) -> Iterator[Row]:
        """``tenures``: two offices each."""
        for i, one in enumerate(self.people):
            for title in dict.fromkeys((OFFICES[i % 5], OFFICES[(i + 1) % 5])):
                yield {
                    "actor": one["id"], "folded": fold(title), "organ_key": "", "former": False, "title": title,
                    "organ": None, "first_day": "2010-01-01", "last_day": "2020-01-01", "pages": 3,
                    "page": content_id("page", i % self.pages), "start": 0, "end": len(title), "text": title,
                }  # fmt: skip

    def page(self, number_: int) -> dict[str, list[Row]]:
        """The rows of one page, by table."""
        id = content_id("page", number_)
        day = (date(2005, 1, 1) + timedelta(days=7300 * number_ // self.pages)).isoformat()
        outlet = f"bao-{number_ % 40}.example"
        rows: dict[str, list[Row]] = {name: [] for name in _TABLES}
        events = [self._event(rows, id, outlet, day, i) for i in range(1 + number_ % 2)]
        for i in range(PER_PAGE):
            self._statement(rows, id, outlet, day, i, events[i % len(events)] if i % 5 else None)
        body = "\n".join(r["text"] for r in rows["statements"])
        title = self.text(10)
        rows["articles"].append({
            "n": number(day, content_id("article", id)), "page": id, "number": 0, "role": "main", "title": title,
            "lead": None, "agency": None, "published": day, "published_day": day, "section": None, "url": None,
            "outlet": outlet, "authors": "[]", "body": f"{title}\n{body}",
            "tags": " ".join((tag("role", "main"), tag("outlet", outlet))),
        })  # fmt: skip
        rows["pages"].append({
            "id": id, "key": id, "root": id, "source": f"page-{number_}", "url": f"https://{outlet}/{number_}",
            "outlet": outlet, "media_type": "text/plain", "language": "vi", "title": title, "published": day,
            "published_day": day, "versions": 1, "articles": 1, "events": len(events), "statements": PER_PAGE,
            "first_seen": "2025-01-01T00:00:00Z", "last_seen": "2025-01-01T00:00:00Z", "changed_seen": None,
        })  # fmt: skip
        record = msgspec.json.encode({"page": {"id": id, "source": f"page-{number_}"}, "text": body})
        rows["page_versions"].append({
            "id": id, "page_key": id, "number": 1, "data": b"", "record": pack(record), "diff": None,
            "first_seen": "2025-01-01T00:00:00Z",
        })  # fmt: skip
        return rows

    def _event(self, rows: dict[str, list[Row]], page: str, outlet: str, day: str, i: int) -> Row:
        pick = self.random
        id, type_, channel, topic = (
            content_id("event", page, i),
            pick.choice(TYPES),
            pick.choice(CHANNELS),
            pick.choice(TOPICS),
        )
        n = number(day if pick.random() < 0.9 else None, id)
        place, country = pick.choice(PLACES)
        people = list({p["id"]: p for p in (self.someone(), self.someone(), pick.choice(self.people))}.values())
        words = self.text(14)
        dated = day if n > 1 << 41 else None
        facets = {("type", type_), ("channel", channel), ("topic", topic), ("status", "held"), ("outlet", outlet)}
        facets |= {("year", (dated or "XXXX")[:4]), ("place", fold(place)), ("country", country), ("level", "3")}
        for person in people:
            facets |= {("actor", person["id"]), ("side", person["country"]), ("country", person["country"])}
        rows["event_facets"] += [{"field": f, "value": v, "n": n} for f, v in facets]
        rows["participants"] += [
            {
                "n": n, "number": at, "actor": p["id"], "role": "participant", "side": p["country"], "lead": not at,
                "represents": "[]", "offices": to_json([{"title": OFFICES[at], "former": False}]),
            }
            for at, p in enumerate(people)
        ]  # fmt: skip
        row = {
            "n": n, "id": id, "type": type_, "subtype": None, "status": "held", "recalled": False, "edtf": dated,
            "first_day": dated, "last_day": dated, "date_part": None, "date_basis": "text", "place": place,
            "place_folded": fold(place), "place_country": country, "channel": channel, "grade": None,
            "series": "Đối thoại chính sách" if type_ == "dialogue" else None, "ordinal": pick.randrange(1, 20),
            "occasion": None, "topics": to_json([topic]), "part_of": None, "plover": None, "reports": 1,
            "disagreements": 0, "confidence": 0.9, "report": id,
            "search": "\n".join((words, *(p["name"] for p in people), place, topic)),
            "tags": " ".join(tag(f, v) for f, v in facets), "first_seen": "2025-01-01T00:00:00Z",
        }  # fmt: skip
        rows["events"].append(row)
        rows["event_reports"].append({
            "id": id, "event": id, "page": page, "article": 0, "local": f"e{i}", "type": type_, "edtf": dated,
            "first_day": dated, "last_day": dated, "near_day": day, "outlet": outlet, "published_day": day,
            "part_of": None, "data": to_json({"id": id, "type": type_, "article": 0, "evidence": []}),
            "first_seen": "2025-01-01T00:00:00Z", "start": 0, "end": len(words), "text": words, "before": "",
            "after": "",
        })  # fmt: skip
        return row | {"people": people}

    def _statement(
        self, rows: dict[str, list[Row]], page: str, outlet: str, day: str, i: int, event: Row | None
    ) -> None:
        id, act, topic = content_id("said", page, i), self.random.choice(ACTS), self.random.choice(TOPICS)
        speaker, n, words = (event["people"][i % len(event["people"])] if event else self.someone()), 0, self.text(28)
        n = number(day, id)
        tags = [tag("act", act), tag("topic", topic), tag("outlet", outlet), tag("actor", speaker["id"])]
        tags += [tag("speaker", speaker["id"]), tag("from", speaker["country"]), tag("country", speaker["country"])]
        if event:
            tags += [tag("with", p["country"]) for p in event["people"]] + [
                tag("with", p["id"]) for p in event["people"]
            ]
            tags += [tag("type", event["type"]), tag("channel", event["channel"]), tag("between", "sides")]
        rows["statements"].append({
            "n": n, "id": id, "page": page, "article": 0, "local": f"s{i}", "act": act, "direct": False, "start": 0,
            "end": len(words), "text": words, "before": "", "after": "", "cue": "khẳng định", "cue_start": 0,
            "cue_end": 1, "continued": "[]", "report": event["id"] if event else None,
            "event": event["id"] if event else None, "edtf": day, "first_day": day, "last_day": day, "due": None,
            "due_first_day": None, "due_last_day": None, "topics": to_json([topic]), "confidence": 0.9,
            "tags": " ".join(sorted(set(tags))), "first_seen": "2025-01-01T00:00:00Z",
        })  # fmt: skip
        rows["statement_actors"].append(
            {"actor": speaker["id"], "n": n, "part": "speaker", "number": 0, "form": speaker["id"]}
        )


_TABLES = (
    "pages", "page_versions", "articles", "events", "event_reports", "participants", "event_facets",
    "statements", "statement_actors",
)  # fmt: skip
