import { z } from 'zod';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { SITE_WORDS } from '../words/site.ts';
import { gapOf, headlineSeries } from './answer.ts';
import { changeOf } from './change.ts';
import type { ExploreService } from './explore-service.ts';
import { questionSchema, readQuestion } from './observation-question.ts';

const point = z.looseObject({ period: z.string(), value: z.number().nullable(), text: z.string() });
const end = z.object({ period: z.string(), label: z.string(), value: z.number() });
const derived = { method: z.string(), inputs: z.record(z.string(), z.unknown()) };

const summarySchema = z
  .object({
    indicator: z.string(),
    area: z.string(),
    series: z.string().nullable().describe('The series that stands for all; null where groups stand side by side'),
    sentence: z.string().nullable(),
    latest: point.nullable(),
    previous: point.nullable().describe('The figure before the newest; across a break it is not comparable'),
    baseline: end.nullable().describe('The first figure comparable with the newest'),
    target: z.null(),
    movement: z.object({ value: z.enum(['better', 'worse', 'unchanged', 'up', 'down']), ...derived }).nullable(),
    course: z.object({ value: z.literal('no-target') }),
    change: z.object({ from: end, to: end, difference: z.number(), text: z.string(), ...derived }).nullable(),
    gap: z.object({ difference: z.number(), text: z.string(), ...derived }).nullable(),
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
      summary: 'Latest, baseline, change and gap, with how each was reached',
      params: z.object({ id: z.string() }),
      query: questionSchema({}, explore.city.catalogue.dimensions),
      responses: {
        200: { description: 'The summary', schema: summarySchema },
        400: { description: 'A parameter that is unknown here, or not well formed' },
        404: { description: 'There is no such indicator' },
      },
      handle: async ({ params, query, language: spoken }, response) => {
        const definition = explore.definition(params.id);
        const { dimensions, direction, unit, decimals } = definition;
        const { areas, ...question } = readQuestion(query, { dimensions, others: [], timeZone });
        if (areas.length > 1)
          throw new AppError('invalid-input', { where: 'query', field: 'area', problem: areas.join(', ') });
        const language = query.lang ?? spoken;
        const words = SITE_WORDS[language];
        const trend = await explore.trend(params.id, language, { ...question, area: areas[0] });
        const main = trend && headlineSeries(trend.series);
        const found = main ? changeOf(main, definition, language, words) : null;
        const gap = trend && gapOf(trend.series, words, { unit, decimals, language });
        const { movement, ...change } = found?.change ?? { movement: null };
        const ends = found?.change ? { from: found.change.from, to: found.change.to } : null;
        response.vary('Accept-Language').json({
          indicator: params.id,
          area: areas[0] ?? explore.city.identity.area,
          series: main?.id ?? null,
          sentence: trend?.title ?? null,
          latest: found?.latest ?? null,
          previous: main?.points.filter((one) => one.value !== null).at(-2) ?? null,
          baseline: ends?.from ?? null,
          target: null,
          movement: ends && {
            value: movement,
            method: `Sign of the change rounded to ${decimals} decimals; better or worse only where a direction is wanted and neither figure is of low reliability`,
            inputs: { ...ends, direction },
          },
          course: { value: 'no-target' },
          change: ends && {
            ...change,
            method: 'Newest figure minus the first comparable one (after the last break), from unrounded values',
            inputs: ends,
          },
          gap: gap && {
            difference: gap.difference,
            text: gap.text,
            method:
              'Target group minus reference group, in the newest period both have a figure of, from unrounded values',
            inputs: Object.fromEntries(
              (['target', 'reference'] as const).map((side) => [
                side,
                { series: gap[side].series, period: gap[side].point.period, value: gap[side].point.value },
              ]),
            ),
          },
        });
      },
    }),
  ];
}
