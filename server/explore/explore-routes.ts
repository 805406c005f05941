import { z } from 'zod';
import type { Response } from 'express';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { LANGUAGES, resolveText, type Language, type LongText } from '../../indicators/text.ts';
import type { ChartService } from '../charts/chart-service.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { SITE_WORDS } from '../words/site.ts';
import { boundary, chartChoice, queryList } from './chart-choice.ts';
import type { ExploreService } from './explore-service.ts';
import { findObservations, type ObservationFilter, type PublishedObservation } from './observation-queries.ts';
import { gapOf, headlineSeries } from './answer.ts';
import { changeOf } from './change.ts';
import type { Database } from '../store/database.ts';

export interface ExploreRoutesDeps {
  explore: ExploreService;
  charts: ChartService;
  database: Database;
  timeZone: string;
  observationsCsv(observations: readonly PublishedObservation[], dimensions: readonly string[]): string;
}

const langQuery = z.looseObject({
  lang: z.enum([...LANGUAGES, 'all']).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  cursor: z.coerce.number().int().min(0).optional(),
});
const anything = z.looseObject({});
const idParams = z.object({ id: z.string() });
const listOf = (item: z.ZodType): z.ZodType => z.object({ items: z.array(item), next: z.string().nullable() });

export const observationSchema = z
  .object({
    indicator: z.string(),
    area: z.string(),
    period: z.string(),
    start: z.string(),
    end: z.string(),
    breakdown: z.record(z.string(), z.string()),
    value: z.number().nullable(),
    decimals: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    n: z.number().nullable(),
    status: z.array(z.string()),
    conf: z.string(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    source: z.string(),
    release: z.string(),
  })
  .meta({ id: 'Observation' });

/** Texts of an entry in one language, or whole with `lang=all`. A text that had to come from another language says so. */
function inLanguage(value: unknown, language: Language | 'all'): unknown {
  if (language === 'all' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if ('en' in value && Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key))) {
    const found = resolveText(value as LongText, language);
    return found.language === language ? found.text : { text: found.text, language: found.language };
  }
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, inLanguage(own, language)]));
}

