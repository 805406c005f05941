/**
 * What a number format of a spreadsheet says about the figures under it (ECMA-376, 18.8.30 and 18.8.31): whether they
 * are percentages or dates, and which of them it shows as a sign (`"–"`, `"x"`) instead of a figure.
 */
export interface NumberFormat {
  /** For each section: the condition under which it holds, and what it makes of a number. */
  sections: readonly Section[];
}

export interface Section {
  /** Undefined: by its place (positive; negative; zero). */
  condition: { operator: string; limit: number } | undefined;
  kind: 'number' | 'percent' | 'date' | 'sign' | 'general';
  /** Which parts of a date are shown, of the letters `y m d t`; `t` is a time of day. */
  shows: string;
  /** Letters, stars or brackets glued to the figure (`0.0"p"`), and the whole text where there is no figure. */
  before: string;
  after: string;
  /** Commas behind the digits: each shows a thousandth. */
  isShownSmaller: boolean;
}

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** The formats of East Asia that are dates without being written out in the file. */
const isAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format of a style: its own text, else the one that its number stands for. */
export const formatOf = (id: number, code: string | undefined): NumberFormat =>
  readFormat(code ?? BUILT_IN[id] ?? (isAsianDate(id) ? 'yyyy-mm-dd' : '0'));

export function readFormat(code: string): NumberFormat {
  return { sections: sectionsOf(code.slice(0, 500)).slice(0, 4).map(readSection) };
}

/** Semicolons part sections, unless they stand in quotation marks, in brackets or behind a backslash. */
function sectionsOf(code: string): string[] {
  const sections: string[] = [''];
  for (const [token] of code.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|;|[^"\\_*[;]+|[\s\S]/g)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function readSection(code: string): Section {
  const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(code);
  const parts = { before: '', after: '', bare: '' };
  let figure = false;
  const literal = (text: string): void => {
    if (figure) parts.after += text;
    else parts.before += text;
  };
  for (const [token] of code.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|[\s\S]/g)) {
    const first = token[0] ?? '';
    if (first === '"') literal(token.slice(1, token.endsWith('"') && token.length > 1 ? -1 : undefined));
    else if (first === '\\') literal(token.slice(1));
    else if (first === '[') parts.bare += /^\[(?:h+|m+|s+)\]$/i.test(token) ? token[1] : '';
    else if (first === '_' || first === '*') continue;
    else {
      parts.bare += token;
      if (/[0#?@]/.test(token) || /[ymdhs]/i.test(token)) figure = true;
      else if (!/[.,%/Ee\s]/.test(token)) literal(token);
    }
  }
  const rest = {
    condition: condition ? { operator: condition[1] ?? '', limit: Number(condition[2]) } : undefined,
    before: parts.before.trim(),
    after: parts.after.trim(),
    shows: '',
    isShownSmaller: /[0#?],+(?![0#?,])/.test(parts.bare),
  };
  if (/general|standard/i.test(parts.bare)) return { ...rest, kind: 'general', before: '', after: '' };
  if (/[ymdhs]/i.test(parts.bare) && !/[0#?]/.test(parts.bare.replaceAll(/\.0+/g, '')))
    return { ...rest, kind: 'date', shows: shownParts(parts.bare) };
  if (!/[0#?@]/.test(parts.bare)) return { ...rest, kind: 'sign' };
  return { ...rest, kind: parts.bare.includes('%') ? 'percent' : 'number' };
}

/** `m` means minutes beside hours or seconds, else months. */
function shownParts(bare: string): string {
  const letters = bare.toLowerCase().replaceAll(/am\/pm|a\/p/g, '');
  const runs = [...letters.matchAll(/y+|m+|d+|h+|s+/g)].map(([run]) => run[0] ?? '');
  const isMinute = (at: number): boolean => runs[at - 1] === 'h' || runs[at + 1] === 's';
  const month = runs.some((run, at) => run === 'm' && !isMinute(at));
  const time = runs.some((run, at) => run === 'h' || run === 's' || (run === 'm' && isMinute(at)));
  return `${runs.includes('y') ? 'y' : ''}${month ? 'm' : ''}${runs.includes('d') ? 'd' : ''}${time ? 't' : ''}`;
}

const holds = ({ operator, limit }: { operator: string; limit: number }, value: number): boolean =>
  operator === '<'
    ? value < limit
    : operator === '<='
      ? value <= limit
      : operator === '>'
        ? value > limit
        : operator === '>='
          ? value >= limit
          : operator === '='
            ? value === limit
            : value !== limit;

/** The section that shows a number: by conditions where there are any, else by its sign. */
export function sectionFor(format: NumberFormat, value: number): Section | undefined {
  const { sections } = format;
  if (sections.some(({ condition }) => condition))
    return (
      sections.find(({ condition }) => condition && holds(condition, value)) ??
      sections.find(({ condition }) => !condition)
    );
  if (value < 0) return sections[1] ?? sections[0];
  if (value === 0) return sections[2] ?? sections[0];
  return sections[0];
}
