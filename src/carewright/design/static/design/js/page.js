// What pages can do better with JavaScript. Without it each of these still works.

// A form that came back with errors: go to what is to be put right, so that a screen reader begins there.
document.querySelector("[data-errors]")?.focus();

// Tabs: without this file all panels are shown, one below the other, with links to each.
for (const tabs of document.querySelectorAll("[data-tabs]")) {
  const links = [...tabs.querySelectorAll("[data-tab]")];
  const panel = (link) => document.getElementById(link.hash.slice(1));
  const show = (chosen) => {
    for (const link of links) {
      const on = link === chosen;
      link.setAttribute("aria-selected", on);
      link.tabIndex = on ? 0 : -1;
      panel(link).hidden = !on;
    }
  };
  tabs.querySelector("ul").setAttribute("role", "tablist");
  for (const [number, link] of links.entries()) {
    link.setAttribute("role", "tab");
    link.parentElement.setAttribute("role", "presentation");
    link.setAttribute("aria-controls", panel(link).id);
    panel(link).setAttribute("role", "tabpanel");
    panel(link).setAttribute("aria-labelledby", link.id);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(link);
    });
    link.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = links[(number + step + links.length) % links.length];
      show(next);
      next.focus();
    });
  }
  tabs.classList.add("cw-tabs--live");
  show(links.find((link) => link.hash === location.hash) ?? links[0]);
}
