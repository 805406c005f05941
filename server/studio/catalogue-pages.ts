import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { completeLongText, completeText } from '../catalogue/complete-text.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { catalogueEditPage } from './catalogue-edit-page.ts';
import { catalogueListPage, editAddress } from './catalogue-list-page.ts';
import { catalogueNewPage } from './catalogue-new-page.ts';
import { catalogueOffersPage } from './catalogue-offers-page.ts';
import { editedContent } from './edited-content.ts';
import { additionTo, onlyAdded } from './list-addition.ts';
import { withNamedPlace } from './named-place.ts';
import { anything, several, typedOr, typedText } from './fields.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';

const office = ['editor'] as const;

/** The texts of the catalogue: the city's own versions over the standard, what a newer standard offers, all as files. */
export function cataloguePages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { editor, standard } = deps.services;
  const edit = (visit: Visit): Promise<StudioPage> => catalogueEditPage(visit, deps);
  const offers = (visit: Visit): Promise<StudioPage> => catalogueOffersPage(visit, deps);
  const make = (visit: Visit): Promise<StudioPage> => catalogueNewPage(visit, deps);
  const revision = z
    .string()
    .regex(/^\d*$/)
    .transform((text) => (text === '' ? null : Number(text)));
  return [
    routes.page('/studio/catalogue', office, 'The texts of the catalogue', (visit) => catalogueListPage(visit, deps)),
    routes.page('/studio/catalogue/edit', office, 'The form of one file: its texts, compared, and its history', edit),
    routes.form({
      path: '/studio/catalogue/edit',
      roles: office,
      summary: 'Word a file of the catalogue in the city’s own way',
      body: anything,
      page: edit,
      act: async (visit) => {
        const asked = z
          .object({ path: z.string().min(1), base: revision, reason: z.string().trim().max(500).default('') })
          .safeParse(visit.body);
        if (!asked.success) throw new AppError('not-found');
        const { path, base, reason } = asked.data;
        const opened = await editor.open(path);
        const content = editedContent(opened, { ...visit, typed: visit.body }, deps);
        const added = onlyAdded(opened, content);
        if (added && opened.base !== base) throw new AppError('conflict', { reason: 'changed-meanwhile', id: path });
        const file = added ? await additionTo(added, editor, cityOf(deps).identity.key) : { path, content, base };
        try {
          await editor.revise(
            file.path,
            file.content,
            { base: file.base, reason: reason || null },
            signedIn(visit).accountId,
          );
        } catch (error) {
          throw withNamedPlace(error, file.path, file.content, visit, deps);
        }
        return { to: editAddress(file.path), done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/catalogue/restore',
      roles: office,
      summary: 'Go back to an earlier version of a file, or to the standard',
      body: z.object({ path: z.string().min(1), revision }),
      page: edit,
      act: async (visit) => {
        const { path, revision: wanted } = visit.body;
        const { isOwn } = await editor.open(path);
        await editor.restore(path, wanted, signedIn(visit).accountId);
        return isOwn && wanted === null
          ? { to: editAddress(path), done: visit.words.catalogue.removed(path) }
          : { to: editAddress(path), done: visit.words.catalogue.restored };
      },
    }),
    routes.page('/studio/catalogue/offers', office, 'Changed texts of the standard', offers),
    routes.form({
      path: '/studio/catalogue/accept',
      roles: office,
      summary: 'Take a changed text of the standard',
      body: z.object({ path: several.pipe(z.array(z.string()).min(1)) }),
      page: offers,
      act: async (visit) => {
        await standard.accept(visit.body.path, signedIn(visit).accountId);
        return { to: '/studio/catalogue/offers', done: visit.words.catalogue.accepted };
      },
    }),
    routes.page('/studio/catalogue/new', office, 'The form for an own indicator', make),
    routes.form({
      path: '/studio/catalogue/new',
      roles: office,
      summary: 'Make an own indicator, based on one of the standard',
      body: anything,
      page: make,
      act: async (visit) => {
        const { identity } = cityOf(deps);
        const text = (name: string): string => typedOr(visit.body, name, '').trim();
        const name = completeText(typedText(visit.body, 'name'), identity.defaultLanguage);
        const difference = completeLongText(typedText(visit.body, 'difference'), identity.defaultLanguage);
        const base = text('basedOn');
        const isIndependent = visit.body['independent'] !== undefined;
        await editor.addOwnIndicator(
          {
            id: text('id'),
            ...(isIndependent ? {} : { basedOn: base }),
            ...(name.en === '' ? {} : { name }),
            ...(difference.en === '' ? {} : { difference }),
          },
          { reason: null, pattern: base },
          signedIn(visit).accountId,
        );
        return { to: editAddress(`indicators/${text('id')}.json`), done: visit.words.catalogue.created };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/studio/catalogue/files.zip',
      roles: office,
      tag: 'studio',
      summary: 'The whole catalogue and the city, as the files the program is delivered with',
      responses: { 200: { description: 'A ZIP archive', types: ['application/zip'] } },
      handle: async (_request, response) => {
        const files = await editor.exportFiles();
        const archive = zipSync(
          Object.fromEntries(files.map((one) => [one.path, strToU8(`${JSON.stringify(one.content, null, 2)}\n`)])),
        );
        response
          .attachment(`${cityOf(deps).identity.key}.zip`)
          .type('application/zip')
          .send(Buffer.from(archive));
      },
    }),
  ];
}
