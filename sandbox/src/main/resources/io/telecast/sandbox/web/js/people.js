import { actAs, refreshWorld } from "./session.js";
import { avatar } from "./avatar.js";
import { field, fold, form } from "./forms.js";
import { fullName, plural } from "./format.js";
import { h, icon, iconButton } from "./dom.js";
import { confirmDialog, modal } from "./dialogs.js";
import { post } from "./api.js";
import { problem, toast } from "./toast.js";
import { state } from "./store.js";

const SHOWN = 100;

const fields = () => [
  field("First name", "firstName", { required: true, maxlength: "64" }),
  field("Last name", "lastName", { maxlength: "64" }),
  field("Username", "username", { pattern: "@?[A-Za-z][A-Za-z0-9_]{3,31}", title: "5 to 32 letters, digits and underscores, beginning with a letter." }),
  field("Language", "language", { value: "en", maxlength: "8" }),
  field("How many", "count", { type: "number", min: "1", max: "100000", value: "1", note: "More than one makes a crowd, for broadcasts." }),
];

const create = (values) => post("/api/users", { ...values, username: values.username?.replace(/^@/, "") });

/** Asks for a new user and resolves to the users made, or to undefined. */
export function userForm() {
  const view = modal({
    title: "Add a user", testid: "user-dialog",
    body: form({ submit: "Add", testid: "user-form", onsubmit: async (values) => view.close(await create(values)) }, fields()),
  });
  return view.closed;
}

export function peoplePanel({ close }) {
  const users = state.world.users;
  return [
    fold("Add a user", "add-user", form({
      submit: "Add", testid: "user-form", onsubmit: async (values, element) => {
        const made = await create(values);
        element.reset();
        document.activeElement?.blur();
        toast(`${plural(made.length, "user")} added.`);
        await refreshWorld();
      },
    }, fields())),
    h("h3", null, plural(users.length, "user")),
    h("ul.entries", null, users.slice(0, SHOWN).map((u) => h("li.entry", null,
      avatar({ id: u.id, title: fullName(u) }),
      h("span.about", null, h("b", null, fullName(u), u.admin && h("span.chip", null, "admin"), u.deactivated && h("span.chip.gone", null, "deleted")),
        h("span.sub", null, [u.username && `@${u.username}`, `id ${u.id}`, u.language].filter(Boolean).join(" · "))),
      deeds(u, close)))),
    users.length > SHOWN && h("p.hint", null, `The first ${SHOWN} are shown. The account menu finds the others by name.`),
  ];
}

function deeds(u, close) {
  if (u.deactivated) return null;
  if (u.id === state.me) return h("span.chip", null, icon("check", "tiny"), "you");
  return [
    h("button.small", { type: "button", "aria-label": `Become ${fullName(u)}`, onclick: () => {
      close();
      actAs(u.id).catch(problem);
    } }, "Become"),
    iconButton("trash", `Delete the account of ${fullName(u)}`, () => deactivate(u), { class: "danger" }),
  ];
}

async function deactivate(u) {
  const sure = await confirmDialog({
    title: `Delete the account of ${fullName(u)}?`, yes: "Delete", danger: true,
    text: "Bots can no longer write to this user, as when somebody deletes a Telegram account. It does not come back.",
  });
  if (!sure) return;
  try {
    await post(`/api/users/${u.id}/deactivate`, {});
    await refreshWorld();
  } catch (error) {
    problem(error);
  }
}
