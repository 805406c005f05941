import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../indicators/text.ts';
import { PdfPrinter, absoluteLinks } from '../../server/council/pdf-printer.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { REPORT_WORDS } from '../../server/words/reports.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';
import { pdfStructure, type PdfStructure } from './pdf-structure.ts';

let demo: Demonstration;

beforeAll(async () => {
  demo = await demonstration(loadAssets());
}, 120_000);
afterAll(() => demo.close());

const YEARS = [2024, 2025] as const;
const EDITIONS = LANGUAGES.flatMap((language) => YEARS.map((year) => ({ language, year })));
/** Every language, and both years among them; each edition of each in the audit. */
const READ = EDITIONS.filter(
  ({ language, year }) =>
    process.env['AUDIT'] === 'all' || LANGUAGES.indexOf(language) % YEARS.length === YEARS.indexOf(year),
);

describe.each(READ)('the report of $year as PDF in $language', ({ language, year }) => {
  let pdf: PdfStructure;
  let status: number;

  beforeAll(async () => {
    const answer = await demo.get(`/${language}/reports/${year}.pdf`);
    status = answer.status;
    pdf = pdfStructure(Buffer.from(await answer.arrayBuffer()));
  }, 120_000);

  test('is tagged, in its language, with a title', () => {
    expect(status).toBe(200);
    expect(pdf).toMatchObject({ language, isMarked: true });
    expect(pdf.title).toContain(REPORT_WORDS[language].title({ year }));
    expect(pdf.pages).toBeGreaterThan(10);
  });

  test('has headings, lists and tables as tags, tables with their headers', () => {
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'P', 'Link', 'Figure'])
      expect(pdf.tags.get(tag) ?? 0, tag).toBeGreaterThan(0);
    expect(pdf.tags.get('H1')).toBe(1);
  });

  test('has a bookmark for every heading', () => {
    const headings = ['H1', 'H2', 'H3', 'H4', 'H5'].reduce((sum, tag) => sum + (pdf.tags.get(tag) ?? 0), 0);
    expect(pdf.bookmarks.length).toBe(headings);
    expect(pdf.bookmarks).toContain(REPORT_WORDS[language].headings.changed);
  });

  test('says of every figure in words what it shows', () => {
    expect(pdf.figures.length).toBeGreaterThan(10);
    expect(pdf.figures.filter((one) => one === null || one.trim().length < 20)).toEqual([]);
  });

  test('holds its fonts', () => {
    expect(pdf.fonts.filter((one) => !one.isInside)).toEqual([]);
    const names = pdf.fonts.map((one) => one.name).join(' ');
    for (const name of ['SourceSans3', 'SourceSerif4']) expect(names).toContain(name);
  });
});

describe('printing', () => {
  test('says what to do where no browser is', async () => {
    const printer = new PdfPrinter({
      assets: loadAssets(),
      publicUrl: 'https://city.example',
      find: () => Promise.resolve(null),
    });
    await expect(printer.print('<p>x</p>')).rejects.toMatchObject({ code: 'no-printer', status: 503 });
  });

  test('writes links with the public address, and leaves those within the page', () => {
    const page =
      '<a class="x" href="/en/about">a</a> <a href="#b">b</a> <link href="/assets/x.css"> <a href="//c">c</a>';
    expect(absoluteLinks(page, 'https://city.example')).toBe(
      '<a class="x" href="https://city.example/en/about">a</a> <a href="#b">b</a> <link href="/assets/x.css"> <a href="//c">c</a>',
    );
  });
});
