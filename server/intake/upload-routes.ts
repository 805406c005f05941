import type { Response } from 'express';
import { z } from 'zod';
import { FIGURE_FIELDS } from '../../indicators/observation.ts';
import type { Language } from '../../indicators/text.ts';
import type { Diff, DiffItem } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { problemDocument } from '../http/error-handler.ts';
import { mappingSchema, readMapping, splitAnswers } from './mapping-schema.ts';
import { BODY_TYPES, cleanName, receiveBody, type ReceivedBody } from './receive-body.ts';
import type { UploadRecord, UploadService } from './upload-service.ts';
import { problemRoutes } from './problem-routes.ts';
import type { NamedThings } from './reading-view.ts';
import { problemViews, questionViews, recognisedView, repairViews } from './upload-view.ts';

export interface UploadRoutesDeps {
  uploads: UploadService;
  maxBytes: number;
  /** What publishing would change; publication is a later stage, so it is handed in. */
  diffOf(uploadId: string): Promise<Diff>;
  diffItems(uploadId: string, limit: number, offset: number): Promise<DiffItem[]>;
  /** Dimensions of an indicator. @throws AppError `not-found` */
  dimensionsOf(indicator: string): readonly string[];
  /** What questions and choices name. */
  things(): NamedThings;
}

const staff = ['statistician'] as const;
const idParams = z.object({ id: z.string() });
const uploadQuery = z.strictObject({
  indicator: z.string().optional(),
  profile: z.string().optional(),
  source: z.string().optional(),
  mode: z.enum(['add', 'replace']).default('add'),
  mapping: z.string().max(100_000).optional(),
  lang: z.string().optional(),
});
const uploadSchema = z.looseObject({ id: z.string(), state: z.string() }).meta({ id: 'Upload' });

