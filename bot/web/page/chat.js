// Starts the page: who is here decides what is shown.

import { composerOf } from "/composer.js";
import { find, speak, toast, word } from "/dom.js";
import { showEntry } from "/enter.js";
import { logOf } from "/log.js";
import { queueOf } from "/queue.js";
import { ask, listen, post } from "/wire.js";

const DOWN = 1500; // ms; a blink of the network is no news
let bannerTimer = 0;
let current = null; // the open chat
let leaving = false;

function connected(up) {
  clearTimeout(bannerTimer);
  const banner = find("banner");
  if (up) banner.textContent = "";
  else if (!navigator.onLine) banner.textContent = word("web-offline");
  else bannerTimer = setTimeout(() => (banner.textContent = word("web-offline")), DOWN);
}

async function start(note = "") {
  const { status, body } = await ask("/state");
  if (status !== 200) {
    setTimeout(() => start(note), 2000);
    return;
  }
  speak(body.language, body.words);
  find("title").textContent = body.title;
  document.title = body.title;
  find("demo-mark").hidden = !body.demo;
  if (body.person) openChat(body.person, body.demo);
  else {
    show("enter");
    await showEntry(body.demo, note, start);
  }
}

function show(view) {
  find("chat").hidden = view !== "chat";
  find("enter").hidden = view !== "enter";
  find("menu").hidden = view !== "chat";
  find("menu").open = false;
}

function openChat(person, isDemo) {
  show("chat");
  const log = logOf((tap) => queue.add({ tap }));
  const queue = queueOf(person.id, {
    state(entry, state, detail) {
      const at = state === "sent" ? detail : "";
      log.saying(entry, state, at, queue.files(entry.client));
      if (state === "refused" && detail) toast(detail);
    },
    stranger: ended,
  });
  const composer = composerOf(person.id, (message) => {
    log.follow();
    queue.add(message);
  });
  const stream = listen({
    message: log.message,
    mine(event) {
      queue.confirm(event.client);
      log.said(event);
    },
    flash: (event) => toast(event.text),
    ready: log.ready,
    up() {
      connected(true);
      queue.run();
    },
    down: () => connected(false),
    stranger: ended,
  });
  current = { log, queue, stream, composer };
  for (const entry of queue.waiting()) log.saying(entry, "sending", "", []);
  queue.run();
  showMenu(person, isDemo);
  if (!matchMedia("(pointer: coarse)").matches) find("text").focus();
}

function showMenu(person, isDemo) {
  find("menu-name").textContent = person.name;
  find("who-name").textContent = person.name;
  find("who-role").textContent = [person.role, person.unit].filter(Boolean).join(" · ");
  find("leave").textContent = word(isDemo ? "web-menu-switch" : "web-menu-leave");
  find("leave").onclick = leave;
}

async function leave() {
  const { queue, composer } = current;
  if (queue.waiting().length && !confirm(word("web-leave-unsent"))) return;
  leaving = true; // the stream hears of it too, perhaps first
  const { status } = await post("/leave", {});
  leaving = false;
  if (status !== 200) {
    toast(word("web-offline"));
    return;
  }
  queue.forget();
  composer.forget();
  end();
  start();
}

/** The server does not know this browser any more. */
function ended() {
  if (!current || leaving) return;
  end();
  start(word("web-enter-ended"));
}

function end() {
  const { log, queue, stream, composer } = current;
  current = null;
  stream.stop();
  queue.stop();
  log.clear(); // the next one at this machine reads nothing
  composer.clear();
  connected(true);
}

addEventListener("online", () => current && current.queue.run());
document.addEventListener("click", (event) => {
  const menu = find("menu");
  if (menu.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  const menu = find("menu");
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
if (window.visualViewport) {
  // where the on-screen keyboard covers the page (iOS), the page ends above it
  const fit = () => {
    const { height, scale } = visualViewport;
    if (scale === 1) document.documentElement.style.setProperty("--height", `${height}px`);
  };
  visualViewport.addEventListener("resize", fit);
  fit();
}
start();
