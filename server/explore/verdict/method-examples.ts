import type { Language } from '../../../indicators/text.ts';
import type { CityReader } from '../city-reader.ts';
import type { MethodsPageView } from '../pages/methods-page.ts';
import type { VerdictReader } from './verdict-reader.ts';

/** For each rule an indicator of the city on which it can be worked through. */
export async function methodExamples(
  city: CityReader,
  verdicts: VerdictReader,
  language: Language,
): Promise<MethodsPageView['examples']> {
  const examples: MethodsPageView['examples'] = {};
  for (const one of city.used) {
    const verdict = await verdicts.verdict(one.id, language);
    if (!verdict) continue;
    const example = { indicator: { name: one.name[language], href: `/${language}/indicators/${one.id}` }, verdict };
    const { movement, course, gap } = verdict.record;
    if (movement.test && movement.value !== null) {
      examples.movement ??= example;
      if (verdict.movement.flips.length > 0) examples.flip ??= example;
    }
    if (course.ratio !== null) examples.course ??= example;
    if (gap?.levels && gap.value !== null) examples.gap ??= example;
  }
  return examples;
}
