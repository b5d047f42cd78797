// A combobox over /suggest: names of actors with their office, as one types (WAI-ARIA combobox pattern).
const WAIT = 120;

function option(actor, index, id) {
  const item = document.createElement("li");
  item.id = `${id}-${index}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.name = actor.name;
  item.dataset.id = actor.id;
  item.append(actor.name);
  if (actor.note) {
    const note = document.createElement("span");
    note.className = "office";
    note.textContent = ` ${actor.note}`;
    item.append(note);
  }
  return item;
}

function listFor(input) {
  const list = document.createElement("ul");
  list.className = "suggest";
  list.id = `${input.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.complete);
  list.hidden = true;
  input.parentElement.append(list);
  return list;
}

function prepare(input, list) {
  const states = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
}

export function completion(input) {
  if (input.getAttribute("role") === "combobox") return;
  const list = listFor(input);
  let timer = 0;
  let asked = 0;
  prepare(input, list);

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const show = (actors) => {
    list.replaceChildren(...actors.map((actor, index) => option(actor, index, list.id)));
    list.hidden = actors.length === 0;
    input.setAttribute("aria-expanded", String(actors.length > 0));
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (item) => {
    if (input.dataset.opens) {
      window.location.href = `/actors/${encodeURIComponent(item.dataset.id)}`;
      return;
    }
    input.value = item.dataset.name;
    close();
  };
  const ask = async () => {
    const text = input.value.trim();
    const mine = ++asked;
    if (text.length < 2) return close();
    const answer = await fetch(`/suggest?q=${encodeURIComponent(text)}`);
    if (mine === asked && answer.ok) show((await answer.json()).actors);
  };
  const move = (by) => {
    const items = [...list.children];
    const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    const next = items[(at + by + items.length + (at < 0 && by < 0 ? 1 : 0)) % items.length];
    items.forEach((item) => item.setAttribute("aria-selected", String(item === next)));
    input.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (press) => {
    if (list.hidden) return;
    const chosen = list.querySelector('[aria-selected="true"]');
    if (press.key === "ArrowDown") move(1);
    else if (press.key === "ArrowUp") move(-1);
    else if (press.key === "Escape") close();
    else if (press.key === "Enter" && chosen) choose(chosen);
    else return;
    press.preventDefault();
  });
  list.addEventListener("mousedown", (press) => {
    press.preventDefault();
    const item = press.target.closest("li");
    if (item) choose(item);
  });
  input.addEventListener("blur", close);
}
