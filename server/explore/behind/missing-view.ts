/** CITY AND FIGURES → what is not known: pure. */
import type { Adoption, IndicatorDefinition } from '../../../indicators/definition.ts';
import { resolveText, type Language, type ResolvedText } from '../../../indicators/text.ts';
import { isOverdue, nextDue } from '../../../indicators/verdict/overdue.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import { MISSING_WORDS } from '../../words/missing.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { yearsOf, type FigureCount } from './figure-counts.ts';

export interface Named {
  name: string;
  href: string;
}

export interface MissingView {
  summary: string;
  empty: (Named & { text: string })[];
  overdue: (Named & { text: string })[];
  absent: (Named & { reasons: string[] })[];
  unbroken: (Named & { text: string })[];
  factors: Named[];
  notUsed: (Named & { reason: ResolvedText | null })[];
}

export interface MissingFacts {
  city: CityCatalogue;
  language: Language;
  /** Of all indicators in use. */
  cards: readonly IndicatorCard[];
  counts: readonly FigureCount[];
  /** Dimensions that have figures, by indicator. */
  brokenDown: ReadonlyMap<string, ReadonlySet<string>>;
  adoption(id: string): Adoption;
  /** ISO day. */
  today: string;
  /** A day as the reader writes it. */
  date(iso: string): string;
}

export function missingView(facts: MissingFacts): MissingView {
  const { city, language, cards, counts, today } = facts;
  const words = MISSING_WORDS[language];
  const { catalogue } = city;
  const named = ({ id, name }: Pick<IndicatorDefinition, 'id' | 'name'>): Named => ({
    name: name[language],
    href: `/${language}/indicators/${id}`,
  });
  const cardOf = new Map(cards.map((one) => [one.id, one]));
  const used = catalogue.indicators.filter((one) => cardOf.has(one.id));
  const hasSome = new Set(counts.map((one) => one.indicator));
  const hasFigures = new Set(counts.filter((one) => one.reason === null).map((one) => one.indicator));

  const empty = used
    .filter((one) => !hasSome.has(one.id))
    .map((one) => {
      const owner = cardOf.get(one.id)?.empty?.owner ?? null;
      return { ...named(one), text: owner === null ? words.ownerless : words.owedBy(owner) };
    });
  const overdue = used.flatMap((one) => {
    const end = cardOf.get(one.id)?.headline?.latest.end;
    if (end === undefined || !isOverdue(end, one.frequency, one.lagMonths, today)) return [];
    const since = nextDue(end, one.frequency, one.lagMonths);
    return since === null ? [] : [{ ...named(one), text: words.due(facts.date(since)) }];
  });
  return {
    summary: words.summary({ used: used.length, empty: empty.length, overdue: overdue.length }),
    empty,
    overdue,
    absent: used.flatMap((one) => {
      const reasons = absentOf(one.id, counts, language);
      return reasons.length === 0 ? [] : [{ ...named(one), reasons }];
    }),
    unbroken: used.flatMap((one) => {
      const known = facts.brokenDown.get(one.id);
      if (!known || !hasFigures.has(one.id)) return [];
      const lacking = [
        ...catalogue.dimensions
          .filter(({ id }) => one.dimensions.includes(id) && !known.has(id))
          .map(({ label }) => label[language]),
        ...(one.byArea && !known.has('area') ? [words.district] : []),
      ];
      return lacking.length === 0 ? [] : [{ ...named(one), text: words.by(lacking.join(', ')) }];
    }),
    factors: catalogue.keyFactors
      .filter(({ id }) => !used.some((one) => one.keyFactors.some((factor) => factor.id === id)))
      .map(({ id, number, label }) => ({
        name: `${number} ${label[language]}`,
        href: `/${language}/key-factors/${id}`,
      })),
    notUsed: catalogue.indicators
      .filter(({ id }) => facts.adoption(id).state === 'not-used')
      .map((one) => {
        const { reason } = facts.adoption(one.id);
        return {
          ...named(one),
          reason: reason ? resolveText(reason, language, city.identity.defaultLanguage) : null,
        };
      }),
  };
}

/** "12 figures, 2016–2024: withheld to protect individuals", a line for each reason. */
function absentOf(indicator: string, counts: readonly FigureCount[], language: Language): string[] {
  const absent = counts.filter((one) => one.indicator === indicator && one.reason !== null);
  const { figures } = MISSING_WORDS[language];
  return [...Map.groupBy(absent, (one) => one.reason)].flatMap(([reason, all]) => {
    if (reason === null) return [];
    const count = all.reduce((sum, one) => sum + one.count, 0);
    const from = all.map((one) => one.from).sort()[0] ?? '';
    const to =
      all
        .map((one) => one.to)
        .sort()
        .at(-1) ?? '';
    const colon = language === 'fr' ? '\u202F:' : ':';
    return [`${figures(count, yearsOf(from, to))}${colon} ${SITE_WORDS[language].reasons[reason]}`];
  });
}
