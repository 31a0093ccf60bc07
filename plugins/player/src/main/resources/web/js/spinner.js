import { byId } from './dom.js';

/** Turns while the viewer waits for the network, but not for every blink of it. */
export function attachSpinner({ media }) {
  const spinner = byId('spinner');
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      spinner.hidden = media.error !== null || (media.paused && !media.seeking);
    }, 300);
  };
  const done = () => {
    clearTimeout(timer);
    spinner.hidden = true;
  };
  const look = () => (media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA ? wait() : done());

  media.addEventListener('waiting', wait);
  media.addEventListener('seeking', wait);
  media.addEventListener('play', look);
  for (const event of ['playing', 'canplay', 'seeked', 'pause', 'ended', 'error', 'emptied']) {
    media.addEventListener(event, done);
  }
}
