import { byId, h, icon } from "./dom.js";
import { chatOf, emit, state } from "./store.js";

/** Files that are dragged over the chat or pasted into the page are offered for sending. */
export function mountDrop() {
  const room = byId("room");
  const overlay = h("div.drop", { hidden: true, "data-testid": "drop-overlay" },
    h("div", null, icon("upload"), h("strong", null, "Drop to send"), h("span", null, "Any file, any size")));
  byId("stage").append(overlay);
  let depth = 0;
  const welcome = (e) => [...(e.dataTransfer?.types ?? [])].includes("Files") && state.chat && chatOf()?.canPost && !chatOf().blocked
    && !document.querySelector("dialog[open]");
  const show = (visible) => (overlay.hidden = !visible);

  room.addEventListener("dragenter", (e) => {
    if (!welcome(e)) return;
    e.preventDefault();
    depth++;
    show(true);
  });
  room.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (!depth) show(false);
  });
  room.addEventListener("dragover", (e) => {
    if (!welcome(e)) return;
    e.preventDefault();
    e.dataTransfer.dropEffect = "copy";
  });
  room.addEventListener("drop", (e) => {
    depth = 0;
    show(false);
    if (!welcome(e)) return;
    e.preventDefault();
    const files = [...e.dataTransfer.items].filter((i) => i.kind === "file" && !i.webkitGetAsEntry?.()?.isDirectory).map((i) => i.getAsFile());
    emit("files", { files: files.filter(Boolean) });
  });
  // A file that misses the chat must not make the browser leave the page.
  for (const type of ["dragover", "drop"]) window.addEventListener(type, (e) => e.preventDefault());

  document.addEventListener("paste", (e) => {
    const files = [...(e.clipboardData?.files ?? [])];
    if (!files.length || !chatOf()?.canPost || document.querySelector("dialog[open]")) return;
    e.preventDefault();
    emit("files", { files });
  });
}
