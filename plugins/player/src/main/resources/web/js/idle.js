import { byId } from './dom.js';

const PATIENCE = 2800;

/** Hides the controls while somebody just watches. */
export function attachIdling({ media, stage }) {
  const controls = byId('controls');
  const panel = byId('panel');
  let timer = 0;

  const isBusy = () => media.paused || !panel.hidden || controls.matches(':hover') && matchMedia('(hover: hover)').matches
    || controls.querySelector(':focus-visible') !== null;
  const sleep = () => {
    clearTimeout(timer);
    stage.classList.toggle('is-idle', !media.paused && panel.hidden);
  };
  const wake = () => {
    stage.classList.remove('is-idle');
    clearTimeout(timer);
    timer = setTimeout(() => (isBusy() ? wake() : sleep()), PATIENCE);
  };

  stage.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') {
      wake();
    }
  });
  stage.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && !isBusy()) {
      sleep();
    }
  });
  stage.addEventListener('focusin', wake);
  controls.addEventListener('pointerdown', wake);
  media.addEventListener('play', wake);
  media.addEventListener('pause', wake);
  return { wake, sleep, get isIdle() { return stage.classList.contains('is-idle'); } };
}
