import type { Mapping } from '../../contract/upload.ts';
import { exponentQuestion, fillerQuestion, markQuestion, scaleQuestion, unitQuestion } from '../cell-questions.ts';
import type { ProblemList } from '../problems.ts';
import type { RepairList } from '../repairs/repair-list.ts';
import { figuresAmong } from '../signs.ts';
import type { NumberColumn } from './number-column.ts';
import type { DecimalMark } from './decimal-text.ts';

/** What a column is judged by beside its own values. */
export interface ColumnCase {
  column: string;
  mapping: Mapping;
  /** The mark that was given or that the file's other columns settle; undefined where only this column can tell. */
  settled: DecimalMark | undefined;
  /** Columns that are unclear for the same cause and take one answer: the first of them asks for all. */
  alike: readonly string[];
  problems: ProblemList;
  repairs: RepairList;
}

/** What may only be wrong because a figure was read under the wrong mark. */
const OF_FIGURES = new Set(['base-disagrees', 'base-small', 'out-of-range', 'interval-wrong'] as const);

/** What can only be said of a whole column, after its last value. */
export function judgeColumn(one: NumberColumn, about: ColumnCase): void {
  judgeMarks(one, about);
  judgeUnits(one, about);
  const { column, mapping, problems, repairs } = about;
  if (one.spaced) {
    const { text, after, count, lines } = one.spaced;
    repairs.propose('number-spaces', column, { count, lines, before: text, after }, problems);
    if (repairs.isRefused('number-spaces', column))
      problems.addSeen('not-a-number', { column, value: text, lines, count }, { why: 'spaces' });
  }
  if (one.exponentsAsked)
    problems.addSeen(
      'exponent-asked',
      { column, value: one.exponentsAsked.text, ...one.exponentsAsked },
      {},
      exponentQuestion,
    );
  if (one.exponents) problems.addSeen('exponent-read', { column, value: one.exponents.text, ...one.exponents });
  if (one.minus) problems.add('minus-typographic', { line: one.minus.line, column, value: one.minus.text });
  const figures = figuresAmong(mapping.missing);
  for (const { text, value, lines, count } of one.extremes.fillers()) {
    if (figures.has(value) || problems.has('filler-asked', { column, value: text })) continue;
    problems.addSeen('filler-asked', { column, value: text, lines, count }, {}, () => fillerQuestion(text));
  }
}

/** Whether every value could be read two ways. */
export const isUnclear = (one: NumberColumn, settled: DecimalMark | undefined): boolean =>
  one.unclear !== undefined && (one.answers.bothMarks || (settled === undefined && one.verdict() === 'unclear'));

function judgeMarks(one: NumberColumn, { column, mapping, settled, alike, problems, repairs }: ColumnCase): void {
  const verdict = settled === undefined ? one.verdict() : 'none';
  const { otherMark } = one;
  const canTakeBoth = one.answers.bothMarks || (verdict === 'mixed' && one.canTakeBoth);
  if (otherMark && canTakeBoth && !repairs.isRefused('mixed-marks', column)) {
    const { text, count, lines } = otherMark;
    const after = text.trim().replace(/[.,]/, one.decimal);
    repairs.propose('mixed-marks', column, { count, lines, before: text.trim(), after }, problems);
  } else if (verdict === 'mixed')
    problems.addSeen('number-marks-mixed', {
      column,
      value: otherMark?.text ?? '',
      lines: otherMark?.lines ?? [],
      count: otherMark?.count ?? 1,
    });
  else if (otherMark)
    problems.addSeen(
      'not-a-number',
      { column, value: otherMark.text, lines: otherMark.lines, count: otherMark.count },
      { why: 'other-mark' },
    );
  if (isUnclear(one, settled)) {
    const { line, text } = one.unclear ?? {};
    const asking = alike.includes(column) ? alike : [column];
    if (asking[0] === column)
      problems.add('number-ambiguous', { ...(line === undefined ? {} : { line }), column, value: text ?? '' }, {}, () =>
        markQuestion(asking),
      );
    problems.forget(OF_FIGURES);
  } else if (mapping.thousands === undefined && verdict !== 'mixed') {
    const marks = one.doubtfulGroups;
    if (marks.length > 0) problems.add('number-marks-mixed', { column }, { marks: marks.map((mark) => `“${mark}”`) });
  }
}

function judgeUnits(one: NumberColumn, { column, mapping, problems }: ColumnCase): void {
  const units = [...one.units].filter(([text]) => !mapping.units?.includes(text));
  const [first] = units;
  if (!first) return;
  const [text, seen] = first;
  const place = { column, value: seen.text, lines: seen.lines, count: seen.count };
  if (seen.word.scale !== 1 && !one.answers.scaled)
    problems.addSeen('scale-asked', place, { unit: text, scale: seen.word.scale }, () =>
      scaleQuestion(column, seen.word.scale),
    );
  else if (seen.word.kind === 'percent' && (one.scale !== 1 || (one.plain && mayHoldFractions(one))))
    problems.add('percent-unfit', { line: seen.line, column, value: seen.text });
  else if (
    one.plain ||
    new Set(units.map(([, { word }]) => `${word.kind} ${word.scale} ${word.currencies.join()}`)).size > 1
  )
    problems.addSeen('unit-mixed', place, { units: units.map(([unit]) => unit) }, () =>
      unitQuestion(
        column,
        units.map(([unit]) => unit),
      ),
    );
  else if (seen.word.kind !== 'percent') problems.addSeen('unit-read', place, { unit: text });
}

/** `0.71` beside `70 %` may be 71 %: no one answer would be right for all cells then. */
const mayHoldFractions = ({ extremes }: NumberColumn): boolean => extremes.low < 1;
