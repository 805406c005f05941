import { z } from 'zod';
import { oneLine } from '../../indicators/one-line.ts';
import { nameOf, ROLES, type Role } from '../accounts/person.ts';
import type { Account } from '../accounts/account-service.ts';
import type { MadeLink } from '../accounts/sign-in-service.ts';
import { LINK_DAYS } from '../accounts/sign-in-service.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { bodyChoices } from './choices.ts';
import { several } from './fields.ts';
import { button, checkbox, facts, field, form, select, table } from './pages/controls.ts';
import { standing, tokenTable } from './person-tokens.ts';
import { sayTime } from './say.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import { signedIn, type Done, type StudioPage, type StudioRoutes, type Typed, type Visit } from './studio-route.ts';

const admin = ['admin'] as const;

const isRoleTicked = (typed: Typed, role: Role, present: readonly Role[]): boolean => {
  const { roles } = typed;
  if (roles === undefined)
    return typed['email'] === undefined && typed['name'] === undefined ? present.includes(role) : false;
  return typeof roles === 'string' ? roles === role : roles.includes(role);
};

function accountFields(visit: Visit, deps: StudioDeps, account: Account | null): Markup[] {
  const { words, language, typed } = visit;
  return [
    field({ name: 'name', label: words.people.name, value: account?.name, typed, maxLength: 200, autocomplete: 'off' }),
    html`<fieldset>
      <legend>${words.people.roles}</legend>
      ${ROLES.map((role) => checkbox({ name: 'roles', value: role, label: words.roleNames[role], hint: words.roleHints[role], isChecked: isRoleTicked(typed, role, account?.roles ?? ['statistician']) }))}
    </fieldset>`,
    select({
      name: 'body',
      label: words.people.body,
      hint: words.people.bodyHint,
      value: account?.body,
      typed,
      choices: bodyChoices(cityOf(deps), language),
      none: words.answers.none,
    }),
  ];
}

async function listPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, typed } = visit;
  const { accounts, cityId, config, mail } = deps.services;
  return {
    title: words.nav.people,
    current: 'people',
    body: html`<h1>${words.nav.people}</h1>
      ${table({
        caption: words.nav.people,
        head: [
          words.people.name,
          words.fields.email,
          words.people.roles,
          words.people.lastSignIn,
          words.workbench.state,
        ],
        rows: (await accounts.list(cityId)).map((one) => [
          html`<a href="/studio/people/${one.id}">${nameOf(one)}</a>`,
          one.email,
          one.roles.map((role) => words.roleNames[role]).join(', '),
          one.signedInAt ? sayTime(one.signedInAt, language, config.timeZone) : words.people.never,
          one.disabledAt ? words.people.ended : one.hasPassword ? words.people.active : words.people.invited,
        ]),
      })}
      <section aria-labelledby="invite">
        <h2 id="invite">${words.people.invite}</h2>
        <p>${mail.canSend ? words.people.byMail : words.people.byLink(LINK_DAYS)}</p>
        ${form('/studio/people', [field({ name: 'email', label: words.fields.email, type: 'email', typed, isRequired: true, autocomplete: 'off' }), ...accountFields(visit, deps, null), button(words.people.inviteSubmit)])}
      </section>`,
  };
}

async function accountPage(visit: Visit, deps: StudioDeps): Promise<StudioPage> {
  const { words, language, params } = visit;
  const { accounts, cityId, config, mail, tokens } = deps.services;
  const account = await accounts.get(cityId, Number(params['id']));
  const path = `/studio/people/${account.id}`;
  const own = standing(await tokens.list(cityId, account.id));
  const work = await accounts.openWork(account.id);
  const heirs = (await accounts.list(cityId)).filter(
    (one) =>
      one.id !== account.id && !one.disabledAt && (one.roles.includes('statistician') || one.roles.includes('admin')),
  );
  const hasWork = work.uploads + work.profiles > 0;
  const isLastAdmin = account.roles.includes('admin') && !heirs.some((one) => one.roles.includes('admin'));
  return {
    title: nameOf(account),
    current: 'people',
    body: html`<p class="eyebrow"><a href="/studio/people">${words.nav.people}</a></p>
      <h1>${nameOf(account)}</h1>
      ${facts([
        [words.fields.email, account.email],
        [
          words.workbench.state,
          account.disabledAt
            ? words.people.endedOn(sayTime(account.disabledAt, language, config.timeZone))
            : account.hasPassword
              ? words.people.active
              : words.people.invited,
        ],
        [
          words.people.lastSignIn,
          account.signedInAt ? sayTime(account.signedInAt, language, config.timeZone) : words.people.never,
        ],
        [words.people.openWork, words.people.work(work)],
      ])}
      ${
        account.disabledAt
          ? form(`${path}/enable`, button(words.people.enable))
          : html`${form(path, [...accountFields(visit, deps, account), button(words.save)])}
              <section aria-labelledby="link">
                <h2 id="link">${words.people.link}</h2>
                <p>${mail.canSend ? words.people.linkByMail(account.email) : words.people.byLink(LINK_DAYS)}</p>
                ${form(`${path}/link`, button(words.people.linkSubmit, { quiet: true }))}
                ${form(`${path}/sessions`, [html`<p>${words.people.sessionsSays(await accounts.openSessions(account.id))}</p>`, button(words.people.sessions, { quiet: true })])}
              </section>
              <section aria-labelledby="tokens">
                <h2 id="tokens">${words.me.tokens}</h2>
                ${tokenTable(own, `${path}/tokens`, visit, config.timeZone)}
              </section>
              <section aria-labelledby="end">
                <h2 id="end">${words.people.end}</h2>
                ${
                  isLastAdmin
                    ? html`<p>${words.people.lastAdmin}</p>`
                    : html`<p class="says">
                        ${words.people.endSays(nameOf(account), own.length)}
                        ${hasWork ? words.people.endWork(work) : words.people.endNoWork}
                      </p>`
                }
                ${
                  isLastAdmin
                    ? null
                    : form(`${path}/end`, [
                        ...(hasWork
                          ? [
                              select({
                                name: 'handOverTo',
                                label: words.people.handOverTo,
                                choices: heirs.map((one) => ({ value: String(one.id), label: nameOf(one) })),
                                isRequired: true,
                                none: words.answers.choose,
                                typed: visit.typed,
                              }),
                            ]
                          : []),
                        button(words.people.endSubmit(nameOf(account)), { danger: true }),
                      ])
                }
              </section>`
      }`,
  };
}

