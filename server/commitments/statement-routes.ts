import { z } from 'zod';
import type { Person } from '../accounts/person.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import type { StatementService } from './statement-service.ts';
import { STATEMENT_SCHEMAS, STATEMENT_STATES, type Content, type Statement, type StatementKind } from './statement.ts';

/** Where each kind stands in the API. Questions have routes of their own: readers ask them. */
const PATHS = {
  'policy-period': 'policy-periods',
  responsibility: 'responsibilities',
  target: 'targets',
  threshold: 'thresholds',
  event: 'events',
  context: 'context-statements',
  commentary: 'commentary',
  decision: 'decisions',
  action: 'actions',
  'council-term': 'council-terms',
  contact: 'contacts',
} as const satisfies Partial<Record<StatementKind, string>>;

const writers = ['editor', 'contributor'] as const;

/** A version as it is given out: of nobody's address, and of no account. */
export interface PublicStatement {
  key: string;
  version: number;
  state: string;
  body: string | null;
  at: string;
  content: unknown;
}

export const publicStatement = ({ key, version, state, body, at, content }: Statement): PublicStatement => ({
  key,
  version,
  state,
  body,
  at,
  content,
});

/** Reading what is published: everyone. Writing: the office, and contributors within their body. */
export function statementRoutes(statements: StatementService): ApiRoute[] {
  return (Object.keys(PATHS) as (keyof typeof PATHS)[]).flatMap((kind) => routesOf(kind, statements));
}

function routesOf(kind: keyof typeof PATHS, statements: StatementService): ApiRoute[] {
  const path = `/api/v1/${PATHS[kind]}`;
  const content: z.ZodType = STATEMENT_SCHEMAS[kind];
  const shape = z.object({
    key: z.string(),
    version: z.number(),
    state: z.enum(STATEMENT_STATES),
    body: z.string().nullable(),
    at: z.string(),
    content,
  });
  const keyParams = z.object({ key: z.string().max(80) });
  const draft = z.strictObject({
    key: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .max(80)
      .optional(),
    body: z.string().max(80).nullable().default(null),
    state: z.enum(['draft', 'in-review', 'published']).default('draft'),
    content,
  });
  const change = z.strictObject({
    /** The version that was seen. */
    version: z.number().int().min(1),
    body: z.string().max(80).nullable().optional(),
    state: z.enum(STATEMENT_STATES).optional(),
    content: content.optional(),
  });
  const find = (key: string): Statement[] => {
    const versions = statements.book.versions(kind, key);
    if (versions.length === 0) throw new AppError('not-found', { what: kind, id: key });
    return versions;
  };
  const writer = (person: Person | null): Person => {
    if (!person) throw new AppError('unauthorized');
    return person;
  };
  return [
    apiRoute({
      method: 'get',
      path,
      roles: 'public',
      tag: 'commitments',
      summary: `Published: ${PATHS[kind]}`,
      query: z.strictObject({ indicator: z.string().optional(), objective: z.string().optional() }),
      responses: {
        200: { description: 'The newest published version of each', schema: z.object({ items: z.array(shape) }) },
      },
      handle: ({ query }, response) => {
        const items = statements.book.published(kind).filter((one) => isAbout(one.content, query));
        response.json({ items: items.map(publicStatement), next: null });
      },
    }),
    apiRoute({
      method: 'get',
      path: `${path}/:key`,
      roles: 'public',
      tag: 'commitments',
      summary: `One of ${PATHS[kind]}, with its earlier published versions`,
      params: keyParams,
      responses: {
        200: { description: 'Versions, oldest first', schema: z.object({ versions: z.array(shape) }) },
        404: { description: 'None is published under this key' },
      },
      handle: ({ params }, response) => {
        const versions = statements.book.history(kind, params.key);
        if (versions.length === 0) throw new AppError('not-found', { what: kind, id: params.key });
        response.json({ versions: versions.map(publicStatement) });
      },
    }),
    apiRoute({
      method: 'post',
      path,
      roles: writers,
      tag: 'commitments',
      summary: `Write one of ${PATHS[kind]}`,
      body: draft,
      responses: {
        201: { description: 'Its first version', schema: shape },
        400: { description: 'A field is not right' },
        403: { description: 'It belongs to another body' },
        409: { description: 'There is one of this key' },
      },
      handle: async ({ body, person }, response) => {
        const written = await statements.write({ ...body, kind, seen: 0 }, writer(person));
        response.status(201).location(`${path}/${written.key}`).json(publicStatement(written));
      },
    }),
    apiRoute({
      method: 'patch',
      path: `${path}/:key`,
      roles: writers,
      tag: 'commitments',
      summary: `A new version of one of ${PATHS[kind]}`,
      params: keyParams,
      body: change,
      responses: {
        200: { description: 'The new version', schema: shape },
        403: { description: 'It belongs to another body' },
        404: { description: 'There is none of this key' },
        409: { description: 'Somebody wrote a newer version meanwhile' },
      },
      handle: async ({ params, body, person }, response) => {
        const newest = find(params.key).at(-1);
        const written = await statements.write(
          {
            kind,
            key: params.key,
            body: body.body === undefined ? (newest?.body ?? null) : body.body,
            state: body.state ?? 'draft',
            content: body.content ?? newest?.content,
            seen: body.version,
          },
          writer(person),
        );
        response.json(publicStatement(written));
      },
    }),
  ];
}

function isAbout(
  content: Content<StatementKind>,
  { indicator, objective }: { indicator?: string | undefined; objective?: string | undefined },
): boolean {
  const names = content as {
    about?: { indicator?: string; objective?: string };
    indicator?: string;
    indicators?: string[];
    objectives?: string[];
  };
  const indicators = [names.about?.indicator, names.indicator, ...(names.indicators ?? [])];
  const objectives = [names.about?.objective, ...(names.objectives ?? [])];
  return (
    (indicator === undefined || indicators.includes(indicator)) &&
    (objective === undefined || objectives.includes(objective))
  );
}
