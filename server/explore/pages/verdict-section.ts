import type { Language } from '../../../indicators/text.ts';
import type { ObjectiveView } from '../../contract/page-views.ts';
import type { GroupVerdict, ReceiptView, VerdictView } from '../../contract/verdicts.ts';
import type { SiteWords } from '../../words/site-words.ts';
import type { VerdictWords } from '../../words/verdict-words.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { html, type Markup } from './html.ts';
import { verdictShape } from './verdict-shape.ts';

/** Where a receipt speaks of a rule that others publish. */
export const ruleAnchor = (rule: string): string => `rule-${rule}`;

type Shape = Parameters<typeof verdictShape>[0];

/** Word, shape and colour together; a verdict on overdue figures greys. */
export function verdictWord(shape: Shape | null, text: string, isOverdue: boolean): Markup {
  const kind = shape ?? 'undirected';
  return html`<strong class="movement movement-${kind}${isOverdue ? ' overdue' : ''}"
    >${verdictShape(kind)} ${text}</strong
  >`;
}

const question = (title: string, word: Markup, why: string, flips: readonly string[]): Markup =>
  html`<div class="verdict">
    <h3>${title}</h3>
    <p>${word}</p>
    <p>${why}</p>
    ${flips.map((flip) => html`<p class="quiet">${flip}</p>`)}
  </div>`;

/** The verdict on its two questions, the gap, and the receipt to open. `file`: address of the receipt as a table; null where nothing is published. */
export function verdictSection(view: VerdictView, words: VerdictWords, site: SiteWords, file: string | null): Markup {
  const { movement, course, gap, overdue } = view;
  const { receipt } = words;
  const isOverdue = overdue !== null;
  return html`<section class="verdicts" aria-labelledby="verdict">
    <h2 id="verdict">${receipt.verdict}</h2>
    ${overdue ? html`<p class="loud-line">${overdue}</p>` : null}
    <div class="verdict-pair">
      ${question(receipt.movement, verdictWord(movement.word, movement.text, isOverdue), movement.why, movement.flips)}
      ${question(receipt.course, verdictWord(course.word, course.text, isOverdue), course.why, course.flips)}
      ${
        gap
          ? question(
              receipt.gap,
              verdictWord(GAP_SHAPES[gap.word ?? 'none'], gap.text, isOverdue),
              [gap.levels, gap.why].filter(Boolean).join(' '),
              gap.flips,
            )
          : null
      }
    </div>
    ${receiptDetails(view.receipt, words, site, file)}
  </section>`;
}

/** Groups that stand side by side, a line each: the word, and why. The name of a group leads to its whole receipt. */
export function groupVerdictSection(
  groups: readonly GroupVerdict[],
  { receipt }: VerdictWords,
  file: string | null,
): Markup | null {
  const [first] = groups;
  if (!first) return null;
  const reasons = new Set(groups.map(({ verdict }) => verdict.movement.why));
  const isJudged = groups.some(({ verdict }) => verdict.movement.word !== null || verdict.course.word !== 'no-target');
  const { overdue } = first.verdict;
  return html`<section class="verdicts" aria-labelledby="verdict">
    <h2 id="verdict">${receipt.byGroup}</h2>
    ${overdue ? html`<p class="loud-line">${overdue}</p>` : null}
    ${
      !isJudged && reasons.size === 1
        ? html`<p>${first.verdict.movement.why}</p>`
        : html`<p class="quiet">${receipt.ofGroup}</p>
            ${groupVerdicts(groups, receipt)}`
    }
    ${fileLink(receipt, file)}
  </section>`;
}

/** More groups than this are folded away, so that what stands below is within reach; on paper they are all there. */
const MANY_GROUPS = 24;

function groupVerdicts(groups: readonly GroupVerdict[], { byGroup }: VerdictWords['receipt']): Markup {
  const list = html`<dl class="group-verdicts">${groups.map(groupVerdict)}</dl>`;
  if (groups.length <= MANY_GROUPS) return list;
  return html`<details>
    <summary>${byGroup} (${groups.length})</summary>
    ${list}
  </details>`;
}

function groupVerdict({ label, href, verdict }: GroupVerdict): Markup {
  const { movement, course, overdue } = verdict;
  const isOverdue = overdue !== null;
  const hasTarget = course.word !== 'no-target';
  return html`<div>
    <dt><a href="${href}">${label}</a></dt>
    <dd>
      ${verdictWord(movement.word, movement.text, isOverdue)}. ${movement.why}
      ${hasTarget ? html`<br />${verdictWord(course.word, course.text, isOverdue)}. ${course.why}` : null}
    </dd>
  </div>`;
}

const fileLink = (receipt: VerdictWords['receipt'], file: string | null): Markup | null =>
  file === null ? null : html`<p><a href="${file}" download>${receipt.file}</a></p>`;

/** An objective's own verdict, where its indicators give one; else why they do not. */
export function objectiveVerdictLine({ word, text }: ObjectiveView['verdict'], language: Language): Markup {
  return html`<p class="objective-verdict">
    ${word === null ? null : verdictWord(word, { ...VERDICT_WORDS[language].course, ...VERDICT_WORDS[language].movement }[word], false)}
    <span class="quiet">${text}</span>
  </p>`;
}

/** The shape of what is said of a gap. */
export const GAP_SHAPES: Record<NonNullable<NonNullable<VerdictView['gap']>['word']> | 'none', Shape | null> = {
  closing: 'better',
  'closing-reference-fell': 'no-clear-change',
  widening: 'worse',
  'no-clear-change': 'no-clear-change',
  'too-early': 'too-early',
  none: null,
};

function receiptDetails(
  view: ReceiptView,
  { receipt }: VerdictWords,
  { headings }: SiteWords,
  file: string | null,
): Markup {
  return html`<details class="receipt">
    <summary>${receipt.title}</summary>
    <dl class="facts">
      ${view.facts.map(
        ({ term, text }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    <div class="table-wrap" tabindex="0" role="region" aria-labelledby="receipt-used">
      <table>
        <caption id="receipt-used" class="table-title">
          ${receipt.used}
        </caption>
        <thead>
          <tr>
            <th scope="col">${headings.period}</th>
            <th scope="col" class="number">${headings.value}</th>
            <th scope="col">${headings.status}</th>
            <th scope="col">${receipt.release}</th>
          </tr>
        </thead>
        <tbody>
          ${view.observations.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.period}</th>
                <td class="number">${one.value}</td>
                <td>${one.marks}</td>
                <td><a href="/api/v1/releases/${one.release}">${one.release}</a></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h3>${receipt.otherRules}</h3>
    <dl class="facts">
      ${view.others.map(
        (one) =>
          html`<div id="${ruleAnchor(one.rule)}">
            <dt>${one.name}: ${one.text}</dt>
            <dd>${one.why} <span class="quiet">${one.says}</span></dd>
          </div>`,
      )}
    </dl>
    ${fileLink(receipt, file)}
  </details>`;
}
