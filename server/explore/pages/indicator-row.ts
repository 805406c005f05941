import type { Language } from '../../../indicators/text.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { wordOfLine } from '../verdict/under-rule.ts';
import { html, type Markup } from './html.ts';
import { sparkline } from './sparkline.ts';
import { countGroups, tallyOf } from './tally.ts';
import { twoHandedScale } from './two-handed-scale.ts';
import { verdictShape } from './verdict-shape.ts';

/** The movement as word, shape and colour together. Where there is no verdict it says only up or down. */
export function movement(card: IndicatorCard, language: Language): Markup | null {
  const change = card.headline?.change;
  if (!change || card.headline?.groups.length !== 0) return null;
  const verdict = card.headline?.verdict;
  const word = wordOfLine(verdict);
  if (!verdict || word === null)
    return html`<span class="movement movement-none">${SITE_WORDS[language].way[change.way]}</span>`;
  return html`<span class="movement movement-${word}${verdict.isOverdue ? ' overdue' : ''}"
    >${verdictShape(word)} ${verdict.asked === 'course' ? verdict.courseText : verdict.movementText}</span
  >`;
}

/** One indicator in one line: name, newest figure, change, scale, small trend; `note` is a sentence of the catalogue. */
export function indicatorRow(card: IndicatorCard, language: Language, note: Markup | null = null): Markup {
  const words = SITE_WORDS[language];
  const { headline } = card;
  if (!headline) {
    return html`<li class="row row-empty">
      <p class="row-name"><a href="${card.href}">${card.name}</a></p>
      <p class="row-said"><strong class="loud">${card.empty?.sentence}</strong> ${note}</p>
      ${twoHandedScale(card, language)}
    </li>`;
  }
  const names = [
    headline.seriesLabel,
    headline.reference ? `${headline.reference.seriesLabel} ${headline.reference.latest.text}` : '',
  ].filter(Boolean);
  const [low, high] = [headline.groups[0], headline.groups.at(-1)];
  if (low && high && headline.groups.length > 1) {
    return html`<li class="row row-groups">
      <p class="row-name"><a href="${card.href}">${card.name}</a></p>
      <p class="row-figure">
        <span class="figure">${low.text}</span> <span class="figure-to" aria-hidden="true">…</span>
        <span class="figure">${high.text}</span> <span class="row-period">${headline.latest.label}</span>
      </p>
      <p class="row-said">
        ${tallyOf(card) === 'groups' ? html`<strong class="row-groups-said">${words.groupTally(countGroups([card]))}.</strong>` : null}
        ${words.groupSpan({ count: headline.groups.length, low: low.text, lowName: low.label, high: high.text, highName: high.label })}
        ${note}
      </p>
      ${twoHandedScale(card, language)}
    </li>`;
  }
  return html`<li class="row">
    <p class="row-name"><a href="${card.href}">${card.name}</a></p>
    <p class="row-figure">
      <span class="figure">${headline.latest.text}</span> <span class="row-period">${headline.latest.label}</span>
    </p>
    <p class="row-said">
      ${movement(card, language)} ${headline.change ? html`<span class="change">${headline.change.text}</span>` : null}
      ${names.length === 0 ? null : html`<span>${names.join(' · ')}</span>`} ${note}
    </p>
    ${twoHandedScale(card, language)}${sparkline(card)}
  </li>`;
}
