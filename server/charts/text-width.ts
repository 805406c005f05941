/** Width of a text in pixels, estimated as Source Sans runs: there is no canvas on the server to ask. */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const letter of text) {
    if (/[iljtfrI.,:;'’!|()\-·\u00A0\u202F ]/.test(letter)) units += 0.29;
    else if (/[mwMW@%—…]/.test(letter)) units += 0.82;
    else if (/[A-ZÄÖÜÅÆØÉÈÀ]/.test(letter)) units += 0.6;
    else units += 0.51;
  }
  return units * size * (bold ? 1.06 : 1);
}

/** Cuts a text with an ellipsis so that it fits. */
export function shorten(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** Breaks a text at its spaces into lines that fit; a word too long for a line is cut. Never more than `most` lines. */
export function wrapText(text: string, size: number, room: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  return kept.map((line) => shorten(line, size, room));
}
