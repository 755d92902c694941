// Where one writes: a text that survives a reload, files to go with it, and the keys that send.

import { find, make, store, toast, word } from "/dom.js";

const MOST = 10;
const LARGEST = 20 * 1024 * 1024;

/** `send({text, files})` is called with what was written. */
export function composerOf(person, send) {
  const draft = `danvan:${person}:draft`;
  const form = find("composer");
  const text = find("text");
  const picker = find("files");
  const chosen = find("chosen");
  let files = [];

  text.value = store.get(draft) ?? "";
  fit();
  show();

  function fit() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight + 2}px`;
  }

  function write(value) {
    text.value = value;
    store.set(draft, value);
    fit();
  }

  function add(more) {
    const all = [...files, ...more];
    const size = all.reduce((sum, file) => sum + file.size, 0);
    if (all.length > MOST) toast(word("web-refuse-many"));
    else if (size > LARGEST) toast(word("web-refuse-large"));
    else files = all;
    show();
  }

  function show() {
    chosen.hidden = files.length === 0;
    chosen.replaceChildren(...files.map(chip));
  }

  function chip(file) {
    const label = `${word("web-remove")} ${file.name}`;
    const remove = make("button", { type: "button", textContent: "×", title: label });
    remove.setAttribute("aria-label", label);
    remove.addEventListener("click", () => {
      files = files.filter((one) => one !== file);
      show();
      text.focus();
    });
    return make("li", {}, make("span", { textContent: file.name }), remove);
  }

  text.oninput = () => {
    store.set(draft, text.value);
    fit();
  };
  text.onkeydown = (event) => {
    // while a Vietnamese letter is being put together, Enter belongs to the input method;
    // on a phone's own keyboard it begins a new line
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    if (matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    form.requestSubmit();
  };
  text.onpaste = (event) => {
    if (event.clipboardData.files.length) {
      event.preventDefault();
      add(event.clipboardData.files);
    }
  };
  picker.onchange = () => {
    add(picker.files);
    picker.value = "";
    text.focus();
  };
  find("attach").onclick = () => picker.click();
  form.onsubmit = (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (!words && !files.length) return;
    send({ text: words, files });
    files = [];
    write("");
    show();
    text.focus();
  };
  for (const example of document.querySelectorAll(".example")) {
    example.onclick = () => {
      write(example.textContent);
      text.focus();
    };
  }

  return {
    forget: () => store.set(draft, ""),
    clear() {
      text.value = "";
      files = [];
      show();
    },
  };
}
