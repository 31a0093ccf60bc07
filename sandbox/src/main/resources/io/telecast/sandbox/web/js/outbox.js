import { act, upload } from "./api.js";
import { emit, state } from "./store.js";
import { probe } from "./probe.js";

/**
 * What is on its way to the server: `{key, chat, kind: "text"|"file", text, file, loaded, total, rate, error, cancel}`.
 * Files of one chat go one after the other, so that they arrive in the order in which they were chosen.
 */
let items = [];
let next = 1;

export const pendingIn = (chat) => items.filter((item) => item.chat === chat && item.as === state.me);

export function sendText(chat, text, replyTo) {
  const item = add({ kind: "text", chat, text, replyTo });
  run(item, () => act("/api/send", { chat, text, replyTo: replyTo ?? undefined }));
}

export function sendFile(chat, file, { kind = "auto", caption = "", replyTo } = {}) {
  const item = add({ kind: "file", chat, file, text: caption, sendAs: kind, replyTo, loaded: 0, total: file.size, rate: 0 });
  pump(chat);
  return item;
}

export function retry(item) {
  item.error = "";
  item.settled = false;
  if (item.kind === "text") run(item, () => act("/api/send", { chat: item.chat, text: item.text, replyTo: item.replyTo }));
  else {
    item.loaded = 0;
    item.started = false;
    pump(item.chat);
  }
  emit("outbox");
}

export function drop(item) {
  item.cancel?.();
  items = items.filter((other) => other !== item);
  emit("outbox");
  pump(item.chat);
}

/** The event stream may tell of a message before the call that sent it returns: then its stand-in goes at once. */
export function settle(message) {
  if (!message.out) return;
  const item = items.find(
    (i) =>
      i.chat === message.chat &&
      !i.error &&
      (i.kind === "text"
        ? !message.media && i.text.trim() === message.text
        : i.loaded >= i.total && i.file.size === message.media?.size),
  );
  if (!item) return;
  items = items.filter((other) => other !== item);
  emit("outbox");
}

function add(item) {
  const made = { key: next++, as: state.me, error: "", since: performance.now(), ...item };
  items.push(made);
  emit("outbox");
  return made;
}

async function pump(chat) {
  const mine = items.filter((i) => i.kind === "file" && i.chat === chat && !i.error);
  if (mine.length === 0 || mine[0].started) return;
  const item = mine[0];
  item.started = true;
  const facts = await probe(item.file);
  if (!items.includes(item)) return;
  const startedAt = performance.now();
  const values = { ...facts, as: item.as, chat, name: item.file.name, type: item.file.type, kind: item.sendAs,
    caption: item.text, replyTo: item.replyTo };
  const transfer = upload(values, item.file, (loaded, total) => {
    item.loaded = loaded;
    item.total = total;
    item.rate = (loaded / Math.max(1, performance.now() - startedAt)) * 1000;
    emit("outbox");
  });
  item.cancel = transfer.cancel;
  run(item, () => transfer.done);
}

async function run(item, work) {
  try {
    const message = await work();
    if (item.as === state.me) emit("sent", message);
    items = items.filter((other) => other !== item);
  } catch (error) {
    if (error.status === -1) items = items.filter((other) => other !== item);
    else item.error = error.message;
  }
  emit("outbox");
  if (item.kind === "file") pump(item.chat);
}
