/** A window that rolls along: the last so many years of the figures there are. */
interface Dated {
  end: string;
}

/**
 * The figures of the last so many years, counted back from the newest figure there is, not from today: a rolling link
 * that is opened late still shows as many years as it promised.
 */
export function rolling<T extends Dated>(observations: readonly T[], years: number | undefined): T[] {
  if (years === undefined) return [...observations];
  const newest = observations.reduce((latest, one) => (one.end > latest ? one.end : latest), '');
  if (newest === '') return [];
  const after = `${String(Number(newest.slice(0, 4)) - years).padStart(4, '0')}${newest.slice(4)}`;
  return observations.filter((one) => one.end > after);
}
