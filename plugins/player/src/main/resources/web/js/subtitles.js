import { byId } from './dom.js';
import { parseCues } from './cues.js';
import { say } from './toast.js';

const LARGEST = 4 << 20;

/** Subtitles from a file on the viewer's device. */
export function attachSubtitles(playback) {
  const { media } = playback;
  const toggle = byId('captions');
  const file = byId('captions-file');
  let track = null;

  const show = (shown) => {
    toggle.checked = shown;
    track.mode = shown ? 'showing' : 'disabled';
  };
  file.addEventListener('change', async () => {
    const chosen = file.files[0];
    file.value = ''; // so that the same file can be chosen again
    const cues = chosen && chosen.size <= LARGEST ? parseCues(decode(await chosen.arrayBuffer())) : [];
    if (cues.length === 0) {
      say('No subtitles were found in that file. It must be .srt or .vtt.', 5000);
      return;
    }
    track ??= media.addTextTrack('subtitles', 'Subtitles');
    track.mode = 'hidden'; // a disabled track has no list of cues
    [...track.cues].forEach((cue) => track.removeCue(cue));
    cues.forEach(({ from, to, text }) => {
      const cue = new VTTCue(from, to, text);
      cue.line = -3; // above the controls
      track.addCue(cue);
    });
    byId('captions-line').hidden = false;
    show(true);
    say(`Subtitles: ${chosen.name}`);
  });
  toggle.addEventListener('change', () => show(toggle.checked));
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
