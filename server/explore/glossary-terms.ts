/** Which words of the glossary stand in a text, so that they can be explained there. */
import type { GlossaryTerm } from '../../indicators/definition.ts';
import type { Language, ResolvedText } from '../../indicators/text.ts';

/** Ordinary words in a sentence: explaining each of them would explain nothing. */
const ORDINARY = new Set([
  'barometer',
  'committee',
  'conclusion',
  'council',
  'dimension',
  'diversity',
  'evidence',
  'follow-up',
  'gap',
  'inclusion',
  'indicator',
  'integration',
  'missing',
  'objective',
  'observation',
  'opinion',
  'peer',
  'ratio',
  'recommendation',
  'standard',
  'target',
  'theme',
]);

/** "étranger, étrangère" are two ways to say it; what stands in brackets explains the term and is no part of it. */
const waysToSay = (term: string): string[] =>
  term
    .replaceAll(/\([^)]*\)/g, '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one.length >= 4);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whole words, with the endings of a plural or a case. */
const patternOf = (way: string): RegExp => new RegExp(`(?<![\\p{L}-])${escaped(way)}\\p{Ll}{0,2}(?![\\p{L}-])`, 'iu');

/** A term as it can be found: one of the ways to say it. */
interface Way {
  id: string;
  pattern: RegExp;
}

/** By the glossary they were made of: a page looks through dozens of texts, and making them costs more than finding. */
const WAYS = new WeakMap<readonly GlossaryTerm[], Map<Language, Way[]>>();

/** All ways to say a term of the glossary in a language, the longest first. */
function waysOf(glossary: readonly GlossaryTerm[], language: Language): Way[] {
  const byLanguage = WAYS.get(glossary) ?? new Map<Language, Way[]>();
  WAYS.set(glossary, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const made = glossary
    .filter((one) => !ORDINARY.has(one.id))
    .flatMap(({ id, term }) => waysToSay(term[language]).map((way) => ({ id, way })))
    .sort((a, b) => b.way.length - a.way.length)
    .map(({ id, way }) => ({ id, pattern: patternOf(way) }));
  byLanguage.set(language, made);
  return made;
}

/** A term in a text: where it stands, from its first letter to behind its last. */
export interface FoundTerm {
  id: string;
  from: number;
  to: number;
}

/** The first place of each term, none inside another: a longer term goes before a shorter one. */
export function findTerms(text: string, language: Language, glossary: readonly GlossaryTerm[]): FoundTerm[] {
  const found: FoundTerm[] = [];
  for (const { id, pattern } of waysOf(glossary, language)) {
    if (found.some((one) => one.id === id)) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const place = { id, from: match.index, to: match.index + match[0].length };
    if (found.every((one) => place.to <= one.from || place.from >= one.to)) found.push(place);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The terms that stand in any of several texts, in the glossary's order. */
export function termsOf(texts: readonly ResolvedText[], glossary: readonly GlossaryTerm[]): GlossaryTerm[] {
  const ids = new Set(texts.flatMap(({ text, language }) => findTerms(text, language, glossary).map((one) => one.id)));
  return glossary.filter((one) => ids.has(one.id));
}
