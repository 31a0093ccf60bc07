import { byId } from './dom.js';
import { BUSY, DAMAGED, LOST, REFUSED, UNPLAYABLE, reasonOf, showFailure, hideFailure } from './reasons.js';
import { say } from './toast.js';

const PATIENCE = 30_000;
const SLOW = 20_000;
const HOPELESS = 60_000;

/** Goes on by itself after a lost connection; says what can be done about anything else. */
export function attachFailures(playback) {
  const { media } = playback;
  let attempts = 0;
  let failing = 0; // since when
  let position = 0; // browsers forget it when they load the file again
  let wanted = false; // whether the viewer wants it to play; browsers pause what fails
  let known = false; // whether the file has ever been playable
  let waiting = 0;

  const again = () => {
    hideFailure(playback);
    media.load();
    byId('spinner').hidden = false;
    media.addEventListener('loadedmetadata', () => {
      media.currentTime = position;
      if (wanted) {
        playback.play();
      }
    }, { once: true });
  };
  const giveUp = (reason) => {
    byId('spinner').hidden = true;
    showFailure(playback, reason, () => {
      attempts = 0;
      wanted = true;
      again();
    });
  };
  const failed = async () => {
    if (!media.error) {
      return;
    }
    failing = attempts === 0 ? Date.now() : failing;
    const isDecoding = media.error.code === MediaError.MEDIA_ERR_DECODE;
    const reason = await reasonOf(media);
    if (reason === REFUSED || (reason === UNPLAYABLE && !known)) {
      giveUp(reason);
    } else if (isDecoding ? attempts === 0 : Date.now() - failing < PATIENCE) {
      attempts++;
      byId('spinner').hidden = false;
      setTimeout(again, 500 * 2 ** attempts);
    } else {
      giveUp(isDecoding && reason === UNPLAYABLE ? DAMAGED : reason === BUSY ? BUSY : LOST);
    }
  };
  // some browsers ask the server for ever and never fail
  const watch = () => {
    if (waiting || media.error || media.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) {
      return;
    }
    const since = Date.now();
    const look = async () => {
      waiting = 0;
      const reason = await reasonOf(media);
      if (media.error || media.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) {
        return; // has gone on, or failed by itself, meanwhile
      }
      if (reason === REFUSED || reason === LOST || Date.now() - since >= HOPELESS) {
        media.pause();
        giveUp(reason ?? LOST);
      } else {
        say('Still waiting for the server …', 4000);
        waiting = setTimeout(look, SLOW);
      }
    };
    waiting = setTimeout(look, SLOW);
  };
  const rest = () => {
    clearTimeout(waiting);
    waiting = 0;
  };

  media.addEventListener('filechange', () => {
    hideFailure(playback);
    attempts = 0;
    position = 0;
    known = false;
  });
  media.addEventListener('loadedmetadata', () => { known = true; });
  media.addEventListener('timeupdate', () => {
    if (media.readyState > 0 && !media.error) {
      position = media.currentTime;
    }
  });
  media.addEventListener('playing', () => {
    rest();
    attempts = 0;
  });
  media.addEventListener('play', () => { wanted = true; });
  media.addEventListener('pause', () => { wanted &&= media.error !== null || media.readyState === 0; });
  for (const event of ['waiting', 'stalled', 'seeking', 'play']) {
    media.addEventListener(event, watch);
  }
  for (const event of ['pause', 'seeked', 'error']) {
    media.addEventListener(event, rest);
  }
  media.addEventListener('error', failed);
  failed();
}
