import { emit, on, state } from "./store.js";
import { fill, h, icon } from "./dom.js";
import { sendText } from "./outbox.js";
import { toggleMenu } from "./menu.js";

const known = () => state.commands.get(state.chat) ?? [];

/** The button left of the field that lists what this bot understands; hidden where there is nothing to list. */
export function commandButton() {
  const button = h("button.menu-button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": "Commands of this bot",
    "data-testid": "menu-button", hidden: true, onclick: open }, icon("menu"), h("span", null, "Menu"));
  const draw = () => (button.hidden = known().length === 0);
  on("commands", draw);
  on("open", draw);
  return button;

  function open() {
    toggleMenu({
      anchor: button, kind: "commands", label: "Commands", testid: "command-menu",
      items: known().map(({ command, description }) => ({
        face: h("code", null, `/${bare(command)}`), label: description,
        testid: "command-item", data: { "data-command": bare(command), title: "Send. Hold Shift to write it into the field." },
        action: () => (shift ? emit("insert", { text: `/${bare(command)} ` }) : sendText(state.chat, `/${bare(command)}`)),
      })),
    });
  }
}

let shift = false;
document.addEventListener("pointerup", (e) => (shift = e.shiftKey), true);
document.addEventListener("keydown", (e) => (shift = e.shiftKey), true);

const bare = (command) => command.replace(/^\//, "");

/** Offers the commands that begin with what stands in the field after "/". */
export function suggest(box, field, put) {
  const typed = /^\/(\w*)$/.exec(field.value)?.[1]?.toLowerCase();
  const fits = typed === undefined ? [] : known().filter((c) => bare(c.command).startsWith(typed));
  if (!fits.length) return closeSuggestions(box, field);
  fill(box, fits.map(({ command, description }, i) =>
    h("button.suggestion", { type: "button", role: "option", tabindex: "-1", id: `suggestion-${i}`, "aria-selected": "false",
      "data-testid": "command-suggestion", "data-command": bare(command),
      onpointerdown: (e) => e.preventDefault(), onclick: () => put(`/${bare(command)} `) },
    h("code", null, `/${bare(command)}`), h("span", null, description))));
  box.hidden = false;
  return undefined;
}

export function closeSuggestions(box, field) {
  box.hidden = true;
  box.replaceChildren();
  field.removeAttribute("aria-activedescendant");
}

/** True when the key was for the list: arrows choose, Tab or Enter takes the chosen one, Escape closes. */
export function suggestionKey(event, box, field, put) {
  if (box.hidden) return false;
  const options = [...box.children];
  const at = options.findIndex((o) => o.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : -1;
    choose(options, (at < 0 && step < 0 ? options.length - 1 : at + step + options.length) % options.length, field);
  } else if (event.key === "Tab" || (event.key === "Enter" && at >= 0)) {
    put(`/${options[Math.max(0, at)].dataset.command} `);
  } else if (event.key === "Escape") {
    closeSuggestions(box, field);
  } else {
    return false;
  }
  event.preventDefault();
  return true;
}

function choose(options, index, field) {
  options.forEach((o, i) => o.setAttribute("aria-selected", String(i === index)));
  options[index].scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", options[index].id);
}
