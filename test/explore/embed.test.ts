import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atomFeed } from '../../server/explore/embed/feed.ts';
import { frameHeights, frameStyle } from '../../server/explore/embed/frame-height.ts';
import { frameSize, indicatorOf } from '../../server/explore/embed/oembed.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

describe('an address for oEmbed', () => {
  test.each([
    ['https://b.example/de/indicators/bs-turnout', { language: 'de', id: 'bs-turnout', search: '' }],
    ['https://b.example/de/indicators/bs-turnout?last=10', { language: 'de', id: 'bs-turnout', search: '?last=10' }],
    ['https://evil.example/de/indicators/bs-turnout', null],
    ['https://b.example.evil.example/de/indicators/x', null],
    ['https://b.example/de/methods', null],
    ['javascript:alert(1)', null],
    ['no address', null],
  ])('%s', (address, found) => expect(indicatorOf(address, 'https://b.example')).toEqual(found));

  test.each([
    [{}, { width: 860, height: 650 }],
    [{ width: 400 }, { width: 400, height: 900 }],
    [
      { width: 2000, height: 300 },
      { width: 860, height: 300 },
    ],
  ])('never larger than asked for: %o', (most, size) =>
    expect(frameSize(most, { narrow: 900, wide: 650 })).toEqual(size),
  );
});

describe('the height of a frame', () => {
  const texts = { sentence: 'Turnout is 41.3% (2024).', notes: ['Turnout · Basel-Stadt · %', 'Statistical Office'] };

  test('panels that stand below each other on a phone need more there', () => {
    const { narrow, wide } = frameHeights(texts, { narrow: 837, wide: 380 });
    expect(narrow).toBeGreaterThan(837);
    expect(wide).toBeLessThan(700);
    expect(frameStyle({ narrow, wide })).toBe(`border:0;height:clamp(${wide}px,(600px - 100vw)*99,${narrow}px)`);
  });

  test('each further line of text makes it higher', () => {
    const heights = { narrow: 300, wide: 380 };
    const longer = { ...texts, notes: [...texts.notes, '1 16 March 2020: the pandemic'] };
    expect(frameHeights(longer, heights).narrow).toBeGreaterThan(frameHeights(texts, heights).narrow);
  });

  test('where a phone needs no more, one height does', () => {
    expect(frameStyle({ narrow: 600, wide: 650 })).toBe('border:0');
  });
});

test('a feed holds no text that XML would read as markup, or cannot hold', () => {
  const feed = atomFeed({
    language: 'en',
    title: 'A & B',
    author: '<office>',
    publicUrl: 'https://b.example',
    updated: '2026-01-01T00:00:00.000Z',
    entries: [
      {
        id: 'https://b.example/api/v1/releases/2026-0001',
        title: 'x\u0000<script>',
        published: '2026-01-01T00:00:00.000Z',
        updated: '2026-01-01T00:00:00.000Z',
        href: 'https://b.example/en/indicators?a=1&b=2',
        summary: '"quoted"',
      },
    ],
  });
  expect(feed).toContain('<title>x&lt;script&gt;</title>');
  expect(feed).toContain('href="https://b.example/en/indicators?a=1&amp;b=2"');
  expect(feed).toContain('<name>&lt;office&gt;</name>');
});

describe('for other people’s pages', () => {
  let city: Demonstration;
  beforeAll(async () => {
    city = await demonstration();
  });
  afterAll(() => city.close());

  test('a page says where its embedding and its picture are, and both are there', async () => {
    const page = await (await city.get('/fr/indicators/bs-turnout?last=10')).text();
    const address = /application\/json\+oembed[\s\S]*?href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { pathname, search } = new URL(address);
    const answer = await city.json(pathname + search);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 860 });
    const frame = new URL(/src="([^"]+)"/.exec(String(answer['html']))?.[1] ?? '');
    expect(frame.pathname + frame.search).toBe('/fr/embed/bs-turnout?last=10');
    const picture = await city.get(new URL(String(answer['thumbnail_url'])).pathname);
    expect(picture.headers.get('content-type')).toBe('image/png');
    const size = Buffer.from(await picture.arrayBuffer()).subarray(16, 24);
    expect([size.readUInt32BE(0), size.readUInt32BE(4)]).toEqual([1200, 630]);
    expect(page).toContain(`<meta property="og:image" content="${String(answer['thumbnail_url'])}" />`);
  });

  test('oEmbed comes as XML too, and only for our own addresses', async () => {
    const own = encodeURIComponent('http://localhost:3000/en/indicators/bs-turnout');
    const xml = await city.get(`/oembed?format=xml&url=${own}`);
    expect(await xml.text()).toContain('<type>rich</type>');
    expect((await city.get(`/oembed?url=${encodeURIComponent('https://evil.example/en/indicators/x')}`)).status).toBe(
      404,
    );
    expect((await city.get('/oembed')).status).toBe(400);
  });

  test('only a frame page may be framed, and an indicator without figures says so in it', async () => {
    const frame = await city.get('/da/embed/proc-diverse-spend');
    expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(frame.headers.get('x-frame-options')).toBeNull();
    expect(await frame.text()).toContain('Der er endnu ingen tal');
    const page = await city.get('/da/indicators/proc-diverse-spend');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect((await city.get('/xx/embed/bs-turnout')).status).toBe(404);
    expect((await city.get('/en/embed/none')).status).toBe(404);
  });

  test('the feed names every release, the map every page', async () => {
    const feed = await (await city.get('/feed.atom?lang=de')).text();
    const releases = (await city.json('/api/v1/releases'))['items'] as { id: string }[];
    for (const { id } of releases) expect(feed).toContain(`/api/v1/releases/${id}</id>`);
    const map = await (await city.get('/sitemap.xml')).text();
    expect(map).toContain('<loc>http://localhost:3000/da/indicators/bs-turnout</loc>');
    expect(await (await city.get('/robots.txt')).text()).toContain('Sitemap: http://localhost:3000/sitemap.xml');
  });

  test('what any page may load says so', async () => {
    for (const path of ['/embed.js', '/api/v1/indicators/bs-turnout/embed', '/en/embed/bs-turnout']) {
      const answer = await city.get(path);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
  });

  test('French keeps its narrow spaces in an embed and in what a chart says, and a title ends before its description', async () => {
    const embed = await (await city.get('/fr/embed/bs-naturalisation-rate')).text();
    expect(embed).toContain('Chiffres, méthode et notes\u202F: ');
    expect(embed).toContain('1er janvier 2018\u202F: ');
    const live = JSON.stringify(await city.json('/api/v1/indicators/bs-naturalisation-rate/chart?lang=fr&format=vega'));
    expect(live).toContain('Objectif 2028\u202F: 20,0');
    const gap = await (await city.get('/da/indicators/bs-unemployment?view=gap')).text();
    expect(gap).toContain('afstand til Statsborgere i landet. Kurvediagram');
    const side = await (await city.get('/fr/indicators/bs-unemployment?view=breakdown')).text();
    expect(side).toContain('11 chiffres côte à côte.');
  });

  test('the picture for a newsletter never is wider than the page of a phone', async () => {
    const page = await (await city.get('/en/indicators/bs-unemployment')).text();
    expect(page).toContain('style=&quot;max-width:100%;height:auto&quot;');
  });
});
