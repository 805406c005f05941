import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newerFigures } from '../../server/explore/newer-figures.ts';
import { bibtex, plainCitation, ris, type CitedFigures } from '../../server/explore/take-along/citation.ts';
import { rolling } from '../../server/explore/time-window.ts';
import { ProblemList } from '../../server/intake/problems.ts';
import { plainRows } from '../../server/intake/table/plain-rows.ts';
import { workbook } from '../../server/open-data/workbook.ts';
import { TAKE_ALONG_WORDS } from '../../server/words/take-along.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

describe('a window that rolls', () => {
  const years = [2010, 2014, 2015, 2019].map((year) => ({ end: `${year}-12-31` }));

  test.each([
    [undefined, 4],
    [1, 1],
    [5, 2],
    [6, 3],
    [50, 4],
  ])('of %s years shows %i figures, counted from the newest', (last, shown) => {
    expect(rolling(years, last)).toHaveLength(shown);
  });

  test('of nothing is nothing', () => expect(rolling([], 5)).toEqual([]));
});

describe('an old address', () => {
  const figure = (year: number, value: number | null, sex = 'F') => ({
    period: String(year),
    end: `${year}-12-31`,
    breakdown: { sex },
    value,
    reason: value === null ? ('suppressed' as const) : null,
  });

  test('says nothing where nothing is newer', () => {
    expect(newerFigures([figure(2020, 1)], [figure(2020, 1)])).toBeNull();
  });

  test('names later figures, revised ones, and one that was withheld since', () => {
    const shown = [figure(2019, 1), figure(2020, 2), figure(2020, 3, 'M')];
    const now = [figure(2019, 1), figure(2020, 2.5), figure(2020, null, 'M'), figure(2021, 4)];
    expect(newerFigures(shown, now)).toEqual({ later: { shown: '2020', newest: '2021' }, revised: 2 });
  });
});

describe('a citation', () => {
  const facts: CitedFigures = {
    title: 'Share of a & b {50%} (Testby)',
    publisher: 'Office',
    collection: 'Integration Barometer, Testby',
    sources: ['Office: Yearbook'],
    known: '2026-01-15T12:00:00.000Z',
    knownText: '15 January 2026',
    release: '2026-0001',
    url: 'https://b.example/en/indicators/bs-x?asOf=2026-01-15T12%3A00%3A00.000Z',
  };
  const words = TAKE_ALONG_WORDS.en;

  test('says publisher, date of knowledge, release, source and a lasting address', () => {
    expect(plainCitation(facts, words)).toBe(
      'Office: Share of a & b {50%} (Testby). Integration Barometer, Testby. As known on 15 January 2026 (release 2026-0001). Data: Office: Yearbook. https://b.example/en/indicators/bs-x?asOf=2026-01-15T12%3A00%3A00.000Z',
    );
  });

  test('escapes what BibTeX would read as a command', () => {
    expect(bibtex(facts, words)).toContain(String.raw`title = {{Share of a \& b 50\% (Testby)}}`);
  });

  test('keeps each RIS field in one line', () => {
    expect(ris({ ...facts, title: 'two\nlines' }, words)).toContain('TI  - two lines\r\n');
  });
});

test('a text in a workbook that looks like a formula stays a text', async () => {
  const bytes = await workbook({
    sheets: [{ name: 'a/b', widths: [10, 10], head: ['x', 'y'], rows: [['=1+1', { number: 3.5, decimals: 2 }]] }],
  });
  const rows = [...plainRows(bytes, new ProblemList())];
  expect(rows[1]?.[0]).toBe('=1+1');
  expect(Number(rows[1]?.[1])).toBe(3.5);
});

describe('over the wire', () => {
  let city: Demonstration;
  beforeAll(async () => {
    city = await demonstration();
  });
  afterAll(() => city.close());

  test('the workbook holds exactly the figures of the CSV, of several indicators at once', async () => {
    const query = '/api/v1/observations?indicator=bs-unemployment,bs-turnout&last=5&lang=de';
    const [csv, xlsx] = await Promise.all(
      ['csv', 'xlsx'].map(async (format) =>
        Buffer.from(await (await city.get(`${query}&format=${format}`)).arrayBuffer()),
      ),
    );
    const read = (bytes: Buffer | undefined, name: string): number[] => {
      const [head = [], ...rows] = [...plainRows(bytes ?? Buffer.alloc(0), new ProblemList())];
      return rows.flatMap((row) => {
        const text = row[head.indexOf(name)];
        return text ? [Number(text)] : [];
      });
    };
    const figures = read(csv, 'value');
    expect(figures.length).toBeGreaterThan(20);
    expect(read(xlsx, 'Wert')).toEqual(figures);
  });

  test('a page says what has come since its address was kept, and the way there', async () => {
    const page = await (await city.get('/en/indicators/bs-unemployment?to=2019&origin=NAT_CIT')).text();
    expect(page).toMatch(/This link ends with 2019\. There are figures up to 20\d\d now\./);
    expect(page).toContain('href="/en/indicators/bs-unemployment?origin=NAT_CIT"');
    expect(await (await city.get('/en/indicators/bs-unemployment?last=3')).text()).not.toContain('newer-notice');
  });

  test('the address of a citation gives the figures it was made of', async () => {
    const cited = await city.json('/api/v1/indicators/bs-turnout/citation?lang=fr&from=2010');
    const address = new URL(String(cited['url']));
    expect(address.pathname).toBe('/fr/indicators/bs-turnout');
    const page = await city.get(address.pathname + address.search);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Vous voyez les chiffres tels qu’ils étaient connus le');
  });

  test.each(['last=0', 'last=x', 'asOf=2026-02-31'])('a window that makes no sense is refused: %s', async (query) => {
    expect((await city.get(`/en/indicators/bs-turnout?${query}`)).status).toBe(400);
  });

  test('a picture is a picture', async () => {
    const answer = await city.get('/api/v1/indicators/bs-turnout/chart?format=png&last=10');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});
