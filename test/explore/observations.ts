/** Literal observations and a definition for the tests of views. */
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Observation } from '../../indicators/observation.ts';
import { readPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { PublishedObservation } from '../../server/explore/observation-queries.ts';
import type { TrendContext } from '../../server/explore/trend-view.ts';
import { SITE_WORDS } from '../../server/words/site.ts';

const same = (text: string): Record<Language, string> => ({ en: text, fr: text, da: text, de: text });

export function definitionOf(more: Partial<IndicatorDefinition> = {}): IndicatorDefinition {
  return {
    id: 'x-rate',
    theme: 't',
    objective: 'o',
    domain: 'employment',
    core: false,
    name: same('Rate'),
    definition: { text: { en: 'A rate.' }, population: { en: 'Everybody.' } },
    measureType: 'share',
    unit: 'PC',
    decimals: 1,
    direction: 'higher',
    validRange: [0, 100],
    targetGroup: 'FOR_CIT',
    referenceGroup: 'NAT_CIT',
    dimensions: ['origin', 'sex'],
    byArea: false,
    minCell: 5,
    sourceType: 'local',
    sourceHint: { en: 'Register.' },
    frequency: 'A',
    lagMonths: 6,
    keyFactors: [],
    contextualFactors: [],
    internationalCodes: [],
    exampleSystems: [],
    pitfalls: [],
    provenance: { state: 'verified', basis: 'A test.' },
    published: [],
    ...more,
  };
}

/** `null` is a suppressed figure unless `more` names another reason. */
export function observed(
  period: string,
  value: number | null,
  more: Partial<Observation> & { sourceId?: number } = {},
): PublishedObservation {
  const { start, end } = readPeriod(period);
  return {
    indicator: 'x-rate',
    area: 'T',
    period,
    start,
    end,
    breakdown: {},
    value,
    decimals: value === null ? null : 2,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    n: null,
    status: value === null ? ['Q'] : ['A'],
    conf: 'F',
    reason: value === null ? 'suppressed' : null,
    note: null,
    sourceId: 1,
    release: '2026-0001',
    ...more,
  };
}

const codes = (...ids: string[]): { id: string; label: Record<Language, string> }[] =>
  ids.map((id) => ({ id, label: same(id) }));

export function contextIn(language: Language = 'en'): TrendContext {
  return {
    language,
    words: SITE_WORDS[language],
    dimensions: [
      { id: 'origin', codelist: 'CL_ORIGIN', label: same('Origin') },
      { id: 'sex', codelist: 'CL_SEX', label: same('Sex') },
    ],
    codelists: [
      { id: 'CL_ORIGIN', name: same('Origin'), codes: codes('_T', 'NAT_CIT', 'FOR_CIT', 'DE', 'TR') },
      {
        id: 'CL_SEX',
        name: same('Sex'),
        codes: [{ id: '_T', label: { en: 'Total', fr: 'Total', da: 'I alt', de: 'Insgesamt' } }, ...codes('F', 'M')],
      },
    ],
    area: { code: 'T', name: 'Testby' },
    sources: [{ id: 1, publisher: 'Office', title: 'Register', url: null }],
  };
}
