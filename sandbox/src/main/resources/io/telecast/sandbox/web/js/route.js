/** The page's address: who acts (`as`), which chat is open (`chat`) and a start payload to send once (`start`). */
export function readRoute() {
  const values = new URLSearchParams(location.search);
  return {
    as: Number(values.get("as")) || 0,
    chat: Number(values.get("chat")) || 0,
    start: values.get("start"),
  };
}

export function writeRoute({ as, chat }, { push = false } = {}) {
  const values = new URLSearchParams();
  if (as) values.set("as", as);
  if (chat) values.set("chat", chat);
  const address = `${location.pathname}?${values}`;
  if (address === location.pathname + location.search) return;
  if (push) history.pushState({ inner: true }, "", address);
  else history.replaceState(history.state, "", address);
}

export function onRoute(listener) {
  window.addEventListener("popstate", () => listener(readRoute()));
}
