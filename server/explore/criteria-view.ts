import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { formatValue } from '../../indicators/format.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import { SITE_WORDS } from '../words/site.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import type { CriteriaView } from './pages/criteria-page.ts';
import { defaultMateriality } from './verdict/materiality.ts';

/** The criterion for good of each indicator in use: direction, threshold with who set it when, and targets. */
export function criteriaView(
  used: readonly IndicatorDefinition[],
  book: StatementBook,
  { catalogue, bodies }: CityCatalogue,
  language: Language,
  day: (iso: string) => string,
): CriteriaView {
  const { perYear } = VERDICT_WORDS[language].receipt;
  const rowOf = (one: IndicatorDefinition): CriteriaView['objectives'][number]['rows'][number] => {
    const threshold = book.published('threshold').find((own) => own.content.indicator === one.id);
    const targets = book
      .published('target')
      .filter(({ content }) => 'indicator' in content.about && content.about.indicator === one.id);
    const decimals = one.decimals + (one.unit === 'RT' ? 3 : 1);
    const form = { unit: one.unit === 'PC' ? 'PP' : one.unit, decimals, language };
    const from = threshold?.content.materialityPerYear ?? defaultMateriality(one, []);
    const setter = bodies.find((body) => body.key === threshold?.body)?.name[language];
    return {
      name: one.name[language],
      href: `/${language}/indicators/${one.id}`,
      wanted: SITE_WORDS[language].directions[one.direction],
      from: `${formatValue(from, form)} ${perYear}`,
      setBy: threshold ? [setter, day(threshold.content.setOn)].filter(Boolean).join(', ') : null,
      target: targets
        .map(({ content }) =>
          content.value === null
            ? ''
            : `${formatValue(content.value, { unit: one.unit, decimals: one.decimals, language })} (${labelPeriod(content.period, language)})`,
        )
        .filter(Boolean)
        .join('; '),
    };
  };
  return {
    objectives: catalogue.objectives
      .toSorted((a, b) => a.order - b.order)
      .map((objective) => ({
        id: objective.id,
        label: objective.label[language],
        rows: used.filter((one) => one.objective === objective.id).map(rowOf),
      }))
      .filter((one) => one.rows.length > 0),
  };
}
