import type { Diff, DiffFigure, DiffItem } from '../../contract/upload.ts';
import type { Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { areaText, breakdownText, indicatorText } from '../choices.ts';
import { sayCount, sayFigure } from '../say.ts';
import type { Visit } from '../studio-route.ts';
import { table } from './controls.ts';
import type { Bench } from './workbench-page.ts';

/** What publishing would change: counts first, then old → new. */
export function changes({ visit, view, city }: Bench): Markup | null {
  const { words, language } = visit;
  const { diff } = view;
  if (!diff) return null;
  const { added, changed, unchanged, removed } = diff.counts;
  const count = (value: number): string => sayCount(value, language);
  return html`<section aria-labelledby="changes">
    <h2 id="changes">${words.workbench.changes}</h2>
    <p class="lead">
      ${words.workbench.wouldChange({ added: count(added), changed: count(changed), unchanged: count(unchanged), removed: count(removed) })}
    </p>
    ${replacing(diff.replaces, visit, city)}
    ${removed > 0 ? html`<p class="warned">${words.workbench.wouldRemove(count(removed))}</p>` : null}
    ${diffTable(diff.items, visit, city)}
    ${added + changed + removed > diff.items.length ? html`<p class="quiet">${words.workbench.more(count(added + changed + removed - diff.items.length))} <a href="/api/v1/uploads/${view.upload.id}/diff?limit=1000">${words.workbench.all}</a></p>` : null}
  </section>`;
}

/** Of how many areas the names are said. */
const AREAS_NAMED = 6;

/** Within what a replacement removes: nothing else can go. */
export function replacing(replaces: Diff['replaces'], { words, language }: Visit, city: CityCatalogue): Markup | null {
  if (replaces.length === 0) return null;
  const areas = (own: readonly string[]): string =>
    [
      own.slice(0, AREAS_NAMED).map((area) => areaText(city, area, language)),
      own.length > AREAS_NAMED ? [words.workbench.more(sayCount(own.length - AREAS_NAMED, language))] : [],
    ]
      .flat()
      .join(', ');
  return html`<p>${words.workbench.replacedWithin}</p>
    <ul>
      ${replaces.map((one) => html`<li>${indicatorText(city, one.indicator, language)}: ${areas(one.areas)}</li>`)}
    </ul>`;
}

export const figureText = (figure: DiffFigure | null, language: Language): string =>
  figure === null
    ? '–'
    : figure.value === null
      ? (SITE_WORDS[language].reasons[figure.reason as keyof (typeof SITE_WORDS)['en']['reasons']] ??
        figure.reason ??
        '')
      : sayFigure(figure.value, figure.decimals, language);

/** Changes with old and new figure beside each other; `heads` where they are not those of now and of what publishing makes. */
export function diffTable(
  items: readonly DiffItem[],
  visit: Visit,
  city: CityCatalogue,
  heads: readonly [old: string, next: string] = [visit.words.workbench.old, visit.words.workbench.new],
): Markup {
  const { words, language } = visit;
  const several = new Set(items.map((one) => one.indicator)).size > 1;
  return table({
    caption: words.workbench.changes,
    head: [words.fields.period, words.workbench.series, words.workbench.kind, ...heads],
    numbers: [3, 4],
    rows: items.map((one) => [
      one.period,
      [
        several ? indicatorText(city, one.indicator, language) : '',
        areaText(city, one.area, language),
        breakdownText(city, one.breakdown, language),
      ]
        .filter(Boolean)
        .join(' · '),
      words.kinds[one.kind],
      figureText(one.old, language),
      html`<strong>${figureText(one.new, language)}</strong>`,
    ]),
    empty: words.workbench.noChange,
  });
}
