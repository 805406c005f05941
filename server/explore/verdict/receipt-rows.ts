/** VERDICT → ROWS: the whole receipt as a table, for a spreadsheet and for whoever computes it again. */
import type { OtherVerdict } from '../../../indicators/verdict/other-rules.ts';
import type { Figure, Flips } from '../../../indicators/verdict/verdict.ts';
import type {
  CourseRecord,
  GapRecord,
  MovementRecord,
  ReceiptRow,
  UsedObservation,
  VerdictView,
} from '../../contract/verdicts.ts';

type Question = ReceiptRow['question'];
type Cells = Partial<Omit<ReceiptRow, 'question' | 'item'>>;
type Said = Pick<VerdictView['movement'], 'text' | 'why' | 'flips'>;

const EMPTY = { period: '', value: null, lower: null, upper: null, text: '', release: '' } as const;

/** Writes rows of one question. */
const rowsOf =
  (question: Question) =>
  (item: string, cells: Cells): ReceiptRow => ({ question, item, ...EMPTY, ...cells });

type Row = ReturnType<typeof rowsOf>;

/**
 * One row for each thing the verdict rests on. `item` is a word for programs, the same in every language; sentences are
 * the reader's. Numbers are unrounded: the test and the slope can be computed again from the rows `observation`.
 */
export function receiptRows({ record, movement, course, gap, overdue }: VerdictView): ReceiptRow[] {
  return [
    ...(record.asOf === null ? [] : [rowsOf('movement')('as-known-at', { text: record.asOf })]),
    ...movementRows(record.movement, movement),
    ...courseRows(record.course, course),
    ...(record.gap && gap ? gapRows(record.gap, gap) : []),
    ...record.otherRules.flatMap(otherRows),
    ...(overdue === null
      ? []
      : [rowsOf('movement')('overdue-since', { period: record.overdueSince ?? '', text: overdue })]),
  ];
}

const verdictRows = (
  row: Row,
  word: string | null,
  { text, why, flips }: Said,
  method: { id: string; version: string },
): ReceiptRow[] => [
  row('verdict', { text: word ?? 'none' }),
  row('sentence', { text: [`${text}.`, why, ...flips].join(' ') }),
  row('method', { text: `${method.id} ${method.version}` }),
];

const observed = (
  row: Row,
  item: string,
  { period, value, lower, upper, status, reason, release }: UsedObservation,
): ReceiptRow =>
  row(item, {
    period,
    value,
    lower,
    upper,
    text: [...status, ...(reason === null ? [] : [reason])].join(' '),
    release,
  });

/** From which value of the newest figure it would read otherwise. */
const flipRows = (row: Row, flips: Flips<string> | null, period: string): ReceiptRow[] =>
  flips === null
    ? []
    : (['below', 'above'] as const).flatMap((side) => {
        const flip = flips[side];
        return flip ? [row(`flips-${side}`, { period, value: flip.value, text: flip.word ?? 'none' })] : [];
      });

function testRows(row: Row, { test, uncertainty }: Pick<MovementRecord, 'test' | 'uncertainty'>): ReceiptRow[] {
  return [
    ...(test
      ? [
          row(`${test.method}-n`, { value: test.n }),
          row(`${test.method}-s`, { value: test.s }),
          row(`${test.method}-p`, { value: test.p, text: test.pFrom }),
          row('theil-sen-slope-per-year', { value: test.slopePerYear }),
        ]
      : []),
    ...(uncertainty
      ? [row('change', { value: uncertainty.difference, lower: uncertainty.lower, upper: uncertainty.upper })]
      : []),
  ];
}

function movementRows(record: MovementRecord, said: Said): ReceiptRow[] {
  const row = rowsOf('movement');
  const { inputs } = record;
  return [
    ...verdictRows(row, record.value, said, record.method),
    row('reason', { text: record.why }),
    row('direction', { text: inputs.direction }),
    row('tendency', { text: record.tendency ?? 'none' }),
    row('baseline', { period: inputs.baseline ?? '' }),
    row('materiality-per-year', { value: inputs.materialityPerYear, text: inputs.materialitySetBy ?? '' }),
    row('minimum-points', { value: inputs.minimumPoints }),
    row('alpha', { value: inputs.alpha }),
    ...inputs.observations.map((one) => observed(row, 'observation', one)),
    ...testRows(row, record),
    ...flipRows(row, record.flips, inputs.observations.at(-1)?.period ?? ''),
  ];
}

function courseRows(record: CourseRecord, said: Said): ReceiptRow[] {
  const row = rowsOf('course');
  const { base, latest, target } = record.inputs;
  return [
    ...verdictRows(row, record.value, said, record.method),
    row('reason', { text: record.why }),
    ...(target ? [row('target', { period: target.period, value: target.value, text: target.decision ?? '' })] : []),
    ...(base ? [observed(row, 'base', base)] : []),
    ...(latest ? [observed(row, 'latest', latest)] : []),
    ...(record.movingAway ? [row('moving-away', { text: 'true' })] : []),
    ...(record.ratio === null ? [] : [row('pace-ratio', { value: record.ratio })]),
    ...(record.expectedNow === null ? [] : [row('expected-now', { value: record.expectedNow })]),
    ...(record.requiredPerYear === null ? [] : [row('required-per-year', { value: record.requiredPerYear })]),
    ...flipRows(row, record.flips, latest?.period ?? ''),
  ];
}

function gapRows(record: GapRecord, said: Said): ReceiptRow[] {
  const row = rowsOf('gap');
  const { inputs, levels } = record;
  return [
    ...verdictRows(row, record.value, said, record.method),
    row('reason', { text: record.why }),
    row('group', { text: inputs.group }),
    row('reference', { text: inputs.reference }),
    row('materiality-per-year', { value: record.materialityPerYear }),
    ...(['from', 'to'] as const).flatMap((end) => {
      const level = levels?.[end];
      return level
        ? [
            row(`group-${end}`, { period: level.period, value: level.group }),
            row(`reference-${end}`, { period: level.period, value: level.reference }),
            row(`gap-${end}`, { period: level.period, value: level.gap }),
          ]
        : [];
    }),
    ...(record.groupImproved === null ? [] : [row('group-improved', { text: String(record.groupImproved) })]),
    ...(record.referenceImproved === null
      ? []
      : [row('reference-improved', { text: String(record.referenceImproved) })]),
    ...inputs.observations.map(({ period, gap }) => row('observation', { period, value: gap })),
    ...testRows(row, record),
    ...flipRows(row, record.flips, inputs.observations.at(-1)?.period ?? ''),
  ];
}

/** An end of the comparison, with the counts a test of the difference may rest on. */
const endRows = (row: Row, item: 'from' | 'to', one: Figure): ReceiptRow[] => [
  row(item, {
    period: one.period,
    value: one.value,
    lower: one.lower,
    upper: one.upper,
    text: one.status.join(' '),
  }),
  ...(one.numerator === null || one.denominator === null
    ? []
    : [
        row(`${item}-numerator`, { period: one.period, value: one.numerator }),
        row(`${item}-denominator`, { period: one.period, value: one.denominator }),
      ]),
];

function otherRows({ rule, word, why, from, to, decides, lower, upper }: OtherVerdict): ReceiptRow[] {
  const row = rowsOf(`rule-${rule}`);
  return [
    row('verdict', { text: word ?? 'none' }),
    ...(why === null ? [] : [row('reason', { text: why })]),
    ...(from ? endRows(row, 'from', from) : []),
    ...(to ? endRows(row, 'to', to) : []),
    ...(decides === null ? [] : [row('decides-by', { value: decides, lower, upper })]),
  ];
}
