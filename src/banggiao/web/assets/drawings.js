// The drawings of the time line and of the network, over data that the page carries; their tables need neither.
import { network } from "./network.js";
import { timeline } from "./timeline.js";

const DRAWINGS = { network, timeline };

function draw(root) {
  root.querySelectorAll("[data-drawing]:empty").forEach((place) => {
    const data = JSON.parse(document.getElementById(place.dataset.source).textContent);
    DRAWINGS[place.dataset.drawing](place, data);
  });
}
draw(document);
document.addEventListener("banggiao:changed", ({ detail }) => draw(detail));
