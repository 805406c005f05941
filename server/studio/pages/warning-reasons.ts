import type { ProblemView } from '../../contract/upload.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import type { Visit } from '../studio-route.ts';
import { field } from './controls.ts';
import { problemItem } from './file-table.ts';

/** A field for the reason of each warning; several of one kind have one for all of them, and each its own below. */
export function warningReasons(warnings: readonly ProblemView[], visit: Visit): Markup[] {
  const { words, typed } = visit;
  const own = (one: ProblemView, isRequired: boolean): Markup =>
    html`<ul class="problems">
        ${problemItem(one, visit)}
      </ul>
      ${field({ name: `reason|${one.id}`, label: words.publish.reason, isRequired, typed, maxLength: 500 })}`;
  return [...Map.groupBy(warnings, (one) => one.code)].map(([code, alike]) => {
    const [first] = alike;
    if (alike.length === 1 && first) return own(first, true);
    return html`<ul class="problems">
        ${alike.map((one) => problemItem(one, visit))}
      </ul>
      ${field({ name: `reasons|${code}`, label: words.publish.reasonForAll(alike.length), typed, maxLength: 500 })}
      <details>
        <summary>${words.publish.reasonForEach}</summary>
        ${alike.map((one) => own(one, false))}
      </details>`;
  });
}
