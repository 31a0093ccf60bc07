import { bytes } from "./format.js";
import { emit, state } from "./store.js";
import { field, fold, form } from "./forms.js";
import { h, iconButton } from "./dom.js";
import { post, remove } from "./api.js";
import { problem, toast } from "./toast.js";

const SPEEDS = [0, 64, 256, 1024, 4096, 16384].map((kib) => [kib * 1024, kib ? `${bytes(kib * 1024)}/s for each worker` : "Not limited"]);
const KINDS = [
  ["flood", "Flood wait"], ["lost", "Connection lost"], ["expired", "File reference expired"], ["down", "Worker down"], ["slow", "Slow answer"],
];
const TARGETS = [["media", "Media reads"], ["control", "Bot's requests"]];

/** What goes wrong in this world, so that one can watch Telecast bear it. */
export function faultsPanel() {
  const faults = state.world.faults ?? {};
  const rules = faults.rules ?? [];
  const active = rules.length > 0 || faults.latencyMs > 0 || faults.jitterMs > 0 || faults.bytesPerSecond > 0;
  return [
    h("p.hint", null, "Faults strike media reads and the bots' requests of this sandbox only. They last until they are cleared."),
    form({ submit: "Apply", testid: "faults-form", onsubmit: apply },
      field("Latency (ms)", "latencyMs", { type: "number", min: "0", max: "60000", step: "1", value: String(faults.latencyMs ?? 0), note: "Added to each media read." }),
      field("Jitter (ms)", "jitterMs", { type: "number", min: "0", max: "60000", step: "1", value: String(faults.jitterMs ?? 0), note: "Up to this much more, by chance." }),
      field("Bandwidth", "bytesPerSecond", { options: speeds(faults.bytesPerSecond ?? 0), value: faults.bytesPerSecond ?? 0 })),
    h("h3", null, "Rules"),
    rules.length ? h("ul.entries", null, rules.map((rule, i) => entry(rule, i, rules))) : h("p.hint", null, "No rule: nothing fails on purpose."),
    fold("Add a rule", "add-rule", form({ submit: "Add", testid: "rule-form", onsubmit: (values) => addRule(values, rules) },
      field("What", "kind", { options: KINDS }),
      field("Where", "target", { options: TARGETS }),
      field("Which bot", "bot", { options: [["", "All bots"], ...state.world.bots.map((b) => [b.id, b.name])] }),
      field("Share (%)", "share", { type: "number", min: "0", max: "100", step: "any", value: "20", required: true, note: "How many of the requests it strikes." }),
      field("How often", "count", { type: "number", min: "1", step: "1", note: "Empty: until it is removed." }),
      field("Seconds", "seconds", { type: "number", min: "0", step: "any", note: "How long a wait, an outage or a delay lasts." }))),
    h("button.wide-button.danger", { type: "button", disabled: !active, "data-testid": "faults-clear", onclick: clear }, "Clear all faults"),
  ];
}

function speeds(now) {
  return SPEEDS.some(([value]) => value === now) ? SPEEDS : [...SPEEDS, [now, `${bytes(now)}/s for each worker`]];
}

function entry(rule, index, rules) {
  const kind = KINDS.find(([id]) => id === rule.kind)?.[1] ?? rule.kind;
  const where = TARGETS.find(([id]) => id === rule.target)?.[1] ?? rule.target;
  const who = rule.bot ? (state.world.bots.find((b) => b.id === rule.bot)?.name ?? `bot ${rule.bot}`) : "all bots";
  const facts = [where, who, `${Math.round(rule.share * 1000) / 10} %`, rule.count && `${rule.count} times`, rule.seconds && `${rule.seconds} s`];
  return h("li.entry", { "data-testid": "fault-rule" }, h("span.about", null, h("b", null, kind), h("span.sub", null, facts.filter(Boolean).join(" · "))),
    iconButton("trash", "Remove this rule", () => save({ rules: rules.filter((_, i) => i !== index) }).catch(problem), { class: "quiet" }));
}

async function apply({ latencyMs = 0, jitterMs = 0, bytesPerSecond = 0 }) {
  await save({ latencyMs, jitterMs, bytesPerSecond: Number(bytesPerSecond) });
  toast("The faults are in force.");
}

async function addRule({ kind, target, bot, share, count, seconds }, rules) {
  await save({ rules: [...rules, { kind, target, bot: bot ? Number(bot) : undefined, share: share / 100, count, seconds }] });
}

async function save(changes) {
  state.world.faults = await post("/api/faults", changes);
  document.activeElement?.blur();
  emit("world");
}

async function clear() {
  try {
    await remove("/api/faults");
    await save({});
    toast("All faults are cleared.");
  } catch (error) {
    problem(error);
  }
}
