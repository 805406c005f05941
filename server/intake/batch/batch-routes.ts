import { z } from 'zod';
import type { Language } from '../../../indicators/text.ts';
import { apiRoute, type ApiRoute } from '../../http/api-route.ts';
import { readMapping } from '../mapping-schema.ts';
import type { NamedThings } from '../reading-view.ts';
import { BODY_TYPES, receiveBody } from '../receive-body.ts';
import { problemViews } from '../upload-view.ts';
import { readyOf, type BatchRecord, type BatchService } from './batch-service.ts';

const staff = ['statistician'] as const;

const batchSchema = z
  .looseObject({
    id: z.string(),
    name: z.string().nullable().describe('Of the archive, where it was one'),
    receivedAt: z.string(),
    ready: z
      .array(z.string())
      .describe(
        'Uploads that can be published: read, with a source, not left out. Send them to /api/v1/releases as one release',
      ),
    files: z.array(
      z.looseObject({
        name: z.string(),
        size: z.number().int(),
        upload: z.string().nullable(),
        state: z.string().describe('Of the upload; `skipped` for what was not unpacked'),
        profile: z.string().nullable().describe('By which it was read'),
        isLeftOut: z.boolean().describe('It is not published with the others'),
        skipped: z.looseObject({ code: z.string(), message: z.string(), hint: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'Batch' });

/** Several files at once, or an archive of them. */
export function batchRoutes({
  batches,
  maxBytes,
  things,
}: {
  batches: BatchService;
  maxBytes: number;
  things(): NamedThings;
}): ApiRoute[] {
  const view = ({ files, ...batch }: BatchRecord, language: Language) => ({
    ...batch,
    ready: readyOf(files),
    files: files.map(({ name, size, upload, skipped, isLeftOut }) => {
      const [why] = skipped ? problemViews('', [skipped], things(), language) : [];
      return {
        name,
        size,
        upload: upload?.id ?? null,
        state: upload?.state ?? 'skipped',
        profile: upload?.request.profile ?? null,
        isLeftOut,
        counts: upload?.counts ?? null,
        skipped: why ? { code: why.code, message: why.message, hint: why.hint } : null,
      };
    }),
  });
  return [
    apiRoute({
      method: 'post',
      path: '/api/v1/batches',
      roles: staff,
      tag: 'uploads',
      summary: 'Send several files, or a ZIP of them: each is read by the profile it looks like',
      query: z.strictObject({
        indicator: z.string().optional(),
        profile: z.string().optional(),
        source: z.string().optional(),
        mode: z.enum(['add', 'replace']).default('add'),
        lang: z.string().optional(),
      }),
      bodyTypes: BODY_TYPES,
      responses: {
        200: { description: 'The same files were sent before: the first batch', schema: batchSchema },
        201: { description: 'Each file with what it became', schema: batchSchema },
        400: { description: 'The request cannot be read' },
        413: { description: 'The files are too large, or too many' },
        415: { description: 'This kind of file is not taken' },
      },
      handle: async ({ query, raw, person, language }, response) => {
        const received = await receiveBody(raw, maxBytes).catch((error: unknown) => {
          // The rest of the body is not wanted: the connection ends with the answer.
          response.set('Connection', 'close');
          throw error;
        });
        const { indicator, profile, source, mode } = query;
        const { batch, isNew } = await batches.receive({
          files: received.files,
          request: { indicator, profile, source, mode, mapping: readMapping(received.mapping) },
          accountId: person?.accountId ?? null,
        });
        response
          .status(isNew ? 201 : 200)
          .location(`/api/v1/batches/${batch.id}`)
          .json(view(batch, language));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/batches/:id',
      roles: staff,
      tag: 'uploads',
      summary: 'Files that were sent at once, as they stand now',
      params: z.object({ id: z.string() }),
      responses: {
        200: { description: 'The batch', schema: batchSchema },
        404: { description: 'There is no such batch' },
      },
      handle: async ({ params, language }, response) => {
        response.json(view(await batches.get(params.id), language));
      },
    }),
  ];
}
