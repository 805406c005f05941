import type { Language } from '../../../indicators/text.ts';
import type { ObjectiveView, OverviewView } from '../../contract/page-views.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { VIEW_WORDS } from '../../words/views.ts';
import { html, type Markup } from './html.ts';
import { countGroups, tallyOf } from './tally.ts';
import { twoHandedScale } from './two-handed-scale.ts';
import { objectiveVerdictLine } from './verdict-section.ts';

/** The indicator an objective is shown by: one with a target, else one that is judged, else one that has figures. */
export function leadOf(cards: readonly IndicatorCard[]): IndicatorCard | null {
  const rank = (card: IndicatorCard): number => {
    if (card.headline === null) return 4;
    if (card.headline.target !== null) return 0;
    if (card.headline.verdict?.movement) return 1;
    return tallyOf(card) === 'groups' ? 2 : 3;
  };
  return cards.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}

/** Newest figure, or from the lowest group to the highest. */
function figures({ headline }: IndicatorCard): Markup | null {
  if (!headline) return null;
  const [low, high] = [headline.groups[0], headline.groups.at(-1)];
  const text = low && high ? `${low.text} … ${high.text}` : headline.latest.text;
  return html`<span class="figure">${text}</span> <span class="quiet">${headline.latest.label}</span>`;
}

/** A dash for the eye, its meaning for the ear. */
const nothing = (meaning: string): Markup =>
  html`<span aria-hidden="true">–</span><span class="visually-hidden">${meaning}</span>`;

/** What moved since the figure before; of groups side by side how many moved which way, never the change of one of them. */
function changed(card: IndicatorCard, language: Language): Markup {
  const { headline } = card;
  const words = VIEW_WORDS[language];
  const said = (term: string, text: string | Markup): Markup =>
    html`<p class="glance-changed"><span class="glance-term">${term}</span> ${text}</p>`;
  if (headline === null) return said(words.glance.changed, nothing(words.glance.noChange));
  if (tallyOf(card) === 'groups') return said(words.change, SITE_WORDS[language].groupTally(countGroups([card])));
  if (headline.groups.length > 0) return said(words.change, nothing(VERDICT_WORDS[language].none));
  return said(words.glance.changed, headline.lastChange?.text ?? words.glance.noChange);
}

function objectiveRow(objective: ObjectiveView, language: Language): Markup {
  const words = VIEW_WORDS[language].glance;
  const lead = leadOf(objective.cards);
  const others = objective.cards.length - 1;
  return html`<li class="glance-row">
    <div class="glance-name">
      <h4><a href="#${objective.id}">${objective.label}</a></h4>
      ${objectiveVerdictLine(objective.verdict, language)}
    </div>
    ${
      lead === null
        ? html`<p class="glance-lead"><strong class="loud">${SITE_WORDS[language].emptyLoud}</strong></p>`
        : html`<div class="glance-lead">
            <p>
              <span class="visually-hidden">${words.measured}:</span> <a href="${lead.href}">${lead.name}</a>
              ${figures(lead)}
            </p>
            ${lead.headline === null ? html`<p class="quiet">${lead.empty?.sentence}</p>` : twoHandedScale(lead, language)}
            ${lead.headline?.target ? html`<p class="glance-target">${lead.headline.target.label}</p>` : null}
            ${others > 0 ? html`<p class="quiet glance-more">${words.more(others)}</p>` : null}
          </div>`
    }
    ${lead === null ? html`<p class="glance-changed">${nothing(words.noChange)}</p>` : changed(lead, language)}
    <p class="glance-who">
      <span class="glance-term">${words.responsible}</span>
      ${objective.responsible.length === 0 ? words.nobody : objective.responsible.map((one) => html`<a href="${one.href}">${one.name}</a> `)}
    </p>
  </li>`;
}

/** Four themes and their objectives on one page: verdict and sentence, span, what changed, who answers for it. */
export function objectivesGlance({ themes }: OverviewView, language: Language): Markup {
  const words = VIEW_WORDS[language].glance;
  return html`<section class="glance" aria-labelledby="glance">
    <h2 id="glance">${words.heading}</h2>
    <p class="quiet glance-how">${words.lead}</p>
    ${themes.map(
      (theme) =>
        html`<div class="glance-theme">
          <h3>${theme.label}</h3>
          <ul class="glance-rows">
            ${theme.objectives.map((objective) => objectiveRow(objective, language))}
          </ul>
        </div>`,
    )}
  </section>`;
}
