const EVENTS = ["message", "edited", "deleted", "chats", "answer", "menu"];
const LONGEST_PAUSE = 8000;

let source = null;
let timer = 0;

/**
 * Listens to the acting user's events. The browser resumes a cut connection by itself (with Last-Event-ID); where it
 * gives up, a new one is opened after a growing pause. `handlers.resync` is told when events may be missing.
 */
export function connect(me, handlers) {
  disconnect();
  let pause = 500;
  let broken = false;
  let seen = "";

  function open() {
    const events = new EventSource(`/api/events?as=${me}${seen && `&lastEventId=${seen}`}`);
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
        if (source !== events) return;
        seen = event.lastEventId || seen;
        handlers[type](JSON.parse(event.data || "{}"));
      });
    }
    events.addEventListener("reset", () => handlers.resync());
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
