import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import type { Person } from '../accounts/person.ts';
import type { DiffItem } from '../contract/upload.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import type { ReleaseRecord } from './release-store.ts';
import type { PublicationService } from './publication-service.ts';
import { acknowledgementViews, namingWarnings, type WarningNames } from './warning-views.ts';

export interface ReleaseRoutesDeps extends WarningNames {
  publication: PublicationService;
  cityId(): number;
}

const counts = {
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
};

export const releaseSchema = z
  .object({
    id: z.string().describe('Year and number, e.g. 2026-0017'),
    publishedAt: z.string().describe('UTC instant'),
    note: z.string().nullable().describe('The public reason'),
    checksum: z.string().describe('SHA-256 of all the release opened and closed'),
    uploads: z.array(z.string()),
    indicators: z.array(
      z.object({
        indicator: z.string(),
        withdrawnAt: z.string().nullable(),
        withdrawnReason: z.string().nullable(),
        ...counts,
      }),
    ),
  })
  .meta({ id: 'Release' });

const figure = z.object({
  value: z.number().nullable(),
  reason: z.string().nullable(),
  status: z.array(z.string()),
  note: z.string().nullable(),
});

export const changeSchema = z
  .object({
    kind: z.enum(['added', 'changed', 'removed']),
    indicator: z.string(),
    area: z.string(),
    breakdown: z.record(z.string(), z.string()),
    period: z.string(),
    old: figure.nullable(),
    new: figure.nullable(),
  })
  .meta({ id: 'Change' });

const reason = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .describe('Why publishing is right all the same; kept with the release');
const acknowledgement = z
  .union([
    z.strictObject({ problem: z.string().describe('Id of one problem'), reason }),
    z.strictObject({
      code: z.string().describe('All warnings with this code'),
      upload: z.string().optional().describe('Of one upload only, where several are published'),
      reason,
    }),
  ])
  .meta({ id: 'Acknowledgement' });
const limit = z.coerce.number().int().min(1).max(1000).default(100);
export const acknowledgeSchema = z.array(acknowledgement).default([]);
const note = z.string().trim().max(2000).optional();
const mark = z
  .string()
  .optional()
  .describe('`mark` of the difference that was looked at: where publishing would change anything else by now, 409');
interface Publishing {
  mark?: string | undefined;
  note?: string | undefined;
  acknowledge: z.infer<typeof acknowledgeSchema>;
}
const acknowledged = z
  .object({
    problem: z.string(),
    upload: z.string(),
    code: z.string(),
    message: z.string().describe('What was warned of'),
    count: z.number().int(),
    reason: z.string().describe('Why it was published all the same'),
    at: z.string().describe('UTC instant'),
    account: z.string().nullable().describe('Who said so; null for the command line'),
  })
  .meta({ id: 'AcknowledgedWarning' });
const releaseAnswer = z.object({ release: releaseSchema });
const staff = ['statistician'] as const;

/** Pages by offset: a release's changes never change, so a position stays where it is. */
const offsetCursor = z.coerce.number().int().min(0).default(0);

function page<T>(items: T[], limitAsked: number, offset: number): { items: T[]; next: string | null } {
  return { items: items.slice(0, limitAsked), next: items.length > limitAsked ? String(offset + limitAsked) : null };
}

