import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import type { WorkbookView } from '../contract/workbook.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { chartChoice, queryList } from './chart-choice.ts';
import type { ExploreService } from './explore-service.ts';
import { listOf } from './list-of.ts';
import { isChosen, questionSchema, readQuestion } from './observation-question.ts';
import { findObservations, type PublishedObservation } from './observation-queries.ts';
import { observationSchema } from './observation-schema.ts';
import type { Database } from '../store/database.ts';
import type { TakeAlongReader } from './take-along/take-along-reader.ts';
import { rolling } from './time-window.ts';

export interface ObservationRoutesDeps {
  explore: ExploreService;
  database: Database;
  timeZone: string;
  observationsCsv(observations: readonly PublishedObservation[], dimensions: readonly string[]): string;
  toAnswer(observation: PublishedObservation): unknown;
  takeAlong: TakeAlongReader;
  workbook(view: WorkbookView): Promise<Buffer>;
}

const FORMATS = ['json', 'csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES: Readonly<Record<Format, string>> = { json: 'application/json', csv: 'text/csv', xlsx: XLSX };

const paging = {
  limit: z.coerce.number().int().min(1).max(50_000).default(10_000).describe('Of a JSON answer; CSV comes whole'),
  cursor: z.coerce.number().int().min(0).default(0),
};

/** By `format=`, else by `Accept`; JSON where nothing is said. @throws AppError `not-acceptable` */
function formatOf(query: { format?: string | string[] | undefined }, request: Request): Format {
  const asked = queryList(query.format)[0];
  const known = FORMATS.find((one) => one === asked);
  if (known) return known;
  const accepted = asked === undefined && request.accepts(Object.values(TYPES));
  const found = FORMATS.find((one) => TYPES[one] === accepted);
  if (!found) throw new AppError('not-acceptable', { formats: FORMATS });
  return found;
}

/** Figures as data: all of an indicator, or of several, with the same choices as a page. */
export function observationRoutes(deps: ObservationRoutesDeps): ApiRoute[] {
  const { explore } = deps;
  const { dimensions } = explore.city.catalogue;
  const format = z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe(FORMATS.join(', '));
  const answers = {
    200: { description: 'Observations', schema: listOf(observationSchema), types: Object.values(TYPES) },
    400: { description: 'A parameter that is unknown here, or not well formed' },
    404: { description: 'There is no such indicator' },
  };
  const otherFormat = { 406: { description: 'Another format' } };

  const answer = async (
    response: Response,
    query: { limit: number; cursor: number } & Record<string, unknown>,
    ids: readonly string[],
    as: Format,
    language: Language,
  ): Promise<void> => {
    if (ids.length === 0)
      throw new AppError('invalid-input', { where: 'query', field: 'indicator', problem: 'indicator=…' });
    const known = [...new Set(ids.flatMap((id) => explore.definition(id).dimensions))];
    const others = ['indicator', 'format', ...Object.keys(paging)];
    const question = readQuestion(query, { dimensions: known, others, timeZone: deps.timeZone });
    const found = await findObservations(deps.database, {
      cityId: explore.city.cityId,
      indicators: ids,
      areas: question.areas.length > 0 ? question.areas : undefined,
      from: question.from,
      to: question.to,
      asOf: question.asOf,
    });
    const chosen = rolling(
      found.filter((one) => isChosen(one, question)),
      question.last,
    );
    const name = ids.length === 1 ? ids[0] : 'observations';
    if (as === 'csv') {
      const columns = explore.city.catalogue.dimensions.map((one) => one.id);
      response.type('text/csv; charset=utf-8').attachment(`${name}.csv`).send(deps.observationsCsv(chosen, columns));
      return;
    }
    if (as === 'xlsx') {
      const { area: _areas, ...shared } = query;
      const choice = {
        ...question,
        ...(question.areas.length === 1 ? { area: question.areas[0] } : {}),
        address: chartChoice(shared, { dimensions: known }, deps.timeZone).address,
      };
      response
        .type(XLSX)
        .attachment(`${name}.xlsx`)
        .send(await deps.workbook(await deps.takeAlong.workbook(language, ids, chosen, choice)));
      return;
    }
    const end = query.cursor + query.limit;
    response.set('Content-Disposition', `inline; filename="${name}.json"`).json({
      items: chosen.slice(query.cursor, end).map(deps.toAnswer),
      next: chosen.length > end ? String(end) : null,
    });
  };

  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/observations',
      roles: 'public',
      tag: 'observations',
      summary: 'Observations of an indicator; each of its dimensions is a parameter',
      params: z.object({ id: z.string() }),
      query: questionSchema({ ...paging, format }, dimensions),
      responses: { ...answers, ...otherFormat },
      handle: async ({ params, query, raw, language }, response) =>
        answer(response.vary('Accept'), query, [params.id], formatOf(query, raw), query.lang ?? language),
    }),
    ...FORMATS.map((one) =>
      apiRoute({
        method: 'get',
        path: `/api/v1/indicators/:id/observations.${one}`,
        roles: 'public',
        tag: 'observations',
        summary: `Observations of an indicator as ${one.toUpperCase()}`,
        params: z.object({ id: z.string() }),
        query: questionSchema(paging, dimensions),
        responses: { ...answers, 200: { ...answers[200], types: [TYPES[one]] } },
        handle: async ({ params, query, language }, response) =>
          answer(response, query, [params.id], one, query.lang ?? language),
      }),
    ),
    apiRoute({
      method: 'get',
      path: '/api/v1/observations',
      roles: 'public',
      tag: 'observations',
      summary: 'Observations of several indicators',
      query: questionSchema(
        { ...paging, format, indicator: z.union([z.string(), z.array(z.string())]).describe('Ids of indicators') },
        dimensions,
      ),
      responses: { ...answers, ...otherFormat },
      handle: async ({ query, raw, language }, response) =>
        answer(
          response.vary('Accept'),
          query,
          [...new Set(queryList(query.indicator))],
          formatOf(query, raw),
          query.lang ?? language,
        ),
    }),
  ];
}
