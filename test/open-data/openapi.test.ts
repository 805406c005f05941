import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

interface Operation {
  summary: string;
  'x-roles': string[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

let city: Demonstration;
let document: Document;
beforeAll(async () => {
  city = await demonstration();
  document = (await city.json('/api/v1/openapi.json')) as unknown as Document;
});
afterAll(() => city.close());

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );

describe('the description of the API', () => {
  it('holds every mounted route and nothing else', () => {
    const mounted = city.routes.map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(new Set(operations().map(([name]) => name))).toEqual(new Set(mounted));
    expect(new Set(mounted).size).toBe(mounted.length);
  });

  it('says who may, and asks for a token wherever not everyone may', () => {
    for (const route of city.routes) {
      const operation = document.paths[route.path.replaceAll(/:(\w+)/g, '{$1}')]?.[route.method];
      expect(operation?.['x-roles']).toEqual(route.roles === 'public' ? ['public'] : route.roles);
      // Signing in itself is open to all, and refuses.
      const refuses = route.roles !== 'public' || 401 in route.responses;
      expect('401' in (operation?.responses ?? {})).toBe(refuses);
    }
  });

  it('names every part of a path as a parameter', () => {
    for (const [name, operation] of operations()) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const described = operation.parameters.filter((one) => one.in === 'path');
      expect([name, described.map((one) => one.name)]).toEqual([name, inPath]);
      expect(described.every((one) => one.required)).toBe(true);
    }
  });

  it('gives each parameter once, with a schema', () => {
    for (const [name, { parameters }] of operations()) {
      const names = parameters.map((one) => `${one.in} ${one.name}`);
      expect([name, new Set(names).size]).toEqual([name, names.length]);
      for (const one of parameters) expect(Object.keys(one.schema).length, `${name} ${one.name}`).toBeGreaterThan(0);
    }
  });

  it('describes the dimensions that figures can be asked by', () => {
    const names = document.paths['/api/v1/indicators/{id}/observations']?.['get']?.parameters.map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(['area', 'from', 'to', 'asOf', 'format', 'origin', 'sex']));
  });

  it('has an answer for each operation, and problem documents for the errors', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const [name, { responses, summary }] of operations()) {
      expect(summary, name).not.toBe('');
      expect(
        Object.keys(responses).some((status) => /^[23]/.test(status)),
        name,
      ).toBe(true);
      for (const [status, { description, content }] of Object.entries(responses)) {
        expect(description, name).not.toBe('');
        if (Number(status) >= 400) expect(Object.keys(content ?? {}), name).toContain('application/problem+json');
      }
    }
  });

  it('refers only to schemas it holds', () => {
    const text = JSON.stringify(document);
    const referred = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(referred.length).toBeGreaterThan(0);
    for (const target of new Set(referred)) {
      expect(target).toMatch(/^#\/components\/schemas\//);
      expect(Object.keys(document.components.schemas)).toContain(target.split('/').at(-1));
    }
    expect(text).not.toContain('$defs');
  });

  it.each([
    ['/api/v1/themes', '/api/v1/themes'],
    ['/api/v1/indicators', '/api/v1/indicators?limit=5'],
    ['/api/v1/indicators/{id}', '/api/v1/indicators/bs-unemployment'],
    ['/api/v1/indicators/{id}/observations', '/api/v1/indicators/bs-unemployment/observations?limit=5'],
    ['/api/v1/indicators/{id}/summary', '/api/v1/indicators/bs-foreign-share/summary'],
    ['/api/v1/key-factors/{id}', '/api/v1/key-factors/kf13?lang=fr'],
    ['/api/v1/codelists/{id}', '/api/v1/codelists/CL_ORIGIN?lang=all'],
    ['/api/v1/areas', '/api/v1/areas'],
    ['/api/v1/bodies', '/api/v1/bodies'],
    ['/api/v1/sources', '/api/v1/sources'],
    ['/api/v1/domains', '/api/v1/domains?lang=da'],
    ['/api/v1/objectives', '/api/v1/objectives'],
    ['/api/v1/contextual-factors', '/api/v1/contextual-factors'],
    ['/api/v1/key-factors', '/api/v1/key-factors'],
    ['/api/v1/releases', '/api/v1/releases'],
  ])('describes what %s really answers', async (path, address) => {
    const route = city.routes.find((one) => one.method === 'get' && one.path.replaceAll(/:(\w+)/g, '{$1}') === path);
    const result = route?.responses[200]?.schema?.safeParse(await city.json(address));
    expect(result?.success, JSON.stringify(result?.error?.issues.slice(0, 2))).toBe(true);
  });
});
