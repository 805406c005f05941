import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { problemDocument } from '../../server/http/error-handler.ts';
import { sayDemand } from '../../server/words/demands.ts';

const CATALOGUE = fileURLToPath(new URL('../../server/catalogue', import.meta.url));

/** Everything the catalogue's services ask of a field, by its English words. */
const asked = readdirSync(CATALOGUE)
  .filter((name) => /(-service|-editor|schemas)\.ts$/.test(name))
  .map((name) => readFileSync(join(CATALOGUE, name), 'utf8'))
  .flatMap((text) => [
    ...[...text.matchAll(/refuseField\('\w+', ['`]([^'`$]+)/g)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/(?:regex|min|max|date|refine)\([^\n]*?'([a-z][^']* [^']*)'\)/g)].map(
      (match) => match[1] ?? '',
    ),
  ]);

test('what is asked of a field is said in every language', () => {
  expect(asked.length).toBeGreaterThan(15);
  for (const language of ['fr', 'da', 'de'] as const)
    for (const demand of asked)
      expect([language, sayDemand(demand.trim(), language)]).not.toEqual([language, demand.trim()]);
});

test('names stay at the end, and what is not known stays as it is', () => {
  expect(sayDemand('an id that begins with bs- or x-', 'de')).toBe('die Kennung beginnt mit bs- or x-');
  expect(sayDemand('why it is not used, in the language de at least', 'fr')).toMatch(/dans la langue de$/);
  expect(sayDemand('something else', 'da')).toBe('something else');
  const error = new AppError('invalid-input', { where: 'body', field: 'accent', problem: 'a colour like #8a5a00' });
  expect(problemDocument(error, 'de').detail).toContain('hier muss eine Farbe wie #8a5a00 stehen');
});
