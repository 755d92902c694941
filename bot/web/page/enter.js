// Signing in: by a one-time code or, in the demonstration, by choosing who to be.

import { find, make, word } from "/dom.js";
import { ask, post } from "/wire.js";

/** Show the ways in; `entered()` is called once one has worked. */
export async function showEntry(isDemo, note, entered) {
  find("ended").textContent = note;
  find("code-error").textContent = "";
  find("code").value = "";
  find("demo").hidden = !isDemo;
  find("enter-title").textContent = word(isDemo ? "web-demo-code" : "web-enter-title");
  find("code-form").onsubmit = async (event) => {
    event.preventDefault();
    find("code-error").textContent = "";
    const outcome = await post("/enter", { code: find("code").value.trim() });
    done(outcome, entered);
  };
  if (isDemo) await choose(entered);
  else find("code").focus();
}

async function choose(entered) {
  const { body } = await ask("/enter/demo");
  const cards = (body.people ?? []).map((person) => {
    const unit = person.unit || word("web-demo-everywhere");
    const line = [person.role, unit].filter(Boolean).join(" · ");
    const card = make(
      "button",
      { type: "button" },
      make("strong", { textContent: person.name }),
      make("span", { textContent: line }),
    );
    card.addEventListener("click", async () => {
      done(await post("/enter/demo", { person: person.id }), entered);
    });
    return make("li", {}, card);
  });
  find("people").replaceChildren(...cards);
}

function done({ status, body }, entered) {
  if (status === 200) entered();
  else find("code-error").textContent = body.say ?? word("web-offline");
}
