import type { OverviewView } from '../../contract/page-views.ts';
import { html, type Markup } from './html.ts';
import { countGroups, tallyOf } from './tally.ts';

const CENTRE = 300;

interface Place {
  x: number;
  y: number;
}

/** A point of the dial: degrees run clockwise from the top. */
function at(radius: number, degrees: number): Place {
  const turn = ((degrees - 90) * Math.PI) / 180;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(CENTRE + radius * Math.cos(turn)), y: round(CENTRE + radius * Math.sin(turn)) };
}

function arc(radius: number, from: number, to: number): string {
  const [start, end] = [at(radius, from), at(radius, to)];
  const wide = Math.abs(to - from) > 180 ? 1 : 0;
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${wide} ${to > from ? 1 : 0} ${end.x} ${end.y}`;
}

function spoke(kind: string, degrees: number, inner: number, outer: number): Markup {
  const [from, to] = [at(inner, degrees), at(outer, degrees)];
  return html`<line class="${kind}" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" />`;
}

/** A theme's name, engraved along the rim; in the lower half it is turned so that it reads from left to right. */
function engraved(label: string, id: string, from: number, to: number): Markup {
  const middle = (from + to) / 2;
  const below = middle > 90 && middle < 270;
  const path = below ? arc(267, to - 2, from + 2) : arc(252, from + 2, to - 2);
  return html`<path id="${id}" class="dial-guide" d="${path}" />
    <text class="dial-theme${label.length > 24 ? ' long' : ''}"
      ><textPath href="#${id}" startOffset="50%" text-anchor="middle">${label}</textPath></text
    >`;
}

/**
 * One indicator on the rim: a wedge outwards for better, inwards for worse, a dot, a ring, or a bare tick.
 * Of an indicator by group the share of better groups stands out of the middle line and that of worse ones inside it.
 */
function rimMark(card: OverviewView['context'][number], degrees: number): Markup {
  const kind = tallyOf(card);
  if (kind === 'better' || kind === 'worse') {
    const [tip, foot] = kind === 'better' ? [234, 205] : [203, 232];
    const [point, one, other] = [at(tip, degrees), at(foot, degrees - 3.1), at(foot, degrees + 3.1)];
    return html`<path
      class="dial-mark mark-${kind}"
      d="M${point.x} ${point.y}L${one.x} ${one.y}L${other.x} ${other.y}Z"
    />`;
  }
  if (kind === 'groups') {
    const { groups, better, worse } = countGroups([card]);
    const outer = 219 + (19 * better) / groups;
    const inner = 219 - (19 * worse) / groups;
    return html`${spoke('dial-mark groups-better', degrees, 219, outer)}${spoke('dial-mark groups-worse', degrees, inner, 219)}${spoke('dial-mark groups-middle', degrees, 218.2, 219.8)}`;
  }
  if (kind === 'empty') return spoke('dial-mark mark-empty', degrees, 209, 229);
  const { x, y } = at(219, degrees);
  return html`<circle class="dial-mark mark-${kind}" cx="${x}" cy="${y}" r="7" />`;
}

/** The inner scale turns from lower left to lower right, as on a wall barometer. */
const SWEEP = { from: -135, to: 135 };
const turnOf = (score: number): number => SWEEP.from + ((SWEEP.to - SWEEP.from) * score) / 100;

function innerScale(score: number | null): Markup {
  return html`<g class="dial-inner">
    <path class="dial-line" d="${arc(150, SWEEP.from, SWEEP.to)}" />
    ${[...Array(51).keys()].map((step) => spoke(step % 5 === 0 ? 'dial-tick long' : 'dial-tick', turnOf(step * 2), step % 5 === 0 ? 136 : 142, 150))}
    ${[0, 20, 40, 60, 80, 100].map((value) => {
      const { x, y } = at(120, turnOf(value));
      return html`<text class="dial-number" x="${x}" y="${y + 6}" text-anchor="middle">${value}</text>`;
    })}
    ${
      score === null
        ? null
        : html`<path
            class="dial-hand"
            transform="rotate(${turnOf(score).toFixed(1)} 300 300)"
            d="M300 344L294 300L297 200L300 152L303 200L306 300Z"
          />`
    }
    <circle class="dial-hub" cx="300" cy="300" r="${score === null ? 4 : 9}" />
  </g>`;
}

/**
 * The whole barometer as one instrument. Round the rim every indicator the city uses has its place under its theme;
 * the inner scale is the overall goal, an index from 0 to 100, and has no hand while there is no score. A picture of
 * what the page says in words, so it is silent itself.
 */
export function barometerDial(view: OverviewView, city: string, emptyWords: string): Markup {
  const share = 360 / Math.max(1, view.themes.length);
  const score = view.overall.value?.value ?? null;
  return html`<svg class="dial" viewBox="0 0 600 600" aria-hidden="true">
    <circle class="dial-rim" cx="300" cy="300" r="292" />
    <circle class="dial-rim thin" cx="300" cy="300" r="284" />
    <circle class="dial-line" cx="300" cy="300" r="188" />
    ${view.themes.map((theme, place) => {
      const [from, to] = [place * share, (place + 1) * share];
      const cards = theme.objectives.flatMap((objective) => objective.cards);
      const room = (to - from - 12) / Math.max(1, cards.length);
      return html`${spoke('dial-divide', from, 188, 284)}${engraved(theme.label, `dial-${theme.id}`, from, to)}${cards.map((card, count) => rimMark(card, from + 6 + room * (count + 0.5)))}`;
    })}
    ${innerScale(score)}
    <text class="dial-city" x="300" y="${score === null ? 282 : 372}" text-anchor="middle">${city}</text>
    ${score === null ? html`<text class="dial-empty" x="300" y="336" text-anchor="middle">${emptyWords}</text>` : null}
  </svg>`;
}