/** What is said after a link was made: mailed, or here to copy. */
const linkDone = (email: string, { mailed, url }: MadeLink, { words }: Visit): Pick<Done, 'done' | 'secret'> => ({
  done: mailed ? words.people.mailed(email) : words.people.copyLink(email, LINK_DAYS),
  ...(url === null ? {} : { secret: url }),
});

const accountForm = z.object({
  name: z.string().overwrite(oneLine).max(200).default(''),
  roles: several.pipe(z.array(z.string()).min(1, 'at least one role')),
  body: z.string().default(''),
});

/** People: who has an account, with which roles, and what becomes of their work when they go. */
export function peoplePages(routes: StudioRoutes, deps: StudioDeps): ApiRoute[] {
  const { accounts, signIn, tokens, cityId } = deps.services;
  const one = (visit: Visit): Promise<StudioPage> => accountPage(visit, deps);
  const list = (visit: Visit): Promise<StudioPage> => listPage(visit, deps);
  const idOf = ({ params }: Visit): number => Number(params['id']);
  const rolesOf = (ticked: readonly string[]): Role[] => ROLES.filter((role) => ticked.includes(role));
  return [
    routes.page('/studio/people', admin, 'People, and the form to invite somebody', list),
    routes.form({
      path: '/studio/people',
      roles: admin,
      summary: 'Invite somebody',
      body: accountForm.extend({ email: z.string().max(254) }),
      page: list,
      act: async (visit) => {
        const { email, name, roles, body } = visit.body;
        const actor = signedIn(visit).accountId;
        const account = await accounts.add(
          cityId,
          { email, name: name || null, roles: rolesOf(roles), body: body || null },
          actor,
        );
        const link = await signIn.makeLink(account.id, 'invitation', actor);
        return { to: '/studio/people', ...linkDone(account.email, link, visit) };
      },
    }),
    routes.page('/studio/people/:id', admin, 'One account', one),
    routes.form({
      path: '/studio/people/:id',
      roles: admin,
      summary: 'Change somebody’s roles, name or body',
      body: accountForm,
      page: one,
      act: async (visit) => {
        const { name, roles, body } = visit.body;
        await accounts.change(
          cityId,
          idOf(visit),
          { name: name || null, roles: rolesOf(roles), body: body || null },
          signedIn(visit).accountId,
        );
        return { to: `/studio/people/${idOf(visit)}`, done: visit.words.people.changed };
      },
    }),
    routes.form({
      path: '/studio/people/:id/link',
      roles: admin,
      summary: 'Make a link to set the password anew',
      body: z.object({}),
      page: one,
      act: async (visit) => {
        const account = await accounts.get(cityId, idOf(visit));
        const link = await signIn.makeLink(
          account.id,
          account.hasPassword ? 'reset' : 'invitation',
          signedIn(visit).accountId,
        );
        return { to: `/studio/people/${account.id}`, ...linkDone(account.email, link, visit) };
      },
    }),
    routes.form({
      path: '/studio/people/:id/sessions',
      roles: admin,
      summary: 'End every session of somebody',
      body: z.object({}),
      page: one,
      act: async (visit) => {
        const ended = await accounts.endSessions(cityId, idOf(visit), signedIn(visit).accountId);
        return { to: `/studio/people/${idOf(visit)}`, done: visit.words.people.sessionsEnded(ended) };
      },
    }),
    routes.form({
      path: '/studio/people/:id/tokens/:token/revoke',
      roles: admin,
      summary: 'Revoke a token of somebody',
      body: z.object({}),
      page: one,
      act: async (visit) => {
        const account = await accounts.get(cityId, idOf(visit));
        await tokens.revoke(cityId, Number(visit.params['token']), account.id, signedIn(visit).accountId);
        return { to: `/studio/people/${account.id}`, done: visit.words.me.revoked };
      },
    }),
    routes.form({
      path: '/studio/people/:id/end',
      roles: admin,
      summary: 'End an account and hand its drafts over',
      body: z.object({ handOverTo: z.string().regex(/^\d*$/).default('') }),
      page: one,
      act: async (visit) => {
        const { handOverTo } = visit.body;
        const account = await accounts.get(cityId, idOf(visit));
        const handed = await accounts.disable(
          cityId,
          account.id,
          handOverTo === '' ? null : Number(handOverTo),
          signedIn(visit).accountId,
        );
        return { to: '/studio/people', done: visit.words.people.endedDone(nameOf(account), handed) };
      },
    }),
    routes.form({
      path: '/studio/people/:id/enable',
      roles: admin,
      summary: 'Let an ended account work again',
      body: z.object({}),
      page: one,
      act: async (visit) => {
        await accounts.enable(cityId, idOf(visit), signedIn(visit).accountId);
        return { to: `/studio/people/${idOf(visit)}`, done: visit.words.people.enabled };
      },
    }),
  ];
}
