/** Small values that outlive the page; a browser that refuses storage only forgets them. */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(`telecast.${key}`);
    else localStorage.setItem(`telecast.${key}`, String(value));
  } catch {
    // Private windows may refuse storage.
  }
}

export function recall(key) {
  try {
    return localStorage.getItem(`telecast.${key}`);
  } catch {
    return null;
  }
}
