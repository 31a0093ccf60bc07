import { bubbleMedia } from "./media.js";
import { clock, fullTime, summary, kindName } from "./format.js";
import { h, icon } from "./dom.js";
import { keyboard } from "./keyboard.js";
import { richText } from "./html.js";
import { authorOf, forwarded, quote } from "./quote.js";
import { chatOf, state } from "./store.js";

const JUMBO = /^(?:\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?){1,3}$/u;
const BARE = new Set(["photo", "video", "animation", "video_note"]);

/**
 * Draws a message into its row; the media of an edited message is kept, so that a playing video plays on,
 * and so are buttons that did not change, so that a press under way is not lost.
 */
export function drawRow(row, message) {
  const former = row.message;
  const sameMedia = former?.media?.file === message.media?.file && former?.media?.kind === message.media?.kind;
  const media = sameMedia && row.media ? row.media : bubbleMedia(message);
  const keys = former && JSON.stringify(former.keyboard) === JSON.stringify(message.keyboard) ? row.keys : keyboard(message);
  Object.assign(row, { message, media, keys });
  row.dataset.id = message.id;
  if (message.service) return drawService(row, message);
  row.classList.toggle("out", isMine(message));
  row.replaceChildren(
    h("span.pick", { "aria-hidden": "true" }, icon("check")),
    h("div.stack", null, bubble(message, media), keys),
    tools(message),
  );
  row.setAttribute("aria-label", spoken(message));
  return row;
}

/** In channels every post stands on the left, whoever wrote it. */
export const isMine = (message) => message.out && chatOf(message.chat)?.kind !== "channel";

function drawService(row, message) {
  row.classList.add("service");
  row.replaceChildren(h("div.pill", { "data-testid": "message-text" }, message.text));
  return row;
}

function bubble(message, media) {
  const hasText = Boolean(message.text || message.html);
  const bare = media && !hasText && BARE.has(message.media.kind);
  const head = [forwarded(message), quote(message)].filter(Boolean);
  const classes = [bare && "bare", media && `with-${message.media.kind}`, head.length && "headed"].filter(Boolean).join(" ");
  return h("div.bubble", { class: classes },
    h("span.author", null, message.from?.name ?? chatOf(message.chat)?.title ?? ""),
    head,
    media,
    hasText
      ? h("div.text", { dir: "auto", class: JUMBO.test(message.text) && !media ? "jumbo" : "" },
        h("span", { "data-testid": "message-text" }, richText(message.html || escape(message.text))), meta(message))
      : meta(message),
  );
}

const escape = (text) => (text ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;");

function meta(message) {
  return h("span.meta", { title: fullTime(message.date) },
    message.pinned && icon("pin", "tiny"),
    message.protect && icon("lock", "tiny"),
    message.edited && h("span", null, "edited"),
    h("time", { datetime: message.date }, clock(message.date)),
    isMine(message) && icon("done", "tiny"),
  );
}

function tools(message) {
  const button = (name, label, testid, action) =>
    h("button.tool", { type: "button", tabindex: "-1", "aria-label": label, title: label, "data-testid": testid, "data-action": action }, icon(name));
  const canReply = chatOf(message.chat)?.canPost;
  return h("div.tools", null,
    canReply && button("reply", "Reply", "reply-action", "reply"),
    !message.protect && button("forward", "Forward", "forward-action", "forward"),
    button("more", "More", "more-action", "more"));
}

function spoken(message) {
  const what = message.media ? `${kindName(message.media.kind)}: ` : "";
  return `${authorOf(message)}, ${clock(message.date)}. ${what}${summary(message)}`;
}

/** Messages of one sender within ten minutes stand together. */
export function together(a, b) {
  if (!a || !b || a.service || b.service) return false;
  const close = Math.abs(new Date(b.date) - new Date(a.date)) < 600_000;
  return close && a.out === b.out && (a.from?.id ?? 0) === (b.from?.id ?? 0);
}

export const canEdit = (message) =>
  !message.service && !message.forwardedFrom && (message.out || (chatOf(message.chat)?.kind === "channel" && chatOf(message.chat)?.canPost))
  && (!message.media || !["voice", "video_note"].includes(message.media.kind) || Boolean(message.text));

export const canDelete = (message) => {
  const chat = chatOf(message.chat);
  return message.out || chat?.kind === "bot" || (chat?.kind === "channel" && chat.canPost && state.me > 0);
};
