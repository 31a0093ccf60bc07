import { avatar } from "./avatar.js";
import { bot } from "./store.js";
import { h } from "./dom.js";

export function welcome() {
  return h("div.note-card.quiet", { "data-key": "welcome" }, h("span.pill", null, "Choose a chat to start messaging"));
}

export function emptyChat(chat) {
  if (!chat) return null;
  const isBot = chat.kind === "bot";
  const lines = isBot
    ? [`Press Start below to talk to ${chat.title}.`, "Then send it a file, and it answers with links."]
    : chat.canPost
      ? ["This channel has no posts yet.", "Write the first one, or drop a file here."]
      : ["This channel has no posts yet."];
  return h("div.note-card", { "data-key": `empty-${chat.id}`, "data-testid": "empty-chat" }, avatar(chat, "large"),
    h("h2", null, isBot ? "No messages here yet" : chat.title), lines.map((line) => h("p", null, line)),
    isBot && bot(chat.id)?.role === "clone" ? h("p.sub", null, "This bot is a clone.") : null);
}

export function failedChat(history) {
  return h("div.note-card", { "data-key": "failed", role: "alert" }, h("h2", null, "The messages did not load"),
    h("p", null, history.error), h("button.primary", { type: "button", onclick: () => history.loadLatest() }, "Try again"));
}
