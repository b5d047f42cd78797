"""The web pages: parse a request, ask a view, render. ``create_app`` is the way in."""

from __future__ import annotations

from banggiao.web.app import create_app

__all__ = ["create_app"]
