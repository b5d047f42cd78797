"""Who is signed in: a name in a signed session cookie; passwords are kept as Argon2 hashes in the register."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from time import monotonic

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error
from fastapi import HTTPException, Request

from banggiao.store import Store

__all__ = [
    "LOCAL_USER",
    "Attempts",
    "User",
    "check_password",
    "hash_password",
    "require_user",
    "sign_in",
    "sign_out",
    "signed_in",
]

LOCAL_USER = "local"  # The author of corrections made with the printed token.
_HASHER = PasswordHasher()
# Checked where there is no such account, so that the time of an answer tells nothing.
_NOBODY = _HASHER.hash("nobody")


class Attempts:
    """Failed attempts to sign in, by name: after ``MOST`` of them within ``SECONDS`` the next must wait."""

    MOST = 5
    SECONDS = 60.0

    def __init__(self) -> None:
        self._failed: dict[str, deque[float]] = defaultdict(lambda: deque(maxlen=self.MOST))

    def check(self, name: str) -> None:
        """Let an attempt pass.

        Raises:
            HTTPException: 429 where there were too many.
        """
        failed = self._failed.get(name)
        if failed is not None and len(failed) == self.MOST and monotonic() - failed[0] < self.SECONDS:
            raise HTTPException(429, "too many attempts")

    def failed(self, name: str) -> None:
        """Count one that failed; names beyond what anyone has are forgotten."""
        if len(self._failed) > 10_000:
            self._failed.clear()
        self._failed[name].append(monotonic())


@dataclass(frozen=True)
class User:
    """Someone who is signed in."""

    name: str


def hash_password(password: str) -> str:
    """The Argon2id hash of ``password``, with its salt and parameters."""
    return _HASHER.hash(password)


def check_password(store: Store, name: str, password: str) -> bool:
    """Whether ``password`` is that of the account ``name``."""
    known = store.password_hash(name)
    try:
        return _HASHER.verify(known or _NOBODY, password) and known is not None
    except Argon2Error:
        return False


def signed_in(request: Request) -> User | None:
    """Whoever is signed in in this session."""
    name = request.session.get("user")
    return User(str(name)) if name else None


def require_user(request: Request) -> User:
    """Dependency of what only signed-in users may do.

    Raises:
        HTTPException: 403 where nobody is signed in.
    """
    user = signed_in(request)
    if user is None or not _still_known(request.app.state.house.store, user):
        raise HTTPException(403, "sign in")
    return user


def _still_known(store: Store, user: User) -> bool:
    """Whether the account was not removed since the session began."""
    return user.name == LOCAL_USER or store.password_hash(user.name) is not None


def sign_in(request: Request, name: str) -> None:
    """Begin a new session for ``name``; what the old one held is gone, its CSRF token too."""
    request.session.clear()
    request.session["user"] = name


def sign_out(request: Request) -> None:
    """End the session."""
    request.session.clear()
