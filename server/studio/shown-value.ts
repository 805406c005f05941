import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';

/** A value of a catalogue file as a reader of a comparison sees it: names in the place of ids, lists with commas. */
export function shownValue(value: unknown, visit: Visit, deps: StudioDeps): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'boolean') return visit.words.catalogue[value ? 'yes' : 'no'];
  if (typeof value === 'string') return nameOf(value, visit, deps) ?? value;
  if (Array.isArray(value)) return value.map((one) => shownValue(one, visit, deps)).join(', ') || '–';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** Key factors, contextual factors, breakdowns and the like are known to readers by their names. */
function nameOf(id: string, { language }: Visit, deps: StudioDeps): string | undefined {
  const { keyFactors, contextualFactors, dimensions, themes, objectives, domains } = cityOf(deps).catalogue;
  const entries = [keyFactors, contextualFactors, dimensions, themes, objectives, domains].flat();
  return entries.find((one) => one.id === id)?.label[language];
}
