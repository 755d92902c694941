// What stands beside the map: states, targets with bars, what is overdue, the latest reports.

import { towards } from "/board-place.js";
import { make, word } from "/dom.js";

const TARGETS = 12; // shown at once, what is behind first
const FIRST = 8; // lines of what is overdue, before the rest is folded away

/** The six states with their counts: the legend and, where `choose` is given, a filter. */
export function showStates(into, states, chosen, choose) {
  const focused = document.activeElement?.dataset?.legend;
  into.replaceChildren(
    ...states.map((one) => {
      const mark = make("span", { className: "mark", "aria-hidden": "true" }, one.short);
      mark.dataset.state = one.id;
      const inside = [mark, make("b", {}, String(one.count)), make("span", {}, one.label)];
      if (!choose) return make("li", {}, make("span", { className: "state" }, ...inside));
      const button = make("button", { type: "button", className: "state" }, ...inside);
      button.dataset.legend = one.id;
      button.setAttribute("aria-pressed", String(chosen === one.id));
      button.onclick = () => choose(one.id);
      return make("li", {}, button);
    }),
  );
  if (focused) into.querySelector(`[data-legend="${focused}"]`)?.focus({ preventScroll: true });
}

function empty(key) {
  return make("p", { className: "empty" }, word(key));
}

/** The first of the rows, and the others one tap away; open stays open. */
function folded(into, rows, first, label) {
  folds(into, rows.slice(0, first), [[label, rows.slice(first)]]);
}

/** Some rows, and below them others in parts that are one tap away each. */
function folds(into, rows, groups) {
  const open = new Set([...into.querySelectorAll("details[open]")].map((one) => one.dataset.fold));
  const parts = rows.length ? [make("ul", { className: "rows" }, ...rows)] : [];
  for (const [label, rest] of groups.filter(([, some]) => some.length)) {
    const list = make("ul", { className: "rows" }, ...rest);
    const summary = make("summary", {}, `${word(label)} (${rest.length})`);
    const fold = make("details", { open: open.has(label) }, summary, list);
    fold.dataset.fold = label;
    parts.push(fold);
  }
  into.replaceChildren(...parts);
}

export function showTargets(into, targets) {
  if (!targets.length) {
    into.replaceChildren(empty("board-targets-none"));
    return;
  }
  const known = targets.filter((one) => one.part !== null).map(target);
  const unknown = targets.filter((one) => one.part === null).map(target);
  folds(into, known.slice(0, TARGETS), [
    ["board-targets-more", known.slice(TARGETS)],
    ["board-targets-unknown", unknown],
  ]);
}

function target(one) {
  const bar = one.part === null ? [] : [barOf(one)];
  return make(
    "li",
    { className: one.met ? "target met" : "target" },
    make("p", { className: "what" }, one.what),
    ...bar,
    make("p", { className: "small" }, one.said),
    make("p", { className: "small soft" }, one.plan),
  );
}

/** How far, and a mark where the goal is. */
function barOf(one) {
  const filled = make("i");
  filled.style.setProperty("--part", `${Math.min(100, one.part)}%`);
  const bar = make("div", { className: "bar", role: "img", "aria-label": one.said }, filled);
  if (one.goal !== null) {
    const goal = make("b", { title: word("board-targets-goal") });
    goal.style.setProperty("--part", `${Math.min(100, one.goal)}%`);
    bar.append(goal);
  }
  return bar;
}

export function showOverdue(into, overdue) {
  if (!overdue.lines.length) {
    into.replaceChildren(empty("board-overdue-none"));
    return;
  }
  const rows = overdue.lines.map((one) =>
    make(
      "li",
      {},
      make(
        "p",
        { className: "what" },
        make("a", { href: towards({ unit: one.code }) }, one.unit),
        make("span", { className: "days" }, one.days),
      ),
      make("p", { className: "small" }, one.column.label),
      make("p", { className: "small soft" }, [word("board-cell-due"), one.column.due, one.column.plan && `· ${one.column.plan}`].filter(Boolean).join(" ")),
    ),
  );
  folded(into, rows, FIRST, "board-more");
  if (overdue.more) into.append(make("p", { className: "hint" }, overdue.more));
}

export function showReports(into, reports) {
  if (!reports.length) {
    into.replaceChildren(empty("board-reports-none"));
    return;
  }
  const rows = reports.map((one) =>
    make(
      "li",
      {},
      make(
        "p",
        { className: "what" },
        make("a", { href: towards({ unit: one.code }) }, one.unit),
        make("span", { className: "soft" }, one.day),
      ),
      make("p", { className: "small" }, [one.kind, one.gist].filter(Boolean).join(": ")),
      make("p", { className: "small soft" }, [one.receipt, one.who, one.state].filter(Boolean).join(" · ")),
    ),
  );
  into.replaceChildren(make("ul", { className: "rows" }, ...rows));
}

/** What a unit was asked for, each with its state in words. */
export function showDuties(into, body) {
  if (!body.duties.length) {
    into.replaceChildren(empty("board-unit-duties-none"));
    return;
  }
  const states = new Map(body.states.map((one) => [one.id, one]));
  const rows = body.duties.map(({ unit, column, cell }) => {
    const state = states.get(cell.state);
    const mark = make("span", { className: "mark", "aria-hidden": "true" }, state.short);
    mark.dataset.state = cell.state;
    const when = [`${word("board-cell-due")} ${column.due}`];
    if (cell.until) when.push(`${word("board-cell-until")} ${cell.until}`);
    if (cell.done) when.push(`${word("board-cell-done")} ${cell.done}`);
    if (cell.report) when.push(`${word("board-cell-report")} ${cell.report}`);
    if (cell.why) when.push(cell.why);
    return make(
      "li",
      { className: "duty" },
      mark,
      make(
        "div",
        {},
        make("p", { className: "what" }, make("span", {}, unit ? `${unit}: ${column.label}` : column.label)),
        make("p", { className: "small" }, [state.label, ...when].join(" · ")),
        make("p", { className: "small soft" }, column.plan),
      ),
    );
  });
  into.replaceChildren(make("ul", { className: "rows" }, ...rows));
}
