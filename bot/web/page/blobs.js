// Keeps the bytes of unsent files over a reload (localStorage is too small for them).

function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("danvan", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("files");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function within(mode, work) {
  const base = await open();
  try {
    return await new Promise((resolve, reject) => {
      const change = base.transaction("files", mode);
      const asked = work(change.objectStore("files"));
      change.oncomplete = () => resolve(asked.result);
      change.onerror = () => reject(change.error);
      change.onabort = () => reject(change.error);
    });
  } finally {
    base.close();
  }
}

export const put = (client, files) => within("readwrite", (all) => all.put(files, client));
export const get = (client) => within("readonly", (all) => all.get(client));
export const remove = (client) => within("readwrite", (all) => all.delete(client));
