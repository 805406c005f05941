import { describe, expect, test } from 'vitest';
import { peopleText } from '../../server/explore/pages/people-text.ts';

const shown = (text: string): string => peopleText(text, (rows) => `${rows} more`).text;

describe('texts of people', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a picture that runs', '<img src=x onerror=alert(1)>'],
    ['a style', '<p style="position:fixed">x</p>'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a link that runs', '[x](javascript:alert(1))'],
    ['a link that runs, hidden', '[x](java&#x0A;script:alert(1))'],
    ['data as a link', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a link to another host by two slashes', '[x](//evil.example)'],
    ['an oversized picture', '![x](https://example.org/100000.png)'],
    ['a reference to a picture', '![x][y]\n\n[y]: https://example.org/1.png'],
    ['an attribute', '[x](https://example.org "a\\" onclick=\\"alert(1)")'],
  ])('%s stays text', (_name, text) => {
    const html = shown(text);
    expect(html).not.toMatch(/<(?:script|img|iframe|style|svg|object)\b/i);
    expect(html).not.toMatch(/\s(?:on\w+|style)=["']/i);
    expect(html).not.toMatch(/href="(?:javascript|data|\/\/)/i);
  });

  test('characters that turn, hide or control are taken out', () => {
    expect(shown('safe\u202Etxet\u202C\u200B\u0007\u2066end')).toContain('safetxetend');
  });

  test('plain emphasis, lists, links and headings stand, two levels below the page’s', () => {
    const html = shown('# Title\n\n**bold** and [a page](https://example.org/x)\n\n- one\n- two');
    expect(html).toContain('<h4>Title</h4>');
    expect(html).toContain('<strong>bold</strong>');
    expect(html).toContain('href="https://example.org/x" rel="nofollow ugc noreferrer"');
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  test('of a table of ten thousand cells the first rows stand, in a place that scrolls, and the rest is counted', () => {
    const rows = Array.from({ length: 1000 }, (_none, at) => `|${Array.from({ length: 10 }, () => at).join('|')}|`);
    const html = shown([`|${'a|'.repeat(10)}`, `|${':-:|'.repeat(10)}`, ...rows, '', 'After.'].join('\n'));
    expect(html.match(/<tr>/g)).toHaveLength(201);
    expect(html).toContain('table-wrap');
    expect(html).toContain('800 more');
    expect(html).toContain('After.');
    expect(html).not.toContain('style=');
  });

  test('endless nesting and length end', () => {
    const started = performance.now();
    for (const text of ['>'.repeat(20_000), '['.repeat(20_000), '*'.repeat(20_000), '`'.repeat(20_000)]) shown(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
