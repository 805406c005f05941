import type { Adoption, IndicatorDefinition } from '../../indicators/definition.ts';
import { resolveText, type Language, type LongText, type ResolvedText } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { ElsewhereView, IndicatorPageView } from '../contract/page-views.ts';
import type { GroupVerdict, VerdictView } from '../contract/verdicts.ts';
import type { IndicatorCard, TrendView } from '../contract/views.ts';
import type { ReleaseRecord } from '../publication/release-store.ts';
import { SITE_WORDS } from '../words/site.ts';
import { gapOf } from './answer.ts';
import { termsOf } from './glossary-terms.ts';
import type { SaidView } from '../contract/said.ts';

/** What was read for the page of an indicator. */
export interface IndicatorPageParts {
  rule: OtherRule | null;
  language: Language;
  city: CityCatalogue;
  card: IndicatorCard;
  trend: TrendView | null;
  /** Code of the area the figures are of. */
  area: string;
  verdict: VerdictView | null;
  groupVerdicts: GroupVerdict[];
  said: SaidView;
  report: IndicatorPageView['report'];
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

/** PARTS → PAGE: everything the page of an indicator says. */
export function indicatorPageView(definition: IndicatorDefinition, parts: IndicatorPageParts): IndicatorPageView {
  const { language, city, card, trend, base } = parts;
  const { catalogue, sources } = city;
  const words = SITE_WORDS[language];
  const inOurs = (text: LongText): ResolvedText => resolveText(text, language, city.identity.defaultLanguage);
  const fact = (term: string, text: LongText | undefined): ({ term: string } & ResolvedText)[] =>
    text ? [{ term, ...inOurs(text) }] : [];
  const said = (term: string, text: string): { term: string } & ResolvedText => ({ term, text, language });
  const replacement = catalogue.indicators.find((one) => one.id === parts.adoption.replacedBy);
  const facts = [
    ...fact(words.headings.definition, definition.definition.text),
    ...fact(words.headings.difference, definition.difference),
    ...(base ? [said(words.headings.basedOn, base.name[language])] : []),
    ...fact(words.headings.numerator, definition.definition.numerator),
    ...fact(words.headings.denominator, definition.definition.denominator),
    ...fact(words.headings.population, definition.definition.population),
    said(words.headings.direction, words.directions[definition.direction]),
    said(words.headings.frequency, words.frequencies[definition.frequency]),
    said(words.headings.provenance, words.provenance[definition.provenance.state]),
  ];
  const pitfalls = definition.pitfalls.map(inOurs);
  return {
    rule: parts.rule,
    card,
    name: definition.name[language],
    place: placeOf(parts),
    trend,
    verdict: parts.verdict,
    groupVerdicts: parts.groupVerdicts,
    said: parts.said,
    report: parts.report,
    gap: trend
      ? (gapOf(trend.series, words, { unit: definition.unit, decimals: definition.decimals, language })?.text ?? null)
      : null,
    facts,
    pitfalls,
    terms: termsOf([...facts, ...pitfalls], catalogue.glossary).map((entry) => ({
      entry,
      term: entry.term[language],
      definition: inOurs(entry.definition),
      caution: entry.caution ? inOurs(entry.caution) : null,
    })),
    keyFactors: definition.keyFactors.flatMap((factor) => {
      const found = catalogue.keyFactors.find((one) => one.id === factor.id);
      return found
        ? [
            {
              href: `/${language}/key-factors/${found.id}`,
              label: found.label[language],
              number: found.number,
              reason: inOurs(factor.reason),
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
        withdrawnReason: part?.withdrawnReason ?? null,
      };
    }),
    elsewhere: parts.elsewhere,
    elsewhereTrend: parts.elsewhereTrend,
    notUsed:
      parts.adoption.state === 'adopted'
        ? null
        : {
            reason: parts.adoption.reason ? inOurs(parts.adoption.reason) : null,
            replacedBy: replacement
              ? { href: `/${language}/indicators/${replacement.id}`, name: replacement.name[language] }
              : null,
          },
    related: parts.related.map((one) => ({ href: `/${language}/indicators/${one.id}`, name: one.name[language] })),
    hidden: parts.hidden,
  };
}

function placeOf({ area, city, language }: IndicatorPageParts): IndicatorPageView['place'] {
  if (area === city.identity.area) return null;
  const found = city.areas.find((one) => one.code === area);
  return {
    name: found?.name[language] ?? area,
    href: found?.kind === 'district' ? `/${language}/areas/${encodeURIComponent(area)}` : null,
  };
}
