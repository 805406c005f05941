import { unitWord } from './unit-words.ts';

/**
 * A cell that holds a number and something more, taken apart. What the parts mean is for others to say: a letter may be
 * a flag, a footnote or a unit nobody knows.
 */
export interface CellParts {
  /** Digits and marks, with a minus before where one stood: `-1.234,5`. */
  number: string;
  /** A minus behind the digits, which is how some accounts write it. */
  trailingMinus: boolean;
  /** `()` or `[]` round the whole. */
  brackets: '' | '()' | '[]';
  /** `%`, `£`, `kr.`: what `unit-words.ts` knows; empty where there is none. */
  unit: string;
  /** Everything else that stands there, in order: `p`, `*`, `1)`, `¹`. */
  marks: string[];
}

/** Signs nobody sees: byte order mark, soft hyphen, direction marks, spaces of no width. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
/** What people take for a minus: hyphens, dashes, the real one. */
const MINUSES = '\\-\\u2010\\u2011\\u2012\\u2013\\u2212\\uFE63\\uFF0D';
const SPACES = '\\u0020\\u00A0\\u202F\\u2007\\u2009';

const NUMBER = new RegExp(
  `^(?<before>(?:\\p{L}+\\.|[^\\d.,${MINUSES}+])*?)(?<sign>[${MINUSES}+]?)(?<money>(?:\\p{Sc}|\\p{L}{2,4}\\.?[${SPACES}]?)?)(?<number>[.,]?\\d(?:[\\d.,'’‘ʼ´\`′${SPACES}]*\\d)?(?:[eE][+\\-]?\\d{1,3}(?!\\d))?)(?<after>.*)$`,
  'u',
);
/** A footnote number is told from the figure's own digits by what stands before it. */
const FOOTNOTE_BEHIND = new RegExp(`[${SPACES}]+(?:\\d{1,2}\\)|\\(\\d{1,2}\\)|\\[\\d{1,2}\\])$`);
const MARK =
  /^(?:[\u00B9\u00B2\u00B3\u2070-\u2079]+[)\u207E]?|\(?\p{L}{1,3}\)|\(\d{1,2}\)|\[[\p{L}\d]{1,2}\]|\d{1,2}\)|\*{1,4}\)?|[†‡§#^!]|\p{L}{1,3}\.?)/u;

/** No change is written `±0,0`; beside any other number the sign means something else. */
const ABOUT_ZERO = new RegExp(`^±[${SPACES}]*(?=0(?:[.,]0+)?(?:[${SPACES}]*%)?$)`);

/** Without what nobody sees, and without spaces round it. */
export const visible = (cell: string): string => (cell === '' ? '' : cell.replaceAll(INVISIBLE, '').trim());

/** Undefined where there is not exactly one number, or something no mark can be. */
export function takeApart(cell: string): CellParts | undefined {
  let text = visible(cell).replace(ABOUT_ZERO, '');
  if (text.length > 80) return undefined;
  const marks: string[] = [];
  const footnote = FOOTNOTE_BEHIND.exec(text);
  if (footnote && footnote.index > 0) {
    marks.push(footnote[0].trim());
    text = text.slice(0, footnote.index);
  }
  let brackets: CellParts['brackets'] = '';
  const round = /^([([])\s*(.+?)\s*([)\]])$/.exec(text);
  if (round && /\d/.test(round[2] ?? '') && (round[1] === '(') === (round[3] === ')')) {
    brackets = round[1] === '(' ? '()' : '[]';
    text = round[2] ?? '';
  }
  const match = NUMBER.exec(text)?.groups;
  if (!match) return undefined;
  const { before = '', sign = '', money = '', number = '', after = '' } = match;
  const front = `${before}${money}`.trim();
  const behind = behindNumber(after);
  if (!behind) return undefined;
  let unit = behind.unit;
  if (front !== '') {
    if (unitWord(front)) {
      if (unit !== '') return undefined;
      unit = front;
    } else if (/^(?:\p{L}|\*|[†‡§#])$/u.test(front)) marks.unshift(front);
    else return undefined;
  }
  return {
    number: `${sign === '' || sign === '+' ? '' : '-'}${number}`,
    trailingMinus: behind.minus,
    brackets,
    unit,
    marks: [...behind.marks, ...marks],
  };
}

const STRAY_BEHIND_SIGN = new RegExp(`^([${MINUSES}+])[${SPACES}]+(?=[\\d.,])`);

/** The cell without stray spaces inside its number (`12 ,3`, `- 5`, `1  234`), taken apart; undefined where there were none. */
export function tidied(cell: string): CellParts | undefined {
  const text = visible(cell);
  const tidy = text
    .replace(STRAY_BEHIND_SIGN, '$1')
    .replaceAll(/(?<=\d)\s+(?=[.,]\s*\d)|(?<=\d[.,])\s+(?=\d)/g, '')
    .replaceAll(/(?<=\d)\s{2,}(?=\d)/g, ' ');
  return tidy === text ? undefined : takeApart(tidy);
}

interface Behind {
  unit: string;
  marks: string[];
  minus: boolean;
}

/** ` % p`, `kr.¹`, `-`, `*)`: a unit first, then marks. */
function behindNumber(after: string): Behind | undefined {
  let rest = after.trim();
  const minus = new RegExp(`^[${MINUSES}]$`).test(rest);
  if (rest === '' || minus) return { unit: '', marks: [], minus };
  let unit = '';
  for (let length = Math.min(rest.length, 24); length > 0; length -= 1) {
    const word = rest.slice(0, length);
    const follows = rest[length] ?? ' ';
    if (!unitWord(word) || (/[\p{L}\d]$/u.test(word) && /[\p{L}\d]/u.test(follows))) continue;
    unit = word.trim();
    rest = rest.slice(length).trim();
    break;
  }
  const marks: string[] = [];
  while (rest !== '') {
    const mark = MARK.exec(rest)?.[0];
    if (mark === undefined || marks.length === 4) return undefined;
    if (/\p{L}\.?$/u.test(mark) && /^[\p{L}\d]/u.test(rest.slice(mark.length))) return undefined;
    marks.push(mark);
    rest = rest.slice(mark.length).replace(/^[\s,;]+/, '');
  }
  return { unit, marks, minus: false };
}
