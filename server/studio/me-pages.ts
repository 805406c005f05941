import { z } from 'zod';
import { oneLine } from '../../indicators/one-line.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { ROLES } from '../accounts/person.ts';
import { html } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { SITE_WORDS } from '../words/site.ts';
import { required } from './fields.ts';
import { button, facts, field, form, select } from './pages/controls.ts';
import { standing, tokenTable } from './person-tokens.ts';
import { languageChoice, passwordFields, samePassword } from './sign-in-pages.ts';
import type { StudioDeps } from './studio-deps.ts';
import { signedIn, type StudioPage, type StudioRoutes, type Visit } from './studio-route.ts';

async function mePage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, typed } = visit;
  const person = signedIn(visit);
  const { tokens, config } = deps.services;
  const own = standing(await tokens.list(person.cityId, person.accountId));
  return {
    title: words.me.title,
    current: 'me',
    body: html`<h1>${words.me.title}</h1>
      ${facts([
        [words.fields.email, person.email],
        [words.people.roles, person.roles.map((role) => words.roleNames[role]).join(', ')],
      ])}
      ${form('/studio/me', [
        field({
          name: 'name',
          label: words.people.name,
          value: person.name,
          typed,
          maxLength: 200,
          autocomplete: 'name',
        }),
        select({
          name: 'language',
          label: words.me.language,
          value: person.language,
          typed,
          none: words.me.asBrowser,
          choices: LANGUAGES.map((value) => ({ value, label: SITE_WORDS[value].languageName })),
        }),
        button(words.save),
      ])}
      <section aria-labelledby="password">
        <h2 id="password">${words.me.password}</h2>
        ${form('/studio/me/password', [
          field({
            name: 'present',
            label: words.me.present,
            type: 'password',
            autocomplete: 'current-password',
            isRequired: true,
          }),
          ...passwordFields(visit),
          button(words.me.passwordSubmit),
        ])}
      </section>
      <section aria-labelledby="tokens">
        <h2 id="tokens">${words.me.tokens}</h2>
        <p>${words.me.tokensLead}</p>
        ${tokenTable(own, '/studio/me/tokens', visit, config.timeZone)}
        ${form('/studio/me/tokens', [field({ name: 'tokenName', label: words.me.tokenName, hint: words.me.tokenHint, typed, isRequired: true, maxLength: 100 }), button(words.me.makeToken, { quiet: true })])}
      </section>`,
  };
}

/** What everybody sets for themselves: name, language, password, tokens. */
export function mePages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { accounts, signIn, tokens } = deps.services;
  const page = (visit: Visit): Promise<StudioPage> => mePage(visit, deps);
  return [
    routes.page('/studio/me', ROLES, 'One’s own account', page),
    routes.form({
      path: '/studio/me',
      roles: ROLES,
      summary: 'Change one’s own name and language',
      body: z.object({ name: z.string().overwrite(oneLine).max(200).default(''), language: languageChoice }),
      page,
      act: async (visit) => {
        const { cityId, accountId } = signedIn(visit);
        const { name, language } = visit.body;
        await accounts.change(cityId, accountId, { name: name || null, language }, accountId);
        return { to: '/studio/me', done: visit.words.saved };
      },
    }),
    routes.form({
      path: '/studio/me/password',
      roles: ROLES,
      summary: 'Change one’s own password; every session ends',
      body: z.object({ present: z.string().max(1000), password: z.string().max(1000), again: z.string().max(1000) }),
      before: deps.passwordLimits,
      page,
      act: async (visit) => {
        await signIn.changePassword(signedIn(visit), visit.body.present, samePassword(visit.body));
        return { to: '/studio/sign-in' };
      },
    }),
    routes.form({
      path: '/studio/me/tokens',
      roles: ROLES,
      summary: 'Make a token of one’s own',
      body: z.object({ tokenName: required(100) }),
      page,
      act: async (visit) => {
        const { cityId, accountId } = signedIn(visit);
        const { token } = await tokens.make(cityId, accountId, visit.body.tokenName, accountId);
        return { to: '/studio/me', done: visit.words.me.tokenMade, secret: token };
      },
    }),
    routes.form({
      path: '/studio/me/tokens/:id/revoke',
      roles: ROLES,
      summary: 'Revoke a token of one’s own',
      body: z.object({}),
      page,
      act: async (visit) => {
        const { cityId, accountId } = signedIn(visit);
        await tokens.revoke(cityId, Number(visit.params['id']), accountId, accountId);
        return { to: '/studio/me', done: visit.words.me.revoked };
      },
    }),
  ];
}
