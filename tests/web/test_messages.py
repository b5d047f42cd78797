"""The interface is whole in both languages."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from messages import catalogue, used

from banggiao.errors import PageError, QueryError
from banggiao.lexicon.loader import read_toml
from banggiao.record import Basis, BlockKind, Role
from banggiao.search.query import FIELDS as SEARCHED
from banggiao.store.judgements import ACTOR_FIELDS, EVENT_FIELDS, STATEMENT_FIELDS
from banggiao.views.words import word
from banggiao.web.filters import FIELDS
from banggiao.web.i18n import choose_language
from banggiao.web.marks import KINDS
from banggiao.web.mending import CHOICES

LANGUAGES = ("vi", "en")
DIFFER = ("date", "place", "counts", "names", "grade", "type", "ordinal", "status")


def _below(kind: type[PageError]) -> list[type[PageError]]:
    return [kind, *(deeper for child in kind.__subclasses__() for deeper in _below(child))]


CODES = {
    "role": get_args(Role),
    "block": get_args(BlockKind),
    "basis": get_args(Basis),
    "mark": KINDS,
    "filter": {*FIELDS, *SEARCHED, "state"},
    "field": {*EVENT_FIELDS, *ACTOR_FIELDS, *STATEMENT_FIELDS, *DIFFER},
    "judgement": ("merge", "part", "confirm", "reject", "mend"),
    "failure": {e.code for e in (QueryError, *_below(PageError))},
    "what": ("event", "actor", "statement"),
    "topic": read_toml("event_details.toml")["topics"],
    "document": read_toml("event_details.toml")["documents"],
}


def plain(language: str) -> dict[object, object]:
    return {
        tuple(m.id) if isinstance(m.id, list | tuple) else m.id: m.string
        for m in catalogue(language)
        if m.id and not m.context
    }


def test_vietnamese_has_every_message_and_no_other() -> None:
    known = plain("vi")
    assert {str(m) for m in used()} == {str(m) for m in known}
    assert [m for m, s in known.items() if not (all(s) if isinstance(s, tuple) else s)] == []


def test_messages_are_written_in_english() -> None:
    assert plain("en") == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", CODES)
def test_every_code_has_a_word(language: str, group: str) -> None:
    words = {m.id: m.string for m in catalogue(language) if m.context == group}
    assert [code for code in CODES[group] if not words.get(code)] == []


@pytest.mark.parametrize("group", ["type", "act", "channel", "status", "grade", "kind"])
def test_choices_have_vietnamese_words(group: str) -> None:
    assert [code for code in CHOICES[group] if word("vi", group, code) == code] == []


def test_placeholders_agree() -> None:
    names = re.compile(r"%\((\w+)\)s")
    for source, target in plain("vi").items():
        first, last = (source[0], source[-1]) if isinstance(source, tuple) else (source, source)
        said = target if isinstance(target, tuple) else (target,)
        wanted = {*names.findall(str(first)), *names.findall(str(last))}
        assert all(set(names.findall(str(s))) == wanted for s in said), source


@pytest.mark.parametrize(
    ("cookie", "accepted", "chosen"),
    [
        ("en", "vi", "en"),
        ("xx", "vi,en;q=0.5", "vi"),
        (None, "fr,en-GB;q=0.8", "en"),
        (None, "fr", "vi"),
        (None, "", "vi"),
        (None, "*", "vi"),
    ],
)
def test_language(cookie: str | None, accepted: str, chosen: str) -> None:
    assert choose_language(cookie, accepted, "vi") == chosen
