import { act } from "./api.js";
import { attachButton } from "./attach.js";
import { authorOf, picture } from "./quote.js";
import { byId, fill, h, icon, iconButton, isPhone, perFrame } from "./dom.js";
import { chatOf, emit, on, state } from "./store.js";
import { commandButton, closeSuggestions, suggest, suggestionKey } from "./commands.js";
import { draft, dropExtras, edit } from "./draft.js";
import { historyOf } from "./history.js";
import { canEdit } from "./message.js";
import { pendingIn, sendText } from "./outbox.js";
import { problem } from "./toast.js";
import { setBlocked } from "./block.js";
import { summary } from "./format.js";

const LONGEST = 4096;

const field = h("textarea", {
  id: "composer", rows: "1", placeholder: "Message", "aria-label": "Message", "data-testid": "composer", dir: "auto",
  autocomplete: "off", enterkeyhint: "send", "aria-autocomplete": "list", "aria-controls": "suggestions", maxlength: LONGEST,
  oninput: typed, onkeydown: keys,
});
const send = iconButton("send", "Send", submit, { "data-testid": "send", class: "send" });
const extra = h("div.extra", { hidden: true });
const menu = commandButton();
const suggestions = h("div.suggestions", { id: "suggestions", role: "listbox", "aria-label": "Commands", hidden: true });
const row = h("div.composer", null, suggestions, extra, h("div.line", null, menu, attachButton(), field), send);
const instead = h("div.instead");

/** The foot of the chat: the message field, or the one button that makes sense instead of it. */
export function mountComposer() {
  fill(byId("foot"), row, instead);
  on("open", () => {
    load();
    draw();
    if (!isPhone() && state.chat) field.focus();
  });
  const drawn = perFrame(draw);
  for (const event of ["chats", "outbox"]) on(event, drawn);
  on("history", ({ chat }) => chat === state.chat && drawn());
  on("draft", ({ focus, text }) => {
    if (text) load();
    drawExtra();
    if (focus) field.focus();
  });
  load();
  draw();
}

function load() {
  field.value = draft().text;
  closeSuggestions(suggestions, field);
  drawExtra();
  grow();
}

function draw() {
  const chat = chatOf();
  const standIn = chat ? substitute(chat) : null;
  byId("foot").hidden = !chat;
  row.hidden = Boolean(standIn);
  const key = standIn?.dataset.testid ?? "";
  if (instead.dataset.key !== key + state.chat) fill(instead, standIn);
  instead.dataset.key = key + state.chat;
  instead.hidden = !standIn;
  send.classList.toggle("ready", Boolean(field.value.trim()));
}

function substitute(chat) {
  const history = historyOf(chat.id);
  if (chat.blocked) {
    return h("button.wide", { type: "button", "data-testid": "unblock-button", onclick: () => setBlocked(chat, false) }, "Unblock");
  }
  if (!chat.canPost) {
    return h("p.wide.muted", { "data-testid": "read-only" }, "Only administrators may post in this channel.");
  }
  const unused = chat.kind === "bot" && history.loaded && !history.messages.length && !pendingIn(chat.id).length;
  return unused
    ? h("button.wide.start", { type: "button", "data-testid": "start-button", onclick: () => sendText(chat.id, "/start") }, "Start")
    : null;
}

function drawExtra() {
  const { reply, edit: edited } = draft();
  const message = reply ?? edited;
  extra.hidden = !message;
  fill(extra, message && [
    icon(reply ? "reply" : "edit"),
    message.media && picture(message.media),
    h("span.quoted", null, h("b", null, reply ? `Reply to ${authorOf(message)}` : "Edit the message"), h("span", null, summary(message))),
    iconButton("close", reply ? "Do not reply" : "Stop editing", () => dropExtras(), { class: "quiet", "data-testid": "extra-cancel" }),
  ]);
  fill(send, icon(edited ? "check" : "send"));
  send.setAttribute("aria-label", edited ? "Save" : "Send");
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, Math.max(120, window.innerHeight * 0.38))}px`;
  send.classList.toggle("ready", Boolean(field.value.trim()));
}

function typed() {
  draft().text = field.value;
  grow();
  suggest(suggestions, field, put);
}

/** Puts a text into the field, ready to be completed by hand. */
export function put(text) {
  field.value = text;
  draft().text = text;
  closeSuggestions(suggestions, field);
  grow();
  field.focus();
  field.setSelectionRange(text.length, text.length);
}

on("insert", ({ text }) => put(text));

function keys(event) {
  if (event.isComposing) return;
  if (suggestionKey(event, suggestions, field, put)) return;
  if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && !extra.hidden) {
    event.preventDefault();
    dropExtras();
  } else if (event.key === "ArrowUp" && !field.value) {
    const last = historyOf(state.chat).messages.findLast(canEdit);
    if (last) {
      event.preventDefault();
      edit(last);
    }
  }
}

async function submit() {
  const mine = draft();
  const text = field.value.trim();
  if (!state.chat || (!text && !mine.edit)) return;
  const edited = mine.edit;
  if (edited) return save(edited, text);
  const replyTo = mine.reply?.id;
  Object.assign(mine, { text: "", reply: null });
  load();
  sendText(state.chat, text, replyTo);
  field.focus();
}

async function save(edited, text) {
  if (!text && !edited.media) return problem(new Error("A message cannot be empty. Delete it instead."));
  if (text === (edited.text ?? "")) return dropExtras();
  try {
    const message = await act("/api/edit", { chat: edited.chat, message: edited.id, text });
    if (message?.id) emit("changed", message);
    dropExtras();
  } catch (error) {
    problem(error);
  }
}
