/** The site's own style sheets for a shadow root that nothing of the page around it reaches into. */
import sans from '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import base from '../styles/base.css?inline';
import chart from '../styles/chart.css?inline';
import contrast from '../styles/contrast.css?inline';
import embed from '../styles/embed.css?inline';
import forms from '../styles/forms.css?inline';
import tables from '../styles/tables.css?inline';
import tokens from '../styles/tokens.css?inline';

/** Pixels of our `rem`: the page around may have set its own. */
const REM = 18;

/** What a page hangs before and behind our element would lie over the chart. */
const NOTHING_AROUND = ':host::before,:host::after{content:none!important;display:none!important}';

/** Custom properties come in from outside, so ours are set against everything; the rest starts from nothing. */
const RESET =
  ':host{all:initial!important;display:block!important;direction:ltr!important;unicode-bidi:isolate!important;max-width:100%!important}';

const inside = (css: string): string =>
  css.replaceAll(/:root\b/g, ':host').replaceAll(/([\d.]+)rem\b/g, (_whole, size: string) => `${Number(size) * REM}px`);

/** Of the properties on the host itself, each wins over what the page says of our element. */
const winning = (css: string): string => css.replaceAll(/(--[\w-]+:[^;}]+)(?=[;}])/g, '$1!important');

/** Whether the page around has a night side of its own: only then do we have one in it. */
const pageKnowsNight = (): boolean => getComputedStyle(document.documentElement).colorScheme.includes('dark');

let sheet: CSSStyleSheet | undefined;

export function guestStyle(): CSSStyleSheet {
  if (sheet) return sheet;
  const night = pageKnowsNight() ? tokens : tokens.replaceAll(/prefers-color-scheme:\s*dark/g, 'width:0px');
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      RESET,
      NOTHING_AROUND,
      winning(inside(night)),
      ...[base, tables, forms, chart, embed].map(inside),
      winning(inside(contrast)),
    ].join('\n'),
  );
  return sheet;
}

/** Our letters, fetched as data: the page's policy on fonts has no say in it, and without them others stand in. */
export function bringFonts(origin: string): void {
  for (const [family, file] of [
    ['Source Sans 3', sans],
    ['Source Serif 4', serif],
  ] as const) {
    if ([...document.fonts].some((one) => one.family.replaceAll('"', '') === family)) continue;
    void fetch(new URL(file, origin), { credentials: 'omit' })
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => new FontFace(family, bytes, { weight: '200 900' }).load())
      .then((face) => document.fonts.add(face))
      .catch(() => undefined);
  }
}
