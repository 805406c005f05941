import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { ProblemList } from './problems.ts';
import type { RepairList } from './repairs/repair-list.ts';
import type { StagedRow } from './staged-row.ts';
import { seeCell, type SeenCells } from './numbers/seen-cells.ts';

interface Span {
  /** Where its first value stood. */
  column: string;
  seen: SeenCells | undefined;
  /** Whether a value is above one: then it is no fraction. */
  isBeyond: boolean;
  isWhole: boolean;
  /** Rows whose counts say that the value is a fraction, or that it is in per cent. */
  asFraction: number;
  asPercent: number;
}

/**
 * Watches whether the figures of a share are parts of one (0.033) where per cents are wanted (3.3). Only all of them
 * together, or their counts, can tell; and then a person decides.
 */
export class FractionWatch {
  readonly #spans = new Map<IndicatorDefinition, Span>();
  #last: IndicatorDefinition | undefined;
  #span: Span | undefined;

  /** A value as the file has it. */
  see(row: StagedRow, value: number, column: string): void {
    const { indicator } = row.series;
    if (indicator !== this.#last) this.#turnTo(indicator, column);
    const span = this.#span;
    if (span === undefined) return;
    if (value > 1 || value < -1) {
      span.isBeyond = true;
      return;
    }
    if (value !== Math.trunc(value)) span.isWhole = false;
    span.seen = seeCell(span.seen, String(value), row.line);
  }

  #turnTo(indicator: IndicatorDefinition, column: string): void {
    this.#last = indicator;
    this.#span = this.#spans.get(indicator);
    if (this.#span || indicator.unit !== 'PC') return;
    this.#span = {
      column,
      seen: undefined,
      isBeyond: false,
      isWhole: true,
      asFraction: 0,
      asPercent: 0,
    };
    this.#spans.set(indicator, this.#span);
  }

  /** What the counts of a row say of its value. */
  tell(row: StagedRow, isFraction: boolean): void {
    const span = this.#spans.get(row.series.indicator);
    if (!span) return;
    if (isFraction) span.asFraction += 1;
    else span.asPercent += 1;
  }

  /** After the last row: what looks like a fraction is proposed to be put right. */
  judge(repairs: RepairList, problems: ProblemList): void {
    for (const [indicator, span] of this.#spans) {
      const { seen, isBeyond, isWhole, asFraction, asPercent } = span;
      const isSmall = !isBeyond && !isWhole && asPercent === 0;
      if (!seen || (asFraction === 0 && !isSmall)) continue;
      const after = Number((Number(seen.text) * 100).toPrecision(12));
      repairs.propose(
        'fraction',
        indicator.id,
        { count: seen.count, lines: seen.lines, before: seen.text, after: String(after), column: span.column },
        problems,
      );
    }
  }
}
