import type { RequestHandler } from 'express';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import type { Person } from './person.ts';
import { ROLES } from './person.ts';
import type { SignInService } from './sign-in-service.ts';
import { beginSession, endSession } from './sessions.ts';

const personSchema = z
  .object({
    email: z.string(),
    name: z.string().nullable(),
    roles: z.array(z.enum(ROLES)),
    body: z.string().nullable().describe('The body a contributor writes for'),
    language: z.string().nullable(),
  })
  .meta({ id: 'Person' });

const personView = ({ email, name, roles, body, language }: Person): z.infer<typeof personSchema> => ({
  email,
  name,
  roles: [...roles],
  body,
  language,
});

/** The session: signing in with a cookie, seeing who one is, signing out. */
export function sessionRoutes(deps: {
  signIn: SignInService;
  isSecure: boolean;
  /** The same ones that stand before the studio's form: tries count together. */
  limits: readonly RequestHandler[];
}): ApiRoute[] {
  const { signIn, isSecure, limits } = deps;
  return [
    apiRoute({
      method: 'post',
      path: '/api/v1/session',
      roles: 'public',
      tag: 'accounts',
      summary: 'Sign in; the answer sets a cookie',
      body: z.strictObject({ email: z.string().max(254), password: z.string().max(1000) }),
      before: limits,
      responses: {
        200: { description: 'Who is signed in', schema: z.object({ person: personSchema }) },
        401: { description: 'Address or password is not right' },
        429: { description: 'Too many wrong tries; Retry-After says how long to wait' },
      },
      handle: async ({ body, raw }, response) => {
        const { person, refused } = await signIn.signIn(body.email, body.password);
        await beginSession(raw, person.accountId, refused);
        response.set('Cache-Control', 'no-store').json({ person: personView(person) });
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/session',
      roles: ROLES,
      tag: 'accounts',
      summary: 'Who is signed in, by cookie or token',
      responses: { 200: { description: 'The person', schema: z.object({ person: personSchema }) } },
      handle: ({ person }, response) => {
        if (!person) throw new AppError('unauthorized');
        response.json({ person: personView(person) });
      },
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/session',
      roles: ROLES,
      tag: 'accounts',
      summary: 'Sign out',
      responses: { 204: { description: 'The session is over' } },
      handle: async ({ raw, person }, response) => {
        await endSession(raw, response, isSecure);
        if (person) await signIn.signedOut(person);
        response.status(204).end();
      },
    }),
  ];
}
