import { byId } from './dom.js';

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** What can be done with the file, whether by button, key, gesture or headphones. */
export class Playback {
  #flashing = 0;

  constructor(media, stage) {
    this.media = media;
    this.stage = stage;
    this.isVideo = media instanceof HTMLVideoElement;
    // full screen, subtitles and the playlist fill these in
    this.toggleFullScreen = () => {};
    this.togglePictureInPicture = () => {};
    this.toggleCaptions = () => {};
    this.next = () => {};
    this.previous = () => {};
  }

  get duration() {
    return Number.isFinite(this.media.duration) ? this.media.duration : 0;
  }

  play() {
    // refused before the first click, or interrupted: the button goes on showing that nothing plays
    this.media.play().catch(() => {});
  }

  toggle() {
    if (this.media.paused) {
      this.play();
    } else {
      this.media.pause();
    }
  }

  seekTo(seconds) {
    if (this.duration > 0) {
      this.media.currentTime = Math.min(Math.max(0, seconds), this.duration);
    }
  }

  skip(seconds) {
    this.seekTo(this.media.currentTime + seconds);
  }

  setSpeed(speed) {
    this.media.defaultPlaybackRate = speed; // outlives a reload of the file
    this.media.playbackRate = speed;
  }

  changeSpeed(steps) {
    const nearest = SPEEDS.findLastIndex((speed) => speed <= this.media.playbackRate);
    const next = SPEEDS[Math.min(Math.max(0, nearest + steps), SPEEDS.length - 1)];
    this.setSpeed(next);
    this.flash(`${next}×`);
  }

  changeVolume(by) {
    this.media.volume = Math.min(Math.max(0, Math.round((this.media.volume + by) * 100) / 100), 1);
    this.media.muted = this.media.volume === 0;
    this.flash(`Volume ${Math.round(this.media.volume * 100)} %`);
  }

  toggleMute() {
    this.media.muted = !this.media.muted;
    if (!this.media.muted && this.media.volume === 0) {
      this.media.volume = 0.5;
    }
  }

  /** Shows for a moment what a key or a gesture has done. */
  flash(text, side = '') {
    const flash = byId('flash');
    flash.textContent = text;
    flash.className = `flash shown ${side && `at-${side}`}`;
    clearTimeout(this.#flashing);
    this.#flashing = setTimeout(() => flash.classList.remove('shown'), 600);
  }
}
