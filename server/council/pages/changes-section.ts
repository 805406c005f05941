import type { Language } from '../../../indicators/text.ts';
import type { ComparisonView, FlipView, NamedView, RevisedView } from '../../contract/reports.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import { GAP_SHAPES, verdictWord } from '../../explore/pages/verdict-section.ts';
import type { verdictShape } from '../../explore/pages/verdict-shape.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import type { ReportWords } from '../../words/report-words.ts';

type Shape = Parameters<typeof verdictShape>[0];

/** The shape of a verdict's word, whichever question it answers. */
export function shapeOf(word: string | null): Shape | null {
  if (word === null) return null;
  return word in GAP_SHAPES && word !== 'too-early' ? GAP_SHAPES[word as keyof typeof GAP_SHAPES] : (word as Shape);
}

export const ownerLine = ({ owner }: Pick<NamedView, 'owner'>, words: ReportWords): Markup =>
  html`<span class="quiet"
    >${words.headings.owner}: ${owner ? html`<a href="${owner.href}">${owner.name}</a>` : words.nobody}</span
  >`;

const nameLink = ({ name, href }: NamedView, group: string): Markup =>
  html`<a href="${href}">${name}</a>${group ? html`, ${group}` : null}`;

const flipItem = (one: FlipView, words: ReportWords): Markup =>
  html`<li class="flip">
    <p class="flip-name">${nameLink(one, one.group)}</p>
    <p>
      <span class="quiet">${one.question}:</span> ${one.from.text} <span aria-hidden="true">→</span>
      ${verdictWord(shapeOf(one.to.word), one.to.text, false)}
    </p>
    <p>${ownerLine(one, words)}</p>
  </li>`;

const TURNS = ['worse', 'better', 'sideways', 'first', 'lost'] as const;

/** What changed since an earlier moment: flips by the way they turned, then everything that bears on how to read them. */
export function changesSection(view: ComparisonView, language: Language): Markup {
  const words = REPORT_WORDS[language];
  const { headings } = words;
  const some = (title: string, id: string, items: readonly Markup[]): Markup =>
    html`<div class="changed-kind">
      <h3 id="${id}">${title} <span class="quiet">(${items.length})</span></h3>
      ${
        items.length === 0
          ? html`<p class="quiet">${words.nothing}</p>`
          : html`<ul class="plain">
              ${items}
            </ul>`
      }
    </div>`;
  return html`<section class="changes" aria-labelledby="changed">
    <h2 id="changed">${headings.changed}</h2>
    <p class="quiet">${view.kind === 'year' ? (view.isFixed ? words.fixedBefore : words.madeBefore) : null}</p>
    ${view.flips.length === 0 ? html`<p>${words.noFlips}</p>` : null}
    ${TURNS.map((turn) => {
      const own = view.flips.filter((one) => one.turn === turn);
      return own.length === 0
        ? null
        : html`<h3>${words.turns[turn]} <span class="quiet">(${own.length})</span></h3>
            <ul class="flips">
              ${own.map((one) => flipItem(one, words))}
            </ul>`;
    })}
    <div class="changed-kinds">
      ${some(headings.definitions, 'definitions', view.definitions.map(plainItem))}
      ${some(headings.fresh, 'fresh', view.fresh.map(plainItem))}
      ${some(
        headings.revised,
        'revised',
        view.revised.map((one) => revisedItem(one, words)),
      )}
      ${some(
        headings.late,
        'late',
        view.late.map(
          (one) =>
            html`<li>${nameLink(one, '')}: ${words.lateSince({ date: one.since })}. ${ownerLine(one, words)}</li>`,
        ),
      )}
      ${some(
        headings.missing,
        'missing',
        view.missing.map((one) => html`<li>${nameLink(one, '')}: <strong class="loud">${one.sentence}</strong></li>`),
      )}
    </div>
  </section>`;
}

const plainItem = (one: NamedView): Markup => html`<li>${nameLink(one, '')}</li>`;

const revisedItem = (one: RevisedView, words: ReportWords): Markup =>
  html`<li>
    ${nameLink(one, one.group)}, ${one.period}: ${one.from} <span aria-hidden="true">→</span> ${one.to ?? words.gone}
  </li>`;
