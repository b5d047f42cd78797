"""The pages, one module for each group; ``ROUTERS`` lists them."""

from __future__ import annotations

from banggiao.web.routes import briefing, corrections, detail, drawings, lists, reading, searching, visitor

__all__ = ["ROUTERS"]

ROUTERS = (
    lists.router,
    searching.router,
    detail.router,
    drawings.router,
    reading.router,
    briefing.router,
    corrections.router,
    visitor.router,
)
