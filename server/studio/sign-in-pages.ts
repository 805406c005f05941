import { z } from 'zod';
import { isLanguage } from '../../indicators/text.ts';
import { ROLES } from '../accounts/person.ts';
import { SHORTEST_PASSWORD } from '../accounts/password-rules.ts';
import { beginSession, endSession, saveSession } from '../accounts/sessions.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { button, field, form, hidden } from './pages/controls.ts';
import { inChosenLanguage } from './signed-out-language.ts';
import type { StudioDeps } from './studio-deps.ts';
import type { StudioPage, StudioRoutes, Visit } from './studio-route.ts';

/** Where to go after signing in: only ever a page of the studio, also after a browser has walked its `..`. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/studio(?:[/?][^\\\s]*)?$/.test(next) || next.startsWith('/studio/sign-'))
    return '/studio';
  const [path = ''] = next.split(/[?#]/);
  return new URL(path, 'http://localhost').pathname === path ? next : '/studio';
}

const credentials = z.object({
  email: z.string().max(254),
  password: z.string().max(1000),
  next: z.string().max(2000).optional(),
});

/** The form to sign in: a page by itself, and what stands in the place of a page one must sign in for. */
export function signInPage(visit: Visit, deps: StudioDeps, next: string): StudioPage {
  const { words, typed } = visit;
  const target = safeNext(typeof typed['next'] === 'string' ? typed['next'] : next);
  return {
    title: words.signIn.title,
    body: html`<h1>${words.signIn.title}</h1>
      ${form(inChosenLanguage(visit, '/studio/sign-in'), [
        field({
          name: 'email',
          label: words.fields.email,
          type: 'email',
          autocomplete: 'username',
          typed,
          isRequired: true,
          isFocused: visit.problem === null,
        }),
        field({
          name: 'password',
          label: words.fields.password,
          type: 'password',
          autocomplete: 'current-password',
          isRequired: true,
        }),
        hidden('next', target),
        button(words.signIn.submit),
      ])}
      <p><a href="${inChosenLanguage(visit, '/studio/forgotten')}">${words.signIn.forgotten}</a></p>
      ${deps.services.openId ? html`<p><a class="button second" href="/studio/openid?next=${encodeURIComponent(target)}">${words.signIn.openId}</a></p>` : null}`,
  };
}

function forgottenPage(visit: Visit, canSend: boolean): StudioPage {
  const { words, typed, query, problem } = visit;
  const isSent = query['sent'] !== undefined;
  const lead = !canSend ? words.forgotten.askAdmin : isSent ? words.forgotten.sent : words.forgotten.lead;
  return {
    title: words.forgotten.title,
    body: html`<h1>${words.forgotten.title}</h1>
      <p class="lead">${lead}</p>
      ${
        // Without mail there is nothing to ask for here.
        canSend && !isSent
          ? form(inChosenLanguage(visit, '/studio/forgotten'), [
              field({
                name: 'email',
                label: words.fields.email,
                type: 'email',
                autocomplete: 'username',
                typed,
                isRequired: true,
                isFocused: problem === null,
              }),
              button(words.forgotten.submit),
            ])
          : null
      }
      <p><a href="${inChosenLanguage(visit, '/studio/sign-in')}">${words.signIn.title}</a></p>`,
  };
}

export const passwordFields = ({ words }: Visit, isFocused = false): Markup[] => [
  field({
    name: 'password',
    label: words.fields.newPassword,
    hint: words.link.rule(SHORTEST_PASSWORD),
    type: 'password',
    autocomplete: 'new-password',
    isRequired: true,
    isFocused,
  }),
  field({ name: 'again', label: words.fields.again, type: 'password', autocomplete: 'new-password', isRequired: true }),
];

/** Two new passwords that must be the same. @throws AppError `password-weak` */
export function samePassword({ password, again }: { password: string; again: string }): string {
  if (password !== again) throw new AppError('password-weak', { reason: 'not-the-same' });
  return password;
}

