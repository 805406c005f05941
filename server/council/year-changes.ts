/**
 * STANDING, STANDING → CHANGES. Pure: what a reader of the first page is told follows from the receipts and figures of
 * two moments and from nothing else.
 */
import type {
  IndicatorStanding,
  RevisedFigure,
  Standing,
  StandingFigure,
  VerdictFlip,
  VerdictQuestionName,
  YearChanges,
} from '../contract/reports.ts';
import type { VerdictRecord } from '../contract/verdicts.ts';

export const QUESTIONS = ['movement', 'course', 'gap'] as const satisfies readonly VerdictQuestionName[];

/** What a receipt says on a question; that no target is set is no verdict. */
export function wordOf(receipt: VerdictRecord | undefined, question: VerdictQuestionName): string | null {
  const word = receipt?.[question]?.value ?? null;
  return word === 'no-target' ? null : word;
}

export function yearChanges(before: Standing, after: Standing): YearChanges {
  const known = new Map(before.indicators.map((one) => [one.indicator, one]));
  const pairs = after.indicators.map((now) => ({ now, earlier: known.get(now.indicator) }));
  return {
    flips: pairs.flatMap(({ earlier, now }) => flipsOf(earlier, now)),
    definitions: pairs.flatMap(({ earlier, now }) => (earlier && isRedefined(earlier, now) ? [now.indicator] : [])),
    fresh: pairs.flatMap(({ earlier, now }) =>
      hasFigure(now) && !(earlier && hasFigure(earlier)) ? [now.indicator] : [],
    ),
    revised: pairs.flatMap(({ earlier, now }) => revisedBetween(now.indicator, earlier?.figures ?? [], now.figures)),
    late: after.indicators.flatMap(({ indicator, receipts }) => {
      const [since] = receipts.flatMap((one) => one.overdueSince ?? []).sort();
      return since === undefined ? [] : [{ indicator, since }];
    }),
    missing: after.indicators.filter((one) => !hasFigure(one)).map((one) => one.indicator),
  };
}

const hasFigure = ({ figures }: IndicatorStanding): boolean => figures.some((one) => one.value !== null);

/** Another definition, or a break that opens with a figure the earlier moment did not have. */
function isRedefined(then: IndicatorStanding, now: IndicatorStanding): boolean {
  if (then.definition !== now.definition) return true;
  const known = new Set(then.figures.map(keyOf));
  return then.figures.length > 0 && now.figures.some((one) => one.opensBreak && !known.has(keyOf(one)));
}

/** Every question of every series that either moment judged. */
function flipsOf(then: IndicatorStanding | undefined, now: IndicatorStanding): VerdictFlip[] {
  const series = new Set([...now.receipts, ...(then?.receipts ?? [])].map((one) => one.series));
  const receiptOf = (one: IndicatorStanding | undefined, key: string): VerdictRecord | undefined =>
    one?.receipts.find((receipt) => receipt.series === key);
  return [...series].flatMap((key) =>
    QUESTIONS.flatMap((question) => {
      const from = wordOf(receiptOf(then, key), question);
      const to = wordOf(receiptOf(now, key), question);
      return from === to ? [] : [{ indicator: now.indicator, series: key, question, from, to }];
    }),
  );
}

const keyOf = ({ series, period }: StandingFigure): string => `${series} ${period}`;

/**
 * Figures that stood before and read otherwise now. One that is not there any more is revised to nothing; one that is
 * only there now is new, not revised.
 */
export function revisedBetween(
  indicator: string,
  then: readonly StandingFigure[],
  now: readonly StandingFigure[],
): RevisedFigure[] {
  const current = new Map(now.map((one) => [keyOf(one), one]));
  return then.flatMap((figure) => {
    const found = current.get(keyOf(figure));
    const to = found?.value ?? null;
    if (to === figure.value) return [];
    const { series, period, value: from } = figure;
    return [{ indicator, series, period, from, to, release: found?.release ?? null }];
  });
}
