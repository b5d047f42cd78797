"""Who may sign in to the web pages. Passwords are hashed by the caller; only hashes come here."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update

from banggiao.errors import NotFound, StoreError
from banggiao.store.connect import Store
from banggiao.store.ledger import now
from banggiao.store.schema import accounts

__all__ = ["list_accounts", "put_account", "remove_account"]


def put_account(store: Store, name: str, password_hash: str) -> bool:
    """Make an account, or give it another password; whether it is new.

    Raises:
        StoreError: for an empty name.
    """
    if not name.strip():
        raise StoreError("an account needs a name")
    with store.write() as connection:
        known = update(accounts).where(accounts.c.name == name).values(password_hash=password_hash)
        if connection.execute(known).rowcount:
            return False
        connection.execute(insert(accounts).values(name=name, password_hash=password_hash, created=now()))
        return True


def list_accounts(store: Store) -> list[tuple[str, str]]:
    """(name, when it was made) of each account, by name."""
    with store.read() as connection:
        rows = connection.execute(select(accounts.c.name, accounts.c.created).order_by(accounts.c.name))
        return [(row.name, row.created) for row in rows]


def remove_account(store: Store, name: str) -> None:
    """Remove an account.

    Raises:
        NotFound: where there is none of that name.
    """
    with store.write() as connection:
        if not connection.execute(delete(accounts).where(accounts.c.name == name)).rowcount:
            raise NotFound(f"{name}: no such account (banggiao accounts list)")
