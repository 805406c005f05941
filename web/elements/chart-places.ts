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

/** Inside the picture's own group, where the stations' pixels count. */
const groundOf = (svg: SVGSVGElement): SVGGraphicsElement =>
  svg.querySelector<SVGGElement>('.role-frame.root g') ?? svg;

const look = { fill: 'none', stroke: 'var(--chart-accent)' };

/** A ring round the place one stands at, and small ones along its line; a stroke through the picture where a reason stands. */
export function drawPlace(svg: SVGSVGElement, lines: readonly WalkLine[], { line, station }: Place): void {
  const ground = groundOf(svg);
  ground.querySelector('.chart-place')?.remove();
  const stations = lines[line]?.stations ?? [];
  const own = stations[station];
  if (!own) return;
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'chart-place');
  for (const one of stations)
    if (one.y !== null && one !== own)
      group.append(shape('circle', { ...look, cx: one.x, cy: one.y, r: 4.5, 'stroke-width': 1 }));
  group.append(
    own.y === null
      ? shape('line', {
          ...look,
          x1: own.x,
          x2: own.x,
          y1: 0,
          y2: svg.viewBox.baseVal.height,
          'stroke-width': 2,
          'stroke-dasharray': '1 4',
        })
      : shape('circle', { ...look, cx: own.x, cy: own.y, r: 8, 'stroke-width': 3, class: 'chart-ring' }),
  );
  ground.append(group);
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
