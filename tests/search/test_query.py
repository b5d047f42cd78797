"""The query language: what is understood, and what is refused in which words."""

from __future__ import annotations

import pytest

from banggiao.errors import QueryError
from banggiao.search import FieldTerm, Query, WordTerm, parse_query


def words(*terms: str, **options: bool) -> WordTerm:
    from banggiao.text import fold

    return WordTerm(terms, tuple(map(fold, terms)), **options)


UNDERSTOOD = {
    "nothing": ("", Query("")),
    "only signs": ("?! …", Query("?! …")),
    "a word": ("Lào", Query("Lào", (words("lào"),))),
    "two words": ("hội đàm", Query("hội đàm", (words("hội"), words("đàm")))),
    "a phrase": ('"Hội  đàm"', Query('"Hội  đàm"', (words("hội", "đàm"),))),
    "old and new tone placement": ("Uỷ hoà", Query("Uỷ hoà", (words("ủy"), words("hòa")))),
    "a hyphen joins": ("Việt-Lào", Query("Việt-Lào", (words("việt", "lào"),))),
    "what is left out": ("-biển", Query("-biển", (words("biển", negated=True),))),
    "a phrase left out": ('-"biển xa"', Query('-"biển xa"', (words("biển", "xa", negated=True),))),
    "a beginning": ("Thong*", Query("Thong*", (words("thong", prefix=True),))),
    "a time of day is no field": ("10:30", Query("10:30", (words("10", "30"),))),
    "a code": ("type:Visit", Query("type:Visit", (), (FieldTerm("type", ("visit",)),))),
    "several codes": ("type:visit,talks", Query("type:visit,talks", (), (FieldTerm("type", ("visit", "talks")),))),
    "a field in quotation marks": (
        'actor:"Tên, Có Phẩy"',
        Query('actor:"Tên, Có Phẩy"', (), (FieldTerm("actor", ("Tên, Có Phẩy",)),)),
    ),
    "a field with underscores": ("series:a_b", Query("series:a_b", (), (FieldTerm("series", ("a b",)),))),
    "an outlet keeps them": ("outlet:a_b.vn", Query("outlet:a_b.vn", (), (FieldTerm("outlet", ("a_b.vn",)),))),
    "a country in small letters": ("country:la", Query("country:la", (), (FieldTerm("country", ("LA",)),))),
    "a field left out": ("-channel:party", Query("-channel:party", (), (FieldTerm("channel", ("party",), True),))),
    "a field in capitals": ("TYPE:visit", Query("TYPE:visit", (), (FieldTerm("type", ("visit",)),))),
    "a year": ("date:2024", Query("date:2024", since="2024-01-01", until="2024-12-31")),
    "a leap month": ("date:2024-02", Query("date:2024-02", since="2024-02-01", until="2024-02-29")),
    "a day": ("date:2024-02-03", Query("date:2024-02-03", since="2024-02-03", until="2024-02-03")),
    "a span": ("date:2023-11..2024", Query("date:2023-11..2024", since="2023-11-01", until="2024-12-31")),
    "an open span": ("date:2023..", Query("date:2023..", since="2023-01-01")),
    "since a month": ("since:2024-05", Query("since:2024-05", since="2024-05-01")),
    "until a year": ("until:2024", Query("until:2024", until="2024-12-31")),
    "bounds narrow": ("since:2020 since:2022 until:2024 until:2023",
                      Query("since:2020 since:2022 until:2024 until:2023", since="2022-01-01", until="2023-12-31")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "query"), UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_understood(text: str, query: Query) -> None:
    assert parse_query(text) == query


REFUSED = {
    "an unknown field": ("loại:visit", "there is no field 'loại' (fields are actor, office"),
    "a lonely quotation mark": ('"hội đàm', "a quotation mark has no partner"),
    "a code that is none": ("type:thăm", "type: no such value: 'thăm' (one of visit, reception"),
    "an act that is none": ("act:say", "act: no such value"),
    "a month that is none": ("since:2024-13", "since: no day: '2024-13' (write 2025, 2025-11 or 2025-11-24)"),
    "a day that is none": ("date:2023-02-30", "date: no day: '2023-02-30'"),
    "a date in words": ("date:hôm_qua", "date: no day"),
    "a span for since": ("since:2023..2024", "since: takes one day, not a span"),
    "a span left out": ("-date:2023", "-date: a span of days cannot be left out"),
    "an empty value": ('actor:""', "actor: has no value"),
    "a pasted page": ("a" * 1001, "the question has 1001 characters (at most 1000"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert message in str(caught.value)


@pytest.mark.parametrize(("word", "marked"), [("lào", True), ("lao", False), ("đan", True), ("2024", False)])
def test_a_word_with_marks_can_be_spelled_exactly(word: str, marked: bool) -> None:
    assert parse_query(word).words[0].marked is marked
