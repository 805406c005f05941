import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../indicators/text.ts';
import { OTHER_RULES } from '../../indicators/verdict/other-rules.ts';
import { FORMULA_WORDS } from '../../server/words/formulas.ts';
import { RULE_WORDS } from '../../server/words/rules.ts';
import { VERDICT_WORDS } from '../../server/words/verdicts.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

interface Line {
  id: string;
  counts: string;
  verdict: { question: string; value: string | null; text: string; why: string } | null;
}
interface Barometer {
  rule: { id: string } | null;
  counts: Record<string, number>;
  objectives: { verdict: { value: string | null }; indicators: Line[] }[];
  context: Line[];
}

const barometer = async (search = ''): Promise<Barometer> =>
  (await city.json(`/api/v1/barometer${search}`)) as unknown as Barometer;
const linesOf = ({ objectives, context }: Barometer): Line[] => [
  ...objectives.flatMap((one) => one.indicators),
  ...context,
];
const pageOf = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
  const response = await city.get(path);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

describe('the barometer under a published rule', () => {
  it.each(OTHER_RULES)('says of every indicator what its receipt says under %s', async (rule) => {
    const found = await barometer(`?rule=${rule}`);
    expect(found.rule?.id).toBe(rule);
    const judged = linesOf(found).filter((one) => one.verdict !== null);
    expect(judged.length).toBeGreaterThan(5);
    for (const { id, verdict } of judged) {
      const { otherRules } = (await city.json(`/api/v1/indicators/${id}/summary`)) as {
        otherRules?: { rule: string; word: string | null }[];
      };
      expect([id, verdict?.value]).toEqual([id, otherRules?.find((one) => one.rule === rule)?.word ?? null]);
      expect(verdict?.question).toBe(rule === 'growth' ? 'course' : 'movement');
    }
    // Never a word that rule does not have.
    expect(found.counts['too-early']).toBe(0);
    if (rule === 'growth') expect([found.counts['better'], found.counts['worse']]).toEqual([0, 0]);
  });

  it('is the city’s own without a rule, and differs from Denmark’s', async () => {
    const [own, danish] = [await barometer(), await barometer('?rule=denmark')];
    expect(own.rule).toBeNull();
    for (const { id, verdict } of linesOf(own)) {
      if (!verdict) continue;
      const { movement } = (await city.json(`/api/v1/indicators/${id}/summary`)) as {
        movement: { value: string | null } | null;
      };
      expect([id, verdict.value]).toEqual([id, movement?.value ?? null]);
    }
    expect(danish.counts).not.toEqual(own.counts);
  });

  it.each(LANGUAGES)('says so at the top of its pages in %s, with ways back and to the methods', async (language) => {
    for (const rule of OTHER_RULES)
      for (const [path, own] of [
        ['', `/${language}/`],
        ['indicators', `/${language}/indicators`],
      ] as const) {
        const { text, headers, status } = await pageOf(`/${language}/${path}?rule=${rule}`);
        expect(status).toBe(200);
        const { name, says } = VERDICT_WORDS[language].rules[rule];
        const notice = text.indexOf(entities(RULE_WORDS[language].notOurs(name)));
        expect(notice).toBeGreaterThan(0);
        expect(notice).toBeLessThan(text.indexOf('<h1'));
        expect(text).toContain(entities(says));
        expect(text).toContain(`<a href="${own}">${entities(RULE_WORDS[language].back)}</a>`);
        expect(text).toContain(`/${language}/methods#other-rules`);
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-robots-tag')).toBe('noindex');
        expect(text).toContain('<meta name="robots" content="noindex"');
        expect(text).not.toContain('rel="canonical"');
      }
    const { text } = await pageOf(`/${language}/methods`);
    expect(text).toContain('id="other-rules"');
  });

  it('keeps the rule in the links of its pages, and leads from a line to what that rule says of it', async () => {
    const { text } = await pageOf('/en/indicators?domain=employment&rule=denmark');
    const links = [...text.matchAll(/href="(\/en\/(?:indicators)?(?:\?[^"]*)?)"/g)].map(([, href]) => href ?? '');
    const without = links.filter((href) => !href.includes('rule='));
    // The brand, the way back and the switch to the city's own rule.
    expect(new Set(without)).toEqual(new Set(['/en/', '/en/indicators?domain=employment']));
    expect(text).toContain('<input type="hidden" name="rule" value="denmark"');
    expect(text).toContain('href="/de/indicators?domain=employment&amp;rule=denmark"');
    expect(text).toContain('?rule=denmark#verdict"');
  });

  it('leaves the city’s own pages as they are after one under a rule was read', async () => {
    const before = await pageOf('/en/');
    await pageOf('/en/?rule=copenhagen');
    const after = await pageOf('/en/');
    expect(after.text).toBe(before.text);
    expect(after.text).not.toContain('class="rule-notice"');
    expect(after.text).toContain('rel="canonical"');
    expect(after.text).toContain('href="/en/?rule=denmark"');
  });

  it('filters a list by what the rule says', async () => {
    const danish = linesOf(await barometer('?rule=denmark')).filter((one) => one.counts === 'better');
    const { text } = await pageOf('/en/indicators?verdict=better&rule=denmark');
    for (const { id } of danish) expect(text).toContain(`/en/indicators/${id}?rule=denmark#verdict`);
    expect((await pageOf('/en/indicators?rule=growth')).text).toContain('<option value="on-course"');
    expect((await pageOf('/en/indicators')).text).not.toContain('<option value="on-course"');
  });

  it.each([
    ['/en/?rule=sweden', 'denmark, copenhagen, growth'],
    ['/da/indicators?rule=barometer', 'den regel findes ikke'],
    ['/fr/?rule=denmark&rule=growth', 'cette règle n’existe pas'],
    ['/de/?rule=constructor', 'diese Regel gibt es nicht'],
  ])('%s is refused in a sentence', async (path, sentence) => {
    const { status, text } = await pageOf(path);
    expect(status).toBe(400);
    expect(text).toContain(sentence);
  });

  it('refuses an unknown rule of the API and names the parameter', async () => {
    const response = await city.get('/api/v1/barometer?rule=sweden');
    expect(response.status).toBe(400);
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toContain('rule');
    expect(detail).toContain('denmark');
    const kept = await city.get('/api/v1/barometer?rule=denmark');
    expect(kept.headers.get('cache-control')).toBe('no-store');
    const document = (await city.json('/api/v1/openapi.json')) as { paths: Record<string, unknown> };
    expect(JSON.stringify(document.paths['/api/v1/barometer'])).toContain('copenhagen');
  });
});

