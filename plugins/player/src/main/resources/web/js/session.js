/** Lock screens, headphones and media keys. */
export function attachMediaSession(playback) {
  const session = navigator.mediaSession;
  if (!session) {
    return;
  }
  const { media } = playback;
  const name = () => {
    const picture = media.poster || document.querySelector('.cover')?.src;
    session.metadata = new MediaMetadata({
      title: document.body.dataset.title,
      artwork: picture ? [{ src: picture }] : [],
    });
  };
  const actions = {
    play: () => playback.play(),
    pause: () => media.pause(),
    seekbackward: ({ seekOffset }) => playback.skip(-(seekOffset ?? 10)),
    seekforward: ({ seekOffset }) => playback.skip(seekOffset ?? 10),
    seekto: ({ seekTime }) => playback.seekTo(seekTime),
    // lock screens show these in the place of skipping, so only where there is something to go to
    ...(document.body.dataset.next || document.body.dataset.previous
      ? { nexttrack: () => playback.next(), previoustrack: () => playback.previous() }
      : {}),
  };
  for (const [name, act] of Object.entries(actions)) {
    try {
      session.setActionHandler(name, act);
    } catch {
      // a browser that does not know the action
    }
  }
  name();
  media.addEventListener('filechange', name);
  const tell = () => {
    if (playback.duration > 0) {
      session.setPositionState?.({
        duration: playback.duration,
        playbackRate: media.playbackRate,
        position: Math.min(media.currentTime, playback.duration),
      });
    }
  };
  for (const event of ['loadedmetadata', 'seeked', 'ratechange', 'play', 'pause']) {
    media.addEventListener(event, tell);
  }
}
