// Talks to the server: questions with an answer, and the stream of what is new.

const PATIENCE = 20_000; // ms for a small request on a weak network
const SILENCE = 40_000; // ms; the server's heart beats every 15 s
const HIDDEN = 60_000; // ms; a page nobody looks at gives its connection back
const LONGEST_REST = 15_000;

/** Return {status, body}; status 0 when the server was not reached. */
export async function ask(path, options = {}, patience = PATIENCE) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const answer = await fetch(path, { ...options, signal: stop.signal, cache: "no-store" });
    const body = await answer.json().catch(() => ({}));
    return { status: answer.status, body };
  } catch {
    return { status: 0, body: {} };
  } finally {
    clearTimeout(timer);
  }
}

export function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Keep a stream open; `on` has message, mine, flash, ready, up, down and stranger. */
export function listen(on) {
  let source = null;
  let cursor = "";
  let rest = 1000;
  let again = 0;
  let watch = 0;
  let hide = 0;
  let ended = false;

  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(reopen, SILENCE);
  };
  const hear = (kind, take) =>
    source.addEventListener(kind, (event) => {
      alive();
      if (event.lastEventId) cursor = event.lastEventId;
      take(JSON.parse(event.data));
    });

  function open() {
    close();
    if (ended) return;
    source = new EventSource(`/stream${cursor ? `?after=${cursor}` : ""}`);
    for (const kind of ["message", "mine", "flash", "ready"]) hear(kind, on[kind]);
    hear("beat", () => {});
    hear("bye", stranger);
    source.addEventListener("open", () => {
      rest = 1000;
      alive();
      on.up();
    });
    source.addEventListener("error", () => {
      on.down();
      if (source && source.readyState === EventSource.CLOSED) later();
    });
    alive();
  }

  function close() {
    clearTimeout(again);
    clearTimeout(watch);
    if (source) source.close();
    source = null;
  }

  function reopen() {
    on.down();
    open();
  }

  function later() {
    close();
    again = setTimeout(async () => {
      const { status, body } = await ask("/state");
      if (status === 200 && !body.person) stranger();
      else open();
    }, rest);
    rest = Math.min(rest * 2, LONGEST_REST);
  }

  function stranger() {
    stop();
    on.stranger();
  }

  function seen() {
    clearTimeout(hide);
    if (document.hidden) hide = setTimeout(close, HIDDEN);
    else if (!source) open();
  }

  function offline() {
    close();
    on.down();
  }

  function stop() {
    ended = true;
    close();
    clearTimeout(hide);
    removeEventListener("online", open);
    removeEventListener("offline", offline);
    document.removeEventListener("visibilitychange", seen);
  }

  addEventListener("online", open);
  addEventListener("offline", offline);
  document.addEventListener("visibilitychange", seen);
  open();
  return { stop };
}
