import type { Language } from '../../indicators/text.ts';
import type { NamedLines } from '../charts/drawing.ts';
import { VIEW_WORDS } from '../words/views.ts';

/** The sentence on a chart with more lines than it names; null where it names all. Names hold commas, so semicolons part them. */
export function linesNamed(named: NamedLines | null, language: Language): string | null {
  if (!named) return null;
  const between = language === 'fr' ? '\u202F; ' : '; ';
  return VIEW_WORDS[language].linesNamed({ drawn: named.drawn, names: named.names.join(between) });
}
