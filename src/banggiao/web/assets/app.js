// Enhancement only: every page does its work without this file.
import htmx from "htmx.org";
import { completion } from "./completion.js";
import { keys } from "./keys.js";

// No eval and no injected style: the pages' Content-Security-Policy allows neither.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
// Back and forward ask the server again: nothing of the register is kept in the browser.
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;

document.documentElement.classList.add("js");
keys(document);

function enhance(root) {
  root.querySelectorAll("input[data-complete]").forEach(completion);
  root.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
}
htmx.onLoad((root) => {
  enhance(root);
  document.dispatchEvent(new CustomEvent("banggiao:changed", { detail: root }));
});
// What was followed is gone from the page: the reader goes on at the top of the new list.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (target.id === "content" && document.activeElement === document.body) target.focus({ preventScroll: true });
});
