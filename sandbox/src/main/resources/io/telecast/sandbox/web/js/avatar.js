import { h, icon } from "./dom.js";
import { initials } from "./format.js";

const tint = (id) => Math.imul(Math.trunc(id % 4_294_967_291), 2_654_435_761) >>> 29;

/** Coloured initials; the colour belongs to the id, so that it is the same everywhere. */
export function avatar({ id, title, name, kind }, size = "") {
  const text = title ?? name ?? "?";
  return h("span.avatar", { class: `tint-${tint(id)} ${size && `size-${size}`}`, "aria-hidden": "true" }, initials(text),
    kind === "channel" ? h("span.sign", null, icon("channel")) : null);
}
