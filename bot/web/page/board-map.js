// The map: a real table, its first column and its heads stay in sight.

import { towards } from "/board-place.js";
import { find, make, word } from "/dom.js";

const IDLE = 3; // rows without any task that are shown all the same
const FEW = 4; // columns whose heads need not stand upright

/** Draw it; `moved`: something else is looked at than before, so begin where today is. */
export function drawMap(into, body, place, moved) {
  const { columns, lines, grouped } = body.map;
  if (!lines.length || !columns.length) {
    const filtered = ["state", "kind", "name", "plan"].some((name) => place.get(name));
    into.replaceChildren(
      make("p", { className: "empty" }, word(filtered ? "board-map-filtered" : "board-map-none")),
    );
    return;
  }
  const before = into.querySelector(".scroller");
  const at = before ? [before.scrollLeft, before.scrollTop] : [0, 0];
  const focused = document.activeElement?.dataset?.at;
  const states = new Map(body.states.map((one) => [one.id, one]));
  const scroller = make(
    "div",
    { className: "scroller", tabIndex: 0, role: "region", "aria-label": word("board-map-scroll") },
    make(
      "table",
      { className: `map${grouped ? " grouped" : ""}${columns.length <= FEW ? " few" : ""}` },
      make("caption", { className: "unseen" }, word("board-map")),
      head(columns),
      ...bodies(into, body, states, place),
    ),
  );
  scroller.style.setProperty("--columns", String(columns.length)); // on paper they share the width
  into.replaceChildren(scroller);
  if (moved) scroller.scrollLeft = today(scroller, columns);
  else [scroller.scrollLeft, scroller.scrollTop] = at;
  if (focused) into.querySelector(`[data-at="${focused}"]`)?.focus({ preventScroll: true });
}

/** The rows; those of whom nothing was asked come last, and many of them are folded away. */
function bodies(into, body, states, place) {
  const { lines } = body.map;
  const rows = lines.map((line, row) => lineOf(line, row, body, states, place));
  const busy = lines.filter((line) => line.own || line.of.some(Boolean)).length;
  if (!busy || lines.length - busy <= IDLE || place.get("name")) return [make("tbody", {}, ...rows)];
  const idle = make("tbody", { hidden: !into.querySelector("[data-idle][aria-expanded=true]") }, ...rows.slice(busy));
  const fold = make("button", { type: "button", className: "fold" });
  const said = `${word("board-map-idle")} (${lines.length - busy})`;
  fold.dataset.idle = "";
  const show = () => {
    fold.textContent = `${idle.hidden ? "▸" : "▾"} ${said}`;
    fold.setAttribute("aria-expanded", String(!idle.hidden));
  };
  fold.onclick = () => {
    idle.hidden = !idle.hidden;
    show();
  };
  show();
  const across = make("td", { colSpan: body.map.columns.length + 1, className: "idle" }, fold);
  return [make("tbody", {}, ...rows.slice(0, busy)), make("tbody", {}, make("tr", {}, across)), idle];
}

function head(columns) {
  const cells = columns.map((one) =>
    make(
      "th",
      { scope: "col", title: one.task },
      make("span", { className: "task" }, one.label),
      make("time", { dateTime: one.due_on }, one.day),
    ),
  );
  return make("thead", {}, make("tr", {}, make("th", { scope: "col" }, word("board-map-unit")), ...cells));
}

/** Where the last column that is due begins, so that what was due lately is in sight. */
function today(scroller, columns) {
  const now = new Date().toISOString().slice(0, 10);
  const due = columns.filter((one) => one.due_on < now).length;
  const heads = scroller.querySelectorAll("thead th");
  if (due < 3 || due + 1 >= heads.length) return due + 1 >= heads.length ? scroller.scrollWidth : 0;
  return heads[due - 1].offsetLeft - heads[0].offsetWidth;
}

function lineOf(line, row, body, states, place) {
  const to = body.map.grouped ? { scope: line.code, page: "", name: "" } : { unit: line.code };
  const name = make("a", { href: towards(to), title: line.name }, line.name);
  const cells = line.cells.map((cell, column) =>
    body.map.grouped ? sumOf(cell, row, column, line, body) : cellOf(cell, row, column, line, body, states, place),
  );
  return make("tr", { className: line.own ? "own" : "" }, make("th", { scope: "row" }, name), ...cells);
}

