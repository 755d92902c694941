// Makes the inside of a message: pieces of text, files, buttons. Text is never read as HTML.

import { make, word } from "/dom.js";

const LOOKS = { bold: "strong", italic: "em", code: "code" };

export function clock(at) {
  const time = new Date(at);
  const two = (number) => String(number).padStart(2, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

export function day(at) {
  const date = new Date(at);
  const today = new Date();
  const before = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return word("web-today");
  if (date.toDateString() === before.toDateString()) return word("web-yesterday");
  const two = (number) => String(number).padStart(2, "0");
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

function piece([text, looks]) {
  let node = document.createTextNode(text);
  for (const look of looks.split(" ").filter((one) => one in LOOKS)) {
    node = make(LOOKS[look], {}, node);
  }
  return node;
}

function file({ kind, name, url }) {
  if (kind !== "photo") {
    return make("a", { className: "file", href: url, download: name }, name);
  }
  const picture = make("img", { src: url, alt: name, loading: "lazy", decoding: "async" });
  // a chart of ours is all there is to see: it is shown whole
  const className = name.endsWith(".png") && name.startsWith("bieu-do") ? "photo chart" : "photo";
  return make("a", { className, href: url, target: "_blank", rel: "noopener" }, picture);
}

function buttons(rows, press) {
  const block = make("div", { className: "buttons" });
  for (const row of rows) {
    // days of a calendar, pages of a list: a row of them stays a row on the smallest phone
    const narrow = row.length > 2 && row.every(({ label }) => label.length <= 3);
    const line = make("div", { className: narrow ? "row narrow" : "row" });
    for (const { id, label } of row) {
      const button = make("button", { type: "button", textContent: label });
      button.dataset.id = id;
      button.addEventListener("click", () => {
        if (button.getAttribute("aria-disabled") !== "true") press(id);
      });
      line.append(button);
    }
    block.append(line);
  }
  return block;
}

/** The parts of a message from the assistant. */
export function ours(event, press) {
  const nodes = [make("span", { className: "unseen", textContent: word("web-us") })];
  for (const part of event.parts) {
    nodes.push(...part.files.map(file));
    const text = make("p", {}, ...part.pieces.map(piece));
    if (text.textContent) nodes.push(text);
    if (part.buttons.length) nodes.push(buttons(part.buttons, press));
  }
  nodes.push(make("footer", {}, stamp(event.at, event.edits ? word("web-edited") : "")));
  return nodes;
}

/** A message of one's own; `files` of an unsent one are still this browser's. */
export function mine({ text, files, at }, local = []) {
  const nodes = [make("span", { className: "unseen", textContent: word("web-me") })];
  for (const [number, one] of files.entries()) {
    if (one.url) nodes.push(file(one));
    else nodes.push(unsent(one, local[number]));
  }
  if (text) nodes.push(make("p", { textContent: text }));
  const tick = make("span", { className: "tick" });
  nodes.push(make("footer", {}, stamp(at, ""), tick));
  return nodes;
}

function unsent({ name, kind }, blob) {
  if (!blob || !/^image\/(jpeg|png|gif|webp)$/.test(kind)) {
    return make("span", { className: "file", textContent: name });
  }
  const picture = make("img", { alt: name });
  picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
  picture.src = URL.createObjectURL(blob);
  return make("span", { className: "photo" }, picture);
}

function stamp(at, note) {
  const time = make("time", { textContent: at ? clock(at) : "" });
  if (at) time.dateTime = new Date(at).toISOString();
  return make("span", {}, time, note ? ` · ${note}` : "");
}
