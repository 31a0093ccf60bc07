import { say } from './toast.js';

const ENOUGH = 4; // seconds of playing in which sound would have come

/** Browsers drop a part that they cannot decode without a word: the sound or the picture. */
export function attachHints({ media, isVideo }) {
  if (!isVideo) {
    return;
  }
  media.addEventListener('loadedmetadata', () => {
    if (media.videoWidth === 0) {
      say('The browser can only play the sound of this file. For the picture, open it in a player app.', 9000);
    }
  }, { once: true });

  const listen = () => {
    if (media.currentTime < ENOUGH || media.paused) {
      return;
    }
    media.removeEventListener('timeupdate', listen);
    // only long files: short clips are often silent for good
    if (media.duration > 300 && media.webkitAudioDecodedByteCount === 0) {
      say('The browser decodes no sound in this file. If it should have some, open it in a player app.', 9000);
    }
  };
  media.addEventListener('timeupdate', listen);
}
