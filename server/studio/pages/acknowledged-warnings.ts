import { html, type Markup } from '../../explore/pages/html.ts';
import type { AcknowledgementView } from '../../publication/warning-views.ts';
import { sayTime } from '../say.ts';
import type { Visit } from '../studio-route.ts';
import { table } from './controls.ts';

/** The warnings a release was published over, with who said why. */
export function acknowledgedWarnings(
  views: readonly AcknowledgementView[],
  { words, language }: Visit,
  timeZone: string,
): Markup | null {
  if (views.length === 0) return null;
  return html`<div>
    <h2 id="acknowledged">${words.releases.acknowledged}</h2>
    ${table({
      caption: words.releases.acknowledged,
      head: [words.releases.warning, words.publish.reason, words.log.who, words.log.when],
      rows: views.map((one) => [
        one.message,
        one.reason,
        one.account ?? words.workbench.commandLine,
        sayTime(one.at, language, timeZone),
      ]),
    })}
  </div>`;
}
