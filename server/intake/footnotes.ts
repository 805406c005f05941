/**
 * Footnotes and legends that stand round a table, by their mark: `1) From 2015 on …`, `* provisional`, `p = provisional`.
 * What the file itself says of a mark is shown with the figure; nothing is made up for a mark without a text.
 */

/** One form for the ways of writing a mark: `¹`, `1)`, `(1)` and `[1]` are one, so are `a)` and `(a)`. */
export function markKey(mark: string): string {
  const plain = mark
    .normalize('NFKC')
    .trim()
    .replace(/^[([]/, '')
    .replace(/[)\]]$/, '');
  return plain === '' ? mark.trim() : plain;
}

const NUMBERED =
  /^\s*([\u00B9\u00B2\u00B3\u2070-\u2079]+\)?|\(?\d{1,2}\)|\[\d{1,2}\]|\(?[a-z]{1,2}\)|\*{1,4}\)?|[†‡§#])\s*[:=]?\s*(\S.+)$/u;
/** A legend names a letter or sign and explains it after a sign of its own, so that no sentence is taken for one. */
const EXPLAINED = /^\s*(\p{L}{1,3}|\[\p{L}{1,4}\]|[.…:*/x–—-]{1,3}|\.{1,3})\s*(?:=|:(?=\s)|–(?=\s))\s*(\S.*)$/u;
const LONGEST_NOTE = 1000;

export function readFootnotes(lines: readonly { text: string }[]): Map<string, string> {
  const found = new Map<string, string>();
  const add = (mark: string, text: string): void => {
    const note = text.trim().replace(/^[=+\-@\t\r\s]+/, '');
    if (note.length > 1 && !found.has(markKey(mark))) found.set(markKey(mark), note.slice(0, LONGEST_NOTE));
  };
  for (const { text } of lines) {
    const numbered = NUMBERED.exec(text);
    if (numbered) {
      add(numbered[1] ?? '', numbered[2] ?? '');
      continue;
    }
    // A legend may stand in one line: `- = nil; . = not available`.
    for (const part of text.split(/[;,|]\s+(?=\S{1,5}\s*[=:–])/)) {
      const explained = EXPLAINED.exec(part);
      if (explained) add(explained[1] ?? '', explained[2] ?? '');
    }
  }
  return found;
}

/** Words by which a footnote says the status of a figure, in the languages of the offices that send files. */
const STATUS_WORDS: readonly (readonly [string, RegExp])[] = [
  ['P', /\b(?:provisional|preliminary|vorläufig|provisoire|foreløbig|midlertidig|preliminær|preliminär|voorlopig)/iu],
  ['E', /\b(?:estimate|geschätzt|schätz|estim[ée]|skøn|anslag|anslått|schatting|uppskatt)/iu],
  ['F', /\b(?:forecast|projection|prognose|prévision|fremskriv|framskriv)/iu],
  ['B', /\b(?:break in|zeitreihenbruch|bruch in|rupture de|databrud|brudd i)/iu],
  ['U', /\b(?:low reliability|unreliable|less reliable|unsicher|eingeschränkt|peu fiable|usikker|onbetrouwbaar)/iu],
];
/** Longer texts say more than a status. */
const LONGEST_STATUS = 60;

/** The status a footnote or a word in brackets states; undefined where it states none, or more than one. */
export function statusInWords(text: string): string | undefined {
  if (text.length > LONGEST_STATUS) return undefined;
  const letters = STATUS_WORDS.filter(([, pattern]) => pattern.test(text)).map(([letter]) => letter);
  return letters.length === 1 ? letters[0] : undefined;
}
