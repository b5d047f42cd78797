"""Blocking keys: only what shares a key is ever compared, so that no scan is quadratic."""

from __future__ import annotations

from banggiao.text import fold

__all__ = ["form_keys"]


def form_keys(kind: str, name: str, country: str | None) -> list[str]:
    """Keys of a name; forms of one actor share at least one."""
    return sorted({f"{kind}|{fold(name)}"})
