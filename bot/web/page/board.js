// Starts the board: a link's code opens it once; what is looked at stands in the address.

import { fillFilters, listenToFilters, showFilters } from "/board-filters.js";
import { showDuties, showOverdue, showReports, showStates, showTargets } from "/board-lists.js";
import { drawMap, listenToCells } from "/board-map.js";
import { go, place, towards } from "/board-place.js";
import { find, make, speak, word } from "/dom.js";
import { ask, post } from "/wire.js";

const EVERY = 60_000; // ms between looks while somebody watches
const TRIES = 2_000;
const SAME = ["period", "plan"]; // a unit's page keeps these
let shown = null; // what the page shows now, as it stands in the address
let asking = 0;
let known = null; // the last answer

async function start() {
  const code = place().get("code");
  if (code) {
    history.replaceState(null, "", location.pathname); // the code is in no history
    const { status } = await post("/board/enter", { code });
    if (status === 0) return later(code);
    if (status !== 200 && !(await greet())) return out("board-enter-used");
  }
  if (await greet()) await look();
}

function later(code) {
  setTimeout(() => {
    history.replaceState(null, "", `#code=${encodeURIComponent(code)}`);
    start();
  }, TRIES);
}

/** Learn the words and who looks; false where nobody is signed in. */
async function greet() {
  const { status, body } = await ask("/board/state");
  if (status !== 200) {
    setTimeout(start, TRIES);
    return false;
  }
  speak(body.language, body.words);
  document.title = `${word("board-title")} · ${body.title}`;
  for (const id of ["menu", "reload", "print"]) find(id).hidden = !body.person;
  if (!body.person) {
    out("board-enter-hint");
    return false;
  }
  find("who-name").textContent = body.person.name;
  find("who-role").textContent = [body.person.role, body.person.unit].filter(Boolean).join(" · ");
  return true;
}

function show(view) {
  for (const id of ["out", "refused", "board", "unit"]) find(id).hidden = id !== view;
}

function out(why) {
  known = null;
  shown = null;
  for (const id of ["menu", "reload", "print"]) find(id).hidden = true;
  find("as-of").textContent = "";
  find("out-why").textContent = word(why);
  show("out");
}

/** Look anew; what is on the page stays until the answer is there. */
async function look() {
  const asked = place();
  const turn = ++asking;
  const code = asked.get("unit");
  if (code) for (const name of [...asked.keys()]) if (!SAME.includes(name)) asked.delete(name);
  const path = code ? `/board/unit/${encodeURIComponent(code)}/data` : "/board/data";
  if (!known) find("busy").textContent = word("board-loading");
  document.body.setAttribute("aria-busy", "true");
  const { status, body } = await ask(`${path}?${asked}`);
  if (turn !== asking) return; // something else is wanted by now
  document.body.removeAttribute("aria-busy");
  find("busy").textContent = "";
  find("banner").textContent = status === 0 || status >= 500 ? word("board-offline") : "";
  if (status === 401) out("board-enter-ended");
  else if (status === 403 || status === 400) refuse(body);
  else if (status === 200) {
    const moved = shown !== location.hash;
    known = body;
    shown = location.hash;
    find("as-of").textContent = body.as_of;
    if (code) showUnit(body, moved);
    else showBoard(body, moved);
  }
}

function refuse(body) {
  known = null;
  find("refused-why").textContent = body.say ?? "";
  show("refused");
}

function showBoard(body, moved) {
  const entered = find("board").hidden;
  show("board");
  const links = body.path.map((one) => link(one, { scope: one.code }));
  find("path").replaceChildren(...links.flatMap((one) => [one, " › "]));
  find("path").hidden = !links.length;
  find("scope").textContent = `${body.scope.name} · ${body.period_name}`;
  find("share").textContent = body.share;
  showStates(find("states"), body.states, place().get("state"), (state) =>
    go({ state: state === place().get("state") ? "" : state, page: "" }),
  );
  fillFilters(body);
  showFilters(place());
  find("map-hint").textContent = hint(body);
  drawMap(find("map"), body, place(), moved);
  find("pages").hidden = body.map.pages < 2;
  find("page-said").textContent = body.map.said;
  find("previous").disabled = body.map.page === 0;
  find("next").disabled = body.map.page + 1 >= body.map.pages;
  showTargets(find("targets"), body.targets);
  showOverdue(find("overdue"), body.overdue);
  showReports(find("reports"), body.reports);
  if (entered && moved) find("scope").focus({ preventScroll: true });
}

function hint(body) {
  const parts = [];
  if (body.map.lines.length) parts.push(word(body.map.grouped ? "board-map-whole" : "board-map-hint"));
  if (!body.numbers) parts.push(word("board-map-states"));
  return parts.join(" ");
}

function link(unit, changes) {
  return make("a", { href: towards({ unit: "", page: "", name: "", ...changes }) }, unit.name);
}

function showUnit(body, moved) {
  show("unit");
  find("unit-back").href = towards({ unit: "" });
  find("unit-name").textContent = body.scope.name;
  find("unit-period").textContent = body.period_name;
  showStates(find("unit-states"), body.states, "", null);
  find("unit-note").textContent = body.numbers ? "" : word("board-unit-states");
  find("unit-note").hidden = body.numbers;
  find("unit-below").hidden = !body.below;
  find("unit-below").href = towards({ unit: "", scope: body.scope.code, page: "", name: "" });
  find("profile-part").hidden = !body.numbers;
  find("unit-reports-part").hidden = !body.numbers;
  find("profile").replaceChildren(...body.profile.map((line) => make("li", {}, line)));
  find("unit-group").textContent = body.group;
  showDuties(find("duties"), body);
  showReports(find("unit-reports"), body.reports);
  if (moved) {
    scrollTo(0, 0);
    find("unit-name").focus({ preventScroll: true });
  }
}

find("reload").onclick = look;
find("print").onclick = () => print();
find("previous").onclick = () => go({ page: known.map.page - 1 || "" });
find("next").onclick = () => go({ page: known.map.page + 1 });
find("leave").onclick = async () => {
  const { status } = await post("/board/leave", {});
  find("menu").open = false;
  if (status === 200) out("board-enter-hint");
  else find("banner").textContent = word("board-offline");
};
listenToFilters((changes) => go({ ...changes, page: "" }));
listenToCells(() => known);
find("filters").open = matchMedia("(min-width: 900px)").matches;
addEventListener("hashchange", () => (place().get("code") ? start() : look()));
addEventListener("online", () => known && look());
const watched = () => !document.hidden && known !== null;
setInterval(() => watched() && look(), EVERY);
document.addEventListener("visibilitychange", () => watched() && look());
document.addEventListener("click", (event) => {
  const menu = find("menu");
  if (menu.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && find("menu").open) {
    find("menu").open = false;
    find("menu").querySelector("summary").focus();
  }
});
start();
