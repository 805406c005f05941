import { z } from 'zod';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { VerdictView } from '../contract/verdicts.ts';
import type { TrendView } from '../contract/views.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { SITE_WORDS } from '../words/site.ts';
import { gapOf, headlineSeries } from './answer.ts';
import { changeOf } from './change.ts';
import type { ExploreService } from './explore-service.ts';
import { questionSchema, readQuestion } from './observation-question.ts';

const point = z.looseObject({ period: z.string(), value: z.number().nullable(), text: z.string() });
const end = z.object({ period: z.string(), label: z.string(), value: z.number() });
const method = z.union([z.string(), z.object({ id: z.string(), version: z.string() })]);
const inputs = z.record(z.string(), z.unknown());
const flips = z
  .object({ below: z.unknown(), above: z.unknown() })
  .nullable()
  .describe('The nearest values of the newest figure from which it would read otherwise; null on a side without any');
/** What every verdict carries: what is said, why, by which rule, from what, how sure, and what would change it. */
const judged = {
  value: z.string().nullable(),
  text: z.string(),
  why: z.string(),
  sentence: z.string(),
  method,
  inputs,
  flips,
};

const summarySchema = z
  .object({
    indicator: z.string(),
    area: z.string(),
    series: z.string().nullable().describe('The series that stands for all; null where groups stand side by side'),
    sentence: z.string().nullable(),
    latest: point.nullable(),
    previous: point.nullable().describe('The figure before the newest; across a break it is not comparable'),
    baseline: end.nullable().describe('The first figure comparable with the newest'),
    target: z.object({ value: z.number(), period: z.string(), decision: z.string().nullable() }).nullable(),
    overdueSince: z.string().nullable().describe('Day since which a newer figure is due'),
    movement: z.looseObject(judged).nullable(),
    course: z.looseObject(judged).nullable(),
    change: z.object({ from: end, to: end, difference: z.number(), text: z.string(), method, inputs }).nullable(),
    trend: z
      .object({ slopePerYear: z.number(), tendency: z.string().nullable(), method, inputs, uncertainty: inputs })
      .nullable(),
    progress: z
      .object({
        ratio: z.number(),
        expectedNow: z.number().nullable(),
        requiredPerYear: z.number().nullable(),
        method,
        inputs,
      })
      .nullable(),
    gap: z
      .looseObject({
        difference: z.number(),
        text: z.string(),
        method,
        inputs,
        movement: z.looseObject(judged).nullable(),
      })
      .nullable(),
    otherRules: z.array(z.looseObject({ rule: z.string(), word: z.string().nullable() })),
  })
  .meta({ id: 'Summary' });

export interface SummaryRoutesDeps {
  explore: ExploreService;
  timeZone: string;
}

/** What the figures of an indicator come to, each with how it was reached. */
export function summaryRoutes({ explore, timeZone }: SummaryRoutesDeps): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/summary',
      roles: 'public',
      tag: 'observations',
      summary: 'Latest, baseline, change, gap and the verdict on both questions, with how each was reached',
      params: z.object({ id: z.string() }),
      query: questionSchema({}, explore.city.catalogue.dimensions),
      responses: {
        200: { description: 'The summary', schema: summarySchema },
        400: { description: 'A parameter that is unknown here, or not well formed' },
        404: { description: 'There is no such indicator' },
      },
      handle: async ({ params, query, language: spoken }, response) => {
        const definition = explore.definition(params.id);
        const { areas, ...question } = readQuestion(query, { dimensions: definition.dimensions, others: [], timeZone });
        if (areas.length > 1)
          throw new AppError('invalid-input', { where: 'query', field: 'area', problem: areas.join(', ') });
        const language = query.lang ?? spoken;
        const chosen = { ...question, area: areas[0] };
        const trend = await explore.trend(params.id, language, chosen);
        const verdict = await explore.verdict(params.id, language, chosen);
        response.vary('Accept-Language').json({
          indicator: params.id,
          area: areas[0] ?? explore.city.identity.area,
          ...figuresOf(trend, definition, language),
          ...judgedOf(verdict),
          gap: trend && gapSummary(trend, verdict, definition, language),
        });
      },
    }),
  ];
}

/** What the figures say by themselves. */
function figuresOf(
  trend: TrendView | null,
  definition: IndicatorDefinition,
  language: Language,
): Pick<z.infer<typeof summarySchema>, 'series' | 'sentence' | 'latest' | 'previous' | 'baseline' | 'change'> {
  const main = trend && headlineSeries(trend.series);
  const found = main ? changeOf(main, definition, language, SITE_WORDS[language]) : null;
  const change = found?.change ?? null;
  const before = main?.points.filter((one) => one.value !== null).at(-2);
  const ends = change && { from: change.from, to: change.to };
  return {
    series: main?.id ?? null,
    sentence: trend?.title ?? null,
    latest: found ? { ...found.latest } : null,
    previous: before ? { ...before } : null,
    baseline: change?.from ?? null,
    change: change &&
      ends && {
        ...ends,
        difference: change.difference,
        text: change.text,
        method: 'Newest figure minus the first comparable one (after the last break), from unrounded values',
        inputs: ends,
      },
  };
}

/** The verdict's record with its sentences. */
function judgedOf(
  verdict: VerdictView | null,
): Pick<
  z.infer<typeof summarySchema>,
  'target' | 'overdueSince' | 'movement' | 'course' | 'trend' | 'progress' | 'otherRules'
> {
  if (!verdict)
    return {
      target: null,
      overdueSince: null,
      movement: null,
      course: null,
      trend: null,
      progress: null,
      otherRules: [],
    };
  const { record } = verdict;
  const { movement, course } = record;
  const { test } = movement;
  return {
    target: course.inputs.target,
    overdueSince: record.overdueSince,
    movement: { ...movement, ...said(verdict.movement) },
    course: { ...course, ...said(verdict.course) },
    trend: test && {
      slopePerYear: test.slopePerYear,
      tendency: movement.tendency,
      method: { id: `${test.method}, theil-sen`, version: movement.method.version },
      inputs: movement.inputs,
      uncertainty: { n: test.n, s: test.s, p: test.p, pFrom: test.pFrom },
    },
    progress:
      course.ratio === null
        ? null
        : {
            ratio: course.ratio,
            expectedNow: course.expectedNow,
            requiredPerYear: course.requiredPerYear,
            method: course.method,
            inputs: course.inputs,
          },
    otherRules: record.otherRules.map((one) => ({ ...one })),
  };
}

const said = ({
  text,
  why,
  flips,
}: {
  text: string;
  why: string;
  flips: string[];
}): { text: string; sentence: string } => ({
  text,
  sentence: [`${text}.`, why, ...flips].join(' '),
});

function gapSummary(
  trend: TrendView,
  verdict: VerdictView | null,
  { unit, decimals }: IndicatorDefinition,
  language: Language,
): z.infer<typeof summarySchema>['gap'] {
  const gap = gapOf(trend.series, SITE_WORDS[language], { unit, decimals, language });
  if (!gap) return null;
  const side = ({ series, point: own }: (typeof gap)['target']): Record<string, unknown> => ({
    series,
    period: own.period,
    value: own.value,
  });
  const record = verdict?.record.gap;
  return {
    difference: gap.difference,
    text: gap.text,
    method: 'Target group minus reference group, in the newest period both have a figure of, from unrounded values',
    inputs: { target: side(gap.target), reference: side(gap.reference) },
    movement: record && verdict?.gap ? { ...record, ...said(verdict.gap) } : null,
  };
}
