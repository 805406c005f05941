import type { Question } from '../contract/upload.ts';
import { flagQuestion, signQuestion } from './cell-questions.ts';
import type { ProblemCode } from './problems.ts';
import { whyNoNumber } from './numbers/why-no-number.ts';

/** What is asked, or said, about a cell of a number column that holds none. */
export interface CellQuestion {
  code: ProblemCode;
  /** What the answer is about: the sign, or the mark beside a figure. */
  value: string;
  facts: Record<string, string>;
  ask?: () => Question;
}

/** Signs and short words that stand where a figure should, in the languages of the offices that send files. */
const SIGN = new RegExp(
  [
    String.raw`[-–—.…:*/·•_~#†‡]{1,5}`,
    String.raw`[(\[]?\p{L}[)\]]?`,
    String.raw`\[\p{L}{1,4}\]`,
    String.raw`: ?[a-z]{1,2}`,
    String.raw`low|0s|0n|n\.? ?[abdvs]\.?|k\. ?a\.?|n\/[ad]|n\.? ?r\.?|s\.? ?o\.?|///`,
    String.raw`null|none|na|nil|blank|missing|unknown|tbc|tba|#n\/a|#nv|#i\/t|\\n|\(null\)|<na>`,
    String.raw`unbekannt|ohne angabe|fehlt|inconnu|manquant|non disponible|ukendt|uoplyst|mangler|ikke oplyst|onbekend`,
    String.raw`nicht verfügbar|nichts vorhanden|nicht vorhanden|ikke tilgængelig|i\.o\.|u\.a\.|o\.a\.`,
  ].join('|'),
  'iu',
);
const WHOLE_SIGN = new RegExp(`^(?:${SIGN.source})$`, 'iu');

/** A figure that was put into a class so that nobody can be told from it, or was only said roughly. */
const BOUND =
  /^(?:[<>≤≥~≈≦≧]=?|ca\.?|circa|about|under|over|über|unter|mehr als|weniger als|less than|more than|fewer than|moins de|plus de|færre end|mindre end|mere end|højst|mindst|up to|bis zu|c\.)\s*[\d.,\s]+ ?%?$|^\d+\s*(?:-|–|to|bis|à|til)\s*\d+$|^\d+\s?(?:\+|or (?:fewer|less|more)|oder (?:weniger|mehr)|ou (?:moins|plus)|eller (?:færre|flere|mindre))$/iu;

/**
 * A cell that is no number, no known sign and no figure whose marks are explained. `mark` is the first mark beside a
 * figure that nobody explained; `legend` what the table itself says of it.
 */
export function askAboutCell(cell: string, mark: string | undefined, legend: string | undefined): CellQuestion {
  const said: Record<string, string> = legend === undefined ? {} : { legend };
  const kind = BOUND.test(cell) ? 'bound' : WHOLE_SIGN.test(cell) ? 'sign' : undefined;
  if (kind)
    return {
      code: 'sign-unknown',
      value: cell,
      facts: { ...said, kind },
      ask: () => signQuestion(cell, kind, legend),
    };
  if (mark !== undefined)
    return {
      code: 'flag-unknown',
      value: mark,
      facts: { ...said, example: cell },
      ask: () => flagQuestion(mark, legend),
    };
  return { code: 'not-a-number', value: cell, facts: { why: whyNoNumber(cell) } };
}
