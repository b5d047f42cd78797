// Builds the web pages' script, style and land outline into src/banggiao/web/static/dist.
// The land comes from Natural Earth through `world-atlas`; only land is drawn and no border, so no line is taken a side on.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const SOURCES = "src/banggiao/web/assets";
const TARGET = "src/banggiao/web/static/dist";
// Twice the widest drawing in pixels: sharp when zoomed in, and whole numbers suffice for the path.
const WIDTH = 2000;
const HEIGHT = 974;

// Points nearer than this to the one before are left out: a pixel on a wide screen.
const NEAR = 2;

function thin(path) {
  return path.split("M").slice(1).map((ring) => {
    const points = ring.replace("Z", "").split("L").map((point) => point.split(",").map(Number));
    const kept = [points[0]];
    for (const point of points.slice(1)) {
      const [x, y] = kept[kept.length - 1];
      if (Math.hypot(point[0] - x, point[1] - y) >= NEAR) kept.push(point);
    }
    // A small island stays as it is: every piece of land is drawn.
    return `M${(kept.length < 4 ? points : kept).map((point) => point.join(",")).join("L")}Z`;
  }).join("");
}

async function land() {
  const world = JSON.parse(await readFile("node_modules/world-atlas/land-50m.json", "utf8"));
  const shape = feature(world, world.objects.land);
  // The centre of the map is 150 degrees east less 60, so that Asia and the Pacific stand whole and Europe beside them.
  const projection = geoEqualEarth().rotate([-80, 0]).fitSize([WIDTH, HEIGHT], { type: "Sphere" });
  const outline = thin(geoPath(projection).digits(0)(shape));
  const sphere = geoPath(projection).digits(0)({ type: "Sphere" });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`
    + `<path fill="#8aa0b4" fill-opacity=".12" d="${sphere}"/><path fill="#8d8f88" fill-opacity=".45" d="${outline}"/></svg>`;
  await writeFile(`${TARGET}/land.svg`, svg);
}

await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
await build({
  entryPoints: [`${SOURCES}/app.js`, `${SOURCES}/drawings.js`, `${SOURCES}/app.css`],
  outdir: TARGET,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome110", "firefox110", "safari16"],
  legalComments: "none",
  logLevel: "warning",
});
await land();
