import { breakdownKey, TOTAL, type Breakdown } from '../../indicators/observation.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { Language } from '../../indicators/text.ts';
import type { Statement } from './statement.ts';
import type { StatementBook } from './statement-book.ts';

/** What was promised of one series, as verdicts need it. */
export interface SeriesPromises {
  baseline: string | null;
  target: { value: number; period: string; decision: string | null } | null;
  materialityPerYear: number | null;
  materialitySetBy: string | null;
}

/** The published targets of an indicator in an area for a group, the one that ends first before the others. */
export function targetsOf(
  book: StatementBook,
  indicator: string,
  area: string,
  breakdown: Breakdown,
  cityArea: string,
): Statement<'target'>[] {
  const wanted = breakdownKey(breakdown);
  return book
    .published('target')
    .filter(
      ({ content }) =>
        'indicator' in content.about &&
        content.about.indicator === indicator &&
        (content.area ?? cityArea) === area &&
        breakdownKey(withoutTotals(content.breakdown)) === wanted,
    )
    .sort((a, b) => a.content.period.localeCompare(b.content.period));
}

/** A day as the reader writes it: it stands in the receipt beside words. */
const dayOf = (iso: string, language: Language): string => labelPeriod(iso, language);

const withoutTotals = (breakdown: Breakdown): Breakdown =>
  Object.fromEntries(Object.entries(breakdown).filter(([, code]) => code !== TOTAL));

/**
 * Baseline, target and material change of a series at a day. Of several targets the next one that is still to come
 * counts, else the last.
 */
export function findPromises(
  book: StatementBook,
  { identity, bodies }: Pick<CityCatalogue, 'identity' | 'bodies'>,
  question: { indicator: string; area: string; breakdown: Breakdown; today: string; language: Language },
): SeriesPromises {
  const { indicator, area, breakdown, today, language } = question;
  const targets = targetsOf(book, indicator, area, breakdown, identity.area);
  const target = targets.find((one) => one.content.period >= today.slice(0, 4)) ?? targets.at(-1);
  const threshold = book.published('threshold').find((one) => one.content.indicator === indicator);
  const nameOf = (body: string | null): string | null => bodies.find((one) => one.key === body)?.name[language] ?? body;
  const decision = target?.content.decision;
  return {
    baseline: target?.content.baseline ?? null,
    target:
      target && target.content.value !== null
        ? {
            value: target.content.value,
            period: target.content.period,
            decision: decision
              ? [
                  decision.text[language] ?? Object.values(decision.text)[0],
                  decision.date && dayOf(decision.date, language),
                  decision.reference,
                ]
                  .filter(Boolean)
                  .join(', ')
              : null,
          }
        : null,
    materialityPerYear: threshold?.content.materialityPerYear ?? null,
    materialitySetBy: threshold
      ? [nameOf(threshold.body), dayOf(threshold.content.setOn, language)].filter(Boolean).join(', ')
      : null,
  };
}
