/** Which delimiters and quotation marks a text could have been written with. */

/** Asked first: what nearly every file is written with. */
const USUAL = [',', ';', '\t', '|'] as const;

/** Signs that stand in words and figures; the others may all be delimiters. */
const NEVER = new Set('"\'`´’“”„«».-_+%‰()[]{}<>=?$£€¥°\\\u00A0\u202F\u2009\n\r–—…');

const isWordSign = (sign: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(sign);

/** How many lines say enough. */
const LINES = 400;

/** The delimiters that could be, the usual ones first. */
export function delimiterCandidates(text: string): string[] {
  const lines = text
    .split('\n', LINES)
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, 4000));
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const sign of new Set(line)) if (!NEVER.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const usual = USUAL.filter((sign) => counts.has(sign));
  const others = [...counts]
    .filter(
      ([sign, count]) => !isWordSign(sign) && !(USUAL as readonly string[]).includes(sign) && count >= lines.length / 2,
    )
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([sign]) => sign);
  const all = [...usual, ...others];
  // A sign that never stands alone is half of a delimiter.
  const single = all.filter((sign) => sign === ' ' || !isAlwaysDoubled(text, sign));
  return [...single, ...all.flatMap((sign) => inSeveral(text.slice(0, 20_000), sign))];
}

const isAlwaysDoubled = (text: string, sign: string): boolean =>
  (text.split(sign + sign).length - 1) * 2 === text.split(sign).length - 1;

/** A delimiter of several signs: one with a space behind, before, or on both sides everywhere, or one that is always doubled. */
function inSeveral(text: string, sign: string): string[] {
  const found = text.split(sign);
  const count = found.length - 1;
  if (count < 1 || sign === '\n') return [];
  const behind = found.slice(1);
  const isSpaced = (part: string): boolean => part.startsWith(' ') || part.startsWith('\n') || part === '';
  const two: string[] = [];
  if (sign !== ' ' && behind.filter(isSpaced).length >= count * 0.8 && text.includes(`${sign} `)) two.push(`${sign} `);
  const isBehindSpace = sign !== ' ' && found.slice(0, -1).every((part) => part.endsWith(' '));
  if (isBehindSpace) two.push(behind.every((part) => part.startsWith(' ')) ? ` ${sign} ` : ` ${sign}`);
  // Doubled everywhere, each second piece between two signs is empty.
  const pairs = text.split(sign + sign).length - 1;
  if (pairs >= 1 && pairs * 2 >= count * 0.95 && pairs * 2 <= count) two.push(sign + sign);
  return two;
}

/** Quotation marks that enclose at least one whole cell, `"` first; undefined stands for none. */
export function quoteCandidates(text: string, delimiter: string): (string | undefined)[] {
  const beginning = text.slice(0, 60_000);
  const found = ['"', "'", '`', '~', '^', '|', '*', '$', '%'].filter(
    (mark) =>
      mark !== delimiter.trim() &&
      beginning.includes(mark) &&
      (mark === '"' || beginning.split('\n').some((line) => enclosesCell(line, delimiter, mark))),
  );
  return found.length === 0 ? ['"'] : [...found, undefined];
}

/** Whether a cell of the line begins and ends with the mark. A usual text in single quotes is rare: two are wanted. */
function enclosesCell(line: string, delimiter: string, mark: string): boolean {
  const cells = line.split(delimiter).map((cell) => cell.trim());
  let [opened, closed] = [0, 0];
  for (const cell of cells) {
    if (cell.length > 1 && cell.startsWith(mark)) opened += 1;
    if (cell.length > 1 && cell.endsWith(mark)) closed += 1;
  }
  return opened > 0 && closed > 0;
}
