import { z } from 'zod';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import type { CatalogueService } from './catalogue-service.ts';

/** Text that no download of ours can turn into a formula. */
const plain = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^=+\-@\t\r]/, 'a text that does not begin with = + - @');

export const sourceSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens'),
    publisher: plain,
    title: plain,
    url: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null),
    licence: plain.nullable().default(null),
    kind: z.enum(['survey', 'central', 'local']),
    convention: z.enum(['destatis', 'gss_uk', 'statcan', 'dst', 'eurostat']).nullable().default(null),
    date: z.iso.date().nullable().default(null),
    survey: z
      .strictObject({
        mode: plain.optional(),
        sample: z.number().int().positive().optional(),
        responseRate: z.number().min(0).max(100).optional(),
      })
      .nullable()
      .default(null),
    note: z
      .strictObject({ en: plain, fr: plain.optional(), da: plain.optional(), de: plain.optional() })
      .nullable()
      .default(null),
  })
  .meta({ id: 'Source' });

/** Sources: every figure leads to one, so whoever sends figures can record where they come from. */
export function sourceRoutes({ catalogue }: { catalogue: CatalogueService }): ApiRoute[] {
  return [
    apiRoute({
      method: 'post',
      path: '/api/v1/sources',
      roles: ['statistician'],
      tag: 'catalogue',
      summary: 'Record a source: who published figures, under which title and terms',
      body: sourceSchema,
      responses: {
        201: { description: 'The source', schema: sourceSchema },
        409: { description: 'There is one of this key already' },
      },
      handle: async ({ body, person }, response) => {
        await catalogue.addSource(body, person?.accountId ?? null);
        response.status(201).json(body);
      },
    }),
  ];
}
