import type { Language } from '../../../indicators/text.ts';
import type { PageFrame } from '../../contract/page-views.ts';
import type { VerdictView } from '../../contract/verdicts.ts';
import { OTHER_RULES } from '../../../indicators/verdict/other-rules.ts';
import { RULE_WORDS } from '../../words/rules.ts';
import { VERDICT_WORDS } from '../../words/verdicts.ts';
import { FORMULA_WORDS } from '../../words/formulas.ts';
import { capital } from '../../words/capital.ts';
import { METHODS_WORDS } from '../../words/methods.ts';
import type { MethodId } from '../../words/methods-words.ts';
import { html, type Markup } from './html.ts';
import { underRule } from './rule-notice.ts';
import { methodFormulas } from './method-formulas.ts';

/** An indicator of the city on which a rule is worked through, with what comes out. */
export interface MethodExample {
  indicator: { name: string; href: string };
  verdict: VerdictView;
}

export interface MethodsPageView {
  /** For movement, course and gap the first indicator that has one. */
  examples: Partial<Record<MethodId, MethodExample>>;
}

/** Each rule in plain words, with its source and a sum on the city's own figures, done anew with each reading. */
/** @param publicUrl where readers find the server: R reads the receipt from there */
export function methodsPage({ examples }: MethodsPageView, { language }: PageFrame, publicUrl: string): Markup {
  const words = METHODS_WORDS[language];
  return html`<header class="list-head">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <p><a href="/${language}/criteria">${words.toCriteria}</a></p>
    </header>
    ${words.sections.map((one) => {
      const example = examples[one.id];
      return html`<section aria-labelledby="${one.id}">
        <h2 id="${one.id}">${one.title}</h2>
        <p class="definition">${one.text}</p>
        ${formulaOf(one.id, example, publicUrl, language)}
        <p class="quiet">${words.source}: ${one.source}</p>
        ${example ? exampleOf(one.id, example, words.example) : null}
      </section>`;
    })}
    <section aria-labelledby="other-rules">
      <h2 id="other-rules">${RULE_WORDS[language].heading}</h2>
      <p class="definition">${RULE_WORDS[language].lead}</p>
      <dl class="facts">
        ${OTHER_RULES.map((one) => {
          const { name, says } = VERDICT_WORDS[language].rules[one];
          return html`<div>
            <dt><a href="/${language}/${underRule(one)}" rel="nofollow">${name}</a></dt>
            <dd>${says}</dd>
          </div>`;
        })}
      </dl>
    </section>
    ${Object.keys(examples).length === 0 ? html`<p>${words.none}</p>` : null}`;
}

/** For statisticians: the formula, and R that reads the receipt of the example and gives its numbers. */
function formulaOf(
  id: MethodId,
  example: MethodExample | undefined,
  publicUrl: string,
  language: Language,
): Markup | null {
  const found = methodFormulas(FORMULA_WORDS[language])[id];
  const words = METHODS_WORDS[language];
  if (!found) return null;
  return html`<ul class="formulas">
      ${found.formulas.map((one) => html`<li>${one}</li>`)}
    </ul>
    ${
      found.r === null || !example
        ? null
        : html`<details>
            <summary>${words.inR}</summary>
            <pre tabindex="0"><code>${found.r.replaceAll('RECEIPT', receiptOf(example, publicUrl))}</code></pre>
          </details>`
    }`;
}

const receiptOf = ({ verdict }: MethodExample, publicUrl: string): string =>
  `${publicUrl}/api/v1/indicators/${verdict.record.indicator}/receipt.csv`;

function exampleOf(id: MethodId, { indicator, verdict }: MethodExample, title: string): Markup {
  const { movement, course, gap, receipt } = verdict;
  const said =
    id === 'course'
      ? [course.text, course.why]
      : id === 'gap' && gap
        ? [gap.text, gap.levels ?? '', gap.why]
        : id === 'flip'
          ? movement.flips
          : [movement.text, movement.why];
  return html`<div class="example">
    <h3>${title}: <a href="${indicator.href}">${indicator.name}</a></h3>
    <p>${capital(said.filter(Boolean).join('. ').replaceAll('..', '.'))}</p>
    ${
      id === 'movement'
        ? html`<p class="quiet">${receipt.observations.map((one) => `${one.period}: ${one.value}`).join('; ')}</p>
            <dl class="facts">
              ${receipt.facts.map(
                ({ term, text }) =>
                  html`<div>
                    <dt>${term}</dt>
                    <dd>${text}</dd>
                  </div>`,
              )}
            </dl>`
        : null
    }
  </div>`;
}
