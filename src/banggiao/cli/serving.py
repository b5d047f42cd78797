"""``banggiao serve`` and ``banggiao mcp``: the register for browsers, programs and assistants."""

from __future__ import annotations

import secrets
import socket
import sys
from typing import Annotated

import typer

from banggiao.cli.options import Db
from banggiao.config import load_settings
from banggiao.errors import ConfigError
from banggiao.store import open_store

__all__ = ["free_port", "register"]

# Ports that are tried after a taken one.
_TRIED = 20


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    app.command("serve")(serve)
    app.command("mcp")(mcp)


def serve(
    db: Db = None,
    host: Annotated[str | None, typer.Option(help="The address to bind to.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to try first.", min=1, max=65535)] = None,
    closed: Annotated[bool | None, typer.Option("--closed", help="Ask every visitor to sign in.")] = None,
) -> None:
    """Serve the web pages, and the API under /api; prints the address that signs you in on this machine."""
    import uvicorn

    from banggiao.web import create_app

    settings = load_settings(db=db, host=host, port=port, closed=closed)
    chosen = free_port(settings.host, settings.port)
    if chosen != settings.port:
        sys.stderr.write(f"banggiao: port {settings.port} is taken, {chosen} is used instead\n")
    token = secrets.token_urlsafe(16)
    with open_store(settings.db) as store:
        app = create_app(settings, store, token=token)
        address = f"http://{_shown(settings.host)}:{chosen}"
        sys.stdout.write(f"The register {settings.db} is at {address}/\n")
        sys.stdout.write(f"To correct and merge, sign in on this machine: {address}/sign-in?token={token}\n")
        sys.stdout.flush()
        uvicorn.run(app, host=settings.host, port=chosen, log_level="warning", access_log=False)


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def free_port(host: str, wanted: int) -> int:
    """``wanted``, or the first of the following ports on which nobody listens.

    Raises:
        ConfigError: where none is free, or ``host`` is no address of this machine.
    """
    for port in range(wanted, min(wanted + _TRIED, 65536)):
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except socket.gaierror as error:
                raise ConfigError(f"host: {host!r} is no address of this machine ({error.strerror})") from error
            except OSError:
                continue
            return port
    raise ConfigError(f"ports {wanted} to {wanted + _TRIED - 1} are all taken on {host} (choose one with --port)")


def mcp(db: Db = None) -> None:
    """Serve the register to an assistant over standard input and output (Model Context Protocol)."""
    from banggiao.mcp import create_server

    settings = load_settings(db=db)
    with open_store(settings.db) as store:
        create_server(lambda: store, settings).run()
