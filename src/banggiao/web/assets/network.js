// Who met whom: a node for each actor, an edge for each pair who met. What is not beside the focus fades and stays.
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { scaleSqrt } from "d3-scale";
import { select } from "d3-selection";

const TICKS = 220;
const LABELLED = 28;

function layout(nodes, edges, width, height) {
  const force = forceSimulation(nodes)
    .force("link", forceLink(edges).id((node) => node.id).distance(70).strength(0.25))
    .force("charge", forceManyBody().strength(-190))
    .force("collide", forceCollide((node) => node.r + 7))
    .force("x", forceX(width / 2).strength(0.05))
    .force("y", forceY(height / 2).strength(0.09))
    .force("center", forceCenter(width / 2, height / 2))
    .stop();
  force.tick(TICKS);
  for (const node of nodes) {
    node.x = Math.max(node.r + 4, Math.min(width - node.r - 4, node.x));
    node.y = Math.max(node.r + 4, Math.min(height - node.r - 14, node.y));
  }
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
  layout(nodes, edges, width, height);

  const svg = select(place).append("svg").attr("class", "net").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group").attr("aria-label", label);
  const lines = svg.append("g").selectAll("line").data(edges).join("line")
    .attr("x1", (edge) => edge.source.x).attr("y1", (edge) => edge.source.y)
    .attr("x2", (edge) => edge.target.x).attr("y2", (edge) => edge.target.y)
    .attr("stroke-width", (edge) => Math.min(8, 1 + Math.sqrt(edge.events)))
    .on("click", (_, edge) => { window.location.href = edge.href; });
  lines.append("title").text((edge) => edge.title);

  const shown = new Set([...nodes].sort((a, b) => b.events - a.events).slice(0, LABELLED).map((node) => node.id));
  const spots = svg.append("g").selectAll("a").data(nodes).join("a").attr("href", (node) => node.href)
    .attr("class", (node) => `node k-${node.kind}${node.distance === 0 && node.ego ? " ego" : ""}`)
    .attr("transform", (node) => `translate(${node.x},${node.y})`)
    .attr("aria-label", (node) => node.title);
  spots.append("circle").attr("r", (node) => node.r);
  spots.append("title").text((node) => node.title);
  spots.append("text").attr("text-anchor", (node) => (node.x > width * 0.75 ? "end" : "start"))
    .attr("x", (node) => (node.x > width * 0.75 ? -node.r - 3 : node.r + 3)).attr("y", 4)
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
