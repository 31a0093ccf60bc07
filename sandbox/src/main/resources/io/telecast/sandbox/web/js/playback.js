import { h, icon } from "./dom.js";
import { mediaUrl } from "./api.js";

/** One sound at a time: what plays elsewhere on the page is paused. */
export function hush(except) {
  for (const other of document.querySelectorAll("video, audio")) {
    if (other !== except && !other.muted && !other.paused) other.pause();
  }
}

export function download(media, spec, ...children) {
  return h(spec, { href: mediaUrl(media.file), download: media.fileName || "file", "aria-label": `Download ${media.fileName || "the file"}`, title: "Download" },
    icon("download"), ...children);
}
