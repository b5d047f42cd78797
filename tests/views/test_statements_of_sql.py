"""Views ask the store in batches: the number of SQL statements does not grow with what they list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from banggiao import views
from banggiao.store import Store

Ask = Callable[[Store, int], Any]
VIEWS: dict[str, Ask] = {
    "timeline": lambda s, n: views.timeline(s, limit=n),
    "dossier": lambda s, n: views.dossier(s, name="Trần Văn Mẫu", limit=n),
    "relation": lambda s, n: views.relation(s, a="Lào", b="Việt Nam", limit=n),
    "statements": lambda s, n: views.statements(s, limit=n),
    "new": lambda s, n: views.new(s, since="2000", limit=n),
    "search by date": lambda s, n: views.search(s, query="mẫu", sort="date", limit=n),
    "commitments": lambda s, n: views.commitments(s, limit=n),
}


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """The SQL statements that are sent within the block."""
    sent: list[str] = []

    def note(_c: object, _u: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(store.engine, "before_cursor_execute", note)


@pytest.mark.parametrize("ask", VIEWS.values(), ids=VIEWS)
def test_no_statement_a_row(sqlite_register: Store, ask: Ask) -> None:
    numbers = []
    for limit in (3, 50):
        with counted(sqlite_register) as sent:
            ask(sqlite_register, limit)
        numbers.append(len(sent))
    # A longer list may hold a kind of thing that the shorter one has not; never one more statement for each row.
    assert numbers[1] <= numbers[0] + 4


def test_a_briefing_asks_no_more_for_more(sqlite_register: Store) -> None:
    numbers = []
    for name in ("Lê Thị Thử", "Lào"):
        with counted(sqlite_register) as sent:
            views.briefing(sqlite_register, name=name)
        numbers.append(len(sent))
    assert max(numbers) < 160
