import { formatNumber, formatValue } from '../../../indicators/format.ts';
import type { Language } from '../../../indicators/text.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { html, type Markup } from './html.ts';
import { scaleRange, scaleTicks, type ScaleRange } from './scale-range.ts';
import { tallyOf } from './tally.ts';

type Headline = NonNullable<IndicatorCard['headline']>;

/** Where a value stands, as the SVG's own percentage: the scale grows with its column while its letters do not. */
function placeOn({ low, high }: ScaleRange): (value: number) => string {
  return (value) => `${(3 + (94 * (Math.min(Math.max(value, low), high) - low)) / (high - low)).toFixed(2)}%`;
}

/** Letters near an end stand inside the scale. */
function anchorAt(place: string): 'start' | 'middle' | 'end' {
  const at = Number.parseFloat(place);
  return at < 22 ? 'start' : at > 78 ? 'end' : 'middle';
}

const line = (kind: string, x: string, from: number, to: number): Markup =>
  html`<line class="${kind}" x1="${x}" x2="${x}" y1="${from}" y2="${to}" />`;

/** The reading hand: a blued needle whose tip rests on the line. */
const readingHand = (x: string, tip: number, length: number): Markup =>
  html`<svg x="${x}" y="${tip}" overflow="visible" aria-hidden="true">
    <path class="scale-hand" d="M0 2L-3.5-${length - 6}L0-${length}L3.5-${length - 6}Z" />
  </svg>`;

const setHand = (x: string, from: number, to: number): Markup =>
  html`<g class="scale-set"> ${line('', x, from + 4, to)}<circle cx="${x}" cy="${from}" r="3.5" /> </g>`;

/** What was promised: a diamond on the line, as the word "target met" has it. */
const targetMark = (x: string, y: number, name: string | null): Markup =>
  html`<svg x="${x}" y="${y}" overflow="visible" aria-hidden="true">
      <path class="scale-target" d="M0-6L6 0L0 6L-6 0Z" /></svg
    >${
      name === null
        ? null
        : html`<text class="scale-label target-label" x="${x}" y="${y + 43}" text-anchor="${anchorAt(x)}"
            >${name}</text
          >`
    }`;

function valuesOf(headline: Headline): number[] {
  const { latest, change, reference, spark, groups, target } = headline;
  const trend = groups.length > 0 ? [] : spark.map((point) => point.value);
  return [
    latest.value,
    change?.from.value,
    target?.value,
    reference?.latest.value,
    ...trend,
    ...groups.map((group) => group.value),
  ].filter((value) => value !== null && value !== undefined);
}

/** So many letters are as wide as a small phone's scale. */
const LETTERS_ACROSS = 38;

/** From where to where a name reaches on a small phone, in letters, with one letter's room behind it. */
function reach(place: string, { length }: string): [from: number, to: number] {
  const at = (Number.parseFloat(place) / 100) * LETTERS_ACROSS;
  const before = { start: 0, middle: length / 2, end: length }[anchorAt(place)];
  return [at - before, at - before + length + 1];
}

/**
 * On the large scale the outermost groups and the reference group are named; the reference group has a line of its own,
 * and so has the second of two names that would touch.
 */
function groupLabels(
  { groups, role, latest, seriesLabel }: Headline,
  place: (value: number) => string,
): { at: number; text: string; row: number }[] {
  const ends = [groups[0], groups.at(-1)].filter((group) => group !== undefined);
  const labels = ends.map((group) => ({ at: group.value, text: `${group.label} ${group.text}`, row: 0 }));
  const [first, last] = labels;
  if (first && last && reach(place(first.at), first.text)[1] > reach(place(last.at), last.text)[0]) last.row = 1;
  const known = ends.some((group) => group.label === seriesLabel);
  if (role === 'reference' && latest.value !== null && !known)
    labels.push({ at: latest.value, text: `${seriesLabel} ${latest.text}`, row: (last?.row ?? 0) + 1 });
  return labels;
}

function emptyScale(large: boolean, reason: string): Markup {
  const y = large ? 70 : 30;
  return html`<svg
    class="scale scale-empty${large ? ' scale-large' : ''}"
    height="${large ? 96 : 52}"
    aria-hidden="true"
  >
    <line class="scale-line" x1="3%" x2="97%" y1="${y}" y2="${y}" />
    ${[...Array(11).keys()].map((step) => line('scale-tick', `${(3 + step * 9.4).toFixed(1)}%`, y, y + (step % 5 === 0 ? 8 : 5)))}
    <text class="scale-label" x="50%" y="${y - 9}" text-anchor="middle">${reason}</text>
  </svg>`;
}

