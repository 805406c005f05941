import { z } from 'zod';
import type { ApiRoute } from '../http/api-route.ts';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
};

/** JSON Schema of a zod schema, with named ones moved to the components and referred to there. */
function schemaOf(schema: z.ZodType, components: Record<string, unknown>, io: 'input' | 'output'): unknown {
  const written = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  // Named schemas refer to one another too, so the whole is rewritten before they are taken apart.
  const {
    $schema: _schema,
    $defs,
    ...body
  } = JSON.parse(JSON.stringify(written).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<
    string,
    unknown
  > & { $defs?: Record<string, unknown> };
  Object.assign(components, $defs);
  return body;
}

function parameters(
  schema: z.ZodType | undefined,
  where: 'path' | 'query',
  components: Record<string, unknown>,
): unknown[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, components, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, own]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: own,
  }));
}

/** The OpenAPI 3.1 document, made from the same routes Express is given. */
export function openApiDocument(routes: readonly ApiRoute[], publicUrl: string): Record<string, unknown> {
  const components: Record<string, unknown> = { Problem: problem };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    const isPage = Object.values(route.responses).some(({ types: own }) => own?.includes('text/html'));
    const refusals = isPage ? ['text/html', 'application/problem+json'] : ['application/problem+json'];
    const types = route.bodyTypes ?? (route.body ? ['application/json'] : []);
    const responses = Object.fromEntries(
      Object.entries(route.responses).map(([status, answer]) => {
        const media = Number(status) >= 400 ? refusals : (answer.types ?? ['application/json']);
        const schema =
          Number(status) >= 400
            ? { $ref: '#/components/schemas/Problem' }
            : answer.schema
              ? schemaOf(answer.schema, components, 'output')
              : {};
        return [
          status,
          {
            description: answer.description,
            ...(Number(status) === 204
              ? {}
              : {
                  content: Object.fromEntries(
                    media.map((type) => [
                      type,
                      type === 'text/html' || (type !== 'application/json' && Number(status) < 400) ? {} : { schema },
                    ]),
                  ),
                }),
          },
        ];
      }),
    );
    const guarded = route.roles === 'public' ? {} : { 401: 'Signing in is needed', 403: 'The role is missing' };
    for (const [status, description] of Object.entries(guarded))
      responses[status] ??= {
        description,
        content: {
          ...(isPage ? { 'text/html': {} } : {}),
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      };
    (paths[path] ??= {})[route.method] = {
      summary: route.summary,
      tags: [route.tag],
      'x-roles': route.roles === 'public' ? ['public'] : [...route.roles],
      ...(route.roles === 'public' ? {} : { security: [{ token: [] }, { session: [] }] }),
      parameters: [...parameters(route.params, 'path', components), ...parameters(route.query, 'query', components)],
      ...(types.length > 0
        ? {
            requestBody: {
              required: true,
              content: Object.fromEntries(
                types.map((type) => [
                  type,
                  route.body && type === 'application/json'
                    ? { schema: schemaOf(route.body, components, 'input') }
                    : route.formFields && type === 'application/x-www-form-urlencoded'
                      ? { schema: schemaOf(route.formFields, components, 'input') }
                      : { schema: { type: 'string', format: 'binary' } },
                ]),
              ),
            },
          }
        : {}),
      responses,
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Integration Barometer',
      version: '1',
      description: 'Catalogue, observations, charts, uploads and releases of a city integration barometer.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'barometer',
          description: 'With https its name begins with __Host-.',
        },
      },
    },
  };
}
