import { BrokenFile } from '../../broken-file.ts';

/** `VALUES[de]("sex")="men","women";` as it stands in a PX file. */
export interface PxEntry {
  keyword: string;
  /** Undefined: the file's main language. */
  language: string | undefined;
  keys: string[];
  /** What stands right of the equals sign: texts and words (`YES`, `TLIST(A1)`). */
  raw: string;
}

/** A header larger than this describes no table. In characters. */
const LONGEST_HEADER = 1 << 25;

/**
 * The keywords of a PX file up to `DATA=`, and where the data begin. Semicolons inside texts part nothing.
 * @throws BrokenFile
 */
export function readKeywords(pieces: Iterable<{ text: string }>): { entries: PxEntry[]; dataAt: number } {
  const entries: PxEntry[] = [];
  let text = '';
  let start = 0;
  let at = 0;
  let semicolon = -1;
  for (const piece of pieces) {
    text += piece.text;
    if (text.length > LONGEST_HEADER) break;
    for (;;) {
      if (at === start) {
        const data = /^\s*DATA\s*=/i.exec(text.slice(start, start + 200));
        if (data) return { entries, dataAt: start + data[0].length };
      }
      // Looked for once for each entry, however many texts it has.
      if (semicolon < at) semicolon = text.indexOf(';', at);
      const quote = text.indexOf('"', at);
      if (quote >= 0 && (semicolon < 0 || quote < semicolon)) {
        const end = text.indexOf('"', quote + 1);
        if (end < 0) break;
        at = end + 1;
      } else if (semicolon >= 0) {
        entries.push(readEntry(text.slice(start, semicolon)));
        start = at = semicolon + 1;
      } else break;
    }
  }
  // The last one, where no semicolon stands before the data.
  throw new BrokenFile(entries.length === 0 ? 'DATA' : `${entries.at(-1)?.keyword} … DATA`);
}

function readEntry(text: string): PxEntry {
  const head = /^\s*([A-Za-z][\w-]*)\s*(?:\[\s*"?([^\]"]*)"?\s*\])?\s*/.exec(text);
  if (!head) throw new BrokenFile(text.trim().slice(0, 40));
  let equals = head[0].length;
  const keys = /^\((?:[^")]|"[^"]*")*\)/.exec(text.slice(equals))?.[0] ?? '';
  equals += keys.length;
  const sign = /^\s*=/.exec(text.slice(equals));
  if (!sign) throw new BrokenFile(head[1] ?? '');
  return {
    keyword: (head[1] ?? '').toUpperCase(),
    language: head[2]?.toLowerCase(),
    keys: readTexts(keys.slice(1, -1)),
    raw: text.slice(equals + sign[0].length),
  };
}

/** Texts separated by commas; those that follow one another without one are a text that was broken over lines. */
export function readTexts(raw: string): string[] {
  const texts: string[] = [];
  let open = false;
  for (const [token, text] of raw.matchAll(/"([^"]*(?:""[^"]*)*)"|,|[^",\s]+/g)) {
    if (token === ',') {
      open = false;
      continue;
    }
    const value = text === undefined ? token : text.replaceAll('""', '"');
    if (open) texts[texts.length - 1] += value;
    else texts.push(value);
    open = true;
  }
  return texts;
}

/** `#` is the end of a line in titles and notes. */
export const withLineEnds = (text: string): string =>
  text
    .split('#')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
