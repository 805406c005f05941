import type { ReleaseRecord } from '../../publication/release-store.ts';

/** Whether figures of an indicator were changed or withdrawn after the release they had before them, or after that day. */
export function isRevisedSince(
  indicator: string,
  { release, date }: { release: string | null; date: string },
  releases: readonly ReleaseRecord[],
): boolean {
  const seen = releases.find((one) => one.id === release)?.publishedAt ?? `${date}T23:59:59.999Z`;
  return releases.some((one) =>
    one.indicators.some(
      (own) =>
        own.indicator === indicator &&
        ((one.publishedAt > seen && own.changed + own.removed > 0) ||
          (own.withdrawnAt !== null && own.withdrawnAt > seen)),
    ),
  );
}
