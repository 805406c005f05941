import { HEADER_JOINT } from '../table/outline/join-header.ts';
import { unitFits, unitWord, type UnitWord } from './unit-words.ts';

export interface HeaderUnit {
  /** As the header has it. */
  text: string;
  word: UnitWord;
}

const IN_BRACKETS = /[([]([^()[\]]{1,40})[)\]]\s*$/u;
const BEHIND = /(?:^|[\s,;])((?:in|i|en|je|pro|per|pr\.|pour)\s+\S.{0,30})$/iu;

/** `je 1 000 Einwohner`: of whom does not matter. */
const PER_THOUSAND =
  /(?:^|[\s,;([])((?:je|pro|per|pr\.|pour)\s+(?:1[ .,'’\u00A0\u202F]?000|tausend|thousand|mille|tusind)(?:\s+\p{L}+){0,4})[)\]]?\s*$/iu;

/**
 * The unit that a header gives its figures: in brackets (`Quote (je 1000)`), behind a word (`Lohn in Euro`), or by itself
 * (`Anzahl`). Undefined where it gives none, or one that only says thousands, which is asked about by itself.
 */
export function unitInHeader(header: string): HeaderUnit | undefined {
  for (const part of header.split(HEADER_JOINT).toReversed()) {
    const perThousand = PER_THOUSAND.exec(part)?.[1];
    const permille = perThousand === undefined ? undefined : unitWord('‰');
    if (perThousand !== undefined && permille) return { text: perThousand, word: permille };
    const texts = [IN_BRACKETS.exec(part)?.[1], BEHIND.exec(part)?.[1]].filter((text) => text !== undefined);
    for (const text of texts) {
      const word = unitWord(text);
      if (word?.scale === 1) return { text: text.trim(), word };
    }
    // `Personen` over a column may be everybody; `Anzahl` is a count.
    const whole = unitWord(part);
    if (whole?.scale === 1 && (whole.kind === 'number' || whole.kind === 'percent'))
      return { text: part.trim(), word: whole };
  }
  return undefined;
}

/** What figures of one unit are multiplied by to be in another; undefined where nothing is sure. */
export function factorTo({ kind }: UnitWord, code: string): number | undefined {
  if (kind === 'permille' && code === 'PC') return 0.1;
  if (kind === 'percent' && code === 'P1000') return 10;
  return kind === 'percent' && code === 'RT' ? 0.01 : undefined;
}

/** The unit of a header that figures of an indicator cannot have. */
export function unfitUnit(header: string, code: string): HeaderUnit | undefined {
  const found = unitInHeader(header);
  return found && !unitFits(found.word, code) ? found : undefined;
}

/** The same of titles, which are about many things: only per cent and per mille, and only where none gives a unit that fits. */
export function unfitTitle(titles: readonly string[], code: string): HeaderUnit | undefined {
  const found = titles.map((title) => unitInHeader(title)).filter((one) => one !== undefined);
  if (found.some(({ word }) => unitFits(word, code))) return undefined;
  return found.find(({ word }) => word.kind === 'percent' || word.kind === 'permille');
}
