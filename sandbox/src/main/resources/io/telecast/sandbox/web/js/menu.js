import { h, icon } from "./dom.js";

let current = null;

/**
 * A menu at a point or below an anchor. Items: `{label, icon, action, danger, checked, testid, hint}` or null for a rule.
 * `head` and `foot` are extra nodes above and below the items. Arrow keys, Home, End, Escape and Tab work as in a desktop menu.
 */
export function openMenu({ anchor, point, items, label, head, foot, kind = "", testid }) {
  closeMenu();
  const returnTo = document.activeElement;
  const list = h("div.menu-items", { role: "menu", "aria-label": label }, items.filter((i) => i !== undefined).map(entry));
  const element = h("div.menu", { class: kind, popover: "manual", "data-testid": testid }, head, list, foot);
  // Inside an open dialog everything else is inert, so the menu has to live in it.
  (document.querySelector("dialog[open]:last-of-type") ?? document.body).append(element);
  element.showPopover();
  place(element, anchor, point);
  const outside = (e) => {
    if (!element.contains(e.target) && !anchor?.contains(e.target)) closeMenu();
  };
  document.addEventListener("pointerdown", outside, true);
  window.addEventListener("resize", closeMenu);
  window.addEventListener("blur", closeMenu);
  element.addEventListener("keydown", (e) => keys(e, element));
  anchor?.setAttribute("aria-expanded", "true");
  current = {
    element, anchor,
    end(refocus) {
      document.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("resize", closeMenu);
      window.removeEventListener("blur", closeMenu);
      anchor?.setAttribute("aria-expanded", "false");
      element.remove();
      if (refocus && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
    },
  };
  const first = element.querySelector("input") ?? element.querySelector("[aria-checked=true]") ?? element.querySelector("[role^=menuitem]");
  first?.focus({ preventScroll: !element.contains(first) });
  return element;

  function entry(item) {
    if (item === null) return h("hr");
    return h("button.item", {
      type: "button", role: item.checked === undefined ? "menuitem" : "menuitemradio", tabindex: "-1",
      "aria-checked": item.checked === undefined ? null : String(item.checked),
      class: item.danger ? "danger" : "", "data-testid": item.testid, ...(item.data ?? {}),
      onclick: () => {
        closeMenu(true);
        item.action();
      },
    }, item.face ?? icon(item.icon ?? "dot"), h("span.label", null, item.label, item.hint ? h("small", null, item.hint) : null),
    item.checked ? icon("check", "mark") : null);
  }
}

export function closeMenu(refocus = false) {
  const open = current;
  current = null;
  open?.end(refocus === true);
}

/** A second press on the button that opened a menu closes it. */
export function toggleMenu(options) {
  if (current && current.anchor === options.anchor) closeMenu(true);
  else openMenu(options);
}

function keys(event, element) {
  const items = [...element.querySelectorAll("[role^=menuitem]")].filter((i) => !i.hidden);
  const at = items.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1, Home: 0, End: items.length - 1 };
  const typing = document.activeElement?.tagName === "INPUT";
  if (event.key === "Escape" || (event.key === "Tab" && !typing)) {
    event.preventDefault();
    event.stopPropagation();
    closeMenu(true);
  } else if (event.key in moves && !(typing && (event.key === "Home" || event.key === "End"))) {
    event.preventDefault();
    items[(moves[event.key] + items.length) % items.length]?.focus();
  }
}

function place(element, anchor, point) {
  const gap = 6;
  // Not getBoundingClientRect, which the opening animation shrinks.
  const box = { width: element.offsetWidth, height: element.offsetHeight };
  const view = { w: document.documentElement.clientWidth, h: window.innerHeight };
  let x = point?.x ?? 0;
  let y = point?.y ?? 0;
  if (anchor) {
    const a = anchor.getBoundingClientRect();
    const below = view.h - a.bottom - gap * 2;
    x = a.left + box.width > view.w - gap ? a.right - box.width : a.left;
    y = box.height <= below || below > a.top ? a.bottom + gap : a.top - gap - box.height;
  }
  element.style.left = `${Math.max(gap, Math.min(x, view.w - box.width - gap))}px`;
  element.style.top = `${Math.max(gap, Math.min(y, view.h - box.height - gap))}px`;
}
