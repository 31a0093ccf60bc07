import { byId, label } from './dom.js';

/** A small window above all others. */
export function attachPictureInPicture(playback) {
  const { media } = playback;
  const button = byId('pip');
  const isSupported = document.pictureInPictureEnabled && !media.disablePictureInPicture;
  if (!isSupported) {
    return;
  }
  playback.togglePictureInPicture = async () => {
    try {
      if (document.pictureInPictureElement) {
        await document.exitPictureInPicture();
      } else {
        await media.requestPictureInPicture();
      }
    } catch {
      // nothing to show yet, or refused without a click
    }
  };
  button.hidden = false;
  button.addEventListener('click', playback.togglePictureInPicture);
  media.addEventListener('enterpictureinpicture', () => label(button, 'Leave picture in picture', 'p'));
  media.addEventListener('leavepictureinpicture', () => label(button, 'Picture in picture', 'p'));
}
