// Tabs by the ARIA pattern: arrow keys, Home and End. Without scripts all panels stand one below
// the other; on a wide screen the shop is always in view and is no tab.

const WIDE = matchMedia("(min-width: 64rem)");

/** Turn the links of `[data-tabs]` into tabs; returns a function that opens one by name. */
export function makeTabs(list, startAt) {
  const tabs = Array.from(list.querySelectorAll(".tab"));
  const panels = new Map(tabs.map((tab) => [tab, document.querySelector(tab.getAttribute("href"))]));
  const shown = () => tabs.filter((tab) => !tab.hidden);
  list.setAttribute("role", "tablist");
  list.closest("main").classList.add("tabbed");
  document.documentElement.classList.add("scripted");

  function open(tab, focus = false) {
    for (const [each, panel] of panels) {
      const selected = each === tab;
      each.setAttribute("aria-selected", String(selected));
      each.tabIndex = selected ? 0 : -1;
      panel.hidden = !selected && !each.hidden;
    }
    tab.classList.remove("tab--stirred");
    if (focus) tab.focus();
    panels.get(tab).dispatchEvent(new CustomEvent("shown"));
  }

  function settle() {
    for (const [tab, panel] of panels) {
      const fixed = WIDE.matches && panel.classList.contains("panel--shop");
      tab.hidden = fixed;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", fixed ? "region" : "tabpanel");
      panel.hidden = false;
    }
    const current = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
    open(current && !current.hidden ? current : shown()[0]);
  }

  list.addEventListener("click", (event) => {
    const tab = event.target.closest(".tab");
    if (!tab) return;
    event.preventDefault();
    history.replaceState(null, "", tab.getAttribute("href"));
    open(tab);
  });
  list.addEventListener("keydown", (event) => {
    const order = shown();
    const at = order.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const turn = document.dir === "rtl" ? -1 : 1;
    if (step) open(order[(at + step * turn + order.length) % order.length], true);
    else if (event.key === "Home") open(order[0], true);
    else if (event.key === "End") open(order.at(-1), true);
    else return;
    event.preventDefault();
  });
  const byName = (name) => tabs.find((tab) => tab.getAttribute("href") === `#${name}`);
  byName(startAt)?.setAttribute("aria-selected", "true");
  WIDE.addEventListener("change", settle);
  settle();
  return (name) => {
    const tab = byName(name);
    if (tab && !tab.hidden) open(tab);
  };
}
