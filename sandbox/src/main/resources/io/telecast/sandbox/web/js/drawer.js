import { botsPanel } from "./bots.js";
import { channelsPanel } from "./channels.js";
import { faultsPanel } from "./faults.js";
import { fill, h } from "./dom.js";
import { modal } from "./dialogs.js";
import { on } from "./store.js";
import { peoplePanel } from "./people.js";
import { problem } from "./toast.js";
import { refreshWorld } from "./session.js";

const TABS = [
  ["people", "People", peoplePanel],
  ["channels", "Channels", channelsPanel],
  ["bots", "Bots", botsPanel],
  ["faults", "Faults", faultsPanel],
];

let redraw = null;

/** The drawer "World": its people, channels and bots, and the faults that media reads suffer. */
export function openDrawer(first = "people") {
  if (redraw) return;
  let current = first;
  const panel = h("div.panel", { role: "tabpanel", tabindex: "-1" });
  const tabs = TABS.map(([id, label]) => h("button.tab", {
    type: "button", role: "tab", id: `tab-${id}`, "data-testid": `tab-${id}`, onclick: () => choose(id), onkeydown: (e) => step(e, id),
  }, label));
  const view = modal({
    title: "World", kind: "drawer", testid: "world-drawer",
    body: [h("div.tabs", { role: "tablist", "aria-label": "Parts of the world" }, tabs), panel],
    onclose: () => (redraw = null),
  });
  redraw = () => {
    // A form in which somebody types is left alone; it is drawn anew when it is sent.
    if (panel.contains(document.activeElement) && /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) return;
    draw();
  };
  choose(current);
  refreshWorld().catch(problem);

  function choose(id) {
    current = id;
    TABS.forEach(([other], i) => {
      tabs[i].setAttribute("aria-selected", String(other === id));
      tabs[i].tabIndex = other === id ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", `tab-${id}`);
    draw();
    panel.scrollTop = 0;
  }

  function draw() {
    const top = panel.scrollTop;
    const open = new Set(folds().filter((f) => f.open).map(foldKey));
    const [, , build] = TABS.find(([id]) => id === current);
    fill(panel, build({ redraw: draw, close: view.close }));
    for (const fold of folds()) fold.open = open.has(foldKey(fold));
    panel.scrollTop = top;
  }

  function folds() {
    return [...panel.querySelectorAll("details")];
  }

  function step(event, id) {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!move) return;
    const at = (TABS.findIndex(([other]) => other === id) + move + TABS.length) % TABS.length;
    choose(TABS[at][0]);
    tabs[at].focus();
  }
}

const foldKey = (fold) => `${fold.closest("[data-channel]")?.dataset.channel ?? ""}/${fold.dataset.testid}`;

on("world", () => redraw?.());
