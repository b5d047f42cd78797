"""The command line: parses, calls, renders; no logic of its own."""

from __future__ import annotations

import sys

import typer

from banggiao.cli import asking, explaining, keeping, lexicon, reading, register, serving, taking
from banggiao.errors import BanggiaoError

__all__ = ["app", "main"]

app = typer.Typer(
    name="banggiao",
    help="Reads Vietnamese news pages and makes a sourced record of diplomacy out of them.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for module in (reading, register, keeping, asking, taking, serving, explaining, lexicon):
    module.register(app)


def main() -> None:
    """Run the command line; an error made on purpose is one line on standard error, exit status 1."""
    try:
        app()
    except BanggiaoError as error:
        sys.stderr.write(f"banggiao: {error}\n")
        raise SystemExit(1) from None
    except BrokenPipeError:
        raise SystemExit(0) from None
