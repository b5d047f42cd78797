"""Paths to raw pages: files, folders, globs, standard input, JSONL rows. Effects live here, at the edge."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from banggiao.errors import PageError
from banggiao.pages.model import RawPage

__all__ = ["open_pages"]


def open_pages(paths: Iterable[str]) -> Iterator[RawPage | PageError]:
    """First sketch: plain files and JSONL. The pages step replaces it (gzip, WARC, folders, globs, "-")."""
    for path in paths:
        data = Path(path).read_bytes()
        if path.endswith(".jsonl"):
            for number, line in enumerate(data.splitlines(), 1):
                row = json.loads(line)
                yield RawPage(source=f"{path}#{row.get('id') or number}", data=line, media_type="application/json")
        else:
            yield RawPage(source=path, data=data)
