/** The element with an id, which the template always has. */
export const byId = (id) => document.getElementById(id);

/** An element that only some pages have. */
export function ifPresent(id, then) {
  const element = byId(id);
  if (element) {
    then(element);
  }
}

/** Names a button for those who see it and those who hear it. */
export function label(button, text, key) {
  button.setAttribute('aria-label', text);
  button.title = key ? `${text} (${key})` : text;
}
