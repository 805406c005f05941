import { describe, expect, it } from 'vitest';
import { escapeHtml, html, raw, type Markup } from '../../server/explore/pages/html.ts';

describe('html', () => {
  it('escapes every mark that could end a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    );
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '&lt;b&gt;'])(
    'lets no markup through from a value: %s',
    (hostile) => {
      const page = html`<p title="${hostile}">${hostile}</p>`.text;
      expect(page.match(/[<>]/g)).toHaveLength(4);
      expect(page.match(/["']/g)).toHaveLength(2);
      expect(page.replace(/^<p title="|<\/p>$/g, '')).not.toMatch(/<|"[^>]|'/);
    },
  );

  it('escapes the members of a list, and of a list in a list', () => {
    expect(html`${['<', ['>', '&']]}`.text).toBe('&lt;&gt;&amp;');
  });

  it('takes markup as it is, and only markup', () => {
    const first = html`<li>${'<'}</li>`;
    const second = raw('<li>2</li>');
    expect(html`${[first, second]}`.text).toBe('<li>&lt;</li><li>2</li>');
    // What only looks like markup, such as an object out of a JSON file, cannot pass for it.
    const forged = { text: '<script>' } as unknown as Markup;
    expect(() => html`${forged}`.text).toThrow();
  });

  it('writes numbers, zero among them, and leaves null, undefined and false out', () => {
    expect(html`${0}|${-1.5}|${null}|${undefined}|${false}|`.text).toBe('0|-1.5||||');
  });

  it('does not read a value again: dollar signs and template marks stay as they are', () => {
    expect(html`${'$& ${x} $1'}`.text).toBe('$&amp; ${x} $1');
  });
});
