import { byId } from './dom.js';
import { clock, spoken } from './format.js';

/** The bar that shows and sets the position. */
export function attachSeekBar(playback) {
  const { media } = playback;
  const bar = byId('seek');
  const input = byId('seek-input');
  const time = byId('time');
  const hover = byId('hover-time');
  let dragging = false;
  let frame = 0;

  const show = (position) => {
    const { duration } = playback;
    bar.style.setProperty('--at', duration > 0 ? Math.min(position / duration, 1) : 0);
    time.textContent = `${clock(position)} / ${clock(duration)}`;
    input.setAttribute('aria-valuetext', `${spoken(position)} of ${spoken(duration)}`);
    if (!dragging) {
      input.value = position;
    }
  };
  const showPosition = () => {
    if (!dragging) {
      show(media.currentTime);
    }
  };
  const showBuffered = () => {
    const { buffered, currentTime } = media;
    let ready = 0;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= currentTime + 0.5) {
        ready = Math.max(ready, buffered.end(i));
      }
    }
    bar.style.setProperty('--ready', playback.duration > 0 ? Math.min(ready / playback.duration, 1) : 0);
  };
  // the browser tells of a new position four times a second, too seldom for a short file
  const run = () => {
    showPosition();
    frame = media.paused ? 0 : requestAnimationFrame(run);
  };

  input.addEventListener('input', () => {
    dragging = true;
    show(Number(input.value));
  });
  input.addEventListener('change', () => {
    dragging = false;
    playback.seekTo(Number(input.value));
  });
  input.addEventListener('blur', () => {
    dragging = false;
  });
  bar.addEventListener('pointermove', (event) => {
    const box = bar.getBoundingClientRect();
    const at = Math.min(Math.max(0, (event.clientX - box.left) / box.width), 1);
    bar.style.setProperty('--hover', at);
    hover.textContent = clock(at * playback.duration);
    bar.classList.toggle('is-hovered', playback.duration > 0);
  });
  for (const end of ['pointerleave', 'pointercancel']) {
    bar.addEventListener(end, () => bar.classList.remove('is-hovered'));
  }

  const showDuration = () => {
    input.max = playback.duration;
    input.disabled = playback.duration === 0;
    showPosition();
    showBuffered();
  };
  media.addEventListener('durationchange', showDuration);
  media.addEventListener('timeupdate', showPosition);
  media.addEventListener('seeking', showPosition);
  media.addEventListener('progress', showBuffered);
  media.addEventListener('timeupdate', showBuffered);
  media.addEventListener('play', () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(run);
  });
  showDuration();
}
