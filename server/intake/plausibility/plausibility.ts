/**
 * STAGED + CURRENT → WARNINGS: whether figures that can be read can also be right. Run on what was staged, and again
 * before it is published, since what it is held against may have moved meanwhile.
 *
 *     each series ─► jump · hole, latecomer, other kind of period ·· gathered: unit, copied period, coverage
 *     each area   ─► parts of a breakdown against their whole ·· gathered: areas against the city
 *
 * Every rule asks about what is news only; what is current and stays was looked at when it came.
 */
import type { Area, Catalogue, CodeWhole, IndicatorDefinition } from '../../../indicators/definition.ts';
import { breakdownKey } from '../../../indicators/observation.ts';
import type { Problem } from '../../contract/upload.ts';
import type { Ask } from './ask.ts';
import type { PlausibilityCode } from './codes.ts';
import { CopyWatch } from './copied-period.ts';
import { CoverageWatch, type CoverageLoss } from './coverage.ts';
import { isNews } from './figures.ts';
import { Findings, type CausedProblem, type Finding } from './findings.ts';
import { lookAtSeries } from './look-at-series.ts';
import { AreaWatch } from './parts-of-areas.ts';
import { brokenWholes, type WholeProblem } from './parts-of-breakdown.ts';
import type { Disagreement } from './parts-total.ts';
import { KnownPeriods } from './known-periods.ts';
import { lastTimes } from './last-times.ts';
import { areasOf, stagedSeries, type UploadOfIndicator } from './read-figures.ts';
import { UnitWatch } from './unit-changed.ts';

export interface PlausibilityContext {
  catalogue: Pick<Catalogue, 'indicators' | 'dimensions' | 'codelists'>;
  areas: readonly Area[];
  cityId: number;
  /** Whose last delivery this one is compared with; null: with nobody's. */
  sourceId: number | null;
  mode: 'add' | 'replace';
}

/** Every warning about the staged rows of one upload, in the order of the rules. */
export async function checkPlausibility(
  ask: Ask,
  uploadNo: number,
  observations: number,
  context: PlausibilityContext,
): Promise<CausedProblem[]> {
  const findings = new Findings();
  const byIndicator = await stagedSeries(ask, uploadNo);
  const series = [...byIndicator.values()].reduce((sum, own) => sum + own.length, 0);
  const periods = new KnownPeriods(ask);
  for (const [id, staged] of byIndicator) {
    const indicator = context.catalogue.indicators.find((one) => one.id === id);
    if (!indicator) continue;
    const upload = {
      ask,
      cityId: context.cityId,
      uploadNo,
      indicator: id,
      replaces: context.mode === 'replace',
      rowsPerSeries: observations / Math.max(1, series),
      periods,
    };
    await checkIndicator(upload, staged, indicator, context, findings);
  }
  return findings.problems();
}

async function checkIndicator(
  upload: UploadOfIndicator,
  staged: Parameters<typeof areasOf>[1],
  indicator: IndicatorDefinition,
  context: PlausibilityContext,
  findings: Findings,
): Promise<void> {
  const areas = new AreaWatch(indicator, context.areas);
  const unit = new UnitWatch();
  const copies = new CopyWatch();
  const coverage = new CoverageWatch(await lastTimes(upload, context.sourceId));
  const wholesOf = wholesByDimension(context.catalogue);
  for await (const figures of areasOf(upload, staged, (area) => areas.relatives(area))) {
    areas.add(figures);
    for (const series of figures.series) {
      if (!series.points.some(isNews)) {
        coverage.add(series);
        continue;
      }
      for (const watch of [unit, copies, coverage]) watch.add(series);
      lookAtSeries(series, indicator, findings);
    }
    brokenWholes(figures, indicator, wholesOf, (one) => tellWhole(one, indicator, findings));
  }
  for (const one of areas.problems())
    findings.add({
      code: one.kind === 'outside' ? 'area-outside-parts' : 'area-total-disagrees',
      cause: [indicator.id, one.area].join('|'),
      line: one.line,
      value: one.whole,
      facts: () => ({
        ...factsOf(one),
        indicator: indicator.id,
        area: one.area,
        breakdown: breakdownKey(one.breakdown),
      }),
    });
  conclude(indicator, unit, copies, coverage.loss(), findings);
}

function tellWhole(one: WholeProblem, indicator: IndicatorDefinition, findings: Findings): void {
  const { line, whole: value, about } = one;
  const code = codeOf(one);
  if (findings.again(code, about.cause, line)) return;
  const { area, breakdown, dimension, of, parts, field } = about;
  findings.add({
    code,
    cause: about.cause,
    line,
    value,
    facts: () => ({
      ...factsOf(one),
      indicator: indicator.id,
      area,
      breakdown: breakdownKey(breakdown),
      dimension,
      of,
      parts: [...parts],
      field,
    }),
  });
}

/** What is said of all series of an indicator together. */
function conclude(
  { id }: IndicatorDefinition,
  unit: UnitWatch,
  copies: CopyWatch,
  loss: CoverageLoss | undefined,
  findings: Findings,
): void {
  const change = unit.change();
  if (change) {
    const { factor, line, value, before } = change;
    findings.forget('jump', `${id}|`);
    findings.add({ code: 'unit-changed', cause: id, line, value, facts: () => ({ indicator: id, factor, before }) });
  }
  for (const { period, from, line, figures } of copies.copies())
    findings.add({
      code: 'period-copied',
      cause: `${id}|${period.code}`,
      line,
      facts: () => ({ indicator: id, period: period.code, from: from.code, figures }),
    });
  if (!loss) return;
  const about = { indicator: id, period: loss.period.code };
  const lost = (code: Finding['code'], facts: Facts): void =>
    findings.add({ code, cause: id, line: null, facts: () => ({ ...about, ...facts }) });
  if (loss.areas.length > 0) lost('coverage-areas', { areas: loss.areas });
  if (loss.groups.length > 0) lost('coverage-groups', { groups: loss.groups });
  if (loss.periods.length > 0) lost('coverage-periods', { periods: loss.periods.map(({ code }) => code) });
  if (loss.series > 0) lost('coverage-fewer', { missing: loss.series, all: loss.of });
}

const codeOf = ({ kind, about }: WholeProblem): PlausibilityCode =>
  kind === 'outside' ? 'total-outside-parts' : about.of === '100' ? 'parts-not-100' : 'total-disagrees';

type Facts = Problem['facts'];
type Whole = Disagreement & { period: { code: string }; whole: number };

const factsOf = ({ period, whole, sum, least, most, kind }: Whole): Facts => ({
  period: period.code,
  whole,
  // Without the noise of binary fractions.
  sum: Number(sum.toPrecision(12)),
  least: Number(least.toPrecision(12)),
  most: Number(most.toPrecision(12)),
  kind,
});

/** What stands in the code lists about parts and wholes, by dimension. */
function wholesByDimension({
  dimensions,
  codelists,
}: PlausibilityContext['catalogue']): (dimension: string) => readonly CodeWhole[] {
  const lists = new Map(codelists.map((list) => [list.id, list.wholes ?? []]));
  const byDimension = new Map(dimensions.map(({ id, codelist }) => [id, lists.get(codelist) ?? []]));
  return (dimension) => byDimension.get(dimension) ?? [];
}
