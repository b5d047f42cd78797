// Keys: "/" to the search box, "?" for help, "g" then a letter to go to a page, "j"/"k" along the rows of a list.
function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function step(page, by) {
  const rows = [...page.querySelectorAll("main .rows > li a.what, main .rows > li a.first")];
  if (rows.length === 0) return;
  const at = rows.indexOf(page.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + by))].focus();
}

function go(page, letter) {
  page.querySelector(`header a[data-key="${CSS.escape(letter)}"]`)?.click();
}

// Words about a mark go away at Escape, and come again when the pointer or the focus moves on (WCAG 1.4.13).
function tips(page) {
  const { classList } = page.documentElement;
  page.addEventListener("keydown", ({ key }) => { if (key === "Escape") classList.add("no-tips"); });
  for (const moved of ["pointerover", "focusin"]) page.addEventListener(moved, () => classList.remove("no-tips"));
}

export function keys(page) {
  tips(page);
  const help = page.getElementById("help");
  let going = -Infinity;
  page.addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || typing(press.target)) return;
    if (press.timeStamp - going < 1200) {
      going = -Infinity;
      go(page, press.key);
      return;
    }
    const acts = {
      "/": () => page.getElementById("q")?.focus(),
      "?": () => help?.showModal(),
      g: () => { going = press.timeStamp; },
      j: () => step(page, 1),
      k: () => step(page, -1),
    };
    if (acts[press.key]) {
      press.preventDefault();
      acts[press.key]();
    }
  });
  page.querySelectorAll("[data-opens-help]").forEach((opener) => opener.addEventListener("click", (click) => {
    click.preventDefault();
    help?.showModal();
  }));
}