describe('an indicator’s page under a published rule', () => {
  it.each(OTHER_RULES)('says what its line says under %s, and nothing by our own rule', async (rule) => {
    for (const line of linesOf(await barometer(`?rule=${rule}`)).slice(0, 8)) {
      const { text, headers } = await pageOf(`/en/indicators/${line.id}?rule=${rule}`);
      expect(text).toContain(entities(RULE_WORDS.en.notOurs(VERDICT_WORDS.en.rules[rule].name)));
      expect(headers.get('cache-control')).toBe('no-store');
      expect(text).not.toContain('rel="canonical"');
      if (line.verdict === null) continue;
      const said = text.slice(text.indexOf('id="verdict"'), text.indexOf('class="receipt"'));
      expect(said).toContain(`${entities(line.verdict.text)}</strong`);
      expect(said).toContain(entities(line.verdict.why));
      // One word only: neither our movement nor our course stands beside it.
      expect(said.match(/<strong class="movement/g)).toHaveLength(1);
    }
  });

  it('judges groups that stand side by side by it, and keeps it in views, groups and languages', async () => {
    const own = await pageOf('/fr/indicators/bs-social-assistance?last=12&view=breakdown');
    const { text } = await pageOf('/fr/indicators/bs-social-assistance?last=12&view=breakdown&rule=denmark');
    const wordsIn = (page: string): string[] =>
      [...page.matchAll(/<strong class="movement movement-([\w-]+)/g)].map(([, word = '']) => word);
    expect(wordsIn(text)).not.toEqual(wordsIn(own.text));
    expect(wordsIn(text)).not.toContain('too-early');
    const links = [...text.matchAll(/href="(\/[a-z]{2}\/indicators\/bs-social-assistance[^"]*)"/g)].map(
      ([, href]) => href,
    );
    expect(links).toContain('/de/indicators/bs-social-assistance?last=12&amp;view=breakdown&amp;rule=denmark');
    for (const href of links.filter((one) => /#(figures|verdict)/.test(one ?? '')))
      expect(href).toContain('rule=denmark');
    // The way back keeps everything else that was chosen.
    expect(links).toContain('/fr/indicators/bs-social-assistance?last=12&amp;view=breakdown');
  });
});

describe('formulas on the methods page', () => {
  it.each(LANGUAGES)('have their words in %s, and the same signs everywhere', async (language) => {
    const { text } = await pageOf(`/${language}/methods`);
    const lines = [...text.matchAll(/<ul class="formulas">(.*?)<\/ul>/gs)].map(([, list]) => list ?? '').join(' ');
    for (const word of Object.values(FORMULA_WORDS[language]).slice(0, -1)) expect(lines).toContain(entities(word));
    expect(lines).toContain('[n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] / 18');
    if (language !== 'en') expect(lines).not.toMatch(/\b(of|wanted|where|slope|needed|expected|limits)\b/);
  });
});
