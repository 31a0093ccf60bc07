import { h } from "./dom.js";

/** A file name on one line whose end (the extension, the part number) stays readable when it is cut. */
export function fileName(name) {
  const tail = name.length > 18 ? name.slice(-9).trimStart() : "";
  const head = name.slice(0, name.length - tail.length);
  return h("span.filename", { title: name }, h("span.stem", null, head), tail && h("span.end", null, tail));
}
