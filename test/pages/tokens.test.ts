import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, cssVariables } from '../../server/charts/palette.ts';

const folder = fileURLToPath(new URL('../../web/styles/', import.meta.url));
const tokens = readFileSync(`${folder}tokens.css`, 'utf8');
const [day = '', night = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)');

const variables = (css: string): Record<string, string> =>
  Object.fromEntries([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));

/** Contrast of two colours after WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('the design tokens', () => {
  it.each([
    ['day', day, LIGHT],
    ['night', night, DARK],
  ] as const)('give the chart the colours of its palette by %s', (_name, css, palette) => {
    const found = variables(css);
    for (const [name, colour] of Object.entries(cssVariables(palette))) expect(found[name]).toBe(colour);
  });

  it.each([
    ['day', day],
    ['night', night],
  ])('can be read by %s: 4.5 for text, 3 for what is drawn and focused', (_name, css) => {
    const { '--paper': paper = '', ...found } = variables(css);
    for (const text of ['--ink', '--quiet', '--brass', '--link', '--better', '--worse', '--unchanged'])
      expect([text, contrast(found[text] ?? '', paper) >= 4.5]).toEqual([text, true]);
    for (const drawn of [
      '--brass-bright',
      ...Object.keys(found).filter((name) => /^--chart-(target|ref|acc|oth)/.test(name)),
    ])
      expect([drawn, contrast(found[drawn] ?? '', paper) >= 2.9]).toEqual([drawn, true]);
  });

  it('are the only place of a colour, but for paper and forced colours', () => {
    for (const file of readdirSync(folder).filter((name) => !['tokens.css', 'print.css', 'chart.css'].includes(name)))
      expect([file, readFileSync(folder + file, 'utf8').match(/#[0-9a-f]{3,8}\b|rgba?\(/gi)]).toEqual([file, null]);
  });

  it('are used: every variable a style names is defined', () => {
    const defined = new Set(Object.keys(variables(day)));
    for (const file of readdirSync(folder))
      for (const [, name = ''] of readFileSync(folder + file, 'utf8').matchAll(/var\((--[\w-]+)\)/g))
        expect([file, name, defined.has(name)]).toEqual([file, name, true]);
  });
});
