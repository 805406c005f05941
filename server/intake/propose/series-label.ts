/** A column of figures by its header: the measure taken off, the rest read as the groups it is of. */
import { HEADER_JOINT } from '../table/outline/join-header.ts';
import { isTotalWord } from './code-matcher.ts';
import { isPeriod, type ReadLabel } from './read-label.ts';

/** Undefined where nothing is known of a column but that it holds figures. */
export function partsOf(label: ReadLabel, main: string | undefined): Record<string, string> | undefined {
  const { codes, rest, field, indicator, period } = label;
  const parts: Record<string, string> = { ...codes };
  if (rest !== undefined) {
    // A group nobody knows is a text of the dimension the others are of, and asked about as one.
    const dimension = main !== undefined && !(main in codes) ? main : label.restDimension;
    if (dimension === undefined || dimension in codes) return undefined;
    if (main === undefined && Object.keys(codes).length === 0) return undefined;
    parts[dimension] = rest;
  }
  if (indicator !== undefined) parts['indicator'] = indicator;
  if (period !== undefined) parts['period'] = period;
  if (field !== undefined) parts['field'] = field;
  if (Object.keys(codes).length === 0 && rest === undefined && main !== undefined) parts[main] = '_T';
  return parts;
}

/** What is measured, in one word, before or behind the group; words that name a group are never among them. */
const MEASURE =
  /^(?:%|in %|anteil(?: der)?|anzahl(?: der)?|quote(?: der)?|zahl der|prozent|share(?: of)?|number(?: of)?|rate(?: of)?|percent(?:age)?(?: of)?|part(?: des)?|nombre(?: de)?|taux(?: de)?|andel(?: af)?|antal|procent)\s*(?=\S)/iu;
const MEASURE_BEHIND = /\s+(?:\(?in %\)?|\(?%\)?|\(?anzahl\)?|\(?anteil\)?|\(?number\)?|\(?antal\)?|\(?nombre\)?)$/iu;

/** Whether a text is, or sounds like, a group: then it is never taken off, even where all headers have it. */
export type NamesGroup = (text: string) => boolean;

/** `Anteil Frauen`, `Anteil Männer` → `Frauen`, `Männer`: where all headers have it, it tells none of them apart. */
export function withoutMeasure(all: readonly string[], namesGroup: NamesGroup): string[] {
  // Nothing is taken off a quarter or a month: its year is part of it.
  const parts = all.map((header) =>
    Object.groupBy(header.split(HEADER_JOINT), (part) => (isPartOfYear(part) ? 'period' : 'rest')),
  );
  const rests = bare(
    parts.map(({ rest = [] }) => rest.join(HEADER_JOINT)),
    namesGroup,
  );
  return parts.map(({ period = [] }, at) =>
    [rests[at] ?? '', ...period].filter((part) => part !== '').join(HEADER_JOINT),
  );
}

const isPartOfYear = (text: string): boolean => !/^\d+$/.test(text.trim()) && isPeriod(text);

function bare(all: readonly string[], namesGroup: NamesGroup): string[] {
  const headers = withoutWords(withoutShared(withoutYear(all), namesGroup), namesGroup);
  for (const pattern of [MEASURE, MEASURE_BEHIND]) {
    const words = headers.map((header) => pattern.exec(header.trim())?.[0].trim().toLocaleLowerCase('en'));
    const [first] = words;
    if (first !== undefined && words.every((word) => word === first))
      return headers.map((header) => header.trim().replace(pattern, ''));
  }
  return [...headers];
}

/** A year at the end that all of them have tells none apart. */
function withoutYear(headers: readonly string[]): string[] {
  const years = new Set(headers.map((header) => /\s(?:19|20)\d{2}$/.exec(header)?.[0]));
  const [year] = years;
  if (headers.length < 2 || years.size > 1 || year === undefined) return [...headers];
  return headers.map((header) => header.slice(0, -year.length));
}

/** What parts a header that is a list: `Unemployment rate ;  > Males ;`, `Total!!Estimate`, `Percent · A84423050A`. */
const PARTS = /\s*(?:;|!!|\s[|·–—-]\s)\s*/u;
/** Numbers of series in a data base say nothing to a reader. */
const SERIES_ID = /^[A-Z]{0,4}\d{5,}[A-Z]{0,2}$/;

/** Headers that are lists without the parts that all of them have, and without numbers of series. */
function withoutShared(headers: readonly string[], namesGroup: NamesGroup): string[] {
  if (headers.length < 2 || !headers.every((header) => PARTS.test(header))) return [...headers];
  const parts = headers.map((header) =>
    header
      .split(PARTS)
      .map((part) => part.replace(/^>+\s*/, '').trim())
      .filter((part) => part !== '' && !SERIES_ID.test(part)),
  );
  const shorter = parts.map((own) =>
    own.filter((part) => namesGroup(part) || !parts.every((other) => other.includes(part))),
  );
  return shorter.every((own) => own.length > 0) ? shorter.map((own) => own.join(HEADER_JOINT)) : [...headers];
}

/**
 * `POP_TOTAL`, `POP_MEN`, `POP_WOMEN`; `Frauen Arbeitslose`, `Männer Arbeitslose`, `Arbeitslose`: the words that all of
 * them begin or end with, where what is left are groups. The one that says no more is all together.
 */
function withoutWords(headers: readonly string[], namesGroup: NamesGroup): string[] {
  const words = headers.map((header) => header.trim().split(/[\s_]+/));
  const [first = []] = words;
  const shared = (at: (list: readonly string[], place: number) => string | undefined): number => {
    let count = 0;
    while (count < first.length && words.every((own) => at(own, count) === at(first, count))) count += 1;
    return count;
  };
  const before = shared((list, place) => list[place]);
  const behind = before > 0 ? 0 : shared((list, place) => list[list.length - 1 - place]);
  if (headers.length < 2 || before + behind === 0) return [...headers];
  const common = before > 0 ? first.slice(0, before) : first.slice(first.length - behind);
  if (namesGroup(common.join(' ')) || common.some((word) => namesGroup(word))) return [...headers];
  const rest = words.map((own) => own.slice(before, own.length - behind).join(' '));
  const isTotal = (text: string): boolean => text === '' || isTotalWord(text);
  if (rest.filter((text) => isTotal(text)).length > 1 || !rest.every((text) => isTotal(text) || namesGroup(text)))
    return [...headers];
  return rest.map((text) => text || 'total');
}
