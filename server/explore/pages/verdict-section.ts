import type { Language } from '../../../indicators/text.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { ObjectiveView } from '../../contract/page-views.ts';
import type { GroupVerdict, ReceiptView, VerdictView } from '../../contract/verdicts.ts';
import type { SiteWords } from '../../words/site-words.ts';
import type { VerdictWords } from '../../words/verdict-words.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { cardUnderRule, wordOfLine } from '../verdict/under-rule.ts';
import { html, type Markup } from './html.ts';
import { verdictShape } from './verdict-shape.ts';

type Shape = Parameters<typeof verdictShape>[0];

/** What is said of one series: by our rule its movement and, where something was promised, its course; by a rule of others the one word it has. */
function verdictLines(
  verdict: VerdictView,
  rule: OtherRule | null,
): { shape: Shape | null; text: string; why: string }[] {
  if (rule !== null) {
    const said = cardUnderRule(verdict, rule);
    return [{ shape: wordOfLine(said), text: said.movementText, why: said.why }];
  }
  const { movement, course } = verdict;
  const promised = course.word === 'no-target' ? [] : [{ shape: course.word, text: course.text, why: course.why }];
  return [{ shape: movement.word, text: movement.text, why: movement.why }, ...promised];
}

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

/**
 * The verdict on its two questions and the gap, or what a rule of others says, and the receipt to open.
 *
 * @param file address of the receipt as a table; null where nothing is published
 */
export function verdictSection(
  view: VerdictView,
  rule: OtherRule | null,
  words: VerdictWords,
  site: SiteWords,
  file: string | null,
): Markup {
  const { receipt } = words;
  return html`<section class="verdicts" aria-labelledby="verdict">
    <h2 id="verdict">${receipt.verdict}</h2>
    ${view.overdue ? html`<p class="loud-line">${view.overdue}</p>` : null}
    <div class="verdict-pair">${rule === null ? ourQuestions(view, words) : underRule(view, rule, words)}</div>
    ${receiptDetails(view.receipt, words, site, file)}
  </section>`;
}

function underRule(view: VerdictView, rule: OtherRule, words: VerdictWords): Markup[] {
  const isOverdue = view.overdue !== null;
  return verdictLines(view, rule).map(({ shape, text, why }) =>
    question(words.rules[rule].name, verdictWord(shape, text, isOverdue), why, []),
  );
}

function ourQuestions({ movement, course, gap, overdue }: VerdictView, { receipt }: VerdictWords): Markup {
  const isOverdue = overdue !== null;
  return html`${question(receipt.movement, verdictWord(movement.word, movement.text, isOverdue), movement.why, movement.flips)}
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
  }`;
}

/** Groups that stand side by side, a line each: the word, and why. The name of a group leads to its whole receipt. */
export function groupVerdictSection(
  groups: readonly GroupVerdict[],
  rule: OtherRule | null,
  { receipt }: VerdictWords,
  file: string | null,
): Markup | null {
  const [first] = groups;
  if (!first) return null;
  const lines = groups.map(({ verdict }) => verdictLines(verdict, rule));
  const [reason, ...others] = new Set(lines.map((own) => own[0]?.why));
  const isJudged = lines.some((own) => own.some(({ shape }) => shape !== null));
  const { overdue } = first.verdict;
  return html`<section class="verdicts" aria-labelledby="verdict">
    <h2 id="verdict">${receipt.byGroup}</h2>
    ${overdue ? html`<p class="loud-line">${overdue}</p>` : null}
    ${
      !isJudged && others.length === 0
        ? html`<p>${reason}</p>`
        : html`<p class="quiet screen-only">${receipt.ofGroup}</p>
            ${groupVerdicts(groups, rule, receipt)}`
    }
    ${fileLink(receipt, file)}
  </section>`;
}

/** More groups than this are folded away, so that what stands below is within reach; on paper they are all there. */
const MANY_GROUPS = 24;

function groupVerdicts(
  groups: readonly GroupVerdict[],
  rule: OtherRule | null,
  { byGroup }: VerdictWords['receipt'],
): Markup {
  const list = html`<dl class="group-verdicts">${groups.map((one) => groupVerdict(one, rule))}</dl>`;
  if (groups.length <= MANY_GROUPS) return list;
  return html`<details>
    <summary>${byGroup} (${groups.length})</summary>
    ${list}
  </details>`;
}

function groupVerdict({ label, href, verdict }: GroupVerdict, rule: OtherRule | null): Markup {
  const isOverdue = verdict.overdue !== null;
  return html`<div>
    <dt><a href="${href}">${label}</a></dt>
    <dd>
      ${verdictLines(verdict, rule).map(({ shape, text, why }, at) => html`${at === 0 ? null : html`<br />`}${verdictWord(shape, text, isOverdue)}. ${why}`)}
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
          html`<div id="rule-${one.rule}">
            <dt>${one.name}: ${one.text}</dt>
            <dd>${one.why} <span class="quiet">${one.says}</span></dd>
          </div>`,
      )}
    </dl>
    ${fileLink(receipt, file)}
  </details>`;
}