/**
 * The barometer's figure: a scale with two hands. The strong hand stands at the newest figure, the brass one where the
 * comparable figures began, and what lies between them is the news; a long tick marks the reference group. Where groups
 * stand side by side each is a tick and there are no hands to compare. Without figures the scale stays empty. The same
 * is always said in words beside it, so the drawing itself is silent.
 */
export function twoHandedScale(card: IndicatorCard, language: Language, size: 'row' | 'large' = 'row'): Markup {
  const { headline } = card;
  const large = size === 'large';
  const values = headline ? valuesOf(headline) : [];
  if (!headline || headline.latest.value === null || values.length === 0)
    return emptyScale(large, SITE_WORDS[language].emptyLoud);

  const range = scaleRange(values);
  const place = placeOn(range);
  const y = large ? 70 : 30;
  const now = place(headline.latest.value);
  const grouped = headline.groups.length > 0;
  const then = headline.change && !grouped ? place(headline.change.from.value) : null;
  const beside = headline.reference?.latest ?? null;
  const besideValue = grouped && headline.role === 'reference' ? headline.latest.value : (beside?.value ?? null);
  const reference = besideValue === null ? null : place(besideValue);
  const { lower, upper, lowReliability } = headline.latest;
  const greatest = formatValue(range.high, { unit: card.unit, decimals: range.decimals, language });
  /** Between the ends a number is written where it leaves the last one, which carries the unit, its room. */
  const isWritten = (tick: number, text: string): boolean =>
    large &&
    (Number.parseFloat(place(tick)) / 100) * LETTERS_ACROSS + text.length / 2 + 1 <
      reach(place(range.high), greatest)[0];
  const label = (x: string, at: number, kind: string, text: string): Markup =>
    html`<text class="${kind}" x="${x}" y="${at}" text-anchor="${anchorAt(x)}">${text}</text>`;

  return html`<svg class="scale${large ? ' scale-large' : ''}" height="${large ? 118 : 52}" aria-hidden="true">
    <line class="scale-line" x1="3%" x2="97%" y1="${y}" y2="${y}" />
    ${scaleTicks(range).map((tick, at, all) => {
      const end = at === 0 || at === all.length - 1;
      const text = at === all.length - 1 ? greatest : formatNumber(tick, range.decimals, language);
      return html`${line('scale-tick', place(tick), y, y + (end ? 8 : 5))}${end || isWritten(tick, text) ? html`<text class="scale-number" x="${place(tick)}" y="${y + 21}" text-anchor="${at === 0 ? 'start' : end ? 'end' : 'middle'}">${text}</text>` : null}`;
    })}
    ${headline.groups.map((group) => line('scale-group', place(group.value), y - 12, y - 1))}
    ${
      grouped || lower === null || upper === null
        ? null
        : html`<line class="scale-soft" x1="${place(lower)}" x2="${place(upper)}" y1="${y - 9}" y2="${y - 9}" />`
    }
    ${then === null ? null : html`<line class="scale-span span-${tallyOf(card)}" x1="${then}" x2="${now}" y1="${y}" y2="${y}" />`}
    ${reference === null ? null : line('scale-reference', reference, y - (large ? 20 : 13), y)}
    ${large && reference && beside ? label(reference, y - 25, 'scale-label reference-label', `${headline.reference?.seriesLabel ?? ''} ${beside.text}`) : null}
    ${large && grouped ? groupLabels(headline, place).map(({ at, text, row }) => label(place(at), y - 25 - row * 17, 'scale-label group-label', text)) : null}
    ${then === null ? null : setHand(then, large ? y - 24 : y - 22, large ? y + 26 : y + 6)}
    ${large && then && headline.change ? label(then, y + 43, 'scale-label set-label', headline.change.from.label) : null}
    ${headline.target ? targetMark(place(headline.target.value), y, large ? headline.target.label : null) : null}
    ${lowReliability || grouped ? null : readingHand(now, y, large ? 44 : 24)}
    ${large && !grouped ? label(now, 15, 'scale-label now-label', `${headline.latest.text} · ${headline.latest.label}`) : null}
  </svg>`;
}
