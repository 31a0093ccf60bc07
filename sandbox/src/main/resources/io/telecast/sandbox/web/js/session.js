import { act, get } from "./api.js";
import { forgetHistories, histories, historyOf, knownHistory } from "./history.js";
import { connect } from "./live.js";
import { settle } from "./outbox.js";
import { writeRoute } from "./route.js";
import { remember } from "./storage.js";
import { chatOf, emit, on, state, user } from "./store.js";
import { problem } from "./toast.js";
import { soon } from "./dom.js";

export async function refreshWorld() {
  state.world = await get("/api/world");
  emit("world");
}

export async function refreshChats() {
  const me = state.me;
  const chats = await get("/api/chats", { as: me });
  if (me !== state.me) return;
  state.chats = chats;
  state.chatsLoaded = true;
  emit("chats");
  markRead();
}

const refreshChatsSoon = soon(() => refreshChats().catch(problem), 120);
const refreshWorldSoon = soon(() => refreshWorld().catch(problem), 300);

/** Becomes another user: everything that was seen through the former user's eyes is forgotten. */
export async function actAs(id, chat = 0) {
  state.me = id;
  state.chats = [];
  state.chatsLoaded = false;
  state.commands.clear();
  state.chat = 0;
  seen.clear();
  forgetHistories();
  remember("as", id);
  writeRoute({ as: id, chat });
  emit("me");
  emit("open");
  emit("chats");
  connect(id, handlers);
  await refreshChats();
}

export function openChat(id, { push = true } = {}) {
  if (id && !chatOf(id)) {
    problem(new Error("This chat is not there for you. Become one of its members first."));
    return false;
  }
  const changed = state.chat !== id;
  state.chat = id;
  document.body.dataset.screen = id ? "chat" : "list";
  writeRoute({ as: state.me, chat: id }, { push });
  if (!changed) return true;
  emit("open");
  if (!id) return true;
  const history = historyOf(id);
  if (!history.loaded) history.loadLatest();
  if (chatOf(id).kind === "bot") loadCommands(id);
  markRead();
  return true;
}

export async function loadCommands(bot) {
  try {
    state.commands.set(bot, await get("/api/commands", { as: state.me, bot }));
    emit("commands", { bot });
  } catch (error) {
    problem(error);
  }
}

/** Tells the server what the eye has seen: the open chat, while the page is in front. */
export function markRead() {
  const chat = state.chats.find((c) => c.id === state.chat);
  if (!chat?.unread || document.hidden) return;
  chat.unread = 0;
  emit("chats");
  seen.add(chat.id);
  tellSeen();
}

const seen = new Set();
// Many messages at once are told as one reading.
const tellSeen = soon(() => {
  for (const chat of seen) act("/api/read", { chat }).catch(problem);
  seen.clear();
}, 150);

document.addEventListener("visibilitychange", markRead);

function arrived(message) {
  settle(message);
  const history = knownHistory(message.chat);
  if (history?.find(message.id)) return;
  history?.upsert(message);
  const chat = state.chats.find((c) => c.id === message.chat);
  if (chat) {
    const known = chat.lastMessage && chat.lastMessage.id >= message.id;
    if (known) return;
    chat.lastMessage = message;
    if (!message.out) chat.unread++;
    state.chats = [chat, ...state.chats.filter((c) => c !== chat)];
    emit("chats");
  } else {
    refreshChatsSoon();
  }
  emit("arrived", message);
  if (message.chat === state.chat) markRead();
}

function edited(message) {
  const history = knownHistory(message.chat);
  if (history?.find(message.id)) history.upsert(message);
  const chat = state.chats.find((c) => c.id === message.chat);
  if (chat?.lastMessage?.id === message.id) {
    chat.lastMessage = message;
    emit("chats");
  }
}

const handlers = {
  message: arrived,
  edited,
  deleted({ chat, messages }) {
    knownHistory(chat)?.remove(messages);
    refreshChatsSoon();
  },
  chats() {
    refreshChatsSoon();
    refreshWorldSoon();
  },
  menu({ bot }) {
    if (bot === state.chat) loadCommands(bot);
    else state.commands.delete(bot);
  },
  answer: (answer) => emit("answer", answer),
  link(status) {
    state.link = status;
    emit("link");
  },
  // After a broken connection events may be lost, so everything on show is read again.
  resync() {
    refreshWorld().then(() => user() ?? location.assign("/")).catch(problem);
    refreshChatsSoon();
    for (const history of histories()) {
      if (history.chat === state.chat) history.loadLatest();
      else history.loaded = false;
    }
  },
};

// Messages that an API call answered with; the event stream may bring them a second time.
on("sent", arrived);
on("changed", edited);
on("removed", handlers.deleted);
