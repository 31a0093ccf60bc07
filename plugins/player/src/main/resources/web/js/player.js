import { byId } from './dom.js';
import { Playback } from './playback.js';
import { attachButtons } from './buttons.js';
import { attachSeekBar } from './seekbar.js';
import { attachVolume } from './volume.js';
import { attachSpinner } from './spinner.js';
import { attachFailures } from './failures.js';
import { attachResume } from './resume.js';
import { attachPanel } from './panel.js';
import { attachHelp } from './help.js';
import { attachKeys } from './keys.js';
import { attachIdling } from './idle.js';
import { attachGestures } from './gestures.js';
import { attachShape } from './shape.js';
import { attachFullScreen } from './fullscreen.js';
import { attachPictureInPicture } from './pip.js';
import { attachSubtitles } from './subtitles.js';
import { attachMediaSession } from './session.js';
import { attachHints } from './hints.js';
import { attachPlaylist } from './playlist.js';

/** Puts the page's own controls in the place of the browser's. */
export function openPlayer() {
  const playback = new Playback(byId('media'), byId('stage'));
  playback.media.controls = false;
  byId('controls').hidden = false;

  attachFailures(playback); // first: the file may have failed already
  attachButtons(playback);
  attachSeekBar(playback);
  attachVolume(playback);
  attachSpinner(playback);
  attachResume(playback);
  attachPanel(playback);
  attachHelp();
  attachMediaSession(playback);
  attachHints(playback);
  const idling = attachIdling(playback);
  if (playback.isVideo) {
    attachShape(playback);
    attachFullScreen(playback);
    attachPictureInPicture(playback);
    attachSubtitles(playback);
    attachGestures(playback, idling);
  }
  attachKeys(playback, idling);
  attachPlaylist(playback);
}
