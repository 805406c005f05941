import { z } from 'zod';
import { html } from '../explore/pages/html.ts';
import type { Mapping } from '../contract/upload.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { profileName } from '../intake/profile/profile-name.ts';
import { problemViews } from '../intake/upload-view.ts';
import { answersOf, answersToMapping, saysMapping } from './answers-to-mapping.ts';
import { anything, plain } from './fields.ts';
import { acknowledged, withSource } from './publish-form.ts';
import { workbenchPage, type Bench } from './pages/workbench-page.ts';
import { rehearsedPage } from './rehearsed-page.ts';
import { newSourceOf } from './upload-pages.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { parsedForm, signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';
import { linesOfProblems, workbenchView } from './workbench-view.ts';
import { uploadName } from './upload-name.ts';

const staff = ['statistician'] as const;

async function benchOf(visit: Visit, deps: StudioDeps): Promise<Bench> {
  const { uploads, publication, cityId } = deps.services;
  const city = cityOf(deps);
  const id = visit.params['id'] ?? '';
  const upload = await uploads.get(id);
  const problems = problemViews(id, await uploads.problems(id), cityOf(deps), visit.language);
  const { rows, staged } = await uploads.excerpt(id, linesOfProblems(problems));
  const diff = upload.state === 'staged' ? await publication.preview([id], cityId) : null;
  const mapping = await uploads.mappingOf(upload);
  return {
    visit,
    city,
    view: workbenchView({
      upload,
      mapping,
      problems,
      rows,
      staged,
      diff,
      city,
      language: visit.language,
      choose: visit.words.answers.choose,
    }),
  };
}

