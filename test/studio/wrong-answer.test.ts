import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { page, send, value } from './forms.ts';

let app: PeopleApp;
beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  await app.add('stat@example.org', 'statistician');
});
afterAll(() => app.close());

test('an answer that leaves nothing of a file can be taken back where it was given', async () => {
  const stat = await app.browser('stat@example.org');
  const { body } = await stat.ask('POST', '/api/v1/uploads?indicator=emp-rate-20-64', {
    body: 'Region;Jahr;Quote (roh)\nNirgendwo;2020;70,2\n',
    headers: { 'content-type': 'text/csv' },
  });
  const at = `/studio/uploads/${String(body['id'])}`;
  expect(await page(stat, at)).toContain('Nirgendwo');

  await send(stat, `${at}/answers`, { 'answer|code|area|Nirgendwo': 'leave-rows' });
  const left = await page(stat, at);
  expect(left).toContain('No row gave an observation');
  expect(left).toMatch(/<details class="section"\s+open\s*>\s*<summary>Read it in another way<\/summary>/);

  const [, name = '', none = ''] =
    /name="(answer\|choice\|drop\|Region)"[\s\S]*?<option value="([^"]+)"/.exec(left) ?? [];
  await send(stat, `${at}/answers`, { [name]: none });
  expect(await page(stat, at)).toContain('answer|code|area|Nirgendwo');
});

const RATES =
  'Jahr;Staatsangehörigkeit;Quote\n2019;Deutsche;5,1\n2019;Ausländer;11,8\n2020;Deutsche;6,2\n2020;Ausländer;14,3\n';

test('the wrong indicator and the wrong group are put right on the workbench, and a withdrawal says why', async () => {
  const stat = await app.browser('stat@example.org');
  const { body } = await stat.ask('POST', '/api/v1/uploads?indicator=unemp-gap', {
    body: RATES,
    headers: { 'content-type': 'text/csv' },
  });
  const at = `/studio/uploads/${String(body['id'])}`;
  expect(await page(stat, at)).toContain('The figures are of another indicator');
  await send(stat, `${at}/indicator`, { indicator: 'unemp-rate' });
  expect(await page(stat, at)).toContain('Who is meant by “Deutsche”?');

  await send(stat, `${at}/answers`, { 'answer|code|origin|Deutsche': 'FOR_CIT' });
  expect(await page(stat, at)).toContain(
    'The same figure stands twice, first in line 2: Unemployment rate by origin, Our city, Foreign citizens, 2019',
  );
  await send(stat, `${at}/answers`, { 'answer|choice|code|origin|Deutsche': 'NAT_CIT' });
  expect(await page(stat, at)).toContain('Read and checked: publishing changes 4 figures');
  expect(await page(stat, '/studio/uploads')).toContain('Unemployment rate by origin');

  expect(await page(stat, at)).toContain('Publisher and title are enough');
  const ready = value(await page(stat, at), 'shown');
  await send(stat, `${at}/publish`, { publisher: 'Statistical office', title: 'Register', shown: ready });
  const release = /\/studio\/releases\/([\d-]+)/.exec(await page(stat, at))?.[1] ?? '';
  const published = await page(stat, `/studio/releases/${release}`);
  expect(published).toMatch(/>\s*Before\s*<\/th>[\s\S]*?>\s*After\s*<\/th>/);
  const shown = value(await page(stat, `/studio/releases/${release}?withdraw=1`), 'shown');
  await send(stat, `/studio/releases/${release}/withdraw`, {
    reason: 'Wrong population base',
    indicators: 'unemp-rate',
    shown,
  });
  expect(await page(stat, '/en/indicators/unemp-rate')).toMatch(
    /withdrawn<\/strong>: <span[^>]*>Wrong population base</,
  );
  expect(await page(stat, '/studio')).toContain('(withdrawn)');
});
