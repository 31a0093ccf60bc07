import { fill, h, icon } from "./dom.js";
import { get, mediaUrl, thumbUrl } from "./api.js";
import { knownHistory } from "./history.js";
import { chatOf, on, state } from "./store.js";
import { summary } from "./format.js";

// Originals that stand outside the loaded run, by chat and id; null for such that are gone.
const fetched = new Map();
on("me", () => fetched.clear());

/** The quoted original above an answer; a press on it goes there. */
export function quote(message) {
  if (!message.replyTo) return null;
  const box = h("button.quote", { type: "button", "data-reply": message.replyTo, title: "Show the message that this answers" });
  const original = knownHistory(message.chat)?.find(message.replyTo);
  if (original) show(box, original);
  else look(box, message.chat, message.replyTo);
  return box;
}

async function look(box, chat, id) {
  const key = `${chat}/${id}`;
  fill(box, h("span.quoted", null, h("b", null, "Reply"), h("span", null, "…")));
  if (!fetched.has(key)) fetched.set(key, get("/api/message", { as: state.me, chat, message: id }).catch(() => null));
  const original = await fetched.get(key);
  if (original) show(box, original);
  else fill(box, h("span.quoted", null, h("b", null, "Reply"), h("span", null, "A message that is no longer here")));
}

function show(box, original) {
  fill(box, original.media && picture(original.media),
    h("span.quoted", null, h("b", null, authorOf(original)), h("span", null, summary(original))));
}

/** The small picture of a medium for quotes and lists, or null where it has none. */
export function picture(media) {
  if (media.kind !== "photo" && !media.thumb) return null;
  return h("img.mini", { src: media.thumb ? thumbUrl(media.file) : mediaUrl(media.file), alt: "" });
}

export const authorOf = (message) => (message.out ? "You" : (message.from?.name ?? chatOf(message.chat)?.title ?? ""));

export function forwarded(message) {
  const origin = message.forwardedFrom;
  if (!origin) return null;
  const link = origin.chat && origin.message && chatOf(origin.chat);
  const name = origin.title || "somebody";
  return h("div.forwarded", null, icon("forward", "tiny"), "Forwarded from ",
    link ? h("button.link", { type: "button", "data-origin": "" }, name) : h("b", null, name));
}
