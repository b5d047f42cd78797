"""REST under ``/api``: the views, the exports and reading one page; documented at ``/api/docs``."""

from __future__ import annotations

from banggiao.api.app import create_api
from banggiao.api.failures import as_error, status_of

__all__ = ["as_error", "create_api", "status_of"]
