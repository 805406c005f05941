import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { formatValue } from '../../indicators/format.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import { METHODS_WORDS } from '../words/methods.ts';
import { SITE_WORDS } from '../words/site.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import type { CriteriaView } from './pages/criteria-page.ts';
import { SHARE_OF_LEVEL, fixedMateriality } from './verdict/materiality.ts';

/** With the digits it was set in, none added. */
const amount = (value: number, unit: string, language: Language): string =>
  formatValue(value, {
    unit: unit === 'PC' ? 'PP' : unit,
    decimals: String(value).split('.')[1]?.length ?? 0,
    language,
  });

/** Of counts and amounts no one number holds for every group: it is a share of where each began. */
const ofFirstFigure = (language: Language): string =>
  METHODS_WORDS[language].ofFirstFigure(formatValue(SHARE_OF_LEVEL * 100, { unit: 'PC', decimals: 1, language }));

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
    const from = threshold?.content.materialityPerYear ?? fixedMateriality(one);
    const setter = bodies.find((body) => body.key === threshold?.body)?.name[language];
    return {
      name: one.name[language],
      href: `/${language}/indicators/${one.id}`,
      wanted: SITE_WORDS[language].directions[one.direction],
      from: `${from === null ? ofFirstFigure(language) : amount(from, one.unit, language)} ${perYear}`,
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
