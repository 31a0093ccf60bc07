const EVENTS = ["message", "edited", "deleted", "chats", "answer", "menu"];
const LONGEST_PAUSE = 8000;

let source = null;
let timer = 0;

/**
 * Listens to the acting user's events. The browser resumes a cut connection by itself (with Last-Event-ID); where it
 * gives up, a new one is opened after a growing pause and `handlers.resync` is told that events may be missing.
 */
export function connect(me, handlers) {
  disconnect();
  let pause = 500;
  let broken = false;

  function open() {
    const events = new EventSource(`/api/events?as=${encodeURIComponent(me)}`);
    source = events;
    handlers.link("connecting");
    events.addEventListener("open", () => {
      pause = 500;
      handlers.link("online");
      if (broken) handlers.resync();
      broken = false;
    });
    events.addEventListener("error", () => {
      if (source !== events) return;
      broken = true;
      handlers.link("connecting");
      if (events.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      timer = setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
    for (const type of EVENTS) {
      events.addEventListener(type, (event) => {
        if (source === events) handlers[type](JSON.parse(event.data || "{}"));
      });
    }
  }

  open();
}

export function disconnect() {
  clearTimeout(timer);
  source?.close();
  source = null;
}

// An open event stream would keep a page that is left from being frozen cleanly.
window.addEventListener("pagehide", disconnect);
