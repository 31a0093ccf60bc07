import { h, iconButton } from "./dom.js";
import { download } from "./playback.js";
import { mediaUrl } from "./api.js";
import { modal } from "./dialogs.js";

/** One photo over the whole page; a press beside it or Escape closes it. */
export function showPhoto(message) {
  const media = message.media;
  const view = modal({
    label: "Photo", kind: "viewer", testid: "photo-viewer",
    body: [
      h("img", { src: mediaUrl(media.file), alt: message.text || "Photo" }),
      message.text ? h("p.under", null, message.text) : null,
      h("div.viewer-tools", null,
        message.protect ? null : download(media, "a.round"),
        iconButton("close", "Close", () => view.close())),
    ],
  });
  view.element.addEventListener("click", (e) => {
    if (e.target === view.element || e.target.classList.contains("body")) view.close();
  });
  return view;
}
