import { bytes, duration } from "./format.js";
import { fill, h, icon } from "./dom.js";
import { fileName } from "./names.js";
import { hush } from "./playback.js";
import { mediaUrl } from "./api.js";
import { toast } from "./toast.js";

/** Plays an audio file or a voice message: one button, a seek bar, the time. The bytes are asked for at the first press. */
export function soundPlayer(message) {
  const media = message.media;
  const voice = media.kind === "voice";
  let audio = null;

  const button = h("button.disc", { type: "button", "aria-label": "Play", onclick: toggle }, icon("play"));
  const bar = h("input.seek", { type: "range", min: "0", max: "1000", value: "0", step: "1", "aria-label": "Position", oninput: seek,
    vars: { "--done": "0%" } });
  const time = h("span.sub", null, label(0));
  const save = message.protect ? null : h("a.mini-save", { href: mediaUrl(media.file), download: media.fileName || "audio", "aria-label": "Download", title: "Download" }, icon("download"));
  return h("div.sound", { class: voice ? "voice" : "", "data-testid": "audio" }, button,
    h("div.about", null, voice ? null : fileName(media.fileName || "Audio"), bar, time), save);

  function length() {
    return Number.isFinite(audio?.duration) ? audio.duration : media.duration || 0;
  }

  function label(at) {
    return at > 0 ? `${duration(at)} / ${duration(length())}` : [length() ? duration(length()) : "", bytes(media.size)].filter(Boolean).join(" · ");
  }

  function start() {
    audio = h("audio", { src: mediaUrl(media.file), preload: "metadata" });
    audio.addEventListener("play", () => {
      hush(audio);
      show("pause", "Pause");
    });
    audio.addEventListener("pause", () => show("play", "Play"));
    audio.addEventListener("timeupdate", update);
    audio.addEventListener("ended", () => (audio.currentTime = 0));
    audio.addEventListener("error", () => {
      show("play", "Play");
      toast("This browser cannot play this sound. Download it and open it in a player.", { kind: "problem" });
      audio.remove();
      audio = null;
    });
    button.parentElement.append(audio);
  }

  function toggle() {
    if (!audio) start();
    if (audio.paused) audio.play().catch(() => {});
    else audio.pause();
  }

  function show(name, said) {
    fill(button, icon(name)).setAttribute("aria-label", said);
  }

  function update() {
    const share = length() ? audio.currentTime / length() : 0;
    bar.value = Math.round(share * 1000);
    bar.style.setProperty("--done", `${share * 100}%`);
    time.textContent = label(audio.currentTime);
  }

  function seek() {
    if (!audio) start();
    bar.style.setProperty("--done", `${bar.value / 10}%`);
    if (length()) audio.currentTime = (bar.value / 1000) * length();
  }
}
