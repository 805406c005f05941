import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import type { ProblemView } from '../contract/upload.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { problemsCsv } from './problem-rows.ts';
import type { FactNames } from './problem-facts.ts';
import { cleanName } from './receive-body.ts';
import type { UploadService } from './upload-service.ts';
import { problemViews } from './upload-view.ts';

export interface ProblemRoutesDeps {
  uploads: Pick<UploadService, 'get' | 'problems' | 'rows'>;
  names(): FactNames;
}

const staff = ['statistician'] as const;
const params = z.object({ id: z.string() });
const missing = { 404: { description: 'There is no such upload' } };

/** Pieces with room between them, so that readers are served while a large file is written out. */
async function* inTurns(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of pieces) {
    yield piece;
    await nextTurn();
  }
}

/** What was seen in an upload: one problem for each cause, or beside each row of the file. */
export function problemRoutes({ uploads, names }: ProblemRoutesDeps): ApiRoute[] {
  const viewsOf = async (id: string, language: Language): Promise<ProblemView[]> =>
    problemViews(id, await uploads.problems((await uploads.get(id)).id), names(), language);
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/uploads/:id/problems',
      roles: staff,
      tag: 'uploads',
      summary: 'What was seen in the file: one problem for each cause, with a count',
      params,
      query: z.strictObject({
        limit: z.coerce.number().int().min(1).max(1000).default(200),
        cursor: z.coerce.number().int().min(0).default(0),
        lang: z.string().optional(),
      }),
      responses: {
        200: {
          description: 'A page of problems',
          schema: z.object({ items: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() }),
        },
        ...missing,
      },
      handle: async ({ params: { id }, query, language }, response) => {
        const all = await viewsOf(id, language);
        const end = query.cursor + query.limit;
        response.json({ items: all.slice(query.cursor, end), next: all.length > end ? String(end) : null });
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/uploads/:id/problems.csv',
      roles: staff,
      tag: 'uploads',
      summary: 'Each row of the file as it came, with what is wrong there before it; made for a spreadsheet',
      params,
      query: z.strictObject({ lang: z.string().optional() }),
      responses: { 200: { description: 'The rows', types: ['text/csv'] }, ...missing },
      handle: async ({ params: { id }, language }, response) => {
        const problems = await viewsOf(id, language);
        const { filename } = await uploads.get(id);
        const rows = await uploads.rows(id);
        response
          .type('text/csv; charset=utf-8')
          .attachment(`problems-${cleanName(filename).replace(/\.\w+$/, '')}.csv`);
        // Who goes away in the middle needs no answer.
        await pipeline(Readable.from(inTurns(problemsCsv(rows, problems))), response).catch((error: unknown) => {
          if (!response.destroyed) throw error;
        });
      },
    }),
  ];
}
