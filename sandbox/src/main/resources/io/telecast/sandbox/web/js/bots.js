import { avatar } from "./avatar.js";
import { chatOf, state } from "./store.js";
import { confirmDialog, modal } from "./dialogs.js";
import { copy, problem } from "./toast.js";
import { field, fold, form } from "./forms.js";
import { h, icon } from "./dom.js";
import { openChat, refreshChats, refreshWorld } from "./session.js";
import { plural } from "./format.js";
import { post } from "./api.js";

const PARTS = { main: "answers users", worker: "reads media only", clone: "a clone", free: "not in use" };

export function botsPanel({ close }) {
  const { bots } = state.world;
  return [
    fold("Make a bot", "add-bot", form({ submit: "Make", testid: "bot-form", onsubmit: create },
      h("p.hint", null, "This is what BotFather does: the token can be sent to /clone or given to Telecast."),
      field("Name", "name", { required: true, maxlength: "64" }),
      field("Username", "username", { required: true, pattern: "@?[A-Za-z][A-Za-z0-9_]{1,28}[Bb][Oo][Tt]", title: "Letters, digits and underscores, ending in “bot”." }))),
    h("h3", null, plural(bots.length, "bot")),
    bots.length ? h("ul.entries", null, bots.map((b) => entry(b, close))) : h("p.hint", null, "Telecast has not connected a bot yet."),
  ];
}

function entry(bot, close) {
  const answers = bot.role === "main" || bot.role === "clone" || state.chats.some((c) => c.id === bot.id);
  return h("li.entry", { "data-testid": "bot-entry", "data-bot": bot.id }, avatar({ id: bot.id, title: bot.name }),
    h("span.about", null, h("b", null, bot.name, h("span.chip", { title: PARTS[bot.role] }, bot.role)),
      h("span.sub", { title: `id ${bot.id}` }, `@${bot.username}`)),
    answers && chatOf(bot.id) && h("button.small", { type: "button", onclick: () => {
      close();
      openChat(bot.id);
    } }, "Open"),
    h("button.small.danger", { type: "button", onclick: () => revoke(bot) }, "Revoke"));
}

async function create(values, element) {
  const made = await post("/api/bots", { name: values.name, username: values.username.replace(/^@/, "") });
  element.reset();
  await Promise.all([refreshWorld(), refreshChats()]);
  showToken(made.name ?? values.name, made.token);
}

async function revoke(bot) {
  const sure = await confirmDialog({
    title: `Revoke the token of ${bot.name}?`, text: "The old token stops working at once; a new one is made.", yes: "Revoke", danger: true,
  });
  if (!sure) return;
  try {
    const { token } = await post(`/api/bots/${bot.id}/revoke`, {});
    showToken(bot.name, token);
  } catch (error) {
    problem(error);
  }
}

function showToken(name, token) {
  modal({
    title: `Token of ${name}`, testid: "token-dialog",
    body: [
      h("p.plain", null, "Whoever has this token is the bot. It is shown only now."),
      h("button.token", { type: "button", "data-testid": "bot-token", autofocus: true, onclick: () => copy(token, "Token copied.") }, h("code", null, token), icon("copy")),
    ],
  });
}
