import { byId, ifPresent } from './dom.js';
import { arrangeApps } from './apps.js';
import { attachCopying } from './clipboard.js';
import { recall, remember } from './memory.js';

const CHOICE = 'telecast.play-next';
const GOING_ON = 'telecast.going-on';
// parts of the page that tell of one file
const PARTS = ['.about', '.queue', '.sleeve', '.backdrop', '#captions-choice'];
const FACTS = ['key', 'title', 'next', 'previous'];

/**
 * Plays the files of a batch one after another. Files of one kind change places within the page, so that full screen and
 * the small window last; for another kind the page is left.
 */
export function attachPlaylist(playback) {
  const { media } = playback;
  const { dataset } = document.body;

  const open = async (href, push = true) => {
    const page = await load(href);
    if (page?.body.dataset.view !== dataset.view) {
      goOn(href);
      return;
    }
    media.dispatchEvent(new Event('filechanging'));
    if (push) {
      history.pushState(null, '', href);
    }
    document.title = page.title;
    FACTS.forEach((fact) => { dataset[fact] = page.body.dataset[fact] ?? ''; });
    PARTS.forEach((part) => document.querySelector(part)?.replaceWith(document.adoptNode(page.querySelector(part))));
    const next = page.getElementById('media');
    for (const name of ['poster', 'width', 'height', 'aria-label', 'src']) {
      if (next.hasAttribute(name)) {
        media.setAttribute(name, next.getAttribute(name));
      } else {
        media.removeAttribute(name);
      }
    }
    arrangeApps();
    attachCopying();
    show();
    media.dispatchEvent(new Event('filechange'));
    playback.play();
  };
  const show = () => {
    for (const way of ['previous', 'next']) {
      ifPresent(way, (button) => { button.disabled = !dataset[way]; });
    }
    ifPresent('play-next', (choice) => {
      byId('play-next-line').hidden = false;
      choice.checked = playsNext();
      choice.addEventListener('change', () => remember(CHOICE, choice.checked));
    });
    // within its own box only: the page stays where it is
    ifPresent('queue', (queue) => {
      const present = queue.querySelector('[aria-current]');
      present.closest('ol').scrollTop = present.offsetTop - present.closest('ol').offsetTop - 60;
    });
  };
  const step = (way) => () => dataset[way] && open(dataset[way]);

  playback.next = step('next');
  playback.previous = step('previous');
  ifPresent('next', (button) => button.addEventListener('click', playback.next));
  ifPresent('previous', (button) => button.addEventListener('click', playback.previous));
  document.addEventListener('click', (event) => {
    const item = event.target.closest('.queue a');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (item && isPlain) {
      event.preventDefault();
      open(item.getAttribute('href'));
    }
  });
  media.addEventListener('ended', () => playsNext() && playback.next());
  addEventListener('popstate', () => open(location.href, false));
  show();
  if (wentOn()) {
    playback.play();
  }
}

function playsNext() {
  return recall(CHOICE) ?? document.body.dataset.playNext === 'true';
}

async function load(href) {
  try {
    const answer = await fetch(href);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null; // the page itself says what is wrong
  }
}

/** Leaves for another page, which is to play at once. */
function goOn(href) {
  try {
    sessionStorage.setItem(GOING_ON, new URL(href, location.href).href);
  } catch {
    // the viewer presses play
  }
  location.assign(href);
}

function wentOn() {
  try {
    const here = sessionStorage.getItem(GOING_ON) === location.href;
    sessionStorage.removeItem(GOING_ON);
    return here;
  } catch {
    return false;
  }
}
