/** Days from the day everything is due on which those who still owe something are reminded, earliest first. */
export const REMINDER_STEPS = [-21, -7, 1, 14] as const;

const DAY = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The ISO day of a step. */
export const dayOfStep = (due: string, step: number): string =>
  new Date(Date.parse(due) + step * DAY).toISOString().slice(0, 10);

/** The newest step that has come; null before the first. One that was missed (the server was off) is not made up for by two. */
export function stepReached(due: string, today: string): number | null {
  const days = daysBetween(due, today);
  return REMINDER_STEPS.findLast((step) => step <= days) ?? null;
}