/** What the public reads as data. */
export function exploreRoutes(deps: ExploreRoutesDeps): ApiRoute[] {
  const { explore, charts } = deps;
  const languageOf = (query: { lang?: Language | 'all' | undefined }, fallback: Language): Language | 'all' =>
    query.lang ?? fallback;

  const page = (
    items: readonly unknown[],
    query: { limit?: number | undefined; cursor?: number | undefined },
  ): { items: readonly unknown[]; next: string | null } => {
    const [limit, from] = [query.limit ?? 500, query.cursor ?? 0];
    return { items: items.slice(from, from + limit), next: items.length > from + limit ? String(from + limit) : null };
  };
  const list = (path: string, summary: string, items: () => readonly unknown[]): ApiRoute =>
    apiRoute({
      method: 'get',
      path: `/api/v1/${path}`,
      roles: 'public',
      tag: 'catalogue',
      summary,
      query: langQuery,
      responses: { 200: { description: summary, schema: listOf(anything) } },
      handle: ({ query, language }, response) => {
        response.vary('Accept-Language').json(inLanguage(page(items(), query), languageOf(query, language)));
      },
    });
  const latest = async (definition: IndicatorDefinition): Promise<unknown[]> => {
    const all = await findObservations(deps.database, { cityId: explore.city.cityId, indicators: [definition.id] });
    const bySeries = Map.groupBy(all, (one) => `${one.area} ${JSON.stringify(one.breakdown)}`);
    return [...bySeries.values()].flatMap((series) => series.slice(-1)).map(toAnswer);
  };
  const toAnswer = ({ sourceId, ...one }: PublishedObservation): unknown => ({
    ...one,
    source: explore.city.sources.find((own) => own.id === sourceId)?.key ?? '',
  });

  const readFilter = (
    query: Record<string, unknown>,
    definition: IndicatorDefinition | null,
  ): { filter: ObservationFilter; choice: Record<string, string[]> } => {
    const dimensions = definition ? definition.dimensions : explore.city.catalogue.dimensions.map((one) => one.id);
    const known = new Set([
      'area',
      'from',
      'to',
      'asOf',
      'format',
      'lang',
      'indicator',
      'limit',
      'cursor',
      'hide',
      ...dimensions,
    ]);
    const foreign = Object.keys(query).find((name) => !known.has(name));
    if (foreign !== undefined)
      throw new AppError('invalid-input', { where: 'query', field: foreign, problem: [...known].join(', ') });
    const areas = queryList(query['area']);
    return {
      filter: {
        cityId: explore.city.cityId,
        areas: areas.length > 0 ? areas : undefined,
        from: boundary(query['from'], 'from', 'start'),
        to: boundary(query['to'], 'to', 'end'),
        asOf: asOfInstant(query['asOf'], deps.timeZone),
      },
      choice: Object.fromEntries(
        dimensions.flatMap((name) => (queryList(query[name]).length > 0 ? [[name, queryList(query[name])]] : [])),
      ),
    };
  };
  const answerObservations = async (
    response: Response,
    query: Record<string, unknown>,
    indicators: string[],
    definition: IndicatorDefinition | null,
    accepts: string | false,
  ): Promise<void> => {
    const { filter, choice } = readFilter(query, definition);
    const found = (await findObservations(deps.database, { ...filter, indicators })).filter((one) =>
      Object.entries(choice).every(([name, codes]) => codes.includes(one.breakdown[name] ?? '_T')),
    );
    const format = queryList(query['format'])[0] ?? (accepts === 'text/csv' ? 'csv' : 'json');
    if (format === 'csv') {
      const name = definition?.id ?? 'observations';
      response
        .type('text/csv; charset=utf-8')
        .attachment(`${name}.csv`)
        .send(
          deps.observationsCsv(
            found,
            explore.city.catalogue.dimensions.map((one) => one.id),
          ),
        );
    } else if (format === 'json') {
      const [limit, from] = [
        Math.min(Number(query['limit'] ?? 10_000) || 10_000, 50_000),
        Number(query['cursor'] ?? 0) || 0,
      ];
      response.json({
        items: found.slice(from, from + limit).map(toAnswer),
        next: found.length > from + limit ? String(from + limit) : null,
      });
    } else {
      throw new AppError('not-acceptable', { formats: ['json', 'csv'] });
    }
  };
  const observationAnswers = {
    200: { description: 'Observations', schema: listOf(observationSchema), types: ['application/json', 'text/csv'] },
    400: { description: 'A parameter that is no dimension' },
    406: { description: 'Another format' },
  };

  return [
    list('themes', 'Themes', () => explore.city.catalogue.themes),
    list('objectives', 'Objectives and the overall goal', () => explore.city.catalogue.objectives),
    list('domains', 'Fields indicators belong to', () => explore.city.catalogue.domains),
    list('key-factors', 'The 13 key factors', () => explore.city.catalogue.keyFactors),
    list('contextual-factors', 'The seven contextual factors', () => explore.city.catalogue.contextualFactors),
    list('areas', 'Areas of the city, and places elsewhere it shows figures of', () => explore.city.areas),
    list('bodies', 'Bodies in charge', () => explore.city.bodies),
    list('sources', 'Sources of figures', () => explore.city.sources.map(({ id: _id, ...one }) => one)),
    apiRoute({
      method: 'get',
      path: '/api/v1/codelists/:id',
      roles: 'public',
      tag: 'catalogue',
      summary: 'A code list',
      params: idParams,
      query: langQuery,
      responses: {
        200: { description: 'The list', schema: anything },
        404: { description: 'There is none of this id' },
      },
      handle: ({ params, query, language }, response) => {
        const found = explore.city.catalogue.codelists.find((one) => one.id === params.id);
        if (!found) throw new AppError('not-found', { what: 'codelist', id: params.id });
        response.vary('Accept-Language').json(inLanguage(found, languageOf(query, language)));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/key-factors/:id',
      roles: 'public',
      tag: 'catalogue',
      summary: 'A key factor with the indicators that evidence it',
      params: idParams,
      query: langQuery,
      responses: {
        200: { description: 'The key factor', schema: anything },
        404: { description: 'There is none of this id' },
      },
      handle: ({ params, query, language }, response) => {
        const { catalogue } = explore.city;
        const factor = catalogue.keyFactors.find((one) => one.id === params.id);
        if (!factor) throw new AppError('not-found', { what: 'key-factor', id: params.id });
        const indicators = catalogue.indicators.flatMap((one) =>
          one.keyFactors
            .filter((own) => own.id === params.id)
            .map((own) => ({ id: one.id, name: one.name, primary: own.primary, reason: own.reason })),
        );
        response
          .vary('Accept-Language')
          .json(inLanguage({ ...factor, indicators, assessment: null }, languageOf(query, language)));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators',
      roles: 'public',
      tag: 'catalogue',
      summary: 'Indicators, standard and own',
      query: langQuery.extend({
        domain: z.string().optional(),
        theme: z.string().optional(),
        objective: z.string().optional(),
        keyFactor: z.string().optional(),
        q: z.string().max(200).optional(),
      }),
      responses: { 200: { description: 'Indicators', schema: listOf(anything) } },
      handle: ({ query, language }, response) => {
        const wanted = query.q?.toLocaleLowerCase('en');
        const found = explore.city.catalogue.indicators.filter(
          (one) =>
            (!query.domain || one.domain === query.domain) &&
            (!query.theme || one.theme === query.theme) &&
            (!query.objective || one.objective === query.objective) &&
            (!query.keyFactor || one.keyFactors.some((factor) => factor.id === query.keyFactor)) &&
            (!wanted ||
              [one.id, ...Object.values(one.name)].some((text) => text.toLocaleLowerCase('en').includes(wanted))),
        );
        const items = found.map(({ published: _published, ...one }) => ({
          ...one,
          adoption: explore.adoption(one.id),
        }));
        response.vary('Accept-Language').json(inLanguage(page(items, query), languageOf(query, language)));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id',
      roles: 'public',
      tag: 'catalogue',
      summary: 'An indicator: definition, key factors, latest observations',
      params: idParams,
      query: langQuery,
      responses: {
        200: { description: 'The indicator', schema: anything },
        404: { description: 'There is none of this id' },
      },
      handle: async ({ params, query, language }, response) => {
        const definition = explore.definition(params.id);
        const body = {
          ...definition,
          adoption: explore.adoption(params.id),
          target: null,
          baseline: null,
          latest: await latest(definition),
        };
        response.vary('Accept-Language').json(inLanguage(body, languageOf(query, language)));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/observations',
      roles: 'public',
      tag: 'observations',
      summary: 'Observations of an indicator; each dimension is a parameter',
      params: idParams,
      query: anything,
      responses: { ...observationAnswers, 404: { description: 'There is no such indicator' } },
      handle: async ({ params, query, raw }, response) => {
        const definition = explore.definition(params.id);
        await answerObservations(
          response.vary('Accept'),
          query,
          [params.id],
          definition,
          raw.accepts(['application/json', 'text/csv']),
        );
      },
    }),
    ...(['csv', 'json'] as const).map((format) =>
      apiRoute({
        method: 'get',
        path: `/api/v1/indicators/:id/observations.${format}`,
        roles: 'public',
        tag: 'observations',
        summary: `Observations of an indicator as ${format.toUpperCase()}`,
        params: idParams,
        query: anything,
        responses: { ...observationAnswers, 404: { description: 'There is no such indicator' } },
        handle: async ({ params, query }, response) =>
          answerObservations(response, { ...query, format }, [params.id], explore.definition(params.id), false),
      }),
    ),
    apiRoute({
      method: 'get',
      path: '/api/v1/observations',
      roles: 'public',
      tag: 'observations',
      summary: 'Observations of several indicators',
      query: anything,
      responses: observationAnswers,
      handle: async ({ query, raw }, response) => {
        const ids = queryList(query['indicator']);
        if (ids.length === 0)
          throw new AppError('invalid-input', { where: 'query', field: 'indicator', problem: 'indicator=…' });
        for (const id of ids) explore.definition(id);
        await answerObservations(
          response.vary('Accept'),
          query,
          ids,
          null,
          raw.accepts(['application/json', 'text/csv']),
        );
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/summary',
      roles: 'public',
      tag: 'observations',
      summary: 'Latest, baseline, change and gap, with how each was reached',
      params: idParams,
      query: z.looseObject({
        area: z.string().optional(),
        asOf: z.string().optional(),
        lang: z.enum(LANGUAGES).optional(),
      }),
      responses: {
        200: { description: 'The summary', schema: anything },
        404: { description: 'There is no such indicator' },
      },
      handle: async ({ params, query, language }, response) => {
        const definition = explore.definition(params.id);
        const chosen = query.lang ?? language;
        const words = SITE_WORDS[chosen];
        const trend = await explore.trend(params.id, chosen, {
          area: query.area,
          asOf: asOfInstant(query.asOf, deps.timeZone),
        });
        const main = trend && headlineSeries(trend.series);
        const found = main ? changeOf(main, definition, chosen, words) : null;
        const earlier = main?.points.filter((point) => point.value !== null).at(-2) ?? null;
        response.vary('Accept-Language').json({
          indicator: params.id,
          area: query.area ?? explore.city.identity.area,
          series: main?.id ?? null,
          sentence: trend?.title ?? null,
          latest: found?.latest ?? null,
          previous: earlier,
          baseline: found?.change?.from ?? null,
          target: null,
          movement: found?.change
            ? {
                value: found.change.movement,
                method: 'Sign of the rounded change since the first comparable figure',
                inputs: { from: found.change.from, to: found.change.to, direction: definition.direction },
              }
            : null,
          course: { value: 'no-target' },
          change: found?.change ?? null,
          gap: trend
            ? (gapOf(trend.series, words, { unit: definition.unit, decimals: definition.decimals, language: chosen })
                ?.text ?? null)
            : null,
        });
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/chart',
      roles: 'public',
      tag: 'observations',
      summary: 'The chart as picture, specification or data',
      params: idParams,
      query: z.looseObject({
        view: z.enum(['trend']).default('trend'),
        format: z.enum(['svg', 'png', 'vega-lite', 'json']).default('svg'),
        theme: z.enum(['light', 'dark', 'page']).default('light'),
        width: z.coerce.number().int().min(280).max(2000).default(860),
        lang: z.enum(LANGUAGES).optional(),
        area: z.string().optional(),
      }),
      responses: {
        200: { description: 'The chart', types: ['image/svg+xml', 'image/png', 'application/json'] },
        404: { description: 'No such indicator, or no figures to draw' },
      },
      handle: async ({ params, query, language }, response) => {
        const definition = explore.definition(params.id);
        const choice = chartChoice(query, definition);
        const chosen = query.lang ?? language;
        const trend = await explore.trend(params.id, chosen, { ...choice, area: query.area });
        if (!trend) throw new AppError('not-found', { what: 'chart', id: params.id });
        response.vary('Accept-Language');
        const picture = {
          theme: query.theme === 'dark' ? ('dark' as const) : ('light' as const),
          width: query.width,
          hidden: choice.hide,
        };
        if (query.format === 'svg') response.type('image/svg+xml').send(await charts.svg(trend, picture));
        else if (query.format === 'png') response.type('image/png').send(await charts.png(trend, picture));
        else if (query.format === 'json') response.json(trend);
        else
          response.json({
            spec: charts.spec(trend, {
              theme: query.theme === 'light' ? 'page' : query.theme,
              width: query.width,
              hidden: choice.hide,
            }),
            view: trend,
            words: SITE_WORDS[chosen].chart,
          });
      },
    }),
  ];
}

/** `asOf` as an instant: a bare date means the end of that day in the city's time zone. @throws AppError `invalid-input` */
export function asOfInstant(value: unknown, timeZone: string): string | undefined {
  const text = queryList(value)[0];
  if (text === undefined) return undefined;
  const fail = (): never => {
    throw new AppError('invalid-input', { where: 'query', field: 'asOf', problem: text });
  };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) || !/^\d{4}-\d{2}-\d{2}T/.test(text) ? fail() : new Date(instant).toISOString();
  }
  const midnight = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(midnight)) return fail();
  const nextDay = midnight + 86_400_000;
  // What the clock in the zone shows at that UTC instant tells the offset; asked at the end of the day itself.
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(new Date(nextDay))
      .map((part) => [part.type, part.value]),
  );
  const shown = Date.UTC(
    Number(parts['year']),
    Number(parts['month']) - 1,
    Number(parts['day']),
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second']),
  );
  return new Date(nextDay - (shown - nextDay) - 1).toISOString();
}
