"""JSON lines: the views' own structs, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

__all__ = ["write_jsonl"]


def write_jsonl(items: Iterable[msgspec.Struct], out: BinaryIO) -> None:
    """One JSON object (UTF-8) a line, each as the API gives it."""
    encode = msgspec.json.Encoder().encode
    for item in items:
        out.write(encode(item) + b"\n")
