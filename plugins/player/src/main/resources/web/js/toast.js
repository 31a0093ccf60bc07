import { byId } from './dom.js';

let timer = 0;

/** Says something in passing, to eyes and ears. */
export function say(text, milliseconds = 2600) {
  const toast = byId('toast');
  // what lies outside the element in full screen is not seen
  (document.fullscreenElement ?? document.body).append(toast);
  toast.textContent = text;
  toast.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => toast.classList.remove('shown'), milliseconds);
}
