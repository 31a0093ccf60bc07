/** Moves what is larger than its frame with the mouse; fingers scroll by themselves. Gives whether a click ended a move. */
export function attachDragging(frame, scroller) {
  let start = null;
  let moved = false;

  scroller.addEventListener('pointerdown', (event) => {
    moved = false;
    if (event.pointerType === 'mouse' && event.button === 0 && frame.classList.contains('is-zoomed')) {
      start = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
    }
  });
  addEventListener('pointermove', (event) => {
    if (!start) {
      return;
    }
    moved ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > 4;
    frame.classList.toggle('is-dragged', moved);
    scroller.scrollTo(start.left + start.x - event.clientX, start.top + start.y - event.clientY);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => {
      start = null;
      frame.classList.remove('is-dragged');
    });
  }
  scroller.addEventListener('dragstart', (event) => event.preventDefault());
  return () => moved;
}
