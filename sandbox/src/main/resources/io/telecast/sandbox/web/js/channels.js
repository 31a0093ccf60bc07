import { area, check, field, fold, form } from "./forms.js";
import { avatar } from "./avatar.js";
import { bot, emit, state, user } from "./store.js";
import { fullName, plural } from "./format.js";
import { generatedFields, generatedValues } from "./generated.js";
import { h } from "./dom.js";
import { openChat, refreshChats, refreshWorld } from "./session.js";
import { post } from "./api.js";
import { problem, toast } from "./toast.js";

const ROLES = [["owner", "Owner"], ["admin", "Admin"], ["member", "Member"], ["none", "Not a member"], ["banned", "Banned"]];

export function channelsPanel({ close }) {
  const { channels } = state.world;
  return [
    fold("Make a channel", "add-channel", form({ submit: "Make", testid: "channel-form", onsubmit: create },
      field("Title", "title", { required: true, maxlength: "128" }),
      field("Username", "username", { pattern: "@?[A-Za-z][A-Za-z0-9_]{3,31}", title: "5 to 32 letters, digits and underscores.", note: "Empty makes a private channel." }),
      check("The bots become its administrators", "bots", { checked: true }))),
    h("h3", null, plural(channels.length, "channel")),
    channels.length ? channels.map((c) => card(c, close)) : h("p.hint", null, "There is no channel yet. Make one above, then post files into it."),
  ];
}

async function create(values, element) {
  const bots = values.bots ? state.world.bots.filter((b) => b.role === "main" || b.role === "worker") : [];
  const members = [{ id: state.me, role: "owner" }, ...bots.map((b) => ({ id: b.id, role: "admin" }))];
  const made = await post("/api/channels", { title: values.title, username: values.username?.replace(/^@/, ""), members });
  element.reset();
  document.activeElement?.blur();
  toast(`${made.title} is made.`);
  await Promise.all([refreshWorld(), refreshChats()]);
}

function card(channel, close) {
  const mine = channel.members.some((m) => m.id === state.me);
  return h("section.entry-card", { "data-testid": "channel-card", "data-channel": channel.id },
    h("div.entry", null, avatar({ id: channel.id, title: channel.title, kind: "channel" }),
      h("span.about", null, h("b", null, channel.title, channel.storage && h("span.chip", null, "storage")),
        h("span.sub", null, [channel.username && `@${channel.username}`, plural(channel.members.length, "member")].filter(Boolean).join(" · "))),
      mine && h("button.small", { type: "button", onclick: () => {
        close();
        openChat(channel.id);
      } }, "Open")),
    fold("Post", "post-fold", postForm(channel)),
    fold("Members", "members-fold", members(channel)));
}

function postForm(channel) {
  const samples = state.world.samples.map((s) => [s.name, s.name]);
  const what = field("What", "what", { options: [["", "Text only"], ["generated", "A file made to measure"], ...samples] });
  const made = h("div.subform", { hidden: true }, generatedFields());
  what.querySelector("select").addEventListener("change", (e) => {
    made.hidden = e.target.value !== "generated";
    for (const input of made.querySelectorAll("input, select")) input.disabled = made.hidden;
  });
  for (const input of made.querySelectorAll("input, select")) input.disabled = true;
  return form({ submit: "Post", testid: "post-form", onsubmit: (values, element) => send(channel, values, element) },
    what, made, area("Text or caption", "text"),
    field("How many", "count", { type: "number", min: "1", max: "5000", value: "1" }));
}

async function send(channel, values, element) {
  const { what, text, count } = values;
  if (!what && !text) throw new Error("Write a text or choose a file.");
  const body = !what ? { text } : what === "generated" ? { generated: generatedValues(values), caption: text } : { sample: what, caption: text };
  const answer = await post(`/api/channels/${channel.id}/posts`, { ...body, count });
  element.reset();
  element.querySelector("select").dispatchEvent(new Event("change"));
  toast(`${plural(answer.messages.length, "post")} made in ${channel.title}.`);
  emit("world");
}

function members(channel) {
  const others = [...state.world.bots.map((b) => [b.id, `${b.name} (bot)`]), ...state.world.users.slice(0, 300).map((u) => [u.id, fullName(u)])]
    .filter(([id]) => !channel.members.some((m) => m.id === id));
  return [
    h("ul.entries", null, channel.members.slice(0, 100).map((m) => h("li.entry", null,
      h("span.about", null, h("b", null, nameOf(m.id)), h("span.sub", null, `id ${m.id}`)),
      h("select", { "aria-label": `Part of ${nameOf(m.id)}`, onchange: (e) => setRole(channel, m.id, e.target.value) },
        ROLES.map(([value, label]) => h("option", { value, selected: m.role === value }, label)))))),
    others.length > 0 && form({ submit: "Add", testid: "member-form", compact: true, onsubmit: ({ id, role }) => setRole(channel, Number(id), role) },
      field("Who", "id", { options: others }), field("As", "role", { options: ROLES.slice(0, 3), value: "admin" })),
  ];
}

function nameOf(id) {
  const person = user(id);
  return bot(id)?.name ?? (person ? fullName(person) : `User ${id}`);
}

async function setRole(channel, id, role) {
  try {
    await post(`/api/channels/${channel.id}/members`, { id, role });
    document.activeElement?.blur();
    await Promise.all([refreshWorld(), refreshChats()]);
  } catch (error) {
    problem(error);
  }
}
