// Where one is: what is looked at stands behind the # of the address, which no server is told.

export const place = () => new URLSearchParams(location.hash.slice(1));

/** Where a link goes: the filters as they are, with these changes. */
export function towards(changes) {
  const next = place();
  for (const [name, value] of Object.entries(changes)) {
    if (value === "" || value === null) next.delete(name);
    else next.set(name, value);
  }
  return `#${next}`;
}

export function go(changes) {
  const next = towards(changes);
  if (next !== location.hash) location.hash = next;
}
