import { byId, h } from "./dom.js";
import { canDelete, canEdit } from "./message.js";
import { chatOf, emit, on, state } from "./store.js";
import { clearSelection, deleteMessages, selection, togglePick } from "./selection.js";
import { copy, toast } from "./toast.js";
import { follow } from "./links.js";
import { forwardMessages } from "./forward.js";
import { historyOf } from "./history.js";
import { openChat } from "./session.js";
import { openMenu } from "./menu.js";
import { rowOf } from "./timeline.js";
import { sendText } from "./outbox.js";
import { showRow } from "./scroll.js";
import { edit, reply } from "./draft.js";
import { mediaUrl } from "./api.js";

/** Everything that a press, a right click, a long press or a key does on the messages, by delegation. */
export function mountActions() {
  const list = byId("scroller");
  list.addEventListener("click", click);
  list.addEventListener("contextmenu", (e) => {
    const row = rowAt(e);
    if (!row || e.target.closest(".text a, a.key, video, input")) return;
    e.preventDefault();
    clearTimeout(timer);
    if (held) return;
    held = e.pointerType === "touch";
    messageMenu(row, { x: e.clientX, y: e.clientY });
  });
  list.addEventListener("dblclick", (e) => {
    const row = rowAt(e);
    if (row && e.target === row && chatOf()?.canPost) reply(row.message);
  });
  list.addEventListener("keydown", keys);
  longPress(list);
  on("jump", ({ message }) => jump(message));
}

function rowAt(event) {
  const row = event.target.closest?.("li.row");
  return row?.message && !row.message.service ? row : null;
}

function click(event) {
  const row = rowAt(event);
  if (!row) return;
  if (selection.size) {
    event.preventDefault();
    event.stopPropagation();
    return togglePick(row.message.id);
  }
  const target = event.target;
  const action = target.closest("[data-action]");
  const link = target.closest(".text a");
  if (action) return act(action.dataset.action, row, action);
  if (target.closest("[data-reply]")) return jump(row.message.replyTo);
  if (target.closest("[data-origin]")) return openOrigin(row.message.forwardedFrom);
  if (target.closest(".spoiler:not(.open)")) return reveal(event, target.closest(".spoiler"));
  if (link) return followLink(event, link);
  if (target.closest("[data-copy]") && !String(getSelection())) return copy(target.closest("[data-copy]").textContent);
  return undefined;
}

function reveal(event, spoiler) {
  event.preventDefault();
  spoiler.classList.add("open");
  spoiler.removeAttribute("role");
  spoiler.removeAttribute("aria-label");
}

function followLink(event, link) {
  const command = link.dataset.command;
  if (command) {
    event.preventDefault();
    if (chatOf()?.canPost) sendText(state.chat, command);
  } else if (follow(link.href)) {
    event.preventDefault();
  }
}

function act(action, row, button) {
  if (action === "reply") reply(row.message);
  else if (action === "forward") forwardMessages([row.message]);
  else messageMenu(row, null, button);
}

function messageMenu(row, point, anchor) {
  const message = row.message;
  const link = row.querySelector(".text a[href^=http]")?.href;
  const items = [
    chatOf()?.canPost && { icon: "reply", label: "Reply", testid: "menu-reply", action: () => reply(message) },
    canEdit(message) && { icon: "edit", label: "Edit", testid: "menu-edit", action: () => edit(message) },
    message.text && !message.protect && { icon: "copy", label: "Copy text", testid: "menu-copy", action: () => copy(message.text) },
    link && { icon: "link", label: "Copy link", testid: "menu-copy-link", action: () => copy(link, "Link copied.") },
    chatOf()?.kind === "channel" && { icon: "link", label: "Copy post link", testid: "menu-copy-address", action: () => copy(addressOf(message), "Link copied.") },
    !message.protect && { icon: "forward", label: "Forward", testid: "menu-forward", action: () => forwardMessages([message]) },
    message.media && !message.protect && { icon: "download", label: "Save file", testid: "menu-save", action: () => save(message.media) },
    { icon: "select", label: "Select", testid: "menu-select", action: () => togglePick(message.id) },
    canDelete(message) && { icon: "trash", label: "Delete", danger: true, testid: "menu-delete", action: () => deleteMessages([message]) },
  ].filter(Boolean);
  row.classList.add("held");
  const menu = openMenu({ items, label: "Message", point: point ?? undefined, anchor, testid: "message-menu" });
  new MutationObserver((_, watch) => {
    if (menu.isConnected) return;
    row.classList.remove("held");
    watch.disconnect();
  }).observe(menu.parentNode, { childList: true });
}

/** As Telegram writes it: t.me/name/7 in public channels, t.me/c/id/7 in others. */
function addressOf(message) {
  const chat = chatOf(message.chat);
  return chat.username ? `https://t.me/${chat.username}/${message.id}` : `https://t.me/c/${-chat.id - 1000000000000}/${message.id}`;
}

function save(media) {
  const anchor = h("a", { href: mediaUrl(media.file), download: media.fileName || "file" });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

export async function jump(id) {
  const found = await historyOf(state.chat).reach(id);
  // The rows are drawn in the next frame.
  requestAnimationFrame(() => {
    const row = found && rowOf(id);
    if (row) showRow(row);
    else toast("This message is no longer here.");
  });
}

function openOrigin(origin) {
  if (openChat(origin.chat)) emit("jump", { chat: origin.chat, message: origin.message });
}

let held = false;
let timer = 0;

function longPress(list) {
  let start = null;
  list.addEventListener("pointerdown", (e) => {
    const row = rowAt(e);
    held = false;
    if (e.pointerType !== "touch" || !row || selection.size || e.target.closest("video, input")) return;
    start = { x: e.clientX, y: e.clientY };
    timer = setTimeout(() => {
      held = true;
      navigator.vibrate?.(10);
      messageMenu(row, start);
    }, 480);
  });
  const stop = () => clearTimeout(timer);
  list.addEventListener("pointermove", (e) => {
    if (start && Math.hypot(e.clientX - start.x, e.clientY - start.y) > 10) stop();
  });
  for (const type of ["pointerup", "pointercancel"]) list.addEventListener(type, stop);
  list.addEventListener("scroll", stop, { passive: true });
  // The click that ends a long press belongs to it, not to what lies below the finger.
  list.addEventListener("click", (e) => {
    if (!held) return;
    held = false;
    e.preventDefault();
    e.stopPropagation();
  }, true);
}

function keys(event) {
  const row = rowAt(event);
  if (!row) return;
  const direction = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
  if (event.target !== row) {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches(".spoiler, [data-copy]")) event.target.click();
    return;
  }
  if (direction) {
    let next = row[direction];
    while (next && !next.matches(".row")) next = next[direction];
    next?.focus();
  } else if (event.key === "Enter" || event.key === "ContextMenu") {
    const box = row.querySelector(".bubble").getBoundingClientRect();
    messageMenu(row, { x: box.left + 24, y: box.top + 24 });
  } else if (event.key === " ") togglePick(row.message.id);
  else if (event.key === "Escape" && selection.size) clearSelection();
  else return;
  event.preventDefault();
}
