import { readTexts } from './keywords.ts';

/** How a time is written in `TLIST`, by its kind: years, half-years, quarters, months, weeks. */
const FORMS: Readonly<Record<string, readonly [form: RegExp, write: (year: string, part: string) => string]>> = {
  A: [/^(\d{4})()$/, (year) => year],
  H: [/^(\d{4})([12])$/, (year, part) => `${year}-S${part}`],
  Q: [/^(\d{4})([1-4])$/, (year, part) => `${year}-Q${part}`],
  M: [/^(\d{4})(0[1-9]|1[0-2])$/, (year, part) => `${year}-${part}`],
  W: [/^(\d{4})(0[1-9]|[1-4]\d|5[0-3])$/, (year, part) => `${year}-W${part}`],
};
const PARTS: Readonly<Record<string, number>> = { A: 1, H: 2, Q: 4, M: 12, W: 53 };

/**
 * The periods of a time variable, in the canonical form: from `TLIST(Q1),"20041","20042"` or `TLIST(A1,"1994"-"1996")`.
 * Undefined where the keyword is written in a way we do not know, so that nothing is made up.
 */
export function readTimes(raw: string): string[] | undefined {
  const match = /^\s*TLIST\(\s*([AHQMW])\d?\s*(?:,\s*"(\d+)"\s*-\s*"(\d+)"\s*)?\)([\s\S]*)$/i.exec(raw);
  const kind = match?.[1]?.toUpperCase() ?? '';
  const known = FORMS[kind];
  if (!match || !known) return undefined;
  const [, , first, last, rest = ''] = match;
  const written = first !== undefined && last !== undefined ? timesBetween(first, last, kind) : readTexts(rest);
  const [form, write] = known;
  const times: string[] = [];
  for (const text of written) {
    const parts = form.exec(text.trim());
    if (!parts) return undefined;
    times.push(write(parts[1] ?? '', parts[2] ?? ''));
  }
  return times;
}

/** Every time from the first to the last. Weeks are left to lists: not every year has 53. */
function timesBetween(first: string, last: string, kind: string): string[] {
  const perYear = PARTS[kind] ?? 1;
  const width = kind === 'M' ? 2 : 1;
  if (kind === 'W') return [''];
  const order = (text: string): number => Number(text.slice(0, 4)) * perYear + Number(text.slice(4) || 1) - 1;
  const times: string[] = [];
  for (let at = order(first); at <= order(last) && times.length <= 10_000; at += 1) {
    const part = kind === 'A' ? '' : String((at % perYear) + 1).padStart(width, '0');
    times.push(`${Math.floor(at / perYear)}${part}`);
  }
  return times;
}
