import { ifPresent } from './dom.js';
import { say } from './toast.js';

/** The button that copies the stream's address. */
export function attachCopying() {
  ifPresent('copy', (button) => button.addEventListener('click', async () => {
    const copied = await copy(button.dataset.url);
    say(copied ? 'Link copied' : 'The browser does not allow copying. Copy the address of the Download button instead.');
  }));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // browsers hide the clipboard from pages without https
  }
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'hush';
  field.setAttribute('readonly', '');
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return copied;
}
