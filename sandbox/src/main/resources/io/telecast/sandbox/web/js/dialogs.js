import { fill, h, iconButton } from "./dom.js";

/**
 * A modal <dialog>: the browser keeps the focus inside, closes it on Escape and gives the focus back.
 * Answers `{element, body, close(value), closed: Promise}`.
 */
export function modal({ label, title, kind = "sheet", testid, body = [], actions = [], onclose }) {
  const content = h("div.body", null, body);
  const foot = actions.length ? h("div.actions", null, actions) : null;
  const head = title
    ? h("header.head", null, h("h2", null, title), iconButton("close", "Close", () => close(), { class: "quiet" }))
    : null;
  const element = h("dialog.modal", { class: kind, "aria-label": title ?? label, "data-testid": testid }, head, content, foot);
  let result;
  const closed = new Promise((resolve) => {
    element.addEventListener("close", () => {
      element.remove();
      onclose?.();
      resolve(result);
    });
  });
  // A press that starts and ends on the backdrop closes; a text selection that ends there does not.
  let down = null;
  element.addEventListener("pointerdown", (e) => (down = e.target));
  element.addEventListener("click", (e) => {
    if (e.target === element && down === element) close();
  });
  document.body.append(element);
  element.showModal();

  function close(value) {
    result = value;
    if (element.open) element.close();
  }

  return { element, body: content, close, closed, setBody: (...children) => fill(content, ...children) };
}

export function alertDialog(text, title = "") {
  const view = modal({
    label: title || "Message", kind: "sheet alert", testid: "alert-dialog",
    body: [title ? h("h2", null, title) : null, h("p.plain", null, text)],
    actions: [h("button.text-button", { type: "button", autofocus: true, onclick: () => view.close() }, "OK")],
  });
  return view.closed;
}

/** Asks before something that cannot be undone; resolves to true or false. */
export function confirmDialog({ title, text, yes, danger = false }) {
  const view = modal({
    label: title, kind: "sheet alert", testid: "confirm-dialog",
    body: [h("h2", null, title), h("p.plain", null, text)],
    actions: [
      h("button.text-button", { type: "button", onclick: () => view.close(false) }, "Cancel"),
      h("button.text-button", { type: "button", class: danger ? "danger" : "", autofocus: true, "data-testid": "confirm-yes",
        onclick: () => view.close(true) }, yes),
    ],
  });
  return view.closed.then(Boolean);
}
