import type { Snapshot } from './snapshot.ts';

/** What a database holds, in the words of those who look after it. */
export interface Contents {
  releases: number;
  /** Observations that readers see now. */
  observations: number;
  accounts: number;
  /** By year and number, whatever a wrong clock wrote beside it; null where nothing was published yet. */
  newestRelease: { id: string; publishedAt: string } | null;
}

export async function countContents(snapshot: Snapshot): Promise<Contents> {
  const [counts] = await snapshot.all<{ releases: number; observations: number; accounts: number }>(
    `SELECT (SELECT count(*) FROM release) AS releases,
            (SELECT count(*) FROM current_observation) AS observations,
            (SELECT count(*) FROM account) AS accounts`,
  );
  const [newest] = await snapshot.all<{ id: string; published_at: string }>(
    'SELECT id, published_at FROM release ORDER BY year DESC, number DESC LIMIT 1',
  );
  return {
    ...(counts ?? { releases: 0, observations: 0, accounts: 0 }),
    newestRelease: newest ? { id: newest.id, publishedAt: newest.published_at } : null,
  };
}

/** `3 releases, 1204 observations, 2 accounts; the newest release is 2026-0003 of 2026-05-01T10:00:00.000Z`. */
export function sayContents({ releases, observations, accounts, newestRelease }: Contents): string {
  const newest = newestRelease
    ? `the newest release is ${newestRelease.id} of ${newestRelease.publishedAt}`
    : 'nothing is published yet';
  return `${counted(releases, 'release')}, ${counted(observations, 'observation')}, ${counted(accounts, 'account')}; ${newest}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** `17.3 MB`. */
export const sayBytes = (bytes: number): string =>
  bytes < 1e6
    ? `${(bytes / 1e3).toFixed(1)} kB`
    : bytes < 1e9
      ? `${(bytes / 1e6).toFixed(1)} MB`
      : `${(bytes / 1e9).toFixed(2)} GB`;
