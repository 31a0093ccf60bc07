import { act } from "./api.js";
import { canDelete } from "./message.js";
import { copy, problem } from "./toast.js";
import { confirmDialog } from "./dialogs.js";
import { emit, on, state } from "./store.js";
import { h, iconButton } from "./dom.js";
import { historyOf } from "./history.js";
import { forwardMessages } from "./forward.js";
import { plural } from "./format.js";

/** Ids of the chosen messages of the open chat; choosing goes on while it is not empty. */
export const selection = new Set();

export function togglePick(id) {
  if (!selection.delete(id)) selection.add(id);
  emit("selection");
}

export function clearSelection() {
  if (!selection.size) return;
  selection.clear();
  emit("selection");
}

on("open", clearSelection);
on("history", ({ chat }) => {
  if (chat !== state.chat || !selection.size) return;
  const history = historyOf(chat);
  for (const id of [...selection]) if (!history.find(id)) selection.delete(id);
  emit("selection");
});

const chosen = () => historyOf(state.chat).messages.filter((m) => selection.has(m.id));

/** What stands in place of the chat's header while messages are chosen. */
export function selectionBar() {
  const messages = chosen();
  const open = messages.every((m) => !m.protect);
  return [
    iconButton("close", "End the selection", clearSelection),
    h("strong.grow", { role: "status" }, `${plural(selection.size, "message")} selected`),
    open && iconButton("copy", "Copy text", () => {
      copy(messages.map((m) => m.text).filter(Boolean).join("\n\n"));
      clearSelection();
    }),
    open && iconButton("forward", "Forward", () => forwardMessages(messages), { "data-testid": "selection-forward" }),
    messages.every(canDelete) && iconButton("trash", "Delete", () => deleteMessages(messages), { class: "danger", "data-testid": "selection-delete" }),
  ];
}

export async function deleteMessages(messages) {
  const sure = await confirmDialog({
    title: messages.length === 1 ? "Delete this message?" : `Delete ${plural(messages.length, "message")}?`,
    text: "It goes for everybody in this chat and does not come back.", yes: "Delete", danger: true,
  });
  if (!sure) return;
  try {
    await act("/api/delete", { chat: messages[0].chat, messages: messages.map((m) => m.id) });
    emit("removed", { chat: messages[0].chat, messages: messages.map((m) => m.id) });
    clearSelection();
  } catch (error) {
    problem(error);
  }
}

on("forwarded", clearSelection);
