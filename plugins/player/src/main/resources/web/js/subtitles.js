import { byId } from './dom.js';
import { parseCues } from './cues.js';
import { say } from './toast.js';

const LARGEST = 4 << 20;

/**
 * Subtitles from a file on the viewer's device. The browser keeps the time; the page shows the text, since browsers put
 * theirs under the controls, and small on phones.
 */
export function attachSubtitles(playback) {
  const { media } = playback;
  const toggle = byId('captions');
  const file = byId('captions-file');
  const box = byId('cues');
  let track = null;

  const draw = () => {
    const cues = toggle.checked ? [...track.activeCues ?? []] : [];
    box.replaceChildren(...cues.map((cue) => {
      const line = document.createElement('p');
      line.append(cue.getCueAsHTML());
      return line;
    }));
    box.hidden = cues.length === 0;
  };
  const show = (shown) => {
    toggle.checked = shown;
    draw();
  };
  file.addEventListener('change', async () => {
    const chosen = file.files[0];
    const cues = chosen && chosen.size <= LARGEST ? parseCues(decode(await chosen.arrayBuffer())) : [];
    file.value = ''; // so that the same file can be chosen again
    if (cues.length === 0) {
      say('No subtitles were found in that file. It must be .srt or .vtt.', 5000);
      return;
    }
    if (!track) {
      track = media.addTextTrack('subtitles', 'Subtitles');
      track.mode = 'hidden';
      track.addEventListener('cuechange', draw);
    }
    [...track.cues].forEach((cue) => track.removeCue(cue));
    cues.forEach(({ from, to, text }) => track.addCue(new VTTCue(from, to, text)));
    byId('captions-line').hidden = false;
    show(true);
    say(`Subtitles: ${chosen.name}`);
  });
  toggle.addEventListener('change', draw);
  playback.toggleCaptions = () => {
    if (track) {
      show(!toggle.checked);
      playback.flash(toggle.checked ? 'Subtitles on' : 'Subtitles off');
    } else {
      say('Choose a subtitle file first, under Speed and more.');
    }
  };
}

/** Old subtitle files are seldom UTF-8. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
