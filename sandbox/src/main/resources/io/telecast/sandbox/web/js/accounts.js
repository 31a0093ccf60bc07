import { actAs, refreshWorld } from "./session.js";
import { avatar } from "./avatar.js";
import { closeMenu, toggleMenu } from "./menu.js";
import { fill, h, icon } from "./dom.js";
import { fullName } from "./format.js";
import { isDark, setTheme, theme, toggleTheme } from "./theme.js";
import { on, people, state, user } from "./store.js";
import { openDrawer } from "./drawer.js";
import { problem } from "./toast.js";
import { userForm } from "./people.js";

const SHOWN = 60;

export const face = (u, size = "small") => avatar({ id: u.id, title: fullName(u) }, size);

/** The corner button: shows who acts, and opens the list of users with the page's own settings below it. */
export function accountButton() {
  const button = h("button.account", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "data-testid": "account-switcher", onclick: open });
  const draw = () => {
    const me = user();
    button.setAttribute("aria-label", me ? `You are ${fullName(me)}. Change the account` : "Choose an account");
    button.title = me ? fullName(me) : "Choose an account";
    button.dataset.user = state.me;
    fill(button, me ? face(me, "medium") : icon("person"));
  };
  on("me", draw);
  on("world", draw);
  draw();
  return button;

  function open() {
    const users = people();
    const search = users.length > 8
      ? h("label.find", null, icon("search"), h("input", { type: "search", placeholder: `Search ${users.length.toLocaleString("en")} users`, "aria-label": "Search users", oninput: filter }))
      : null;
    const menu = toggleMenu({
      anchor: button, kind: "accounts", label: "Accounts", head: h("div.menu-head", null, "Who are you?", search),
      items: shown("").map(accountItem).concat([
        null,
        { icon: "person-add", label: "Add a user…", testid: "account-add", action: addUser },
        { icon: "sliders", label: "World and faults…", testid: "menu-world", action: () => openDrawer("people") },
        { icon: isDark() ? "sun" : "moon", label: isDark() ? "Light colours" : "Dark colours", testid: "theme-toggle", action: toggleTheme },
        theme() === "system" ? undefined : { icon: "auto", label: "Colours of the system", action: () => setTheme("system") },
      ]),
    });
    return menu;
  }

  function filter(event) {
    const wanted = event.target.value;
    const list = event.target.closest(".menu").querySelector("[role=menu]");
    for (const old of list.querySelectorAll("[data-testid=account-option]")) old.remove();
    list.prepend(...shown(wanted).map((u) => plainItem(u)));
  }
}

function shown(text) {
  const wanted = text.trim().toLowerCase();
  const fits = people().filter((u) => `${fullName(u)} @${u.username ?? ""} ${u.id}`.toLowerCase().includes(wanted));
  const mine = fits.filter((u) => u.id === state.me);
  return [...mine, ...fits.filter((u) => u.id !== state.me)].slice(0, SHOWN);
}

const hint = (u) => [u.username ? `@${u.username}` : `id ${u.id}`, u.admin ? "admin" : ""].filter(Boolean).join(" · ");

function accountItem(u) {
  return { face: face(u), label: fullName(u), hint: hint(u), checked: u.id === state.me, testid: "account-option",
    data: { "data-user": u.id }, action: () => become(u.id) };
}

function plainItem(u) {
  return h("button.item", { type: "button", role: "menuitemradio", tabindex: "-1", "aria-checked": String(u.id === state.me), "data-testid": "account-option",
    "data-user": u.id, onclick: () => {
      closeMenu(true);
      become(u.id);
    } }, face(u), h("span.label", null, fullName(u), h("small", null, hint(u))), u.id === state.me ? icon("check", "mark") : null);
}

export function become(id) {
  document.body.dataset.screen = "list";
  if (id !== state.me) actAs(id).catch(problem);
}

async function addUser() {
  const made = await userForm();
  if (!made?.length) return;
  await refreshWorld();
  become(made[0].id);
}
