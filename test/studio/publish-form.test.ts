import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { page, send, value } from './forms.ts';

let app: PeopleApp;
let stat: Browser;
beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  await app.add('stat@example.org', 'statistician');
  await app.add('ed@example.org', 'editor');
  stat = await app.browser('stat@example.org');
});
afterAll(() => app.close());

test('before publishing: the way there from the top, that nobody uses the indicator, and which reasons are missing', async () => {
  const editor = await app.browser('ed@example.org');
  await send(editor, '/studio/indicators/unemp-rate', { state: 'not-used', 'reason.en': 'No survey here.' });
  const form = new FormData();
  // A figure of the future is warned about.
  for (const [name, text] of Object.entries({
    text: 'period,value\n2040,5.1\n',
    indicator: 'unemp-rate',
    mode: 'add',
    publisher: 'Office',
    title: 'Register',
  }))
    form.set(name, text);
  const sent = await stat.ask('POST', '/studio/uploads', { body: form, headers: { accept: 'text/html' } });
  const bench = sent.headers.get('location') ?? '';
  const ready = await page(stat, bench);
  expect(ready.indexOf('href="#publish"')).toBeLessThan(ready.indexOf('id="file"'));
  for (const place of ['publish', 'changes', 'page']) expect(ready).toContain(`id="${place}"`);
  expect(ready).toContain('Unemployment rate by origin: This indicator is not used here.');

  const refused = await send(stat, `${bench}/publish`, { shown: value(ready, 'shown') });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Give each warning below a reason before publishing.');
});
