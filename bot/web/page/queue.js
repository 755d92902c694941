// What was said and not yet stored by the server: kept in this browser, sent in order, once each.

import * as blobs from "/blobs.js";
import { store } from "/dom.js";
import { ask, post } from "/wire.js";

const UPLOAD = 300_000; // ms
const LONGEST_REST = 15_000;
const AGAIN = [0, 408, 425, 429]; // and all of 5xx: the server may take it later

/** `on` has state(entry, state, detail) and stranger(). */
export function queueOf(person, on) {
  const prefix = `danvan:${person}:unsent:`;
  const held = new Map(); // files of entries, in this page's memory
  let entries = load();
  let running = false;
  let stopped = false;
  let wakeUp = () => {};

  function load() {
    return store.keys(prefix).flatMap((key) => {
      try {
        return [JSON.parse(store.get(key))];
      } catch {
        return [];
      }
    });
  }

  const key = (entry) => `${prefix}${String(entry.time).padStart(15, "0")}:${entry.client}`;

  function add({ text = "", tap = "", files = [] }) {
    const names = files.map((file) => ({ name: file.name, kind: file.type }));
    const last = entries.length ? entries[entries.length - 1].time : 0;
    const time = Math.max(Date.now(), last + 1); // the clock may stand still; the order may not
    const entry = { client: newId(), text, tap, files: names, time };
    entries.push(entry);
    store.set(key(entry), JSON.stringify(entry));
    if (files.length) {
      held.set(entry.client, files);
      blobs.put(entry.client, files).catch(() => {}); // a private window: memory must do
    }
    on.state(entry, "sending");
    run();
    return entry;
  }

  function drop(entry) {
    entries = entries.filter((one) => one.client !== entry.client);
    store.set(key(entry), "");
    held.delete(entry.client);
    if (entry.files.length) blobs.remove(entry.client).catch(() => {});
  }

  async function run() {
    wakeUp();
    if (running) return;
    running = true;
    let rest = 1000;
    while (entries.length && !stopped) {
      const entry = entries[0];
      const { status, body } = await deliver(entry);
      if (stopped) break;
      if (status === 401) {
        running = false;
        on.stranger();
        return;
      }
      if (AGAIN.includes(status) || status >= 500) {
        for (const waiting of entries) on.state(waiting, "unsent");
        await pause(rest);
        rest = Math.min(rest * 2, LONGEST_REST);
      } else if (entries.includes(entry)) {
        rest = 1000;
        drop(entry);
        on.state(entry, status === 200 ? "sent" : "refused", status === 200 ? body.at : body.say);
      }
    }
    running = false;
  }

  async function deliver(entry) {
    const { client, text, tap } = entry;
    if (!entry.files.length) return post("/say", tap ? { client, tap } : { client, text });
    const files = held.get(client) ?? (await blobs.get(client).catch(() => null)) ?? [];
    const form = new FormData();
    form.append("client", client);
    form.append("text", text);
    for (const file of files) form.append("file", file, file.name);
    return ask("/say", { method: "POST", body: form }, UPLOAD);
  }

  const pause = (time) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** The stream shows it: it is stored, whatever became of the answer. */
  function confirm(client) {
    const entry = entries.find((one) => one.client === client);
    if (entry) drop(entry);
  }

  function stop() {
    stopped = true;
    wakeUp();
  }

  return {
    add,
    confirm,
    run,
    stop,
    files: (client) => held.get(client) ?? [],
    waiting: () => [...entries],
    forget: () => entries.forEach(drop),
  };
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
