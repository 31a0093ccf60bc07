import { byId } from './dom.js';

/** The list of keys. */
export function attachHelp() {
  const help = byId('help');
  byId('help-open').addEventListener('click', toggleHelp);
  byId('help-close').addEventListener('click', () => help.close());
  help.addEventListener('click', (event) => {
    if (event.target === help && !inside(help.getBoundingClientRect(), event)) {
      help.close();
    }
  });
}

export function toggleHelp() {
  const help = byId('help');
  if (help.open) {
    help.close();
  } else {
    help.showModal();
  }
}

function inside(box, { clientX: x, clientY: y }) {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
