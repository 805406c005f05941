import { z } from 'zod';
import { oneLine } from '../../indicators/one-line.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import type { Account, AccountService } from './account-service.ts';
import { ROLES } from './person.ts';
import type { SignInService } from './sign-in-service.ts';

const roles = z.array(z.enum(ROLES)).min(1);
const name = z.string().overwrite(oneLine).min(1).max(200).nullable();
const body = z.string().nullable();
const idParams = z.object({ id: z.coerce.number().int() });

const userSchema = z
  .object({
    id: z.number().int(),
    email: z.string(),
    name,
    roles,
    body,
    language: z.enum(LANGUAGES).nullable(),
    createdAt: z.string(),
    disabledAt: z.string().nullable(),
    signedInAt: z.string().nullable(),
  })
  .meta({ id: 'User' });

const linkSchema = z
  .object({
    mailed: z.boolean(),
    url: z.string().nullable().describe('Only where no mail is set up: shown this once'),
  })
  .meta({ id: 'AccountLink' });

function userView(account: Account): z.infer<typeof userSchema> {
  const { id, email, name, roles, body, language, createdAt, disabledAt, signedInAt } = account;
  return { id, email, name, roles, body, language, createdAt, disabledAt, signedInAt };
}

export interface UserRoutesDeps {
  accounts: AccountService;
  signIn: SignInService;
  cityId(): number;
}

const admin = ['admin'] as const;

/** Accounts: who there is, inviting, changing, ending with hand-over. */
export function userRoutes({ accounts, signIn, cityId }: UserRoutesDeps): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/users',
      roles: admin,
      tag: 'accounts',
      summary: 'All accounts',
      responses: { 200: { description: 'Accounts', schema: z.object({ items: z.array(userSchema), next: z.null() }) } },
      handle: async (_request, response) => {
        response.json({ items: (await accounts.list(cityId())).map(userView), next: null });
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/users',
      roles: admin,
      tag: 'accounts',
      summary: 'Invite somebody: an account, and a link to set its password',
      body: z.strictObject({ email: z.string(), roles, name: name.optional(), body: body.optional() }),
      responses: {
        201: { description: 'The account and its link', schema: z.object({ user: userSchema, link: linkSchema }) },
        409: { description: 'The address has an account' },
        422: { description: 'A contributor needs a body' },
      },
      handle: async ({ body: asked, person }, response) => {
        const actor = person?.accountId ?? null;
        const account = await accounts.add(
          cityId(),
          { ...asked, name: asked.name ?? null, body: asked.body ?? null },
          actor,
        );
        const link = await signIn.makeLink(account.id, 'invitation', actor);
        response
          .status(201)
          .location(`/api/v1/users/${account.id}`)
          .json({ user: userView(account), link });
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/users/:id',
      roles: admin,
      tag: 'accounts',
      summary: 'One account, and what it would leave behind',
      params: idParams,
      responses: {
        200: {
          description: 'The account',
          schema: z.object({
            user: userSchema,
            openWork: z.object({ uploads: z.number().int(), profiles: z.number().int() }),
          }),
        },
        404: { description: 'There is none of this number' },
      },
      handle: async ({ params }, response) => {
        const account = await accounts.get(cityId(), params.id);
        response.json({ user: userView(account), openWork: await accounts.openWork(account.id) });
      },
    }),
    apiRoute({
      method: 'patch',
      path: '/api/v1/users/:id',
      roles: admin,
      tag: 'accounts',
      summary: 'Change roles, body, name or language; enable again',
      params: idParams,
      body: z.strictObject({
        roles: roles.optional(),
        body: body.optional(),
        name: name.optional(),
        language: z.enum(LANGUAGES).nullable().optional(),
        disabled: z.literal(false).optional().describe('false: the account works again'),
      }),
      responses: {
        200: { description: 'The account', schema: z.object({ user: userSchema }) },
        404: { description: 'There is none of this number' },
        409: { description: 'It is the last administrator' },
      },
      handle: async ({ params, body: { disabled, ...change }, person }, response) => {
        const actor = person?.accountId ?? null;
        if (disabled === false) await accounts.enable(cityId(), params.id, actor);
        response.json({ user: userView(await accounts.change(cityId(), params.id, change, actor)) });
      },
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/users/:id',
      roles: admin,
      tag: 'accounts',
      summary: 'End an account; its drafts and profiles go to somebody else',
      params: idParams,
      query: z.strictObject({ handOverTo: z.coerce.number().int().optional(), lang: z.string().optional() }),
      responses: {
        200: {
          description: 'What was handed over',
          schema: z.object({ uploads: z.number().int(), profiles: z.number().int() }),
        },
        404: { description: 'There is none of this number' },
        409: { description: 'It is the last administrator, or nobody fit was named for the drafts' },
      },
      handle: async ({ params, query, person }, response) => {
        const actor = person?.accountId ?? null;
        response.json(await accounts.disable(cityId(), params.id, query.handOverTo ?? null, actor));
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/users/:id/link',
      roles: admin,
      tag: 'accounts',
      summary: 'Make a link to set the password anew; older ones become void',
      params: idParams,
      responses: {
        200: { description: 'The link', schema: linkSchema },
        404: { description: 'There is none of this number' },
      },
      handle: async ({ params, person }, response) => {
        response.json(await signIn.makeLink(params.id, 'reset', person?.accountId ?? null));
      },
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/users/:id/sessions',
      roles: admin,
      tag: 'accounts',
      summary: 'End every session of somebody',
      params: idParams,
      responses: {
        200: { description: 'How many were ended', schema: z.object({ ended: z.number().int() }) },
        404: { description: 'There is none of this number' },
      },
      handle: async ({ params, person }, response) => {
        response.json({ ended: await accounts.endSessions(cityId(), params.id, person?.accountId ?? null) });
      },
    }),
  ];
}
