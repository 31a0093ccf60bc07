import { avatar } from "./avatar.js";
import { bot, channel, chatOf, on, state } from "./store.js";
import { byId, fill, h, icon, iconButton, perFrame } from "./dom.js";
import { clearSelection, selection, selectionBar, togglePick } from "./selection.js";
import { copy } from "./toast.js";
import { historyOf } from "./history.js";
import { jump } from "./actions.js";
import { modal } from "./dialogs.js";
import { openChat } from "./session.js";
import { openDrawer } from "./drawer.js";
import { openMenu } from "./menu.js";
import { picture } from "./quote.js";
import { plural, summary } from "./format.js";
import { setBlocked } from "./block.js";

/** The bar over a chat: whose chat it is, or what to do with the chosen messages; the pinned message below it. */
export function mountHeader() {
  const drawn = perFrame(draw);
  for (const event of ["open", "chats", "world", "selection", "link"]) on(event, drawn);
  const pinned = perFrame(drawPinned);
  on("history", ({ chat }) => chat === state.chat && pinned());
  on("open", pinned);
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && selection.size && !document.querySelector("dialog[open], .menu")) clearSelection();
  });
  draw();
}

function draw() {
  const chat = chatOf();
  const header = byId("room-header");
  header.hidden = !chat;
  header.classList.toggle("choosing", selection.size > 0);
  const key = JSON.stringify(chat && [state.me, chat.id, chat.title, chat.blocked, subtitle(chat), state.link, [...selection], bot(chat.id)?.role]);
  if (header.key === key) return undefined;
  header.key = key;
  if (!chat) return fill(header);
  if (selection.size) return fill(header, selectionBar());
  return fill(header,
    iconButton("back", "Back to the chats", back, { class: "back", "data-testid": "back" }),
    h("button.who", { type: "button", title: `About ${chat.title}`, onclick: () => about(chat) },
      avatar(chat, "medium"),
      h("span.titles", null, h("strong", { "data-testid": "chat-title" }, chat.title), h("span.sub", null, state.link === "online" ? subtitle(chat) : "Connecting…"))),
    iconButton("more", "More", (e) => chatMenu(chat, e.currentTarget), { "aria-haspopup": "menu", "aria-expanded": "false", "data-testid": "chat-menu" }));
}

function back() {
  if (history.state?.inner) history.back();
  else openChat(0, { push: false });
}

function subtitle(chat) {
  if (chat.kind === "bot") return chat.blocked ? "bot · blocked" : "bot";
  const members = channel(chat.id)?.members?.length;
  return members ? plural(members, "member") : "channel";
}

function chatMenu(chat, anchor) {
  const last = historyOf(chat.id).messages.findLast((m) => !m.service);
  openMenu({
    anchor, label: "Chat",
    items: [
      { icon: "info", label: chat.kind === "bot" ? "About this bot" : "About this channel", action: () => about(chat) },
      last ? { icon: "select", label: "Select messages", testid: "menu-select-messages", action: () => togglePick(last.id) } : undefined,
      { icon: "sliders", label: "World and faults", action: () => openDrawer(chat.kind === "bot" ? "bots" : "channels") },
      chat.kind !== "bot" ? undefined : {
        icon: "block", label: chat.blocked ? "Unblock the bot" : "Block the bot", danger: !chat.blocked, testid: "menu-block",
        action: () => setBlocked(chat, !chat.blocked),
      },
    ],
  });
}

function about(chat) {
  const role = bot(chat.id)?.role;
  const members = channel(chat.id)?.members ?? [];
  const line = (label, value) => value && h("div.fact", null, h("dt", null, label), h("dd", null, value));
  const copied = (text) => h("button.link", { type: "button", title: "Copy", onclick: () => copy(text) }, text);
  modal({
    title: chat.kind === "bot" ? "About this bot" : "About this channel", testid: "about-dialog",
    body: [
      h("div.portrait", null, avatar(chat, "large"), h("h3", null, chat.title)),
      h("dl.facts", null,
        line("Username", chat.username && copied(`@${chat.username}`)),
        line("Id", copied(String(chat.id))),
        line("Link", chat.username && copied(`https://t.me/${chat.username}`)),
        line("Part in this world", role),
        line("Members", members.length ? plural(members.length, "member") : null)),
    ],
  });
}

function drawPinned() {
  const box = byId("pinned");
  const message = state.chat ? historyOf(state.chat).messages.findLast((m) => m.pinned) : null;
  box.hidden = !message;
  if (box.shown === message) return undefined;
  box.shown = message;
  if (!message) return fill(box);
  return fill(box, h("button.pinned-bar", { type: "button", "data-testid": "pinned", onclick: () => jump(message.id) },
    icon("pin"), message.media && picture(message.media),
    h("span.quoted", null, h("b", null, "Pinned message"), h("span", null, summary(message)))));
}
