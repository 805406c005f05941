/** Where a reader stands in a drawn chart: shown by a ring, found under a pointer. */
import type { Station, WalkLine } from '../../server/contract/chart.ts';

/** Which station of which line. */
export interface Place {
  line: number;
  station: number;
}

const SVG = 'http://www.w3.org/2000/svg';
/** How near a pointer or a finger must come, in pixels of the screen: larger than any finger. */
const REACH = 60;

function shape(name: 'circle' | 'line', attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The picture's own group, in which the stations' pixels count. */
const groundOf = (svg: SVGSVGElement): SVGGraphicsElement =>
  svg.querySelector<SVGGElement>('.role-frame.root g') ?? svg;

const look = { fill: 'none', stroke: 'var(--chart-accent)' };

/** A stroke through the picture, for a figure that is absent for a reason. */
const strokeAt = (x: number, height: number): SVGElement =>
  shape('line', { ...look, x1: x, x2: x, y1: 0, y2: height, 'stroke-width': 2, 'stroke-dasharray': '1 4' });

const overlays = new WeakMap<SVGSVGElement, SVGElement>();

/**
 * A sheet over the picture for what moves in it: a step paints this sheet alone, and not two hundred lines below it. Its
 * pixels are those of the stations.
 */
function overlayOf(svg: SVGSVGElement): SVGElement {
  const known = overlays.get(svg);
  if (known) return known;
  const place = svg.closest('.chart-live') ?? svg;
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('class', 'chart-places');
  sheet.setAttribute('aria-hidden', 'true');
  for (const name of ['viewBox', 'width', 'height']) sheet.setAttribute(name, svg.getAttribute(name) ?? '');
  const ground = document.createElementNS(SVG, 'g');
  const { a, b, c, d, e, f } =
    svg
      .getScreenCTM()
      ?.inverse()
      .multiply(groundOf(svg).getScreenCTM() ?? undefined) ?? new DOMMatrix();
  ground.setAttribute('transform', `matrix(${[a, b, c, d, e, f].join(' ')})`);
  sheet.append(ground);
  place.after(sheet);
  overlays.set(svg, ground);
  return ground;
}

/** One line's marks in one picture: a small ring at every figure, and the mark of the figure one stands at. */
interface Marks {
  walked: WalkLine;
  group: SVGElement;
  small: (SVGElement | null)[];
  ring: SVGElement;
  stroke: SVGElement | null;
  at: number;
}

const drawn = new WeakMap<SVGSVGElement, Marks>();

function marksOf(svg: SVGSVGElement, walked: WalkLine): Marks {
  const before = drawn.get(svg);
  if (before?.walked === walked) return before;
  before?.group.remove();
  const group = document.createElementNS(SVG, 'g');
  const small = walked.stations.map(({ x, y }) =>
    y === null ? null : shape('circle', { ...look, cx: x, cy: y, r: 4.5, 'stroke-width': 1 }),
  );
  const ring = shape('circle', { ...look, r: 8, 'stroke-width': 3, class: 'chart-ring' });
  group.append(...small.filter((one) => one !== null), ring);
  overlayOf(svg).append(group);
  const marks = { walked, group, small, ring, stroke: null, at: -1 };
  drawn.set(svg, marks);
  return marks;
}

/**
 * A ring round the place one stands at, and small ones along its line; a stroke through the picture where a reason
 * stands. Along a line nothing is drawn anew, the ring only moves: a step must be quick on an old phone.
 */
export function drawPlace(svg: SVGSVGElement, lines: readonly WalkLine[], { line, station }: Place): void {
  const walked = lines[line];
  const own = walked?.stations[station];
  if (!walked || !own) return;
  const marks = marksOf(svg, walked);
  marks.small[marks.at]?.removeAttribute('visibility');
  marks.small[station]?.setAttribute('visibility', 'hidden');
  marks.at = station;
  marks.stroke?.remove();
  marks.stroke = own.y === null ? strokeAt(own.x, svg.viewBox.baseVal.height) : null;
  if (marks.stroke) marks.group.append(marks.stroke);
  marks.ring.setAttribute('visibility', own.y === null ? 'hidden' : 'visible');
  marks.ring.setAttribute('cx', String(own.x));
  if (own.y !== null) marks.ring.setAttribute('cy', String(own.y));
}

/** The station next to a pointer, or null where none is near. */
export function nearestStation(
  svg: SVGSVGElement,
  lines: readonly WalkLine[],
  pointer: { clientX: number; clientY: number },
): Place | null {
  const matrix = groundOf(svg).getScreenCTM();
  if (!matrix) return null;
  const at = new DOMPoint(pointer.clientX, pointer.clientY).matrixTransform(matrix.inverse());
  const distance = (one: Station): number => Math.hypot(one.x - at.x, (one.y ?? at.y) - at.y);
  let best: (Place & { distance: number }) | null = null;
  lines.forEach((own, line) => {
    own.stations.forEach((one, station) => {
      const far = distance(one) + (one.y === null ? 12 : 0);
      if (!best || far < best.distance) best = { line, station, distance: far };
    });
  });
  const found = best as (Place & { distance: number }) | null;
  return found && found.distance * matrix.a < REACH ? { line: found.line, station: found.station } : null;
}
