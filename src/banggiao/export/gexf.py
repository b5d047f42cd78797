"""GEXF 1.2: the network of who met whom, for Gephi and networkx."""

from __future__ import annotations

from typing import BinaryIO
from xml.etree import ElementTree as ET

from banggiao.edtf import first_day, last_day
from banggiao.views.model_lists import Network, NetworkEdge, NetworkNode

__all__ = ["write_gexf"]

_NAMESPACE = "http://www.gexf.net/1.2draft"
_NODE = (("kind", "string"), ("country", "string"), ("office", "string"), ("events", "integer"))
_EDGE = (("first", "string"), ("last", "string"), ("types", "string"))


def write_gexf(network: Network, out: BinaryIO) -> None:
    """An undirected graph; an edge's weight is the number of shared events."""
    root = ET.Element("gexf", {"xmlns": _NAMESPACE, "version": "1.2"})
    graph = ET.SubElement(root, "graph", {"mode": "static", "defaultedgetype": "undirected"})
    for kind, columns in (("node", _NODE), ("edge", _EDGE)):
        attributes = ET.SubElement(graph, "attributes", {"class": kind})
        for name, type_ in columns:
            ET.SubElement(attributes, "attribute", {"id": name, "title": name, "type": type_})
    nodes = ET.SubElement(graph, "nodes")
    for node in network.nodes:
        _node(nodes, node)
    edges = ET.SubElement(graph, "edges")
    for number, edge in enumerate(network.edges):
        _edge(edges, edge, number)
    ET.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)


def _node(parent: ET.Element, node: NetworkNode) -> None:
    actor = node.actor
    values = {"kind": actor.kind, "country": actor.country, "office": actor.office, "events": str(node.events)}
    _values(ET.SubElement(parent, "node", {"id": actor.id, "label": actor.name}), values)


def _edge(parent: ET.Element, edge: NetworkEdge, number: int) -> None:
    ends = {"id": str(number), "source": edge.a, "target": edge.b, "weight": str(edge.events)}
    types = "|".join(f"{t.key} {t.count}" for t in edge.types)
    _values(
        ET.SubElement(parent, "edge", ends),
        {"first": first_day(edge.first), "last": last_day(edge.last), "types": types},
    )


def _values(parent: ET.Element, values: dict[str, str | None]) -> None:
    holder = ET.SubElement(parent, "attvalues")
    for name, value in values.items():
        if value is not None:
            ET.SubElement(holder, "attvalue", {"for": name, "value": value})
