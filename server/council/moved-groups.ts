import type { IndicatorReport, Standing } from '../contract/reports.ts';
import type { StandingPart } from '../explore/standing.ts';

/** Groups of an indicator that clearly moved, in their list's order: none is ranked. Nothing where one series stands for all. */
export function movedGroups(
  { definition, judge }: StandingPart,
  { indicators }: Standing,
  nameOf: (series: string) => string,
): NonNullable<IndicatorReport['groups']> {
  const receipts = indicators.find((one) => one.indicator === definition.id)?.receipts ?? [];
  const grouped = judge ? receipts.filter((one) => nameOf(one.series) !== '') : [];
  const moved = grouped.flatMap((record) => {
    const movement = judge?.view(record).movement;
    return movement && (movement.word === 'worse' || movement.word === 'better')
      ? [{ group: nameOf(record.series), word: movement.word, text: movement.text, why: movement.why }]
      : [];
  });
  return { moved, others: grouped.length - moved.length };
}
