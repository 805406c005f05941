import type { Draft } from './draft.ts';
import { namedRole } from './find-fields.ts';
import { comparable, fold, likenessOf, type Comparable } from './fold-text.ts';
import { shareOfTexts } from './look-at-table.ts';
import { option, saying } from './make-options.ts';
import { severalIndicators } from './several-indicators.ts';

/** From this likeness on the first of the indicators that are offered is proposed. */
const PROPOSED = 0.55;
const MOST_COMPARED = 40;
/** In a column of indicators some may be others than ours. */
const SOME = 0.3;

/** WHICH INDICATOR: what was said with the upload, else a column of them, else a name that stands in the file. */
export function findIndicator(draft: Draft): void {
  const { indicator, city } = draft.input;
  const given = draft.given.constants?.['indicator'] ?? indicator ?? undefined;
  if (given !== undefined) {
    draft.indicator = given;
    return;
  }
  if (draft.columnOf('indicator')) return;
  const isOurs = (text: string): boolean => city.matcher.match('indicator', text) !== undefined;
  const column = draft.free.find((one) => one.filled > 0 && shareOfTexts(one, isOurs) >= SOME);
  if (column) {
    draft.take(column, { kind: 'field', field: 'indicator' });
    return;
  }
  const found = new Set(indicatorTexts(draft).flatMap((text) => city.matcher.match('indicator', text)?.code ?? []));
  const [only] = found;
  if (found.size === 1 && only !== undefined) draft.indicator = only;
}

/** What may name the indicator: titles, the header over the figures, columns that say always the same. */
function indicatorTexts(draft: Draft): string[] {
  const value = draft.columnOf('value');
  const constant = draft.free.filter(
    (one) => one.texts.size === 1 && ['indicator', 'context', undefined].includes(namedRole(draft, one)),
  );
  return [
    ...draft.input.titles.flatMap((title) => [title, ...title.split(/\s[–—|-]\s|:\s|;\s/)]),
    ...(value ? [value.header] : []),
    ...constant.flatMap((one) => [...one.texts.keys()]),
  ];
}

/** What an indicator is called without what it is broken down by: `Unemployment rate` of `Unemployment rate by origin`. */
const plainName = (name: string): string =>
  fold(name.split(/,|\s(?:by|nach|selon|efter|among|unter|parmi|blandt)\s/iu)[0] ?? '');

/** Says where the file is called like another indicator than the one it was sent for, and not like that one. */
export function doubtIndicator(draft: Draft): void {
  const { input, indicator } = draft;
  if (input.indicator === null || indicator === undefined) return;
  const named = (text: string): string[] =>
    input.city.catalogue.indicators
      .filter(({ name }) => Object.values(name).some((one) => plainName(one) === fold(text)))
      .map(({ id }) => id);
  const series = draft.columns.filter((one) => draft.assigned.get(one.at)?.role.kind === 'series');
  const found = [...indicatorTexts(draft), ...series.map((one) => one.header)]
    .map((text) => ({ text, ids: named(text) }))
    .filter(({ ids }) => ids.length > 0);
  const [first] = found;
  if (first && found.every(({ ids }) => !ids.includes(indicator)))
    draft.doubts.push({ code: 'indicator-differs', facts: { text: first.text, indicator } });
}

/** How much of a likeness is left where both texts name ages, and not the same: then it is another indicator. */
const OTHER_AGES = 0.5;

/** How much is left of a standard indicator's likeness where the city has its own in its place. */
const STANDARD_OF_OWN = 0.9;
const OWN_OF_STANDARD = 0.95;

/** The small numbers of a text: ages, as a rule; years and codes are longer. */
const agesIn = ({ folded }: Comparable): string[] => folded.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];

function otherAges(name: Comparable, text: Comparable): boolean {
  const [own, said] = [agesIn(name), agesIn(text)];
  return own.length > 0 && said.length > 0 && !own.every((age) => said.includes(age));
}

/** Asks for it, the likeliest first: by names alike, and by whether its dimensions and groups are in the file. */
export function askIndicator(draft: Draft): void {
  const texts = [...indicatorTexts(draft), ...draft.columns.map((one) => one.header)]
    .filter((text) => text.length > 3)
    .slice(0, MOST_COMPARED)
    .map((text) => comparable(text));
  const { indicators } = draft.input.city.catalogue;
  const likeness = new Map(
    indicators.map(({ id, name }) => [
      id,
      Math.max(
        0,
        ...Object.values(name).flatMap((each) => {
          const own = comparable(each);
          return texts.map((text) => (otherAges(own, text) ? OTHER_AGES : 1) * likenessOf(own, text));
        }),
      ),
    ]),
  );
  const replaced = new Set(indicators.map((one) => one.basedOn));
  const scored = indicators
    .map(({ id, basedOn = '' }) => ({
      id,
      // Whoever names a standard indicator means the city's own one in its place.
      like:
        Math.max(likeness.get(id) ?? 0, OWN_OF_STANDARD * (likeness.get(basedOn) ?? 0)) *
        (replaced.has(id) ? STANDARD_OF_OWN : 1),
    }))
    .toSorted((a, b) => b.like - a.like || (a.id < b.id ? -1 : 1));
  const [first, second] = scored;
  const isClear = first !== undefined && first.like >= PROPOSED && first.like > (second?.like ?? 0) + 0.05;
  const several = severalIndicators(draft);
  draft.ask('indicator-unclear', 'indicator', [
    ...(several ? [several] : []),
    ...scored.map(({ id }, at) =>
      option(id, saying('indicator', id), { constants: { indicator: id } }, !several && isClear && at === 0),
    ),
  ]);
}
