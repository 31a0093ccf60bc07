/**
 * What the page knows. Views read `state` and redraw when they hear of a change:
 * `world`, `me`, `chats`, `open` (another chat is shown), `history` {chat}, `arrived` MSG, `link` (connection),
 * `commands` {bot}, `draft` (reply or edit changed), `selection`, `outbox`.
 */
export const state = {
  me: 0,
  world: { users: [], bots: [], channels: [], samples: [], faults: {} },
  chats: [],
  chatsLoaded: false,
  chat: 0,
  link: "connecting",
  commands: new Map(),
};

const bus = new EventTarget();

export function on(type, listener) {
  bus.addEventListener(type, (event) => listener(event.detail));
}

export function emit(type, detail) {
  bus.dispatchEvent(new CustomEvent(type, { detail }));
}

export const user = (id = state.me) => state.world.users.find((u) => u.id === id);
/** Those who can act: a deleted account cannot. */
export const people = () => state.world.users.filter((u) => !u.deactivated);

export const bot = (id) => state.world.bots.find((b) => b.id === id);
export const channel = (id) => state.world.channels.find((c) => c.id === id);

export const botByName = (username) =>
  state.world.bots.find((b) => b.username?.toLowerCase() === username.toLowerCase());

export const channelByName = (username) =>
  state.world.channels.find((c) => c.username?.toLowerCase() === username.toLowerCase());

/** A chat of the list, or one made up from the world for a chat that the list does not show. */
export function chatOf(id = state.chat) {
  const listed = state.chats.find((c) => c.id === id);
  if (listed) return listed;
  const b = bot(id);
  const blank = { id, lastMessage: null, unread: 0, blocked: false };
  if (b) return { ...blank, kind: "bot", title: b.name, username: b.username, canPost: true };
  const c = channel(id);
  return c ? { ...blank, kind: "channel", title: c.title, username: c.username, canPost: false } : null;
}
