import { byId, label } from './dom.js';
import { recall, remember } from './memory.js';

const KEY = 'telecast.volume';

/** Loudness, kept for all files. */
export function attachVolume(playback) {
  const { media, stage } = playback;
  const box = byId('volume');
  const input = byId('volume-input');
  const mute = byId('mute');

  const show = () => {
    const level = media.muted ? 0 : media.volume;
    input.value = Math.round(level * 100);
    input.setAttribute('aria-valuetext', `${Math.round(level * 100)} percent`);
    box.style.setProperty('--level', level);
    stage.classList.toggle('is-muted', level === 0);
    label(mute, level === 0 ? 'Unmute' : 'Mute', 'm');
  };

  const kept = recall(KEY);
  if (typeof kept?.volume === 'number' && kept.volume >= 0 && kept.volume <= 1) {
    media.volume = kept.volume;
    media.muted = kept.muted === true;
  }
  mute.addEventListener('click', () => playback.toggleMute());
  input.addEventListener('input', () => {
    media.volume = input.value / 100;
    media.muted = media.volume === 0;
  });
  media.addEventListener('volumechange', () => {
    show();
    remember(KEY, { volume: media.volume, muted: media.muted });
  });
  show();
}
