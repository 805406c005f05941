import type { Draft } from './draft.ts';
import { namedRole } from './find-fields.ts';
import { comparable, fold, likenessOf, stems, type Comparable } from './fold-text.ts';
import { shareOfTexts } from './look-at-table.ts';
import { agesNamed, type AgeRange } from './read-age.ts';
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

/** Indicators that are called just so, whatever they are broken down by. */
export const indicatorsCalled = ({ input }: Draft, text: string): string[] =>
  input.city.catalogue.indicators
    .filter(({ name }) => Object.values(name).some((one) => plainName(one) === fold(text)))
    .map(({ id }) => id);

/** Says where the file is called like another indicator than the one it was sent for, or its profile is for, and not like that one. */
export function doubtIndicator(draft: Draft): void {
  const { input, indicator } = draft;
  const isSaid = input.indicator !== null || input.profile.constants?.['indicator'] !== undefined;
  if (!isSaid || indicator === undefined) return;
  const series = draft.columns.filter((one) => draft.assigned.get(one.at)?.role.kind === 'series');
  const found = [...indicatorTexts(draft), ...series.map((one) => one.header)]
    .map((text) => ({ text, ids: indicatorsCalled(draft, text) }))
    .filter(({ ids }) => ids.length > 0);
  const [first] = found;
  if (first && found.every(({ ids }) => !ids.includes(indicator)))
    draft.doubts.push({ code: 'indicator-differs', facts: { text: first.text, indicator } });
}

/** Says where a title or the header of the figures is of other ages than the indicator, and no column tells ages apart. */
export function doubtAges(draft: Draft): void {
  const { input, indicator, dimensions } = draft;
  const names = Object.values(input.city.catalogue.indicators.find((one) => one.id === indicator)?.name ?? {});
  const own = names.flatMap((name) => agesNamed(name));
  if (indicator === undefined || own.length === 0 || dimensions.includes('age')) return;
  const found = [...indicatorTexts(draft), input.fileName]
    .map((text) => ({ text, ages: agesNamed(text) }))
    .filter(({ ages }) => ages.length > 0);
  const isSame = ({ from, to }: AgeRange): boolean => own.some((one) => one.from === from && one.to === to);
  const [first] = found;
  if (first && !found.some(({ ages }) => ages.some((one) => isSame(one))))
    draft.doubts.push({ code: 'ages-differ', facts: { text: first.text, indicator } });
}

/** How much of a likeness is left where both texts name ages, and not the same: then it is another indicator. */
const OTHER_AGES = 0.5;

/** How alike a title is that has an indicator's whole name in it, and says more beside. */
const NAMED_IN = 0.75;
/** A shorter name is a word like any other. */
const LEAST_NAME = 6;

const isNamedIn = (plain: readonly string[], { words }: Comparable): boolean =>
  plain.join('').length >= LEAST_NAME && plain.every((word) => words.includes(word));

/** How much is left of a standard indicator's likeness where the city has its own in its place. */
const STANDARD_OF_OWN = 0.9;
const OWN_OF_STANDARD = 0.95;

/** The small numbers of a text: ages, as a rule; years and codes are longer. */
const agesIn = ({ folded }: Comparable): string[] => folded.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];

function otherAges(name: Comparable, text: Comparable): boolean {
  const [own, said] = [agesIn(name), agesIn(text)];
  return own.length > 0 && said.length > 0 && !own.every((age) => said.includes(age));
}

interface NameParts {
  whole: Comparable;
  plain: readonly string[];
}

const nameParts = (name: string): NameParts => ({ whole: comparable(name), plain: stems(plainName(name)) });

/** How alike a text is to the one of an indicator's names that is most alike. */
const likeTo = (names: readonly NameParts[], text: Comparable): number =>
  Math.max(
    0,
    ...names.map(({ whole, plain }) => {
      const like = Math.max(likenessOf(whole, text), isNamedIn(plain, text) ? NAMED_IN : 0);
      return (otherAges(whole, text) ? OTHER_AGES : 1) * like;
    }),
  );

/** Asks for it, the likeliest first: by names alike, and by whether its dimensions and groups are in the file. */
export function askIndicator(draft: Draft): void {
  // `Jahr` is in the name of many an indicator, and says of none that it is in the file.
  const open = draft.columns.filter(({ at }) => {
    const role = draft.assigned.get(at)?.role;
    return role?.kind !== 'field' || role.field === 'value';
  });
  const texts = [...indicatorTexts(draft), ...open.map((one) => one.header)]
    .filter((text) => text.length > 3)
    .slice(0, MOST_COMPARED)
    .map((text) => comparable(text));
  const { indicators } = draft.input.city.catalogue;
  const named = new Map(indicators.map(({ id, name }) => [id, Object.values(name).map((one) => nameParts(one))]));
  const replaced = new Set(indicators.map((one) => one.basedOn));
  const scored = indicators
    .map(({ id, basedOn = '' }) => {
      const [names, standard] = [named.get(id) ?? [], named.get(basedOn) ?? []];
      const likes = texts.map((text) => {
        // Whoever names a standard indicator means the city's own one in its place, unless that is of other ages.
        const asStandard = names.some(({ whole }) => otherAges(whole, text))
          ? 0
          : OWN_OF_STANDARD * likeTo(standard, text);
        return Math.max(likeTo(names, text), asStandard);
      });
      return { id, like: Math.max(0, ...likes) * (replaced.has(id) ? STANDARD_OF_OWN : 1) };
    })
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
