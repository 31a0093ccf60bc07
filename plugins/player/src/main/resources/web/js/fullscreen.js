import { byId, label } from './dom.js';

/** Full screen for an element, by a button; iPhones can only do it for the video, with the system's controls. */
export function attachFullScreen(playback) {
  const { media, stage } = playback;
  playback.toggleFullScreen = fullScreenButton(stage, media, async () => {
    if (media.videoWidth > media.videoHeight) {
      await screen.orientation?.lock?.('landscape').catch(() => {}); // only phones turn
    }
  });
}

/** Wires the button and gives what it does. */
export function fullScreenButton(element, media, entered = () => {}) {
  const button = byId('full');
  const request = element.requestFullscreen ?? element.webkitRequestFullscreen;
  const current = () => document.fullscreenElement ?? document.webkitFullscreenElement ?? null;
  const toggle = async () => {
    try {
      if (current()) {
        await (document.exitFullscreen ?? document.webkitExitFullscreen).call(document);
      } else if (request) {
        await request.call(element);
        await entered();
      } else {
        media?.webkitEnterFullscreen?.();
      }
    } catch {
      // refused without a click, or by the site around a frame
    }
  };
  const show = () => {
    const isFull = current() === element;
    element.classList.toggle('is-full', isFull);
    label(button, isFull ? 'Leave full screen' : 'Full screen', 'f');
  };

  const isAllowed = request && (document.fullscreenEnabled ?? document.webkitFullscreenEnabled);
  button.hidden = !isAllowed && !media?.webkitEnterFullscreen;
  button.addEventListener('click', toggle);
  document.addEventListener('fullscreenchange', show);
  document.addEventListener('webkitfullscreenchange', show);
  return toggle;
}
