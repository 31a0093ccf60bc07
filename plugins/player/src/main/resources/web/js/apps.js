import { byId } from './dom.js';
import { say } from './toast.js';

/** What the viewer holds in their hands, in the words of the template's data attributes. */
export function device(agent = navigator.userAgent, touchPoints = navigator.maxTouchPoints) {
  if (/Android/i.test(agent)) {
    return 'android';
  }
  // an iPad says that it is a Mac, but Macs have no touch screen
  if (/iPhone|iPad|iPod/i.test(agent) || (/Macintosh/i.test(agent) && touchPoints > 1)) {
    return 'ios';
  }
  if (/Macintosh|Mac OS/i.test(agent)) {
    return 'mac';
  }
  return /Windows/i.test(agent) ? 'windows' : 'linux';
}

/** Puts the apps of this device in front and those of others away, but within reach. */
export function arrangeApps() {
  const here = device();
  for (const app of document.querySelectorAll('.app')) {
    const url = app.dataset[here];
    if (url) {
      app.href = url;
    } else {
      byId('more-apps').append(app);
      byId('more').hidden = false;
    }
    app.addEventListener('click', () => {
      byId('media')?.pause();
      say('Nothing opens? The app may be missing: copy the link, or use the playlist file.', 6000);
    });
  }
}

/** Copies of the first buttons that fit this device. */
export function fittingApps(count) {
  const apps = [...document.querySelectorAll('#apps .app')].slice(0, count);
  return apps.map((app) => {
    const copy = app.cloneNode(true);
    copy.removeAttribute('data-testid');
    return copy;
  });
}
