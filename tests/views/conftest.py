"""``store``: the register made by hand, once on each kind of store; ``stores``: both of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from banggiao.store import Store, open_store
from made_register import fill


def pytest_configure(config: pytest.Config) -> None:
    """The mark is pytest-xdist's; without the plugin it says nothing."""
    config.addinivalue_line("markers", "xdist_group(name): run by one worker of pytest-xdist")


@pytest.fixture(scope="session")
def sqlite_register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The register in one file."""
    with open_store(tmp_path_factory.mktemp("views") / "register.sqlite") as opened:
        fill(opened)
        yield opened


@pytest.fixture(scope="session")
def postgres_register(postgres_server: str) -> Iterator[Store]:
    """The same register on a real server."""
    from sqlalchemy import create_engine, text

    engine = create_engine(postgres_server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE views TEMPLATE template0"))
    with open_store(postgres_server.replace("/postgres?", "/views?")) as opened:
        fill(opened)
        yield opened
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE views WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.real)])
def store(request: pytest.FixtureRequest) -> Store:
    """The register made by hand."""
    opened: Store = request.getfixturevalue(f"{request.param}_register")
    return opened


@pytest.fixture
def stores(sqlite_register: Store, postgres_register: Store) -> tuple[Store, Store]:
    """Both."""
    return sqlite_register, postgres_register
