import { byId } from './dom.js';
import { toggleHelp } from './help.js';

/** Keys work wherever the focus is, unless the focused element has its own use for them. */
export function attachKeys(playback, idling) {
  const { media } = playback;
  const skip = (seconds) => () => {
    playback.skip(seconds);
    playback.flash(`${seconds < 0 ? '−' : '+'}${Math.abs(seconds)} s`, seconds < 0 ? 'left' : 'right');
  };
  const keys = {
    ' ': () => playback.toggle(),
    k: () => playback.toggle(),
    arrowleft: skip(-5),
    arrowright: skip(5),
    j: skip(-10),
    l: skip(10),
    arrowup: () => playback.changeVolume(0.05),
    arrowdown: () => playback.changeVolume(-0.05),
    m: () => playback.toggleMute(),
    f: () => playback.toggleFullScreen(),
    p: () => playback.togglePictureInPicture(),
    c: () => playback.toggleCaptions(),
    n: () => playback.next(),
    b: () => playback.previous(),
    '<': () => playback.changeSpeed(-1),
    '>': () => playback.changeSpeed(1),
    '?': toggleHelp,
  };

  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTaken(event.target, key)) {
      return;
    }
    if (byId('help').open && key !== '?') {
      return;
    }
    const act = keys[key] ?? (/^[0-9]$/.test(key) && (() => playback.seekTo(playback.duration * key / 10)));
    if (!act || (event.repeat && !key.startsWith('arrow') && key !== 'j' && key !== 'l')) {
      return;
    }
    event.preventDefault();
    if (media.error === null || key === '?') {
      act();
    }
    idling.wake();
  });
}

function isTaken(target, key) {
  if (!(target instanceof Element)) {
    return false;
  }
  if (target.closest('textarea, select, input[type="text"], [contenteditable]')) {
    return true;
  }
  if (key === ' ' && target.closest('a, button, summary, input:not([type="range"])')) {
    return true;
  }
  return key.startsWith('arrow')
    && (target.matches('input[type="radio"]') || target.id === 'volume-input');
}
