/** Puts the icons into the page once, so that drawing one never asks the server again. */
export async function loadSprite() {
  const response = await fetch("/assets/img/icons.svg");
  if (!response.ok) return;
  const sprite = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
  sprite.setAttribute("hidden", "");
  sprite.setAttribute("aria-hidden", "true");
  document.body.append(document.importNode(sprite, true));
}