/** The workbench: one upload from what came to what readers will see. */
export function workbenchPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { uploads, publication, catalogue } = deps.services;
  const page = async (visit: Visit): Promise<StudioPage> => {
    const bench = await benchOf(visit, deps);
    const { upload, proposed } = bench.view;
    // What the proposals that stand there chosen would make of the file.
    const tried =
      upload.state === 'needs-answers' && Object.keys(proposed).length > 0
        ? await uploads.rehearse(upload.id, { answers: proposed })
        : undefined;
    return workbenchPage(tried ? { ...bench, tried } : bench, deps);
  };
  const at = (id: string): string => `/studio/uploads/${id}`;
  const idOf = ({ params }: Visit): string => params['id'] ?? '';
  /** What was answered and set in the form. */
  const changeOf = async (visit: Visit): Promise<{ answers: Record<string, string>; mapping?: Mapping }> => ({
    answers: answersOf(visit.typed),
    ...(saysMapping(visit.typed)
      ? { mapping: answersToMapping(visit.typed, await uploads.mappingOf(await uploads.get(idOf(visit)))) }
      : {}),
  });
  return [
    routes.page('/studio/uploads/:id', staff, 'The workbench of an upload', page),
    routes.page(
      '/studio/uploads/:id/page/:indicator',
      staff,
      'An indicator’s page as publishing would make it',
      async (visit) => {
        const upload = await uploads.get(idOf(visit));
        const indicator = visit.params['indicator'] ?? '';
        return {
          title: visit.words.workbench.page,
          current: 'uploads',
          body: html`<p class="eyebrow">
              <a href="${at(upload.id)}">${uploadName(upload, visit, deps.services.config.timeZone)}</a>
            </p>
            <p class="warned">${visit.words.workbench.previewOnly}</p>
            ${await rehearsedPage(upload, indicator, visit.language, deps, visit)}`,
        };
      },
    ),
    routes.form({
      path: '/studio/uploads/:id/answers',
      roles: staff,
      summary: 'Answer what was asked, and have the file read again',
      body: anything,
      page,
      act: async (visit) => {
        const { accountId } = signedIn(visit);
        const upload = await uploads.get(idOf(visit));
        const change = await changeOf(visit);
        const revised = await uploads.revise(upload.id, change, accountId);
        const name = visit.body['profile'];
        if (typeof name === 'string' && name.trim() !== '')
          await uploads.keepAsProfile(
            upload.id,
            parsedForm(z.object({ profile: plain.min(1).max(80) }), visit.typed, visit.language).profile,
            accountId,
          );
        const isNothingSaid = Object.keys(change.answers).length === 0 && change.mapping === undefined;
        return {
          to: at(upload.id),
          ...(isNothingSaid && revised.state === 'needs-answers' ? { done: visit.words.answers.nothingChosen } : {}),
        };
      },
    }),
    routes.preview({
      path: '/studio/uploads/:id/try',
      roles: staff,
      summary: 'See what answers would make of the file, before it is read again',
      body: anything,
      page: async (visit) => {
        const bench = await benchOf(visit, deps);
        return workbenchPage({ ...bench, tried: await uploads.rehearse(idOf(visit), await changeOf(visit)) }, deps);
      },
      act: () => Promise.resolve(null),
    }),
    routes.form({
      path: '/studio/uploads/:id/kept',
      roles: staff,
      summary: 'Keep how an upload was read as a profile',
      body: z.object({ profile: profileName }),
      page,
      act: async (visit) => {
        const { profile } = visit.body;
        await uploads.keepAsProfile(idOf(visit), profile, signedIn(visit).accountId);
        return { to: at(idOf(visit)), done: visit.words.profiles.kept(profile) };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/profile',
      roles: staff,
      summary: 'Have an upload read by a profile',
      body: z.object({ profile: z.string() }),
      page,
      act: async (visit) => {
        await uploads.revise(idOf(visit), { profile: visit.body.profile }, signedIn(visit).accountId);
        return { to: at(idOf(visit)) };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/indicator',
      roles: staff,
      summary: 'Have an upload read as figures of another indicator',
      body: z.object({ indicator: plain.min(1) }),
      page,
      act: async (visit) => {
        await uploads.revise(idOf(visit), { indicator: visit.body.indicator }, signedIn(visit).accountId);
        return { to: at(idOf(visit)) };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/correct',
      roles: staff,
      summary: 'Send a corrected text in the place of the file',
      body: z.object({ text: z.string().min(1) }),
      page,
      act: async (visit) => {
        const { accountId } = signedIn(visit);
        const before = await uploads.get(idOf(visit));
        const { upload } = await uploads.receive({
          bytes: Buffer.from(visit.body.text.replaceAll('\r\n', '\n'), 'utf8'),
          filename: before.filename,
          mediaType: 'text/csv',
          request: before.request,
          accountId,
        });
        if (upload.id !== before.id) await uploads.discard(before.id, accountId);
        return { to: at(upload.id), done: visit.words.workbench.corrected };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/discard',
      roles: staff,
      summary: 'Give an upload up',
      body: z.object({}),
      page,
      act: async (visit) => {
        await uploads.discard(idOf(visit), signedIn(visit).accountId);
        return { to: '/studio/uploads', done: visit.words.workbench.discarded };
      },
    }),
    routes.form({
      path: '/studio/uploads/:id/publish',
      roles: staff,
      summary: 'Publish an upload as a release',
      body: z.looseObject({
        note: z.string().trim().max(2000).default(''),
        source: z.string().default(''),
        shown: z.string().default(''),
      }),
      page,
      act: async (visit) => {
        const { accountId, cityId } = signedIn(visit);
        const id = idOf(visit);
        const asked = visit.body;
        const source = newSourceOf(visit.typed, deps, visit);
        if (source) await catalogue.addSource(source, accountId);
        const key = source?.key ?? asked.source;
        const { shown } = asked;
        const mark =
          key === ''
            ? shown
            : await withSource(publication, { id, cityId, shown }, () =>
                uploads.revise(id, { source: key }, accountId),
              );
        const { release } = await publication.publish({
          mark,
          uploadIds: [id],
          note: asked.note || null,
          acknowledge: acknowledged(visit.typed),
          accountId,
          cityId,
        });
        return { to: `/studio/releases/${release.id}`, done: visit.words.publish.done(release.id) };
      },
    }),
  ];
}
