"""The register on both stores: opening, migrating, refusing, writing one after the other."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select, text, update

from banggiao.errors import NotFound, StoreError
from banggiao.store import Store, open_store, schema
from banggiao.store.accounts import list_accounts, put_account, remove_account
from banggiao.store.ids import after_day, day_of, first_of_day, number
from banggiao.store.migrations import STEPS, migrate
from banggiao.store.words import All, Any, Expression, Not, Word, matching


def test_opened_twice_it_is_the_same(where: str) -> None:
    with open_store(where) as store:
        put_account(store, "an", "hash")
    with open_store(where) as store:
        assert store.password_hash("an") == "hash"
        assert store.password_hash("nobody") is None


def test_accounts(store: Store) -> None:
    assert put_account(store, "an", "one")
    assert not put_account(store, "an", "two")
    assert store.password_hash("an") == "two"
    assert [name for name, _ in list_accounts(store)] == ["an"]
    remove_account(store, "an")
    with pytest.raises(NotFound):
        remove_account(store, "an")
    with pytest.raises(StoreError):
        put_account(store, " ", "hash")


def test_a_newer_register_is_refused(where: str) -> None:
    with open_store(where) as store, store.write() as connection:
        connection.execute(update(schema.meta).where(schema.meta.c.key == "schema").values(value="99"))
    with pytest.raises(StoreError, match="version 99"):
        open_store(where)


def test_an_older_register_takes_the_missing_steps(store: Store) -> None:
    taken: list[int] = []
    steps = (*STEPS, lambda _: taken.append(2), lambda _: taken.append(3))
    for _ in range(2):
        with store.write() as connection:
            migrate(connection, steps)
    assert taken == [2, 3]
    with store.read() as connection:
        assert connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "schema")) == str(len(steps))


def test_a_step_that_fails_leaves_the_register_as_it_was(store: Store) -> None:
    def fails(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE half (n INTEGER)"))
        raise StoreError("no")

    with pytest.raises(StoreError, match="no"), store.write() as connection:
        migrate(connection, (*STEPS, fails))
    with store.read() as connection:
        assert connection.scalar(select(schema.meta.c.value)) == str(len(STEPS))
        names = connection.dialect.get_table_names(connection)
    assert "half" not in names


def test_a_write_that_fails_writes_nothing(store: Store) -> None:
    def fails() -> None:
        with store.write() as connection:
            connection.execute(insert(schema.meta).values(key="a", value="b"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    with store.read() as connection:
        assert connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "a")) is None


def test_a_reader_sees_one_state(store: Store) -> None:
    found = select(schema.meta.c.value).where(schema.meta.c.key == "a")
    with store.read() as reader:
        assert reader.scalar(found) is None
        with store.write() as writer:
            writer.execute(insert(schema.meta).values(key="a", value="b"))
        assert reader.scalar(found) is None
    with store.read() as reader:
        assert reader.scalar(found) == "b"


def test_opening_waits_for_no_writer(where: str) -> None:
    with open_store(where) as first, first.write() as writer:
        writer.execute(insert(schema.meta).values(key="a", value="b"))
        with open_store(where) as second, second.read() as reader:
            assert reader.scalar(select(schema.meta.c.value).where(schema.meta.c.key == "a")) is None


def _no_database(folder: Path) -> str:
    (folder / "page.txt").write_text(
        "Không phải cơ sở dữ liệu, chỉ là một trang chữ bình thường. " * 40, encoding="utf-8"
    )
    return str(folder / "page.txt")


def _a_folder(folder: Path) -> str:
    return str(folder)


def _no_such_kind(folder: Path) -> str:
    return "mysql://somewhere/else"


def _nobody_listens(folder: Path) -> str:
    return f"postgresql://an:secret@/postgres?host={folder}"


@pytest.mark.parametrize("where", [_no_database, _a_folder, _no_such_kind, _nobody_listens])
def test_what_is_no_register_is_refused_in_words(where: object, tmp_path: Path) -> None:
    address = where(tmp_path)  # type: ignore[operator]
    with pytest.raises(StoreError) as error:
        open_store(address)
    assert "secret" not in str(error.value)
    assert str(error.value).count("\n") == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError):
        open_store(tmp_path / "below" / "register.sqlite")


ROWS = (
    (1, "Hợp tác quốc phòng", "actx1"),
    (2, "hợp tác kinh tế", "actx2"),
    (3, "Hop tac van hoa", "actx1 outletx9"),
    (4, "đường sắt, đường bộ; tác hợp", ""),
)


@pytest.mark.parametrize(
    ("where_", "found"),
    [
        pytest.param(Word("folded", ("hop", "tac")), {1, 2, 3}, id="phrase"),
        pytest.param(Word("exact", ("hợp", "tác")), {1, 2}, id="exact"),
        pytest.param(Word("folded", ("duong",)), {4}, id="đ folded"),
        pytest.param(Word("folded", ("qu",), prefix=True), {1}, id="prefix"),
        pytest.param(Word("tags", ("actx1",)), {1, 3}, id="tag"),
        pytest.param(Any((Word("folded", ("kinh",)), Word("folded", ("sat",)))), {2, 4}, id="or"),
        pytest.param(All((Word("folded", ("hop",)), Word("tags", ("actx1",)))), {1, 3}, id="and"),
        pytest.param(All((Word("folded", ("hop",)), Not(Word("folded", ("tac", "hop"))))), {1, 2, 3}, id="not"),
        pytest.param(All((Word("folded", ("hop",)), Not(Word("tags", ("actx1",))))), {2, 4}, id="not a tag"),
        pytest.param(Word("folded", ("or",)), set(), id="a word of the query language"),
    ],
)
def test_the_same_rows_are_found(store: Store, where_: Expression, found: set[int]) -> None:
    from banggiao.store.indexes import index_rows, unindex_rows

    statement = {
        c.name: "" if str(c.type) == "TEXT" else 0 for c in schema.statements.columns if c.name not in ("n", "id")
    }
    with store.write() as connection:
        for n, words, tags in ROWS:
            local = {"n": n, "id": str(n), "local": str(n), "text": words, "tags": tags, "direct": False}
            connection.execute(insert(schema.statements).values(**statement | local))
        index_rows(connection, "statements", ROWS)
    with store.read() as connection:
        assert {row.n for row in connection.execute(matching(store.dialect, "statements", where_))} == found
    with store.write() as connection:
        unindex_rows(connection, "statements", [n for n, _, _ in ROWS])
    with store.read() as connection:
        assert connection.execute(matching(store.dialect, "statements", where_)).all() == []


def test_numbers_sort_by_day() -> None:
    numbers = [number(day, "f" * 16) for day in (None, "0001-01-01", "2025-11-24", "2025-11-25", "9999-12-31")]
    assert numbers == sorted(numbers)
    assert all(0 <= n < 2**63 for n in numbers)
    assert first_of_day("2025-11-24") <= number("2025-11-24", "0") < after_day("2025-11-24")
    assert [day_of(n) for n in numbers] == [None, "0001-01-01", "2025-11-24", "2025-11-25", "9999-12-31"]


def test_those_who_make_one_register_at_once_wait_for_each_other(tmp_path: Path) -> None:
    """SQLite's patience does not cover turning on the log: of 300 new files 9 failed before this was mended."""
    failed: list[Exception] = []

    def make(path: Path) -> None:
        try:
            with open_store(path) as store, store.write():
                pass
        except StoreError as error:
            failed.append(error)

    for time in range(60):
        makers = [threading.Thread(target=make, args=(tmp_path / f"{time}.sqlite",)) for _ in range(3)]
        for maker in makers:
            maker.start()
        for maker in makers:
            maker.join()
    assert failed == []
