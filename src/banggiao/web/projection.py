"""Equal Earth, the projection of the land outline (Šavrič, Patterson and Jenny 2018), so that marks fall on it.

The numbers agree with ``scripts/build-assets.mjs``: width, height and the turned centre.
"""

from __future__ import annotations

import math

__all__ = ["HEIGHT", "WIDTH", "project"]

WIDTH, HEIGHT = 2000.0, 974.0
CENTRE = 80.0  # Degrees east that stand in the middle of the drawing.
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = math.sqrt(3) / 2


def _raw(longitude: float, latitude: float) -> tuple[float, float]:
    theta = math.asin(_M * math.sin(latitude))
    square = theta * theta
    sixth = square**3
    slope = _A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)
    x = longitude * math.cos(theta) / (_M * slope)
    return x, theta * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))


# The sphere fitted into the drawing, as d3's fitSize does.
_SCALE = min(WIDTH / (2 * _raw(math.pi, 0)[0]), HEIGHT / (2 * _raw(0, math.pi / 2)[1]))


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees to the drawing's units, from its upper left corner."""
    turned = (longitude - CENTRE + 540) % 360 - 180
    x, y = _raw(math.radians(turned), math.radians(latitude))
    return WIDTH / 2 + _SCALE * x, HEIGHT / 2 - _SCALE * y
