// Who met whom: a node for each actor, an edge for each pair who met. What is not beside the focus fades and stays.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { scaleSqrt } from "d3-scale";
import { select } from "d3-selection";

const TICKS = 260;
const PAD = { x: 60, y: 22 };

// Stretched over the whole drawing: what lies close in the layout stays close, and names find room.
function fill(nodes, axis, size, pad) {
  const values = nodes.map((node) => node[axis]);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  for (const node of nodes) node[axis] = pad + ((node[axis] - low) / span) * (size - 2 * pad);
}

function layout(nodes, edges, width, height) {
  forceSimulation(nodes)
    .force("link", forceLink(edges).id((node) => node.id).distance(90).strength((edge) => 0.5 / Math.sqrt(edge.source.links * edge.target.links)))
    .force("charge", forceManyBody().strength(-260))
    .force("collide", forceCollide((node) => node.r + 12))
    .force("x", forceX().strength(0.06))
    .force("y", forceY().strength(0.1))
    .stop()
    .tick(TICKS);
  fill(nodes, "x", width, PAD.x);
  fill(nodes, "y", height, PAD.y);
}

function count(nodes, edges) {
  const by = new Map(nodes.map((node) => [node.id, node]));
  nodes.forEach((node) => { node.links = 0; });
  for (const { source, target } of edges) {
    by.get(source).links += 1;
    by.get(target).links += 1;
  }
}

const LETTER = 6.4;

// Whether a name finds no room on the right of its node.
function turned(node, width) {
  return node.x + node.r + 3 + node.name.length * LETTER > width;
}

// Where a name stands beside its node, as [left, top, right, bottom].
function box(node, width) {
  const long = node.name.length * LETTER;
  const left = turned(node, width) ? node.x - node.r - 3 - long : node.x + node.r + 3;
  return [left, node.y - 8, left + long, node.y + 8];
}

// Names that do not run into one another, those with most events first.
function named(nodes, width) {
  const taken = nodes.map((node) => [node.x - node.r, node.y - node.r, node.x + node.r, node.y + node.r, node.id]);
  const shown = new Set();
  for (const node of [...nodes].sort((a, b) => a.distance - b.distance || b.events - a.events)) {
    const [left, top, right, bottom] = box(node, width);
    if (left < 0 || taken.some((t) => t[4] !== node.id && left < t[2] && right > t[0] && top < t[3] && bottom > t[1])) continue;
    taken.push([left, top, right, bottom, node.id]);
    shown.add(node.id);
  }
  return shown;
}

function neighbours(edges) {
  const beside = new Map();
  const add = (a, b) => (beside.get(a) ?? beside.set(a, new Set([a])).get(a)).add(b);
  for (const { source, target } of edges) {
    add(source.id, target.id);
    add(target.id, source.id);
  }
  return beside;
}

export function network(place, { nodes, edges, label }) {
  const width = Math.max(340, place.clientWidth);
  const height = Math.round(Math.max(380, Math.min(640, width * 0.6)));
  const size = scaleSqrt().domain([0, Math.max(...nodes.map((node) => node.events), 1)]).range([3, 17]);
  nodes.forEach((node) => { node.r = size(node.events); });
  count(nodes, edges);
  layout(nodes, edges, width, height);

  const svg = select(place).append("svg").attr("class", "net").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group").attr("aria-label", label);
  const lines = svg.append("g").selectAll("line").data(edges).join("line")
    .attr("x1", (edge) => edge.source.x).attr("y1", (edge) => edge.source.y)
    .attr("x2", (edge) => edge.target.x).attr("y2", (edge) => edge.target.y)
    .attr("stroke-width", (edge) => Math.min(7, 0.75 * Math.sqrt(edge.events)))
    .on("click", (_, edge) => { window.location.href = edge.href; });
  lines.append("title").text((edge) => edge.title);

  const shown = named(nodes, width);
  const spots = svg.append("g").selectAll("a").data(nodes).join("a").attr("href", (node) => node.href)
    .attr("class", (node) => `node k-${node.kind}${node.distance === 0 && node.ego ? " ego" : ""}`)
    .attr("transform", (node) => `translate(${node.x},${node.y})`)
    .attr("aria-label", (node) => node.title);
  spots.append("circle").attr("r", (node) => node.r);
  spots.append("title").text((node) => node.title);
  spots.append("text").attr("text-anchor", (node) => (turned(node, width) ? "end" : "start"))
    .attr("x", (node) => (turned(node, width) ? -node.r - 3 : node.r + 3)).attr("y", 4)
    .text((node) => (shown.has(node.id) ? node.name : ""));

  const beside = neighbours(edges);
  const focus = (id) => {
    const near = id ? beside.get(id) ?? new Set([id]) : null;
    spots.classed("fade", (node) => near !== null && !near.has(node.id));
    lines.classed("fade", (edge) => id !== null && edge.source.id !== id && edge.target.id !== id);
    spots.select("text").text((node) => (shown.has(node.id) || near?.has(node.id) ? node.name : ""));
  };
  spots.on("mouseenter focus", (_, node) => focus(node.id)).on("mouseleave blur", () => focus(null));
}