/** Uploads: send a file, see what was found, correct it, give it up. */
export function uploadRoutes(deps: UploadRoutesDeps): ApiRoute[] {
  const { uploads } = deps;
  const view = async (upload: UploadRecord, language: Language): Promise<Record<string, unknown>> => {
    const problems = problemViews(upload.id, await uploads.problems(upload.id), deps.things(), language);
    return {
      ...upload,
      source: upload.sourceKey,
      recognised: upload.recognised && recognisedView(upload.recognised, upload.counts, deps.things(), language),
      problems: problems.filter((one) => one.severity !== 'question'),
      questions: questionViews(problems, deps.things(), language),
      repairs: repairViews(upload.recognised?.repairs ?? [], language),
      diff: upload.state === 'staged' ? await deps.diffOf(upload.id) : null,
    };
  };
  const answer = async (
    response: Response,
    upload: UploadRecord,
    language: Language,
    status: number,
  ): Promise<void> => {
    const body = await view(upload, language);
    response.location(`/api/v1/uploads/${upload.id}`);
    if (upload.state !== 'rejected') response.status(status).json(body);
    else
      response
        .status(422)
        .type('application/problem+json')
        .send(
          JSON.stringify({
            ...body,
            ...problemDocument(new AppError('upload-rejected', { count: upload.problemCount }), language),
          }),
        );
  };

  return [
    apiRoute({
      method: 'post',
      path: '/api/v1/uploads',
      roles: staff,
      tag: 'uploads',
      summary: 'Send a file; it is read, checked and staged',
      query: uploadQuery,
      bodyTypes: BODY_TYPES,
      responses: {
        200: { description: 'The same bytes were sent before: the first upload', schema: uploadSchema },
        201: { description: 'Staged, or with questions to answer', schema: uploadSchema },
        400: { description: 'The request cannot be read' },
        413: { description: 'The file is too large' },
        415: { description: 'This kind of file is not taken' },
        422: { description: 'Read but faulty: every problem with its line; or several files, which are a batch' },
      },
      handle: async ({ query, raw, person, language }, response) => {
        let received: ReceivedBody;
        try {
          received = await receiveBody(raw, deps.maxBytes);
        } catch (error) {
          // The rest of the body is not wanted: the connection ends with the answer.
          response.set('Connection', 'close');
          throw error;
        }
        if (received.files.length > 1) throw new AppError('several-files');
        const { bytes, filename, mediaType } = received;
        const { upload, isNew } = await uploads.receive({
          bytes,
          filename,
          mediaType,
          request: {
            indicator: query.indicator,
            profile: query.profile,
            source: query.source,
            mode: query.mode,
            mapping: readMapping(received.mapping ?? query.mapping),
          },
          accountId: person?.accountId ?? null,
        });
        await answer(response, upload, language, isNew ? 201 : 200);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/uploads',
      roles: staff,
      tag: 'uploads',
      summary: 'Uploads, newest first',
      query: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.coerce.number().int().min(0).default(0),
        lang: z.string().optional(),
      }),
      responses: {
        200: {
          description: 'A page of uploads',
          schema: z.object({ items: z.array(uploadSchema), next: z.string().nullable() }),
        },
      },
      handle: async ({ query }, response) => {
        const found = await uploads.list(query.limit + 1, query.cursor);
        response.json({
          items: found.slice(0, query.limit),
          next: found.length > query.limit ? String(query.cursor + query.limit) : null,
        });
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/uploads/:id',
      roles: staff,
      tag: 'uploads',
      summary: 'One upload',
      params: idParams,
      responses: {
        200: { description: 'The upload', schema: uploadSchema },
        404: { description: 'There is no such upload' },
      },
      handle: async ({ params, language }, response) => {
        response.json(await view(await uploads.get(params.id), language));
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/uploads/:id/diff',
      roles: staff,
      tag: 'uploads',
      summary: 'What publishing it would change, old and new',
      params: idParams,
      query: z.strictObject({
        limit: z.coerce.number().int().min(1).max(1000).default(200),
        cursor: z.coerce.number().int().min(0).default(0),
        lang: z.string().optional(),
      }),
      responses: {
        200: { description: 'Counts and a page of changes', schema: z.looseObject({}) },
        404: { description: 'There is no such upload' },
        409: { description: 'It is not staged' },
      },
      handle: async ({ params, query }, response) => {
        const { mark, counts, byIndicator, replaces } = await deps.diffOf(params.id);
        const items = await deps.diffItems(params.id, query.limit + 1, query.cursor);
        response.json({
          mark,
          counts,
          byIndicator,
          replaces,
          items: items.slice(0, query.limit),
          next: items.length > query.limit ? String(query.cursor + query.limit) : null,
        });
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/uploads/:id/file',
      roles: staff,
      tag: 'uploads',
      summary: 'The bytes as they were sent',
      params: idParams,
      responses: {
        200: { description: 'The file', types: ['application/octet-stream'] },
        404: { description: 'There is no such upload' },
      },
      handle: async ({ params }, response) => {
        const file = await uploads.file(params.id);
        response.attachment(cleanName(file.filename)).type('application/octet-stream').send(file.bytes);
      },
    }),
    ...problemRoutes({ uploads, names: deps.things }),
    apiRoute({
      method: 'patch',
      path: '/api/v1/uploads/:id',
      roles: staff,
      tag: 'uploads',
      summary: 'Answer its questions, or read it again with another mapping or source',
      params: idParams,
      body: z.strictObject({
        mapping: mappingSchema.optional(),
        answers: z
          .record(z.string(), z.unknown())
          .optional()
          .describe(
            'By the id of a question or choice: the id of an option, or a text of one’s own; or parts of a mapping',
          ),
        source: z.string().optional(),
        profile: z.string().optional().describe('By which it is to be read'),
      }),
      responses: {
        200: { description: 'The upload', schema: uploadSchema },
        404: { description: 'There is no such upload, or no such profile' },
        409: { description: 'It is published or discarded' },
        422: { description: 'Read but faulty' },
      },
      handle: async ({ params, body, person, language }, response) => {
        const said = splitAnswers(body.answers ?? {});
        const mapping = { ...body.mapping, ...said.mapping };
        const upload = await uploads.revise(
          params.id,
          {
            mapping: Object.keys(mapping).length > 0 ? mapping : undefined,
            answers: said.answers,
            source: body.source,
            profile: body.profile,
          },
          person?.accountId ?? null,
        );
        await answer(response, upload, language, 200);
      },
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/uploads/:id',
      roles: staff,
      tag: 'uploads',
      summary: 'Give an upload up',
      params: idParams,
      responses: {
        204: { description: 'It is given up' },
        404: { description: 'There is no such upload' },
        409: { description: 'It is published' },
      },
      handle: async ({ params, person }, response) => {
        await uploads.discard(params.id, person?.accountId ?? null);
        response.status(204).end();
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/template.csv',
      roles: 'public',
      tag: 'uploads',
      summary: 'An empty file in the canonical form',
      params: idParams,
      responses: {
        200: { description: 'The header row', types: ['text/csv'] },
        404: { description: 'There is no such indicator' },
      },
      handle: ({ params }, response) => {
        const fields = ['period', 'area', ...deps.dimensionsOf(params.id), ...FIGURE_FIELDS];
        response
          .type('text/csv; charset=utf-8')
          .attachment(`${params.id}.csv`)
          .send(`${fields.join(',')}\n`);
      },
    }),
  ];
}
