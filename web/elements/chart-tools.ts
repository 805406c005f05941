/** Beside a live chart: the steps as buttons, its summary, how keys lead through it, and which lines are shown. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveChart, Station } from '../../server/contract/chart.ts';

/** With more lines than this their switches are folded away. */
const MANY_LINES = 12;

export interface ChartActs {
  /** Ids of the lines that are switched off. */
  hidden: readonly string[];
  step(by: number): void;
  between(by: number): void;
  sumUp(): void;
  toggle(id: string): void;
  /** Where room is short all but the steps waits for a button, and one more sends the tools away. Null where it is not. */
  room: { isOpen: boolean; turn(): void; leave(): void } | null;
}

export function chartTools({ words, series }: LiveChart, acts: ChartActs): TemplateResult {
  const steps: [string, string, () => void][] = [
    ['←', words.back, () => acts.step(-1)],
    ['→', words.on, () => acts.step(1)],
    ['↑', words.up, () => acts.between(-1)],
    ['↓', words.down, () => acts.between(1)],
  ];
  const { room } = acts;
  const sum = html`<button type="button" class="chart-sum" @click=${() => acts.sumUp()}>${words.summary}</button>`;
  return html`<div class="chart-steps" role="group" aria-label=${words.label}>
      ${steps.map(([sign, name, act]) => html`<button type="button" aria-label=${name} title=${name} @click=${act}>${sign}</button>`)}
      ${
        room
          ? html`<button
                type="button"
                class="chart-more"
                aria-expanded=${room.isOpen ? 'true' : 'false'}
                @click=${() => room.turn()}
              >
                ${words.more}
              </button>
              <button
                type="button"
                class="chart-leave"
                aria-label=${words.close}
                title=${words.close}
                @click=${() => room.leave()}
              >
                ×
              </button>`
          : sum
      }
    </div>
    ${
      room && !room.isOpen
        ? nothing
        : html`${room ? html`<div class="chart-steps">${sum}</div>` : nothing}
            <p class="chart-help">${words.help}</p>
            ${series.length < 2 ? nothing : switches({ words, series }, acts)}`
    }`;
}

function switches(
  { words, series }: Pick<LiveChart, 'words' | 'series'>,
  { hidden, toggle }: ChartActs,
): TemplateResult {
  const list = html`<ul class="chart-series" aria-label=${words.series}>
    ${series.map((one) => html`<li><button type="button" aria-pressed=${hidden.includes(one.id) ? 'false' : 'true'} @click=${() => toggle(one.id)}>${one.label}</button></li>`)}
  </ul>`;
  if (series.length <= MANY_LINES) return list;
  return html`<details class="chart-switches">
    <summary>${words.series} (${series.length - hidden.length})</summary>
    ${list}
  </details>`;
}

/** What is said of a place, its part in another language marked as such. */
export function inItsLanguage(said: string, station: Station | null): TemplateResult {
  const { foreign, spoken } = station ?? {};
  const at = foreign && spoken === said ? said.indexOf(foreign.text) : -1;
  if (!foreign || at < 0) return html`${said}`;
  const end = at + foreign.text.length;
  return html`${said.slice(0, at)}<span lang=${foreign.language}>${foreign.text}</span>${said.slice(end)}`;
}
