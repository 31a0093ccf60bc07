import { byId, calm, fill, h, icon, perFrame } from "./dom.js";
import { on, state } from "./store.js";
import { historyOf } from "./history.js";

const NEAR = 90;
const listeners = [];
let following = true;
let missed = 0;
let settled = null;

const box = () => byId("scroller");

/** True while the newest message is in sight; new ones then scroll into view by themselves. */
export const atEnd = () => following;

export function mountScroll() {
  const count = h("span.count", { hidden: true });
  const button = h("button.down", { type: "button", "aria-label": "Scroll to the newest message", "data-testid": "scroll-down",
    hidden: true, onclick: () => toEnd({ smooth: true }) }, icon("down"), count);
  byId("stage-tools").append(button);
  const tell = perFrame(() => {
    const { scrollTop, scrollHeight, clientHeight } = box();
    const near = scrollHeight - scrollTop - clientHeight < NEAR;
    if (near || !settled) following = near;
    if (near) {
      missed = 0;
      settled = null;
    }
    button.hidden = near || !state.chat;
    fill(count, missed > 99 ? "99+" : String(missed)).hidden = missed === 0;
    button.setAttribute("aria-label", missed ? `${missed} new messages below. Scroll down` : "Scroll to the newest message");
    for (const listener of listeners) listener({ top: scrollTop });
  });
  box().addEventListener("scroll", tell, { passive: true });
  // A hand on the wheel ends a scroll of our own, so that it does not fight the reader.
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    box().addEventListener(type, () => (settled = null), { passive: true });
  }
  const watcher = new ResizeObserver(() => {
    if (following) toEnd();
    tell();
  });
  watcher.observe(box());
  watcher.observe(box().firstElementChild);
  on("open", () => {
    following = true;
    missed = 0;
    tell();
  });
  on("arrived", (message) => {
    if (message.chat === state.chat && !message.out && !following && historyOf(state.chat).loaded) missed++;
    tell();
  });
}

export function onScroll(listener) {
  listeners.push(listener);
}

export function toEnd({ smooth = false } = {}) {
  following = true;
  const far = box().scrollHeight - box().scrollTop - box().clientHeight > box().clientHeight * 2;
  settled = smooth && !calm() && !far ? "smooth" : null;
  box().scrollTo({ top: box().scrollHeight, behavior: settled ? "smooth" : "instant" });
}

/** Remembers what stands at the upper edge; the answered function puts it back there after rows were added above. */
export function keepPlace(list) {
  const edge = box().getBoundingClientRect().top;
  const anchor = [...list.children].find((row) => row.dataset.id && row.getBoundingClientRect().bottom > edge);
  if (!anchor) return () => {};
  const before = anchor.getBoundingClientRect().top;
  return () => {
    if (anchor.isConnected) box().scrollTop += anchor.getBoundingClientRect().top - before;
  };
}

/** Scrolls to where reading goes on; with little to read that is the end. */
export function showMark(mark) {
  following = false;
  box().scrollTop += mark.getBoundingClientRect().top - box().getBoundingClientRect().top - 44;
}

export function showRow(row) {
  following = false;
  row.scrollIntoView({ block: "center", behavior: calm() ? "instant" : "smooth" });
  row.classList.remove("flash");
  void row.offsetWidth;
  row.classList.add("flash");
  setTimeout(() => row.classList.remove("flash"), 1800);
}
