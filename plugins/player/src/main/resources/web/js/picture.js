import { byId, ifPresent } from './dom.js';
import { fullScreenButton } from './fullscreen.js';
import { attachDragging } from './dragging.js';

const STEP = 1.4;
const LARGEST = 8;

/** Fits a picture to the window, and zooms. */
export function openPicture() {
  const frame = byId('picture');
  const scroller = byId('scroller');
  const image = byId('image');
  let zoom = 0; // 0 fits; else picture pixels to screen pixels

  const fitted = () => image.getBoundingClientRect().width / (image.naturalWidth || 1);
  const show = () => {
    const isZoomed = zoom > 0;
    frame.classList.toggle('is-zoomed', isZoomed);
    image.style.width = isZoomed ? `${image.naturalWidth * zoom}px` : '';
    image.style.height = isZoomed ? 'auto' : '';
    byId('zoom-level').textContent = isZoomed ? `${Math.round(zoom * 100)} %` : 'Fit';
  };
  const zoomTo = (next, at) => {
    const box = scroller.getBoundingClientRect();
    const before = image.getBoundingClientRect();
    const point = at ?? { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const share = { x: (point.x - before.left) / before.width, y: (point.y - before.top) / before.height };
    zoom = next === 0 ? 0 : Math.min(Math.max(next, 0.05), LARGEST);
    show();
    const after = image.getBoundingClientRect();
    scroller.scrollLeft += after.left + share.x * after.width - point.x;
    scroller.scrollTop += after.top + share.y * after.height - point.y;
  };
  const zoomBy = (factor, at) => zoomTo((zoom || fitted()) * factor, at);
  const toggle = (at) => zoomTo(zoom > 0 ? 0 : Math.max(1, fitted() * 2), at);

  const fullScreen = fullScreenButton(frame);
  const wasDragged = attachDragging(frame, scroller);
  const follow = (id) => () => ifPresent(id, (link) => link.click());
  const keys = {
    '+': () => zoomBy(STEP),
    '=': () => zoomBy(STEP),
    '-': () => zoomBy(1 / STEP),
    0: () => zoomTo(0),
    f: fullScreen,
    n: follow('next'),
    b: follow('previous'),
  };
  byId('zoom-in').addEventListener('click', keys['+']);
  byId('zoom-out').addEventListener('click', keys['-']);
  byId('zoom-fit').addEventListener('click', () => zoomTo(0));
  image.addEventListener('click', (event) => {
    if (!wasDragged()) {
      toggle({ x: event.clientX, y: event.clientY });
    }
  });
  scroller.addEventListener('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) { // so do pinches on touchpads
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 200), { x: event.clientX, y: event.clientY });
    }
  }, { passive: false });
  document.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  const failed = () => {
    byId('failure-title').textContent = 'This browser cannot show this picture';
    byId('failure-text').textContent = 'Its format may be unknown to browsers, or the connection was lost.';
    byId('failure').hidden = false;
    byId('tools').hidden = true;
    ifPresent('retry', (retry) => {
      retry.hidden = false;
      retry.onclick = () => location.reload();
    });
  };
  image.addEventListener('error', failed);
  byId('tools').hidden = false;
  if (image.complete && image.naturalWidth === 0) {
    failed();
  }
}
