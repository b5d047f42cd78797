"""Atom (RFC 4287): a feed of events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO
from xml.etree import ElementTree as ET

from banggiao.edtf import first_day
from banggiao.views.model import EventLine
from banggiao.views.words import day_text, event_label, word

__all__ = ["write_atom"]

_NAMESPACE = "http://www.w3.org/2005/Atom"
_EPOCH = "1970-01-01"


def _updated(event: EventLine) -> str:
    """The report's day, else the event's, else the epoch: Atom wants one, and none is made up from the clock."""
    published = event.passage.source.published if event.passage else None
    return f"{first_day(published) or first_day(event.date) or _EPOCH}T00:00:00Z"


def write_atom(
    events: Iterable[EventLine], out: BinaryIO, language: str = "vi", title: str = "Banggiao", link: str | None = None
) -> None:
    """A feed of ``events`` in their order. ``link`` is the feed's own address, where it has one."""
    entries = list(events)
    feed = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": language})
    _text(feed, "id", link or "urn:banggiao:events")
    _text(feed, "title", title)
    _text(feed, "updated", max(map(_updated, entries), default=f"{_EPOCH}T00:00:00Z"))
    _text(ET.SubElement(feed, "author"), "name", "Banggiao")
    if link:
        ET.SubElement(feed, "link", {"rel": "self", "href": link})
    for event in entries:
        _entry(feed, event, language)
    ET.ElementTree(feed).write(out, encoding="utf-8", xml_declaration=True)


def _entry(feed: ET.Element, event: EventLine, language: str) -> None:
    entry, passage = ET.SubElement(feed, "entry"), event.passage
    _text(entry, "id", f"urn:banggiao:event:{event.id}")
    _text(entry, "title", f"{day_text(event.date, language)}: {event_label(event, language)}")
    _text(entry, "updated", _updated(event))
    ET.SubElement(entry, "category", {"term": event.type, "label": word(language, "type", event.type)})
    if passage:
        _text(entry, "summary", passage.before + passage.text + passage.after)
        if passage.source.url:
            ET.SubElement(entry, "link", {"rel": "alternate", "href": passage.source.url})


def _text(parent: ET.Element, name: str, value: str) -> None:
    ET.SubElement(parent, name).text = value
