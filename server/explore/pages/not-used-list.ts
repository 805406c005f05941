import type { Language, ResolvedText } from '../../../indicators/text.ts';
import { langOf } from './foreign-text.ts';
import { html, type Markup } from './html.ts';

export interface NotUsed {
  name: string;
  href: string;
  reason: ResolvedText | null;
}

/** From so many on, a reason stands once, above those that share it. */
const SHARED = 3;

/**
 * Indicators the city does not use. Whoever has a reason of its own comes first, with it; a reason that many share is
 * said once, so that thirty times the same sentence does not hide the one that says something.
 */
export function notUsedList(items: readonly NotUsed[], language: Language): Markup {
  const groups = [...Map.groupBy(items, (one) => one.reason?.text ?? '').values()];
  const isShared = (group: readonly NotUsed[]): boolean => group[0]?.reason !== null && group.length >= SHARED;
  const own = groups.filter((group) => !isShared(group)).flat();
  return html`${
    own.length === 0
      ? null
      : html`<ul class="plain">
          ${own.map((one) => withReason(one, language))}
        </ul>`
  }
  ${groups.filter(isShared).map((group) => together(group, language))}`;
}

const link = ({ href, name }: NotUsed): Markup => html`<a href="${href}">${name}</a>`;

const withReason = (one: NotUsed, language: Language): Markup =>
  html`<li>
    ${link(one)}
    ${one.reason && html`<span class="said-below" ${langOf(one.reason, language)}>${one.reason.text}</span>`}
  </li>`;

function together(group: readonly NotUsed[], language: Language): Markup {
  const reason = group[0]?.reason;
  return html`${reason && html`<p class="reason-shared" ${langOf(reason, language)}>${reason.text}</p>`}
    <ul class="plain in-columns">
      ${group.map((one) => html`<li>${link(one)}</li>`)}
    </ul>`;
}
