import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { page, send } from './forms.ts';

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