/** Releases: what was published, what it changed, publishing and withdrawing. */
export function releaseRoutes({ publication, cityId, ...names }: ReleaseRoutesDeps): ApiRoute[] {
  const listReleases = async (query: { limit: number; cursor?: string | undefined }, indicator: string | null) => {
    const found = await publication.releases(cityId(), {
      limit: query.limit + 1,
      before: query.cursor ?? null,
      indicator,
    });
    const items: ReleaseRecord[] = found.slice(0, query.limit);
    return { items, next: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  };
  const publish = async (
    uploadIds: readonly string[],
    { note: said, mark: shown, acknowledge }: Publishing,
    person: Person | null,
    language: Language,
  ) => {
    const work = publication.publish({
      uploadIds,
      note: said ?? null,
      mark: shown,
      acknowledge,
      accountId: person?.accountId ?? null,
      cityId: cityId(),
    });
    return namingWarnings(work, uploadIds, names, language);
  };
  const listQuery = z.strictObject({
    limit,
    cursor: z
      .string()
      .regex(/^\d{4}-\d{4,}$/)
      .optional(),
    lang: z.string().optional(),
  });
  const listAnswer = z.object({ items: z.array(releaseSchema), next: z.string().nullable() });
  const changesQuery = z.strictObject({ limit, cursor: offsetCursor, lang: z.string().optional() });
  const changesAnswer = z.object({ items: z.array(changeSchema), next: z.string().nullable() });

  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/releases',
      roles: 'public',
      tag: 'releases',
      summary: 'Releases, newest first',
      query: listQuery,
      responses: { 200: { description: 'A page of releases', schema: listAnswer } },
      handle: async ({ query }, response) => {
        response.json(await listReleases(query, null));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/releases',
      roles: 'public',
      tag: 'releases',
      summary: 'Releases that hold figures of an indicator, newest first',
      params: z.object({ id: z.string() }),
      query: listQuery,
      responses: { 200: { description: 'A page of releases', schema: listAnswer } },
      handle: async ({ params, query }, response) => {
        response.json(await listReleases(query, params.id));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/releases/:id',
      roles: 'public',
      tag: 'releases',
      summary: 'One release',
      params: z.object({ id: z.string() }),
      responses: {
        200: { description: 'The release', schema: releaseSchema },
        404: { description: 'There is none of this id' },
      },
      handle: async ({ params }, response) => {
        response.json(await publication.release(cityId(), params.id));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/releases/:id/changes',
      roles: 'public',
      tag: 'releases',
      summary: 'What a release changed: old and new figures',
      params: z.object({ id: z.string() }),
      query: changesQuery,
      responses: {
        200: { description: 'A page of changes', schema: changesAnswer },
        404: { description: 'There is none of this id' },
      },
      handle: async ({ params, query }, response) => {
        const items: DiffItem[] = await publication.changes(cityId(), params.id, query.limit + 1, query.cursor);
        response.json(page(items, query.limit, query.cursor));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/releases/:id/acknowledgements',
      roles: staff,
      tag: 'releases',
      summary: 'The warnings a release was published over: who said why',
      params: z.object({ id: z.string() }),
      responses: {
        200: { description: 'All of them', schema: z.object({ items: z.array(acknowledged), next: z.null() }) },
        404: { description: 'There is none of this id' },
      },
      handle: async ({ params, language }, response) => {
        const records = await publication.acknowledgements(cityId(), params.id);
        response.json({ items: await acknowledgementViews(records, names, language), next: null });
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/uploads/:id/publish',
      roles: staff,
      tag: 'releases',
      summary: 'Publish a staged upload as a release',
      params: z.object({ id: z.string() }),
      body: z.strictObject({ note, mark, acknowledge: acknowledgeSchema }),
      responses: {
        200: { description: 'The release', schema: releaseAnswer },
        404: { description: 'There is no such upload' },
        409: { description: 'Not staged, or warnings are not acknowledged: `problems` are those that are open' },
        422: { description: 'The upload names no source' },
      },
      handle: async ({ params, body, person, language }, response) => {
        response.json(await publish([params.id], body, person, language));
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/releases',
      roles: staff,
      tag: 'releases',
      summary: 'Publish several staged uploads as one release',
      body: z.strictObject({ uploads: z.array(z.string()).min(1), note, mark, acknowledge: acknowledgeSchema }),
      responses: {
        200: { description: 'The release', schema: releaseAnswer },
        409: {
          description: 'Not staged, overlapping, or warnings are not acknowledged: `problems` are those that are open',
        },
      },
      handle: async ({ body, person, language }, response) => {
        response.json(await publish(body.uploads, body, person, language));
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/releases/:id/withdraw',
      roles: staff,
      tag: 'releases',
      summary: 'Withdraw a release, or some of its indicators; what stood before returns',
      params: z.object({ id: z.string() }),
      body: z.strictObject({
        reason: z.string().trim().min(1).max(2000),
        indicators: z.array(z.string()).min(1).optional(),
      }),
      responses: {
        200: { description: 'The release', schema: releaseAnswer },
        404: { description: 'There is none of this id' },
        409: { description: 'It is withdrawn already' },
      },
      handle: async ({ params, body, person }, response) => {
        const { release } = await publication.withdraw({
          releaseId: params.id,
          reason: body.reason,
          indicators: body.indicators,
          accountId: person?.accountId ?? null,
          cityId: cityId(),
        });
        response.json({ release });
      },
    }),
  ];
}
