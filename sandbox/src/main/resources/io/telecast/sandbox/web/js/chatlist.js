import { accountButton } from "./accounts.js";
import { avatar } from "./avatar.js";
import { byId, debounced, fill, h, icon, iconButton } from "./dom.js";
import { draftText } from "./draft.js";
import { isMine } from "./message.js";
import { listTime, summary } from "./format.js";
import { on, state } from "./store.js";
import { openChat } from "./session.js";
import { openDrawer } from "./drawer.js";
import { picture } from "./message.js";

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
  for (const event of ["chats", "open"]) on(event, draw);
  on("draft", drawSoon);
  const showLink = debounced(() => {
    const online = state.link === "online";
    link.textContent = online ? "" : "Connecting…";
    document.body.classList.toggle("offline", !online);
  }, 250);
  on("link", showLink);
  on("chats", () => {
    const unread = state.chats.reduce((sum, c) => sum + c.unread, 0);
    document.title = `${unread ? `(${unread}) ` : ""}Telecast Sandbox`;
  });
  draw();
}

const drawSoon = debounced(draw, 200);

function draw() {
  const focused = document.activeElement?.dataset?.chat;
  const fits = state.chats.filter((c) => !wanted || haystack(c).includes(wanted));
  const list = byId("chats");
  if (fits.length) fill(list, h("ul", null, fits.map(entry)));
  else fill(list, nothing());
  if (focused) list.querySelector(`[data-chat="${focused}"]`)?.focus({ preventScroll: true });
}

const haystack = (chat) => `${chat.title} @${chat.username ?? ""} ${summary(chat.lastMessage)}`.toLowerCase();

function nothing() {
  if (!state.chatsLoaded) return h("div.skeletons", { "aria-label": "Loading chats" }, [1, 2, 3, 4].map(() => h("div.skeleton", null, h("i"), h("b"), h("u"))));
  if (wanted) return h("p.hint", null, "No chat has this name.");
  return h("div.hint", null, h("p", null, "There are no chats in this world yet. Bots appear here when Telecast connects them."),
    h("button.link", { type: "button", onclick: () => openDrawer("bots") }, "Open the world"));
}

function entry(chat) {
  const last = chat.lastMessage;
  const current = chat.id === state.chat;
  const label = [chat.title, chat.unread ? `${chat.unread} unread` : "", last ? summary(last) : ""].filter(Boolean).join(", ");
  return h("li", null, h("button.chat", {
    type: "button", "data-testid": "chat-list-item", "data-chat": chat.id, "aria-label": label, "aria-current": current ? "true" : null,
    onclick: () => openChat(chat.id),
  },
  avatar(chat),
  h("span.about", null,
    h("span.top", null, h("b", null, chat.title), chat.blocked && icon("block", "tiny"),
      last && h("time", { datetime: last.date }, last.out && isMine(last) ? icon("done", "tiny") : null, listTime(last.date))),
    h("span.bottom", null, preview(chat, last), chat.unread > 0 && h("span.unread", { "data-testid": "unread" }, chat.unread > 999 ? "999+" : String(chat.unread))))));
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
