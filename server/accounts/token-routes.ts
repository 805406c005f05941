import { z } from 'zod';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { ROLES, type Person } from './person.ts';
import type { Token, TokenService } from './token-service.ts';

const tokenSchema = z
  .object({
    id: z.number().int(),
    email: z.string().describe('Whose it is'),
    name: z.string(),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable().describe('To the hour'),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'Token' });

const tokenView = ({ accountId: _account, ...token }: Token): z.infer<typeof tokenSchema> => token;

/** A route for whoever is signed in always has a person; this says so to the types. */
function own(person: Person | null): Person {
  if (!person) throw new AppError('unauthorized');
  return person;
}

/** Tokens for scripts: everybody has their own; an administrator sees and revokes all. */
export function tokenRoutes({ tokens }: { tokens: TokenService }): ApiRoute[] {
  const ownOnly = (person: Person): number | null => (person.roles.includes('admin') ? null : person.accountId);
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/tokens',
      roles: ROLES,
      tag: 'accounts',
      summary: 'Own tokens, newest first; all of them for an administrator',
      responses: { 200: { description: 'Tokens', schema: z.object({ items: z.array(tokenSchema), next: z.null() }) } },
      handle: async ({ person }, response) => {
        const { cityId, ...me } = own(person);
        const found = await tokens.list(cityId, ownOnly({ cityId, ...me }));
        response.json({ items: found.map(tokenView), next: null });
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/tokens',
      roles: ROLES,
      tag: 'accounts',
      summary: 'Make a token of one’s own; it is shown this once',
      body: z.strictObject({ name: z.string().trim().min(1).max(100) }),
      responses: {
        201: { description: 'The token', schema: z.object({ id: z.number().int(), token: z.string() }) },
      },
      handle: async ({ person, body }, response) => {
        const { cityId, accountId } = own(person);
        const made = await tokens.make(cityId, accountId, body.name, accountId);
        response.status(201).location(`/api/v1/tokens/${made.id}`).json(made);
      },
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/tokens/:id',
      roles: ROLES,
      tag: 'accounts',
      summary: 'Revoke a token: one’s own, or any for an administrator',
      params: z.object({ id: z.coerce.number().int() }),
      responses: {
        204: { description: 'It is void' },
        404: { description: 'There is none of this number, or it is somebody else’s' },
      },
      handle: async ({ person, params }, response) => {
        const me = own(person);
        await tokens.revoke(me.cityId, params.id, ownOnly(me), me.accountId);
        response.status(204).end();
      },
    }),
  ];
}
