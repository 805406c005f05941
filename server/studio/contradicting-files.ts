import type { Language } from '../../indicators/text.ts';
import type { DiffFigure } from '../contract/upload.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import type { Contradiction } from '../publication/contradictions.ts';
import { areaText, breakdownText, indicatorText } from './choices.ts';
import { figureText } from './pages/change-table.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';

/** Both figures; where their values are the same, with what is said beside them. */
function figures({ first, second }: Contradiction['example'], language: Language): Record<'one' | 'other', string> {
  const texts = [figureText(first, language), figureText(second, language)] as const;
  const beside = ({ status, note }: DiffFigure): string => [status.join(' '), note ?? ''].filter(Boolean).join(', ');
  const [one, other] = texts[0] === texts[1] ? [beside(first), beside(second)] : ['', ''];
  return {
    one: one === '' ? texts[0] : `${texts[0]} (${one})`,
    other: other === '' ? texts[1] : `${texts[1]} (${other})`,
  };
}

/** Files that say different things of the same figure, each pair with an example, and what can be done. */
export function contradictingFiles(
  found: readonly Contradiction[],
  nameOf: (upload: string) => string,
  visit: Visit,
  deps: StudioDeps,
): Markup | null {
  if (found.length === 0) return null;
  const { words, language } = visit;
  const city = cityOf(deps);
  return html`<section aria-labelledby="contradictions">
    <h2 id="contradictions">${words.batches.contradictTitle}</h2>
    <ul class="problems">
      ${found.map(({ uploads: [first, second], count, example }) => {
        const what = [
          indicatorText(city, example.indicator, language),
          areaText(city, example.area, language),
          breakdownText(city, example.breakdown, language),
          example.period,
        ];
        return html`<li class="problem problem-error">
          ${words.batches.contradict({ first: nameOf(first), second: nameOf(second), count, what: what.filter(Boolean).join(' · '), ...figures(example, language) })}
        </li>`;
      })}
    </ul>
    <p>${words.batches.contradictSays}</p>
  </section>`;
}
