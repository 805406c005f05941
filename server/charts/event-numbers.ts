import { textWidth } from './text-width.ts';

/** A number over the line of an event, by its middle. */
export interface EventNumber {
  text: string;
  x: number;
}

/** Between two numbers there is at least so much of a letter's size. */
const APART = 0.35;

/**
 * Numbers of events that lie so close that they would be read as one: 2 and 3 are not 23. Such neighbours share one text
 * over their middle, `2, 3`, and from three on `2–4`. Both in pixels; numbers come in the order of time.
 */
export function eventNumbers(events: readonly { number: number; x: number }[], size: number): EventNumber[] {
  const groups: { numbers: number[]; from: number; to: number }[] = [];
  for (const { number, x } of events.toSorted((one, other) => one.x - other.x)) {
    const group = groups.at(-1);
    const end = group ? half(group, size) + (group.from + group.to) / 2 : -Infinity;
    if (group && x - textWidth(String(number), size, true) / 2 < end + APART * size) {
      group.numbers.push(number);
      group.to = x;
    } else groups.push({ numbers: [number], from: x, to: x });
  }
  return groups.map((group) => ({ text: joined(group.numbers), x: (group.from + group.to) / 2 }));
}

const half = ({ numbers }: { numbers: readonly number[] }, size: number): number =>
  textWidth(joined(numbers), size, true) / 2;

function joined(numbers: readonly number[]): string {
  const first = numbers[0] ?? 0;
  const isRun = numbers.length > 2 && numbers.every((number, at) => number === first + at);
  return isRun ? `${first}–${numbers.at(-1)}` : numbers.join(', ');
}
