// What is looked at: the fields above the map, which say what the address says.

import { find, make, word } from "/dom.js";

const WAIT = 350; // ms after the last letter of a name
const FIELDS = ["scope", "period", "plan", "state", "kind", "name"];
const form = find("choose");
let timer = 0;

/** Put in what may be chosen. */
export function fillFilters(body) {
  const { tops } = body;
  find("field-scope").hidden = tops.length < 2;
  fill("scope", tops.map((one) => ({ id: one.code, label: one.name })), "");
  fill("period", body.periods, "");
  fill("plan", body.plans, word("board-filter-plan-all"));
  fill("state", body.states, word("board-filter-state-all"));
  fill("kind", body.kinds, word("board-filter-kind-all"));
  form.elements.period.value = body.period;
}

function fill(name, choices, all) {
  const field = form.elements[name];
  const listed = all ? [{ id: "", label: all }, ...choices] : choices;
  const same = JSON.stringify(listed);
  if (field.dataset.listed === same) return; // an open list must not close
  field.dataset.listed = same;
  field.replaceChildren(
    ...listed.map((one) => make("option", { value: String(one.id), textContent: one.label })),
  );
}

/** Have the fields show what the address says. */
export function showFilters(place) {
  for (const name of FIELDS) {
    const field = form.elements[name];
    const value = place.get(name);
    if (name === "name") {
      if (document.activeElement !== field) field.value = value ?? "";
    } else if (value !== null) field.value = value;
    else if (name !== "period" && name !== "scope") field.value = "";
  }
  const chosen = ["plan", "state", "kind", "name"].filter((name) => place.get(name)).length;
  find("chosen").textContent = chosen ? `(${chosen})` : "";
  find("clear").hidden = !chosen;
}

/** Tell which field was changed, and to what. */
export function listenToFilters(changed) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (event.target.name !== "name") changed({ [event.target.name]: event.target.value });
  });
  form.elements.name.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => changed({ name: form.elements.name.value.trim() }), WAIT);
  });
  find("clear").addEventListener("click", () => {
    form.elements.name.value = "";
    changed({ plan: "", state: "", kind: "", name: "" });
  });
}
