import { bytes, duration, extension } from "./format.js";
import { calm, h, icon } from "./dom.js";
import { download, hush } from "./playback.js";
import { mediaUrl, thumbUrl } from "./api.js";
import { soundPlayer } from "./sound.js";
import { showPhoto } from "./viewer.js";
import { fileName } from "./names.js";

const WIDE = 420;
const TALL = 420;

/** The media part of a bubble, or null for a plain text. */
export function bubbleMedia(message) {
  const media = message.media;
  if (!media) return null;
  switch (media.kind) {
    case "photo":
    case "sticker":
      return photo(message);
    case "video":
      return video(message);
    case "animation":
      return media.mimeType === "image/gif" ? photo(message) : animation(message);
    case "video_note":
      return note(message);
    case "audio":
    case "voice":
      return soundPlayer(message);
    default:
      return card(message);
  }
}

/** Reserves the place before the bytes come, so that nothing jumps. */
function frame(tag, media, props, ...children) {
  return fit(h(`${tag}.frame`, props, ...children), media.width || 320, media.height || media.width || 200);
}

function fit(box, width, height) {
  const scale = Math.min(WIDE / width, TALL / height, Math.max(1, 240 / width));
  const w = Math.max(160, Math.round(width * scale));
  box.style.setProperty("--w", `${w}px`);
  box.style.setProperty("--ratio", `${w} / ${Math.max(90, Math.round(height * scale))}`);
  return box;
}

function photo(message) {
  const media = message.media;
  const img = h("img", { src: mediaUrl(media.file), alt: message.text || "Photo", loading: "lazy", decoding: "async",
    onerror: () => box.classList.add("broken"), onload: () => !media.width && fit(box, img.naturalWidth, img.naturalHeight) });
  const box = frame("button", media, { type: "button", "aria-label": "Open the photo", "data-testid": "photo",
    onclick: () => showPhoto(message) }, img, failed("This picture cannot be shown."));
  return box;
}

const failed = (text) => h("span.failed", null, icon("warning"), text);

function poster(media) {
  return media.thumb ? h("img", { src: thumbUrl(media.file), alt: "", loading: "lazy", decoding: "async" }) : null;
}

function video(message) {
  const media = message.media;
  const box = frame("div", media, { class: "playable", "data-testid": "video" },
    poster(media),
    h("button.play", { type: "button", "aria-label": `Play ${media.fileName || "the video"}`, onclick: () => play(box, media, {}) }, icon("play")),
    h("span.badge", null, [media.duration ? duration(media.duration) : "", bytes(media.size)].filter(Boolean).join(" · ")),
    message.protect ? null : download(media, "a.badge.save"));
  return box;
}

function animation(message) {
  const media = message.media;
  const box = frame("div", media, { class: "playable", "data-testid": "animation" }, poster(media), h("span.badge", null, "GIF"));
  const start = () => play(box, media, { loop: true, muted: true, controls: false });
  if (calm()) box.append(h("button.play", { type: "button", "aria-label": "Play the animation", onclick: start }, icon("play")));
  else start();
  return box;
}

function note(message) {
  const media = message.media;
  const box = h("div.frame.playable.circle", { "data-testid": "video-note", vars: { "--w": "240px", "--ratio": "1 / 1" } },
    poster(media),
    h("button.play", { type: "button", "aria-label": "Play the video message", onclick: () => play(box, media, {}) }, icon("play")),
    h("span.badge", null, duration(media.duration)));
  return box;
}

function play(box, media, { loop = false, muted = false, controls = true }) {
  const player = h("video", {
    src: mediaUrl(media.file), autoplay: true, playsinline: true, loop, muted, controls,
    poster: media.thumb ? thumbUrl(media.file) : null, preload: "metadata", "aria-label": media.fileName || "Video",
  });
  player.addEventListener("error", () => {
    player.remove();
    box.classList.add("broken");
    box.append(failed("This browser cannot play this video. Download it and open it in a player."));
  });
  player.addEventListener("playing", () => box.classList.add("playing"), { once: true });
  if (!muted) player.addEventListener("play", () => hush(player));
  box.querySelector(".play")?.remove();
  box.append(player);
  player.play().catch(() => {});
}

function card(message) {
  const media = message.media;
  const name = media.fileName || "Untitled file";
  const type = extension(name) || "file";
  const action = icon(message.protect ? "lock" : "download");
  const face = media.thumb
    ? h("span.face", null, h("img", { src: thumbUrl(media.file), alt: "", loading: "lazy" }), action)
    : h("span.face", { class: `type-${family(media, type)}` }, h("b", null, type), action);
  // What the bot protects can be seen but not saved, as in Telegram.
  const [tag, link] = message.protect ? ["div.card", {}]
    : ["a.card", { href: mediaUrl(media.file), download: name, "aria-label": `Download ${name}, ${bytes(media.size)}` }];
  return h(tag, { "data-testid": "document", ...link },
    face,
    h("span.about", null, fileName(name), h("span.sub", null, [bytes(media.size), subtitle(media, type)].filter(Boolean).join(" · "))));
}

function subtitle(media, type) {
  return media.duration ? duration(media.duration) : type === "file" ? media.mimeType : "";
}

function family(media, type) {
  const mime = media.mimeType ?? "";
  if (mime.startsWith("video/")) return "video";
  if (mime.startsWith("audio/")) return "audio";
  if (mime.startsWith("image/")) return "image";
  if (/^(zip|rar|7z|gz|tar|xz|bz2)$/.test(type)) return "archive";
  if (/^(pdf|epub|docx?|txt|md|srt|vtt)$/.test(type)) return "paper";
  return "other";
}
