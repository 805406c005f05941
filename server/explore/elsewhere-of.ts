import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { ElsewhereView } from '../contract/page-views.ts';
import { SITE_WORDS } from '../words/site.ts';
import { keptElsewhere, publishedElsewhere } from './elsewhere-view.ts';
import type { ExploreReaders } from './explore-readers.ts';

/** Values other places published: those the city keeps of places elsewhere, and those the catalogue knows. */
export async function elsewhereOf(
  { city, figures }: ExploreReaders,
  definition: IndicatorDefinition,
  language: Language,
): Promise<ElsewhereView[]> {
  const words = SITE_WORDS[language];
  return [
    ...keptElsewhere(definition, await figures.elsewhere(definition), city.current, language, words),
    ...publishedElsewhere(definition, city.current, language, words),
  ];
}
