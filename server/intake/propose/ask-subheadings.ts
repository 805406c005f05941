import type { Catalogue } from '../../../indicators/definition.ts';
import { IDLE_SUBHEADINGS, NO_SUBHEADINGS, type Subheadings } from '../table/subheadings.ts';
import type { CodeMatcher } from './code-matcher.ts';
import type { Asked } from './draft.ts';
import { option } from './make-options.ts';
import { isPeriod } from './read-label.ts';

/** From this share of known texts on, what they name is proposed. */
const MOST = 0.5;

/**
 * LINES THAT STAND ALONE in a table: what they name for the rows below them, one question for the whole file. Until it is
 * answered no row is read, since none is complete without it.
 */
export function askSubheadings(
  { texts, line, count }: Subheadings,
  indicator: string | null,
  { catalogue, matcher }: { catalogue: Catalogue; matcher: CodeMatcher },
): Asked {
  const known = catalogue.indicators.find((one) => one.id === indicator);
  const dimensions = known?.dimensions ?? catalogue.dimensions.map((one) => one.id);
  const names = (kind: string, text: string): boolean =>
    kind === 'period' ? isPeriod(text) : matcher.match(kind, text) !== undefined;
  const shareOf = (kind: string): number => texts.filter((text) => names(kind, text)).length / texts.length;
  const likely = ['period', 'area', ...dimensions, 'indicator']
    .map((kind) => ({ kind, share: shareOf(kind) }))
    .filter(({ share }) => share >= MOST)
    .toSorted((a, b) => b.share - a.share)[0]?.kind;
  const named = (code: 'field' | 'dimension') => (kind: string) =>
    option(kind, { code, facts: { [code]: kind } }, { subheadings: kind }, kind === likely);
  const options = [
    ...['area'].map(named('field')),
    ...dimensions.map(named('dimension')),
    ...['period', 'indicator'].map(named('field')),
    option(IDLE_SUBHEADINGS, { code: 'lines-left', facts: {} }, { subheadings: IDLE_SUBHEADINGS }),
    option(NO_SUBHEADINGS, { code: 'rows-without-figures', facts: {} }, { subheadings: NO_SUBHEADINGS }),
  ];
  return {
    code: 'subheadings-unclear',
    place: { line, value: texts[0] ?? '' },
    facts: { texts, count },
    question: { id: 'subheadings', options },
  };
}
