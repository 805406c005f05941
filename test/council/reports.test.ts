import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../indicators/text.ts';
import type { ReportContent, RevisedNote } from '../../server/contract/reports.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

interface Answer {
  year: number;
  state: string;
  hash: string | null;
  revised: RevisedNote[];
  content: ReportContent;
}

let demo: Demonstration;
const ask = async (path: string): Promise<Answer> => (await demo.json(path)) as unknown as Answer;
const html = async (path: string): Promise<string> => (await demo.get(path)).text();

beforeAll(async () => {
  demo = await demonstration();
}, 60_000);
afterAll(() => demo.close());

/** The content of an answer as it went over the wire. */
async function contentText(path: string): Promise<string> {
  const text = await html(path);
  const at = text.indexOf(',"content":');
  return text.slice(at + ',"content":'.length, -1);
}

/** A correction of one figure, published as any other. */
async function correct(indicator: string, source: string, csv: string): Promise<void> {
  const { uploads, publication, cityId } = demo.services;
  const { upload } = await uploads.receive({
    bytes: Buffer.from(csv),
    filename: 'correction.csv',
    mediaType: 'text/csv',
    request: { indicator, source, mode: 'add' },
    accountId: null,
  });
  const warned = (await uploads.problems(upload.id)).filter((one) => one.severity === 'warning');
  await publication.publish({
    uploadIds: [upload.id],
    note: 'A counting mistake',
    acknowledge: [...new Set(warned.map((one) => one.code))].map((code) => ({ code, reason: 'Checked.' })),
    accountId: null,
    cityId,
  });
}

