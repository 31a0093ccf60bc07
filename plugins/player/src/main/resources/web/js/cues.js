const TIMES = /(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/** Reads SubRip and WebVTT: the lines after each line of times, up to an empty one. */
export function parseCues(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(parseCue)
    .filter((cue) => cue !== null && cue.to > cue.from && cue.text !== '');
}

function parseCue(block) {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => TIMES.test(line));
  if (at < 0) {
    return null;
  }
  const [, ...parts] = TIMES.exec(lines[at]);
  return {
    from: seconds(parts.slice(0, 4)),
    to: seconds(parts.slice(4)),
    // the browser knows <b>, <i> and <u>; the rest of what SubRip files carry would be shown or swallow text
    text: lines.slice(at + 1).join('\n').replace(/\{\\[^}]*\}/g, '').replace(/<(?!\/?[biu]>)[^>]*>/gi, '').trim(),
  };
}

function seconds([hours = '0', minutes, whole, fraction]) {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${whole}.${fraction}`);
}