async function linkPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, params, typed, problem } = visit;
  const { purpose, email } = await deps.services.signIn.look(params['token'] ?? '');
  return {
    title: words.link.title,
    body: html`<h1>${purpose === 'first-admin' ? words.link.firstTitle : words.link.title}</h1>
      ${purpose === 'first-admin' ? html`<p class="lead">${words.link.firstLead}</p>` : html`<p class="lead">${words.link.lead(email ?? '')}</p>`}
      ${form(inChosenLanguage(visit, `/studio/link/${params['token'] ?? ''}`), [
        ...(email === null
          ? [
              field({
                name: 'email',
                label: words.fields.email,
                type: 'email',
                autocomplete: 'username',
                typed,
                isRequired: true,
                isFocused: problem === null,
              }),
            ]
          : [html`<input type="hidden" name="email" value="${email}" autocomplete="username" />`]),
        ...passwordFields(visit, email !== null && problem === null),
        button(words.link.submit),
      ])}`,
  };
}

/** Signing in and out, and the ways to a password. */
export function signInPages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { signIn, mail, openId } = deps.services;
  const page = (visit: Visit): StudioPage => signInPage(visit, deps, visit.query['next'] ?? '/studio');
  const link = (visit: Visit): Promise<StudioPage> => linkPage(visit, deps);
  const forgotten = (visit: Visit): StudioPage => forgottenPage(visit, mail.canSend);
  return [
    routes.page('/studio/sign-in', 'public', 'The form to sign in', page),
    routes.form({
      path: '/studio/sign-in',
      roles: 'public',
      summary: 'Sign in',
      body: credentials,
      before: deps.signInLimits,
      page,
      act: async ({ body, query, raw }) => {
        const { person, refused } = await signIn.signIn(body.email, body.password);
        await beginSession(raw, person.accountId, refused, query['lang']);
        return { to: safeNext(body.next) };
      },
    }),
    routes.form({
      path: '/studio/sign-out',
      roles: ROLES,
      summary: 'Sign out',
      body: z.object({}),
      page,
      act: async ({ raw, person }, response) => {
        await endSession(raw, response, deps.isSecure);
        if (person) await signIn.signedOut(person);
        return { to: '/studio/sign-in' };
      },
    }),
    routes.page('/studio/forgotten', 'public', 'Ask for a new password', forgotten),
    routes.form({
      path: '/studio/forgotten',
      roles: 'public',
      summary: 'Have a link for a new password mailed',
      body: z.object({ email: z.string().max(254) }),
      before: deps.letterLimits,
      page: forgotten,
      act: async ({ body, ...visit }) => {
        await signIn.forgotten(body.email);
        return { to: inChosenLanguage(visit, '/studio/forgotten?sent=1') };
      },
    }),
    routes.page('/studio/link/:token', 'public', 'Set a password by a link that works once', link),
    routes.form({
      path: '/studio/link/:token',
      roles: 'public',
      summary: 'Set the password a link stands for, and sign in',
      body: z.object({
        email: z.string().max(254).optional(),
        password: z.string().max(1000),
        again: z.string().max(1000),
      }),
      before: deps.linkLimits,
      page: link,
      act: async ({ body, params, query, raw }) => {
        const { person, refused } = await signIn.redeem(params['token'] ?? '', samePassword(body), body.email ?? null);
        await beginSession(raw, person.accountId, refused, query['lang']);
        return { to: '/studio' };
      },
    }),
    apiRoute({
      method: 'get',
      path: '/studio/openid',
      roles: 'public',
      tag: 'studio',
      summary: 'Sign in with the identity provider, where one is set',
      responses: { 303: { description: 'To the provider' }, 404: { description: 'None is set' } },
      handle: async ({ raw }, response) => {
        if (!openId) throw new AppError('not-found');
        const { url, check } = await openId.start();
        const next = raw.query['next'];
        raw.session.openId = { ...check, next: safeNext(typeof next === 'string' ? next : undefined) };
        await saveSession(raw);
        response.redirect(303, url);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/studio/openid/callback',
      roles: 'public',
      tag: 'studio',
      summary: 'Where the identity provider sends back to',
      responses: { 303: { description: 'Signed in' }, 401: { description: 'Not an account of ours' } },
      handle: async ({ raw }, response) => {
        const { openId: check } = raw.session;
        if (!openId || !check) throw new AppError('sign-in-refused');
        const { email } = await openId.finish(new URL(raw.originalUrl, deps.services.config.publicUrl), check);
        const { person, refused } = await signIn.signInByEmail(email);
        await beginSession(raw, person.accountId, refused);
        response.redirect(303, check.next);
      },
    }),
  ];
}

/** The language somebody chose for the studio, as a form sends it. */
export const languageChoice = z.string().transform((text) => (isLanguage(text) ? text : null));
