import type { Language } from '../../../indicators/text.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { html, type Markup } from './html.ts';
import { sparkline, twoHandedScale } from './two-handed-scale.ts';

const SHAPES = { better: '▲', worse: '▼', unchanged: '●', up: '↗', down: '↘' } as const;

/** The movement as word, shape and colour together. Better and worse never look like up and down. */
export function movement(card: IndicatorCard, language: Language): Markup | null {
  const change = card.headline?.change;
  if (!change) return null;
  return html`<span class="movement movement-${change.movement}"
    ><span aria-hidden="true">${SHAPES[change.movement]}</span> ${SITE_WORDS[language].movement[change.movement]}</span
  >`;
}

/** One indicator in one line: name, newest figure, change, scale, small trend. */
export function indicatorRow(card: IndicatorCard, language: Language): Markup {
  const words = SITE_WORDS[language];
  const { headline } = card;
  if (!headline) {
    return html`<li class="row row-empty">
      <div class="row-name"><a href="${card.href}">${card.name}</a></div>
      ${twoHandedScale(card)}
      <p class="row-said"><strong class="loud">${words.emptyLoud}.</strong> ${card.empty?.sentence}</p>
    </li>`;
  }
  return html`<li class="row">
    <div class="row-name">
      <a href="${card.href}">${card.name}</a
      >${headline.seriesLabel === '' ? null : html` <span class="quiet">${headline.seriesLabel}</span>`}
    </div>
    ${twoHandedScale(card)}
    <p class="row-said">
      <span class="figure">${headline.latest.text}</span>
      <span class="quiet">${headline.latest.label}</span>
      ${headline.change ? html`<span class="change">${headline.change.text}</span>` : null} ${movement(card, language)}
      ${headline.reference ? html`<span class="quiet reference-said">${headline.reference.seriesLabel}: ${headline.reference.latest.text}</span>` : null}
    </p>
    ${sparkline(card) ?? html`<span class="spark"></span>`}
  </li>`;
}
