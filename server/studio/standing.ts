import type { UploadRecord } from '../intake/upload-service.ts';
import type { StudioWords } from '../words/studio.ts';
import { html, type Markup } from '../explore/pages/html.ts';

/** How an upload stands, as it is said: what nobody has named the source of is not ready. */
export const standingOf = ({
  state,
  sourceKey,
}: Pick<UploadRecord, 'state' | 'sourceKey'>): keyof StudioWords['states'] =>
  state === 'staged' && sourceKey === null ? 'no-source' : state;

/** The same, as a mark in a list. */
export function standingMark(upload: Pick<UploadRecord, 'state' | 'sourceKey'>, words: StudioWords): Markup {
  const standing = standingOf(upload);
  return html`<span class="state state-${standing}">${words.states[standing]}</span>`;
}
