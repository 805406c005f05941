import type { Language, ResolvedText } from '../../../indicators/text.ts';
import type { ExplainedTerm } from '../../contract/page-views.ts';
import { VIEW_WORDS } from '../../words/views.ts';
import { findTerms } from '../glossary-terms.ts';
import { langOf } from './foreign-text.ts';
import { html, type Markup } from './html.ts';

/** A text in which each word of the glossary leads to what it means, further down on the same page. */
export function explainedText({ text, language }: ResolvedText, terms: readonly ExplainedTerm[]): Markup {
  const parts: Markup[] = [];
  let at = 0;
  for (const { id, from, to } of findTerms(
    text,
    language,
    terms.map((one) => one.entry),
  )) {
    parts.push(html`${text.slice(at, from)}<a class="term" href="#term-${id}">${text.slice(from, to)}</a>`);
    at = to;
  }
  return html`${parts}${text.slice(at)}`;
}

/** What the words mean, under the texts in which they stand. */
export function explainedTerms(terms: readonly ExplainedTerm[], language: Language): Markup | null {
  if (terms.length === 0) return null;
  return html`<div class="terms">
    <h3>${VIEW_WORDS[language].terms}</h3>
    <dl>
      ${terms.map(
        (one) =>
          html`<div id="term-${one.entry.id}">
            <dt>${one.term}</dt>
            <dd>
              <span ${langOf(one.definition, language)}>${one.definition.text}</span>
              ${one.caution ? html`<em ${langOf(one.caution, language)}>${one.caution.text}</em>` : null}
            </dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
