import { byId } from './dom.js';
import { parseCues } from './cues.js';
import { recall, remember } from './memory.js';
import { say } from './toast.js';

const LARGEST = 4 << 20;
const CHOICE = 'telecast.subtitles';
const OWN = 'own';

/**
 * Subtitles from files beside the video or on the viewer's device. The browser keeps the time; the page shows the text,
 * since browsers put theirs under the controls, and small on phones.
 */
export function attachSubtitles(playback) {
  const { media } = playback;
  const file = byId('captions-file');
  const box = byId('cues');
  const choice = () => byId('captions-choice'); // another one with each file of a batch
  let track = null;
  let last = ''; // what the key brings back

  const draw = () => {
    const cues = choice().value ? [...track?.activeCues ?? []] : [];
    box.replaceChildren(...cues.map((cue) => {
      const line = document.createElement('p');
      line.append(cue.getCueAsHTML());
      return line;
    }));
    box.hidden = cues.length === 0;
  };
  const put = (cues) => {
    if (!track) {
      track = media.addTextTrack('subtitles', 'Subtitles');
      track.mode = 'hidden';
      track.addEventListener('cuechange', draw);
    }
    [...track.cues].forEach((cue) => track.removeCue(cue));
    cues.forEach(({ from, to, text }) => track.addCue(new VTTCue(from, to, text)));
    draw();
  };
  let own = [];
  const choose = async (value) => {
    const select = choice();
    select.value = value;
    last = value || last;
    if (value === '' || value === OWN) {
      put(value ? own : []);
      return;
    }
    const cues = await fetched(value);
    if (choice() !== select || select.value !== value) {
      return; // something else was chosen meanwhile
    }
    if (cues.length === 0) {
      select.value = '';
      say('These subtitles cannot be read.', 5000);
    }
    put(cues);
  };
  const offer = () => {
    const select = choice();
    byId('captions-line').hidden = select.options.length < 2;
    select.addEventListener('change', () => {
      remember(CHOICE, select.value ? select.selectedOptions[0].textContent : '');
      choose(select.value);
    });
    last = '';
    const kept = recall(CHOICE);
    const known = [...select.options].find((option) => option.value && option.textContent === kept);
    choose(known?.value ?? '');
  };

  file.addEventListener('change', async () => {
    const chosen = file.files[0];
    const cues = chosen && chosen.size <= LARGEST ? parseCues(decode(await chosen.arrayBuffer())) : [];
    file.value = ''; // so that the same file can be chosen again
    if (cues.length === 0) {
      say('No subtitles were found in that file. It must be .srt or .vtt.', 5000);
      return;
    }
    own = cues;
    const select = choice();
    const option = select.querySelector(`[value="${OWN}"]`) ?? select.appendChild(new Option('', OWN));
    option.textContent = chosen.name;
    byId('captions-line').hidden = false;
    choose(OWN);
    say(`Subtitles: ${chosen.name}`);
  });
  media.addEventListener('filechange', offer);
  playback.toggleCaptions = () => {
    const select = choice();
    if (select.options.length < 2) {
      say('Choose a subtitle file first, under Speed and more.');
      return;
    }
    choose(select.value ? '' : last || select.options[1].value);
    playback.flash(select.value ? 'Subtitles on' : 'Subtitles off');
  };
  offer();
}

async function fetched(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? parseCues(decode(await answer.arrayBuffer())) : [];
  } catch {
    return [];
  }
}

/** Old subtitle files are seldom UTF-8. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
