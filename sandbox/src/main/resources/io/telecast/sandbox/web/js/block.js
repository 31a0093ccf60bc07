import { act } from "./api.js";
import { emit } from "./store.js";
import { problem, toast } from "./toast.js";
import { refreshChats, refreshWorld } from "./session.js";

export async function setBlocked(chat, blocked) {
  try {
    await act("/api/block", { bot: chat.id, blocked });
    chat.blocked = blocked;
    emit("chats");
    toast(blocked ? `${chat.title} is blocked: it cannot write to you.` : `${chat.title} is unblocked.`);
    await Promise.all([refreshChats(), refreshWorld()]);
  } catch (error) {
    problem(error);
  }
}
