"""An MCP server (``banggiao mcp``): the views as tools of the same names, and reading one page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from banggiao.config import Settings
from banggiao.errors import BanggiaoError
from banggiao.lexicon import load_lexicon
from banggiao.pages import RawPage
from banggiao.read import read
from banggiao.store import Store
from banggiao.views.catalogue import VIEWS, Parameter, View, signature

__all__ = ["create_server"]

_INSTRUCTIONS = (
    "A register of diplomacy read from Vietnamese news pages: who met whom, in which office, when, where, and who "
    "said what. Every answer leads to passages of pages; cite them. Statements are their speakers' own. Absence of an "
    "event means only that no page read reports it: see coverage. Names may be given in any spelling."
)
_READ_ONLY = ToolAnnotations(read_only_hint=True, open_world_hint=False)


def create_server(store_factory: Callable[[], Store], settings: Settings) -> MCPServer:
    """A server of read-only tools over the register.

    Args:
        store_factory: gives the open register; called once for each tool call.
        settings: as loaded.
    """
    server = MCPServer("banggiao", instructions=_INSTRUCTIONS)
    for view in VIEWS:
        _add(server, _tool(view, store_factory), view.name, view.help)
    _add(server, _reader(settings), "read", "The record of one page: actors, events, statements. Stores nothing.")
    return server


def _add(server: MCPServer, tool: Callable[..., str], name: str, help_: str) -> None:
    server.add_tool(tool, name=name, description=help_, annotations=_READ_ONLY, structured_output=False)


def _about(parameter: Parameter) -> Any:
    return Field(description=parameter.help)


def _tool(view: View, store_factory: Callable[[], Store]) -> Callable[..., str]:
    def tool(**values: Any) -> str:
        given = {n: tuple(v) if isinstance(v, list) else v for n, v in values.items()}
        return _json(lambda: view(store_factory(), given))

    shape = signature(view.parameters, _about)
    tool.__signature__ = shape  # type: ignore[attr-defined]
    tool.__annotations__ = {p.name: p.annotation for p in shape.parameters.values()} | {"return": str}
    return tool


def _json(answer: Callable[[], Any]) -> str:
    """The answer as JSON; an error made on purpose reaches the client in the shape that the API gives it."""
    try:
        return msgspec.json.encode(answer()).decode()
    except BanggiaoError as error:
        shape = {"error": {"code": error.code, "message": str(error)}}
        raise ToolError(msgspec.json.encode(shape).decode()) from error


def _reader(settings: Settings) -> Callable[..., str]:
    def tool(
        text: Annotated[str, Field(description="The page's text or HTML.")],
        url: Annotated[str | None, Field(description="The page's address.")] = None,
    ) -> str:
        raw = RawPage(source=url or "given", data=text.encode(), url=url)
        return _json(lambda: read(raw, lexicon=load_lexicon(settings.lexicon)))

    return tool
