/**
 * How a route of the API is written: one value that says method, path, who may, what comes in, what goes out and what
 * happens. Express is given these values (`mountApiRoutes`), and the OpenAPI document is made from the same ones, so
 * neither can drift from the other.
 */
import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { Language } from '../../indicators/text.ts';
import type { Person, Role } from '../accounts/person.ts';
import { may } from '../accounts/person.ts';
import { AppError } from '../errors.ts';
import { chooseLanguage } from './language.ts';

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

export interface ApiRequest<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  /** Who asks; null when nobody is signed in. For a route with roles it is never null. */
  person: Person | null;
  language: Language;
  raw: Request;
}

export interface ApiResponseDescription {
  description: string;
  /** Schema of a JSON answer. */
  schema?: z.ZodType;
  /** Media types of the answer; `application/json` by default. */
  types?: readonly string[];
}

export interface ApiRoute<P = unknown, Q = unknown, B = unknown> {
  method: Method;
  /** Express form: `/api/v1/uploads/:id`. */
  path: string;
  /** `public`, or the roles of which one is needed. */
  roles: 'public' | readonly Role[];
  summary: string;
  tag: string;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  /** A JSON body. Routes that read the request stream themselves leave it out and say the types in `bodyTypes`. */
  body?: z.ZodType<B>;
  bodyTypes?: readonly string[];
  /** Fields of a form that the route reads itself, for the description. */
  formFields?: z.ZodType;
  responses: Readonly<Record<number, ApiResponseDescription>>;
  /** What stands in front, after the body is read: a limit on how often. */
  before?: readonly RequestHandler[];
  handle(request: ApiRequest<P, Q, B>, response: Response): void | Promise<void>;
}

/** Writes a route down with its types inferred, for a list of mixed routes. */
export function apiRoute<P = Record<string, never>, Q = Record<string, never>, B = undefined>(
  route: ApiRoute<P, Q, B>,
): ApiRoute {
  // The list forgets the parameter types; `mountApiRoutes` only ever hands a route what its own schemas returned.
  return route;
}

/** The parameters an Express path names, all of them texts. */
export const pathParams = (path: string): z.ZodType<Record<string, string>> =>
  z.object(Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, z.string()])));

function parsed<T>(schema: z.ZodType<T> | undefined, value: unknown, where: string, language: Language): T {
  if (!schema) return {} as T;
  const result = schema.safeParse(value, { error: z.locales[language]().localeError });
  if (result.success) return result.data;
  const first = result.error.issues[0];
  // A name that is not known has no path: it is the field that is meant.
  const nameOf = (issue: z.core.$ZodIssue): string =>
    issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys].join(', ') : issue.path.join('.');
  throw new AppError(
    'invalid-input',
    {
      where,
      field: first ? nameOf(first) : '',
      problem: first?.message ?? '',
    },
    {
      members: {
        fields: result.error.issues.map((issue) => ({ in: where, name: nameOf(issue), message: issue.message })),
      },
    },
  );
}

export interface MountOptions {
  /** Finds who asks from session or token; null when nobody does. Throws `unauthorized` for a token that is not valid. */
  identify(request: Request): Promise<Person | null>;
  /** Called before the handler of a JSON-body route. */
  json: RequestHandler;
}

/** What not everybody may read is kept by no cache and handed to no other site's page. */
function keepToUs(response: Response): void {
  response.set({ 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin' });
  response.removeHeader('Access-Control-Allow-Origin');
}

function handler(route: ApiRoute, options: MountOptions): RequestHandler {
  return async (request, response) => {
    if (route.roles !== 'public') keepToUs(response);
    const person = await options.identify(request);
    if (route.roles !== 'public') {
      if (!person) throw new AppError('unauthorized');
      if (!may(person, route.roles)) throw new AppError('forbidden', { roles: route.roles });
    }
    const language = chooseLanguage(request);
    await route.handle(
      {
        params: parsed(route.params, request.params, 'path', language),
        query: parsed(route.query, request.query, 'query', language),
        body: route.body ? parsed(route.body, request.body as unknown, 'body', language) : undefined,
        person,
        language,
        raw: request,
      },
      response,
    );
  };
}

/** Mounts the routes; a method a known path does not have answers 405 with `Allow`. */
export function mountApiRoutes(router: Router, routes: readonly ApiRoute[], options: MountOptions): void {
  const methods = new Map<string, Method[]>();
  for (const route of routes) {
    const body = route.body ? [options.json] : [];
    router[route.method](route.path, ...body, ...(route.before ?? []), handler(route, options));
    methods.set(route.path, [...(methods.get(route.path) ?? []), route.method]);
  }
  for (const [path, known] of methods) {
    router.all(path, (_request, response) => {
      response.set(
        'Allow',
        known.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', '),
      );
      throw new AppError('method-not-allowed', { allowed: known.map((method) => method.toUpperCase()) });
    });
  }
}
