import { dateText } from './date-cell.ts';
import { sectionFor, type NumberFormat } from './number-format.ts';
import { plainNumber } from '../../plain-number.ts';
import { unitWord } from '../../../numbers/unit-words.ts';

/** What a cell gives: its text, whether it was a number, and what should be said about it. */
export interface CellText {
  text: string;
  isNumber: boolean;
  /** `date-doubtful`: a date's format over a number that is none; `hidden-figure`: a format that shows nothing. */
  odd?: 'date-doubtful' | 'figure-hidden';
}

/** Letters and marks that stand for a status when a format glues them to a figure. */
const isFlag = (text: string): boolean => /^(?:[bcdefinprsuz]|\*{1,3}|[a-z]?\)|\/)$/i.test(text);

/**
 * Words in a format without which a figure is another: `"Mio."`, `"‰"`. Euros and persons change none, and are left out; nor is
 * a magnitude said again of a figure that is stored in full and only shown in thousands.
 */
function changesFigure(text: string, isShownSmaller: boolean): boolean {
  const unit = unitWord(text);
  return (
    unit?.kind === 'permille' || unit?.kind === 'points' || (unit !== undefined && unit.scale !== 1 && !isShownSmaller)
  );
}

/**
 * A stored number as the sheet shows it, where that matters: a percentage with its sign (so 0.123 cannot be taken for 0.123 %),
 * a date as ISO text, the sign a format shows in place of a figure (`"–"`, `[<5]"x"`), a flag or a unit it glues on. Decimals are
 * those that are stored, not those that are shown.
 */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): CellText {
  const value = Number(raw);
  const plain = plainNumber(raw);
  if (plain === undefined || !Number.isFinite(value)) return { text: raw, isNumber: false };
  const section = sectionFor(format, value);
  switch (section?.kind) {
    case 'date': {
      const text = dateText(value, section.shows, from1904);
      return text === undefined ? { text: plain, isNumber: true, odd: 'date-doubtful' } : { text, isNumber: false };
    }
    case 'sign':
      return section.before === ''
        ? { text: plain, isNumber: true, odd: 'figure-hidden' }
        : { text: section.before, isNumber: false };
    case 'percent':
      return { text: `${plainNumber(raw, 2)}%`, isNumber: true };
    case 'number': {
      const { before, after, isShownSmaller } = section;
      if (value >= 0 && before === '(' && after === ')') return { text: `(${plain})`, isNumber: true };
      if (changesFigure(after, isShownSmaller)) return { text: `${plain} ${after}`, isNumber: true };
      return { text: after !== '(' && isFlag(after) && before === '' ? plain + after : plain, isNumber: true };
    }
    default:
      return { text: plain, isNumber: true };
  }
}
