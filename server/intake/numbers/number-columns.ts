import type { Mapping } from '../../contract/upload.ts';
import type { ColumnPlan } from '../map-columns.ts';
import type { ProblemList } from '../problems.ts';
import { repairId, type RepairList } from '../repairs/repair-list.ts';
import { fillerMeanings } from '../signs.ts';
import { isUnclear, judgeColumn } from './judge-column.ts';
import { NumberColumn } from './number-column.ts';
import { magnitudeInWords } from './unit-words.ts';
import { betterMarks, givenMark, settledByFile, type Marks } from './settle-marks.ts';
import { headerUnitQuestion, scaleQuestion } from '../cell-questions.ts';
import { factorTo, unfitTitle, unfitUnit, unitInHeader } from './unit-in-header.ts';

const RATES = new Set(['PC', 'PP', 'PC_CHG', 'P1000', 'RT', 'IX']);

/** How many of the first rows suggest a mark. */
const SAMPLE = 2000;

/** The columns of figures of one table: how each is read, and in the end what all its values say. */
export class NumberColumns {
  readonly byPosition = new Map<number, NumberColumn>();
  readonly #names = new Map<number, string>();
  readonly #mapping: Mapping;

  /** Under the given marks, the decided ones, or those the first rows suggest. */
  constructor(plan: ColumnPlan, mapping: Mapping, marks: Marks | undefined, sample: readonly string[][]) {
    this.#mapping = mapping;
    const fillers = new Set(fillerMeanings(mapping.missing).keys());
    const accepted = (id: string): boolean => mapping.repairs?.[id] === 'accept';
    for (const { numbers } of plan.recipes) {
      for (const [field, { at, column }] of Object.entries(numbers)) {
        if (this.byPosition.has(at)) continue;
        const isCount = field === 'numerator' || field === 'denominator' || field === 'n';
        const own = mapping.scales?.[column];
        const decimal = givenMark(mapping, column) ?? marks?.get(at) ?? suggestedMark(at, sample);
        const one = new NumberColumn(decimal, own ?? (isCount ? 1 : (mapping.scale ?? 1)), mapping.thousands, {
          bothMarks: accepted(repairId('mixed-marks', column)),
          exponents: mapping.exponents === 'read',
          spaces: accepted(repairId('number-spaces', column)),
          scaled: own !== undefined || (!isCount && mapping.scale !== undefined),
          isCount,
          fillers,
        });
        this.byPosition.set(at, one);
        this.#names.set(at, column);
      }
    }
  }

  /** The marks all rows agree on, where a column was read under another one. */
  betterMarks(): Marks | undefined {
    return betterMarks(this.byPosition, (at) => givenMark(this.#mapping, this.#names.get(at) ?? '') !== undefined);
  }

  /** The decimal mark of each column, by its name. */
  marks(): Record<string, string> {
    return Object.fromEntries([...this.byPosition].map(([at, one]) => [this.#names.get(at) ?? '', one.decimal]));
  }

  /** What can only be said of whole columns. `above` are the texts over the table. */
  judge(problems: ProblemList, repairs: RepairList, above: readonly { text: string }[]): void {
    const all = [...this.byPosition.values()];
    const title = above.map((one) => one.text).find((text) => magnitudeInWords(text) > 1);
    const columns = [...this.byPosition].map(([at, one]) => {
      const column = this.#names.get(at) ?? '';
      return { one, column, settled: givenMark(this.#mapping, column) ?? settledByFile(one, all) };
    });
    // Periods across are one series of figures: they are written in one way.
    const unclear = columns.filter(({ one, settled }) => isUnclear(one, settled)).map(({ column }) => column);
    const alike = this.#mapping.shape === 'wide-periods' ? unclear : [];
    for (const { one, column, settled } of columns) {
      judgeColumn(one, { column, mapping: this.#mapping, settled, alike, problems, repairs });
      const words = magnitudeInWords(column) > 1 ? column : (title ?? '');
      const scale = magnitudeInWords(words);
      // What stands in the cells themselves was asked about before.
      if (
        scale > 1 &&
        isAmount(one) &&
        !one.answers.scaled &&
        one.units.size === 0 &&
        !problems.has('scale-asked', { column })
      )
        problems.add('scale-asked', { column, value: words }, { unit: words, scale }, () =>
          scaleQuestion(column, scale),
        );
    }
    this.#judgeUnits(columns, problems, above);
  }

  /** Headers, or a title over all of them, that give figures another unit than their indicator has: one question for each unit. */
  #judgeUnits(
    columns: readonly { one: NumberColumn; column: string }[],
    problems: ProblemList,
    above: readonly { text: string }[],
  ): void {
    const titles = above.map((one) => one.text);
    const unfit = columns.flatMap(({ one, column }) => {
      const { indicatorUnit: code, answers, units } = one;
      if (answers.scaled || answers.isCount || units.size > 0 || code === undefined) return [];
      const found = unitInHeader(column) ? unfitUnit(column, code) : unfitTitle(titles, code);
      return found ? [{ ...found, column, code }] : [];
    });
    for (const [text, alike = []] of Object.entries(Object.groupBy(unfit, (one) => one.text))) {
      const [first] = alike;
      if (!first) continue;
      const names = alike.map(({ column }) => column);
      problems.add('unit-unclear', { column: first.column, value: text }, { unit: first.code, value: text }, () =>
        headerUnitQuestion(text, names, factorTo(first.word, first.code)),
      );
    }
  }
}

/** Rates are not written in thousands, whatever stands over them. */
const isAmount = ({ answers, indicatorUnit }: NumberColumn): boolean =>
  answers.isCount === true || (indicatorUnit !== undefined && !RATES.has(indicatorUnit));

function suggestedMark(at: number, sample: readonly string[][]): '.' | ',' {
  const trial = new NumberColumn('.', 1);
  for (const cells of sample.slice(0, SAMPLE)) trial.read(cells[at] ?? '', 0);
  return trial.verdict() === ',' ? ',' : '.';
}
