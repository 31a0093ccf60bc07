import { byId, h, icon } from "./dom.js";

/** A short notice that goes by itself; shown above dialogs too. */
export function toast(text, { kind = "info", millis = 4500 } = {}) {
  const shelf = byId("toasts");
  const note = h("div.toast", { "data-testid": "toast", class: kind, onclick: () => leave() },
    icon(kind === "problem" ? "warning" : kind === "answer" ? "bell" : "info"), h("span", null, text));
  shelf.append(note);
  while (shelf.children.length > 4) shelf.firstChild.remove();
  // Shown anew each time, so that it lies above a dialog that was opened since.
  if (shelf.matches(":popover-open")) shelf.hidePopover();
  shelf.showPopover();
  const timer = setTimeout(() => leave(), millis);

  function leave() {
    clearTimeout(timer);
    note.classList.add("leaving");
    setTimeout(() => {
      note.remove();
      if (!shelf.children.length && shelf.matches(":popover-open")) shelf.hidePopover();
    }, 180);
  }
}

export function problem(error) {
  toast(error?.message || String(error), { kind: "problem", millis: 7000 });
}

export async function copy(text, said = "Copied.") {
  try {
    await navigator.clipboard.writeText(text);
    toast(said);
  } catch {
    toast("The browser did not allow copying. Select the text and copy it by hand.", { kind: "problem" });
  }
}
