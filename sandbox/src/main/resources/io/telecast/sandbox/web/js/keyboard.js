import { act } from "./api.js";
import { follow, telegramLink } from "./links.js";
import { alertDialog } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { on } from "./store.js";
import { problem, toast } from "./toast.js";
import { safe } from "./html.js";

// Presses under way and such that went unanswered, by message: only the latter are shown from the event stream.
const pressed = new Map();

/** The rows of buttons below a message, or null. */
export function keyboard(message) {
  if (!message.keyboard?.length) return null;
  return h("div.keyboard", { role: "group", "aria-label": "Buttons of this message" },
    message.keyboard.map((row, r) => h("div.keys", null, row.map((key, c) => button(message, key, r, c)))));
}

function button(message, key, row, column) {
  const hooks = { "data-testid": "keyboard-button", "data-row": row, "data-column": column };
  if (!key.url) {
    return h("button.key", { type: "button", ...hooks, onclick: (e) => press(e.currentTarget, message, row, column) },
      h("span", null, key.label));
  }
  const href = safe(key.url);
  const inside = href && telegramLink(href);
  return h("a.key", { href: href ?? "#", target: "_blank", rel: "noopener noreferrer", ...hooks, onclick: (e) => visit(e, href) },
    h("span", null, key.label), icon(inside ? "share" : "external", "corner"));
}

function visit(event, href) {
  if (!href) {
    event.preventDefault();
    toast("This button's address is not one that a browser may open.", { kind: "problem" });
  } else if (follow(href)) {
    event.preventDefault();
  }
}

async function press(element, message, row, column) {
  if (element.getAttribute("aria-busy") === "true") return;
  element.setAttribute("aria-busy", "true");
  pressed.set(message.id, "waiting");
  try {
    const { answer } = (await act("/api/press", { chat: message.chat, message: message.id, row, column })) ?? {};
    pressed.set(message.id, answer ? "answered" : "open");
    show(answer);
  } catch (error) {
    pressed.delete(message.id);
    problem(error);
  } finally {
    element.removeAttribute("aria-busy");
  }
}

function show(answer) {
  if (answer?.url) follow(answer.url);
  if (!answer?.text) return;
  if (answer.alert) alertDialog(answer.text);
  else toast(answer.text, { kind: "answer" });
}

on("answer", (answer) => {
  if (pressed.get(answer.message) !== "open") return;
  pressed.delete(answer.message);
  show(answer);
});

on("me", () => pressed.clear());
