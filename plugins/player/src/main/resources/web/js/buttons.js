import { byId, ifPresent, label } from './dom.js';

/** Play, pause and skip. */
export function attachButtons(playback) {
  const { media, stage } = playback;
  const play = byId('play');

  play.addEventListener('click', () => playback.toggle());
  byId('back').addEventListener('click', () => playback.skip(-10));
  byId('forward').addEventListener('click', () => playback.skip(10));
  ifPresent('start', (start) => {
    start.addEventListener('click', () => {
      playback.play();
      play.focus({ preventScroll: true, focusVisible: false }); // the big button is about to go
    });
    start.disabled = false; // a press before now would have been lost
  });

  const show = () => {
    stage.classList.toggle('is-playing', !media.paused);
    label(play, media.paused ? (media.ended ? 'Play again' : 'Play') : 'Pause', 'k');
  };
  const started = () => {
    stage.classList.add('has-started');
    show();
  };
  media.addEventListener('play', started);
  media.addEventListener('pause', show);
  media.addEventListener('ended', show);
  if (media.paused) {
    show();
  } else {
    started();
  }
}
