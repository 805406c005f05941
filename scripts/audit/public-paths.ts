/**
 * Every public page of a running barometer: what its site map names, and whatever these pages lead to, but for choices
 * on a page (addresses with a question mark), of which only the views of a chart are pages of their own.
 */
import { LANGUAGES, type Language } from '../../indicators/text.ts';

const SITE_MAP = /<loc>([^<]+)<\/loc>/g;
const LINK = /href="(\/[^"#]*)/g;

/** A page of ours in this language, as it is walked; null for files, choices and other languages. */
function pathOf(link: string, language: Language): string | null {
  const { pathname, searchParams } = new URL(link.replaceAll('&amp;', '&'), 'http://barometer.invalid');
  if (!pathname.startsWith(`/${language}/`) || /\.[a-z]+$/.test(pathname)) return null;
  const asked = [...searchParams.keys()];
  if (asked.length === 0) return pathname;
  return asked.length === 1 && asked[0] === 'view' ? `${pathname}?view=${searchParams.get('view')}` : null;
}

/** The pages in one language, as paths, and the charts for other people's pages with them. */
async function pathsIn(language: Language, address: string, mapped: readonly string[]): Promise<string[]> {
  const found = new Set(mapped);
  for (const path of found) {
    const answer = await fetch(address + path);
    for (const [, link = ''] of (await answer.text()).matchAll(LINK)) {
      const own = pathOf(link, language);
      if (own !== null) found.add(own);
    }
    const id = /\/indicators\/([^/?]+)$/.exec(path)?.[1];
    const embedded = `/${language}/embed/${id}`;
    if (id !== undefined && (await fetch(address + embedded)).ok) found.add(embedded);
  }
  return [...found];
}

/**
 * All of them, in all languages: first each page in one language, the languages in turn, then in the others, so that a
 * round that is broken off has seen each page.
 */
export async function publicPaths(address: string): Promise<string[]> {
  const map = await (await fetch(`${address}/sitemap.xml`)).text();
  const [main] = LANGUAGES;
  const mapped = [...map.matchAll(SITE_MAP)]
    .map(([, location = '']) => new URL(location).pathname)
    .filter((path) => path.startsWith(`/${main}/`));
  const paths = await pathsIn(main, address, mapped);
  return LANGUAGES.flatMap((_first, round) =>
    paths.map((path, at) => path.replace(`/${main}/`, `/${LANGUAGES[(at + round) % LANGUAGES.length]}/`)),
  );
}
