import { byId, ifPresent } from './dom.js';
import { fittingApps } from './apps.js';

const UNPLAYABLE = {
  title: 'This browser cannot play this format',
  text: 'The file itself is fine. Open it in a player app, or download it.',
};
const LOST = {
  title: 'The connection was lost',
  text: 'The stream could not be read any further. Check your network, then try again.',
  retry: 'again',
};
const REFUSED = {
  title: 'The link does not open the file any more',
  text: 'It may have expired or been withdrawn. Load the page again to see why.',
  retry: 'reload',
};

/** Goes on by itself after a lost connection; says what can be done about anything else. */
export function attachFailures(playback) {
  const { media, stage } = playback;
  const box = byId('failure');
  const retry = byId('retry');
  let attempts = 0;
  let furthest = 0; // where playing was at the last attempt

  const show = ({ title, text, retry: way }) => {
    byId('failure-title').textContent = title;
    byId('failure-text').textContent = text;
    retry.hidden = !way;
    retry.textContent = way === 'reload' ? 'Load the page again' : 'Try again';
    retry.onclick = () => (way === 'reload' ? location.reload() : again());
    ifPresent('failure-apps', (apps) => apps.replaceChildren(...fittingApps(way ? 0 : 3)));
    box.hidden = false;
    stage.classList.add('is-failed');
  };
  const again = () => {
    const position = media.currentTime;
    const goOn = !media.paused || stage.classList.contains('is-failed');
    box.hidden = true;
    stage.classList.remove('is-failed');
    media.load();
    media.addEventListener('loadedmetadata', () => {
      media.currentTime = position;
      if (goOn) {
        playback.play();
      }
    }, { once: true });
  };
  const failed = async () => {
    const error = media.error;
    if (!error) {
      return;
    }
    if (media.currentTime > furthest) {
      attempts = 0;
      furthest = media.currentTime;
    }
    const started = media.currentTime > 0 || error.code === MediaError.MEDIA_ERR_NETWORK;
    if (started && attempts < 4) {
      attempts++;
      setTimeout(again, 500 * 2 ** attempts);
      return;
    }
    show(await reason(media, started));
  };

  media.addEventListener('error', failed);
  failed();
}

/** A format that cannot be played and a file that cannot be had are the same error to browsers. */
async function reason(media, started) {
  try {
    const answer = await fetch(media.currentSrc || media.src, { headers: { Range: 'bytes=0-0' }, cache: 'no-store' });
    await answer.body?.cancel();
    if (!answer.ok) {
      return answer.status >= 500 ? LOST : REFUSED;
    }
    return started && media.error?.code === MediaError.MEDIA_ERR_NETWORK ? LOST : UNPLAYABLE;
  } catch {
    return LOST;
  }
}
