import { byId } from './dom.js';
import { clock } from './format.js';
import { forget, keysWith, recall, remember } from './memory.js';

const PREFIX = 'telecast.position.';
const MOST_FILES = 200;
const FIRST_SECONDS = 3;

/** Keeps where the viewer stopped, and goes on from there the next time. */
export function attachResume(playback) {
  const { media } = playback;
  if (document.body.dataset.remember !== 'true') {
    return;
  }
  let key = PREFIX + document.body.dataset.key;
  const hint = byId('resume');
  let ready = false; // a position before the kept one is restored must not replace it
  let saved = 0;

  const save = () => {
    if (!ready || playback.duration === 0) {
      return;
    }
    saved = media.currentTime;
    if (isWorthKeeping(saved, playback.duration)) {
      remember(key, { at: Math.round(saved * 10) / 10, on: Date.now() });
    } else {
      forget(key);
    }
  };
  const restore = () => {
    const kept = recall(key)?.at;
    if (typeof kept === 'number' && isWorthKeeping(kept, playback.duration)) {
      playback.seekTo(kept);
      byId('resume-text').textContent = `Resumes at ${clock(kept)}`;
      hint.hidden = false;
      media.addEventListener('playing', () => setTimeout(() => { hint.hidden = true; }, 6000), { once: true });
    }
    ready = true;
  };

  byId('restart').addEventListener('click', () => {
    playback.seekTo(0);
    hint.hidden = true;
    forget(key);
    playback.play();
  });
  media.addEventListener('timeupdate', () => {
    if (Math.abs(media.currentTime - saved) >= 3) {
      save();
    }
  });
  media.addEventListener('pause', save);
  media.addEventListener('ended', () => forget(key));
  addEventListener('pagehide', save);
  media.addEventListener('filechanging', save);
  media.addEventListener('filechange', () => {
    key = PREFIX + document.body.dataset.key;
    ready = false;
    saved = 0;
    hint.hidden = true;
    media.addEventListener('loadedmetadata', restore, { once: true });
  });
  if (media.readyState >= HTMLMediaElement.HAVE_METADATA) {
    restore();
  } else {
    media.addEventListener('loadedmetadata', restore, { once: true });
  }
  tidy();
}

/** Neither the very start nor the credits. */
function isWorthKeeping(position, duration) {
  const credits = Math.min(Math.max(duration * 0.05, 1), 60);
  return position >= FIRST_SECONDS && position < duration - credits;
}

/** The oldest go when there are too many. */
function tidy() {
  const keys = keysWith(PREFIX);
  if (keys.length > MOST_FILES) {
    keys.sort((a, b) => (recall(a)?.on ?? 0) - (recall(b)?.on ?? 0));
    keys.slice(0, keys.length - MOST_FILES).forEach(forget);
  }
}
