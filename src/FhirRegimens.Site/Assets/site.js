"use strict";

// Pages can be read without this script: it turns views into tabs, lights up lines that belong together, and copies.

const tablist = document.querySelector("[data-tabs]");
if (tablist) {
  const tabs = [...tablist.querySelectorAll("a")];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));

  const select = (chosen) =>
    tabs.forEach((tab, index) => {
      const isChosen = index === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panels[index].hidden = !isChosen;
    });

  const panelOf = (id) => {
    const target = id && document.getElementById(id);
    return target ? panels.findIndex((panel) => panel.contains(target)) : -1;
  };

  // A link into a hidden view opens it first.
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const found = panelOf(id);
    if (found >= 0) {
      select(found);
      document.getElementById(id).scrollIntoView();
    }
  };

  tablist.setAttribute("role", "tablist");
  tabs.forEach((tab, index) => {
    tab.setAttribute("role", "tab");
    tab.id = `tab-${panels[index].id}`;
    tab.setAttribute("aria-controls", panels[index].id);
    panels[index].setAttribute("role", "tabpanel");
    panels[index].removeAttribute("aria-label");
    panels[index].setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      select(index);
      history.replaceState(null, "", tab.hash);
    });
    tab.addEventListener("keydown", (event) => {
      const last = tabs.length - 1;
      const next = { ArrowRight: index === last ? 0 : index + 1, ArrowLeft: index === 0 ? last : index - 1, Home: 0, End: last }[
        event.key
      ];
      if (next !== undefined) {
        event.preventDefault();
        select(next);
        tabs[next].focus();
        history.replaceState(null, "", tabs[next].hash);
      } else if (event.key === " ") {
        event.preventDefault();
        tab.click();
      }
    });
  });
  select(Math.max(0, panelOf(decodeURIComponent(location.hash.slice(1)))));
  window.addEventListener("hashchange", follow);
}

// What became of a line of the source, and the line, light up together.
const related = new Map();
for (const element of document.querySelectorAll("[data-for]")) {
  const name = element.dataset.for;
  related.set(name, [...(related.get(name) ?? []), element]);
}

const light = (event, isLit) => {
  const element = event.target instanceof Element && event.target.closest("[data-for]");
  for (const other of (element && related.get(element.dataset.for)) || []) {
    other.classList.toggle("lit", isLit);
  }
};

if (related.size > 0) {
  for (const name of ["mouseover", "focusin"]) {
    document.addEventListener(name, (event) => light(event, true));
  }

  for (const name of ["mouseout", "focusout"]) {
    document.addEventListener(name, (event) => light(event, false));
  }
}

const copied = async (text, source) => {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    getSelection().selectAllChildren(source);
    return "Selected: press Ctrl+C to copy";
  }
};

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = await copied(source.textContent, source);
  });
}
