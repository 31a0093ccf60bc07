import { bytes, extension, plural } from "./format.js";
import { draft, takeReply } from "./draft.js";
import { emit } from "./store.js";
import { h, icon, iconButton } from "./dom.js";
import { fileName } from "./names.js";
import { modal } from "./dialogs.js";
import { sendFile } from "./outbox.js";

const KINDS = [
  ["auto", "By its type"], ["document", "File"], ["photo", "Photo"], ["video", "Video"], ["audio", "Audio"],
  ["voice", "Voice message"], ["animation", "GIF"], ["video_note", "Video message"],
];

/** Shows what is about to be sent and asks for a caption and for how to send it. */
export function uploadDialog(files, chat) {
  let chosen = [...files];
  const list = h("ul.files");
  const caption = h("textarea", { rows: "2", placeholder: "Add a caption…", "aria-label": "Caption", maxlength: "1024", dir: "auto",
    autofocus: true, "data-testid": "upload-caption", value: draft(chat).edit ? "" : draft(chat).text });
  const kind = h("select", { "aria-label": "Send as", "data-testid": "upload-kind" }, KINDS.map(([value, label]) => h("option", { value }, label)));
  const view = modal({
    title: "Send a file", kind: "sheet", testid: "upload-dialog",
    body: [list, h("label.field", null, h("span", null, "Send as"), kind), caption],
    actions: [
      h("button.text-button", { type: "button", onclick: () => view.close() }, "Cancel"),
      h("button.primary", { type: "button", "data-testid": "upload-send", onclick: send }, "Send"),
    ],
  });
  caption.addEventListener("keydown", (e) => {
    if (e.key !== "Enter" || e.shiftKey || e.isComposing) return;
    e.preventDefault();
    send();
  });
  draw();

  function draw() {
    list.replaceChildren(...chosen.map(entry));
    view.element.querySelector("h2").textContent = chosen.length === 1 ? "Send a file" : `Send ${plural(chosen.length, "file")}`;
  }

  function entry(file) {
    const face = h("span.face", { class: "type-other" }, h("b", null, extension(file.name) || "file"));
    preview(file, face);
    return h("li", null, face, h("span.about", null, fileName(file.name || "Pasted file"), h("span.sub", null, bytes(file.size))),
      chosen.length > 1 && iconButton("close", `Leave ${file.name} out`, () => {
        chosen = chosen.filter((f) => f !== file);
        draw();
      }, { class: "quiet" }));
  }

  function send() {
    const text = caption.value.trim();
    const replyTo = takeReply(chat);
    if (!draft(chat).edit) {
      draft(chat).text = "";
      emit("draft", { text: true });
    }
    chosen.forEach((file, i) => sendFile(chat, file, { kind: kind.value, caption: i === 0 ? text : "", replyTo: i === 0 ? replyTo : undefined }));
    view.close();
  }
}

/** Drawn on a canvas, because the page's policy allows no blob: pictures. */
async function preview(file, face) {
  if (!/^image\/(png|jpeg|webp|gif|avif|bmp)$/.test(file.type) || file.size > 40 << 20) return;
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: 112, resizeQuality: "medium" });
    const side = Math.min(bitmap.width, bitmap.height);
    const canvas = h("canvas", { width: 112, height: 112, "aria-hidden": "true" });
    canvas.getContext("2d").drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, 112, 112);
    bitmap.close();
    face.replaceChildren(canvas);
  } catch {
    face.replaceChildren(icon("photo"));
  }
}
