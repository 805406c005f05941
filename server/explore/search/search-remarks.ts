import type { Language } from '../../../indicators/text.ts';
import { FINDING_WORDS } from '../../words/finding.ts';
import type { SearchReason, SearchResult } from './search-index.ts';

/** For each indicator that was found, a sentence that says by what. */
export function whyFound({ hits }: SearchResult, language: Language): Record<string, string> {
  const words = FINDING_WORDS[language];
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const said = ({ word, field, language: own }: SearchReason): string =>
    words.reason({
      word,
      field,
      language: own === null || own === language ? null : (names.of(own) ?? own),
    });
  return Object.fromEntries(hits.map(({ id, reasons }) => [id, words.why([...new Set(reasons.map(said))])]));
}

/** What a reader must know of how the search was understood. */
export function remarksOf({ isWhole, corrected }: SearchResult, language: Language): string[] {
  const words = FINDING_WORDS[language];
  return [...corrected.map((one) => words.corrected(one.typed, one.taken)), ...(isWhole ? [] : [words.notWhole])];
}
