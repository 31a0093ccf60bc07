import { actAs, openChat, refreshWorld } from "./session.js";
import { byId, fill, h } from "./dom.js";
import { bot, chatOf, emit, people, state, user } from "./store.js";
import { mountActions } from "./actions.js";
import { mountChatList } from "./chatlist.js";
import { mountComposer } from "./composer.js";
import { mountDrop } from "./drop.js";
import { mountHeader } from "./header.js";
import { mountScroll } from "./scroll.js";
import { mountTimeline } from "./timeline.js";
import { onRoute, readRoute } from "./route.js";
import { loadSprite } from "./sprite.js";
import { problem } from "./toast.js";
import { recall } from "./storage.js";
import { sendText } from "./outbox.js";
import { userForm } from "./people.js";

// Icons are decoration: without them every control still has its name.
loadSprite().catch(() => {});
mountChatList();
mountTimeline();
mountScroll();
mountHeader();
mountComposer();
mountActions();
mountDrop();

onRoute(({ as, chat }) => {
  if (as && as !== state.me && user(as)) actAs(as, chat).then(() => openChat(chat, { push: false })).catch(problem);
  else openChat(chat, { push: false });
});

begin();

async function begin() {
  try {
    await refreshWorld();
    const { as, chat, start } = readRoute();
    const alive = people().map((u) => u.id);
    const me = [as, Number(recall("as"))].find((id) => alive.includes(id)) ?? alive[0];
    if (!me) return nobody();
    if (as && as !== me) problem(new Error(`Nobody can act as user ${as} in this world. You are ${user(me).firstName} instead.`));
    await actAs(me, chat);
    if (!chat) return undefined;
    if (!chatOf(chat)) return problem(new Error("The chat in this address is not there for you."));
    openChat(chat, { push: false });
    if (start !== null && bot(chat)) sendText(chat, `/start ${start}`.trim());
    return undefined;
  } catch (error) {
    return broken(error);
  }
}

function broken(error) {
  emit("link");
  fill(byId("chats"), h("div.hint", { role: "alert" }, h("p", null, error.message),
    h("button.primary", { type: "button", onclick: () => location.reload() }, "Try again")));
}

function nobody() {
  fill(byId("chats"), h("div.hint", null, h("p", null, "Nobody lives in this world yet."),
    h("button.primary", { type: "button", onclick: async () => {
      const made = await userForm();
      if (made?.length) location.search = `?as=${made[0].id}`;
    } }, "Add a user")));
}
