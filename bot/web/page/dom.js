// Small helpers: elements are made here, and text only ever becomes text.

const words = new Map();

export const find = (id) => document.getElementById(id);

export function word(key) {
  return words.get(key) ?? "";
}

/** Put the words into the page: text, labels and hints. */
export function speak(language, known) {
  document.documentElement.lang = language;
  for (const [key, text] of Object.entries(known)) words.set(key, text);
  for (const node of document.querySelectorAll("[data-word]")) {
    node.textContent = word(node.dataset.word);
  }
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", word(node.dataset.label));
    node.title = node.id === "log" ? "" : word(node.dataset.label);
  }
  for (const node of document.querySelectorAll("[data-hint]")) {
    node.placeholder = word(node.dataset.hint);
  }
}

export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

let toastTimer = 0;

export function toast(text) {
  const place = find("toast");
  place.textContent = text;
  place.classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    place.classList.remove("shown");
    place.textContent = "";
  }, 6000);
}

/** What this browser remembers; a full or forbidden store only means that less survives. */
export const store = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // nothing can be done about it here
    }
  },
  keys(beginning) {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(beginning)).sort();
    } catch {
      return [];
    }
  },
};
