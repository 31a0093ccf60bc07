import { get } from "./api.js";
import { emit, state } from "./store.js";

const PAGE = 50;
const cache = new Map();

export function historyOf(chat) {
  if (!cache.has(chat)) cache.set(chat, new History(chat));
  return cache.get(chat);
}

export const knownHistory = (chat) => cache.get(chat);

export const forgetHistories = () => cache.clear();

export const histories = () => [...cache.values()];

/** The loaded end of one chat: an unbroken run of messages, oldest first. */
class History {
  messages = [];
  more = true;
  loaded = false;
  error = "";
  #loading = null;
  // What is told while a page is on its way: the page may be older than that.
  #late = new Map();
  // Numbers are never used twice, and the answer to a call may come after the news that its message was deleted.
  #gone = new Set();

  constructor(chat) {
    this.chat = chat;
  }

  get loading() {
    return this.#loading !== null;
  }

  find(id) {
    return this.messages.find((m) => m.id === id);
  }

  /** Adds or replaces a message. One older than the loaded run is left out: it comes with its page. */
  upsert(message) {
    if (this.#gone.has(message.id)) return;
    if (this.#loading) this.#late.set(message.id, message);
    if (!this.loaded) return;
    this.#place(message);
    this.#changed();
  }

  #place(message) {
    const list = this.messages;
    let i = list.length;
    while (i > 0 && list[i - 1].id > message.id) i--;
    if (i > 0 && list[i - 1].id === message.id) list[i - 1] = message;
    else if (i === 0 && this.more && list.length > 0) return;
    else list.splice(i, 0, message);
  }

  remove(ids) {
    const gone = new Set(ids);
    for (const id of ids) this.#gone.add(id);
    if (this.#loading) for (const id of ids) this.#late.set(id, null);
    this.messages = this.messages.filter((m) => !gone.has(m.id));
    this.#changed();
  }

  loadLatest() {
    return this.#load(async () => {
      const page = await this.#page({});
      const first = page.messages[0]?.id ?? 0;
      const kept = this.messages.filter((m) => m.id < first);
      // With a gap between what was kept and the newest page, only the page is an unbroken run.
      const joined = kept.length > 0 && this.messages.some((m) => m.id >= first);
      this.messages = joined ? [...kept, ...page.messages] : page.messages;
      this.more = joined ? this.more : page.more;
      this.loaded = true;
    });
  }

  loadOlder(limit = PAGE) {
    if (!this.more || !this.loaded) return Promise.resolve();
    return this.#load(async () => {
      const oldest = this.messages[0]?.id;
      const page = await this.#page({ before: oldest, limit });
      this.messages = [...page.messages.filter((m) => m.id < oldest), ...this.messages];
      this.more = page.more && page.messages.length > 0;
    });
  }

  /** Loads older pages until the message is there; false when it is gone or too far back. */
  async reach(id) {
    for (let round = 0; round < 40 && !this.find(id); round++) {
      if (!this.more || id > (this.messages.at(-1)?.id ?? 0)) return false;
      const before = this.messages.length;
      await this.loadOlder(100);
      if (this.messages.length === before) return false;
    }
    return Boolean(this.find(id));
  }

  #page(values) {
    return get("/api/messages", { as: state.me, chat: this.chat, limit: PAGE, ...values });
  }

  #load(work) {
    this.#loading ??= work()
      .then(
        () => {
          this.error = "";
          for (const [id, message] of this.#late) {
            if (message) this.#place(message);
            else this.messages = this.messages.filter((m) => m.id !== id);
          }
        },
        (problem) => (this.error = problem.message),
      )
      .finally(() => {
        this.#loading = null;
        this.#late.clear();
        this.#changed();
      });
    return this.#loading;
  }

  #changed() {
    emit("history", { chat: this.chat });
  }
}
