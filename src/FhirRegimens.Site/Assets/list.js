"use strict";

// The list can be read without this script, page by page; with it all rows are searched at once.

const { one, many, filters, words, rows } = globalThis.catalogue;
const step = 100;
const form = document.querySelector("[data-filter]");
const body = document.querySelector("[data-rows]");
const found = document.querySelector("[data-found]");
const more = document.querySelector("[data-more]");
const columns = [...body.closest("table").tHead.rows[0].cells].map((cell) => cell.textContent);

const list = rows.map(([path, title, below, search, cells, values]) => {
  const row = {
    href: `${path}.html`,
    title,
    below: words[below],
    cells: cells.map(pairs),
    values: values.map((numbers) => numbers.map((number) => words[number])),
  };
  const shown = row.cells.flatMap((cell) => cell.map(([text]) => text));
  row.text = fold([title, row.below, search, ...shown].join(" "));
  return row;
});

// Each part of a cell is two numbers: of its words, and of its class.
function pairs(numbers) {
  const parts = [];
  for (let at = 0; at < numbers.length; at += 2) {
    parts.push([words[numbers[at]], words[numbers[at + 1]]]);
  }

  return parts;
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }

  return made;
}

function render(row) {
  const line = document.createElement("tr");
  const head = element("th", "");
  const link = element("a", row.title);
  head.scope = "row";
  link.href = row.href;
  head.append(link);
  if (row.below) {
    head.append(element("span", row.below, "limit"));
  }

  line.append(head);
  for (const [index, parts] of row.cells.entries()) {
    const cell = element("td", "");
    cell.dataset.label = columns[index + 1];
    cell.append(...parts.map(([text, className]) => (className ? element("span", text, className) : text)));
    line.append(cell);
  }

  return line;
}

function matches(wanted) {
  const terms = fold(wanted.q).split(/\s+/).filter(Boolean);
  return (row) =>
    terms.every((term) => row.text.includes(term)) &&
    filters.every((name, index) => !wanted[name] || row.values[index].includes(wanted[name]));
}

let shown = [];

function show(from) {
  body.append(...shown.slice(from, from + step).map(render));
  const until = Math.min(from + step, shown.length);
  more.hidden = until === shown.length;
  found.textContent =
    shown.length === 0
      ? `No ${one} matches. Clear a filter to see more.`
      : `${shown.length} of ${list.length} ${list.length === 1 ? one : many}${until < shown.length ? `; the first ${until} are listed` : ""}.`;
}

function update() {
  const wanted = Object.fromEntries(new FormData(form));
  shown = list.filter(matches(wanted));
  body.replaceChildren();
  show(0);
  const state = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
  history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
}

function offer(name, values) {
  const offered = [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, "en"));
  form.elements[name].append(...offered.map((value) => Object.assign(element("option", capitalised(value)), { value })));
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function restore() {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    if (form.elements[name]) {
      form.elements[name].value = value;
    }
  }

  update();
}

if (form) {
  filters.forEach((name, index) => offer(name, list.flatMap((row) => row.values[index])));
  form.hidden = false;
  for (const pager of document.querySelectorAll("[data-pager]")) {
    pager.hidden = true;
  }

  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => {
    const from = body.rows.length;
    show(from);
    body.rows[from].querySelector("a").focus();
  });
  window.addEventListener("hashchange", restore);
  restore();
}
