// The browser's storage may be full, switched off or not there in a frame; nothing here is worth an error.

export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // goes without
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // goes without
  }
}

export function keysWith(prefix) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
