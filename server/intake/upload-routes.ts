import busboy from 'busboy';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import type { Diff, DiffItem } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { problemDocument } from '../http/error-handler.ts';
import { mappingSchema, readMapping } from './mapping-schema.ts';
import type { UploadRecord, UploadService } from './upload-service.ts';
import { problemViews } from './upload-view.ts';

export interface UploadRoutesDeps {
  uploads: UploadService;
  maxBytes: number;
  /** What publishing would change; publication is a later stage, so it is handed in. */
  diffOf(uploadId: string): Promise<Diff>;
  diffItems(uploadId: string, limit: number, offset: number): Promise<DiffItem[]>;
  /** Dimensions of an indicator. @throws AppError `not-found` */
  dimensionsOf(indicator: string): readonly string[];
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
const TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/gzip',
  'application/x-gzip',
  'application/octet-stream',
  'application/vnd.ms-excel',
];

interface Received {
  bytes: Buffer;
  filename: string;
  mediaType: string;
  mapping: string | undefined;
}

/** Takes the body as it comes, and stops reading once it is too large. */
function receiveBody(request: Request, maxBytes: number): Promise<Received> {
  const type = (request.get('content-type') ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';
  const tooLarge = new AppError('too-large', { limit: Math.round(maxBytes / 1024 / 1024) });
  if (Number(request.get('content-length') ?? 0) > maxBytes + 65_536) throw tooLarge;
  if (type === 'multipart/form-data') return receiveForm(request, maxBytes, tooLarge);
  if (!TYPES.includes(type)) throw new AppError('unsupported-type', { type });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        request.pause();
        reject(tooLarge);
      } else chunks.push(chunk);
    });
    request.on('end', () =>
      resolve({ bytes: Buffer.concat(chunks), filename: 'upload.csv', mediaType: type, mapping: undefined }),
    );
    request.on('error', reject);
    request.on('aborted', () =>
      reject(new AppError('invalid-input', { where: 'body', field: '', problem: 'aborted' })),
    );
  });
}

function receiveForm(request: Request, maxBytes: number, tooLarge: AppError): Promise<Received> {
  return new Promise((resolve, reject) => {
    const malformed = (cause: unknown): void =>
      reject(
        new AppError(
          'invalid-input',
          { where: 'body', field: 'multipart/form-data', problem: cause instanceof Error ? cause.message : '' },
          { cause },
        ),
      );
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        limits: { files: 1, fields: 10, fileSize: maxBytes, fieldSize: 200_000, parts: 12 },
        defParamCharset: 'utf8',
      });
    } catch (error) {
      malformed(error);
      return;
    }
    let mapping: string | undefined;
    let file: { chunks: Buffer[]; filename: string; mediaType: string } | undefined;
    parser.on('file', (_name, stream, info) => {
      const own = { chunks: [] as Buffer[], filename: info.filename ?? 'upload.csv', mediaType: info.mimeType };
      file = own;
      stream.on('data', (chunk: Buffer) => own.chunks.push(chunk));
      stream.on('limit', () => {
        request.unpipe(parser);
        request.pause();
        reject(tooLarge);
      });
    });
    parser.on('field', (name, value) => {
      if (name === 'mapping') mapping = value;
    });
    parser.on('error', malformed);
    parser.on('close', () => {
      if (!file) malformed(new Error('file'));
      else
        resolve({
          bytes: Buffer.concat(file.chunks),
          filename: cleanName(file.filename),
          mediaType: file.mediaType,
          mapping,
        });
    });
    request.on('aborted', () => malformed(new Error('aborted')));
    request.pipe(parser);
  });
}

/** A file name without folders and control characters. */
const cleanName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replaceAll(/[\p{C}"]/gu, '')
    .slice(0, 120) || 'upload.csv';

/** Uploads: send a file, see what was found, correct it, give it up. */
export function uploadRoutes(deps: UploadRoutesDeps): ApiRoute[] {
  const { uploads } = deps;
  const view = async (upload: UploadRecord, language: Language): Promise<Record<string, unknown>> => {
    const problems = problemViews(upload.id, await uploads.problems(upload.id), language);
    return {
      ...upload,
      source: upload.sourceKey,
      problems: problems.filter((one) => one.severity !== 'question'),
      questions: problems.filter((one) => one.severity === 'question'),
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
      bodyTypes: [...TYPES.slice(0, 4), 'multipart/form-data'],
      responses: {
        200: { description: 'The same bytes were sent before: the first upload', schema: uploadSchema },
        201: { description: 'Staged, or with questions to answer', schema: uploadSchema },
        400: { description: 'The request cannot be read' },
        413: { description: 'The file is too large' },
        415: { description: 'This kind of file is not taken' },
        422: { description: 'Read but faulty: every problem with its line' },
      },
      handle: async ({ query, raw, person, language }, response) => {
        let received: Received;
        try {
          received = await receiveBody(raw, deps.maxBytes);
        } catch (error) {
          // The rest of the body is not wanted: the connection ends with the answer.
          response.set('Connection', 'close');
          throw error;
        }
        const { upload, isNew } = await uploads.receive({
          ...received,
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
        const { counts, byIndicator } = await deps.diffOf(params.id);
        const items = await deps.diffItems(params.id, query.limit + 1, query.cursor);
        response.json({
          counts,
          byIndicator,
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
    apiRoute({
      method: 'patch',
      path: '/api/v1/uploads/:id',
      roles: staff,
      tag: 'uploads',
      summary: 'Read it again with another mapping or source',
      params: idParams,
      body: z.strictObject({
        mapping: mappingSchema.optional(),
        answers: mappingSchema.optional(),
        source: z.string().optional(),
      }),
      responses: {
        200: { description: 'The upload', schema: uploadSchema },
        404: { description: 'There is no such upload' },
        409: { description: 'It is published or discarded' },
        422: { description: 'Read but faulty' },
      },
      handle: async ({ params, body, person, language }, response) => {
        const upload = await uploads.revise(
          params.id,
          {
            mapping: body.mapping || body.answers ? { ...body.mapping, ...body.answers } : undefined,
            source: body.source,
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
        const fields = [
          'period',
          'area',
          ...deps.dimensionsOf(params.id),
          'value',
          'lower',
          'upper',
          'numerator',
          'denominator',
          'n',
          'status',
          'conf',
          'reason',
          'note',
        ];
        response
          .type('text/csv; charset=utf-8')
          .attachment(`${params.id}.csv`)
          .send(`${fields.join(',')}\n`);
      },
    }),
  ];
}
