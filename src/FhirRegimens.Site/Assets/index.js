"use strict";

// The list can be read without this script, page by page; with it all rows are searched at once.

const { rows, ...words } = globalThis.regimens;
const step = 100;
const form = document.querySelector("[data-filter]");
const body = document.querySelector("[data-rows]");
const found = document.querySelector("[data-found]");
const more = document.querySelector("[data-more]");
const statuses = { draft: "Draft", active: "Active", held: "Held", retired: "Retired", unknown: "Status unknown" };

const list = rows.map(([id, title, synonyms, disease, setting, drugs, evidence, status, hasDraft, variants, date]) => {
  const row = {
    id,
    title,
    disease: words.diseases[disease],
    setting: words.settings[setting],
    drugs: drugs.map((drug) => words.drugs[drug]),
    evidence: evidence.map((level) => words.evidence[level]),
    status,
    hasDraft: hasDraft === 1,
    variants,
    date,
  };
  row.text = fold([title, synonyms, row.disease, row.setting, ...row.drugs].join(" "));
  return row;
});

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
  link.href = `plan/${row.id}.html`;
  head.append(link);
  if (row.variants > 1) {
    head.append(element("span", `${row.variants} variants`, "limit"));
  }

  const where = element("td", row.disease);
  where.append(element("span", row.setting, "limit"));
  const status = element("td", "");
  status.append(element("span", statuses[row.status], `badge ${row.status}`));
  if (row.hasDraft) {
    status.append(element("span", "Draft waits", "badge draft"));
  }

  line.append(
    head,
    where,
    element("td", row.drugs.join(", ")),
    element("td", row.evidence.join(", ")),
    status,
    element("td", row.date, "date"),
  );
  return line;
}

function matches(wanted) {
  const terms = fold(wanted.q).split(/\s+/).filter(Boolean);
  return (row) =>
    terms.every((term) => row.text.includes(term)) &&
    (!wanted.disease || row.disease === wanted.disease) &&
    (!wanted.setting || row.setting === wanted.setting) &&
    (!wanted.drug || row.drugs.includes(wanted.drug)) &&
    (!wanted.evidence || row.evidence.includes(wanted.evidence)) &&
    (!wanted.status || row.status === wanted.status || (wanted.status === "draft" && row.hasDraft));
}

let shown = [];

function show(from) {
  body.append(...shown.slice(from, from + step).map(render));
  const until = Math.min(from + step, shown.length);
  more.hidden = until === shown.length;
  found.textContent =
    shown.length === 0
      ? "No plan matches. Clear a filter to see more."
      : `${shown.length} of ${list.length} ${list.length === 1 ? "plan" : "plans"}${until < shown.length ? `; the first ${until} are listed` : ""}.`;
}

function update() {
  const wanted = Object.fromEntries(new FormData(form));
  shown = list.filter(matches(wanted));
  body.replaceChildren();
  show(0);
  const state = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
  history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
}

function offer(name, values, label = (value) => value) {
  const offered = [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, "en"));
  form.elements[name].append(...offered.map((value) => Object.assign(element("option", label(value)), { value })));
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
  offer("disease", words.diseases);
  offer("setting", words.settings);
  offer("drug", words.drugs);
  offer("evidence", words.evidence);
  offer(
    "status",
    list.flatMap((row) => (row.hasDraft ? [row.status, "draft"] : [row.status])),
    (status) => statuses[status],
  );
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
