// The conversation on the screen: every message once, in the order of time, edits in place.

import { day, mine, ours } from "/bubbles.js";
import { find, make, word } from "/dom.js";

const NEAR = 120; // px from the end: whoever reads there follows what comes
const TICKS = {
  sending: "web-sending",
  sent: "web-sent",
  unsent: "web-unsent",
  refused: "web-refused",
};

/** `press(id)` is called for a tapped button. */
export function logOf(press) {
  const place = find("log");
  const newest = find("newest");
  const shown = new Map(); // key -> {node, at, version}
  const busy = new Set(); // buttons whose tap is on its way
  const pressed = new Set();
  let following = true;
  let drawn = 0;

  clear();

  function clear() {
    place.querySelectorAll("article, h2.day").forEach((node) => node.remove());
    place.setAttribute("aria-live", "off");
    newest.hidden = true;
  }

  function put(key, at, className, nodes) {
    const known = shown.get(key);
    const node = known ? known.node : make("article", { className, tabIndex: -1 });
    const focused = node.contains(document.activeElement);
    node.replaceChildren(...nodes);
    const item = { node, at, version: 0 };
    shown.set(key, item);
    if (!known || known.at !== at) arrange(item);
    if (focused) (node.querySelector("button") ?? node).focus({ preventScroll: true });
    mark(node);
    settle();
    return item;
  }

  /** Put it behind all that was said no later; what is unsent comes last. */
  function arrange(item) {
    let after = place.lastElementChild;
    while (after && !stands(after, item)) after = after.previousElementSibling;
    item.node.dataset.at = String(item.at);
    if (after) after.after(item.node);
    else place.prepend(item.node);
  }

  function stands(node, item) {
    return node !== item.node && node.matches("article") && Number(node.dataset.at) <= item.at;
  }

  function message(event) {
    const key = `b${event.edits ?? event.id}`;
    const known = shown.get(key);
    if (known && known.version >= event.id) return;
    const at = known ? known.at : Date.parse(event.at);
    put(key, at, "ours", ours(event, press)).version = event.id;
  }

  /** Something of one's own that the server has. */
  function said(event) {
    if (event.tap) {
      pressed.add(event.tap);
      busy.delete(event.tap);
      marks();
      return;
    }
    const item = put(`m${event.client}`, Date.parse(event.at), "mine", mine(event));
    tick(item, "sent");
  }

  /** Something of one's own that is on its way; `at` is known once the server has it. */
  function saying(entry, state, at, local) {
    if (entry.tap) {
      if (state === "sent") pressed.add(entry.tap);
      if (state === "sent" || state === "refused") busy.delete(entry.tap);
      else busy.add(entry.tap);
      marks();
      return;
    }
    const key = `m${entry.client}`;
    let item = shown.get(key);
    if (!item) item = put(key, Infinity, "mine", mine({ ...entry, at: entry.time }, local));
    else if (state === "sent" && at && item.at === Infinity) {
      item.at = Date.parse(at);
      arrange(item);
      settle();
    }
    tick(item, state);
  }

  function tick(item, state) {
    item.node.dataset.state = state;
    item.node.querySelector(".tick").textContent = word(TICKS[state]);
  }

  function marks() {
    place.querySelectorAll("article.ours").forEach(mark);
  }

  function mark(node) {
    for (const button of node.querySelectorAll("button")) {
      const { id } = button.dataset;
      button.setAttribute("aria-disabled", String(busy.has(id)));
      button.setAttribute("aria-busy", String(busy.has(id)));
      // only what was tapped is a pressed button; the others are not switches
      if (pressed.has(id) || busy.has(id)) button.setAttribute("aria-pressed", "true");
      else button.removeAttribute("aria-pressed");
    }
  }

  /** Once for all that came together: the days between, and where the screen stands. */
  function settle() {
    if (drawn) return;
    drawn = requestAnimationFrame(() => {
      drawn = 0;
      days();
      find("empty").hidden = shown.size > 0;
      if (following) toEnd();
      else newest.hidden = false;
    });
  }

  /** Only what is wrong is changed: a screen reader hears each day once. */
  function days() {
    for (const name of place.querySelectorAll("h2.day")) {
      if (!name.nextElementSibling.matches("article")) name.remove(); // what it named has moved
    }
    let last = "";
    for (const node of place.querySelectorAll("article")) {
      const at = Number(node.dataset.at);
      const name = day(Number.isFinite(at) ? at : Date.now());
      const before = node.previousElementSibling;
      const has = before !== null && before.matches("h2.day");
      if (has && name === last) before.remove();
      else if (has) before.textContent = name;
      else if (name !== last) node.before(make("h2", { className: "day", textContent: name }));
      last = name;
    }
  }

  function toEnd() {
    place.scrollTop = place.scrollHeight;
    newest.hidden = true;
  }

  let top = 0;
  const scrolled = () => {
    const left = place.scrollHeight - place.scrollTop - place.clientHeight;
    // only a hand moves up; what grows below is no reason to stop following
    if (left < NEAR) following = true;
    else if (place.scrollTop < top) following = false;
    top = place.scrollTop;
    if (following) newest.hidden = true;
  };
  place.onscroll = scrolled;
  newest.onclick = () => {
    following = true;
    toEnd();
    place.focus({ preventScroll: true });
  };
  new ResizeObserver(() => following && toEnd()).observe(place);
  place.addEventListener("load", () => following && toEnd(), true); // a picture has got its height

  return {
    clear,
    message,
    said,
    saying,
    ready() {
      find("empty").hidden = shown.size > 0;
      place.setAttribute("aria-live", "polite"); // from here on, what comes is read out
    },
    follow() {
      following = true;
      settle();
    },
  };
}
