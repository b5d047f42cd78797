// The drawings of the time line and of the network, over data that the page carries; their tables need neither.
import { network } from "./network.js";
import { timeline } from "./timeline.js";

const DRAWINGS = { network, timeline };

document.querySelectorAll("[data-drawing]").forEach((place) => {
  const data = JSON.parse(document.getElementById(place.dataset.source).textContent);
  place.hidden = false;
  DRAWINGS[place.dataset.drawing](place, data);
});
