const UNITS = ["bytes", "KB", "MB", "GB", "TB"];

/** 1536 → "1.5 KB" (steps of 1024, as Telegram counts). */
export function bytes(count) {
  if (!Number.isFinite(count)) return "";
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits).replace(/\.0$/, "")} ${count === 1 ? "byte" : UNITS[unit]}`;
}

const CLOCK = new Intl.DateTimeFormat([], { hour: "numeric", minute: "2-digit" });
const FULL = new Intl.DateTimeFormat([], { dateStyle: "medium", timeStyle: "medium" });

export const clock = (iso) => CLOCK.format(new Date(iso));

export const fullTime = (iso) => FULL.format(new Date(iso));

export function dayKey(iso) {
  const date = new Date(iso);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

function daysAgo(date) {
  const midnight = (d) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
  return Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
}

export function dayLabel(iso) {
  const date = new Date(iso);
  const ago = daysAgo(date);
  if (ago === 0) return "Today";
  if (ago === 1) return "Yesterday";
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString("en", { month: "long", day: "numeric", year });
}

/** The short time in the chat list: clock today, weekday this week, date before. */
export function listTime(iso) {
  const date = new Date(iso);
  const ago = daysAgo(date);
  if (ago <= 0) return clock(iso);
  if (ago < 7) return date.toLocaleDateString("en", { weekday: "short" });
  return date.toLocaleDateString([], { day: "2-digit", month: "2-digit", year: "2-digit" });
}

export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds || 0));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

export function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

export function initials(name) {
  const words = (name || "?").trim().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words.slice(0, 1);
  return letters.map((word) => [...word].find((c) => /[\p{L}\p{N}]/u.test(c))).join("").toUpperCase() || "?";
}

export const fullName = (user) => [user.firstName, user.lastName].filter(Boolean).join(" ") || `User ${user.id}`;

export function extension(name) {
  const match = /\.([A-Za-z0-9]{1,5})$/.exec(name || "");
  return match ? match[1].toLowerCase() : "";
}

const KINDS = {
  photo: "Photo", video: "Video", audio: "Audio", voice: "Voice message",
  animation: "GIF", video_note: "Video message", document: "File", sticker: "Sticker",
};

export const kindName = (kind) => KINDS[kind] ?? "File";

/** One line that stands for a message in lists, quotes and the pinned bar. */
export function summary(message) {
  if (!message) return "";
  const text = (message.text || "").replace(/\s+/g, " ").trim();
  if (!message.media) return text || "Message";
  const { kind, fileName } = message.media;
  const named = kind === "document" || kind === "audio" || (kind === "video" && fileName);
  return text || (named && fileName) || kindName(kind);
}
