/** Above pages that judge by a rule others publish, and the switch to them. Plain links: no page needs JavaScript for it. */
import type { Language } from '../../../indicators/text.ts';
import { OTHER_RULES, type OtherRule } from '../../../indicators/verdict/other-rules.ts';
import { RULE_WORDS } from '../../words/rules.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { html, type Markup } from './html.ts';

/** The end of an address that keeps the rule; `first`: it has no parameter yet. */
export const underRule = (rule: OtherRule | null, first = true): string =>
  rule === null ? '' : `${first ? '?' : '&'}rule=${rule}`;

/** Says at the top whose rule it is, with ways back, on and to what it means; nothing under the city's own. */
export function ruleNotice(
  rule: OtherRule | null,
  language: Language,
  own: string,
  /** Whether objectives are judged on the page too. */
  hasObjectives = true,
): Markup | null {
  if (rule === null) return null;
  const words = RULE_WORDS[language];
  const { name, says } = VERDICT_WORDS[language].rules[rule];
  const { nav } = SITE_WORDS[language];
  return html`<aside class="rule-notice" aria-labelledby="rule-notice">
    <p class="rule-notice-head" id="rule-notice"><strong>${words.notOurs(name)}</strong></p>
    <p>${says} ${hasObjectives ? words.objectives : null}</p>
    <ul class="rule-notice-ways">
      <li><a href="${own}">${words.back}</a></li>
      <li><a href="/${language}/methods#other-rules">${words.methods}</a></li>
      <li><a href="/${language}/${underRule(rule)}">${nav.overview} (${name})</a></li>
      <li><a href="/${language}/indicators${underRule(rule)}">${nav.indicators} (${name})</a></li>
    </ul>
  </aside>`;
}

/** @param address of this page under a rule; null: under the city's own */
export function ruleSwitch(
  rule: OtherRule | null,
  language: Language,
  address: (rule: OtherRule | null) => string,
): Markup {
  const words = RULE_WORDS[language];
  const { rules } = VERDICT_WORDS[language];
  const way = (to: OtherRule | null, name: string): Markup =>
    html`<li>
      ${to === rule ? html`<strong aria-current="true">${name}</strong>` : html`<a href="${address(to)}" rel="nofollow">${name}</a>`}
    </li>`;
  return html`<nav class="rule-switch" aria-labelledby="rule-switch">
    <h2 id="rule-switch">${words.heading}</h2>
    <p class="quiet">${words.lead}</p>
    <ul>
      ${way(null, words.own)} ${OTHER_RULES.map((one) => way(one, rules[one].name))}
    </ul>
  </nav>`;
}
