import { z } from 'zod';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import type { ExploreService } from './explore-service.ts';
import { inLanguage } from './in-language.ts';
import type { PublishedObservation } from './observation-queries.ts';
import {
  areaSchema,
  bodySchema,
  codelistSchema,
  contextualFactorSchema,
  domainSchema,
  indicatorSchema,
  indicatorWithFiguresSchema,
  keyFactorSchema,
  keyFactorWithEvidenceSchema,
  objectiveSchema,
  sourceSchema,
  themeSchema,
} from './catalogue-schemas.ts';
import { listOf } from './list-of.ts';

const LIST = {
  lang: z.enum([...LANGUAGES, 'all']).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  cursor: z.coerce.number().int().min(0).default(0),
};
const listQuery = z.strictObject(LIST);
const oneQuery = z.strictObject({ lang: LIST.lang });
const idParams = z.object({ id: z.string() });
const unknownId = { description: 'There is none of this id' };

export interface CatalogueRoutesDeps {
  explore: ExploreService;
  toAnswer(observation: PublishedObservation): unknown;
}

/** The catalogue as the city runs it: what is measured, why, by whom and from which source. */
export function catalogueRoutes({ explore, toAnswer }: CatalogueRoutesDeps): ApiRoute[] {
  const inChosen = (value: unknown, query: { lang?: Language | 'all' | undefined }, language: Language): unknown =>
    inLanguage(value, query.lang ?? language, explore.city.identity.defaultLanguage);

  const page = (items: readonly unknown[], { limit, cursor }: { limit: number; cursor: number }) => ({
    items: items.slice(cursor, cursor + limit),
    next: items.length > cursor + limit ? String(cursor + limit) : null,
  });

  const list = (path: string, summary: string, item: z.ZodType, items: () => readonly unknown[]): ApiRoute =>
    apiRoute({
      method: 'get',
      path: `/api/v1/${path}`,
      roles: 'public',
      tag: 'catalogue',
      summary,
      query: listQuery,
      responses: { 200: { description: summary, schema: listOf(item) } },
      handle: ({ query, language }, response) => {
        response.vary('Accept-Language').json(inChosen(page(items(), query), query, language));
      },
    });

  const one = (path: string, summary: string, schema: z.ZodType, find: (id: string) => unknown): ApiRoute =>
    apiRoute({
      method: 'get',
      path: `/api/v1/${path}/:id`,
      roles: 'public',
      tag: 'catalogue',
      summary,
      params: idParams,
      query: oneQuery,
      responses: { 200: { description: summary, schema }, 404: unknownId },
      handle: async ({ params, query, language }, response) => {
        response.vary('Accept-Language').json(inChosen(await find(params.id), query, language));
      },
    });

  return [
    list('themes', 'Themes', themeSchema, () => explore.city.catalogue.themes),
    list('objectives', 'Objectives and the overall goal', objectiveSchema, () => explore.city.catalogue.objectives),
    list('domains', 'Fields indicators belong to', domainSchema, () => explore.city.catalogue.domains),
    list('key-factors', 'The 13 key factors', keyFactorSchema, () => explore.city.catalogue.keyFactors),
    one('key-factors', 'A key factor with the indicators that evidence it', keyFactorWithEvidenceSchema, (id) => {
      const factor = explore.city.catalogue.keyFactors.find((own) => own.id === id);
      if (!factor) throw new AppError('not-found', { what: 'key-factor', id });
      const indicators = explore.city.catalogue.indicators.flatMap((indicator) =>
        indicator.keyFactors
          .filter((own) => own.id === id)
          .map(({ primary, reason }) => ({ id: indicator.id, name: indicator.name, primary, reason })),
      );
      return { ...factor, indicators, assessment: null };
    }),
    list(
      'contextual-factors',
      'The seven contextual factors',
      contextualFactorSchema,
      () => explore.city.catalogue.contextualFactors,
    ),
    list('areas', 'Areas of the city, and places elsewhere it shows figures of', areaSchema, () => explore.city.areas),
    list('bodies', 'Bodies in charge', bodySchema, () => explore.city.bodies),
    list('sources', 'Sources of figures', sourceSchema, () => explore.city.sources.map(({ id: _id, ...own }) => own)),
    one('codelists', 'A code list', codelistSchema, (id) => {
      const found = explore.city.catalogue.codelists.find((own) => own.id === id);
      if (!found) throw new AppError('not-found', { what: 'codelist', id });
      return found;
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators',
      roles: 'public',
      tag: 'catalogue',
      summary: 'Indicators, standard and own',
      query: z.strictObject({
        ...LIST,
        domain: z.string().optional(),
        theme: z.string().optional(),
        objective: z.string().optional(),
        keyFactor: z.string().optional(),
        q: z
          .string()
          .max(200)
          .optional()
          .describe(
            'Words looked for in id, names, definitions, fields, groups and glossary in every language; slips of the finger are forgiven',
          ),
      }),
      responses: { 200: { description: 'Indicators', schema: listOf(indicatorSchema) } },
      handle: ({ query, language }, response) => {
        const found = query.q ? explore.search.find(query.q, language).hits.map((one) => one.id) : null;
        const items = explore.city.catalogue.indicators
          .filter(
            (own) =>
              (!query.domain || own.domain === query.domain) &&
              (!query.theme || own.theme === query.theme) &&
              (!query.objective || own.objective === query.objective) &&
              (!query.keyFactor || own.keyFactors.some((factor) => factor.id === query.keyFactor)) &&
              (!found || found.includes(own.id)),
          )
          .map(({ published: _published, ...own }) => ({ ...own, adoption: explore.adoption(own.id) }));
        response.vary('Accept-Language').json(inChosen(page(items, query), query, language));
      },
    }),
    one(
      'indicators',
      'An indicator: definition, key factors, latest observations',
      indicatorWithFiguresSchema,
      async (id) => ({
        ...explore.definition(id),
        adoption: explore.adoption(id),
        target: null,
        baseline: null,
        latest: (await explore.latest(id)).map(toAnswer),
      }),
    ),
  ];
}
