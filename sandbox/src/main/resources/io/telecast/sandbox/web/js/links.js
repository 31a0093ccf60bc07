import { sendText } from "./outbox.js";
import { openChat, refreshWorld } from "./session.js";
import { botByName, channelByName, chatOf, emit } from "./store.js";
import { problem, toast } from "./toast.js";

const HOSTS = new Set(["t.me", "telegram.me", "telegram.dog", "www.t.me"]);

/** What a Telegram link means, or null for any other address. */
export function telegramLink(href) {
  let url;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  const values = url.searchParams;
  if (url.protocol === "tg:") return fromScheme(url.host || url.pathname.replace(/\//g, ""), values);
  if (!/^https?:$/.test(url.protocol) || !HOSTS.has(url.hostname)) return null;
  const [first, second, third] = url.pathname.split("/").filter(Boolean);
  if (!first) return null;
  if (first === "share") return { kind: "share", text: shareText(values) };
  if (first === "c" && /^\d+$/.test(second ?? "")) {
    return { kind: "post", chat: -1000000000000 - Number(second), message: Number(third) || 0 };
  }
  if (/^\d+$/.test(second ?? "")) return { kind: "post", name: first, message: Number(second) };
  return { kind: "chat", name: first, start: values.get("start") };
}

function fromScheme(action, values) {
  if (action === "resolve" && values.get("post")) {
    return { kind: "post", name: values.get("domain"), message: Number(values.get("post")) };
  }
  if (action === "resolve") return { kind: "chat", name: values.get("domain") ?? "", start: values.get("start") };
  if (action === "msg_url" || action === "msg") return { kind: "share", text: shareText(values) };
  if (action === "privatepost") {
    return { kind: "post", chat: -1000000000000 - Number(values.get("channel")), message: Number(values.get("post")) };
  }
  if (action === "user") return { kind: "id", id: Number(values.get("id")) };
  return { kind: "unknown" };
}

const shareText = (values) => [values.get("url"), values.get("text")].filter(Boolean).join("\n");

/** Follows a link inside the page where it leads to this world; false leaves it to the browser. */
export function follow(href) {
  const link = telegramLink(href);
  if (!link) return false;
  go(link).catch(problem);
  return true;
}

async function go(link) {
  if (link.kind === "share") return emit("share", { text: link.text });
  if (link.kind === "unknown") return toast("This kind of Telegram link does nothing in the sandbox.");
  if (link.kind === "id") return openChat(link.id);
  const chat = link.chat ?? (await resolve(link.name));
  if (!chat || !chatOf(chat)) {
    return toast(link.name ? `Nobody in this world is called @${link.name}.` : "This channel is not in this world.", { kind: "problem" });
  }
  if (link.kind === "post") return openPost(chat, link.message);
  if (!openChat(chat)) return undefined;
  if (link.start !== null && link.start !== undefined) sendText(chat, `/start ${link.start}`.trim());
  return undefined;
}

async function openPost(chat, message) {
  if (openChat(chat) && message) emit("jump", { chat, message });
}

/** The chat id of a public name; a clone may be younger than what the page knows, so the world is asked again once. */
async function resolve(name) {
  const known = () => botByName(name)?.id ?? channelByName(name)?.id;
  if (!known()) await refreshWorld();
  return known();
}
