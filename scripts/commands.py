"""Writes docs/commands.md, the reference of every command, from the commands' own help.

    python scripts/commands.py [--check]

``--check`` writes nothing and exits with 1 where the page is not what it would write.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from banggiao.cli import app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
SHARED = 5  # an option that so many commands have, in the same words, is described once
HEAD = """# Commands

Every command, as `banggiao COMMAND --help` tells it. Lists print tables on a terminal and one JSON object a line into a
pipe; names may be given in any spelling. This page is written by `python scripts/commands.py`.
"""


def commands(group: Any, prefix: str = "banggiao") -> Iterator[tuple[str, Any]]:
    """Every command with its full name, those of groups after their group's name."""
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix} {name}")
        else:
            yield f"{prefix} {name}", command


def options(command: Any) -> list[tuple[str, str]]:
    """Name and words of each option of ``command``."""
    found = [p for p in command.params if p.param_type_name == "option" and not p.hidden and p.name != "help"]
    return [(", ".join(f"`{o}`" for o in p.opts), _words(p.help or "")) for p in found]


def arguments(command: Any) -> list[tuple[str, str]]:
    """Name and words of each argument of ``command``."""
    found = [p for p in command.params if p.param_type_name == "argument"]
    return [(_usual(p), _words(str(getattr(p, "help", "") or ""))) for p in found]


def _usual(argument: Any) -> str:
    name = (argument.metavar or argument.name or "").strip("{}[]").removesuffix("...").upper()
    return name if argument.required else f"[{name}]"


def _words(text: str) -> str:
    return re.sub(r"``", "`", " ".join(text.split())).replace("|", "\\|")


def render() -> str:
    """The page."""
    every = list(commands(typer.main.get_command(app)))
    counted = Counter(option for _, command in every for option in options(command))
    shared = sorted(o for o, times in counted.items() if times >= SHARED)
    parts = [HEAD, "## Options of many commands\n\n" + "\n".join(f"- {n}: {w}" for n, w in shared) + "\n"]
    parts += [_section(name, command, shared) for name, command in every]
    return "\n".join(parts)


def _section(name: str, command: Any, shared: list[tuple[str, str]]) -> str:
    usage = " ".join([name, *(n for n, _ in arguments(command)), *(["[OPTIONS]"] if options(command) else [])])
    own = [f"- {n}: {w}" for n, w in options(command) if (n, w) not in shared]
    given = [f"- {n}: {w}" for n, w in arguments(command) if w]
    also = [n for n, w in options(command) if (n, w) in shared]
    lines = [f"## {name.removeprefix('banggiao ')}\n", f"```\n{usage}\n```\n", _words(command.help or "") + "\n"]
    lines += ["\n".join([*given, *own]) + "\n"] if given or own else []
    lines += [f"And: {', '.join(also)}.\n"] if also else []
    return "\n".join(lines)


def main() -> int:
    """Writes the page, or with ``--check`` compares it."""
    page = render()
    if "--check" in sys.argv[1:]:
        return int(not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page)
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
