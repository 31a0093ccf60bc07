import { byId, ifPresent } from './dom.js';
import { fittingApps } from './apps.js';

export const UNPLAYABLE = {
  title: 'This browser cannot play this format',
  text: 'The file itself may be fine. Open it in a player app, or download it.',
  apps: 3,
};
export const DAMAGED = {
  title: 'The browser cannot decode this part',
  text: 'The file may be damaged here, or use something that the browser does not know. A player app may get over it.',
  retry: 'Try again',
  apps: 2,
};
export const LOST = {
  title: 'The connection was lost',
  text: 'The stream could not be read any further. Check your network, then try again.',
  retry: 'Try again',
  apps: 0,
};
export const BUSY = {
  title: 'The file is not available just now',
  text: 'The server is there, but Telegram does not give the file. Try again in a minute.',
  retry: 'Try again',
  apps: 0,
};
export const REFUSED = {
  title: 'The link does not open the file any more',
  text: 'It may have expired or been withdrawn. Load the page again to see why.',
  retry: 'Load the page again',
  apps: 0,
};

/** Why the file does not play. To browsers, a format they do not know and a file they do not get are the same error. */
export async function reasonOf(media) {
  try {
    const answer = await fetch(media.currentSrc || media.src, { headers: { Range: 'bytes=0-0' }, cache: 'no-store' });
    await answer.body?.cancel();
    if (answer.status >= 500 || answer.status === 429) {
      return BUSY;
    }
    if (!answer.ok && answer.status !== 416) { // an empty file has no first byte
      return REFUSED;
    }
    return media.error && media.error.code !== MediaError.MEDIA_ERR_NETWORK ? UNPLAYABLE : null;
  } catch {
    return LOST;
  }
}

/** Shows a reason in the place of the picture. */
export function showFailure({ stage }, reason, again) {
  byId('failure-title').textContent = reason.title;
  byId('failure-text').textContent = reason.text;
  const retry = byId('retry');
  retry.hidden = !reason.retry;
  retry.textContent = reason.retry ?? '';
  retry.onclick = () => (reason === REFUSED ? location.reload() : again());
  ifPresent('failure-apps', (apps) => apps.replaceChildren(...fittingApps(reason.apps)));
  byId('failure').hidden = false;
  stage.classList.add('is-failed');
}

export function hideFailure({ stage }) {
  byId('failure').hidden = true;
  stage.classList.remove('is-failed');
}
