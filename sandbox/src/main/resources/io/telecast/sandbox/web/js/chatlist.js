import { accountButton } from "./accounts.js";
import { avatar } from "./avatar.js";
import { byId, fill, h, icon, iconButton, perFrame, soon } from "./dom.js";
import { draftText } from "./draft.js";
import { isMine } from "./message.js";
import { listTime, summary } from "./format.js";
import { on, state } from "./store.js";
import { openChat } from "./session.js";
import { openDrawer } from "./drawer.js";
import { picture } from "./quote.js";

const rows = new Map();
const ul = h("ul");
let wanted = "";

/** The left pane: who one is, the search field and the chats. */
export function mountChatList() {
  const title = h("h1", null, "Telecast Sandbox");
  const link = h("span.link-state", { role: "status", "data-testid": "connection" });
  fill(byId("list-header"), accountButton(), h("span.grow.titles", null, title, link),
    iconButton("sliders", "World and faults", () => openDrawer("people"), { "data-testid": "open-world" }));
  const field = h("input", { type: "search", placeholder: "Search", "aria-label": "Search chats", "data-testid": "chat-search",
    oninput: () => {
      wanted = field.value.trim().toLowerCase();
      draw();
    },
    onkeydown: (e) => {
      if (e.key === "Escape" && field.value) {
        field.value = "";
        wanted = "";
        draw();
      } else if (e.key === "ArrowDown") byId("chats").querySelector("button")?.focus();
      else if (e.key === "Enter") byId("chats").querySelector("button")?.click();
    } });
  fill(byId("search"), h("label.find", null, icon("search"), field));
  byId("chats").addEventListener("keydown", arrows);
  for (const event of ["chats", "open"]) on(event, drawFrame);
  on("me", () => rows.clear());
  on("draft", drawSoon);
  const showLink = soon(() => {
    const online = state.link === "online";
    link.textContent = online ? "" : "Connecting…";
    document.body.classList.toggle("offline", !online);
  }, 250);
  on("link", showLink);
  draw();
}

const drawSoon = soon(draw, 200);
const drawFrame = perFrame(draw);

function draw() {
  const unread = state.chats.reduce((sum, c) => sum + c.unread, 0);
  const title = `${unread ? `(${unread}) ` : ""}Telecast Sandbox`;
  if (document.title !== title) document.title = title;
  const fits = state.chats.filter((c) => !wanted || haystack(c).includes(wanted));
  const list = byId("chats");
  if (!fits.length) return fill(list, nothing());
  if (ul.parentNode !== list) fill(list, ul);
  const items = fits.map(item);
  for (const child of [...ul.children]) if (!items.includes(child)) child.remove();
  items.forEach((li, i) => {
    if (ul.children[i] !== li) ul.insertBefore(li, ul.children[i] ?? null);
  });
  return undefined;
}

/** Rows are kept and refilled, so that a press or the focus survives a message that comes in meanwhile. */
function item(chat) {
  if (!rows.has(chat.id)) {
    const button = h("button.chat", { type: "button", "data-testid": "chat-list-item", "data-chat": chat.id, onclick: () => openChat(chat.id) });
    rows.set(chat.id, h("li", null, button));
  }
  const li = rows.get(chat.id);
  const key = JSON.stringify([chat, chat.id === state.chat, draftText(chat.id), chat.lastMessage && listTime(chat.lastMessage.date)]);
  if (li.key !== key) entry(li.firstElementChild, chat);
  li.key = key;
  return li;
}

const haystack = (chat) => `${chat.title} @${chat.username ?? ""} ${summary(chat.lastMessage)}`.toLowerCase();

function nothing() {
  if (!state.chatsLoaded) return h("div.skeletons", { "aria-label": "Loading chats" }, [1, 2, 3, 4].map(() => h("div.skeleton", null, h("i"), h("b"), h("u"))));
  if (wanted) return h("p.hint", null, "No chat has this name.");
  return h("div.hint", null, h("p", null, "There are no chats in this world yet. Bots appear here when Telecast connects them."),
    h("button.link", { type: "button", onclick: () => openDrawer("bots") }, "Open the world"));
}

function entry(button, chat) {
  const last = chat.lastMessage;
  if (chat.id === state.chat) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
  fill(button, avatar(chat), h("span.about", null,
    h("span.top", null, h("b", null, chat.title), chat.blocked && icon("block", "tiny"),
      last && h("time", { datetime: last.date }, isMine(last) ? icon("done", "tiny") : null, listTime(last.date))),
    h("span.bottom", null, preview(chat, last),
      chat.unread > 0 && h("span.unread", { "data-testid": "unread", title: "unread" }, chat.unread > 999 ? "999+" : String(chat.unread)))));
}

function preview(chat, last) {
  const draft = chat.id !== state.chat && draftText(chat.id);
  if (draft) return h("span.last", null, h("em.draft", null, "Draft: "), draft);
  if (!last) return h("span.last", null, chat.kind === "bot" ? "Press Start to begin" : "No posts yet");
  const who = last.out && !last.service ? h("em", null, "You: ") : null;
  return h("span.last", null, who, last.media ? picture(last.media) : null, summary(last));
}

function arrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [...byId("chats").querySelectorAll("button.chat")];
  const next = all[all.indexOf(document.activeElement) + step];
  event.preventDefault();
  (next ?? (step < 0 ? byId("search").querySelector("input") : all.at(-1)))?.focus();
}
