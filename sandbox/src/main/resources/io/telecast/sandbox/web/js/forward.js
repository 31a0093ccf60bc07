import { act } from "./api.js";
import { avatar } from "./avatar.js";
import { emit, on, state } from "./store.js";
import { fill, h, icon } from "./dom.js";
import { modal } from "./dialogs.js";
import { openChat } from "./session.js";
import { plural } from "./format.js";
import { problem, toast } from "./toast.js";
import { sendText } from "./outbox.js";

/** Asks for a chat and resolves to it, or to undefined. */
function chooseChat(title) {
  const chats = state.chats.filter((c) => c.canPost && !c.blocked);
  const list = h("div.choices", { role: "list" });
  const search = h("input", { type: "search", placeholder: "Search chats", "aria-label": "Search chats", autofocus: true, oninput: draw });
  const view = modal({ title, kind: "sheet tall", testid: "forward-dialog", body: [h("label.find", null, icon("search"), search), list] });
  draw();
  search.addEventListener("keydown", (e) => {
    if (e.key === "Enter") list.querySelector("button")?.click();
  });
  return view.closed;

  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const fits = chats.filter((c) => `${c.title} ${c.username ?? ""}`.toLowerCase().includes(wanted));
    fill(list, fits.length ? fits.map(choice) : h("p.hint", null, "No chat that you may write to has this name."));
  }

  function choice(chat) {
    return h("button.choice", { type: "button", "data-testid": "forward-target", "data-chat": chat.id, onclick: () => view.close(chat) },
      avatar(chat), h("span.about", null, h("b", null, chat.title),
        h("span.sub", null, chat.username ? `@${chat.username}` : chat.kind === "bot" ? "bot" : "channel")));
  }
}

export async function forwardMessages(messages) {
  const target = await chooseChat(messages.length === 1 ? "Forward to…" : `Forward ${plural(messages.length, "message")} to…`);
  if (!target) return;
  try {
    const answer = await act("/api/forward", { from: messages[0].chat, messages: messages.map((m) => m.id), to: target.id });
    for (const message of answer.messages) emit("sent", message);
    emit("forwarded");
    openChat(target.id);
    toast(`Forwarded ${plural(answer.messages.length, "message")} to ${target.title}.`);
  } catch (error) {
    problem(error);
  }
}

on("share", async ({ text }) => {
  const target = await chooseChat("Share with…");
  if (!target) return;
  openChat(target.id);
  sendText(target.id, text);
});
