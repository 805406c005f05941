import { describe, expect, test } from 'vitest';
import type { Choice, QuestionView } from '../../server/contract/upload.ts';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import type { CityCatalogue } from '../../server/catalogue/city-catalogue.ts';
import { ReadingView } from '../../server/intake/reading-view.ts';
import { questionFields } from '../../server/studio/pages/question-form.ts';
import { readingParts } from '../../server/studio/reading-parts.ts';
import type { Visit } from '../../server/studio/studio-route.ts';
import { STUDIO_WORDS } from '../../server/words/studio.ts';

const city = { catalogue: loadStandard().catalogue, areas: [] } as unknown as CityCatalogue;
const visit = { words: STUDIO_WORDS.en, language: 'en', typed: {} } as unknown as Visit;

const question = (id: string, more: Partial<QuestionView> = {}): QuestionView => ({
  id,
  severity: 'question',
  code: 'code-unknown',
  line: 3,
  column: 'Gruppe',
  value: id.split('|').at(-1) ?? '',
  facts: {},
  count: 4,
  message: `What is ${id}?`,
  hint: '',
  options: [
    { id: 'FOR_CIT', label: 'Foreign citizens', patch: {}, isProposed: true, rows: null },
    { id: 'leave', label: 'Leave these rows out', patch: {}, isProposed: false, rows: 4 },
  ],
  ...more,
});

const choice = (id: string, code: string, facts: Record<string, string>): Choice => ({
  id,
  says: { code, facts },
  sureness: 'recognised',
  isMain: true,
  options: [],
});

describe('what was read and what is asked', () => {
  const upload = {
    recognised: {
      choices: [
        choice('choice|encoding', 'encoding', { encoding: 'utf-8' }),
        choice('choice|column|Jahr', 'column-is', { column: 'Jahr', field: 'period' }),
      ],
    } as never,
    counts: { rows: 348, observations: 338, problems: 0 },
  };
  const parts = readingParts(
    upload,
    [
      question('code|origin|Drittstaaten'),
      question('code|origin|BAME'),
      question('decimal', { code: 'number-ambiguous' }),
    ],
    city,
    'en',
  );

  test('how many rows become observations is said once nothing is asked any more', () => {
    const settled = readingParts(upload, [], city, 'en');
    expect(settled.sentence).toMatch(/348 rows become 338 observations\.$/);
  });

  test('one sentence says all; columns have their role without their name, everything else a line', () => {
    expect(parts.sentence).toBe('Text in UTF-8, “Jahr” read as period.');
    expect(parts.columns.get('Jahr')).toMatchObject({ label: 'Period', text: '“Jahr” read as period' });
    expect(parts.choices.map((one) => one.id)).toEqual(['choice|encoding']);
  });

  test('questions of one kind stand in one table, a single one by itself with its options open', () => {
    expect(parts.groups.map((one) => [one.code, one.questions.length])).toEqual([
      ['code-unknown', 2],
      ['number-ambiguous', 1],
    ]);
    const [table, single] = questionFields(parts.groups, visit).map((one) => one.text);
    expect(table).toContain('name="answer|code|origin|Drittstaaten"');
    expect(table).toContain('Foreign citizens (likeliest)');
    expect(table?.match(/<option value="FOR_CIT" selected>/g)).toHaveLength(2);
    expect(single?.match(/type="radio"/g)).toHaveLength(2);
  });

  test('an indicator whose name another one has too is named with its id', () => {
    const [one, ...others] = loadStandard().catalogue.indicators;
    if (!one) throw new Error('a catalogue has indicators');
    const own = { ...one, id: 'bs-own' };
    const option = { id: 'x', says: { code: 'indicator', facts: { indicator: one.id } }, patch: {}, rows: null };
    const label = (indicators: (typeof own)[]): string | undefined =>
      new ReadingView({ catalogue: { ...city.catalogue, indicators }, areas: [] }, 'en').options([
        { ...option, isProposed: false },
      ])[0]?.label;
    expect(label([one, ...others])).toBe(one.name.en);
    expect(label([one, own])).toBe(`${one.name.en} (${one.id})`);
  });

  test('what cannot be answered by a choice keeps its own form', () => {
    const { groups } = readingParts({ recognised: null, counts: null }, [question('x', { options: [] })], city, 'en');
    expect(groups).toEqual([]);
  });
});
