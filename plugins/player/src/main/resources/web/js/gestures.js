const DOUBLE = 320;

/** Clicks of a mouse and taps of a finger on the picture. */
export function attachGestures(playback, idling) {
  const { media, stage } = playback;
  let pointer = 'mouse';
  let lastTap = { at: 0, side: '' };
  let skipped = 0;

  media.addEventListener('pointerdown', (event) => { pointer = event.pointerType; });
  media.addEventListener('click', (event) => {
    if (pointer === 'mouse') {
      playback.toggle();
    } else {
      tap(sideOf(event.clientX));
    }
  });
  media.addEventListener('dblclick', () => {
    if (pointer === 'mouse') {
      playback.toggleFullScreen();
    }
  });

  const sideOf = (x) => {
    const box = stage.getBoundingClientRect();
    const at = (x - box.left) / box.width;
    return at < 0.36 ? 'left' : at > 0.64 ? 'right' : 'middle';
  };
  const tap = (side) => {
    const now = performance.now();
    const isDouble = now - lastTap.at < DOUBLE && side === lastTap.side && side !== 'middle';
    if (isDouble) {
      skipped += 10;
      playback.skip(side === 'left' ? -10 : 10);
      playback.flash(`${side === 'left' ? '−' : '+'}${skipped} s`, side);
      idling.sleep();
    } else {
      skipped = 0;
      if (idling.isIdle) {
        idling.wake();
      } else {
        idling.sleep();
      }
    }
    lastTap = { at: now, side };
  };
}