function cellOf(cell, row, column, line, body, states, place) {
  if (!cell) {
    return make("td", { className: "none" }, make("span", { className: "unseen" }, word("board-not-asked")));
  }
  const state = states.get(cell.state);
  const { task, due } = body.map.columns[column];
  const button = make("button", { type: "button", className: "cell", textContent: state.short });
  button.dataset.state = cell.state;
  button.dataset.at = `${row}.${column}`;
  const wanted = place.get("state");
  if (wanted && wanted !== cell.state) button.dataset.dim = "";
  button.setAttribute("aria-label", `${line.name}, ${task}, ${due}: ${state.label}`);
  return make("td", {}, button);
}

/** How many are done of how many; the worst there is gives the colour. */
function sumOf(cell, row, column, line, body) {
  if (!cell) {
    return make("td", { className: "none" }, make("span", { className: "unseen" }, word("board-not-asked")));
  }
  const [inTime, late, nothing, missing, ahead] = cell;
  const done = inTime + late + nothing;
  const all = done + missing + ahead;
  const { task, due } = body.map.columns[column];
  const button = make("button", { type: "button", className: "cell" }, `${done}/${all}`);
  button.dataset.state = missing ? "missing" : ahead ? "ahead" : late ? "late" : all ? "in-time" : "exempt";
  button.dataset.at = `${row}.${column}`;
  const said = body.states.map((one, at) => `${one.label}: ${cell[at]}`).join(", ");
  button.setAttribute("aria-label", `${line.name}, ${task}, ${due}: ${said}`);
  return make("td", {}, button);
}

/** A tap on a cell says what it is; arrows go from cell to cell. */
export function listenToCells(latest) {
  const map = find("map");
  map.addEventListener("click", (event) => {
    const button = event.target.closest("button.cell");
    if (button) tell(latest(), ...button.dataset.at.split(".").map(Number));
  });
  map.addEventListener("keydown", (event) => {
    const at = event.target.dataset?.at;
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!at || !step) return;
    event.preventDefault();
    walk(map, at.split(".").map(Number), step);
  });
  find("cell-close").onclick = () => find("cell").close();
  find("cell-unit").addEventListener("click", () => find("cell").close());
  find("cell").addEventListener("click", (event) => {
    if (event.target === find("cell")) find("cell").close(); // beside it
  });
}

function walk(map, [row, column], [down, right]) {
  for (let step = 1; step < 500; step += 1) {
    const next = [row + step * down, column + step * right];
    if (next[0] < 0 || next[1] < 0) return;
    const cell = map.querySelector(`[data-at="${next.join(".")}"]`);
    if (cell) {
      cell.focus();
      return;
    }
  }
}

function tell(body, row, column) {
  const line = body.map.lines[row];
  const cell = line.cells[column];
  const facts = factsOf(cell, body.map.columns[column], body.states);
  open(line.name, facts, body.map.grouped ? { scope: line.code, page: "", name: "" } : { unit: line.code });
}

/** What is known of a cell, as pairs. */
export function factsOf(cell, column, states) {
  const facts = [
    [word("board-cell-task"), column.task],
    [word("board-cell-plan"), column.plan],
    [word("board-cell-due"), column.due],
  ];
  if (Array.isArray(cell)) return [...facts, ...states.map((one, at) => [one.label, String(cell[at])])];
  const state = states.find((one) => one.id === cell.state);
  return [
    ...facts,
    [word("board-cell-until"), cell.until],
    [word("board-cell-state"), state.label],
    [word("board-cell-done"), cell.done],
    [word("board-cell-report"), cell.report],
    [word("board-cell-exempt"), cell.why],
  ];
}

function open(title, facts, to) {
  find("cell-title").textContent = title;
  const told = facts.filter(([, value]) => value);
  find("cell-told").replaceChildren(
    ...told.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]),
  );
  find("cell-unit").href = towards(to);
  find("cell").showModal();
}
