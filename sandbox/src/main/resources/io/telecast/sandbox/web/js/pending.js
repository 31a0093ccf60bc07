import { bytes, clock, kindName } from "./format.js";
import { drop, pendingIn, retry } from "./outbox.js";
import { fill, h, icon } from "./dom.js";
import { fileName } from "./names.js";

const drawn = new Map();
// A quick answer needs no stand-in that would only flicker.
const PATIENCE = 180;

/** Keeps one row for each thing on its way; rows are updated in place while an upload runs. */
export function drawPending(list, chat) {
  const items = pendingIn(chat).filter((i) => i.kind === "file" || i.error || performance.now() - i.since > PATIENCE);
  const late = pendingIn(chat).filter((i) => !items.includes(i));
  if (late.length) setTimeout(() => drawPending(list, chat), PATIENCE);
  const keep = new Set(items.map((i) => i.key));
  for (const [key, row] of drawn) {
    if (keep.has(key) && list.contains(row.element)) continue;
    row.element.remove();
    drawn.delete(key);
  }
  for (const item of items) {
    if (!drawn.has(item.key)) {
      const row = item.kind === "file" ? fileRow(item) : textRow(item);
      drawn.set(item.key, row);
      list.append(row.element);
    }
    drawn.get(item.key).update();
  }
}

function shell(item, inner) {
  const fault = h("div.fault", { role: "alert", hidden: true });
  const element = h("li.row.out.first.last", { "data-testid": "pending-message" },
    h("div.stack", null, h("div.bubble", null, inner), fault));
  function showFault() {
    element.classList.toggle("failed-row", Boolean(item.error));
    fault.hidden = !item.error;
    if (!item.error || fault.dataset.said === item.error) return;
    fault.dataset.said = item.error;
    fill(fault, h("span.why", null, icon("warning", "tiny"), item.error),
      h("button.link", { type: "button", onclick: () => retry(item) }, "Try again"),
      h("button.link", { type: "button", onclick: () => drop(item) }, "Remove"));
  }
  return { element, showFault };
}

function textRow(item) {
  const { element, showFault } = shell(item, h("div.text", null, h("span", { dir: "auto" }, item.text),
    h("span.meta", null, h("time", null, clock(new Date().toISOString())), icon("clock", "tiny"))));
  return { element, update: showFault };
}

function fileRow(item) {
  const ring = h("span.ring", { vars: { "--done": "0" } }, icon("close"));
  const state = h("span.sub", { "data-testid": "upload-progress" });
  const cancel = h("button.face", { type: "button", "aria-label": `Cancel the upload of ${item.file.name}`, title: "Cancel",
    "data-testid": "upload-cancel", onclick: () => drop(item) }, ring);
  const { element, showFault } = shell(item, [
    h("div.card.uploading", null, cancel, h("span.about", null, fileName(item.file.name || kindName("document")), state)),
    item.text ? h("div.text", null, item.text) : null,
  ]);
  return {
    element,
    update() {
      const share = item.total ? item.loaded / item.total : 0;
      ring.style.setProperty("--done", String(Math.max(0.03, share)));
      state.textContent = progress(item, share);
      showFault();
    },
  };
}

function progress(item, share) {
  if (item.error) return bytes(item.total);
  if (!item.started) return `${bytes(item.total)} · waiting`;
  if (share >= 1) return `${bytes(item.total)} · being stored…`;
  const rate = item.rate ? ` · ${bytes(item.rate)}/s` : "";
  return `${bytes(item.loaded)} of ${bytes(item.total)}${rate}`;
}
