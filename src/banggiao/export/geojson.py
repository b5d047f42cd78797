"""GeoJSON (RFC 7946): one point a place; no areas, so no borders."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from banggiao.views.model_lists import PlaceMark, Places

__all__ = ["write_geojson"]


def _feature(mark: PlaceMark) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [mark.longitude, mark.latitude]},
        "properties": {
            "name": mark.name,
            "country": mark.country,
            "precision": mark.precision,
            "events": mark.events,
            "first": mark.first,
            "last": mark.last,
        },
    }


def write_geojson(places: Places, out: BinaryIO) -> None:
    """A FeatureCollection of the places that the table of coordinates knows; the others are named in ``x_unknown``."""
    known = [_feature(p) for p in places.places if p.latitude is not None]
    unknown = [p.name for p in places.places if p.latitude is None]
    out.write(msgspec.json.encode({"type": "FeatureCollection", "features": known, "x_unknown": unknown}))
