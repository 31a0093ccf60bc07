import { byId } from './dom.js';

/** Speed, loop and the like, in a panel over the controls. */
export function attachPanel(playback) {
  const { media } = playback;
  const panel = byId('panel');
  const opener = byId('tune');
  const loop = byId('loop');
  const speeds = [...byId('speeds').querySelectorAll('input')];

  const open = (shown) => {
    panel.hidden = !shown;
    opener.setAttribute('aria-expanded', shown);
    if (shown) {
      (speeds.find((speed) => speed.checked) ?? speeds[0]).focus();
    }
  };
  opener.addEventListener('click', () => open(panel.hidden));
  document.addEventListener('pointerdown', (event) => {
    if (!panel.hidden && !panel.contains(event.target) && !opener.contains(event.target)) {
      open(false);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      open(false);
      opener.focus();
    }
  });
  panel.addEventListener('focusout', (event) => {
    // focus goes nowhere when a file is being chosen
    if (event.relatedTarget && !panel.contains(event.relatedTarget) && event.relatedTarget !== opener) {
      open(false);
    }
  });

  speeds.forEach((speed) => speed.addEventListener('change', () => playback.setSpeed(Number(speed.value))));
  media.addEventListener('ratechange', () => {
    byId('speed-text').textContent = `${media.playbackRate}×`;
    opener.setAttribute('aria-label', `Speed and more, speed ${media.playbackRate}`);
    speeds.forEach((speed) => { speed.checked = Number(speed.value) === media.playbackRate; });
  });
  loop.addEventListener('change', () => { media.loop = loop.checked; });
  byId('help-open').addEventListener('click', () => open(false));
}
