import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { askOf } from '../intake/batch/batch-service.ts';
import { batchPage } from './batch-page.ts';
import { several } from './fields.ts';
import type { StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import { newSourceOf } from './upload-pages.ts';

const staff = ['statistician'] as const;

/** The overview of several files, and what can be done there. */
export function batchPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { batches, catalogue } = deps.services;
  const page = (visit: Visit): Promise<StudioPage> => batchPage(visit, deps);
  const at = (id: string): string => `/studio/batches/${id}`;
  const idOf = ({ params }: Visit): string => params['id'] ?? '';
  return [
    routes.page('/studio/batches/:id', staff, 'Several files in one overview', page),
    routes.form({
      path: '/studio/batches/:id/source',
      roles: staff,
      summary: 'Name the source of files of a batch that have none',
      body: z.looseObject({ source: z.string().default(''), files: several }),
      page,
      act: async (visit) => {
        const { accountId } = signedIn(visit);
        const { source, files } = visit.body;
        const { id } = await batches.get(idOf(visit));
        if (files.length === 0)
          throw new AppError('invalid-input', {
            where: 'body',
            field: visit.words.batches.sourceFor,
            problem: visit.words.batches.sourceNone,
          });
        const made = newSourceOf(visit.typed, deps, visit);
        if (made) await catalogue.addSource(made, accountId);
        const key = made?.key ?? source;
        if (key === '') throw new AppError('source-missing');
        const given = await batches.giveSource(id, key, accountId, files);
        return { to: at(id), done: visit.words.batches.sourceGiven(given) };
      },
    }),
    routes.form({
      path: '/studio/batches/:id/left-out',
      roles: staff,
      summary: 'Leave a file out of those that are published together, or put it back',
      body: z.object({ place: z.coerce.number().int().min(0), out: z.enum(['yes', 'no']) }),
      page,
      act: async (visit) => {
        const { place, out } = visit.body;
        const isLeftOut = out === 'yes';
        const name = await batches.leaveOut(idOf(visit), { place, isLeftOut }, signedIn(visit).accountId);
        const { nowLeftOut, nowPutBack } = visit.words.batches;
        return { to: at(idOf(visit)), done: (isLeftOut ? nowLeftOut : nowPutBack)(name) };
      },
    }),
    routes.form({
      path: '/studio/batches/:id/again',
      roles: staff,
      summary: 'Read the files of a batch that ask something again, by the profiles there are now',
      body: z.object({}),
      page,
      act: async (visit) => {
        const left = askOf((await batches.readAskingAgain(idOf(visit))).files).length;
        return { to: at(idOf(visit)), done: visit.words.batches.readAgain(left) };
      },
    }),
  ];
}