/** The words of a page as a reader sees them; elements within a line leave nothing, others a line's end. */
const prose = (page: string): string =>
  page
    .replaceAll(/<(script|style|svg|code|pre|textarea|head)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<(?!html)(\w+)[^>]*\slang="(?:en|fr|da|de)"[^>]*>[^]*?<\/\1>/g, '')
    .replaceAll(/<\/?(?:a|strong|em|span|b|abbr|time|mark)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/&#?\w+;/g, '’');

describe('spaces before marks', () => {
  const PATHS = ['', 'reports', 'reports/2025', 'reports/2025/meeting', 'changes', 'opinions'];
  test.each(LANGUAGES)('stand as a native writes them: %s', async (language) => {
    const wrong = language === 'fr' ? /[^\s(:;?!…][:;?!](?=\s|$)|[ \t\n][:;?!](?=\s|$)/g : /[^\S\n][:;?!](?=\s|$)/g;
    for (const path of [...PATHS, 'indicators/bs-upper-secondary', 'committees/education', 'methods']) {
      const text = prose(await html(`/${language}/${path}`));
      expect(text.length).toBeGreaterThan(500);
      expect([...text.matchAll(wrong)].map((one) => text.slice(Math.max(0, one.index - 30), one.index + 9))).toEqual(
        [],
      );
    }
  });
});

describe('the reports of 2024 and 2025 of Basel-Stadt', () => {
  test.each(LANGUAGES)('read as page and data in %s, with what was promised and said', async (language) => {
    const { content } = await ask(`/api/v1/reports/2024?lang=${language}`);
    expect(content.report).toMatchObject({ year: 2024, language });
    const page = await html(`/${language}/reports/2024`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('id="indicator-bs-upper-secondary"');
    for (const one of content.report.comparisons[0]?.flips ?? []) expect(page).toContain(one.to.text);
  });

  test.each(['reports', 'reports/2025', 'reports/2025/meeting'])(
    '%s: a link read alone says what it is about, so no two of one name lead to different pages',
    async (path) => {
      const page = await html(`/fr/${path}`);
      const links = [...page.matchAll(/<a\s[^>]*href="(\/[^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
        ([, href = '', inner = '']) => ({
          href,
          name: inner
            .replaceAll(/<[^>]*>/g, '')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        }),
      );
      const ambiguous = links.filter((one) => links.some((own) => own.name === one.name && own.href !== one.href));
      expect(ambiguous).toEqual([]);
    },
  );

  test('the account, the second voice, the event and the decisions asked for stand in the one of 2025', async () => {
    const page = await html('/en/reports/2025');
    for (const text of [
      'The bridging year was opened to late arrivals in 2021.',
      'That is not progress; it is a lower bar.',
      'New federal citizenship act in force',
      'To keep the places of the bridging year until 2030.',
      '90.0% by 2030',
      'Keep forty places of the bridging year for late arrivals',
      'under way, due 31 July 2028 (as of 1 September 2026)',
      'No account yet. Owed by: Committee on social affairs',
    ])
      expect(page).toContain(text);
  });

  test('no figure lies after the year of the report', async () => {
    const { content } = await ask('/api/v1/reports/2023?lang=en');
    const years = content.standing.indicators.flatMap((one) => one.figures.map((figure) => figure.period.slice(0, 4)));
    expect(years.sort().at(-1)).toBe('2023');
  });

  test('it is compared with the year before, the term and the policy', async () => {
    const { content } = await ask('/api/v1/reports/2025?lang=en');
    expect(content.report.comparisons.map((one) => one.kind)).toEqual(['year', 'term', 'policy']);
    expect(await html('/en/reports/2025?compare=policy')).toContain('Since the policy began');
  });

  test('a year that is not over, or is none, has no report', async () => {
    for (const year of ['2026', '20255', 'next']) expect((await demo.get(`/en/reports/${year}`)).status).toBe(404);
    expect((await demo.get('/api/v1/reports/2024?area=nowhere')).status).toBe(404);
  });
});

describe('a published report', () => {
  test('says byte for byte what it said after a later correction, and marks what has been revised since', async () => {
    const { reports } = demo;
    await reports.build(2023, null);
    await reports.move(2023, 'in-review', null);
    await reports.move(2023, 'published', null);
    const path = '/api/v1/reports/2023?lang=de';
    const [before, pageBefore] = [await contentText(path), await html('/de/reports/2023')];
    const { hash, state, revised } = await ask(path);
    expect({ state, revised }).toEqual({ state: 'published', revised: [] });
    expect(createHash('sha256').update(before).digest('hex')).toBe(hash);

    await correct('bs-naturalisations', 'bs-4722', 'period,value\n2023,1111\n');
    expect(await contentText(path)).toBe(before);
    const after = await ask(path);
    expect(after.hash).toBe(hash);
    expect(after.revised).toMatchObject([{ indicator: 'bs-naturalisations', period: '2023', to: 1111 }]);
    const page = await html('/de/reports/2023');
    expect(page.includes('seither revidiert: heute 1.111')).toBe(true);
    const unmarked = page
      .replaceAll(/\s*<span class="revised-mark">.*?<\/span>/gs, '')
      .replaceAll(/\s*<p class="visually-hidden">1 Zahl.*?<\/p>/gs, '')
      .replace('1 Zahl dieses Berichts wurde seither revidiert; der heutige Wert steht jeweils daneben.', '');
    const plain = (text: string): string => text.replaceAll(/\s+/g, '');
    expect(plain(unmarked)).toBe(plain(pageBefore.replace('Keine Zahl dieses Berichts wurde seither revidiert.', '')));
  });

  test('is what the next year is compared with, and is neither built again nor moved', async () => {
    const { content } = await ask('/api/v1/reports/2024?lang=en');
    const [first] = content.report.comparisons;
    expect(first?.isFixed).toBe(true);
    expect(first?.revised).toMatchObject([{ id: 'bs-naturalisations', period: '2023' }]);
    await expect(demo.reports.build(2023, null)).rejects.toMatchObject({ code: 'conflict' });
    await expect(demo.reports.move(2023, 'draft', null)).rejects.toMatchObject({ code: 'conflict' });
  });
});
