// Events as dots over a line of time, one row a type; a brush sets the span and asks the server for the list.
import { axisBottom, axisLeft } from "d3-axis";
import { brushX } from "d3-brush";
import { scalePoint, scaleSqrt, scaleUtc } from "d3-scale";
import { select } from "d3-selection";

const ROW = 22;
const TALL = 30; // Where the window is narrow: the name of a row stands above its dots.
const MARGIN = { top: 10, right: 16, bottom: 24 };

function day(moment) {
  return moment.toISOString().slice(0, 10);
}

function goTo(since, until) {
  const address = new URL(window.location.href);
  address.searchParams.set("since", since);
  address.searchParams.set("until", until);
  address.searchParams.delete("offset");
  address.searchParams.delete("unit");
  window.location.href = address.href;
}

// A tick as the page's language writes it: a year, a month, a day.
const FORMS = [{ year: "numeric" }, { month: "numeric", year: "numeric" }, { day: "numeric", month: "numeric", year: "numeric" }]
  .map((form) => new Intl.DateTimeFormat(document.documentElement.lang === "vi" ? "vi" : "en-GB", { ...form, timeZone: "UTC" }));

function named(moment) {
  const place = moment.getUTCDate() !== 1 ? 2 : moment.getUTCMonth() !== 0 ? 1 : 0;
  return FORMS[place].format(moment);
}

// Dots of one row that share a pixel column become one, as large as their number.
function heap(dots, x) {
  const heaps = new Map();
  for (const dot of dots) {
    const key = `${dot.type}:${Math.round(x(new Date(dot.day)) / 5)}`;
    const kept = heaps.get(key);
    if (kept) kept.count += dot.count ?? 1;
    else heaps.set(key, { ...dot, count: dot.count ?? 1 });
  }
  return [...heaps.values()];
}

export function timeline(place, { dots, types, label }) {
  if (dots.length === 0) return;
  const width = Math.max(320, place.clientWidth);
  const left = width < 560 ? 8 : 128;
  const step = left > 8 ? ROW : TALL;
  const height = types.length * step + MARGIN.top + MARGIN.bottom;
  const days = dots.map((dot) => new Date(dot.day));
  const x = scaleUtc().domain([new Date(Math.min(...days)), new Date(Math.max(...days))]).nice().range([left, width - MARGIN.right]);
  const y = scalePoint().domain(types.map((type) => type.key)).range([MARGIN.top + step * 0.6, height - MARGIN.bottom - step * 0.4]);
  const names = new Map(types.map((type) => [type.key, type.label]));
  const heaps = heap(dots, x);
  const r = scaleSqrt().domain([1, Math.max(2, ...heaps.map((one) => one.count))]).range([3, 10]);

  const svg = select(place).append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("aria-label", label);
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - MARGIN.bottom})`)
    .call(axisBottom(x).ticks(Math.max(3, width / 130)).tickSizeOuter(0).tickFormat(named));
  if (left > 8) {
    const rows = svg.append("g").attr("class", "axis").attr("transform", `translate(${left - 8},0)`);
    rows.call(axisLeft(y).tickSize(0).tickFormat((key) => names.get(key))).select("path").remove();
  } else {
    svg.append("g").attr("class", "axis").selectAll("text").data(types).join("text")
      .attr("x", left).attr("y", (type) => y(type.key) - 9).text((type) => type.label);
  }
  const brush = brushX().extent([[left, 2], [width - MARGIN.right, height - MARGIN.bottom]]);
  brush.on("end", ({ selection, sourceEvent }) => {
    if (selection && sourceEvent) goTo(day(x.invert(selection[0])), day(x.invert(selection[1])));
  });
  svg.append("g").call(brush);
  svg.append("g").selectAll("circle").data(heaps).join("circle")
    .attr("class", "dot").attr("cx", (dot) => x(new Date(dot.day))).attr("cy", (dot) => y(dot.type)).attr("r", (dot) => r(dot.count))
    .attr("pointer-events", "none");
}
