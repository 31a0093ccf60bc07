import { byId, fill, h, icon, perFrame } from "./dom.js";
import { dayKey, dayLabel } from "./format.js";
import { drawRow, together } from "./message.js";
import { historyOf } from "./history.js";
import { chatOf, on, state } from "./store.js";
import { atEnd, keepPlace, onScroll, showMark, toEnd } from "./scroll.js";
import { drawPending } from "./pending.js";
import { selection } from "./selection.js";
import { emptyChat, failedChat, welcome } from "./empty.js";

const rows = new Map();
const days = new Map();
let shown = 0;
let firstUnread = 0;
const scroller = () => byId("scroller");
const list = h("ol.messages");
const pending = h("ol.messages.pending", { "aria-label": "Being sent" });
const older = h("div.older", { role: "status" });
const log = h("div", { role: "log", "aria-label": "Messages", "aria-relevant": "additions" }, list);
const column = h("div.column", null, older, log, pending);
const cover = h("div.cover");

export function mountTimeline() {
  fill(scroller(), column);
  byId("stage").prepend(cover);
  on("open", reopen);
  on("history", ({ chat }) => chat === state.chat && draw());
  on("outbox", drawOutbox);
  on("chats", () => !historyOf(state.chat).messages.length && draw());
  on("selection", () => {
    for (const [id, row] of rows) row.classList.toggle("picked", selection.has(id));
    list.classList.toggle("selecting", selection.size > 0);
  });
  onScroll(({ top }) => {
    const history = historyOf(state.chat);
    if (state.chat && top < 600 && history.loaded && history.more && !history.loading && !history.error) {
      history.loadOlder();
      draw();
    }
  });
  onScroll(sortDays);
  reopen();
}

/** Of the day marks that stick to the upper edge only the latest is shown. */
function sortDays() {
  const edge = scroller().getBoundingClientRect().top + 2;
  const stuck = [...days.values()].filter((mark) => mark.isConnected && mark.matches(".day"))
    .map((mark) => ({ mark, top: mark.getBoundingClientRect().top, place: mark.nextElementSibling?.message?.id ?? 0 }))
    .filter(({ mark, top }) => (mark.classList.remove("past"), top <= edge))
    .sort((a, b) => a.place - b.place);
  for (const { mark } of stuck.slice(0, -1)) mark.classList.add("past");
}

export const rowOf = (id) => rows.get(id);

function reopen() {
  scroller().classList.toggle("channel-view", chatOf()?.kind === "channel");
  rows.clear();
  days.clear();
  list.replaceChildren();
  pending.replaceChildren();
  shown = 0;
  const chat = chatOf();
  firstUnread = chat?.unread ? -chat.unread : 0;
  redraw();
  drawOutbox();
}

const draw = perFrame(redraw);

/** Brings the rows in line with the history: rows that stay are not touched, those gone fade out. */
function redraw() {
  const history = state.chat ? historyOf(state.chat) : null;
  drawCover(history);
  if (!history) return;
  fill(older, history.loading && history.loaded ? h("span.spinner", { "aria-label": "Loading older messages" }) : null,
    history.error && history.messages.length ? retryOlder(history) : null);
  if (history.loaded && firstUnread < 0) firstUnread = unreadStart(history.messages, -firstUnread);
  const following = atEnd() || shown === 0;
  const fresh = shown > 0;
  const newest = history.messages.at(-1);
  const first = shown === 0 && history.loaded;
  const own = fresh && newest?.out && newest.id > shown;
  // Whoever answers has read what was new.
  if (own) firstUnread = 0;
  const settle = following || own ? null : keepPlace(list);
  arrange(wanted(history.messages, fresh));
  if (newest) shown = Math.max(shown, newest.id);
  for (const [id, row] of rows) row.tabIndex = id === newest?.id ? 0 : -1;
  if (settle) settle();
  else if (first && firstUnread > 0) showMark(days.get("unread"));
  else toEnd({ smooth: fresh && following && !own });
}

function wanted(messages, fresh) {
  const nodes = [];
  let before = null;
  messages.forEach((message, i) => {
    const newDay = !before || dayKey(before.date) !== dayKey(message.date);
    if (newDay) nodes.push(dayMark(message.date));
    if (message.id === firstUnread) nodes.push(unreadMark());
    const row = rowFor(message, fresh);
    row.classList.toggle("first", newDay || message.id === firstUnread || !together(before, message));
    row.classList.toggle("last", !together(message, messages[i + 1]) || dayKey(message.date) !== dayKey(messages[i + 1].date));
    nodes.push(row);
    before = message;
  });
  const present = new Set(messages.map((m) => m.id));
  for (const [id, row] of rows) {
    if (present.has(id)) continue;
    rows.delete(id);
    leave(row);
  }
  return nodes;
}

function rowFor(message, fresh) {
  const row = rows.get(message.id);
  if (row) return row.message === message ? row : drawRow(row, message);
  const made = h("li.row", { "data-testid": "message", "data-message": message.id, tabindex: "-1", class: fresh && message.id > shown ? "fresh" : "" });
  made.classList.toggle("picked", selection.has(message.id));
  rows.set(message.id, made);
  return drawRow(made, message);
}

function arrange(nodes) {
  const keep = new Set(nodes);
  for (const child of [...list.children]) {
    if (!keep.has(child) && !child.classList.contains("leaving")) child.remove();
  }
  let cursor = list.firstElementChild;
  for (const node of nodes) {
    while (cursor?.classList.contains("leaving")) cursor = cursor.nextElementSibling;
    if (cursor === node) cursor = cursor.nextElementSibling;
    else list.insertBefore(node, cursor);
  }
}

function leave(row) {
  row.classList.add("leaving");
  row.removeAttribute("data-testid");
  row.inert = true;
  setTimeout(() => row.remove(), 260);
}

function dayMark(date) {
  const key = dayKey(date);
  if (!days.has(key)) days.set(key, h("li.day", null, h("span.pill", null, dayLabel(date))));
  return days.get(key);
}

function unreadMark() {
  if (!days.has("unread")) days.set("unread", h("li.unread-mark", { "data-testid": "unread-mark" }, h("span", null, "Unread messages")));
  return days.get("unread");
}

/** The id of the message where the unread ones begin, counted from the end; own messages were never unread. */
function unreadStart(messages, count) {
  const theirs = messages.filter((m) => !m.out);
  return theirs.length > count ? theirs[theirs.length - count].id : 0;
}

function retryOlder(history) {
  return h("button.pill.link", { type: "button", onclick: () => (history.messages.length ? history.loadOlder() : history.loadLatest()) },
    icon("warning", "tiny"), "Older messages did not load. Try again");
}

function drawCover(history) {
  const chat = chatOf();
  let content = null;
  if (!history) content = welcome();
  else if (history.error && !history.messages.length) content = failedChat(history);
  else if (!history.loaded) content = h("span.spinner.large", { role: "status", "aria-label": "Loading messages" });
  else if (!history.messages.length && !pending.childElementCount) content = emptyChat(chat);
  const key = content?.dataset?.key ?? content?.className ?? "";
  if (content && cover.dataset.key === key && key !== "failed") return;
  cover.dataset.key = key;
  fill(cover, content);
}

function drawOutbox() {
  const count = pending.childElementCount;
  const following = atEnd();
  drawPending(pending, state.chat);
  if (pending.childElementCount > count || following) toEnd();
  if (pending.childElementCount !== count) draw();
}
