import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../indicators/text.ts';
import { ACCESSIBILITY_WORDS } from '../../server/words/accessibility.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { VIEW_WORDS } from '../../server/words/views.ts';

/** Every sentence of the words, those made by functions with a few counts among them. */
function sentences(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const facts = new Proxy(
      {},
      {
        get: (_target, name) =>
          /better|worse|judged|figures|count|groups|indicators|added|changed|removed|unchanged|series$/.test(
            String(name),
          )
            ? 2
            : 'X',
      },
    );
    const arity = (value as (...parts: unknown[]) => string).length;
    return [
      {
        path,
        text: (value as (...parts: unknown[]) => string)(
          ...(arity > 1
            ? ['X', 'X']
            : [
                /tally|hits|glance\.more/.test(path)
                  ? 2
                  : /emptyOwned|emptyThen|\.(distance|groups|places|distanceLead)$/.test(path)
                    ? 'X'
                    : facts,
              ]),
        ),
      },
    ];
  }
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, part]) => sentences(part, `${path}.${name}`));
  return [];
}

describe.each(LANGUAGES)('the words of the pages in %s', (language) => {
  const all = [SITE_WORDS, VIEW_WORDS, ACCESSIBILITY_WORDS].flatMap((words) => sentences(words[language], language));

  it('are all there', () => {
    expect(all.length).toBeGreaterThan(120);
    for (const { path, text } of all)
      expect([path, text.trim() !== '' && !/undefined|NaN|\[object/.test(text)]).toEqual([path, true]);
  });

  it('keep the spaces of their language', () => {
    for (const { path, text } of all) {
      if (language === 'fr')
        expect([path, text.match(/[^\u202F\u00A0\s][;!?]|[^\u00A0\u202F\s\d]:(?!\/)| [;:!?»%]|« /)]).toEqual([
          path,
          null,
        ]);
      else expect([path, text.match(/\s[;:!?]/)]).toEqual([path, null]);
      expect([path, text.match(/ {2}|'/)]).toEqual([path, null]);
    }
  });
});

it('differs from language to language wherever it is a sentence', () => {
  const english = new Map(sentences(SITE_WORDS.en, '').map(({ path, text }) => [path, text]));
  for (const language of LANGUAGES.filter((one) => one !== 'en'))
    for (const { path, text } of sentences(SITE_WORDS[language], ''))
      if (text.split(' ').length > 5) expect([path, text === english.get(path)]).toEqual([path, false]);
});
