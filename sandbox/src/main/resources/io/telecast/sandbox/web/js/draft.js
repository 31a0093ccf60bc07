import { emit, on, state } from "./store.js";

// Per chat: the unsent text, and the message that is being answered or edited.
const drafts = new Map();

export function draft(chat = state.chat) {
  if (!drafts.has(chat)) drafts.set(chat, { text: "", reply: null, edit: null });
  return drafts.get(chat);
}

export const draftText = (chat) => drafts.get(chat)?.text.trim() ?? "";

export function reply(message) {
  Object.assign(draft(message.chat), { reply: message, edit: null });
  emit("draft", { focus: true });
}

export function edit(message) {
  Object.assign(draft(message.chat), { reply: null, edit: message, text: message.text ?? "" });
  emit("draft", { focus: true, text: true });
}

/** Takes the reply away and answers its message id, for whatever is about to be sent. */
export function takeReply(chat = state.chat) {
  const taken = draft(chat).reply?.id;
  draft(chat).reply = null;
  emit("draft", {});
  return taken;
}

export function dropExtras(chat = state.chat) {
  const mine = draft(chat);
  const wasEdit = Boolean(mine.edit);
  if (wasEdit) mine.text = "";
  mine.reply = null;
  mine.edit = null;
  emit("draft", { focus: true, text: wasEdit });
}

on("me", () => drafts.clear());

on("removed", ({ chat, messages }) => {
  const mine = drafts.get(chat);
  if (mine && (messages.includes(mine.reply?.id) || messages.includes(mine.edit?.id))) dropExtras(chat);
});
