/**
 * Judges the series of one indicator in one area: those of a trend as a page shows it, so that verdict, chart and table
 * speak of the same figures.
 */
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { breakdownKey, parseBreakdownKey } from '../../../indicators/observation.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { Movement } from '../../../indicators/verdict/verdict.ts';
import type { VerdictRecord, VerdictView } from '../../contract/verdicts.ts';
import type { CardVerdict, TrendView } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { headlineSeries } from '../answer.ts';
import type { PublishedObservation } from '../observation-queries.ts';
import { indicatorVerdict } from './indicator-verdict.ts';
import type { FindPromises } from './promises.ts';
import { cardUnderRule, movementUnderRule } from './under-rule.ts';
import { verdictView } from './verdict-view.ts';

export interface JudgeContext {
  definition: IndicatorDefinition;
  /** Of one area, oldest first. */
  observations: readonly PublishedObservation[];
  trend: TrendView;
  promises: FindPromises;
  /** ISO day at which the verdict is given. */
  today: string;
  asOf: string | null;
  /** Lines and groups under a rule that others publish; null: ours. Receipts hold all of them anyway. */
  rule: OtherRule | null;
  /** An ISO day as the reader writes it. */
  day(iso: string): string;
}

export class Judge {
  readonly #context: JudgeContext;
  readonly #bySeries: ReadonlyMap<string, PublishedObservation[]>;

  constructor(context: JudgeContext) {
    const { observations, trend } = context;
    this.#context = context;
    // Only periods of the kind that is shown: months and years never share a line, and no verdict either.
    const shown = new Set(trend.periods.map((one) => one.period));
    this.#bySeries = Map.groupBy(
      observations.filter((one) => shown.has(one.period)),
      (one) => breakdownKey(one.breakdown) || '_T',
    );
  }

  /** The verdict on the series that stands for all; null where none does. */
  main(withFlips: boolean): VerdictRecord | null {
    const main = headlineSeries(this.#context.trend.series);
    return main ? this.record(main.id, { withFlips }) : null;
  }

  /** The same as a page shows it, with when it would tip over. */
  mainView(): VerdictView | null {
    const record = this.main(true);
    return record && this.view(record);
  }

  /** The verdict on a series, or on its figures until a period; null without any figure. */
  record(
    seriesId: string,
    { withFlips = false, until }: { withFlips?: boolean; until?: string },
  ): VerdictRecord | null {
    const { definition, trend, promises, today, asOf } = this.#context;
    const own = this.#bySeries.get(seriesId) ?? [];
    const reference = trend.series.find((one) => one.role === 'reference' && one.id !== seriesId);
    const isTarget = trend.series.some((one) => one.id === seriesId && one.role === 'target');
    const last = until === undefined ? own.length : own.findIndex((one) => one.period === until) + 1;
    return indicatorVerdict({
      definition,
      area: trend.area.code,
      group: own.slice(0, last),
      reference: reference && isTarget ? (this.#bySeries.get(reference.id) ?? []) : [],
      promises: promises({
        indicator: definition.id,
        area: trend.area.code,
        breakdown: seriesId === '_T' ? {} : parseBreakdownKey(seriesId),
        today,
        language: trend.language,
        asOf,
      }),
      today,
      asOf,
      withFlips,
    });
  }

  /** The verdicts on all series of the trend that have a figure, in its order. */
  all(withFlips: boolean): VerdictView[] {
    return this.#context.trend.series.flatMap(({ id }) => {
      const record = this.record(id, { withFlips });
      return record ? [this.view(record)] : [];
    });
  }

  view(record: VerdictRecord): VerdictView {
    const { definition, trend, day } = this.#context;
    const { language } = trend;
    const labelOf = (id: string | undefined): string => trend.series.find((one) => one.id === id)?.label ?? '';
    return verdictView(record, {
      definition,
      language,
      words: VERDICT_WORDS[language],
      site: SITE_WORDS[language],
      group: labelOf(record.series),
      reference: labelOf(record.gap?.inputs.reference),
      day,
    });
  }

  card(seriesId: string): CardVerdict | null {
    const record = this.record(seriesId, {});
    if (!record) return null;
    const view = this.view(record);
    if (this.#context.rule) return cardUnderRule(view, this.#context.rule);
    const { movement, course, gap } = view;
    return {
      movement: movement.word,
      movementText: movement.text,
      why: movement.why,
      course: course.word,
      courseText: course.text,
      gap: gap?.word ?? null,
      gapText: gap?.text ?? null,
      isOverdue: record.overdueSince !== null,
    };
  }

  movementUntil(seriesId: string, until: string): Movement | null {
    const record = this.record(seriesId, { until });
    const { rule } = this.#context;
    return record && (rule ? movementUnderRule(record, rule) : record.movement.value);
  }
}
