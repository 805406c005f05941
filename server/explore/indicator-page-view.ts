import type { Adoption, IndicatorDefinition } from '../../indicators/definition.ts';
import { resolveText, type Language, type LongText } from '../../indicators/text.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { ElsewhereView, IndicatorPageView } from '../contract/page-views.ts';
import type { IndicatorCard, TrendView } from '../contract/views.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';
import { SITE_WORDS } from '../words/site.ts';
import { gapOf } from './answer.ts';

/** What was read for the page of an indicator. */
export interface IndicatorPageParts {
  language: Language;
  city: CityCatalogue;
  card: IndicatorCard;
  trend: TrendView | null;
  /** The standard indicator an own one departs from. */
  base: IndicatorDefinition | undefined;
  usedSources: ReadonlySet<number>;
  releases: readonly ReleaseRecord[];
  elsewhere: ElsewhereView[];
  elsewhereTrend: TrendView | null;
  adoption: Adoption;
  related: readonly IndicatorDefinition[];
  hidden: string[];
  /** An instant as a date of the reader's language and the city's zone. */
  date(instant: string): string;
}

/** A longer text as this reader gets it, and whether it had to come in another language. */
export function inReadersLanguage(
  text: LongText | undefined,
  language: Language,
  fallback: Language,
): { text: string; english: boolean } {
  if (!text) return { text: '', english: false };
  const found = resolveText(text, language, fallback);
  return { text: found.text, english: found.language !== language };
}

/** PARTS → PAGE: everything the page of an indicator says. */
export function indicatorPageView(definition: IndicatorDefinition, parts: IndicatorPageParts): IndicatorPageView {
  const { language, city, card, trend, base } = parts;
  const { catalogue, sources } = city;
  const words = SITE_WORDS[language];
  const fact = (term: string, text: LongText | undefined): { term: string; text: string; english: boolean }[] => {
    const found = inReadersLanguage(text, language, city.identity.defaultLanguage);
    return found.text === '' ? [] : [{ term, ...found }];
  };
  const replacement = catalogue.indicators.find((one) => one.id === parts.adoption.replacedBy);
  return {
    card,
    name: definition.name[language],
    trend,
    gap: trend
      ? (gapOf(trend.series, words, { unit: definition.unit, decimals: definition.decimals, language })?.text ?? null)
      : null,
    facts: [
      ...fact(words.headings.definition, definition.definition.text),
      ...fact(words.headings.difference, definition.difference),
      ...(base ? [{ term: words.headings.basedOn, text: base.name[language], english: false }] : []),
      ...fact(words.headings.numerator, definition.definition.numerator),
      ...fact(words.headings.denominator, definition.definition.denominator),
      ...fact(words.headings.population, definition.definition.population),
      { term: words.headings.direction, text: words.directions[definition.direction], english: false },
      { term: words.headings.frequency, text: words.frequencies[definition.frequency], english: false },
      { term: words.headings.provenance, text: words.provenance[definition.provenance.state], english: false },
    ],
    pitfalls: definition.pitfalls.map((one) => resolveText(one, language).text),
    keyFactors: definition.keyFactors.flatMap((factor) => {
      const found = catalogue.keyFactors.find((one) => one.id === factor.id);
      return found
        ? [
            {
              href: `/${language}/key-factors/${found.id}`,
              label: found.label[language],
              number: found.number,
              reason: resolveText(factor.reason, language).text,
            },
          ]
        : [];
    }),
    sources: sources
      .filter((one) => parts.usedSources.has(one.id))
      .map((one) => ({ text: `${one.publisher}: ${one.title}`, url: one.url, licence: one.licence })),
    releases: parts.releases.map((one) => {
      const part = one.indicators.find((entry) => entry.indicator === definition.id);
      return {
        id: one.id,
        date: parts.date(one.publishedAt),
        counts: { added: part?.added ?? 0, changed: part?.changed ?? 0, removed: part?.removed ?? 0 },
        note: one.note,
        withdrawn: part?.withdrawnAt !== null,
      };
    }),
    elsewhere: parts.elsewhere,
    elsewhereTrend: parts.elsewhereTrend,
    notUsed:
      parts.adoption.state === 'adopted'
        ? null
        : {
            reason: inReadersLanguage(parts.adoption.reason, language, city.identity.defaultLanguage).text || null,
            replacedBy: replacement
              ? { href: `/${language}/indicators/${replacement.id}`, name: replacement.name[language] }
              : null,
          },
    related: parts.related.map((one) => ({ href: `/${language}/indicators/${one.id}`, name: one.name[language] })),
    hidden: parts.hidden,
  };
}
