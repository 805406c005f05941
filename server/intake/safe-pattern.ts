import { runInNewContext } from 'node:vm';

/** A cell longer than this is no header of a period; patterns see no more of one. */
const LONGEST = 250;
/** How long a pattern may take over all headers of a file, in ms; one that means well takes less than ten. */
const MOST_MS = 1000;

/** What a pattern from outside is shown of a header cell. */
export const patternView = (header: string): string => header.slice(0, LONGEST);

/**
 * A pattern from outside that cannot run for ever: no repeated group, few repetitions whose length is open, and tried
 * on all the headers it is for, with a watch beside it. Alternatives like `(a|a)(a|a)…` double with each group, which
 * no count of signs tells from honest ones.
 */
export function safePattern(source: string, headers: readonly string[]): RegExp | undefined {
  const open = source.replaceAll(/\\.|\(\?/g, '').match(/[+*?]|\{\d*,\d*\}/g)?.length ?? 0;
  if (source.length > 200 || open > 3 || /\)[+*{]/.test(source)) return undefined;
  try {
    const pattern = new RegExp(source, 'u');
    const texts = headers.map(patternView);
    runInNewContext('for (const text of texts) pattern.exec(text)', { pattern, texts }, { timeout: MOST_MS });
    return pattern;
  } catch {
    return undefined;
  }
}
