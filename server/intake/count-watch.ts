import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { countQuestion } from './cell-questions.ts';
import { seeCell, type SeenCells } from './numbers/seen-cells.ts';
import type { ProblemList } from './problems.ts';

/** Units that hardly ever give whole figures beyond a hundred: per cent, per cent of change, points. */
const OF_A_HUNDRED = new Set(['PC', 'PC_CHG', 'PP']);

interface Span {
  /** Every column that figures of it stood in. */
  columns: Set<string>;
  isWhole: boolean;
  /** Figures beyond a hundred. */
  beyond: SeenCells | undefined;
}

/**
 * Watches whether the figures of an indicator in per cent are numbers of people: all of them whole, and some beyond a
 * hundred. A change of 1 250 persons is no change of 1 250 %; where the indicator has no valid range, nothing else
 * would tell. Only all figures together can, and then a person decides.
 */
export class CountWatch {
  readonly #spans = new Map<IndicatorDefinition, Span>();
  #last: IndicatorDefinition | undefined;
  #span: Span | undefined;
  #column = '';

  /** A value as it was read, and its decimals as they were written. */
  see(indicator: IndicatorDefinition, value: number, decimals: number, column: string, line: number): void {
    if (indicator !== this.#last || column !== this.#column) this.#turnTo(indicator, column);
    const span = this.#span;
    if (!span?.isWhole) return;
    if (decimals > 0 || value !== Math.trunc(value)) span.isWhole = false;
    else if ((value > 100 || value < -100) && isInRange(value, indicator))
      span.beyond = seeCell(span.beyond, String(value), line);
  }

  #turnTo(indicator: IndicatorDefinition, column: string): void {
    this.#last = indicator;
    this.#column = column;
    this.#span = this.#spans.get(indicator);
    if (!this.#span && OF_A_HUNDRED.has(indicator.unit)) {
      this.#span = { columns: new Set(), isWhole: true, beyond: undefined };
      this.#spans.set(indicator, this.#span);
    }
    this.#span?.columns.add(column);
  }

  /** After the last row. */
  judge(problems: ProblemList): void {
    for (const [indicator, { columns, isWhole, beyond }] of this.#spans) {
      if (!isWhole || !beyond) continue;
      const [column = ''] = columns;
      const { text, lines, count } = beyond;
      problems.addSeen('count-asked', { column, value: text, lines, count }, { indicator: indicator.id }, () =>
        countQuestion(indicator.id, [...columns]),
      );
    }
  }
}

/** What lies outside of it is refused with a sentence of its own. */
function isInRange(value: number, { validRange }: IndicatorDefinition): boolean {
  const [low, high] = validRange ?? [null, null];
  return (low === null || value >= low) && (high === null || value <= high);
}
