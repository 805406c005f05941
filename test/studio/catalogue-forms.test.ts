/** The forms of the catalogue as their writer reads them: places by name, comparisons in words, additions as additions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { escapeHtml } from '../../server/explore/pages/html.ts';
import { stepsByName } from '../../server/studio/named-place.ts';
import type { Answer, Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { page, send, value } from './forms.ts';

const GRADES = 'codelists/CL_GRADE.json';
const RATE = 'indicators/emp-rate-20-64.json';
let app: PeopleApp;
let editor: Browser;
beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  await app.add('ed@example.org', 'editor');
  editor = await app.browser('ed@example.org');
});
afterAll(() => app.close());

const at = (path: string): string => `/studio/catalogue/edit?path=${encodeURIComponent(path)}`;
const save = async (path: string, fields: Record<string, string>): Promise<Answer> =>
  send(editor, '/studio/catalogue/edit', { path, base: value(await page(editor, at(path)), 'base'), ...fields });
const catalogue = () => app.services.catalogue.current().catalogue;
const grades = (): string[] =>
  catalogue()
    .codelists.find((one) => one.id === 'CL_GRADE')
    ?.codes.map((one) => one.id) ?? [];

test('a place in a list is called by its entry', () => {
  const content = { codes: [{ id: 'A' }, { id: 'B' }], questions: [{ id: 'kf01.q1' }], list: ['x'] };
  expect(stepsByName('codes.1.label.en', content)).toEqual(['codes', 'B', 'label', 'en']);
  expect(stepsByName('questions.0.text', content)).toEqual(['questions', '1', 'text']);
  expect(stepsByName('list.0', content)).toEqual(['list', '1']);
  expect(stepsByName('codes.7.id', content)).toEqual(['codes', '8', 'id']);
});

test('a refusal names the code, not where it stands', async () => {
  const [first = ''] = grades();
  const refused = await save(GRADES, { 'place|/codes/0/label.en': '' });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain(`“Codes · ${first} · Name · English” is not right: a text that is not empty`);
  const added = await save(GRADES, { 'new|0|id': 'TOP GRADE', 'new|0|label.en': 'Top' });
  expect(added.status).toBe(400);
  expect(added.text).toContain('“Codes · TOP GRADE · ');
});

test('new codes of a standard list are an addition to it, and a second time in the same one', async () => {
  const before = grades();
  const done = await save(GRADES, { 'new|0|id': 'TOP', 'new|0|label.en': 'Top grade' });
  expect(done.status, done.text).toBe(303);
  const [list, addition] = [await app.services.editor.open(GRADES), await additionFile()];
  expect(list).toMatchObject({ isChanged: false, content: list.standard });
  expect(addition.content).toMatchObject({ extends: 'CL_GRADE', codes: [{ id: 'TOP' }] });
  expect(done.headers.get('location')).toBe(at(addition.path));
  expect(await page(editor, at(addition.path))).toContain('Top grade');
  expect((await save(GRADES, { 'new|0|id': 'TOP2', 'new|0|label.en': 'Above', 'new|0|parent': 'TOP' })).status).toBe(
    303,
  );
  expect((await additionFile()).content).toMatchObject({ codes: [{ id: 'TOP' }, { id: 'TOP2', parent: 'TOP' }] });
  expect(grades()).toEqual([...before, 'TOP', 'TOP2']);
  // The same code again is refused, as one that is there already.
  expect((await save(GRADES, { 'new|0|id': 'TOP', 'new|0|label.en': 'Again' })).status).toBe(400);
  // Whoever words a code otherwise, or puts one between others, has an own version.
  expect((await save(GRADES, { 'new|0|id': 'MID', 'new|0|label.en': 'Middle', 'new|0|place': '1' })).status).toBe(303);
  expect((await app.services.editor.open(GRADES)).isChanged).toBe(true);
});

const additionFile = async () => {
  const files = await app.services.editor.editableFiles();
  const own = files.filter((one) => one.kind === 'codelist-addition');
  expect(own).toHaveLength(1);
  return app.services.editor.open(own[0]?.path ?? '');
};

test('an added tie is compared in words, and a reason without a tie is refused by the factor’s name', async () => {
  const standard = catalogue().indicators.find((one) => one.id === 'emp-rate-20-64');
  const untied = catalogue().keyFactors.find((one) => !standard?.keyFactors.some((tie) => tie.id === one.id));
  const [id, label] = [untied?.id ?? '', untied?.label.en ?? ''];
  const refused = await save(RATE, { [`tie|keyFactors|${id}`]: 'none', [`tie|keyFactors|${id}|why.en`]: 'It shows' });
  expect(refused.status).toBe(400);
  expect(refused.text).toMatch(/· Why” is not right: it is not tied to the indicator/);
  expect(refused.text).toContain('It shows');
  expect((await app.services.editor.open(RATE)).isChanged).toBe(false);

  const tied = await save(RATE, { [`tie|keyFactors|${id}`]: 'also', [`tie|keyFactors|${id}|why.en`]: 'It shows' });
  expect(tied.status, tied.text).toBe(303);
  const shown = await page(editor, at(RATE));
  const compared = shown.slice(shown.indexOf('id="compare"'));
  const escaped = escapeHtml(label);
  expect(compared).toContain(`Key factors · ${escaped} · Main evidence`);
  expect(compared).toContain(`Key factors · ${escaped} · Reason · English`);
  expect(compared).not.toContain(`${escaped} · id`);
  expect(compared).not.toMatch(/· (?:id|primary|parent)\b/);
});
