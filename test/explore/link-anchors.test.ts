/** Every link that leads to a place on a page leads to one that is there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstration, type Demonstration } from './demonstration.ts';

let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

interface Read {
  ids: Set<string>;
  /** Pages of the same language it leads to, with the place there or ''. */
  links: { page: string; place: string }[];
}

const read = new Map<string, Promise<Read>>();

async function fetched(path: string): Promise<Read> {
  const answer = await city.get(path);
  const html = answer.headers.get('content-type')?.includes('html') ? await answer.text() : '';
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].flatMap(([, raw = '']) => {
    const { origin, pathname, search, hash } = new URL(raw.replaceAll('&amp;', '&'), city.address + path);
    const isPage = origin === city.address && pathname.startsWith('/en/') && !pathname.endsWith('.pdf');
    return isPage ? [{ page: pathname + search, place: decodeURIComponent(hash.slice(1)) }] : [];
  });
  return { ids: new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id = '']) => id)), links };
}

function pageAt(path: string): Promise<Read> {
  const known = read.get(path) ?? fetched(path);
  read.set(path, known);
  return known;
}

/** What differs only in the choices of an indicator, as the pages of its many groups do, is the same kind of page. */
const kindOf = (page: string): string => page.replaceAll(/=[^&]*/g, '=');

test('no link leads to a place that is not there, on any page of the demonstration', async () => {
  const queue = ['/en/', '/en/?rule=denmark', '/en/indicators?rule=growth', '/en/opinions?q=a'];
  const kinds = new Set(queue.map(kindOf));
  const places = new Map<string, string>();
  for (const path of queue) {
    for (const { page, place } of (await pageAt(path)).links) {
      const isNew = !kinds.has(kindOf(page));
      kinds.add(kindOf(page));
      // Every page there is; of those with choices in their address only where these lead.
      if (isNew && !page.includes('?')) queue.push(page);
      const target = `${kindOf(page)}#${place}`;
      if (place !== '' && !places.has(target)) places.set(target, `${page}#${place} on ${path}`);
    }
  }
  expect(queue.length).toBeGreaterThan(90);
  const dead: string[] = [];
  for (const link of places.values()) {
    const [page = '', place = ''] = link.split(' on ')[0]?.split('#') ?? [];
    if (!(await pageAt(page)).ids.has(place)) dead.push(link);
  }
  expect(places.size).toBeGreaterThan(150);
  expect(dead).toEqual([]);
}, 120_000);
